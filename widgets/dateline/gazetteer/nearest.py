"""What a point lies in or near: towns, the division, the country."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from ..geo.sphere import distance_km
from ..model import Place

if TYPE_CHECKING:
    from geopy.point import Point

    from .gazetteer import Gazetteer

__all__ = ["country_around", "division_around", "towns_around"]

#: The kinds of place that are inhabited, and how far they may be (kilometres).
_LIVED_IN = ("city", "district")
_WITHIN_KM = 50.0

#: Where nothing is inhabited, these tell the country that a point belongs to.
_LANDS = ("island", "airport", "base", "site", "admin2")

#: Places, each with its distance from the point (kilometres), the nearest first.
_Near = list[tuple[Place, float]]


def towns_around(gazetteer: Gazetteer, point: Point, limit: int) -> _Near:
    """Return the inhabited places within 50 kilometres of a point."""
    return _near(gazetteer, point, _LIVED_IN, limit)


def division_around(gazetteer: Gazetteer, point: Point) -> _Near:
    """Return the division of the town nearest to a point."""
    for town, _ in towns_around(gazetteer, point, 1):
        if town.admin1 is not None:
            return _far(gazetteer.division(town.admin1), point)
    return []


def country_around(gazetteer: Gazetteer, point: Point) -> _Near:
    """Return the country whose land a point is on, or within 50 kilometres of."""
    from ..geo.countries import country_at

    code = country_at(point.latitude, point.longitude)
    if code is None:
        # A strait, or an atoll that is too small to be drawn.
        lands = _near(gazetteer, point, _LANDS, 1)
        code = lands[0][0].country if lands else None
    return _far(gazetteer.country(code) if code else None, point)


def _near(
    gazetteer: Gazetteer, point: Point, kinds: Collection[str], limit: int
) -> _Near:
    lat, lon = point.latitude, point.longitude
    return gazetteer.near(lat, lon, limit=limit, max_km=_WITHIN_KM, kinds=kinds)


def _far(place: Place | None, point: Point) -> _Near:
    """Return a place with its distance from a point, if it has a point itself."""
    if place is None or place.lat is None or place.lon is None:
        return []
    far = distance_km(point.latitude, point.longitude, place.lat, place.lon)
    return [(place, far)]
