"""The outlines of a clipped basemap: what the static picture and the figures draw.

The twin of ``sheet.js`` in the front end; ``basemap.py`` documents the payload.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from .projection import Projection

__all__ = ["Outlines", "path", "rings_of"]

Step = tuple[int, int]

#: Meridians on which polygons are cut: lines there are not coasts (degrees).
SEAMS = (-540.0, -180.0, 180.0, 540.0)


@dataclass(frozen=True, slots=True)
class Outlines:
    """Countries as closed rings, and their outlines by kind, in units of the sheet.

    ``shapes`` pairs each record of the payload with its rings.
    """

    shapes: list[tuple[dict[str, Any], list[list[Step]]]]
    coast: list[list[Step]]
    borders: list[list[Step]]
    disputed: list[list[Step]]

    @classmethod
    def of(cls, payload: dict[str, Any]) -> Outlines:
        """Decode a payload of :func:`dateline.maps.basemap.clip`."""
        arcs = [_points(flat) for flat in payload["arcs"]]
        users: list[list[dict[str, Any]]] = [[] for _ in arcs]
        shapes = []
        for record in payload["shapes"]:
            for number in {max(n, ~n) for ring in record["rings"] for n in ring}:
                users[number].append(record)
            shapes.append((record, [_ring(ring, arcs) for ring in record["rings"]]))
        kinds: dict[str, list[list[Step]]] = {
            "coast": [],
            "borders": [],
            "disputed": [],
        }
        is_cut = _edge_test(payload)
        for arc, owners in zip(arcs, users, strict=True):
            contested = any(owner.get("disputed") for owner in owners)
            shared = "disputed" if contested else "borders"
            kinds[shared if len(owners) > 1 else "coast"] += _runs(arc, is_cut)
        return cls(shapes=shapes, **kinds)


def rings_of(coded: Sequence[Sequence[int]]) -> list[list[Step]]:
    """Decode delta-coded rings, as the inset has them."""
    return [_points(flat) for flat in coded]


def path(lines: Sequence[Sequence[Step]], *, closed: bool = False) -> str:
    """Return lines as the data of an SVG path, in relative steps, which are shorter."""
    end, drawn = "z" if closed else "", []
    for line in lines:
        steps = (f"{x2 - x1} {y2 - y1}" for (x1, y1), (x2, y2) in pairwise(line))
        drawn.append(f"M{line[0][0]} {line[0][1]}l{' '.join(steps)}{end}")
    return "".join(drawn).replace(" -", "-")


def _points(flat: Sequence[int]) -> list[Step]:
    x, y = flat[0], flat[1]
    points = [(x, y)]
    for dx, dy in zip(flat[2::2], flat[3::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x, y))
    return points


def _ring(numbers: Sequence[int], arcs: Sequence[list[Step]]) -> list[Step]:
    points: list[Step] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def _edge_test(payload: dict[str, Any]) -> Callable[[Step, Step], bool]:
    """Return a test for segments on the edge of the sheet or of the world."""
    width, height = payload["size"]
    place = Projection.of(payload)
    upright = (0, width, *(place.unturned(0.0, lon)[0] for lon in SEAMS))

    def is_cut(a: Step, b: Step) -> bool:
        return any(abs(a[0] - x) <= 1 and abs(b[0] - x) <= 1 for x in upright) or any(
            abs(a[1] - y) <= 1 and abs(b[1] - y) <= 1 for y in (0, height)
        )

    return is_cut


def _runs(
    line: Sequence[Step], is_cut: Callable[[Step, Step], bool]
) -> Iterator[list[Step]]:
    """Yield the parts of a line that are not on a cut."""
    run: list[Step] = []
    for a, b in pairwise(line):
        if is_cut(a, b):
            if run:
                yield run
            run = []
        else:
            run = [*(run or [a]), b]
    if run:
        yield run
