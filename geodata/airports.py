"""Airports and air bases."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dateline.gazetteer.names import fold
from dateline.geo.divisions import divisions_at

from .airport_names import LARGE, forms, in_full, towns_of
from .curated import Row
from .entries import Entry
from .packages import cities, countries

if TYPE_CHECKING:
    from airportsdata import Airport as Listed

__all__ = ["Airport", "airports", "listed"]

_MILITARY = re.compile(
    r"\b(air base|airbase|afb|air force|naval|army|military|nas|mcas|raf|"
    r"marine corps)\b",
    re.IGNORECASE,
)

#: What is known as an airport and is none (see ``ourairports``).
_GONE = ("closed", "heliport")

#: The traffic of airports with scheduled flights, by their size.
_TRAFFIC = {"small": 1, "medium": 2, "large": LARGE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Airport:
    """An airport, from both sources (``lat`` and ``lon`` in degrees).

    ``code`` is ICAO's, or that under which the sources have it; ``names`` are those of
    the sources, ``others`` those of articles and keywords; ``traffic`` is as in
    ``Match``; ``known`` ones are closed or being built.
    """

    code: str
    names: tuple[str, ...]
    others: tuple[str, ...] = ()
    country: str
    towns: tuple[str, ...]
    lat: float
    lon: float
    icao: str
    iata: str
    traffic: int
    known: bool

    @property
    def kind(self) -> str:
        """Whether it is an airport or an air base."""
        return "base" if _MILITARY.search(self.names[0]) else "airport"

    @property
    def rank(self) -> tuple[int, bool]:
        """How likely it is meant by "the airport" of its town."""
        return self.traffic, bool(self.iata or self.known) and self.kind == "airport"


def airports(rows: Iterable[Row]) -> Iterator[Entry]:
    """Yield airports and air bases, the larger ones first.

    Where a city has several of one size, these share "Baghdad Airport".

    Parameters
    ----------
    rows
        The table of OurAirports; airportsdata has more small ones.

    """
    found = sorted(listed(rows), key=lambda a: (-a.traffic, a.code))
    main, known = _main_towns(found), countries()
    points = [(airport.lat, airport.lon) for airport in found]
    for airport, division in zip(found, divisions_at(points), strict=True):
        yield Entry(
            id=f"airport:{airport.code}",
            name=airport.names[0],
            kind=airport.kind,
            lat=airport.lat,
            lon=airport.lon,
            # Islands that several claim have a country of their own in OurAirports.
            country=airport.country if airport.country in known else None,
            admin1=_own(division, airport.country),
            traffic=airport.traffic,
            names=list(_names(airport, main.get(airport.code, []))),
            arabic=True,
            ids=tuple(
                f"{scheme}:{code}"
                for scheme, code in (("icao", airport.icao), ("iata", airport.iata))
                if code
            ),
        )


def listed(rows: Iterable[Row]) -> list[Airport]:
    """Return the airports of both sources, without closed ones and helipads."""
    import airportsdata

    table = {row.values["code"]: row for row in rows}
    others = airportsdata.load("ICAO")
    taken = {row.values[kind] for row in table.values() for kind in ("iata", "icao")}
    found = [
        _noted(row, others.get(code))
        for code, row in table.items()
        if row.values["size"] not in _GONE
    ]
    found += [_small(row, taken) for code, row in others.items() if code not in table]
    return found


def _noted(row: Row, other: Listed | None) -> Airport:
    """Return an airport of the table; airportsdata's name is the official one."""
    values = row.values
    open_ = values["size"] in _TRAFFIC
    names = [other["name"]] if other else []
    return Airport(
        code=values["code"],
        names=(*names, row.required("name")),
        others=tuple(filter(None, values["names"].split("|"))),
        country=values["country"],
        towns=tuple(towns_of(other["city"] if other else "", values["municipality"])),
        lat=row.number("lat", 90),
        lon=row.number("lon", 180),
        icao=values["icao"],
        iata=values["iata"],
        traffic=_TRAFFIC[values["size"]] if open_ and values["flights"] == "yes" else 0,
        known=not open_,
    )


def _small(row: Listed, taken: set[str]) -> Airport:
    """Return an airport that only airportsdata has; its codes may be out of date."""
    code, iata = row["icao"], row["iata"]
    return Airport(
        code=code,
        names=(row["name"],),
        country=row["country"],
        towns=tuple(towns_of(row["city"])),
        lat=row["lat"],
        lon=row["lon"],
        # Where there is no code of ICAO the package has a national one ("00AK").
        icao=code if len(code) == 4 and code.isalpha() and code not in taken else "",
        iata="" if iata in taken else iata,
        traffic=0,
        known=False,
    )


def _own(division: str | None, country: str) -> str | None:
    """Return the division if it is the country's: near a border it may not be."""
    return division if division and division[:2] == country else None


def _main_towns(found: list[Airport]) -> dict[str, list[str]]:
    """Return the towns whose "the airport" means an airport, by its code.

    Of several it is the one of the highest rank, and of several of these the one
    that has the town's name: Istanbul Airport, not Sabiha Gökçen.
    """
    around: defaultdict[tuple[str, str], list[tuple[Airport, str]]] = defaultdict(list)
    for airport in found:
        for town in airport.towns:
            around[airport.country, fold(town)].append((airport, town))
    main: defaultdict[str, list[str]] = defaultdict(list)
    for those in around.values():
        best = max(airport.rank for airport, _ in those)
        likely = [pair for pair in those if pair[0].rank == best > (0, False)]
        named = [pair for pair in likely if _is_named_after(*pair)]
        for airport, town in named or likely:
            main[airport.code].append(town)
    return main


def _is_named_after(airport: Airport, town: str) -> bool:
    return fold(f"{town} Airport") in map(fold, in_full(airport.names))


@lru_cache(maxsize=1)
def _city_keys() -> frozenset[str]:
    return frozenset(fold(row["name"]) for _, row in cities("cities15000"))


def _names(airport: Airport, main: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the names of an airport beside its first one, and its code.

    That of a town whose main airport it is (``main``) is as much its own.
    """
    if airport.iata:
        yield airport.iata, "code"
    official = in_full(airport.names) - {airport.names[0]}
    if airport.traffic:
        official |= {f"{town} Airport" for town in main}
    for name in sorted(official):
        yield name, "official"
    if airport.iata or airport.traffic or airport.known:
        for name in forms(
            (*airport.names, *airport.others),
            airport.towns,
            main=main,
            traffic=airport.traffic,
            cities=_city_keys(),
        ):
            if name not in {airport.names[0], *official}:
                yield name, "alternate"
        if airport.traffic == LARGE:
            yield f"{airport.iata} Airport", "alternate"
    else:
        for name in airport.others:
            yield name, "alternate"
