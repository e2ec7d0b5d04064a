"""A reading with markup in every string that its schema allows, made from the schema.

A field that is added to the schema is covered without a line here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from readings import TEXT, sample_reading

from dateline import Reading
from dateline.io.checked_json import schema

__all__ = [
    "PAYLOAD",
    "hostile_by_schema",
    "hostile_in",
    "string_fields",
    "texts_of",
    "validated_fields",
]

#: Harmless markup: what runs sets a flag, and asks this machine for a picture.
PAYLOAD = (
    "\"'><img src=http://127.0.0.1:9/x onerror=window.ran=1>"
    "<script>window.ran=1;alert(1)</script><svg onload=window.ran=1>"
    '<a href="javascript:window.ran=1">x</a></td></mark></style>]]>${x}{{x}}&lt;b&gt;'
)

#: What is worked out of other fields, and what only a few words can stand in.
_MADE = ("dates.id", "quotes.id", "events.id", "figures.id", "corrections.kind")
_MADE += ("corrections.with.phrase", "corrections.before", "corrections.after")
_MADE += ("corrections.at", "corrections.value", "corrections.type")

#: Keywords of a schema that leave no room for any string: what stands there is checked
#: when a reading is loaded, days and EDTF too, by their "format".
_CLOSED = ("enum", "const", "pattern", "format")


def hostile_by_schema() -> Reading:
    """Return a reading with :data:`PAYLOAD` in every string field that may hold it."""
    document = json.loads(sample_reading().to_json())
    document |= _MORE
    text = (PAYLOAD * (len(TEXT) // len(PAYLOAD) + 1))[: len(TEXT)]
    filled = _filled(document, _SCHEMA, "")
    filled["story"]["text"] = text
    for place in filled["places"]:  # now that all of them have an id
        for key in ("place_kind", "level"):
            place[key] = place[key] or "other"
    _cut_phrases(filled, text)
    return Reading.from_json(json.dumps(filled))


def string_fields() -> list[str]:
    """Return the paths of all string fields that a reading can have."""
    return sorted(_paths(_SCHEMA, "", _is_open))


def validated_fields() -> list[str]:
    """Return the paths of those that have no room for any string: they are checked."""
    return sorted(_paths(_SCHEMA, "", _is_validated))


def hostile_in(path: str) -> dict[str, Any]:
    """Return the document of a reading with :data:`PAYLOAD` in one field alone."""
    document = json.loads(sample_reading().to_json()) | json.loads(json.dumps(_MORE))
    *parents, last = path.split(".")
    parts = [document]
    for key in parents:
        found = [part[key] for part in parts if part.get(key)]
        parts = [p for one in found for p in (one if isinstance(one, list) else [one])]
    holder = next((part for part in parts if last in part), parts[0])
    is_list = isinstance(holder.get(last), list)
    holder[last] = [PAYLOAD] if is_list else PAYLOAD
    return document


def texts_of(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every string of a document, with the path that leads to it."""
    if isinstance(value, str):
        yield path, value
    for key, child in value.items() if isinstance(value, dict) else ():
        yield from texts_of(child, f"{path}.{key}".lstrip("."))
    for child in value if isinstance(value, list | tuple) else ():
        yield from texts_of(child, path)


_SCHEMA = schema("reading")

#: Words of the story, as corrections name them; what they are is cut from its text.
_AT = {"start": 0, "end": 5, "phrase": "", "before": "", "after": ""}

_SIGNED = {**_AT, "by": "", "at": "2020-01-09T10:00:00+00:00", "note": ""}

#: What the sample has nothing of: a home, a day of its own, a correction of each kind.
_MORE: dict[str, Any] = {
    "home": {"id": "", "name": "", "ground": ""},
    "own_dates": [
        {"day": None, "written": "", "ground": "", "confidence": 0.5, "bound": "on"}
    ],
    "corrections": [
        {**_SIGNED, "kind": "place", "place": "geo:36.2,44.0", "name": ""},
        {**_SIGNED, "kind": "date", "value": "2020-01-03"},
        {**_SIGNED, "kind": "actor", "with": _AT, "same": True},
        {**_SIGNED, "kind": "name", "called": "person"},
        {**_SIGNED, "kind": "quote", "quoted": True, "speaker": _AT},
        {**_SIGNED, "kind": "event", "type": "ASSAULT"},
        {**_SIGNED, "kind": "slot", "slot": "actor", "words": _AT},
        {**_SIGNED, "kind": "slot", "slot": "factuality", "value": "denied"},
    ],
}


def _resolved(node: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in node:
        return _SCHEMA["$defs"][node["$ref"].rpartition("/")[2]]
    options = () if "properties" in node else node.get("anyOf", node.get("oneOf", ()))
    for option in options:
        if option.get("type") != "null":
            return _resolved(option)
    return node


def _types(node: dict[str, Any]) -> list[str]:
    types = node.get("type", [])
    return [types] if isinstance(types, str) else types


def _is_open(node: dict[str, Any], path: str) -> bool:
    closed = any(key in node for key in _CLOSED)
    return "string" in _types(node) and not closed and path not in _MADE


def _is_validated(node: dict[str, Any], path: str) -> bool:
    closed = any(key in node for key in _CLOSED)
    words = node.get("enum", [node.get("const")])
    return closed and ("string" in _types(node) or isinstance(words[0], str))


def _filled(value: Any, node: dict[str, Any], path: str) -> Any:
    node = _resolved(node)
    if _is_open(node, path):
        return _hostile(value)
    if isinstance(value, dict):
        parts = node.get("properties", {})
        under = {key: f"{path}.{key}".lstrip(".") for key in parts}
        known = {k: _filled(value.get(k), parts[k], under[k]) for k in parts}
        return {k: v for k, v in known.items() if k in value or v is not None}
    if isinstance(value, list):
        items = _resolved(node.get("items", {}))
        if _is_open(items, path):
            return [_hostile(item) for item in value or [""]]
        return [_filled(item, items, path) for item in value]
    return value


def _hostile(value: str | None) -> str:
    """Return a string with the payload before it: ids stay different, and still match.

    Only an id that is worked out of offsets has to stay as it is.
    """
    is_made = re.match(r"(date|quote|event|figure):\d", value or "")
    return value if value and is_made else f"{PAYLOAD}{value or ''}"


def _cut_phrases(part: Any, text: str) -> None:
    """Give each span the words that it has in the text now."""
    if isinstance(part, dict):
        if {"start", "end", "phrase"} <= part.keys():
            part["phrase"] = text[part["start"] : part["end"]]
        for child in part.values():
            _cut_phrases(child, text)
    elif isinstance(part, list):
        for child in part:
            _cut_phrases(child, text)


def _paths(
    node: dict[str, Any], path: str, meant: Callable[[dict[str, Any], str], bool]
) -> set[str]:
    node = _resolved(node)
    found = {path} if meant(node, path) else set()
    for key, child in node.get("properties", {}).items():
        found |= _paths(child, f"{path}.{key}".lstrip("."), meant)
    return found | (_paths(node["items"], path, meant) if "items" in node else set())
