"""The terms of a lesser namesake that nothing in the story leads to.

There are sixty places called San Francisco. One of the lesser ones is meant where the
story, or its paper, is about the land around it; else hardly ever, however many of them
there are. So what a candidate is behind the foremost of its name, in fame and in size,
counts by how far nothing leads to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .division_terms import LIKE_A_COUNTRY
from .gazetteer_terms import FEWER_LANGUAGES, NO_SIZE_KNOWN, SIZE_OF_A_CITY, SMALLER
from .terms import ScoringTerm
from .topics import RENOWN, SIZE

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from .namesakes import Namesakes
    from .nearness_terms import Nearness

    Array = NDArray[np.float64]

__all__ = ["LESSER_TERMS"]

#: The decimal logarithm of how many times the people of a hamlet a city has, from which
#: the difference counts, and the most that counts.
_HAMLET, _MOST_BEHIND = 1.5, 1.5


def _behind(
    term: ScoringTerm[Namesakes], led: Callable[[Nearness], Array]
) -> Callable[[Nearness], Array]:
    """Return how far each row is behind the foremost, as far as nothing leads to it."""

    def compute(nearness: Nearness) -> Array:
        table = nearness.table
        behind = table.gazetteer[:, table.scoring.gazetteer.column[term.name]]
        out: Array = behind * (1 - led(nearness))
        return out

    return compute


def _hamlet(nearness: Nearness) -> Array:
    """Return how far each row is a hamlet beside a city of its name in its country.

    In a story of Chiapas, Mérida is the city across the state's border, not a village
    within it, unless the paper is from there. Nor is Syria one of Virginia, of which
    not even the size is known.
    """
    table, column = nearness.table, nearness.table.scoring.gazetteer.column
    sizes, unsized, like_a_country = (
        table.gazetteer[:, column[term.name]]
        for term in (SIZE_OF_A_CITY, NO_SIZE_KNOWN, LIKE_A_COUNTRY)
    )
    pairs = table.owner * (int(table.country.max(initial=0)) + 1) + table.country
    largest = np.zeros(int(pairs.max(initial=0)) + 1)
    np.maximum.at(largest, pairs, sizes)
    times = np.where(sizes > 0, largest[pairs] - sizes - _HAMLET, 0.0)
    times += _MOST_BEHIND * unsized * like_a_country
    out: Array = times.clip(0, _MOST_BEHIND) * (1 - nearness.given)
    return out


LESSER_TERMS: tuple[ScoringTerm[Nearness], ...] = (
    ScoringTerm(
        "less known than a namesake, and no other place near it",
        _behind(FEWER_LANGUAGES, lambda n: n.led_to_nearby),
        about=RENOWN,
    ),
    ScoringTerm(
        "less known than a namesake, and no other place in its country",
        _behind(FEWER_LANGUAGES, lambda n: n.led_to_by_country),
        about=RENOWN,
    ),
    ScoringTerm(
        "smaller than a namesake, and no other place near it",
        _behind(SMALLER, lambda n: n.led_to_nearby),
        about=SIZE,
    ),
    ScoringTerm(
        "a hamlet beside a city of its name in its country",
        _hamlet,
        about=SIZE,
        prior=-1.0,
    ),
)
