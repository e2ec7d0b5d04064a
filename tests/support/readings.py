"""A small reading made by hand, for tests that need one but no engine.

The story is invented. It holds what views find hard: an emoji (two UTF-16 units),
a quotation with a place and a date inside, a place inside an organisation's name,
an unplaced place, an open, an approximate, a far-off and an unresolved date.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from dateline import Reading
from dateline.model import (
    Actor,
    Candidate,
    DateAlternative,
    DateExpression,
    Event,
    Figure,
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
from dateline.model.identifiers import Identifiers
from dateline.model.items import Items

__all__ = [
    "TEXT",
    "empty_reading",
    "hostile_reading",
    "sample_reading",
    "undated_reading",
]

TEXT = (
    "PARIS, Texas 🌉 — A footbridge fell on Friday morning, killing two people and "
    "injuring at least 14, Mayor Ana Ruiz said.\n\n"
    "“They felt it as far as Dallas on Friday,” Ruiz told the Lamar Herald. “It will "
    "be rebuilt by 2021.”\n\n"
    "Washington promised help on Monday, about a week after a similar accident in "
    "Georgia. The bridge was built in 1979. Engineers from the University of Georgia "
    "will examine it.\n\n"
    "Ana Ruiz grew up at Heron Landing, and many years ago she learned to swim there."
)

#: Text that would be markup, or break out of one, if anything forgot to escape it.
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    '<img src="x" onerror="alert(3)">',
    '<a href="javascript:alert(4)">here</a>',
    "]]> <!-- --> &amp; \u2028",
)

PARIS_TEXAS = Place(
    id="geonames:4717560",
    name="Paris",
    kind="city",
    lat=33.66094,
    lon=-95.55551,
    country="US",
    country_name="United States",
    admin1="US-TX",
    admin1_name="Texas",
    population=24_782,
    ids=Identifiers(geonames="4717560"),
)
PARIS_FRANCE = Place(
    id="geonames:2988507",
    name="Paris",
    kind="city",
    lat=48.85341,
    lon=2.3488,
    country="FR",
    country_name="France",
    population=2_138_551,
)
TEXAS = Place(
    id="geonames:4736286",
    name="Texas",
    kind="admin1",
    ids=Identifiers(geonames="4736286", iso="US-TX", wikidata="Q1439"),
    lat=31.25044,
    lon=-99.25061,
    country="US",
    country_name="United States",
)
DALLAS = Place(
    id="geonames:4684888",
    name="Dallas",
    kind="city",
    lat=32.78306,
    lon=-96.80667,
    country="US",
    country_name="United States",
    admin1="US-TX",
    admin1_name="Texas",
    population=1_300_092,
)
WASHINGTON = Place(
    id="geonames:4140963",
    name="Washington",
    kind="city",
    lat=38.89511,
    lon=-77.03637,
    country="US",
    country_name="United States",
    population=689_545,
)
GEORGIA_STATE = Place(
    id="geonames:4197000",
    name="Georgia",
    kind="admin1",
    lat=32.75042,
    lon=-83.50018,
    country="US",
    country_name="United States",
)
GEORGIA_COUNTRY = Place(
    id="geonames:614540",
    name="Georgia",
    kind="country",
    lat=42.0,
    lon=43.5,
    country="GE",
    country_name="Georgia",
)

_PARAGRAPHS = TEXT.split("\n\n")
_SENTENCES = (
    _PARAGRAPHS[0],
    "“They felt it as far as Dallas on Friday,” Ruiz told the Lamar Herald.",
    "“It will be rebuilt by 2021.”",
    (
        "Washington promised help on Monday, about a week after a similar accident in "
        "Georgia."
    ),
    "The bridge was built in 1979.",
    "Engineers from the University of Georgia will examine it.",
    _PARAGRAPHS[3],
)


def _span(piece: str, after: int = 0) -> Span:
    start = TEXT.index(piece, after)
    return Span(start, start + len(piece))


def _at(phrase: str, nth: int = 0, **evidence: Any) -> dict[str, Any]:
    """Return the fields of a mention: the nth time ``phrase`` stands in the text."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(phrase, start + 1)
    sentences = [_span(s) for s in _SENTENCES]
    inside = [i for i, s in enumerate(sentences) if s.start <= start < s.end]
    fields = {"rule": "hand", "confidence": 0.9, "why": ""}
    return {
        "start": start,
        "end": start + len(phrase),
        "phrase": phrase,
        "sentence": inside[0],
    } | (fields | evidence)


def _candidates(*found: tuple[Place | None, float]) -> tuple[Candidate, ...]:
    """Return places with a score each, and terms that add up to it."""
    made = []
    for place, probability in found:
        size = 0.0 if place is None else len(str(place.population or 1))
        terms = (
            Term("population", size, 0.3),
            Term("state named beside it", probability, 4.0),
        )
        made.append(
            Candidate(
                place=place,
                score=sum(term.share for term in terms),
                probability=probability,
                terms=terms,
                matched=None if place is None else place.name,
            )
        )
    return tuple(made)


def _places() -> Items[Toponym]:
    georgia = _candidates((GEORGIA_STATE, 0.55), (GEORGIA_COUNTRY, 0.43), (None, 0.02))
    return Items(
        [
            Toponym(
                **_at(
                    "PARIS", why="Chosen over Paris, France: Texas stands beside it."
                ),
                kind="literal",
                place=PARIS_TEXAS,
                candidates=_candidates(
                    (PARIS_TEXAS, 0.93), (PARIS_FRANCE, 0.06), (None, 0.01)
                ),
            ),
            Toponym(**_at("Texas"), kind="literal", place=TEXAS),
            Toponym(**_at("Dallas"), kind="literal", place=DALLAS),
            Toponym(**_at("Washington"), kind="metonym", place=WASHINGTON),
            Toponym(
                **_at("Georgia", confidence=0.55, why="The state is nearer to Texas."),
                kind="literal",
                place=GEORGIA_STATE,
                candidates=georgia,
            ),
            Toponym(
                **_at("Georgia", 1, confidence=0.95),
                kind="embedded",
                place=GEORGIA_STATE,
                candidates=georgia,
            ),
            Toponym(
                **_at("Heron Landing", confidence=0.3, why="No place has this name."),
                kind="literal",
            ),
        ]
    )


def _actors() -> Items[Actor]:
    full, short, again = (
        Mention(**_at("Ana Ruiz")),
        Mention(**_at("Ruiz", 1)),
        Mention(**_at("Ana Ruiz", 1)),
    )
    return Items(
        [
            Actor(
                id="actor:ana-ruiz",
                name="Ana Ruiz",
                kind="person",
                mentions=(full, short, again),
                roles=("Mayor",),
                country="US",
                links=(
                    Link(
                        first=full.start,
                        second=short.start,
                        rule="surname",
                        why="“Ruiz” is the last word of “Ana Ruiz”.",
                    ),
                    Link(first=full.start, second=again.start, rule="same name"),
                ),
                confidence=0.95,
            ),
            Actor(
                id="actor:lamar-herald",
                name="Lamar Herald",
                kind="organisation",
                mentions=(Mention(**_at("Lamar Herald")),),
                confidence=0.8,
            ),
            Actor(
                id="actor:university-of-georgia",
                name="University of Georgia",
                kind="organisation",
                mentions=(Mention(**_at("University of Georgia")),),
                nominals=(Mention(**_at("Engineers", confidence=0.6)),),
                confidence=0.9,
            ),
        ]
    )


def _dates() -> Items[DateExpression]:
    friday, monday = dt.date(2020, 1, 3), dt.date(2020, 1, 6)
    return Items(
        [
            DateExpression(
                **_at("Friday morning", why="The last Friday before Tue 7 Jan 2020."),
                timex_type="TIME",
                form="last friday",
                value="2020-01-03TMO",
                edtf="2020-01-03",
                first=friday,
                last=friday,
                part="MO",
                anchor="publication",
                alternatives=(
                    DateAlternative(
                        value="2020-01-10",
                        edtf="2020-01-10",
                        first=dt.date(2020, 1, 10),
                        last=dt.date(2020, 1, 10),
                        why="The coming Friday; but the bridge “fell”.",
                    ),
                ),
            ),
            DateExpression(
                **_at("Friday", 1),
                timex_type="DATE",
                form="last friday",
                value="2020-01-03",
                edtf="2020-01-03",
                first=friday,
                last=friday,
            ),
            DateExpression(
                **_at("by 2021"),
                timex_type="DATE",
                form="2021",
                value="2021",
                mod="BEFORE",
                edtf="../2021",
                last=dt.date(2021, 12, 31),
                grain="year",
            ),
            DateExpression(
                **_at("Monday"),
                timex_type="DATE",
                form="last monday",
                value="2020-01-06",
                edtf="2020-01-06",
                first=monday,
                last=monday,
            ),
            DateExpression(
                **_at("about a week", confidence=0.5),
                timex_type="DATE",
                form="-1 week",
                value="2019-12-30",
                mod="APPROX",
                edtf="2019-12-30~",
                first=dt.date(2019, 12, 28),
                last=dt.date(2020, 1, 1),
                anchor="Monday",
            ),
            DateExpression(
                **_at("1979"),
                timex_type="DATE",
                form="1979",
                value="1979",
                edtf="1979",
                first=dt.date(1979, 1, 1),
                last=dt.date(1979, 12, 31),
                grain="year",
            ),
            DateExpression(
                **_at("many years ago", confidence=0.4, why="“many” is no number."),
                timex_type="DATE",
                form="PAST_REF",
                value="PAST_REF",
                grain="year",
            ),
        ]
    )


def _quotes() -> Items[Quote]:
    return Items(
        [
            Quote(
                **_at("They felt it as far as Dallas on Friday,"),
                direct=True,
                speaker="Ana Ruiz",
                speaker_id="actor:ana-ruiz",
                cue="told",
            ),
            Quote(
                **_at("It will be rebuilt by 2021."),
                direct=True,
                speaker="Ana Ruiz",
                speaker_id="actor:ana-ruiz",
            ),
        ]
    )


def _events() -> Items[Event]:
    return Items(
        [
            Event(
                **_at("killing"),
                type="accident",
                place="Paris",
                place_id=PARIS_TEXAS.id,
                edtf="2020-01-03",
                date_id=f"date:{TEXT.index('Friday morning')}",
                killed=2,
                injured=14,
                killed_hedge="at least",
                injured_hedge="at least",
                toll="at least",
            ),
            Event(
                **_at("promised"),
                type="pledge",
                actor="Washington",
                actor_id=WASHINGTON.id,
                edtf="2020-01-06",
                date_id=f"date:{TEXT.index('Monday')}",
            ),
            Event(
                **_at("examine", confidence=0.6),
                type="investigate",
                actor="University of Georgia",
                actor_id="actor:university-of-georgia",
                factuality="future",
            ),
        ]
    )


def _figures() -> Items[Figure]:
    event = f"event:{TEXT.index('killing')}"
    return Items(
        [
            Figure(
                **_at("two people"), outcome="killed", low=2, high=2, event_id=event
            ),
            Figure(
                **_at("at least 14"),
                outcome="injured",
                low=14,
                high=14,
                qualifier="at least",
                bound="min",
                source="Mayor Ana Ruiz",
                source_id="actor:ana-ruiz",
                event_id=event,
            ),
        ]
    )


def told_twice() -> Reading:
    """Return the sample with its second event as another telling of its first."""
    sample = sample_reading()
    first, second, *others = sample.events
    told_in = (first.sentence, second.sentence)
    events = [
        dataclasses.replace(first, told_in=told_in),
        dataclasses.replace(second, told_in=told_in, same_as=first.id),
        *others,
    ]
    return sample.replace(events=Items(events))


MADE_BY = Provenance(
    dateline="0.1.0",
    spacy="3.8.7",
    model="en_core_web_md",
    model_version="3.8.0",
    gazetteer="dateline-gazetteer 1 (made by hand)",
    gazetteer_built="2026-11-22",
)


def sample_reading(**story: Any) -> Reading:
    """Return the reading; keywords replace fields of its story (not the text)."""
    about = {
        "title": "Two die as footbridge falls in Paris, Texas",
        "publisher": "An invented newspaper",
        "published": dt.date(2020, 1, 7),
        "licence": "CC0 1.0",
        "attribution": "Invented for Dateline's tests",
    }
    return Reading(
        story=Story(text=TEXT, **(about | story)),
        sentences=tuple(_span(s) for s in _SENTENCES),
        paragraphs=tuple(_span(p) for p in _PARAGRAPHS),
        places=_places(),
        actors=_actors(),
        dates=_dates(),
        quotes=_quotes(),
        events=_events(),
        figures=_figures(),
        made_by=MADE_BY,
    )


def undated_reading() -> Reading:
    """Return the reading of the same story whose day of publication is not known."""
    away = {"Friday morning": (-6, 0), "Friday": (-6, 0), "Monday": (-1, -1)}
    away["about a week"] = (-10, -4)
    unknown = {"value": None, "edtf": None, "first": None, "last": None}
    bare = unknown | {"anchor": None, "alternatives": ()}
    reading = sample_reading(published=None)
    dates = [
        dataclasses.replace(
            date, **bare, days_from_publication=away[date.phrase], confidence=0.3
        )
        if date.phrase in away
        else date
        for date in reading.dates
    ]
    day = OwnDate(
        day=dt.date(2020, 1, 7),
        written="Jan. 7, 2020",
        ground="a line that is only a date",
        confidence=0.97,
    )
    yearless = OwnDate(
        day=None,
        written="Jan. 6",
        ground="the dateline, which gives no year",
        confidence=0.6,
    )
    return dataclasses.replace(
        reading,
        dates=Items(dates),
        own_dates=(day, yearless),
        notices=("When was this published?",),
    )


def hostile_reading() -> Reading:
    """Return a reading whose title, text, names and reasons try to be markup."""
    text = " ".join(HOSTILE)
    start = text.index("<img")
    evil = {
        "start": start,
        "end": start + len(HOSTILE[2]),
        "phrase": HOSTILE[2],
        "sentence": 0,
        "rule": HOSTILE[0],
        "why": HOSTILE[1],
    }
    place = Place(id=HOSTILE[1], name=HOSTILE[2], kind="city", lat=1.0, lon=2.0)
    return Reading(
        story=Story(
            text=text,
            title=HOSTILE[1],
            publisher=HOSTILE[2],
            source="javascript:alert(5)",
            licence=HOSTILE[4],
            attribution=HOSTILE[0],
        ),
        sentences=(Span(0, len(text)),),
        paragraphs=(Span(0, len(text)),),
        places=Items([Toponym(**evil, kind="literal", place=place)]),
        actors=Items(
            [
                Actor(
                    id="actor:evil",
                    name=HOSTILE[1],
                    kind="person",
                    mentions=(Mention(**evil),),
                    roles=(HOSTILE[0],),
                )
            ]
        ),
        notices=(HOSTILE[2],),
        made_by=MADE_BY,
    )


def empty_reading() -> Reading:
    """Return a reading in which nothing was found."""
    text = "Nothing to see."
    return Reading(
        story=Story(text=text),
        sentences=(Span(0, len(text)),),
        paragraphs=(Span(0, len(text)),),
        made_by=MADE_BY,
    )


#: Readings of every sort, each by the function that makes it.
READINGS = [sample_reading, empty_reading, hostile_reading, undated_reading]
