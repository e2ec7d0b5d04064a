"""The layers of a reading: items that know their table, and events their days."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self

from .actor import Actor
from .date import DateExpression
from .days import EventDates
from .figure import Figure
from .items import Items
from .mention import kept
from .place import Toponym
from .statement import Event, Quote
from .tables import TABLES

if TYPE_CHECKING:
    from .findings import Findings

__all__ = ["joined_layers"]


class _Places(Items[Toponym]):
    table = TABLES["places"]


class _Actors(Items[Actor]):
    table = TABLES["actors"]


class _Dates(Items[DateExpression]):
    table = TABLES["dates"]


class _Quotes(Items[Quote]):
    table = TABLES["quotes"]


class _Figures(Items[Figure]):
    table = TABLES["figures"]


class _Events(Items[Event]):
    """Events, with the dates and places that their ids lead to."""

    table = TABLES["events"]
    _dates: Iterable[DateExpression] = ()
    _places: Iterable[Toponym] = ()

    def _like(self, items: Iterable[Event]) -> Self:
        return type(self).joined(items, self._dates, self._places)

    @classmethod
    def joined(
        cls,
        events: Iterable[Event],
        dates: Iterable[DateExpression],
        places: Iterable[Toponym],
    ) -> Self:
        """Return events that know the dates and places of their reading."""
        self = cls(events)
        self._dates, self._places = dates, places
        return self

    def rows(self) -> list[dict[str, Any]]:
        """Return one flat dictionary per event, with its days and its point."""
        dates = EventDates(self._dates)
        points = {m.place.id: m.place for m in kept(self._places) if m.place}
        rows = []
        for event in self:
            first, last = dates.days(event)
            date = dates.words(event)
            place = points.get(event.place_id or "")
            found = {
                "first": first,
                "last": last,
                **(date.counted_row() if date else {}),
                "lat": place.lat if place else None,
                "lon": place.lon if place else None,
            }
            row = event.row() | found
            ordered = {name: row.get(name) for name in TABLES["events"].names}
            rows.append(ordered | row)
        return rows


_TYPES: dict[str, type[Items[Any]]] = {
    "places": _Places,
    "actors": _Actors,
    "dates": _Dates,
    "quotes": _Quotes,
    "figures": _Figures,
}


def joined_layers(reading: Findings) -> dict[str, Items[Any]]:
    """Return the layers of a reading by name, each knowing its table."""
    layers = {name: layer(getattr(reading, name)) for name, layer in _TYPES.items()}
    events = _Events.joined(reading.events, reading.dates, reading.places)
    return {**layers, "events": events}
