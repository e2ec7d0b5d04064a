"""Points of the Earth as places: of a user, or written in a story in figures."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from ..model import Place

if TYPE_CHECKING:
    from .gazetteer import Gazetteer

__all__ = ["place_at", "point_id", "point_of"]

#: A URI of RFC 5870: latitude and longitude in degrees of WGS 84.
_GEO = re.compile(r"geo:(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)")


def point_id(lat: float, lon: float) -> str:
    """Return the id of a point (degrees, WGS 84): a URI of RFC 5870, to about a metre.

    Raises
    ------
    ValueError
        There is no such point.

    """
    if not (math.isfinite(lat) and math.isfinite(lon)):
        raise ValueError(f"{lat}, {lon} are no degrees")
    if abs(lat) > 90 or abs(lon) > 180:
        raise ValueError(f"there is no latitude {lat} with a longitude {lon}")
    return f"geo:{lat:.5f},{lon:.5f}"


def point_of(id_: str) -> tuple[float, float] | None:
    """Return the latitude and longitude of an id (degrees), None if it is no point."""
    match = _GEO.fullmatch(id_)
    if match is None:
        return None
    lat, lon = map(float, match.groups())
    return (lat, lon) if abs(lat) <= 90 and abs(lon) <= 180 else None


def place_at(
    gazetteer: Gazetteer, lat: float, lon: float, name: str | None = None
) -> Place:
    """Return a point (degrees) as a place, with its country.

    Parameters
    ----------
    gazetteer
        Tells the name of the country.
    lat, lon
        The point (degrees, WGS 84).
    name
        What it is called; None: by its figures.

    """
    from ..geo.countries import country_at

    code = country_at(lat, lon)
    country = gazetteer.country(code) if code else None
    return Place(
        id=point_id(lat, lon),
        name=name or f"{lat:.4f}, {lon:.4f}",
        kind="other",
        lat=round(lat, 6),
        lon=round(lon, 6),
        country=code,
        country_name=country.name if country else None,
    )
