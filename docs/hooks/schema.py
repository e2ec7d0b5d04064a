"""The JSON schema of a reading as Markdown tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

__all__ = ["definitions", "reading"]

PATH = Path(__file__).parents[2] / "widgets/dateline/io/reading.schema.json"

Schema = dict[str, Any]


def reading() -> str:
    """Return a table of the keys of the document."""
    return _table(_schema())


def definitions() -> str:
    """Return a section for each definition: a table of its keys, or its rule."""
    parts = []
    for name, definition in _schema()["$defs"].items():
        text = definition.get("description", "")
        body = _table(definition) if "properties" in definition else _type(definition)
        parts.append(f"### {name}\n\n{_sentence(text)}\n\n{body}\n")
    return "\n".join(parts)


def _schema() -> Schema:
    schema: Schema = json.loads(PATH.read_text(encoding="utf-8"))
    return schema


def _table(schema: Schema) -> str:
    rows = ["| key | type | |", "|---|---|---|"]
    required = set(schema.get("required", ()))
    for key, value in _properties(schema):
        parent = key.partition(".")[0].removesuffix("[]")
        optional = "" if parent in required else "May be absent. "
        text = optional + _sentence(value.get("description", ""))
        rows.append(f"| `{key}` | {_type(value)} | {text} |")
    return "\n".join(rows)


def _properties(schema: Schema, prefix: str = "") -> list[tuple[str, Schema]]:
    """Return the keys of an object with their schemas, nested ones as "a.b"."""
    found = []
    for key, value in schema.get("properties", {}).items():
        found.append((f"{prefix}{key}", value))
        found += _properties(value, f"{prefix}{key}.")
        found += _properties(value.get("items", {}), f"{prefix}{key}[].")
    return found


def _type(schema: Schema) -> str:
    """Describe what values a schema allows."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name})"
    if "anyOf" in schema:
        return " or ".join(map(_type, schema["anyOf"]))
    if "const" in schema:
        return f"`{json.dumps(schema['const'])}`"
    if "enum" in schema:
        return ", ".join(f"`{json.dumps(value)}`" for value in schema["enum"])
    types = schema.get("type", "anything")
    name = " or ".join([types] if isinstance(types, str) else types)
    if "items" in schema and schema["items"].get("type") != "object":
        name += f" of {_type(schema['items'])}"
    elif "items" in schema:
        name += " of objects"
    return name + _limits(schema)


def _limits(schema: Schema) -> str:
    """Describe the limits of a number or the length of an array."""
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is not None and high is not None:
        return f", {low} to {high}"
    if low is not None:
        return f", at least {low}"
    if "minItems" in schema:
        return f", {schema['minItems']} items"
    return f" ({schema['format']})" if "format" in schema else ""


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}." if text else ""
