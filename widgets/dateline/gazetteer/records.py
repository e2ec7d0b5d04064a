"""Rows of the gazetteer file, as places and as matches."""

from __future__ import annotations

from typing import Any

from ..errors import GazetteerError, shown
from ..model import LEVELS, Place
from .ids import identifiers
from .match import Match
from .store import BUILD, SORTS

__all__ = [
    "BY_BEGINNING",
    "BY_EXONYM",
    "BY_KEY",
    "BY_SOUND",
    "JOINS",
    "PLACE",
    "SEATS",
    "match_of",
    "place_of",
]

#: Seats by their number in the file.
SEATS = (None, "admin1", "country")

#: The columns of a place, and the joins that they need.
PLACE = (
    "p.id, p.name, p.kind, p.lat, p.lon, p.country, c.name, p.admin1, d.name, "
    "p.population, p.seat, p.ids, p.traffic, p.languages, p.townspeople"
)
JOINS = (
    "LEFT JOIN division c ON c.code = p.country "
    "LEFT JOIN division d ON d.code = p.admin1"
)
BY_KEY = (
    f"SELECT n.name, n.sort, n.bare, {PLACE} FROM name n "
    f"JOIN place p ON p.num = n.place {JOINS} WHERE n.key = ? "
    # A full GeoNames has ten thousand places called San Antonio.
    "ORDER BY n.sort, p.population DESC, p.num LIMIT 500"
)
#: Names between two keys; of one place the first.
BY_BEGINNING = (
    f"SELECT {PLACE} FROM place p {JOINS} WHERE p.num IN "
    "(SELECT place FROM name WHERE key >= ? AND key < ?) "
    "ORDER BY p.population DESC, p.num LIMIT ?"
)
#: Names in other languages; "*" stands for all.
BY_EXONYM = (
    f"SELECT DISTINCT n.name, {SORTS.index('exonym')}, 0, {PLACE} FROM exonym n "
    f"JOIN place p ON p.num = n.place {JOINS} WHERE n.key = ? "
    "AND (? = '*' OR n.language = ?) ORDER BY p.population DESC, p.num LIMIT 500"
)
BY_SOUND = (
    f"SELECT n.name, n.sort, n.bare, {PLACE} FROM sound s "
    "JOIN name n ON n.key = s.key "
    f"JOIN place p ON p.num = n.place {JOINS} WHERE s.code = ?"
)


def place_of(row: Any) -> Place:
    """Return the place of a row of :data:`PLACE`.

    Raises
    ------
    GazetteerError
        A value in it is none that a build writes: the file was tampered with.

    """
    if not (_is_named(row) and _is_on_earth(row[3], row[4]) and _is_count(row[9])):
        raise GazetteerError(
            f"the gazetteer is damaged: the name, the point or the population of "
            f"{shown(row[0])} is none; {BUILD}"
        )
    division = row[7]
    return Place(
        id=row[0],
        name=row[1],
        kind=row[2],
        lat=row[3],
        lon=row[4],
        country=row[5],
        country_name=row[6],
        # Where ISO 3166-2 has no code the file has that of GeoNames ("NO.18").
        admin1=division if division and "-" in division else None,
        admin1_name=row[8],
        population=row[9],
        ids=identifiers(row[0], row[11]),
    )


def _is_named(row: Any) -> bool:
    """Tell whether id, name and kind are text, and country and division, if any."""
    texts = (row[0], row[1], row[2], row[5] or "", row[7] or "")
    return all(type(text) is str for text in texts) and row[2] in LEVELS


def _is_on_earth(lat: Any, lon: Any) -> bool:
    if lat is None and lon is None:
        return True
    numbers = isinstance(lat, float | int) and isinstance(lon, float | int)
    return numbers and abs(lat) <= 90 and abs(lon) <= 180


def _is_count(population: Any) -> bool:
    return population is None or (type(population) is int and population >= 0)


def match_of(row: Any, asked: str, form: str | None) -> Match:
    """Return the match of a row of :data:`BY_KEY`; ``form`` is derived if None."""
    place = place_of(row[3:])
    name = row[0] or place.name
    if form is None:
        if name == asked:
            form = "exact"
        elif row[2]:
            form = "article"
        else:
            form = "saint" if _differs_in_saint(name, asked) else "folded"
    return Match(
        place, name, SORTS[row[1]], form, SEATS[row[13]], row[15], row[16], row[17]
    )


def _differs_in_saint(name: str, asked: str) -> bool:
    heads = ("St", "Mt", "Ft", "Pt")
    return (
        name.startswith(heads)
        and asked.startswith(heads)
        and (name.split()[0].rstrip(".") != asked.split()[0].rstrip("."))
    )
