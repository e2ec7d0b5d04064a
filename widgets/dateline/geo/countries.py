"""Country shapes: which country a point lies in, and what box frames a country.

Longitudes and latitudes are degrees, WGS 84; countries are ISO 3166-1 alpha-2 codes,
with GeoNames' XK for Kosovo. Borders are Natural Earth's de-facto view.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..errors import BadOption
from .boxes import country_boxes
from .sphere import distance_km as great_circle_km
from .topology import Box, Point, load_world

if TYPE_CHECKING:
    from shapely import STRtree
    from shapely.geometry.base import BaseGeometry

__all__ = ["codes", "country_at", "distance_km", "extent", "shape"]


@lru_cache(maxsize=1)
def codes() -> frozenset[str]:
    """Return the codes of all countries that have a shape."""
    return frozenset(country_boxes())


def _check(code: str) -> None:
    if code not in codes():
        raise BadOption(
            f"no country shape for {code!r}; give an ISO 3166-1 alpha-2 code in "
            "capitals, for example 'IR'"
        )


@lru_cache(maxsize=512)
def shape(code: str, scale: str = "10m") -> BaseGeometry:
    """Return a country's shape, cut at the antimeridian (degrees).

    A country too small for the scale has an empty shape there.

    Raises
    ------
    BadOption
        The code or the scale is unknown.

    """
    import shapely

    _check(code)
    polygons = [_polygon(rings) for rings in load_world(scale).polygons(code)]
    return shapely.unary_union(polygons)


def _polygon(rings: list[list[Point]]) -> BaseGeometry:
    import shapely

    # Simplification can leave a ring touching itself.
    return shapely.make_valid(shapely.Polygon(rings[0], rings[1:]))


class _Outline(NamedTuple):
    """A polygon of a country: the country's code, and its rings of arc numbers."""

    code: str
    rings: tuple[tuple[int, ...], ...]


@lru_cache(maxsize=1)
def _tree() -> tuple[STRtree, list[_Outline]]:
    """Index the box of every polygon of the finest scale.

    To make all the polygons takes ten times as long as to load them.
    """
    import shapely

    world = load_world("10m")
    outlines = [
        _Outline(piece.code, rings)
        for piece in world.pieces
        for rings in piece.polygons
    ]
    boxes = [shapely.box(*world.box(outline.rings[0])) for outline in outlines]
    return shapely.STRtree(boxes), outlines


@lru_cache(maxsize=256)
def _filled(rings: tuple[tuple[int, ...], ...]) -> BaseGeometry:
    """Return a polygon of the finest scale."""
    world = load_world("10m")
    return _polygon([world.ring(ring) for ring in rings])


def country_at(lat: float, lon: float) -> str | None:
    """Return the code of the country a point lies in; None on open water.

    Coasts are simplified (about 100 m), so a harbour can lie outside: use
    :func:`distance_km` where that matters.

    Examples
    --------
    >>> country_at(30.28, 57.08)
    'IR'

    """
    import shapely

    tree, outlines = _tree()
    point = shapely.Point(_wrapped(lon), lat)
    around = [outlines[i] for i in tree.query(point).tolist()]
    held = [one for one in around if shapely.intersects(_filled(one.rings), point)]
    # On a border, and in a state too small to be cut out of its neighbour, the
    # smaller one is meant.
    held.sort(key=lambda one: float(shapely.area(_filled(one.rings))))
    return next((one.code for one in held if one.code), None)


def _wrapped(lon: float) -> float:
    return (lon + 180) % 360 - 180


def distance_km(lat: float, lon: float, code: str) -> float:
    """Return how far a point is from a country, in kilometres; 0 inside it.

    Exact to about one percent up to a few hundred kilometres, rougher beyond.

    Raises
    ------
    BadOption
        The code is unknown.

    """
    import shapely

    whole = shape(code)
    # Seen from the point, a degree of longitude is this much of one of latitude.
    shrink = max(math.cos(math.radians(lat)), 0.01)
    best = math.inf
    for turn in (-360.0, 0.0, 360.0):
        here = shapely.Point((_wrapped(lon) + turn) * shrink, lat)
        flat = shapely.transform(whole, lambda points: points * [shrink, 1.0])
        if shapely.intersects(here, flat):
            return 0.0
        near = shapely.shortest_line(here, flat).coords[1]
        best = min(best, great_circle_km(lat, lon, near[1], near[0] / shrink))
    return best


def extent(code: str) -> Box:
    """Return the box that frames a country on a map: its mainland and what is near.

    Far and small parts (Alaska, the Canary Islands) do not stretch the frame, unless
    without them less than three quarters of the country would be seen. East exceeds
    180 where the country crosses the antimeridian.

    Raises
    ------
    BadOption
        The code is unknown.

    Examples
    --------
    >>> [round(degrees) for degrees in extent("FR")]
    [-5, 41, 10, 51]

    """
    _check(code)
    return country_boxes()[code]
