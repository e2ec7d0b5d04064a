"""Airports and air bases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.gazetteer.names import fold
from dateline.geo.divisions import divisions_at

from .entries import Entry

if TYPE_CHECKING:
    from airportsdata import Airport

__all__ = ["airports"]

_MILITARY = re.compile(
    r"\b(air base|airbase|afb|air force|naval|army|military|nas|mcas|raf|"
    r"marine corps)\b",
    re.IGNORECASE,
)
#: Longer than this (letters), a name without "Airport" is used: Heathrow, Gatwick.
_BARE = 4

_PUBLIC = re.compile(r"\b(international|intl|intercontinental)\b", re.IGNORECASE)


def airports() -> Iterator[Entry]:
    """Yield airports and air bases, the larger ones first.

    There are no passenger figures: "larger" is an IATA code, and "International" in
    the name. Where a city has several, these share "Baghdad Airport".
    """
    import airportsdata

    rows = sorted(airportsdata.load("ICAO").values(), key=_airport_order)
    main = _main_airports(rows)
    points = [(row["lat"], row["lon"]) for row in rows]
    for row, point, division in zip(rows, points, divisions_at(points), strict=True):
        yield Entry(
            id=f"airport:{row['icao']}",
            name=row["name"],
            kind="base" if _MILITARY.search(row["name"]) else "airport",
            lat=point[0],
            lon=point[1],
            country=row["country"],
            admin1=_own(division, row["country"]),
            traffic=_airport_size(row),
            names=list(_airport_names(row, row["icao"] in main)),
            arabic=True,
        )


def _own(division: str | None, country: str) -> str | None:
    """Return the division if it is the country's: near a border it may not be."""
    return division if division and division[:2] == country else None


def _airport_order(row: Airport) -> tuple[int, str]:
    return (-_airport_size(row), row["icao"])


def _airport_size(row: Airport) -> int:
    """Return 2 for an international airport, 1 for scheduled flights, else 0."""
    if not row["iata"] or _MILITARY.search(row["name"]):
        return 0
    return 2 if _PUBLIC.search(row["name"]) else 1


def _main_airports(rows: list[Airport]) -> set[str]:
    """Return those that "the airport" of their city means."""
    best: dict[tuple[str, str], int] = {}
    for row in rows:
        town = (row["country"], fold(row["city"]))
        best[town] = max(best.get(town, 0), _airport_size(row))
    return {
        row["icao"]
        for row in rows
        if 0 < _airport_size(row) == best[row["country"], fold(row["city"])]
    }


def _airport_names(row: Airport, main: bool) -> Iterator[tuple[str, str]]:
    if row["iata"]:
        yield row["iata"], "code"
    name, town = row["name"], row["city"]
    if not row["iata"]:
        return
    short = re.sub(r"\b(International|Intl\.?) (?=Airport)", "", name)
    if short != name:
        yield short, "alternate"
    if re.search(r"\bAfb\b", name, re.IGNORECASE):
        yield re.sub(r"(?i)\bafb\b", "Air Force Base", name), "alternate"
    # London Heathrow Airport is Heathrow Airport, too.
    rest = short.removeprefix(f"{town} ") if town else short
    if rest != short and rest.endswith(" Airport") and rest.count(" ") < 4:
        yield rest, "alternate"
        bare = rest.removesuffix(" Airport")
        # Not a person's name, nor one too short to be anything but a code.
        if " " not in bare and len(bare) > _BARE:
            yield bare, "alternate"
    if main and town:
        yield f"{town} Airport", "alternate"
        if _PUBLIC.search(name):
            yield f"{town} International Airport", "alternate"
