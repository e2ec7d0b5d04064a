"""The divisions that a story names, as areas on its map."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..geo.divisions import division_shape
from .clipping import deltas, label_point
from .projection import Sheet
from .spots import Spot

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely import Polygon
    from shapely.geometry.base import BaseGeometry

__all__ = ["areas"]

#: The largest size of the outlines (characters of JSON); above it they get coarser.
BUDGET = 5_000

#: The tolerance of simplification (units): where it starts, and its limit.
FINEST, COARSEST = 1.5, 12.0

#: How far outlines are buffered, so that two halves meet (units).
SEAM = 0.3

#: Parts smaller than this are left out (square units).
SPECK = 20.0


def areas(sheet: Sheet, spots: Sequence[Spot], finer: int = 1) -> list[dict[str, Any]]:
    """Return the outlines of the divisions among a story's places, if they have one.

    Returns
    -------
    list of dict
        The ``id`` of the place, ``rings``: closed, delta coded, in units of the sheet,
        and ``label``: x and y of where its name fits best within the frame.

    """
    seen = [(spot.id, parts) for spot in spots if (parts := _seen(sheet, spot))]
    tolerance = FINEST
    labels = {key: _label(sheet, parts) for key, parts in seen}
    drawn = [_record(key, parts, tolerance) for key, parts in seen]
    while tolerance < COARSEST and len(json.dumps(drawn)) > BUDGET * finer:
        tolerance *= 1.5
        drawn = [_record(key, parts, tolerance) for key, parts in seen]
    return [
        record | ({"label": label} if (label := labels[record["id"]]) else {})
        for record in drawn
        if record["rings"]
    ]


def _label(sheet: Sheet, parts: Sequence[Polygon]) -> list[int] | None:
    """Return where to put the name of a division: in its visible part."""
    polygons = [
        [list(ring.coords) for ring in (part.exterior, *part.interiors)]
        for part in parts
    ]
    point = label_point(polygons, sheet.frame)
    return point[:2] if point else None


def _seen(sheet: Sheet, spot: Spot) -> list[Polygon]:
    """Return the visible parts of a division, in units of the sheet."""
    import shapely

    place = spot.place
    whole = (
        division_shape(place.admin1)
        if place.kind == "admin1" and place.admin1
        else None
    )
    if whole is None:
        return []
    window = shapely.box(0, 0, sheet.width, sheet.height)
    # A small buffer joins the halves of shapes that were cut at the antimeridian.
    turned = shapely.union_all([part.buffer(SEAM) for part in _turned(sheet, whole)])
    return [
        part
        for part in shapely.get_parts(shapely.intersection(turned, window))
        if part.geom_type == "Polygon" and part.area >= SPECK
    ]


def _turned(sheet: Sheet, whole: BaseGeometry) -> Iterator[BaseGeometry]:
    """Yield a shape in units of the sheet, for each turn of the world that it shows."""
    import numpy as np
    import shapely

    west, _, east, _ = sheet.edges
    place = sheet.projection.unturned
    for turn in (-360, 0, 360):
        left, _, right, _ = whole.bounds
        if right + turn > west and left + turn < east:

            def laid(
                points: NDArray[np.float64], turn: int = turn
            ) -> NDArray[np.float64]:
                return np.array([place(lat, lon + turn) for lon, lat in points])

            yield shapely.make_valid(shapely.transform(whole, laid))


def _record(key: str, parts: Sequence[Polygon], tolerance: float) -> dict[str, Any]:
    import shapely

    rings = []
    for part in parts:
        thin = shapely.simplify(part, tolerance)
        for ring in (thin.exterior, *thin.interiors):
            line = [(round(x), round(y)) for x, y in ring.coords]
            if len(set(line)) > 2:
                rings.append(deltas(line))
    return {"id": key, "rings": rings}
