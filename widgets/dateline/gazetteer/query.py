"""Queries to a geocoder: their parts, points and countries."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from geopy.exc import GeocoderQueryError
from geopy.point import Point

__all__ = ["codes_of", "parts_of", "point_of"]

#: The parts of a structured query, from the smallest to the largest.
_STRUCTURE = ("street", "city", "county", "state", "country")


def parts_of(query: str | Mapping[str, str]) -> str | list[str]:
    """Return a query as text, or the parts of a structured one, the smallest first.

    Raises
    ------
    geopy.exc.GeocoderQueryError
        It is empty, not a text, or a mapping with unknown keys.

    """
    if isinstance(query, str):
        if query.strip(" ,()"):
            return query
        raise GeocoderQueryError("the query is empty; give a name: 'Paris, Texas'")
    if not isinstance(query, Mapping):
        raise GeocoderQueryError(
            f"the query {query!r} is not text; give a name such as 'Paris, Texas'"
        )
    unknown = sorted(set(query) - {*_STRUCTURE, "postalcode"})
    if unknown:
        raise GeocoderQueryError(
            f"a query has no field {', '.join(unknown)}; the fields are "
            + ", ".join(_STRUCTURE)
        )
    parts = [query[key].strip() for key in _STRUCTURE if query.get(key, "").strip()]
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
