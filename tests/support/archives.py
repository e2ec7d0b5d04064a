"""Data packages as another program reads them: types and foreign keys checked."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

__all__ = ["package_of", "problems_of", "rows_of"]

#: How the types of the Table Schema are read.
_READ: dict[str, Callable[[str], Any]] = {
    "string": str,
    "integer": int,
    "number": float,
    "date": dt.date.fromisoformat,
}


def package_of(data: bytes) -> tuple[dict[str, Any], dict[str, list[dict[str, str]]]]:
    """Return the description in an archive, and the rows of each of its tables."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        package = json.loads(archive.read("datapackage.json"))
        rows = {
            each["name"]: rows_of(archive.read(each["path"]).decode(each["encoding"]))
            for each in package["resources"]
        }
        named = {each["path"] for each in package["resources"]} | {"datapackage.json"}
        assert named == set(archive.namelist())
    return package, rows


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def problems_of(data: bytes) -> list[str]:
    """Return what breaks the schemas: types, required, unique, enum, foreign keys."""
    package, tables = package_of(data)
    problems: list[str] = []
    for resource in package["resources"]:
        name, schema = resource["name"], resource["schema"]
        for field in schema["fields"]:
            column = [row[field["name"]] for row in tables[name]]
            problems += _of_column(f"{name}.{field['name']}", field, column)
        if tables[name]:
            assert list(tables[name][0]) == [f["name"] for f in schema["fields"]]
        for key in schema.get("foreignKeys", ()):
            other = key["reference"]["resource"] or name
            known = {row[key["reference"]["fields"]] for row in tables[other]}
            problems += [
                f"{name}.{key['fields']}: {row[key['fields']]!r} is not in {other}"
                for row in tables[name]
                if row[key["fields"]] and row[key["fields"]] not in known
            ]
    return problems


def _of_column(where: str, field: dict[str, Any], column: list[str]) -> list[str]:
    limits = field.get("constraints", {})
    known = [value for value in column if value]
    problems = []
    if limits.get("required") and len(known) < len(column):
        problems.append(f"{where}: a value is missing")
    if limits.get("unique") and len(set(known)) < len(known):
        problems.append(f"{where}: a value is there twice")
    if "enum" in limits and not set(known) <= set(limits["enum"]):
        problems.append(f"{where}: {set(known) - set(limits['enum'])} is not in enum")
    for value in known:
        try:
            _READ[field["type"]](value)
        except ValueError:
            problems.append(f"{where}: {value!r} is no {field['type']}")
    return problems
