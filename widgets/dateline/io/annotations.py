"""Corrections as W3C Web Annotations, for other tools; Dateline reads them back whole.

References
----------
https://www.w3.org/TR/annotation-model/

"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..model import Correction, Story
from .output import check_output, write_whole
from .selectors import Offsets, geonames_uri, positions, selectors, wikidata_uri

__all__ = ["annotations_json", "annotations_of", "save_annotations"]

#: The standard's vocabulary, and a term for what a correction says in full.
_CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {"correction": {"@id": "urn:x-dateline:correction", "@type": "@json"}},
]

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:x-dateline:correction")

#: The keys of a correction's record that an annotation has elsewhere.
_ELSEWHERE = frozenset(
    "start end phrase before after occurrence occurrences by at note".split()
)


def annotations_of(
    corrections: Iterable[Correction], story: Story, offsets: Offsets = "code points"
) -> list[dict[str, Any]]:
    """Return corrections as annotations, one each.

    Parameters
    ----------
    corrections
        Corrections whose words are in the story.
    story
        The story.
    offsets
        What positions count: "code points", or "utf-16" for tools that count so.

    Raises
    ------
    BadOption
        There is no such way to count.

    """
    position = positions(story.text, offsets)
    source = story.source or uuid.uuid5(_NAMESPACE, story.text).urn
    return [_annotation(one, source, position) for one in corrections]


def _annotation(
    correction: Correction, source: str, position: Callable[[int], int]
) -> dict[str, Any]:
    words = correction.target
    record = correction.record()
    details = {key: value for key, value in record.items() if key not in _ELSEWHERE}
    bodies = list(_bodies(record))
    if correction.note:
        bodies.append(_text("commenting", correction.note))
    signed = {"creator": {"type": "Person", "name": correction.by}}
    return {
        "@context": _CONTEXT,
        "id": uuid.uuid5(_NAMESPACE, f"{source} {record}").urn,
        "type": "Annotation",
        "motivation": "editing",
        **(signed if correction.by else {}),
        **({"created": correction.at} if correction.at else {}),
        "body": bodies,
        "target": {
            "source": source,
            "selector": selectors(
                position(words.start),
                position(words.end),
                prefix=words.before,
                exact=words.phrase,
                suffix=words.after,
            ),
        },
        "correction": details,
    }


def _text(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _bodies(record: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """Yield what a correction says, for tools that do not know Dateline."""
    kind = record["kind"]
    match kind:
        case "name":
            yield _text("tagging", record["called"])
        case "actor":
            yield _text("tagging", "actor")
        case _:
            yield _text("tagging", kind)
    for purpose, key in (("classifying", "type"), ("describing", "value")):
        if record.get(key):
            yield _text(purpose, str(record[key]))
    if kind == "place" and record["place"]:
        scheme, _, value = record["place"].partition(":")
        links = {"geonames": geonames_uri(value), "wikidata": wikidata_uri(value)}
        link = links.get(scheme, record["place"])
        yield {"type": "SpecificResource", "purpose": "identifying", "source": link}


def save_annotations(
    annotations: list[dict[str, Any]],
    path: str | os.PathLike[str],
    *,
    force: bool = False,
) -> Path:
    """Write annotations to a file, whole or not at all.

    Raises
    ------
    OutputExists
        The file is there already and ``force`` is false.
    ReportError
        It cannot be written there.

    """
    target = check_output(path, force=force)
    write_whole(target, annotations_json(annotations))
    return target


def annotations_json(annotations: list[dict[str, Any]]) -> str:
    """Return annotations as the text of a file."""
    return json.dumps(annotations, ensure_ascii=False, indent=1) + "\n"
