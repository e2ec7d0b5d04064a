"""How near each candidate is to the story's other places and to its home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .candidates import unit_vectors
from .features import AT, COUNTY, EARTH_RADIUS_KM

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...model import Place
    from .feature_matrix import Table

    Array = NDArray[np.float64]

__all__ = ["add_home", "add_nearness"]

#: The most rows that the others are measured against, so that a long story costs
#: no more than in proportion to its length.
MOST_ANCHORS = 150

#: How near counts as near (kilometres).
REACHES = (50, 150, 500)


def add_nearness(table: Table, out: Array, chance: Array) -> None:
    """Fill in the terms about the story's other places, weighted by their chances."""
    cols = _anchors(table, chance)
    if not len(cols):
        return
    near, same = _closeness(table, cols, chance)
    heads = np.flatnonzero(np.diff(table.owner[cols], prepend=-1))
    weight = table.weight[table.owner[cols[heads]]]
    point = table.kind[cols] <= COUNTY

    def by_name(matrix: Array) -> Array:
        return np.maximum.reduceat(matrix, heads, axis=1)

    total = float(weight.sum()) + 1
    for km in REACHES:
        best = by_name(near[km] * point)
        share = f"share of the story's places within {km} km"
        out[:, AT[share]] = best @ weight / total
        if km < 500:
            out[:, AT[f"another place within {km} km"]] = best.max(axis=1)
    best = by_name(same["division"])
    share = "share of the story's places in its division"
    out[:, AT[share]] = best @ weight / total
    best = by_name(same["country"])
    inland = best @ weight
    out[:, AT["share of the story's places in its country"]] = inland / total
    out[:, AT["places in its country"]] = np.log1p(inland)
    _beside(table, out, cols, near[150] * point, same["country"])


def _anchors(table: Table, chance: Array) -> NDArray[np.int64]:
    """Choose the rows that others are measured against: the likelier ones."""
    rows = np.flatnonzero(chance >= 0.05)
    if len(rows) > MOST_ANCHORS:
        worth = chance[rows] * table.weight[table.owner[rows]]
        rows = np.sort(rows[np.argsort(-worth)[:MOST_ANCHORS]])
    return rows


def _closeness(
    table: Table, cols: NDArray[np.int64], chance: Array
) -> tuple[dict[int, Array], dict[str, Array]]:
    """Compare every row with every anchor, weighted by the anchor's chance."""
    cosine = table.unit @ table.unit[cols].T
    other = (table.kin[:, None] != table.kin[cols][None, :]) * chance[cols]
    near = {km: (cosine > np.cos(km / EARTH_RADIUS_KM)) * other for km in REACHES}
    same = {
        level: ((code[:, None] == code[cols][None, :]) & (code[:, None] > 0)) * other
        for level, code in (("country", table.country), ("division", table.division))
    }
    return near, same


def _beside(
    table: Table,
    out: Array,
    cols: NDArray[np.int64],
    near: Array,
    same: Array,
) -> None:
    """Fill in the terms about a name's neighbours and about the dateline."""
    of = table.owner[cols]
    first = np.searchsorted(of, np.arange(len(table.names) + 1)).tolist()
    bounds = table.bounds.tolist()
    for n, name in enumerate(table.names):
        rows = slice(bounds[n], bounds[n + 1])
        anchors = [c for b in set(name.beside) for c in range(first[b], first[b + 1])]
        if anchors and rows.stop > rows.start:
            out[rows, AT["near its neighbours in the text"]] = near[rows][
                :, anchors
            ].max(axis=1)
            out[rows, AT["in the country of its neighbours in the text"]] = same[rows][
                :, anchors
            ].max(axis=1)
    mask = np.isin(of, [n for n, name in enumerate(table.names) if name.dated])
    if mask.any():
        out[:, AT["near the dateline"]] = near[:, mask].max(axis=1)
        out[:, AT["in the country of the dateline"]] = same[:, mask].max(axis=1)


def add_home(table: Table, out: Array, home: Place) -> None:
    """Fill in the terms about the publisher's home: a prior, never a filter."""
    local = home.level in ("city", "suburb", "admin1", "other")
    if local and home.lat is not None and home.lon is not None:
        cosine = table.unit @ unit_vectors([home])[0]
        km = np.arccos(np.clip(cosine, -1, 1)) * EARTH_RADIUS_KM
        closeness = np.clip(np.log10(1000 / np.maximum(km, 10)) / 2, 0, 1)
        small = table.kind <= COUNTY
        out[:, AT["near the publisher's home"]] = closeness * small
    out[:, AT["in the division of the publisher's home"]] = [
        bool(p.admin1) and p.admin1 == home.admin1 for p in table.places
    ]
    out[:, AT["in the country of the publisher's home"]] = [
        bool(p.country) and p.country == home.country for p in table.places
    ]
