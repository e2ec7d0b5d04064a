"""A place on its way into the gazetteer file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.errors import GazetteerError
from dateline.model import LEVELS

__all__ = ["Entry", "check"]


@dataclass(slots=True, kw_only=True)
class Entry:
    """A place on its way into the file.

    ``names`` holds (name, sort) pairs beside ``name``, which is official;
    ``arabic`` asks for a second key without the article for names such as
    "An Najaf"; ``traffic`` is for airports, and ``languages`` are those that have a
    name for it (see ``Match`` for both); ``division`` is the code under which other
    places name it; ``ids`` are those beside ``id`` ("iata:IKA"); ``exonyms`` are
    (language, name) pairs.
    """

    id: str
    name: str
    kind: str
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    population: int | None = None
    seat: str | None = None
    traffic: int = 0
    languages: int = 0
    ids: tuple[str, ...] = ()
    exonyms: tuple[tuple[str, str], ...] = ()
    names: Iterable[tuple[str, str]] = ()
    arabic: bool = False
    division: str | None = None


#: More than there are people, continents included.
MOST_PEOPLE = 10_000_000_000


def check(entry: Entry) -> None:
    """Raise GazetteerError if a place has a kind, a point or a population of none."""
    if entry.kind not in LEVELS:
        raise GazetteerError(
            f"{entry.id} has the kind {entry.kind!r}; the kinds are {', '.join(LEVELS)}"
        )
    if entry.population is not None and not 0 <= entry.population <= MOST_PEOPLE:
        raise GazetteerError(
            f"{entry.id} has the population {str(entry.population)[:30]}; no place has "
            f"more than {MOST_PEOPLE:,} people"
        )
    for value, name, most in ((entry.lat, "lat", 90), (entry.lon, "lon", 180)):
        if value is not None and not -most <= value <= most:
            raise GazetteerError(
                f"{entry.id} has {name} {value}; it must lie between -{most} and {most}"
            )
