"""Shapes of first-order divisions: provinces, states, regions, governorates.

Longitudes and latitudes are degrees, WGS 84; divisions are ISO 3166-2 codes, as
``Place.admin1`` has them. The shapes are Natural Earth's, simplified to about a
kilometre; ``geodata/basemap/README.md`` says how they were made. A division that was
founded since has none.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import resources
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from .boxes import division_boxes
from .topology import Box

if TYPE_CHECKING:
    from shapely import STRtree
    from shapely.geometry.base import BaseGeometry

__all__ = ["division_box", "division_codes", "division_shape", "divisions_at"]


@lru_cache(maxsize=1)
def _stored() -> tuple[float, dict[str, str]]:
    """Load the grid (degrees) and, by code, rings as steps on it.

    The rings of each are a text of their own, read when they are drawn: a map needs
    few of the three thousand.
    """
    file = resources.files("dateline.geodata") / "basemap" / "divisions.json.gz"
    stored: dict[str, Any] = json.loads(gzip.decompress(file.read_bytes()))
    return stored["grid"], stored["divisions"]


def division_codes() -> list[str]:
    """Return the codes of all divisions that have a shape."""
    return list(_stored()[1])


@lru_cache(maxsize=512)
def division_shape(code: str) -> BaseGeometry | None:
    """Return a division's shape in degrees, or None if there is none.

    Examples
    --------
    >>> division_shape("IR-08").area > 10       # Kerman, in square degrees
    True

    """
    import shapely

    grid, divisions = _stored()
    rings = [_degrees(steps, grid) for steps in json.loads(divisions.get(code, "[]"))]
    if not rings:
        return None
    # A ring that lies in another one is a hole of it.
    parts = [shapely.make_valid(shapely.Polygon(ring)) for ring in rings]
    whole = parts[0]
    for part in parts[1:]:
        whole = shapely.symmetric_difference(whole, part)
    return whole


def _degrees(steps: Sequence[int], grid: float) -> list[tuple[float, float]]:
    xs, ys = accumulate(steps[0::2]), accumulate(steps[1::2])
    return [(x * grid, y * grid) for x, y in zip(xs, ys, strict=True)]


def division_box(code: str) -> Box | None:
    """Return the box that frames a division: its large parts (degrees).

    East exceeds 180 where the division crosses the antimeridian.
    """
    return division_boxes().get(code)


@lru_cache(maxsize=1)
def _tree() -> tuple[STRtree, list[str]]:
    import shapely

    shapes = {code: division_shape(code) for code in _stored()[1]}
    known = {code: shape for code, shape in shapes.items() if shape is not None}
    return shapely.STRtree(list(known.values())), list(known)


def divisions_at(points: Iterable[tuple[float, float]]) -> list[str | None]:
    """Return the code of the division that each point (lat, lon) lies in, if any.

    Shapes are simplified: within a kilometre or two of a border the neighbour may be
    returned.

    Examples
    --------
    >>> divisions_at([(30.28, 57.08), (0.0, 0.0)])
    ['IR-08', None]

    """
    import shapely

    tree, codes = _tree()
    spots = shapely.points([(lon, lat) for lat, lon in points])
    divisions: list[str | None] = [None] * len(spots)
    for spot, area in zip(*tree.query(spots, predicate="within"), strict=True):
        divisions[int(spot)] = codes[int(area)]
    return divisions
