"""A story that was marked by hand, made a reading: gold for scores."""

from __future__ import annotations

import datetime as dt
from typing import Any

from readings import MADE_BY

from dateline import Reading
from dateline.model import (
    Actor,
    DateExpression,
    Event,
    Items,
    Mention,
    Place,
    Quote,
    Span,
    Story,
    Toponym,
)

__all__ = ["marked_reading"]

#: A kind of place for each level that annotators tell apart.
_KINDS = {"suburb": "district", "facility": "building"}


def marked_reading(text: str, record: dict[str, Any]) -> Reading:
    """Return the reading of a story that is marked in the schema of the evaluation.

    What is marked as doubtful is left out.
    """
    day = record.get("published")
    return Reading(
        story=Story(text=text, published=dt.date.fromisoformat(day) if day else None),
        sentences=(Span(0, len(text)),),
        paragraphs=(Span(0, len(text)),),
        places=Items(map(_toponym, _sure(record["places"]))),
        actors=Items(_actor(n, a) for n, a in enumerate(_sure(record["actors"]))),
        dates=Items(
            DateExpression(
                **_at(text, d), timex_type=d["timex_type"], form="", edtf=d["edtf"]
            )
            for d in _sure(record["dates"])
        ),
        quotes=Items(
            Quote(**_at(text, q), direct=q["direct"], speaker=q["speaker"])
            for q in _sure(record["quotes"])
        ),
        events=Items(
            Event(
                **_at(text, e["trigger"]),
                type=e["type"],
                killed=e["killed"],
                injured=e["injured"],
            )
            for e in _sure(record["events"])
        ),
        made_by=MADE_BY,
    )


def _sure(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [record for record in records if "doubt" not in record]


def _at(text: str, record: dict[str, Any]) -> dict[str, Any]:
    start, end = record["start"], record["end"]
    return {
        "start": start,
        "end": end,
        "phrase": text[start:end],
        "sentence": 0,
        "rule": "marked",
    }


def _toponym(record: dict[str, Any]) -> Toponym:
    level = record["level"]
    place = Place(
        id=f"marked:{record['name']}",
        name=record["name"],
        kind=_KINDS.get(level, level),
        lat=record["lat"],
        lon=record["lon"],
        country=record["country"],
    )
    return Toponym(
        start=record["start"],
        end=record["end"],
        phrase=record["phrase"],
        sentence=0,
        rule="marked",
        kind=record["kind"],
        place=place,
    )


def _actor(number: int, record: dict[str, Any]) -> Actor:
    def mentions(records: list[dict[str, Any]]) -> tuple[Mention, ...]:
        return tuple(
            Mention(
                start=r["start"],
                end=r["end"],
                phrase=r["phrase"],
                sentence=0,
                rule="marked",
            )
            for r in records
        )

    return Actor(
        id=f"actor:{number}",
        name=record["name"],
        kind=record["kind"],
        mentions=mentions(record["mentions"]),
        nominals=mentions(record.get("nominals", [])),
    )
