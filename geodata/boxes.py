"""Makes ``basemap/boxes.json.gz``: the boxes that frame countries and divisions.

It is run by hand, whenever the shapes beside it have been made anew::

    python -m dateline.geodata.boxes

A country's box is that of its mainland and what is near: far and small parts (Alaska,
the Canary Islands) do not stretch it, unless without them less than three quarters of
the country would be seen. East exceeds 180 where it crosses the antimeridian.
"""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import shapely

from dateline.geo.divisions import division_codes, division_shape
from dateline.geo.topology import Box, Point, load_world

__all__ = ["country_box", "division_box", "main"]

_TARGET = Path(__file__).parent / "basemap" / "boxes.json.gz"


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


def country_box(code: str) -> Box:
    """Return the box of a country's mainland and of what is near (degrees)."""
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


#: A part this small beside its division's largest does not stretch its frame.
FAR_PART = 0.1


def division_box(code: str) -> Box:
    """Return the box of a division's large parts (degrees)."""
    whole = division_shape(code)
    assert whole is not None
    parts = shapely.get_parts(whole)
    largest = max(part.area for part in parts)
    near = [part for part in parts if part.area >= FAR_PART * largest]
    west, south, east, north = map(float, shapely.total_bounds(near))
    if east - west > 180:
        west = min(part.bounds[0] for part in near if part.bounds[0] > 0)
        east = 360 + max(part.bounds[2] for part in near if part.bounds[0] <= 0)
    return west, south, east, north


def main() -> None:
    """Work out all boxes, and write them."""
    pieces = load_world("10m").pieces
    boxes = {
        "countries": _boxes({p.code for p in pieces if p.code}, country_box),
        "divisions": _boxes(division_codes(), division_box),
    }
    text = json.dumps(boxes, separators=(",", ":"))
    _TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _boxes(codes: Iterable[str], box: Callable[[str], Box]) -> dict[str, Box]:
    return {code: box(code) for code in sorted(codes)}


if __name__ == "__main__":
    main()
