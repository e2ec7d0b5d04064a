"""The terms of what the words of a story put into a larger place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .terms import ScoringTerm, Topic

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from .context import Context

    Array = NDArray[np.float64]

__all__ = ["AFTER_COMMA", "BINDING_TERMS", "TOLD"]

#: What the comma says, be it outright or perhaps.
AFTER_COMMA = Topic(
    "lies in what follows the comma", "it is in the place named after the comma"
)
_NAMED_WITH_IT = Topic(
    "lies in the place named with it", "it is in the larger place named with it"
)


def _told(context: Context, *, by_mark: bool) -> Array:
    """Tell which rows lie where the words say, be it by a comma or otherwise."""
    table = context.table
    which = table.rows_where(lambda name: name.bound_by_mark is by_mark)
    return table.binding.inside * which


def _told_to_hold(context: Context) -> Array:
    return context.table.binding.holding


def _told_elsewhere(context: Context) -> Array:
    return context.table.binding.as_longer


#: The words say outright that the candidate's larger place is meant. The weights are
#: high enough to leave no other one a chance.
TOLD: tuple[ScoringTerm[Context], ...] = (
    ScoringTerm(
        "is told to lie in what follows the comma",
        lambda context: _told(context, by_mark=True),
        about=AFTER_COMMA,
        fixed=True,
        prior=12.0,
    ),
    ScoringTerm(
        "is told to lie in a larger place",
        lambda context: _told(context, by_mark=False),
        about=_NAMED_WITH_IT,
        fixed=True,
        prior=12.0,
    ),
)

BINDING_TERMS: tuple[ScoringTerm[Context], ...] = (
    *TOLD,
    ScoringTerm(
        "is told to hold a place",
        _told_to_hold,
        "it holds the place named with it",
        fixed=True,
        prior=6.0,
    ),
    ScoringTerm(
        "is told elsewhere to lie in a larger place",
        _told_elsewhere,
        "the story names it more fully elsewhere",
        fixed=True,
        prior=6.0,
    ),
)
