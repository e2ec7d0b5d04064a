"""Which candidates lie in those of other names, or are the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...geo.sphere import EARTH_KM
from .extents import COUNTRY, COUNTY, DIVISION

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .candidate_table import CandidateTable

    Array = NDArray[np.float64]

__all__ = ["holding", "inside", "same_place"]

#: How far the middle of a county is from the towns in it (km, at most).
COUNTY_KM = 70.0

#: A larger place less likely than this holds nothing (probability).
UNLIKELY = 0.02


def inside(
    table: CandidateTable, rows: slice, larger: list[int], chance: Array
) -> Array:
    """Return how surely each row's place lies in that of a larger name."""
    best = np.zeros(rows.stop - rows.start)
    for other in set(larger):
        for row in _range(table.rows(other)):
            if chance[row] >= UNLIKELY:
                best = np.maximum(best, _held_by(table, row, rows) * chance[row])
    return best


def holding(
    table: CandidateTable, rows: slice, smaller: list[int], chance: Array
) -> Array:
    """Return how surely each row holds what one of the smaller names means.

    That there is such a place at all counts half.
    """
    held = np.zeros(rows.stop - rows.start)
    for other in set(smaller):
        inner = table.rows(other)
        for at, row in enumerate(_range(rows)):
            held_here = _held_by(table, row, inner) > 0
            if held_here.any():
                sure = float(chance[inner][held_here].sum())
                held[at] = max(held[at], 0.5 + 0.5 * sure)
    return held


def _held_by(table: CandidateTable, row: int, rows: slice) -> Array:
    """Tell which rows' places lie in the place of ``row``."""
    extent = table.extent[row]
    smaller = table.extent[rows] < extent
    if extent == COUNTRY:
        held = table.country[rows] == table.country[row]
    elif extent == DIVISION:
        held = table.division[rows] == table.division[row]
        held &= table.division[row] > 0
    elif extent == COUNTY:
        held = table.unit[rows] @ table.unit[row] > np.cos(COUNTY_KM / EARTH_KM)
    else:
        return np.zeros(rows.stop - rows.start)
    lies: Array = (held & smaller).astype(float)
    return lies


def same_place(table: CandidateTable, rows: slice, other: int, chance: Array) -> Array:
    """Return the chance of each row's place as a candidate of another name."""
    ids = {table.places[r].id: chance[r] for r in _range(table.rows(other))}
    return np.array([ids.get(table.places[r].id, 0.0) for r in _range(rows)])


def _range(rows: slice) -> range:
    return range(rows.start, rows.stop)
