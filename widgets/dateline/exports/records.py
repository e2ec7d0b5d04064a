"""The rows of every table of a reading, whose ids lead to rows of other tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..model import SCHEMES, Actor, Findings, Toponym, kept
from ..model.columns import Column, Table
from ..model.items import Items
from ..model.tables import TABLES
from .content import KINDS, LAYERS, Choice, choose

__all__ = ["Record", "columns_of", "records"]

Record = dict[str, Any]

#: What files have beyond the frames: the text beside every finding.
_CONTEXT = Column("context", "The text of the sentence.")

#: Tables that come with a layer, and those that come with every choice of layers.
_WITH = {"mentions": "actors"}
_ALWAYS = ("sentences", "entities")


def columns_of(table: Table) -> tuple[Column, ...]:
    """Return the columns of a table in a file."""
    has_context = "sentence" in table.names and table.key != "sentence"
    return (*table.columns, _CONTEXT) if has_context else table.columns


def records(
    reading: Findings, *, layers: Choice = None, kinds: Choice = None
) -> dict[str, list[Record]]:
    """Return the rows of each table, without what the user rejected.

    An id that leads to what was rejected is left out; every other one leads to a row.

    Raises
    ------
    BadOption
        There is no such layer or kind of mention.

    """
    chosen = choose(layers, LAYERS, "layer")
    tables = {
        name: list(rows)
        for name, rows in _all(reading, kinds).items()
        if name in _ALWAYS or _WITH.get(name, name) in chosen
    }
    keys = {
        name: {row[key] for row in rows}
        for name, rows in tables.items()
        if (key := TABLES[name].key)
    }
    for name, rows in tables.items():
        for column in TABLES[name].columns:
            if column.refers in keys:
                _clear(rows, column.name, keys[column.refers])
    return {name: tables[name] for name in TABLES if name in tables}


def _clear(rows: Iterable[Record], name: str, keys: set[Any]) -> None:
    for row in rows:
        if row[name] not in keys:
            row[name] = None


def _all(reading: Findings, kinds: Choice) -> dict[str, Iterable[Record]]:
    wanted = choose(kinds, KINDS, "kind of mention")
    tables: dict[str, Iterable[Record]] = {
        name: _kept(getattr(reading, name)) for name in LAYERS
    }
    tables["places"] = [row for row in tables["places"] if row["kind"] in wanted]
    actors = kept(reading.actors)
    tables["mentions"] = [row for actor in actors for row in _mentions(actor)]
    tables["sentences"] = list(_sentences(reading))
    tables["entities"] = list(_entities(reading))
    for name in (*LAYERS, "mentions"):
        if "sentence" in TABLES[name].names:
            for row in tables[name]:
                row["context"] = reading.sentence(row["sentence"])
    return tables


def _kept(items: Items[Any]) -> list[Record]:
    """Return the rows of what was not rejected; events keep their join."""
    pairs = zip(items, items.rows(), strict=True)
    return [row for item, row in pairs if item.status != "rejected"]


def _mentions(actor: Actor) -> Iterator[Record]:
    evidence = [c.name for c in TABLES["mentions"].columns[3:]]
    for sort, mentions in (("name", actor.mentions), ("role", actor.nominals)):
        for mention in kept(mentions):
            known = {"actor": actor.name, "actor_id": actor.id, "sort": sort}
            yield known | {name: getattr(mention, name) for name in evidence}


def _sentences(reading: Findings) -> Iterator[Record]:
    for index, span in enumerate(reading.sentences):
        text = reading.sentence(index)
        yield {"sentence": index, "start": span.start, "end": span.end, "text": text}


def _entities(reading: Findings) -> Iterator[Record]:
    for actor in kept(reading.actors):
        yield _entity(
            id=actor.id,
            layer="actor",
            name=actor.name,
            kind=actor.kind,
            country=actor.country,
            mentions=actor.times,
        )
    places: dict[str, list[Toponym]] = {}
    for mention in kept(reading.places):
        places.setdefault(mention.id, []).append(mention)
    for id_, mentions in places.items():
        yield _place(id_, mentions)


def _place(id_: str, mentions: list[Toponym]) -> Record:
    place, known = mentions[0].place, {"layer": "place", "mentions": len(mentions)}
    if place is None:
        return _entity(id=id_, name=mentions[0].phrase, **known)
    return _entity(
        id=id_,
        name=place.label,
        kind=place.kind,
        country=place.country,
        population=place.population,
        lat=place.lat,
        lon=place.lon,
        **known,
        **place.ids.row(),
    )


def _entity(**known: Any) -> Record:
    empty: Record = dict.fromkeys((*TABLES["entities"].names, *SCHEMES))
    return empty | known
