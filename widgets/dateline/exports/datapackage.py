"""A description of the tables: a Frictionless Tabular Data Package."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from ..model import Findings
from ..model.columns import Column, Table
from ..model.tables import TABLES
from .records import columns_of
from .shared import credit_of, headline_of

__all__ = ["descriptor"]


def descriptor(reading: Findings, names: Collection[str], *, bom: bool = False) -> str:
    """Return the contents of ``datapackage.json`` for these tables.

    The only missing value is the empty cell: "NA" is Namibia.
    """
    package = {
        "profile": "tabular-data-package",
        "name": "dateline-reading",
        "title": headline_of(reading.story),
        "description": "What Dateline found in a news story, a table for each layer.",
        "story": credit_of(reading.story),
        "generator": f"Dateline {reading.made_by.dateline}",
        "gazetteer": reading.made_by.gazetteer,
        "notices": list(reading.notices),
        "resources": [_resource(TABLES[name], names, bom) for name in names],
    }
    return json.dumps(package, ensure_ascii=False, indent=1)


def _resource(table: Table, names: Collection[str], bom: bool) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.about,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig" if bom else "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True},
        "schema": _schema(table, names),
    }


def _schema(table: Table, names: Collection[str]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column, table) for column in columns_of(table)],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = table.key
    keys = [
        _foreign_key(column, table)
        for column in table.columns
        if column.refers in names
    ]
    return schema | ({"foreignKeys": keys} if keys else {})


def _field(column: Column, table: Table) -> dict[str, Any]:
    field = {
        "name": column.name,
        "type": column.type,
        "description": column.about,
    }
    limits: dict[str, Any] = {}
    if column.required:
        limits["required"] = True
    if column.name == table.key:
        limits["unique"] = True
    if column.values:
        limits["enum"] = list(column.values)
    return field | ({"constraints": limits} if limits else {})


def _foreign_key(column: Column, table: Table) -> dict[str, Any]:
    other = TABLES[str(column.refers)]
    # The empty name is the table itself.
    resource = "" if other is table else other.name
    reference = {"resource": resource, "fields": other.key}
    return {"fields": column.name, "reference": reference}
