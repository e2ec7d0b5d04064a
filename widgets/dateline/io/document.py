"""A reading as one JSON document, and back.

The document follows the schema shipped as ``reading.schema.json``. Places, dates,
actors, quotes, events and figures are flat records with character offsets; ``version``
names the schema.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from functools import lru_cache
from typing import Any, TypeVar

from ..errors import BadOption, StoryError, shown
from ..model import (
    Actor,
    Candidate,
    DateAlternative,
    DateExpression,
    Event,
    Figure,
    Findings,
    Home,
    Identifiers,
    Items,
    Link,
    Mention,
    OwnDate,
    Place,
    Provenance,
    Quote,
    Span,
    Story,
    Term,
    Toponym,
)
from ..model.correction import correction_of
from ..model.day import Day, EarlyDay, read_day
from .checked_findings import check_findings
from .checked_json import check, parse

__all__ = [
    "VERSION",
    "from_dict",
    "from_json",
    "place_of",
    "place_record",
    "to_dict",
    "to_json",
]

T = TypeVar("T")

#: So many spaces before a line are none that anybody means.
_WIDEST = 1_000

#: The version of the document's schema: it changes when a key changes meaning.
VERSION = 1


def to_json(reading: Findings, *, indent: int | None = 1) -> str:
    """Return the reading as a JSON string.

    Raises
    ------
    BadOption
        ``indent`` is neither a number of spaces nor None.

    """
    if indent is not None and not (isinstance(indent, int) and indent < _WIDEST):
        raise BadOption(f"indent is {shown(indent)}; give a number of spaces or None")
    return json.dumps(to_dict(reading), ensure_ascii=False, indent=indent)


def to_dict(reading: Findings) -> dict[str, Any]:
    """Return the reading as plain dictionaries, lists and strings."""
    return {
        "version": VERSION,
        "story": _plain(reading.story),
        "published": _plain(reading.story.published),
        "made_by": _plain(reading.made_by),
        "notices": list(reading.notices),
        "own_dates": [_plain(day) for day in reading.own_dates],
        "home": _plain(reading.home),
        "without": list(reading.without),
        "corrections": [c.record() for c in reading.corrections],
        "sentences": [[s.start, s.end] for s in reading.sentences],
        "paragraphs": [[s.start, s.end] for s in reading.paragraphs],
        "boilerplate": [[s.start, s.end] for s in reading.boilerplate],
        "unread": list(reading.unread),
        "places": [_place(m) for m in reading.places],
        "dates": [_date(d) for d in reading.dates],
        "actors": [_plain(a) for a in reading.actors],
        "quotes": [_with_id(q) for q in reading.quotes],
        "events": [_event(e) for e in reading.events],
        "figures": [_figure(f) for f in reading.figures],
    }


#: What JSON has as it is: most values of a reading, so they are told first.
_SIMPLE = frozenset({str, int, float, bool, type(None)})


def _plain(value: Any) -> Any:
    """Turn a dataclass, date or tuple into values that JSON has."""
    kind: Any = type(value)
    if kind in _SIMPLE:
        return value
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if isinstance(value, Identifiers):
        return value.known()
    if isinstance(value, dt.date | EarlyDay):
        return value.isoformat()
    names = _fields(kind)
    return {name: _plain(getattr(value, name)) for name in names} if names else value


@lru_cache(maxsize=64)
def _fields(kind: Any) -> tuple[str, ...]:
    """Return the fields of a dataclass, none of another type."""
    if not dataclasses.is_dataclass(kind):
        return ()
    return tuple(field.name for field in dataclasses.fields(kind))


def place_record(place: Place) -> dict[str, Any]:
    """Return a place as a record, as :func:`place_of` reads it."""
    return dict(_plain(place))


def _with_id(item: Any) -> dict[str, Any]:
    return {"id": item.id, **_plain(item)}


#: The fields of a place that its record holds beside those of the mention.
_FLAT = [f.name for f in dataclasses.fields(Place) if f.name not in ("id", "kind")]


def _place(mention: Toponym) -> dict[str, Any]:
    """Put the place's fields beside the mention's; ``kind`` is the mention's."""
    record = _plain(mention)
    place = record.pop("place") or {}
    record["id"] = place.get("id")
    record["place_kind"] = place.get("kind")
    record["level"] = mention.place.level if mention.place else None
    record["doubt"] = mention.doubt
    record.update((name, place.get(name)) for name in _FLAT)
    record["ids"] = place.get("ids", {})
    return dict(record)


def _date(date: DateExpression) -> dict[str, Any]:
    record = _with_id(date)
    record["timex_value"] = record.pop("value")
    return record


def _event(event: Event) -> dict[str, Any]:
    record = _with_id(event)
    record["mode"] = event.mode
    record["trigger"] = {k: record.pop(k) for k in ("start", "end", "phrase")}
    return record


def _figure(figure: Figure) -> dict[str, Any]:
    return {**_with_id(figure), "value": figure.value}


def from_json(text: str) -> Findings:
    """Return the findings that a JSON string holds.

    Raises
    ------
    StoryError
        The string is not a reading, or of a version this Dateline cannot read.

    """
    return from_dict(parse(text, "the JSON of a reading", StoryError))


def from_dict(document: Any, *, own: bool = False) -> Findings:
    """Return the findings of a document as :func:`to_dict` makes it.

    Parameters
    ----------
    document
        The document, as JSON is read.
    own
        Whether it comes out of a corpus, whose parts this Dateline wrote: then only
        its version and its spans are checked, not every value against the schema.

    Raises
    ------
    StoryError
        A key is missing, a value is one that no reading has, or the document is of a
        version this Dateline cannot read.

    """
    version = document.get("version") if isinstance(document, dict) else None
    if version != VERSION or isinstance(version, bool):
        raise StoryError(
            f"not a reading of version {VERSION}: found version {shown(version)}. "
            "Read the story again with this Dateline"
        )
    if not own:
        check(document, "reading", "the reading", StoryError)
    try:
        findings = _reading(document)
    except KeyError as error:
        raise StoryError(f"not a complete reading: the key {error} is missing") from (
            error
        )
    except (TypeError, ValueError) as error:
        raise StoryError(f"not a complete reading: {error}") from error
    check_findings(findings)
    _check_ids(document, findings)
    return findings


def _check_ids(document: dict[str, Any], findings: Findings) -> None:
    """Check that records are called what their spans make of them.

    Raises
    ------
    StoryError
        One is not: views would look for it in vain.

    """
    for layer in ("dates", "quotes", "events", "figures"):
        records = document.get(layer, ())
        for record, item in zip(records, getattr(findings, layer), strict=True):
            if record.get("id", item.id) != item.id:
                raise StoryError(
                    f"the reading is damaged: {shown(record['id'])} among its {layer} "
                    f"should be {item.id!r}"
                )


def _reading(doc: dict[str, Any]) -> Findings:
    return Findings(
        story=_make(Story, doc["story"], published=_day),
        sentences=tuple(Span(*pair) for pair in doc["sentences"]),
        paragraphs=tuple(Span(*pair) for pair in doc["paragraphs"]),
        places=Items(map(_read_place, doc["places"])),
        actors=Items(map(_read_actor, doc["actors"])),
        dates=Items(map(_read_date, doc["dates"])),
        quotes=Items(_make(Quote, q) for q in doc["quotes"]),
        events=Items(map(_read_event, doc["events"])),
        figures=Items(_make(Figure, f) for f in doc.get("figures", ())),
        notices=tuple(doc["notices"]),
        own_dates=tuple(
            _make(OwnDate, record, day=_day) for record in doc.get("own_dates", ())
        ),
        home=_make(Home, doc["home"]) if doc.get("home") else None,
        without=tuple(doc.get("without", ())),
        corrections=tuple(map(correction_of, doc.get("corrections", ()))),
        boilerplate=tuple(Span(*pair) for pair in doc.get("boilerplate", ())),
        unread=tuple(doc.get("unread", ())),
        made_by=_make(Provenance, doc["made_by"]),
    )


def _make(cls: type[T], record: dict[str, Any], **parsers: Any) -> T:
    """Build a dataclass from the record's keys of the same names.

    ``parsers`` turn the JSON value of a field into that of the dataclass. A field
    with a default may be missing: the reading was saved before it was added.
    """
    values = {}
    for field in dataclasses.fields(cls):  # type: ignore[arg-type]
        if field.name not in record and field.default is not dataclasses.MISSING:
            continue
        value = record[field.name]
        if field.name in parsers:
            value = parsers[field.name](value)
        values[field.name] = tuple(value) if isinstance(value, list) else value
    return cls(**values)


def _day(value: str | None) -> dt.date | None:
    return None if value is None else dt.date.fromisoformat(value)


def _any_day(value: str | None) -> Day | None:
    return None if value is None else read_day(value)


def _ids(record: dict[str, str]) -> Identifiers:
    return _make(Identifiers, record)


def place_of(record: dict[str, Any]) -> Place:
    """Return the place that a record holds."""
    return _make(Place, record, ids=_ids)


def _read_candidate(record: dict[str, Any]) -> Candidate:
    return _make(
        Candidate,
        record,
        place=lambda p: None if p is None else place_of(p),
        terms=lambda terms: tuple(_make(Term, t) for t in terms),
    )


def _read_place(record: dict[str, Any]) -> Toponym:
    place = None
    if record["id"] is not None:
        place = place_of(record | {"kind": record["place_kind"]})
    return _make(
        Toponym,
        record | {"place": place},
        candidates=lambda cs: tuple(map(_read_candidate, cs)),
    )


def _read_date(record: dict[str, Any]) -> DateExpression:
    def alternative(value: dict[str, Any]) -> DateAlternative:
        return _make(DateAlternative, value, first=_any_day, last=_any_day)

    return _make(
        DateExpression,
        record | {"value": record["timex_value"]},
        first=_any_day,
        last=_any_day,
        alternatives=lambda records: tuple(map(alternative, records)),
    )


def _read_actor(record: dict[str, Any]) -> Actor:
    def mentions(records: list[dict[str, Any]]) -> tuple[Mention, ...]:
        return tuple(_make(Mention, record) for record in records)

    return _make(
        Actor,
        record,
        mentions=mentions,
        nominals=mentions,
        links=lambda records: tuple(_make(Link, link) for link in records),
    )


#: What the modes of documents without factuality are called now.
_FACTUALITY = {"told": "asserted"}


def _read_event(record: dict[str, Any]) -> Event:
    older = {"factuality": _FACTUALITY.get(record["mode"], record["mode"])}
    return _make(Event, older | record | record["trigger"])
