"""What a geocoder is asked: its parts, its point, its countries."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from geopy.exc import GeocoderQueryError
from geopy.point import Point

from ..geo.sphere import distance_km
from ..model import Place

__all__ = ["codes_of", "lies_in", "parts_of", "point_of"]

#: How far a place may lie from the town or county that is named after it as what
#: it lies in, where the gazetteer has no shapes to tell (kilometres).
_WITHIN_KM = {"admin2": 80.0, "city": 40.0, "district": 10.0, "island": 60.0}

#: The parts of a structured query, from the place itself to what it lies in.
_STRUCTURE = ("street", "city", "county", "state", "country")


def parts_of(query: str | Mapping[str, str]) -> list[str]:
    """Return a query's parts, the place itself first, then what it lies in.

    Raises
    ------
    geopy.exc.GeocoderQueryError
        It is empty, no text, or a mapping with unknown keys.

    """
    if isinstance(query, Mapping):
        unknown = sorted(set(query) - {*_STRUCTURE, "postalcode"})
        if unknown:
            raise GeocoderQueryError(
                f"a query has no part {', '.join(unknown)}; the parts are "
                + ", ".join(_STRUCTURE)
            )
        parts = [query[key] for key in _STRUCTURE if query.get(key)]
    elif isinstance(query, str):
        parts = query.split(",")
    else:
        raise GeocoderQueryError(
            f"the query {query!r} is no text; give a name such as 'Paris, Texas'"
        )
    parts = [part.strip() for part in parts if part.strip()]
    if not parts:
        raise GeocoderQueryError("the query is empty; give a name: 'Paris, Texas'")
    return parts


def point_of(query: Any) -> Point:
    """Return a point given in any form that geopy takes."""
    try:
        # geopy takes None for the point (0, 0), which nobody means.
        if query is not None:
            return Point(query)
        error: Exception | None = None
    except (ValueError, TypeError) as wrong:
        error = wrong
    raise GeocoderQueryError(
        f"{query!r} is no point; give latitude and longitude in degrees, for example "
        "(30.28, 57.08)"
    ) from error


def lies_in(place: Place, holder: Place) -> bool:
    """Tell whether a place lies in another, as far as codes and points tell."""
    if holder.kind in ("country", "territory"):
        return place.country == holder.country and place.id != holder.id
    if holder.kind == "admin1":
        return place.admin1 == holder.admin1 and place.id != holder.id
    if place.country != holder.country or place.id == holder.id:
        return False
    far = _WITHIN_KM.get(holder.kind)
    points = (place.lat, place.lon, holder.lat, holder.lon)
    if far is None or None in points:
        return False
    return distance_km(*points) <= far  # type: ignore[arg-type]


def codes_of(countries: str | Collection[str] | None) -> frozenset[str]:
    """Return country codes in capitals; "us,ca" and ["US", "CA"] are the same."""
    if countries is None:
        return frozenset()
    told = countries.split(",") if isinstance(countries, str) else countries
    codes = frozenset(code.strip().upper() for code in told)
    wrong = sorted(code for code in codes if len(code) != 2 or not code.isalpha())
    if wrong:
        raise GeocoderQueryError(
            f"{', '.join(map(repr, wrong))} is no country code; give ISO 3166-1 "
            "alpha-2 codes such as 'IR'"
        )
    return codes
