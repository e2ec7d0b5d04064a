"""The half-degree cells that places are filed under."""

from __future__ import annotations

import math

__all__ = ["cell_column", "cell_ranges", "cell_row"]


def cell_ranges(lat: float, lon: float, km: float) -> list[tuple[int, int]]:
    """Return the ranges of half-degree cells that a circle touches."""
    reach = km / 111.0
    rows = range(cell_row(lat - reach), cell_row(lat + reach) + 1)
    widest = min(89.9, abs(lat) + reach)
    aside = reach / math.cos(math.radians(widest))
    ranges = []
    for row in rows:
        if aside >= 180:
            ranges.append((row * 720, row * 720 + 719))
            continue
        first, last = cell_column(lon - aside), cell_column(lon + aside)
        if first <= last:
            ranges.append((row * 720 + first, row * 720 + last))
        else:
            ranges.append((row * 720 + first, row * 720 + 719))
            ranges.append((row * 720, row * 720 + last))
    return ranges


def cell_row(lat: float) -> int:
    """Return the half-degree band of a latitude (degrees): 0 to 359."""
    return min(359, max(0, int((lat + 90) * 2)))


def cell_column(lon: float) -> int:
    """Return the half-degree column of a longitude (degrees): 0 to 719."""
    return int((lon + 180) % 360 * 2) % 720
