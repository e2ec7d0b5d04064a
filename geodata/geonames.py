"""Cities, continents and countries: what comes from GeoNames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.gazetteer.names import fold, is_code
from dateline.geo import countries as shapes
from dateline.geo.sphere import distance_km

from . import packages
from .entries import Entry
from .middles import mainland
from .packages import (
    TERRITORIES,
    City,
    Country,
    CountryFacts,
    IsoCountry,
    arabic_speaking,
    is_latin,
)

__all__ = [
    "Capitals",
    "Link",
    "Links",
    "alternates",
    "cities",
    "continents",
    "countries",
    "division_code",
]

#: Codes of states that are no more (Netherlands Antilles, Serbia and Montenegro).
_GONE = frozenset({"AN", "CS"})

#: Ranks below any city among those that could be a capital.
_NO_CITY = ((False, -1), "")

#: A stated point farther than this from its country's shape lies at sea (kilometres).
_AT_SEA_KM = 25.0

#: A stated point as near as this to the middle of the mainland means that middle, and
#: was rounded to whole degrees (kilometres); farther off the two mean different
#: things: the middle of one of Indonesia's islands, say. Chosen on GeoVirus, where
#: bounds from 225 to 400 place 86 to 91 % of the mentions of countries right, and
#: those below or above at most 82.
_SAME_MIDDLE_KM = 375.0


@dataclass(frozen=True, slots=True)
class Link:
    """A first-order division as GeoNames has it, with its twin in ISO 3166-2.

    ``code`` is the ISO 3166-2 code, or GeoNames' own ("NO.18") where ISO has none,
    which ``iso`` tells; ``lat`` and ``lon`` are the middle of its area (degrees).
    """

    name: str
    code: str
    iso: bool = True
    place_id: str = ""
    lat: float | None = None
    lon: float | None = None


#: From a country and GeoNames' admin1 code to the division.
Links = dict[tuple[str, str], Link]


def alternates(name: str, others: Iterable[str]) -> list[tuple[str, str]]:
    """Sort out a GeoNames list of alternate names.

    Latin ones all in lower case go: they are a machine's transliterations of other
    scripts ("ke er man" for 克尔曼), which nobody writes.
    """
    kept = []
    for other in others:
        if other == name or (other == other.lower() and other != other.upper()):
            continue
        kept.append((other, "code" if is_code(other) else "alternate"))
    return kept


class Capitals:
    """Finds each country's capital among the cities while they go by."""

    def __init__(self) -> None:
        rows = packages.countries().items()
        self._wanted = {code: fold(row["capital"]) for code, row in rows}
        self._best: dict[str, tuple[tuple[bool, int], str]] = {}

    def see(self, place_id: str, row: City) -> None:
        """Look at a city: one of the name wins by its official name, then by size."""
        country = row["countrycode"]
        wanted = self._wanted.get(country)
        if not wanted:
            return
        # Nearly all cities are smaller than the best so far: their names can stay as
        # they are, for to make keys of them takes long.
        best = self._best.get(country, _NO_CITY)[0]
        if (True, row["population"]) <= best:
            return
        rank = (fold(row["name"]) == wanted, row["population"])
        if rank > best and (
            rank[0] or any(fold(name) == wanted for name in row["alternatenames"])
        ):
            self._best[country] = (rank, place_id)

    def ids(self) -> list[str]:
        """Return the ids of the capitals found."""
        return [place_id for _, place_id in self._best.values()]


def cities(links: Links, capitals: Capitals) -> Iterator[Entry]:
    """Yield the populated places of GeoNames' cities500.

    Parameters
    ----------
    links
        What GeoNames' admin1 codes mean.
    capitals
        Is shown every city, so that it can tell the capitals afterwards.

    """
    arabic = arabic_speaking()
    for key, row in packages.cities():
        country, name = row["countrycode"], row["name"]
        place_id = f"geonames:{key}"
        capitals.see(place_id, row)
        yield Entry(
            id=place_id,
            name=name,
            kind="city",
            lat=row["latitude"],
            lon=row["longitude"],
            country=country,
            admin1=division_code(links, country, row["admin1code"]),
            population=row["population"] or None,
            names=alternates(name, row["alternatenames"]),
            arabic=country in arabic,
        )


def division_code(links: Links, country: str, code: str) -> str | None:
    """Return the ISO 3166-2 code, else GeoNames' own ("NO.18"), else nothing."""
    link = links.get((country, code))
    return None if link is None else link.code


def continents() -> Iterator[Entry]:
    """Yield the seven continents of GeoNames."""
    for row in packages.continents():
        names = [
            (other["name"], "alternate")
            for other in row["alternateNames"]
            if other.get("lang") == "en"
        ]
        yield Entry(
            id=f"geonames:{row['geonameId']}",
            name=row["name"],
            kind="continent",
            lat=float(row["lat"]),
            lon=float(row["lng"]),
            population=row["population"] or None,
            names=names,
        )


def _country_facts() -> dict[str, CountryFacts]:
    """Return countryinfo's facts by ISO code, several files of one country joined."""
    by_country: dict[str, CountryFacts] = {}
    for facts in packages.country_facts():
        code = facts["ISO"]["alpha2"]
        by_country[code] = (
            _joined(by_country[code], facts) if code in by_country else facts
        )
    return by_country


def _joined(first: CountryFacts, second: CountryFacts) -> CountryFacts:
    """Return the facts of two files, those of the first where both have some."""
    return CountryFacts(
        ISO=first["ISO"],
        name=first.get("name") or second.get("name", ""),
        latlng=first.get("latlng") or second.get("latlng", []),
        demonym=first.get("demonym") or second.get("demonym", ""),
        altSpellings=first.get("altSpellings") or second.get("altSpellings", []),
        translations=first.get("translations") or second.get("translations", {}),
    )


def countries() -> Iterator[Entry]:
    """Yield countries and territories."""
    known_facts, iso = _country_facts(), packages.iso_countries()
    for code, row in packages.countries().items():
        if code in _GONE:
            continue
        facts = known_facts.get(code)
        lat, lon = _country_point(code, _stated_point(facts)) or (None, None)
        yield Entry(
            id=f"geonames:{row['geonameid']}",
            name=row["name"],
            kind="territory" if code in TERRITORIES else "country",
            lat=lat,
            lon=lon,
            country=code,
            population=row["population"] or None,
            names=list(_country_names(code, row, facts, iso.get(code))),
            ids=(f"iso:{row['iso3']}",),
            division=code,
        )


def _stated_point(facts: CountryFacts | None) -> tuple[float, float] | None:
    if not facts or not facts.get("latlng"):
        return None
    lat, lon = facts["latlng"]
    return lat, lon


def _country_point(
    code: str, stated: tuple[float, float] | None
) -> tuple[float, float] | None:
    """Return the point of a country (latitude and longitude in degrees).

    It is the middle of its mainland, by Natural Earth's shapes, where there is such
    a thing: a piece that holds most of the country and its own middle, about where
    the World Factbook (by way of countryinfo) has the country. Archipelagos, and
    countries with an empty far north, keep the Factbook's point.
    """
    if code not in shapes.codes():
        return stated
    land = mainland(shapes.shape(code))
    point = (round(land.lat, 2), round(land.lon, 2))
    if stated is None or shapes.distance_km(*stated, code) > _AT_SEA_KM:
        return point
    near = distance_km(*stated, *point) < _SAME_MIDDLE_KM
    return point if near and land.inside and land.share >= 0.5 else stated


def _country_names(
    code: str, row: Country, facts: CountryFacts | None, iso: IsoCountry | None
) -> Iterator[tuple[str, str]]:
    yield code, "code"
    yield row["iso3"], "code"
    for name in _iso_names(iso) if iso else ():
        yield name, "alternate"
    if facts is None:
        return
    if facts.get("name"):
        yield facts["name"], "alternate"
    demonym = facts.get("demonym")
    if demonym and code not in TERRITORIES and is_latin(demonym):
        yield demonym, "demonym"
    others = [*facts.get("altSpellings", ()), *facts.get("translations", {}).values()]
    for other in others:
        if is_latin(other) and other not in (code, row["iso3"]):
            yield other, "code" if is_code(other) else "alternate"


def _iso_names(iso: IsoCountry) -> Iterator[str]:
    names = iso["name"], iso.get("official_name"), iso.get("common_name")
    for name in filter(None, names):
        yield name
        # "Iran, Islamic Republic of" is said the other way round.
        head, comma, tail = name.partition(", ")
        if comma and "(" not in tail and tail.endswith("of"):
            yield f"{tail} {head}"
