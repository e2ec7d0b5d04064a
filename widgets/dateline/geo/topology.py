"""The shapes of the world's countries, as they are stored: arcs that neighbours share.

TopoJSON at three scales in ``dateline.geodata``; its ``basemap/README.md`` tells how
it was made. Longitudes and latitudes are degrees, WGS 84.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import accumulate
from typing import Any

from ..errors import BadOption

__all__ = ["SCALES", "Box", "Piece", "Point", "World", "load_world"]

#: West, south, east and north in degrees; east may exceed 180 where the box
#: crosses the antimeridian.
Box = tuple[float, float, float, float]
Point = tuple[float, float]

SCALES = ("110m", "50m", "10m")


@dataclass(frozen=True, slots=True)
class Piece:
    """A country, or a part of one that is drawn apart because it is disputed.

    ``polygons`` are rings of arc numbers, outer ring first; ``~n`` is arc n
    backwards. ``short`` is a name for tight places ("DR Congo").
    """

    code: str
    name: str
    short: str
    disputed: bool
    polygons: tuple[tuple[tuple[int, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class World:
    """All pieces of one scale, over shared arcs of (lon, lat) and the arcs' boxes."""

    arcs: tuple[tuple[Point, ...], ...]
    boxes: tuple[Box, ...]
    pieces: tuple[Piece, ...]

    def ring(self, numbers: Sequence[int]) -> list[Point]:
        """Return the closed ring that the arcs make."""
        points: list[Point] = []
        for number in numbers:
            arc = self.arcs[number] if number >= 0 else self.arcs[~number][::-1]
            points.extend(arc[1:] if points else arc)
        return points

    def box(self, numbers: Sequence[int]) -> Box:
        """Return the box around the ring that the arcs make."""
        boxes = (self.boxes[number if number >= 0 else ~number] for number in numbers)
        west, south, east, north = zip(*boxes, strict=True)
        return min(west), min(south), max(east), max(north)

    def polygons(self, code: str) -> Iterator[list[list[Point]]]:
        """Yield the polygons of a country, each a list of rings."""
        for piece in self.pieces:
            if piece.code == code:
                for polygon in piece.polygons:
                    yield [self.ring(numbers) for numbers in polygon]


@lru_cache(maxsize=3)
def load_world(scale: str = "50m") -> World:
    """Load the shapes of one scale: "110m", "50m" or "10m" (finest).

    Raises
    ------
    BadOption
        There is no such scale.

    """
    if scale not in SCALES:
        raise BadOption(
            f"there is no basemap of scale {scale!r}; give one of {', '.join(SCALES)}"
        )
    folder = resources.files("dateline.geodata") / "basemap"
    packed = (folder / f"world-{scale}.json.gz").read_bytes()
    topology = json.loads(gzip.decompress(packed))
    arcs = tuple(_degrees(arc, topology["transform"]) for arc in topology["arcs"])
    shapes = topology["objects"]["countries"]["geometries"]
    return World(arcs, tuple(map(_box, arcs)), tuple(map(_piece, shapes)))


def _box(arc: tuple[Point, ...]) -> Box:
    xs, ys = zip(*arc, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _degrees(arc: list[list[int]], transform: dict[str, Any]) -> tuple[Point, ...]:
    """Undo TopoJSON's delta coding."""
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    xs = accumulate(step[0] for step in arc)
    ys = accumulate(step[1] for step in arc)
    return tuple((x * kx + dx, y * ky + dy) for x, y in zip(xs, ys, strict=True))


def _piece(record: dict[str, Any]) -> Piece:
    properties = record["properties"]
    polygons = record["arcs"]
    if record["type"] == "Polygon":
        polygons = [polygons]
    return Piece(
        code=properties["code"],
        name=properties["name"],
        short=properties.get("short", properties["name"]),
        disputed=properties.get("disputed", False),
        polygons=tuple(tuple(map(tuple, polygon)) for polygon in polygons),
    )
