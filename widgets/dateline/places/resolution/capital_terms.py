"""The term of a capital whose government is spoken of, far from home or near it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .gazetteer_terms import FEWER_LANGUAGES
from .terms import ScoringTerm

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .mention_groups import Name
    from .nearness_terms import Nearness

    Array = NDArray[np.float64]

__all__ = ["FOREMOST_CAPITAL"]

#: How much less known its namesakes are than a foremost capital (decimal logarithm of
#: the ratio of languages).
_FAR_BEHIND = 0.8

#: A namesake is in a story of its own with another place so near (km).
_LOCAL_KM = 50


def _foremost_capital(nearness: Nearness) -> Array:
    """Tell which rows are the capital that a name means wherever states deal.

    Nothing abroad that is called so comes near it in renown: Washington, but not
    London, for which there is that in Ontario. The less it is so, the surer another
    place is beside a namesake.
    """
    table = nearness.table
    out = np.zeros(len(table))
    column = table.scoring.gazetteer.column.get(FEWER_LANGUAGES.name)
    named = (rows for _, rows in table.names_where(_is_spoken_of_as_a_government))
    spoken_of = [rows for rows in named if table.capital[rows].any()]
    if column is None or not spoken_of:
        return out
    near = nearness.near_another(_LOCAL_KM)
    for rows in spoken_of:
        capitals = table.capital[rows]
        behind = table.gazetteer[rows, column]
        abroad = ~np.isin(table.country[rows], table.country[rows][capitals])
        lesser = behind[abroad] > behind[capitals].min() + _FAR_BEHIND
        local = near[rows][abroad].max(initial=0.0)
        out[rows] = capitals * lesser.all() * (1 - local)
    return out


def _is_spoken_of_as_a_government(name: Name) -> bool:
    """Tell whether those who govern speak in a place, or it stands for them.

    "Paris, Texas" may act as well: what the story names more fully is left to that.
    """
    return (name.acts or name.governed) and name.longer < 0


FOREMOST_CAPITAL = ScoringTerm["Nearness"](
    "the foremost capital, and its government is spoken of",
    _foremost_capital,
    "its government is spoken of, and no namesake comes near it in renown",
    prior=3.0,
)
