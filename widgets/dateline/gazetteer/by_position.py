"""Queries by position: the places around a point, the cities in a box."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from ..errors import BadOption, shown
from ..geo.grid import cell_ranges
from ..geo.sphere import distance_km
from ..model import Place
from .kinds import known_kinds
from .records import JOINS, PLACE, place_of

__all__ = ["cities_inside", "places_near"]

#: Runs a query with its values on the gazetteer's file, and returns the rows.
_Rows = Callable[..., list[Any]]

#: No number of degrees or kilometres is so large.
_NO_SUCH = 1e9


def places_near(
    rows: _Rows,
    point: tuple[float, float],
    max_km: float,
    kinds: Collection[str] | None,
    limit: int,
) -> list[tuple[Place, float]]:
    """Return so many places around a point, the nearest first, each with its distance.

    ``rows`` runs a query; the rest is as in :meth:`.gazetteer.Gazetteer.near`, which
    says the units and what is raised.
    """
    _finite(*point, max_km)
    wanted = None if kinds is None else known_kinds(kinds)
    near = []
    for cells in cell_ranges(*point, max_km):
        for row in rows(
            f"SELECT {PLACE} FROM place p {JOINS} WHERE p.cell BETWEEN ? AND ?", cells
        ):
            if wanted is None or row[2] in wanted:
                far = distance_km(*point, row[3], row[4])
                if far <= max_km:
                    near.append((far, row))
    near.sort(key=lambda item: (item[0], item[1][0]))
    return [(place_of(row), far) for far, row in near[:limit]]


def cities_inside(
    rows: _Rows, bbox: tuple[float, float, float, float], limit: int
) -> list[Place]:
    """Return so many cities in a box, the most populous first.

    ``rows`` runs a query; the rest is as in :meth:`.gazetteer.Gazetteer.cities`.
    """
    west, south, east, north = _box(bbox)
    across = "BETWEEN ? AND ?" if west <= east else "NOT BETWEEN ? AND ?"
    span = (west, east) if west <= east else (east, west)
    found = rows(
        f"SELECT {PLACE} FROM place p {JOINS} "
        "WHERE p.kind = 'city' AND p.population > 0 "
        f"AND p.lat BETWEEN ? AND ? AND p.lon {across} "
        "ORDER BY p.population DESC, p.num LIMIT ?",
        (south, north, *span, limit),
    )
    return [place_of(row) for row in found]


def _finite(*values: Any) -> None:
    for value in values:
        if not isinstance(value, int | float) or not abs(value) < _NO_SUCH:
            raise BadOption(f"{shown(value)} is no number of degrees or kilometres")


def _box(given: Any) -> tuple[float, float, float, float]:
    sides = tuple(given) if isinstance(given, list | tuple) else ()
    if len(sides) != 4:
        raise BadOption(f"a box is (west, south, east, north), not {shown(given)}")
    _finite(*sides)
    if sides[1] > sides[3]:
        raise BadOption(
            f"the south of the box, {sides[1]}°, lies north of its north, {sides[3]}°; "
            "a box is (west, south, east, north)"
        )
    return sides
