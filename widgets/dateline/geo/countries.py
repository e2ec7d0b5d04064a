"""Country shapes: which country a point lies in, and what box frames a country.

Longitudes and latitudes are degrees, WGS 84; countries are ISO 3166-1 alpha-2 codes,
with GeoNames' XK for Kosovo. Borders are Natural Earth's de-facto view.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ..errors import BadOption
from .sphere import distance_km as great_circle_km
from .topology import Box, Point, load_world

if TYPE_CHECKING:
    from shapely import STRtree
    from shapely.geometry.base import BaseGeometry

__all__ = ["codes", "country_at", "distance_km", "extent", "shape"]


def codes() -> frozenset[str]:
    """Return the codes of all countries that have a shape."""
    return frozenset(piece.code for piece in load_world("10m").pieces if piece.code)


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


@lru_cache(maxsize=1)
def _tree() -> tuple[STRtree, list[str]]:
    """Index every polygon of the finest scale, with the code of each."""
    import shapely

    world, polygons, owners = load_world("10m"), [], []
    for piece in world.pieces:
        for numbers in piece.polygons:
            polygons.append(_polygon([world.ring(ring) for ring in numbers]))
            owners.append(piece.code)
    return shapely.STRtree(polygons), owners


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

    tree, owners = _tree()
    hits = tree.query(shapely.Point(_wrapped(lon), lat), predicate="intersects")
    # On a border, and in a state too small to be cut out of its neighbour, the
    # smaller one is meant.
    by_size = sorted(
        map(int, hits), key=lambda i: float(shapely.area(tree.geometries[i]))
    )
    return next((owners[i] for i in by_size if owners[i]), None)


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


@dataclass(frozen=True, slots=True)
class _Island:
    """One polygon of a country: its box and its area in square degrees."""

    box: Box
    area: float


#: So much of a country's area is framed whatever it costs.
SHARE = 0.75

#: How a far part earns its place in the frame beyond that: it fills so much of what
#: it adds to the box, or adds no more than a share of the core box (less if it is
#: tiny, more if it is a great part of the country). Chosen on the cases that matter to
#: readers: Corsica, Hokkaido and Malaysian Borneo are in; Alaska, the Canaries, the
#: Galápagos and Easter Island are out.
FILLED, GROWTH, TINY, GREAT = 0.12, 0.25, 0.005, 5.0

#: Countries with less land than this (square degrees) are archipelagos of specks
#: that only the finest scale holds in full.
SPECKS = 2.0


@lru_cache(maxsize=512)
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
    islands = _islands(code, "50m")
    if sum(island.area for island in islands) < SPECKS:
        islands = _islands(code, "10m")
    whole = sum(island.area for island in islands)
    core, seen = islands[0].box, islands[0].area
    rest = [_Island(_turned(i.box, core), i.area) for i in islands[1:]]
    while rest and seen < SHARE * whole:
        core, seen = _union(core, rest[0].box), seen + rest.pop(0).area
    w, s, e, n = _with_near(core, rest, whole)
    turn = 360 if w < -180 else -360 if w >= 180 else 0
    return w + turn, s, e + turn, n


def _with_near(core: Box, rest: list[_Island], whole: float) -> Box:
    """Widen a box by the islands that earn it, those that widen it least first."""
    box = core
    while rest:
        island = min(rest, key=lambda island: _area(_union(box, island.box)))
        rest.remove(island)
        share, union = island.area / whole, _union(box, island.box)
        allowed = GROWTH * min(1.0, share / TINY) + GREAT * share
        if island.area >= FILLED * (_area(union) - _area(box)):
            core = box = union
        elif _area(union) <= (1 + allowed) * _area(core):
            box = union
    return box


def _islands(code: str, scale: str) -> list[_Island]:
    """List the polygons of a country, largest first."""
    islands = [_island(polygon[0]) for polygon in load_world(scale).polygons(code)]
    return sorted(islands, key=lambda island: -island.area)


def _island(ring: list[Point]) -> _Island:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    twice = sum((x2 - x1) * (y2 + y1) for (x1, y1), (x2, y2) in pairwise(ring))
    box = (min(xs), min(ys), max(xs), max(ys))
    # A degree of longitude narrows towards the poles.
    return _Island(box, abs(twice) / 2 * math.cos(math.radians((box[1] + box[3]) / 2)))


def _area(box: Box) -> float:
    w, s, e, n = box
    return (e - w) * (n - s) * math.cos(math.radians((s + n) / 2))


def _union(a: Box, b: Box) -> Box:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def _turned(box: Box, beside: Box) -> Box:
    """Turn a box by 360 degrees if that brings it nearer to another."""
    w, s, e, n = box
    apart = (w + e - beside[0] - beside[2]) / 2
    turn = 360 if apart < -180 else -360 if apart > 180 else 0
    return w + turn, s, e + turn, n
