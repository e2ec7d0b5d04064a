"""The tables of a reading: what frames, CSV files, sheets and map layers hold.

A column that is added to an item's ``row()`` needs a line here: frames take its type,
exports its name, and the data package its description from it.
"""

from __future__ import annotations

from typing import get_args

from .actor import ActorKind
from .columns import Column, Table
from .date import TimexType
from .figure import Bound, FigureKind, FigureStatus, Outcome
from .identifiers import SCHEMES
from .mention import Status
from .place import LEVELS, Doubt, ToponymKind
from .statement import Factuality, Mode, Stance

__all__ = ["TABLES"]


def _whole(name: str, about: str, *, required: bool = False) -> Column:
    return Column(name, about, "integer", required=required)


def _number(name: str, about: str) -> Column:
    return Column(name, about, "number")


def _one_of(name: str, values: object, about: str) -> Column:
    known = values if isinstance(values, tuple) else get_args(values)
    return Column(name, about, values=tuple(filter(None, known)))


def _id(name: str, table: str, about: str) -> Column:
    return Column(name, about, refers=table)


_KEY = Column("id", "What other tables call the row.", required=True)

_CONFIDENCE = _number("confidence", "How sure it is, 0 to 1.")
_WHY = Column("why", "The reason in one sentence.")


def _evidence(status: object = Status) -> tuple[Column, ...]:
    sentence = Column(
        "sentence",
        "The sentence it is in.",
        "integer",
        refers="sentences",
        required=True,
    )
    return (
        _whole("start", "Where the phrase begins (characters).", required=True),
        _whole("end", "Where it ends (characters, excluded).", required=True),
        sentence,
        Column("rule", "The rule that found it."),
        _CONFIDENCE,
        _one_of("status", status, "What the user, or the story, made of it."),
        _WHY,
    )


_PHRASE = Column("phrase", "The words of the story.", required=True)

#: Where something is, and the identifiers of a place in data of others.
_POINT = (
    _number("lat", "Latitude (degrees north, WGS 84)."),
    _number("lon", "Longitude (degrees east, WGS 84)."),
)
_SCHEMES = tuple(Column(s, f"Its identifier in {s}.") for s in SCHEMES)

#: A day as it is counted where the day of publication is not known.
_COUNTED = (
    Column("counted", "The days counted from the day of publication, D: D−4."),
    _whole("days_from", "The earliest of them (days; before D negative)."),
    _whole("days_to", "The latest of them (days)."),
)
_DAYS = (
    Column("first", "The first day it can be; empty before the year 1.", "date"),
    Column("last", "The last day it can be; empty before the year 1.", "date"),
)

_PLACES = (
    _PHRASE,
    Column("name", "The place with its division and country."),
    _one_of("kind", ToponymKind, "How the words name it."),
    _one_of("level", tuple(dict.fromkeys(LEVELS.values())), "How large a thing it is."),
    Column("country", "ISO 3166-1 alpha-2; NA is Namibia."),
    *_POINT,
    _id("place_id", "entities", "The place."),
    *_SCHEMES,
    _one_of("doubt", Doubt, "How the placement may be wrong; empty where it is sure."),
    *_evidence(),
)

_ACTORS = (
    Column("name", "The fullest name."),
    _one_of("kind", ActorKind, "Person, organisation or group."),
    _whole("mentions", "How often it is named."),
    Column("aliases", "Its other names, with commas between them."),
    Column("roles", "What the story says it is, with commas between them."),
    Column("affiliation", "The organisation that the story ties it to."),
    Column("country", "ISO 3166-1 alpha-2; NA is Namibia."),
    _KEY,
    _CONFIDENCE,
    _one_of("status", Status, "What the user made of it."),
    _WHY,
)

_MENTIONS = (
    Column("actor", "The actor's name."),
    _id("actor_id", "actors", "The actor."),
    _one_of("sort", ("name", "role"), "A name, or a role that stands for one."),
    _PHRASE,
    *_evidence(),
)

_DATES = (
    _PHRASE,
    _one_of("type", TimexType, "As in TIMEX3."),
    Column("value", "The value as in TIMEX3."),
    Column("edtf", "ISO 8601-2 (EDTF, level 1)."),
    *_DAYS,
    Column("part", "The part of the day, as in TIMEX3: MO."),
    Column("mod", "The modifier, as in TIMEX3: APPROX."),
    Column("grain", "The unit it is told in: day, week, month, year …"),
    _KEY,
    _id("until", "dates", "The date that ends a range which this one opens."),
    Column("anchor", "What it was counted from."),
    *_COUNTED,
    *_evidence(),
)

_QUOTES = (
    Column("speaker", "Who says it."),
    Column("cue", "The verb as written."),
    _one_of("stance", Stance, "What the verb makes of the words."),
    Column("phrase", "The words.", required=True),
    _one_of("speech", ("direct", "indirect", "mixed"), "Whether it is in quotes."),
    Column("via", "Who passes it on."),
    _KEY,
    _id("speaker_id", "entities", "The actor or place that speaks."),
    *_evidence(),
)


def _trust(slot: str) -> Column:
    return _number(f"{slot}_confidence", f"How often the rule for {slot} is right.")


_EVENTS = (
    Column("date", "The day (EDTF)."),
    Column("actor", "Who did it, the first of them."),
    _PHRASE,
    Column("type", "The class of the event."),
    Column("target", "Whom it was done to, the first of them."),
    Column("object", "The thing that it happened to or that did it."),
    Column("place", "Where it happened, in the words of the story."),
    _whole("killed", "How many died (people)."),
    _whole("injured", "How many were hurt (people)."),
    _whole("missing", "How many are missing (people)."),
    Column("toll", "The words that hedge or replace the number."),
    Column("victims", "The toll in words."),
    Column("instrument", "What it was done with."),
    _one_of("factuality", Factuality, "What the story makes of it."),
    _one_of("mode", Mode, "Whether it happened, more coarsely."),
    Column("actors", "All who did it, with commas between them."),
    Column("targets", "All whom it was done to, with commas between them."),
    Column("actor_rule", "The rule that gave it the actor."),
    Column("target_rule", "The rule that gave it the target."),
    _trust("actor"),
    _trust("target"),
    Column("place_rule", "The rule that gave it the place."),
    Column("date_rule", "The rule that gave it the day."),
    _trust("place"),
    _trust("date"),
    Column("guesses", "Which of actor, target, place and date are guesses."),
    _id("same_as", "events", "The first report of the same event."),
    _KEY,
    _id("actor_id", "entities", "The actor or place that did it."),
    _id("target_id", "entities", "The actor or place that it was done to."),
    _id("place_id", "entities", "The place where it happened."),
    _id("date_id", "dates", "The words that it has its day from."),
    *_DAYS,
    *_COUNTED,
    *_POINT,
    *_evidence(),
)

_FIGURES = (
    _one_of("outcome", Outcome, "What became of those who are counted."),
    _whole("value", "The number, where it is one (people or things)."),
    _whole("low", "The least it can be."),
    _whole("high", "The most it can be."),
    Column("qualifier", "The words that hedge it."),
    Column("of", "Who or what is counted."),
    Column("side", "Whose people they are."),
    Column("place", "Where they are."),
    Column("degree", "How badly."),
    _one_of("kind", FigureKind, "A total, what comes on top, or so many in a time."),
    Column("as_of", "The day up to which a total holds (EDTF)."),
    Column("source", "Who says so."),
    _PHRASE,
    _KEY,
    _id("part_of", "figures", "The figure that holds this one."),
    _id("event_id", "events", "The event whose outcome it is."),
    _one_of("bound", Bound, "What the qualifier makes of the number."),
    _one_of("unit", ("people", "things"), "What is counted."),
    _id("place_id", "entities", "Where they are."),
    _id("as_of_id", "dates", "The words for the day up to which it holds."),
    _id("source_id", "entities", "Who says so."),
    Column("via", "Who passes it on."),
    *_evidence(FigureStatus),
)

_SENTENCES = (
    _whole("sentence", "Its number, from 0.", required=True),
    _whole("start", "Where it begins (characters).", required=True),
    _whole("end", "Where it ends (characters, excluded).", required=True),
    Column("text", "Its words."),
)

_ENTITIES = (
    _KEY,
    _one_of("layer", ("actor", "place"), "Whether it is an actor or a place."),
    Column("name", "Its name; of a place with its division and country."),
    Column("kind", "Person, organisation, group; or the kind of the place."),
    Column("country", "ISO 3166-1 alpha-2; NA is Namibia."),
    _whole("mentions", "How often it is named."),
    _whole("population", "Of a place (people)."),
    *_POINT,
    *_SCHEMES,
)

#: Every table by name. The first six are the layers of a reading.
TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table("places", "Every mention of a place.", _PLACES),
        Table("actors", "People, organisations and groups.", _ACTORS, "id"),
        Table("dates", "Dates, times, durations and sets.", _DATES, "id"),
        Table("quotes", "Who said what.", _QUOTES, "id"),
        Table("events", "Who did what to whom, where and when.", _EVENTS, "id"),
        Table("figures", "How many were killed, hurt, held …", _FIGURES, "id"),
        Table("mentions", "Every mention of an actor.", _MENTIONS),
        Table("sentences", "The sentences of the story.", _SENTENCES, "sentence"),
        Table("entities", "Every actor and place, once.", _ENTITIES, "id"),
    )
}
