"""Queries to a geocoder: their parts, points and countries."""

from __future__ import annotations

import warnings
from collections.abc import Collection, Mapping, Set, Sized
from typing import Any, NoReturn

from geopy.exc import GeocoderQueryError
from geopy.point import Point

from ..errors import DatelineError, quoted, shown, text_given
from ..model import Place
from .structured import LEVELS, UNUSED

__all__ = [
    "Box",
    "box_of",
    "codes_of",
    "is_in",
    "kinds_of",
    "limit_of",
    "parts_of",
    "point_of",
]

#: South, west, north, east (degrees); west > east crosses 180 degrees.
Box = tuple[float, float, float, float]

#: The keys of a structured query.
_KEYS = (*LEVELS, *UNUSED)

#: Nominatim's types of feature, as kinds of place.
_FEATURES = {
    "country": frozenset({"country", "territory"}),
    "state": frozenset({"admin1"}),
    "city": frozenset({"city"}),
    "settlement": frozenset({"admin2", "city", "district"}),
}

_EMPTY = "the query is empty; give a name: 'Paris, Texas'"


def _refuse(reason: str, error: Exception | None = None) -> NoReturn:
    raise GeocoderQueryError(reason) from error


def _text(value: Any, what: str) -> str:
    try:
        return text_given(value, what)
    except DatelineError as error:
        _refuse(str(error), error)


def parts_of(query: str | Mapping[str, str]) -> str | dict[str, str]:
    """Return a query as text, or the values of a structured one by their keys.

    Raises
    ------
    geopy.exc.GeocoderQueryError
        It is empty, not a text, or a mapping with unknown keys.

    """
    if isinstance(query, str):
        return _text(query, "the query") if query.strip(" ,()") else _refuse(_EMPTY)
    if not isinstance(query, Mapping):
        _refuse(
            f"the query {shown(query)} is not text; give a name such as 'Paris, Texas'"
        )
    unknown = sorted(str(key) for key in query if key not in _KEYS)
    if unknown:
        _refuse(
            f"a query has no field {', '.join(unknown)}; the fields are "
            + ", ".join(_KEYS)
        )
    parts = {
        key: text
        for key, value in query.items()
        if value is not None and (text := _text(value, f"{key!r}").strip())
    }
    return parts or _refuse(_EMPTY)


def limit_of(limit: Any) -> int | None:
    """Return how many locations are wanted at most.

    Raises
    ------
    geopy.exc.GeocoderQueryError
        It is no whole number above 0.

    """
    if limit is None:
        return None
    if isinstance(limit, bool) or not isinstance(limit, int) or limit < 1:
        _refuse(f"limit is {quoted(limit)}; it must be 1 or more")
    return limit


def kinds_of(featuretype: str | None) -> frozenset[str] | None:
    """Return the kinds of place of one of Nominatim's types of feature.

    Raises
    ------
    geopy.exc.GeocoderQueryError
        There is no such type.

    """
    if featuretype is None:
        return None
    if not isinstance(featuretype, str) or featuretype not in _FEATURES:
        _refuse(
            f"featuretype is {shown(featuretype)}; give one of {', '.join(_FEATURES)}"
        )
    return _FEATURES[featuretype]


def box_of(viewbox: Any) -> Box | None:
    """Return the box between two points, given in any form that geopy takes.

    Raises
    ------
    geopy.exc.GeocoderQueryError
        There are not two points.

    """
    if viewbox is None:
        return None
    corners: Any = None if isinstance(viewbox, str) else viewbox
    try:
        first, second = corners
    except (TypeError, ValueError) as error:
        _refuse(f"viewbox is {shown(viewbox)}; give a list of two points", error)
    a, b = point_of(first), point_of(second)
    lats, lons = sorted((a.latitude, b.latitude)), sorted((a.longitude, b.longitude))
    if lons[1] - lons[0] > 180:  # the shorter way round is meant
        lons.reverse()
    return lats[0], lons[0], lats[1], lons[1]


def is_in(box: Box, place: Place) -> bool:
    """Tell whether the point of a place is in a box."""
    south, west, north, east = box
    if place.lat is None or place.lon is None or not south <= place.lat <= north:
        return False
    if west <= east:
        return west <= place.lon <= east
    return place.lon >= west or place.lon <= east


def point_of(query: Any) -> Point:
    """Return a point (degrees) given in any form that geopy takes.

    Raises
    ------
    geopy.exc.GeocoderQueryError
        It is not a point.

    """
    error: Exception | None = None
    try:
        # geopy takes None and what is empty for the point (0, 0), which nobody means,
        # and warns before it refuses a latitude beyond the poles. Keys and sets have no
        # order that tells latitude from longitude.
        is_empty = query is None or (isinstance(query, Sized) and len(query) == 0)
        if not is_empty and not isinstance(query, Mapping | Set):
            with warnings.catch_warnings(action="ignore", category=UserWarning):
                point = Point(query)
            if not (isinstance(query, str) and _is_read_in_part(query)):
                return point
    except (ValueError, TypeError, OverflowError) as wrong:
        error = wrong
    _refuse(
        f"{shown(query)} is not a point; give latitude and longitude in degrees, such "
        "as (30.28, 57.08)",
        error,
    )


def _is_read_in_part(text: str) -> bool:
    """Tell whether geopy passes over figures of a point, or turns it twice.

    Of "41 12 N, 29 3 E" it takes the last two numbers, and "-10 S" is north for it.
    """
    read = Point.POINT_PATTERN.match(text.replace("''", '"'))
    if read is None:
        return False
    before = text[: read.start("latitude")]
    turned = any(
        (read[f"{side}_direction_front"] or read[f"{side}_direction_back"])
        and read[f"{side}_degrees"].startswith(("+", "-"))
        for side in ("latitude", "longitude")
    )
    return turned or any(letter.isdigit() for letter in before)


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
    if not isinstance(given, Collection):
        _refuse(f"{shown(given)} is no list of country codes, such as ['IR', 'IQ']")
    codes = frozenset(_text(code, "a country code").strip().upper() for code in given)
    wrong = sorted(code for code in codes if len(code) != 2 or not code.isalpha())
    if wrong:
        _refuse(
            f"{', '.join(map(quoted, wrong))} is not a country code; give ISO 3166-1 "
            "alpha-2 codes such as 'IR'"
        )
    return codes
