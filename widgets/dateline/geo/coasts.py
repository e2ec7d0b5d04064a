"""The coasts of the world: how near to the sea a point lies.

A coast is an arc of the basemap that bounds one country and no other. The Caspian Sea
is a sea; lakes are parts of the countries around them.
"""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from .sphere import EARTH_KM
from .topology import load_world

if TYPE_CHECKING:
    from shapely import STRtree

__all__ = ["is_near_sea"]

#: A degree of latitude (km).
_DEGREE_KM = EARTH_KM * math.pi / 180


def is_near_sea(lat: float, lon: float, km: float) -> bool:
    """Tell whether a point is at most so far from a coast.

    Parameters
    ----------
    lat, lon
        The point (degrees).
    km
        The distance (km), of a few dozen at most: it is measured on a flat map.

    Examples
    --------
    >>> is_near_sea(41.12, 16.87, 10)  # Bari
    True
    >>> is_near_sea(48.86, 2.35, 10)  # Paris
    False

    """
    import shapely

    reach = km / _DEGREE_KM
    # Seen from the point, a degree of longitude is this much of one of latitude.
    shrink = max(math.cos(math.radians(lat)), 0.01)
    lon = (lon + 180) % 360 - 180
    box = shapely.box(
        lon - reach / shrink, lat - reach, lon + reach / shrink, lat + reach
    )
    tree = _coasts()
    here = shapely.Point(lon * shrink, lat)
    for at in tree.query(box).tolist():
        coast = shapely.transform(tree.geometries[at], lambda p: p * [shrink, 1.0])
        if shapely.distance(here, coast) <= reach:
            return True
    return False


@lru_cache(maxsize=1)
def _coasts() -> STRtree:
    """Index the coasts of the finest scale."""
    import shapely

    world = load_world("10m")
    bounding = Counter(
        number if number >= 0 else ~number
        for piece in world.pieces
        for polygon in piece.polygons
        for ring in polygon
        for number in ring
    )
    arcs = (world.arcs[number] for number, times in bounding.items() if times == 1)
    return shapely.STRtree([shapely.LineString(arc) for arc in arcs if len(arc) > 1])
