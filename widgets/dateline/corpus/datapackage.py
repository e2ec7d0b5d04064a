"""A description of the tables of a corpus: a Frictionless Tabular Data Package."""

from __future__ import annotations

import json
from typing import Any

import pyarrow as pa

from .._version import __version__
from ..storage.folder import Folder
from ..storage.schema import READING, TABLES

__all__ = ["descriptor"]

#: What identifies a row: the story, and this.
_KEYS = {
    "stories": (),
    "sentences": ("sentence",),
    "actors": ("actor",),
    "dates": ("date",),
    "quotes": ("quote",),
    "events": ("event",),
    "figures": ("figure",),
}

#: What leads from each row of a table to one of another, within the story. Columns
#: that may be empty are no such keys: a description could not say so of a pair.
_REFERENCES = {
    "places": {"sentence": "sentences"},
    "mentions": {"actor": "actors", "sentence": "sentences"},
    "dates": {"sentence": "sentences"},
    "quotes": {"sentence": "sentences"},
    "events": {"sentence": "sentences"},
    "figures": {"sentence": "sentences"},
}

_ABOUT = (
    "What Dateline found in many news stories, a table for each layer. Offsets count "
    "characters of the story's text. A column …_id names a row of the same story, or a "
    "place of the gazetteer; it is empty where nothing is known."
)


def descriptor(folder: Folder) -> str:
    """Return the contents of ``datapackage.json`` for the tables of a corpus.

    The only missing value is the empty cell: "NA" is Namibia.
    """
    package = {
        "profile": "tabular-data-package",
        "name": "dateline-corpus",
        "title": folder.path.stem,
        "description": _ABOUT,
        "generator": f"Dateline {__version__}",
        "resources": [_resource(name) for name in TABLES if name != READING],
    }
    return json.dumps(package, ensure_ascii=False, indent=1)


def _resource(name: str) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True},
        "schema": _schema(name),
    }


def _schema(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(field) for field in TABLES[name]],
        "missingValues": [""],
    }
    if name in _KEYS:
        schema["primaryKey"] = ["story", *_KEYS[name]]
    keys = []
    if name not in ("stories", "failed"):
        keys.append(_reference(["story"], "stories"))
    for column, other in _REFERENCES.get(name, {}).items():
        keys.append(_reference(["story", column], other))
    return schema | ({"foreignKeys": keys} if keys else {})


def _reference(fields: list[str], resource: str) -> dict[str, Any]:
    reference = {"resource": resource, "fields": ["story", *_KEYS[resource]]}
    return {"fields": fields, "reference": reference}


def _field(field: pa.Field) -> dict[str, Any]:
    if pa.types.is_timestamp(field.type):
        return {"name": field.name, "type": "datetime", "format": "any"}
    kinds = {pa.int64(): "integer", pa.float64(): "number", pa.date32(): "date"}
    return {"name": field.name, "type": kinds.get(field.type, "string")}
