"""The findings of a story as rows of the tables."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..io.document import to_dict
from ..io.many.entry import Entry, Failure, sentence_digest
from ..model import Actor, Findings, Toponym
from ..model.day import EarlyDay
from ..model.days import EventDates
from .schema import READING, columns

__all__ = ["failed_row", "rows_of"]

Row = dict[str, Any]


def rows_of(entry: Entry, findings: Findings, minhash: bytes) -> dict[str, list[Row]]:
    """Return the rows of every table for a story.

    Parameters
    ----------
    entry
        The story, as its source has it.
    findings
        What was found in it.
    minhash
        The signature of its text, by which copies are found.

    """
    story = entry.id
    rows: dict[str, list[Row]] = {
        name: [{"story": story, **row} for row in make(findings)]
        for name, make in _LAYERS.items()
    }
    rows["stories"] = [{"story": story, **_story(entry, findings)}]
    document = {"story": story, "document": document_of(findings), "minhash": minhash}
    rows[READING] = [document]
    rows["failed"] = []
    return rows


def failed_row(failure: Failure) -> Row:
    """Return the row of a story that could not be read."""
    names = ("key", "title", "origin", "error", "message")
    return {"story": failure.id, **_fields(failure, names)}


def document_of(findings: Findings) -> str:
    """Return the reading as JSON without the text, which is in the table of stories."""
    document = to_dict(findings)
    document["story"]["text"] = ""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def _fields(item: object, names: Iterable[str]) -> Row:
    return {name: _cell(getattr(item, name)) for name in names}


def _cell(value: Any) -> Any:
    """Return a value as a cell; a day before Christ is none: its EDTF text tells it."""
    if isinstance(value, EarlyDay):
        return None
    return list(value) if isinstance(value, tuple) else value


def _story(entry: Entry, findings: Findings) -> Row:
    story, home, made_by = findings.story, findings.home, findings.made_by
    moment = entry.published_at
    return {
        **_fields(story, ("title", "publisher", "published", "source", "licence")),
        **_fields(story, ("attribution", "language", "text")),
        "key": entry.key,
        "origin": entry.origin,
        "published_at": _utc(moment),
        "published_as_written": None if moment is None else moment.isoformat(),
        "characters": len(story.text),
        "home": home.name if home else None,
        "home_id": home.id if home else None,
        "notices": list(findings.notices),
        "dateline": made_by.dateline,
        "model": f"{made_by.model} {made_by.model_version}",
        "gazetteer": f"{made_by.gazetteer} ({made_by.gazetteer_built})",
    }


def _utc(moment: dt.datetime | None) -> dt.datetime | None:
    """Return a moment in UTC; without a zone it is none."""
    if moment is None or moment.tzinfo is None:
        return None
    return moment.astimezone(dt.UTC)


def _sentences(findings: Findings) -> Iterator[Row]:
    for index, span in enumerate(findings.sentences):
        text = findings.sentence(index)
        yield {
            "sentence": index,
            "start": span.start,
            "end": span.end,
            "text": text,
            "digest": sentence_digest(text),
        }


_SPAN = ("phrase", "start", "end", "sentence", "rule", "confidence", "status", "why")


def _places(findings: Findings) -> Iterator[Row]:
    for number, mention in enumerate(findings.places):
        place = mention.place
        names = ("name", "label", "level", "country", "admin1", "lat", "lon")
        known = _fields(place, (*names, "population")) if place else {}
        yield {
            "mention": number,
            **_fields(mention, (*_SPAN, "kind", "doubt")),
            **known,
            "place_id": place.id if place else None,
            "place_kind": place.kind if place else None,
        }


def _candidates(findings: Findings) -> Iterator[Row]:
    for number, mention in enumerate(findings.places):
        yield from _ranked(number, mention)


def _ranked(number: int, mention: Toponym) -> Iterator[Row]:
    for rank, candidate in enumerate(mention.candidates, 1):
        place = candidate.place
        names = ("label", "kind", "country", "lat", "lon", "population")
        yield {
            "mention": number,
            "rank": rank,
            **_fields(candidate, ("score", "probability", "matched")),
            **(_fields(place, names) if place else {}),
            "place_id": place.id if place else None,
        }


def _actors(findings: Findings) -> Iterator[Row]:
    names = ("name", "kind", "roles", "affiliation", "country")
    for actor in findings.actors:
        yield {
            "actor": actor.id,
            **_fields(actor, (*names, "rule", "confidence", "status", "why")),
            "names": list(dict.fromkeys(m.phrase for m in actor.mentions)),
            "mentions": len(actor.mentions),
            "nominals": len(actor.nominals),
        }


def _mentions(findings: Findings) -> Iterator[Row]:
    for actor in findings.actors:
        yield from _mentions_of(actor)


def _mentions_of(actor: Actor) -> Iterator[Row]:
    for sort, mentions in (("name", actor.mentions), ("role", actor.nominals)):
        for mention in mentions:
            yield {"actor": actor.id, "sort": sort, **_fields(mention, _SPAN)}


def _own(table: str, *others: str) -> list[str]:
    """Return the columns of a table that are fields of the same name."""
    return [name for name in columns(table) if name not in ("story", *others)]


_DATE = _own("dates", "date", "type")
_QUOTE = _own("quotes", "quote", "direct")
_EVENT = _own("events", "event", "first", "last")
_FIGURE = _own("figures", "figure")


def _dates(findings: Findings) -> Iterator[Row]:
    for date in findings.dates:
        yield {"date": date.id, "type": date.timex_type, **_fields(date, _DATE)}


def _quotes(findings: Findings) -> Iterator[Row]:
    words: dict[bool | str, str] = {True: "direct", False: "indirect"}
    for quote in findings.quotes:
        direct = words.get(quote.direct, "mixed")
        yield {"quote": quote.id, "direct": direct, **_fields(quote, _QUOTE)}


def _events(findings: Findings) -> Iterator[Row]:
    dates = EventDates(findings.dates)
    for event in findings.events:
        first, last = dates.days(event)
        yield {
            "event": event.id,
            "first": first,
            "last": last,
            **_fields(event, _EVENT),
        }


def _figures(findings: Findings) -> Iterator[Row]:
    for figure in findings.figures:
        yield {"figure": figure.id, **_fields(figure, _FIGURE)}


def _corrections(findings: Findings) -> Iterator[Row]:
    for number, correction in enumerate(findings.corrections):
        yield {
            "nth": number,
            "kind": correction.kind,
            "decision": str(correction),
            "record": json.dumps(correction.record(), ensure_ascii=False),
        }


#: What makes the rows of each table from the findings alone.
_LAYERS: dict[str, Callable[[Findings], Iterator[Row]]] = {
    "sentences": _sentences,
    "places": _places,
    "candidates": _candidates,
    "actors": _actors,
    "mentions": _mentions,
    "dates": _dates,
    "quotes": _quotes,
    "events": _events,
    "figures": _figures,
    "corrections": _corrections,
}
