"""Queries to a geocoder: their parts, points and countries."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from geopy.exc import GeocoderQueryError
from geopy.point import Point

from ..geo.sphere import distance_km
from ..model import Place

__all__ = ["codes_of", "is_within", "parts_of", "point_of"]

#: How far a place may be from the point of the town, county or island that contains
#: it, of which the gazetteer has no shape (kilometres).
_WITHIN_KM = {"admin2": 80.0, "city": 40.0, "district": 10.0, "island": 60.0}

#: The parts of a structured query, from the smallest to the largest.
_STRUCTURE = ("street", "city", "county", "state", "country")


def parts_of(query: str | Mapping[str, str]) -> list[str]:
    """Return the parts of a query: the place itself first, then what contains it.

    Raises
    ------
    geopy.exc.GeocoderQueryError
        It is empty, not a text, or a mapping with unknown keys.

    """
    if isinstance(query, Mapping):
        unknown = sorted(set(query) - {*_STRUCTURE, "postalcode"})
        if unknown:
            raise GeocoderQueryError(
                f"a query has no field {', '.join(unknown)}; the fields are "
                + ", ".join(_STRUCTURE)
            )
        parts = [query[key] for key in _STRUCTURE if query.get(key)]
    elif isinstance(query, str):
        parts = query.split(",")
    else:
        raise GeocoderQueryError(
            f"the query {query!r} is not text; give a name such as 'Paris, Texas'"
        )
    parts = [part.strip() for part in parts if part.strip()]
    if not parts:
        raise GeocoderQueryError("the query is empty; give a name: 'Paris, Texas'")
    return parts


def point_of(query: Any) -> Point:
    """Return a point (degrees) given in any form that geopy takes.

    Raises
    ------
    geopy.exc.GeocoderQueryError
        It is not a point.

    """
    try:
        # geopy takes None for the point (0, 0), which nobody means.
        if query is not None:
            return Point(query)
        error: Exception | None = None
    except (ValueError, TypeError) as wrong:
        error = wrong
    raise GeocoderQueryError(
        f"{query!r} is not a point; give latitude and longitude in degrees, such as "
        "(30.28, 57.08)"
    ) from error


def is_within(place: Place, area: Place) -> bool:
    """Return whether a place is in another, judging by codes and distances."""
    if area.kind in ("country", "territory"):
        return place.country == area.country and place.id != area.id
    if area.kind == "admin1":
        return place.admin1 == area.admin1 and place.id != area.id
    if place.country != area.country or place.id == area.id:
        return False
    far = _WITHIN_KM.get(area.kind)
    points = (place.lat, place.lon, area.lat, area.lon)
    if far is None or None in points:
        return False
    return distance_km(*points) <= far  # type: ignore[arg-type]


def codes_of(countries: str | Collection[str] | None) -> frozenset[str]:
    """Return country codes in upper case; "us,ca" and ["US", "CA"] are the same.

    Raises
    ------
    geopy.exc.GeocoderQueryError
        One is not a code of two letters.

    """
    if countries is None:
        return frozenset()
    given = countries.split(",") if isinstance(countries, str) else countries
    codes = frozenset(code.strip().upper() for code in given)
    wrong = sorted(code for code in codes if len(code) != 2 or not code.isalpha())
    if wrong:
        raise GeocoderQueryError(
            f"{', '.join(map(repr, wrong))} is not a country code; give ISO 3166-1 "
            "alpha-2 codes such as 'IR'"
        )
    return codes
