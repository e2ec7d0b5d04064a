"""The names of a story in their context: what several terms are computed from."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from .containment import inside
from .extents import COUNTRY
from .guests import LEADING, is_less_known

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .candidate_table import CandidateTable

    Array = NDArray[np.float64]

__all__ = ["Context"]


class Context:
    """The names of a story, and what is thought of their candidates so far.

    Parameters
    ----------
    table
        The candidates of the names.
    chance
        The probability of each row so far. The fixed terms do not ask for it.

    """

    def __init__(self, table: CandidateTable, chance: Array) -> None:
        self.table = table
        self.chance = chance

    @cached_property
    def country_named(self) -> Array:
        """How surely another name of the story is each row's country.

        That somebody is from there hardly leads to a place that is less known than a
        namesake elsewhere.
        """
        table, lands = self.table, self.table.extent == COUNTRY
        named = table.named_elsewhere(table.country, lands, self.chance)
        guests = table.of_guests
        if not guests.any():
            return named
        proper = table.named_elsewhere(table.country, lands & ~guests, self.chance)
        out: Array = np.where(
            is_less_known(table), np.maximum(proper, LEADING * named), named
        )
        return out

    @cached_property
    def inside(self) -> Array:
        """How surely each row lies in what follows its name and a comma."""
        out = np.zeros(len(self.table))
        for name, rows in self.table.related["within"]:
            out[rows] = inside(self.table, rows, name.within, self.chance)
        return out

    @cached_property
    def ranks(self) -> tuple[Array, Array] | tuple[None, None]:
        """How like each row is to what "and" or a comma joins its name to.

        The first tells how surely both are capitals, the second how surely both are
        of one rank. None where nothing is joined.
        """
        table = self.table
        if not table.related["joined"]:
            return None, None
        both, alike = np.zeros(len(table)), np.zeros(len(table))
        capital, extent = table.capital, table.extent
        for name, rows in table.related["joined"]:
            for other in set(name.joined):
                fellows = table.rows(other)
                sure = self.chance[fellows]
                both[rows] = np.maximum(
                    both[rows], capital[rows] * (sure @ capital[fellows])
                )
                same = extent[rows][:, None] == extent[fellows][None, :]
                alike[rows] = np.maximum(alike[rows], same @ sure)
        return both, alike
