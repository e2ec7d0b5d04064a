"""The layers of a map: every place once, and every event where it happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..model import SCHEMES, DateExpression, Event, Findings, Place, Toponym
from ..model.columns import Column, Table
from ..model.tables import TABLES
from .content import (
    Choice,
    Gap,
    choose,
    in_words,
    placed,
    stated,
    unplaced,
)
from .shared import EventDates, event_label, sentences_of

__all__ = ["MAP_LAYERS", "MAP_TABLES", "Feature", "MapLayers", "map_gaps", "map_layers"]

#: The layers that have points.
MAP_LAYERS = ("places", "events")

_BY_NAME = {c.name: c for table in ("places", "events") for c in TABLES[table].columns}

_PLACE_COLUMNS = (
    Column("id", "The place.", required=True),
    Column("name", "Its name."),
    Column("label", "Its name with its division and country."),
    Column("kind", "What kind of place it is."),
    Column("level", "How large a thing it is."),
    Column("country", "ISO 3166-1 alpha-2; NA is Namibia."),
    Column("admin1", "ISO 3166-2."),
    Column("population", "How many live there (people).", "integer"),
    *(_BY_NAME[scheme] for scheme in SCHEMES),
    Column("phrases", "The words that name it."),
    Column("tags", "How they name it: literal, metonym, demonym, embedded."),
    Column("named", "How often it is named.", "integer"),
    Column("confidence", "The highest of its mentions, 0 to 1.", "number"),
    _BY_NAME["doubt"],
    _BY_NAME["lat"],
    _BY_NAME["lon"],
)

_EVENT_COLUMNS = (
    Column("id", "The event.", required=True),
    Column("name", "Who, what and whom."),
    *(
        _BY_NAME[name]
        for name in (
            *("type", "factuality", "mode", "date", "first", "last"),
            *("counted", "actor", "actor_id", "target", "target_id", "object"),
        )
    ),
    Column("place", "Where it happened."),
    *(
        _BY_NAME[name]
        for name in (
            *("place_id", "lat", "lon", "date_id", "killed", "injured"),
            *("missing", "toll", "victims", "instrument", "confidence", "why"),
        )
    ),
    Column("evidence", "The sentences that report it."),
)

#: The columns of both layers, where a format wants flat ones.
MAP_TABLES = {
    "places": Table("places", "Every place, once.", _PLACE_COLUMNS, "id"),
    "events": Table("events", "What happened, once each.", _EVENT_COLUMNS, "id"),
}


@dataclass(frozen=True, slots=True)
class Feature:
    """A place or an event as a row of its table.

    ``mentions`` are those of a place, ``event`` is the event and ``date`` the words
    that it has its day from, if any.
    """

    row: dict[str, Any]
    mentions: tuple[Toponym, ...] = ()
    event: Event | None = None
    date: DateExpression | None = None

    @property
    def id(self) -> str:
        """The id of the place or event."""
        return str(self.row["id"])

    @property
    def point(self) -> tuple[float, float] | None:
        """Longitude and latitude (degrees), None where they are not known."""
        lat, lon = self.row["lat"], self.row["lon"]
        return None if lat is None or lon is None else (lon, lat)


@dataclass(frozen=True, slots=True)
class MapLayers:
    """The features of each chosen layer, and a word about what is not among them."""

    features: dict[str, list[Feature]]
    gaps: list[Gap]

    @property
    def left_out(self) -> list[str]:
        """What is not among them, in words."""
        return in_words(self.gaps)


def map_layers(
    reading: Findings, layers: Choice = None, kinds: Choice = None
) -> MapLayers:
    """Return the places and events of a reading as features of a map.

    An event without a known place has no point, and one without a known day no days:
    it is there all the same. What is denied, demanded, alleged or only supposed is
    not.

    Raises
    ------
    BadOption
        There is no such layer on a map, or no such kind of mention.

    """
    chosen = choose(layers, MAP_LAYERS, "layer")
    places = placed(reading, kinds)
    features: dict[str, list[Feature]] = {}
    gaps: list[Gap] = []
    if "places" in chosen:
        features["places"] = [_place(*found) for found in places.values()]
        gaps += unplaced(reading, kinds)
    if "events" in chosen:
        events, left_out = stated(reading)
        # An event happened where it did, however its place is named.
        everywhere = placed(reading)
        dates = EventDates(reading.dates)
        features["events"] = [
            _event(
                reading,
                event,
                everywhere[event.place_id][0] if event.place_id in everywhere else None,
                dates,
            )
            for event in events
        ]
        gaps += left_out
    return MapLayers(features, gaps)


def map_gaps(
    reading: Findings, *, layers: Choice = None, kinds: Choice = None
) -> list[Gap]:
    """Return what a map cannot show or does not state."""
    return map_layers(reading, layers, kinds).gaps


def _place(place: Place, mentions: list[Toponym]) -> Feature:
    doubts = dict.fromkeys(m.doubt for m in mentions if m.doubt)
    row = {
        "id": place.id,
        "name": place.name,
        "label": place.label,
        "kind": place.kind,
        "level": place.level,
        "country": place.country,
        "admin1": place.admin1,
        "population": place.population,
        **place.ids.row(),
        "phrases": "; ".join(dict.fromkeys(m.phrase for m in mentions)),
        "tags": "; ".join(dict.fromkeys(m.kind for m in mentions)),
        "named": len(mentions),
        "confidence": max(m.confidence for m in mentions),
        "doubt": "; ".join(doubts) or None,
        "lat": place.lat,
        "lon": place.lon,
    }
    return Feature(row, tuple(mentions))


def _event(
    reading: Findings,
    event: Event,
    place: Place | None,
    dates: EventDates,
) -> Feature:
    first, last = dates.days(event)
    date = dates.words(event)
    known = {
        **event.row(),
        "name": event_label(event),
        "first": first,
        "last": last,
        "counted": date.counted if date else None,
        "place": place.label if place else event.place,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "victims": event.victims() or None,
        "evidence": "\n".join(sentences_of(reading, event)),
    }
    row = {name: known.get(name) for name in MAP_TABLES["events"].names}
    return Feature(row, event=event, date=date)
