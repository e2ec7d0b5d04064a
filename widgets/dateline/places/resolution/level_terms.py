"""The terms of what the words beside a name say of its kind, and of its level."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..name_variants import SAME_NAME
from .context import Context
from .extents import POINT
from .terms import ScoringTerm

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .mention_groups import Name

    Array = NDArray[np.float64]

__all__ = ["KIND_TERMS", "LEVEL_TERMS"]

#: The kinds of place that words such as "mayor" speak of.
_TOWNS = frozenset({"city", "district"})


def _of_the_kind(context: Context) -> Array:
    return _by_cue(context, fits=True)


def _of_another_kind(context: Context) -> Array:
    return _by_cue(context, fits=False)


def _by_cue(context: Context, *, fits: bool) -> Array:
    """Tell which rows are, or are not, of a kind that a word beside the name says."""
    table = context.table
    out = np.zeros(len(table))
    for name, rows in table.names_where(lambda name: name.cues):
        said = _kinds_said(name)
        out[rows] = [(place.kind in said) is fits for place in table.places[rows]]
    return out


def _kinds_said(name: Name) -> frozenset[str]:
    """Return the kinds that words beside a name say.

    "Niger state" is no country where a state of Nigeria is called so.
    """
    said = frozenset(name.kinds)
    divisions = any(
        match.place.kind == "admin1" and match.form in SAME_NAME
        for match in name.block.matches
    )
    return said - {"country"} if said == {"admin1", "country"} and divisions else said


def _of_a_town(context: Context) -> Array:
    """Tell which rows are towns whose name has words of a town beside it."""
    table = context.table
    out = np.zeros(len(table))
    for name, rows in table.names_where(lambda name: name.urban):
        towns = [place.kind in _TOWNS for place in table.places[rows]]
        out[rows] = np.array(towns) * name.urban / len(name.mentions)
    return out


def _of_a_region(context: Context) -> Array:
    """Tell which rows are areas whose name has words of an area beside it."""
    table = context.table
    out = np.zeros(len(table))
    for name, rows in table.names_where(lambda name: name.regional):
        areas = table.extent[rows] > POINT
        out[rows] = areas * name.regional / len(name.mentions)
    return out


KIND_TERMS: tuple[ScoringTerm[Context], ...] = (
    ScoringTerm(
        "of the kind that the words say",
        _of_the_kind,
        "the words next to it say what kind of place it is",
        fixed=True,
        prior=4.0,
    ),
    ScoringTerm(
        "of another kind than the words say",
        _of_another_kind,
        fixed=True,
        prior=-2.0,
    ),
)

LEVEL_TERMS: tuple[ScoringTerm[Context], ...] = (
    ScoringTerm(
        "a town, as the words beside it",
        _of_a_town,
        "the words next to it speak of a town",
        fixed=True,
    ),
    ScoringTerm(
        "an area, as the words beside it",
        _of_a_region,
        "the words next to it speak of a whole area",
        fixed=True,
    ),
)
