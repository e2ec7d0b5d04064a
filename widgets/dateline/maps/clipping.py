"""Country shapes clipped to the sheet of a map, still sharing their borders."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ..geo.topology import Box, Piece, World
from .projection import Pair, Sheet

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

__all__ = ["Clipper", "Drawn", "Step", "deltas", "label_point"]

#: Rings smaller than this are left out (square units), except those of countries
#: that the story names.
SPECK = 12.0

#: A point on a sheet, in whole units.
Step = tuple[int, int]
Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A country on the sheet: its rings as arc numbers, and its polygons as points."""

    piece: Piece
    rings: list[list[int]]
    polygons: list[list[list[Step]]]


class Clipper:
    """Clips shapes to a sheet arc by arc, so that neighbours still share them.

    Points beyond an edge are moved onto it, which keeps every ring closed; segments
    are first split where they cross an edge, so that nothing on the sheet moves.
    """

    def __init__(self, world: World, sheet: Sheet) -> None:
        self.world, self.sheet = world, sheet
        self.arcs: list[list[int]] = []
        self._tolerance = 0.0
        self._clamped: dict[Key, list[Pair]] = {}
        self._lines: dict[Key, list[Step]] = {}
        self._numbers: dict[Key, int] = {}
        # A sheet across the antimeridian shows parts of the world shifted by 360°.
        self._edges = west, _, east, _ = sheet.edges
        self._turns = [t for t in (-360, 0, 360) if t - 180 < east and t + 180 > west]

    def draw(self, tolerance: float, named: set[str]) -> list[Drawn]:
        """Return the visible countries, simplified by the tolerance (units).

        Tiny islands are left out, except those of the ``named`` countries (ISO codes).
        """
        self._tolerance, self.arcs = tolerance, []
        self._lines, self._numbers = {}, {}
        drawn = (self._draw(p, keep=p.code in named) for p in self.world.pieces)
        return [country for country in drawn if country.rings]

    def _draw(self, piece: Piece, *, keep: bool) -> Drawn:
        least = SPECK * (0.05 if keep else 1)
        drawn = Drawn(piece, [], [])
        for turn in self._turns:
            for polygon in piece.polygons:
                outlines = [self._ring(numbers, turn) for numbers in polygon]
                kept = [i for i, ring in enumerate(outlines) if _area(ring) >= least]
                if 0 in kept:
                    drawn.polygons.append([outlines[i] for i in kept])
                    drawn.rings.extend(self._numbered(polygon[i], turn) for i in kept)
        return drawn

    def areas(self, piece: Piece) -> Iterator[BaseGeometry]:
        """Yield the polygons of a country on the sheet, without their holes."""
        import shapely

        for turn in self._turns:
            for polygon in piece.polygons:
                ring = self._ring(polygon[0], turn)
                if _area(ring) > 0:
                    yield shapely.make_valid(shapely.Polygon(ring), method="structure")

    def _ring(self, numbers: Sequence[int], turn: int) -> list[Step]:
        points: list[Step] = []
        for number in numbers:
            line = self._line(max(number, ~number), turn)
            line = line if number >= 0 else line[::-1]
            points += line[1:] if points else line
        return points

    def _line(self, number: int, turn: int) -> list[Step]:
        """Return an arc on the sheet, in whole units."""
        key = (number, turn)
        if key not in self._clamped:
            arc = self.world.arcs[number]
            if self._is_beyond(self.world.boxes[number], turn):
                arc = (arc[0], arc[-1])
            place = self.sheet.projection.unturned
            flat = [place(lat, lon + turn) for lon, lat in arc]
            self._clamped[key] = _clamped(flat, self.sheet.width, self.sheet.height)
        if key not in self._lines:
            self._lines[key] = _simplified(self._clamped[key], self._tolerance)
        return self._lines[key]

    def _is_beyond(self, box: Box, turn: int) -> bool:
        """Whether an arc is wholly on one side of the sheet and shrinks to its edge."""
        west, south, east, north = self._edges
        w, s, e, n = box
        return e + turn < west or w + turn > east or n < south or s > north

    def _numbered(self, numbers: Iterable[int], turn: int) -> list[int]:
        """Add a ring's arcs to the payload and return their numbers in it."""
        renumbered = []
        for number in numbers:
            key = (max(number, ~number), turn)
            if key not in self._numbers:
                self._numbers[key] = len(self.arcs)
                self.arcs.append(deltas(self._lines[key]))
            new = self._numbers[key]
            renumbered.append(new if number >= 0 else ~new)
        return renumbered


def _clamped(line: Sequence[Pair], width: int, height: int) -> list[Pair]:
    """Move the points beyond the sheet onto its edge."""
    xs, ys = [x for x, _ in line], [y for _, y in line]
    if max(xs) <= 0 or min(xs) >= width or max(ys) <= 0 or min(ys) >= height:
        line = [line[0], line[-1]]
    elif min(xs) < 0 or max(xs) > width or min(ys) < 0 or max(ys) > height:
        line = list(_split(line, width, height))
    return [(min(max(x, 0), width), min(max(y, 0), height)) for x, y in line]


def _split(line: Sequence[Pair], width: int, height: int) -> Iterator[Pair]:
    """Yield a line with the points added where it crosses the (extended) edges."""
    yield line[0]
    for (x1, y1), (x2, y2) in pairwise(line):
        cuts = [
            (edge - a) / (b - a)
            for a, b, edges in ((x1, x2, (0, width)), (y1, y2, (0, height)))
            for edge in edges
            if min(a, b) < edge < max(a, b)
        ]
        for t in sorted(cuts):
            yield x1 + t * (x2 - x1), y1 + t * (y2 - y1)
        yield x2, y2


def _simplified(line: Sequence[Pair], tolerance: float) -> list[Step]:
    """Simplify a line by the tolerance (units) and round to whole units."""
    import shapely

    thin = shapely.LineString(line).simplify(tolerance, preserve_topology=False)
    rounded = [(round(x), round(y)) for x, y in thin.coords]
    kept = rounded[:1] + [b for a, b in pairwise(rounded) if a != b]
    return kept if len(kept) > 1 else [rounded[0], rounded[-1]]


def deltas(line: Sequence[Step]) -> list[int]:
    """Return a line as its first point and the steps from there, in one list."""
    flat = list(line[0])
    for (x1, y1), (x2, y2) in pairwise(line):
        flat += (x2 - x1, y2 - y1)
    return flat


def _area(ring: Sequence[Step]) -> float:
    """Return the area of a closed ring in square units."""
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))) / 2


def label_point(
    polygons: list[list[list[Step]]], frame: tuple[int, int, int, int]
) -> list[int] | None:
    """Return where a country's name fits best within the frame: x, y, room.

    That is the centre of the largest ellipse, twice as wide as high, inside the
    country's visible part; the room is half its width (units).
    """
    import shapely

    x, y, w, h = frame
    visible = shapely.box(x, y, x + w, y + h)
    parts = []
    for polygon in polygons:
        outline = shapely.Polygon(polygon[0], polygon[1:])
        shape = shapely.make_valid(outline, method="structure")
        seen = shapely.intersection(shape, visible)
        # Lines and points are left where only an edge is seen.
        parts += [g for g in shapely.get_parts(seen) if g.area > 1]
    if not parts:
        return None
    best = max(parts, key=lambda part: part.area)
    squeezed = shapely.transform(best, lambda points: points * [0.5, 1.0])
    line = shapely.maximum_inscribed_circle(squeezed, tolerance=4).coords
    return [round(line[0][0] * 2), round(line[0][1]), round(math.dist(*line) * 2)]
