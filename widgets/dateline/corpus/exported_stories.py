"""What all stories tell, as networks, timelines, entities and annotations."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

from ..exports.annotations import to_annotations
from ..exports.ftm import to_ftm
from ..exports.xmltext import add, document
from ..io.markup import escaped
from ..model import Findings
from ..overview.identities import JoinedTables
from ..overview.overview import Overview
from ..storage.folder import Folder
from ..storage.joined import actor_table, sighting_table
from ..storage.readings import readings
from .actors import joined_actors
from .compared import compared

__all__ = [
    "to_annotation_list",
    "to_entities",
    "to_graphml",
    "to_jsonl",
    "to_timelinejs",
]


def _each(folder: Folder, make: Callable[[str, Findings], Any]) -> list[Any]:
    """Return what is made of each story, by their ids; no reading is kept."""
    made = [
        (story, make(story, findings))
        for receipt in folder.receipts()
        for story, findings in readings(folder, receipt.part)
    ]
    return [one for _, one in sorted(made, key=lambda pair: pair[0])]


def to_jsonl(folder: Folder) -> bytes:
    """Return every reading as a line of JSON, with the id of its story."""
    from ..io.document import to_dict

    def line(story: str, found: Findings) -> str:
        document = {"id": story, **to_dict(found)}
        return f"{json.dumps(document, ensure_ascii=False)}\n"

    return "".join(_each(folder, line)).encode()


def to_entities(folder: Folder) -> bytes:
    """Return the entities of every story: no two stories share one."""
    return "".join(_each(folder, lambda _, found: to_ftm(found))).encode()


def to_annotation_list(folder: Folder) -> bytes:
    """Return the annotations of all stories, each with the id of its story."""

    def made(story: str, found: Findings) -> list[dict[str, Any]]:
        term = {"story": "urn:x-dateline:story"}
        return [
            {**one, "@context": [*one["@context"], term], "story": story}
            for one in json.loads(to_annotations(found))
        ]

    annotations = [one for each in _each(folder, made) for one in each]
    return json.dumps(annotations, ensure_ascii=False, indent=1).encode()


#: The data of nodes and edges: name and type.
_NODE = {"label": "string", "kind": "string", "stories": "long"}
_EDGE = {"weight": "long", "story": "string"}


def to_graphml(folder: Folder) -> bytes:
    """Return who is named with whom in one sentence, and in which stories."""
    root = ET.Element("graphml", {"xmlns": "http://graphml.graphdrawing.org/xmlns"})
    for scope, keys in (("node", _NODE), ("edge", _EDGE)):
        for name, sort in keys.items():
            key = {"id": f"{scope}-{name}", "for": scope}
            add(root, "key", **key, **{"attr.name": name, "attr.type": sort})
    graph = add(root, "graph", id="who-with-whom", edgedefault="undirected")
    overview = Overview(folder, joined=lambda: _identities(folder))
    for row in overview.actors():
        node = {"label": row["name"], "kind": row["kind"], "stories": row["stories"]}
        _add_data(add(graph, "node", id=row["id"]), "node", node)
    for number, row in enumerate(overview.pairs()):
        ends = {"id": f"e{number}", "source": row["a"], "target": row["b"]}
        edge = {"weight": len(row["story"]), "story": " ".join(row["story"])}
        _add_data(add(graph, "edge", **ends), "edge", edge)
    return document(root).encode()


def _identities(folder: Folder) -> JoinedTables:
    actors = joined_actors(folder)
    return JoinedTables(actor_table(actors), sighting_table(actors))


def _add_data(element: ET.Element, scope: str, values: dict[str, Any]) -> None:
    for name, value in values.items():
        if value not in (None, ""):
            add(element, "data", value, key=f"{scope}-{name}")


def to_timelinejs(folder: Folder) -> bytes:
    """Return the happenings that several stories tell, on their days."""
    records = compared(folder).happenings.column("record").to_pylist()
    slides = [_slide(record) for record in map(json.loads, records) if record["first"]]
    slides.sort(key=lambda slide: tuple(slide["start_date"].values()))
    title = {"headline": escaped(folder.path.stem), "text": "What several stories tell"}
    timeline = {"title": {"text": title, "autolink": False}, "events": slides}
    return json.dumps(timeline, ensure_ascii=False, indent=1).encode()


def _slide(record: dict[str, Any]) -> dict[str, Any]:
    parts = (record["words"], record["place"])
    told = [
        f"<p>{escaped(telling['sentence'])} <em>{escaped(_teller(telling))}</em></p>"
        for telling in record["tellings"]
    ]
    slide = {
        "unique_id": record["id"].replace(":", "-"),
        "start_date": _day(record["first"]),
        "text": {
            "headline": escaped(" · ".join(filter(None, parts))),
            "text": "".join(told),
        },
        "group": (record["types"] or ["event"])[0],
        "autolink": False,
    }
    if record["last"] != record["first"]:
        slide["end_date"] = _day(record["last"])
    return slide


def _teller(telling: dict[str, Any]) -> str:
    who = telling["outlet"] or telling["title"]
    return ", ".join(filter(None, (who, telling["published"], telling["story"])))


def _day(day: str) -> dict[str, int]:
    year, month, date = map(int, day.split("-"))
    return {"year": year, "month": month, "day": date}
