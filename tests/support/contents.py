"""How much of each layer a file of each format holds, read back from its bytes."""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pandas as pd
import pyogrio
from archives import package_of

__all__ = ["COUNTERS"]

_KML = "{http://www.opengis.net/kml/2.2}"
_GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"

Counts = dict[str, int]


def _geojson(data: bytes) -> Counts:
    features = json.loads(data)["features"]
    return dict(Counter(f["properties"]["layer"] for f in features))


def _kml(data: bytes) -> Counts:
    folders = ET.fromstring(data).iter(f"{_KML}Folder")
    return {
        str(folder.findtext(f"{_KML}name")).lower(): len(
            folder.findall(f"{_KML}Placemark")
        )
        for folder in folders
    }


def _geopackage(data: bytes) -> Counts:
    layers = pyogrio.list_layers(data)[:, 0]
    return {name: pyogrio.read_info(data, layer=name)["features"] for name in layers}


def _geoparquet(data: bytes) -> Counts:
    frame = pd.read_parquet(io.BytesIO(data))
    return {"places" if "phrases" in frame else "events": len(frame)}


def _table(separator: str) -> Callable[[bytes], Counts]:
    def counts(data: bytes) -> Counts:
        frame = pd.read_csv(io.BytesIO(data), sep=separator)
        return {_layer_of(frame): len(frame)}

    return counts


def _layer_of(frame: pd.DataFrame) -> str:
    """Return the layer whose own column a table has."""
    own = {
        "level": "places",
        "aliases": "actors",
        "grain": "dates",
        "cue": "quotes",
        "factuality": "events",
        "outcome": "figures",
    }
    (layer,) = {layer for column, layer in own.items() if column in frame}
    return layer


def _xlsx(data: bytes) -> Counts:
    sheets = pd.read_excel(io.BytesIO(data), sheet_name=None)
    return {name: len(frame) for name, frame in sheets.items()}


def _tables(data: bytes) -> Counts:
    _, rows = package_of(data)
    return {name: len(found) for name, found in rows.items()}


def _annotations(data: bytes) -> Counts:
    tags = Counter(a["body"][0]["value"] + "s" for a in json.loads(data))
    # An actor has one annotation for each mention: those that mean the same are one.
    actors = {
        a["body"][2]["value"]
        for a in json.loads(data)
        if a["body"][0]["value"] == "actor"
    }
    return dict(tags) | ({"actors": len(actors)} if actors else {})


def _timelinejs(data: bytes) -> Counts:
    slides = json.loads(data)["events"]
    return dict(Counter("dates" if s["group"] == "dates" else "events" for s in slides))


def _graphml(data: bytes) -> Counts:
    graph = ET.fromstring(data)
    layers = Counter(
        _data(node, "node-layer") for node in graph.iter(f"{_GRAPHML}node")
    )
    edges = graph.iter(f"{_GRAPHML}edge")
    events = sum(_data(edge, "edge-relation") == "event" for edge in edges)
    return {f"{layer}s": count for layer, count in layers.items()} | {"events": events}


def _data(element: ET.Element, key: str) -> str | None:
    return element.findtext(f"{_GRAPHML}data[@key='{key}']")


def _ftm(data: bytes) -> Counts:
    layer = {"Person": "actors", "Organization": "actors", "LegalEntity": "actors"}
    layer |= {"Event": "events"}
    entities = [json.loads(line) for line in data.decode().split("\n")[:-1]]
    counts = Counter(layer[e["schema"]] for e in entities if e["schema"] in layer)
    named = entities[0]["properties"].get("locationMentioned", [])
    return dict(counts) | {"places": len(named)}


COUNTERS: dict[str, Callable[[bytes], Counts]] = {
    "geojson": _geojson,
    "kml": _kml,
    "geopackage": _geopackage,
    "geoparquet": _geoparquet,
    "csv": _table(","),
    "tsv": _table("\t"),
    "xlsx": _xlsx,
    "tables": _tables,
    "annotations": _annotations,
    "timelinejs": _timelinejs,
    "graphml": _graphml,
    "ftm": _ftm,
}
