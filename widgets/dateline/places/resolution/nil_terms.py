"""The terms of "none of these", which competes with a name's candidates."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ..name_variants import SAME_NAME, is_curated, is_own_name, is_unheard_of
from .binding import is_bound
from .gazetteer_terms import OTHER_NAMES, SIZE_OF_A_CITY
from .nearness_terms import ANOTHER_NEAR, SHARE_IN_COUNTRY
from .terms import ScoringTerm, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from .candidate_table import CandidateTable
    from .mention_groups import Name
    from .nearness_terms import Nearness

    Array = NDArray[np.float64]

__all__ = ["NIL_TERMS", "Unplaced"]


class Unplaced:
    """The names of a story as if none of their candidates were meant.

    Parameters
    ----------
    table
        The candidates of the names.
    second
        The terms of the candidates in the second pass; None in the first.

    """

    def __init__(self, table: CandidateTable, second: Array | None) -> None:
        self.table = table
        self.names: list[Name] = table.names
        self.second = second

    @cached_property
    def _filled(self) -> NDArray[np.int64]:
        """The names that have candidates."""
        return np.flatnonzero(np.diff(self.table.bounds))

    def most(self, rows: Array, otherwise: float) -> Array:
        """Return the most of a value among each name's candidates.

        Parameters
        ----------
        rows
            The value of each row.
        otherwise
            The value for names without candidates.

        """
        out = np.full(len(self.names), otherwise)
        which = self._filled
        if len(which):
            out[which] = np.maximum.reduceat(rows, self.table.bounds[:-1][which])
        return out


def _flag(holds: Callable[[Name], bool]) -> Callable[[Unplaced], list[bool]]:
    return lambda unplaced: [holds(name) for name in unplaced.names]


def _names_a_site(name: Name) -> bool:
    """Tell whether it is the own name of a site, and of no town: "Schiphol"."""
    matches = name.block.matches
    towns = any(m.place.kind == "city" and m.form in SAME_NAME for m in matches)
    return not towns and any(
        m.place.level == "facility" and m.form in SAME_NAME for m in matches
    )


def _names_what_news_named(name: Name) -> bool:
    """Tell whether its one bearer of any note is a town of the curated tables.

    It has no size there, which is why it seems no likelier than a hamlet.
    """
    bearers = [m for m in name.block.matches if not is_unheard_of(m)]
    return len(bearers) == 1 and all(
        is_curated(m) and is_own_name(m) and m.place.kind == "city" for m in bearers
    )


def _how_many(unplaced: Unplaced) -> Array:
    count: Array = np.log1p(np.diff(unplaced.table.bounds).astype(float))
    return count


def _size_of_the_largest(unplaced: Unplaced) -> Array:
    column = unplaced.table.scoring.gazetteer.column[SIZE_OF_A_CITY.name]
    return unplaced.most(unplaced.table.gazetteer[:, column], 0.0)


def _no_official_name(unplaced: Unplaced) -> Array:
    column = unplaced.table.scoring.gazetteer.column
    columns = [column[term.name] for term in OTHER_NAMES]
    official: Array = 1 - unplaced.table.gazetteer[:, columns].max(axis=1)
    none: Array = (unplaced.most(official, 0.0) == 0).astype(float)
    return none


def _no_other(term: ScoringTerm[Nearness]) -> Callable[[Unplaced], Array | float]:
    """Tell how far all candidates are from what a term of the second pass finds."""

    def compute(unplaced: Unplaced) -> Array | float:
        if unplaced.second is None:
            return 1.0
        column = unplaced.table.scoring.column[term.name]
        return 1 - unplaced.most(unplaced.second[:, column], 0.0)

    return compute


NIL_TERMS = Stage[Unplaced](
    (
        ScoringTerm("none of these", lambda _: 1.0, fixed=True),
        ScoringTerm(
            "none: doubtful as a place name",
            lambda unplaced: [-name.weight for name in unplaced.names],
            fixed=True,
        ),
        ScoringTerm("none: how many share the name", _how_many, fixed=True),
        ScoringTerm("none: size of the largest", _size_of_the_largest, fixed=True),
        ScoringTerm("none: no official name matches", _no_official_name, fixed=True),
        ScoringTerm(
            "none: tagged as a person",
            _flag(lambda name: name.mentions[0].tag.label == "PERSON"),
            fixed=True,
        ),
        ScoringTerm(
            "none: tagged as a body",
            _flag(lambda name: name.mentions[0].tag.covers("ORG")),
            fixed=True,
        ),
        ScoringTerm(
            "none: not tagged",
            _flag(lambda name: name.mentions[0].tag.relation == "none"),
            fixed=True,
        ),
        ScoringTerm(
            "none: inside a longer name",
            _flag(lambda name: name.mentions[0].tag.relation == "in"),
            fixed=True,
        ),
        ScoringTerm("none: no other place near", _no_other(ANOTHER_NEAR)),
        ScoringTerm("none: no other place in the country", _no_other(SHARE_IN_COUNTRY)),
        ScoringTerm(
            "none: a name in one word",
            _flag(lambda name: " " not in name.text),
            fixed=True,
        ),
        ScoringTerm(
            "none: in the dateline",
            _flag(lambda name: name.in_dateline and len(name.block) > 0),
            fixed=True,
            prior=-3.0,
        ),
        ScoringTerm(
            "none: the name of a site",
            _flag(_names_a_site),
            fixed=True,
            prior=-1.5,
        ),
        ScoringTerm(
            "none: the name of a town that news have named",
            _flag(_names_what_news_named),
            fixed=True,
            prior=-1.0,
        ),
        ScoringTerm(
            "none: in a list under a word of kind",
            _flag(lambda name: name.mentions[0].listed != "" and len(name.block) > 0),
            fixed=True,
            prior=-2.0,
        ),
        ScoringTerm(
            "none: told what it lies in",
            _flag(lambda name: is_bound(name) and len(name.block) > 0),
            fixed=True,
            prior=-4.0,
        ),
    )
)
