"""A reading as a sheet of marks: what a quiz compares, and what students send back.

A sheet holds what is scored of places, dates, actors and quotes, and nothing else, as
JSON has it: spans in characters, and what they mean. The page of a quiz counts with it
by the rules of this folder (``workbench/frontend/scoring``).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Any

from ..errors import BadDate, StoryError
from ..io.checked_json import check
from ..io.document import place_of, place_record
from ..model import (
    Actor,
    DateExpression,
    Findings,
    Items,
    Mention,
    Place,
    Quote,
    Toponym,
    kept,
)
from ..places.training.target import level_of
from .dates import days_of

__all__ = ["HAND", "findings_of", "place_entry", "sheet_of"]

#: The rule of what a person marked.
HAND = "by hand"


def sheet_of(reading: Findings) -> dict[str, Any]:
    """Return what is scored of a reading; what was rejected is left out."""
    return {
        "places": [
            {**_span(m), "place": m.place and place_entry(m.place), "why": m.why}
            for m in kept(reading.places)
        ],
        "dates": [
            {**_span(m), "edtf": m.edtf, "days": _days(m), "why": m.why}
            for m in kept(reading.dates)
        ],
        "actors": [
            {
                "name": actor.name,
                "kind": actor.kind,
                "mentions": [_span(m) for m in kept(actor.mentions)],
                "nominals": [_span(m) for m in actor.nominals],
                "why": actor.why,
            }
            for actor in kept(reading.actors)
        ],
        "quotes": [
            {**_span(m), "speaker": m.speaker, "why": m.why}
            for m in kept(reading.quotes)
        ],
    }


def place_entry(place: Place) -> dict[str, Any]:
    """Return a place as sheets have it: its record, and its level as places score."""
    return {**place_record(place), "level": level_of(place.kind), "label": place.label}


def findings_of(sheet: Mapping[str, Any], gold: Findings) -> Findings:
    """Return the reading that a sheet of marks is.

    Parameters
    ----------
    sheet
        The marks, as :func:`sheet_of` has them; meanings suffice.
    gold
        Any reading of the text: it gives the story and its sentences.

    Raises
    ------
    StoryError
        They are no marks, a span is not in the text, or days are no EDTF.

    """
    check({"marks": sheet}, "answers", "the sheet of marks", StoryError)
    marks = _Marks(gold)
    try:
        return gold.replace(
            places=Items(map(marks.place, sheet.get("places", ()))),
            dates=Items(map(marks.date, sheet.get("dates", ()))),
            actors=Items(map(marks.actor, sheet.get("actors", ()))),
            quotes=Items(map(marks.quote, sheet.get("quotes", ()))),
            events=Items(()),
            figures=Items(()),
            corrections=(),
            notices=(),
        )
    except KeyError as error:
        raise StoryError(f"a mark lacks its key {error}") from error
    except BadDate as error:
        raise StoryError(str(error)) from error


class _Marks:
    """Makes items of a reading from records of marks."""

    def __init__(self, reading: Findings) -> None:
        self._text = reading.story.text
        self._starts = [span.start for span in reading.sentences]

    def _mention(self, record: Mapping[str, Any]) -> dict[str, Any]:
        start, end = record["start"], record["end"]
        if not 0 <= start < end <= len(self._text):
            raise StoryError(
                f"a mark goes from {start} to {end}, and the text has "
                f"{len(self._text)} characters"
            )
        return {
            "start": start,
            "end": end,
            "phrase": self._text[start:end],
            "sentence": max(0, bisect_right(self._starts, start) - 1),
            "rule": HAND,
        }

    def _mentions(self, records: Iterable[Mapping[str, Any]]) -> tuple[Mention, ...]:
        return tuple(Mention(**self._mention(record)) for record in records)

    def place(self, record: Mapping[str, Any]) -> Toponym:
        place = record.get("place")
        return Toponym(
            **self._mention(record),
            kind="literal",
            place=place_of(place) if place else None,
        )

    def date(self, record: Mapping[str, Any]) -> DateExpression:
        edtf = record.get("edtf")
        date = DateExpression(
            **self._mention(record),
            timex_type="DATE",
            form=edtf or "XXXX-XX-XX",
            edtf=edtf,
        )
        days_of(date)  # raises BadDate where it is no EDTF
        return date

    def actor(self, record: Mapping[str, Any]) -> Actor:
        return Actor(
            id=f"actor:{record['name']}",
            name=record["name"],
            kind=record["kind"],
            mentions=self._mentions(record["mentions"]),
            nominals=self._mentions(record.get("nominals", ())),
            rule=HAND,
        )

    def quote(self, record: Mapping[str, Any]) -> Quote:
        return Quote(
            **self._mention(record), direct=True, speaker=record.get("speaker")
        )


def _span(mention: Mention) -> dict[str, int]:
    return {"start": mention.start, "end": mention.end}


def _days(date: DateExpression) -> list[str | None] | None:
    days = days_of(date)
    return None if days is None else [day.isoformat() if day else None for day in days]
