"""What a name's use and company say: acting, joined to its like, in a dateline."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from .candidates import STATIC
from .features import AT, COUNTRY, DIVISION

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .feature_matrix import Table
    from .mention_groups import Name

    Array = NDArray[np.float64]

__all__ = ["add_company", "supported"]

_CAPITAL = STATIC.index("capital")


def add_company(table: Table, out: Array, chance: Array) -> None:
    """Fill in the terms about how a name is used and what it is joined to."""
    capital = table.static[:, _CAPITAL] > 0
    for n, name in enumerate(table.names):
        rows = table.rows(n)
        if rows.start == rows.stop:
            continue
        part = out[rows]
        if name.acts and name.longer >= 0:
            # "Paris, Texas" may act as well: Paris does only if the story has France.
            told = part[:, AT["its country is named"]]
            part[:, AT["a capital whose name acts"]] = capital[rows] * told
        elif name.acts:
            part[:, AT["a capital whose name acts"]] = capital[rows]
            part[:, AT["a country whose name acts"]] = table.kind[rows] == COUNTRY
            part[:, AT["a division whose name acts"]] = table.kind[rows] == DIVISION
        if name.typed:
            told = np.array([p.kind in name.typed for p in table.places[rows]])
            state = (table.kind[rows] == DIVISION) & name.contrasted
            part[:, AT["of a kind that the story says elsewhere"]] = told & ~state
            part[:, AT["a state that the story calls one elsewhere"]] = told & state
        if name.dated and not (name.within or name.holds):
            part[:, AT["a capital in the dateline"]] = capital[rows]
            cities = [place.kind == "city" for place in table.places[rows]]
            part[:, AT["a city in the dateline"]] = cities
        if name.joined:
            _join(table, part, rows, name, chance, capital)
    # Lesser places lean on it; whether Georgia is the country is another question.
    lesser = table.kind < DIVISION
    # A name that is part of a body's name leans on the body, not on the region.
    free = np.array([not _in_body(name) for name in table.names], dtype=bool)
    lesser &= free[table.owner]
    out[:, AT["names known only in its country"]] = table.supported * lesser


def _in_body(name: Name) -> bool:
    return any(
        term in mention.terms
        for mention in name.mentions
        for term in ("tagged in ORG", "elsewhere in a body")
    )


def _join(
    table: Table,
    part: Array,
    rows: slice,
    name: Name,
    chance: Array,
    capital: NDArray[np.bool_],
) -> None:
    """Fill in how like each row is to what "and" or a comma joins its name to."""
    both = np.zeros(len(part))
    alike = np.zeros(len(part))
    for other in set(name.joined):
        fellows = table.rows(other)
        sure = chance[fellows]
        both = np.maximum(both, capital[rows] * (sure @ capital[fellows]))
        same = table.kind[rows][:, None] == table.kind[fellows][None, :]
        alike = np.maximum(alike, same @ sure)
    part[:, AT["a capital joined to a capital"]] = both
    part[:, AT["of the rank of what it is joined to"]] = alike


def supported(table: Table) -> Array:
    """Return, for each row, how its country shows in the names known there alone.

    Each other name counts as much as it is sure to name a place at all (0 to 1),
    and the more, the fewer places its country has: by chance many a name is found
    in the United States alone, but few in Iceland. The sum is taken as the
    logarithm of one more.
    """
    sole: dict[tuple[str, int], float] = {}
    total: defaultdict[str, float] = defaultdict(float)
    for n, name in enumerate(table.names):
        if name.block.sole:
            key = (name.block.sole, table.kin_of[n])
            told = name.block.surprise / (1 + math.exp(-name.weight))
            total[name.block.sole] += max(0.0, told - sole.get(key, 0.0))
            sole[key] = max(told, sole.get(key, 0.0))
    countries = [place.country or "" for place in table.places]
    pairs = zip(countries, table.kin.tolist(), strict=True)
    return np.log1p([total[c] - sole.get((c, kin), 0.0) for c, kin in pairs])
