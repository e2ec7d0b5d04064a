"""The tables of a corpus and the type of each column, stated in full.

A type that is guessed from the rows of one part is another one in the next: a column
that is empty there has no type at all, and readers then refuse the whole folder.
"""

from __future__ import annotations

import pyarrow as pa

__all__ = ["READING", "SCHEMA_VERSION", "TABLES", "columns"]

#: Raised whenever a corpus that older code wrote can no longer be read.
SCHEMA_VERSION = 1

_TYPES = {
    "text": pa.string(),
    "int": pa.int64(),
    "float": pa.float64(),
    "bool": pa.bool_(),
    "day": pa.date32(),
    "moment": pa.timestamp("us", tz="UTC"),
    "texts": pa.list_(pa.string()),
    "ints": pa.list_(pa.int64()),
    "bytes": pa.binary(),
}


def _table(**columns: str) -> pa.Schema:
    """Return a schema: the story's id, then columns by the names of their types."""
    typed = [pa.field(name, _TYPES[kind]) for name, kind in columns.items()]
    return pa.schema([pa.field("story", pa.string(), nullable=False), *typed])


_SPAN = {"start": "int", "end": "int", "sentence": "int"}
_EVIDENCE = {"rule": "text", "confidence": "float", "status": "text", "why": "text"}

#: The tables, by name. Each row belongs to the story whose id is in ``story``, and
#: offsets count characters of that story's text.
TABLES: dict[str, pa.Schema] = {
    "stories": _table(
        key="text",
        title="text",
        publisher="text",
        published="day",
        published_at="moment",
        published_as_written="text",
        source="text",
        licence="text",
        attribution="text",
        language="text",
        origin="text",
        text="text",
        characters="int",
        home="text",
        home_id="text",
        notices="texts",
        dateline="text",
        model="text",
        gazetteer="text",
    ),
    "sentences": _table(
        sentence="int", start="int", end="int", text="text", digest="text"
    ),
    "places": _table(
        mention="int",
        phrase="text",
        place_id="text",
        name="text",
        label="text",
        kind="text",
        place_kind="text",
        level="text",
        country="text",
        admin1="text",
        lat="float",
        lon="float",
        population="int",
        doubt="text",
        **_SPAN,
        **_EVIDENCE,
    ),
    "candidates": _table(
        mention="int",
        rank="int",
        place_id="text",
        label="text",
        kind="text",
        country="text",
        lat="float",
        lon="float",
        population="int",
        score="float",
        probability="float",
        matched="text",
    ),
    "actors": _table(
        actor="text",
        name="text",
        kind="text",
        names="texts",
        roles="texts",
        affiliation="text",
        country="text",
        mentions="int",
        nominals="int",
        **_EVIDENCE,
    ),
    "mentions": _table(actor="text", sort="text", phrase="text", **_SPAN, **_EVIDENCE),
    "dates": _table(
        date="text",
        phrase="text",
        type="text",
        form="text",
        value="text",
        edtf="text",
        first="day",
        last="day",
        part="text",
        mod="text",
        grain="text",
        anchor="text",
        until="text",
        **_SPAN,
        **_EVIDENCE,
    ),
    "quotes": _table(
        quote="text",
        speaker="text",
        speaker_id="text",
        cue="text",
        stance="text",
        direct="text",
        via="text",
        phrase="text",
        **_SPAN,
        **_EVIDENCE,
    ),
    "events": _table(
        event="text",
        type="text",
        phrase="text",
        actor="text",
        actor_id="text",
        target="text",
        target_id="text",
        actors="texts",
        targets="texts",
        object="text",
        place="text",
        place_id="text",
        edtf="text",
        date_id="text",
        first="day",
        last="day",
        killed="int",
        injured="int",
        missing="int",
        killed_hedge="text",
        injured_hedge="text",
        missing_hedge="text",
        toll="text",
        instrument="text",
        factuality="text",
        actor_rule="text",
        target_rule="text",
        place_rule="text",
        date_rule="text",
        actor_confidence="float",
        target_confidence="float",
        place_confidence="float",
        date_confidence="float",
        same_as="text",
        told_in="ints",
        figure_ids="texts",
        notes="texts",
        **_SPAN,
        **_EVIDENCE,
    ),
    "figures": _table(
        figure="text",
        outcome="text",
        low="int",
        high="int",
        qualifier="text",
        bound="text",
        unit="text",
        of="text",
        part_of="text",
        side="text",
        place="text",
        place_id="text",
        degree="text",
        kind="text",
        as_of="text",
        as_of_id="text",
        source="text",
        source_id="text",
        via="text",
        status="text",
        event_id="text",
        phrase="text",
        **_SPAN,
        rule="text",
        confidence="float",
        why="text",
    ),
    "corrections": _table(nth="int", kind="text", decision="text", record="text"),
    "failed": _table(
        key="text", title="text", origin="text", error="text", message="text"
    ),
}

#: The reading itself, which is no table to query: the JSON document without the text,
#: and the MinHash of the text.
READING = "readings"
TABLES[READING] = _table(document="text", minhash="bytes")


def columns(table: str) -> list[str]:
    """Return the names of a table's columns, in order."""
    return list(TABLES[table].names)
