"""The candidates of a story's names as one table, row by row."""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from .binding import Binding
from .context import Context
from .extents import EXTENTS, POINT
from .gazetteer_terms import CAPITAL, gazetteer_values
from .home_terms import Homeland
from .nearness_terms import Nearness
from .nil_terms import Unplaced

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from ...model import Place
    from .mention_groups import Name
    from .scoring import Scoring

    Array = NDArray[np.float64]
    Mask = NDArray[np.bool_]

__all__ = ["CandidateTable"]


class CandidateTable:
    """The candidates of all names of a story, row by row, with their terms.

    Parameters
    ----------
    names
        The names of the story.
    scoring
        The terms.
    home
        The publisher's home, if it is known.
    spatial
        Whether nearness to the story's other places counts.

    Attributes
    ----------
    bounds
        ``bounds[n]`` to ``bounds[n + 1]`` are the rows of name ``n``.
    places, owner
        The place of each row, and the number of its name.
    kin
        Names that are spelt alike have the same number: a name and its longer form
        are one, and neither is another place of the story. One for each row;
        ``kin_of_names`` has one for each name.
    unit
        Points as unit vectors, rows by 3 (zeros where there is none).
    country, division
        A number for the country and the division of each row, 0 for none.
    extent
        How much each row's place holds, from ``POINT`` to ``WIDE``.
    weight
        How much each name counts: 1 plus the logarithm of its mentions.
    binding
        What the words put into larger places.

    """

    def __init__(
        self,
        names: list[Name],
        scoring: Scoring,
        home: Place | None = None,
        *,
        spatial: bool = True,
    ) -> None:
        self.names = names
        self.spatial = spatial
        self.scoring = scoring
        self.home = home
        sizes = [len(name.block) for name in names]
        self.bounds = np.concatenate([[0], np.cumsum(sizes)]).astype(int)
        self.places = [m.place for name in names for m in name.block.matches]
        self.owner = np.repeat(np.arange(len(names)), sizes)
        self.kin_of_names = _codes([name.text.casefold() for name in names]).tolist()
        self.kin = np.repeat(np.array(self.kin_of_names, dtype=np.int64), sizes)
        self.unit = _stack([name.block.unit for name in names], 3)
        self.country = _codes([p.country for p in self.places])
        self.division = _codes([p.admin1 for p in self.places])
        self.extent = np.array(
            [EXTENTS.get(p.kind, POINT) for p in self.places], dtype=int
        )
        self.weight = np.array(
            [1 + np.log(len(name.mentions)) for name in names], dtype=float
        )
        stage = scoring.gazetteer
        self.gazetteer = _stack(
            [gazetteer_values(name.block, stage) for name in names], len(stage)
        )
        self.binding: Binding = Binding(self)
        self.capital: Mask = self.gazetteer[:, stage.column[CAPITAL.name]] > 0

    def __len__(self) -> int:
        return len(self.places)

    def rows(self, name: int) -> slice:
        """Return the rows of the candidates of a name."""
        return slice(int(self.bounds[name]), int(self.bounds[name + 1]))

    def names_where(self, holds: Callable[[Name], object]) -> list[tuple[Name, slice]]:
        """Return the names that have candidates and of which something holds."""
        return [named for named in self._named if holds(named[0])]

    @cached_property
    def _named(self) -> list[tuple[Name, slice]]:
        """The names that have candidates, each with its rows."""
        bounds = self.bounds.tolist()
        return [
            (name, slice(first, last))
            for name, first, last in zip(self.names, bounds, bounds[1:], strict=False)
            if first < last
        ]

    @cached_property
    def related(self) -> dict[str, list[tuple[Name, slice]]]:
        """The names that have candidates and other names in a field, by the field."""
        return {
            field: [named for named in self._named if getattr(named[0], field)]
            for field in ("within", "holds", "linked", "fronted", "joined")
        }

    @cached_property
    def longer_elsewhere(self) -> list[tuple[Name, slice]]:
        """The names that have candidates and a longer form in the story."""
        return self.names_where(lambda name: name.longer >= 0)

    @cached_property
    def dated(self) -> Mask:
        """The rows of the names in a dateline."""
        return self.rows_where(lambda name: name.in_dateline)

    @cached_property
    def acting_capitals(self) -> Mask:
        """The capitals of the names that act as a government does."""
        return self.capital & self.rows_where(lambda name: name.acts)

    @cached_property
    def of_guests(self) -> Mask:
        """The rows of the names that only say where somebody is from."""
        return self.rows_where(lambda name: name.is_of_guests)

    def rows_where(self, holds: Callable[[Name], bool]) -> Mask:
        """Tell for each row whether something holds of its name."""
        each = np.array([holds(name) for name in self.names], dtype=bool)
        rows: Mask = each[self.owner]
        return rows

    def first_pass(self, chance: Array) -> Array:
        """Return the terms of the first pass: the gazetteer's, and the context's.

        Parameters
        ----------
        chance
            The probability of each row so far.

        Returns
        -------
        Array
            Rows by terms.

        """
        out = self._fixed.copy()
        self._fill_context(out, chance)
        return out

    def second_pass(self, chance: Array) -> Array:
        """Return the terms of the second pass, which adds nearness and the home."""
        scoring = self.scoring
        out = np.zeros((len(self), len(scoring.second)))
        width = len(scoring.first)
        out[:, :width] = self._fixed
        self._fill_context(out[:, :width], chance)
        if len(self):
            near = slice(width, width + len(scoring.nearness))
            if self.spatial:
                scoring.nearness.fill(out[:, near], Nearness(self, chance))
            if self.home is not None:
                scoring.home.fill(out[:, near.stop :], Homeland(self, self.home))
        return out

    def none_of_these(self, second: Array | None) -> Array:
        """Return the terms of "none of these": names by terms.

        Parameters
        ----------
        second
            The terms of the candidates in the second pass; None in the first.

        """
        out = self._fixed_none.copy()
        self.scoring.nil.fill(out, Unplaced(self, second), fixed=False)
        return out

    @cached_property
    def _fixed(self) -> Array:
        """The terms of the first pass that stay the same from pass to pass."""
        out = np.zeros((len(self), len(self.scoring.first)))
        width = self.gazetteer.shape[1]
        out[:, :width] = self.gazetteer
        nobody = np.zeros(len(self))
        self.scoring.context.fill(out[:, width:], Context(self, nobody), fixed=True)
        return out

    @cached_property
    def _fixed_none(self) -> Array:
        out = np.zeros((len(self.names), len(self.scoring.nil)))
        self.scoring.nil.fill(out, Unplaced(self, None), fixed=True)
        return out

    def _fill_context(self, out: Array, chance: Array) -> None:
        context = out[:, self.gazetteer.shape[1] :]
        self.scoring.context.fill(context, Context(self, chance), fixed=False)

    def apply_overrides(self, chance: Array, none: Array) -> None:
        """Let what is said outright outrank the chances of a name's candidates.

        That is what the user says, and where the words put what the gazetteer lacks.

        Parameters
        ----------
        chance, none
            The probabilities of the rows, and of "none of these" for each name;
            changed in place.

        """
        for n, name in enumerate(self.names):
            if name.overridden:
                rows = self.rows(n)
                chance[rows] = [
                    name.override is not None and place.id == name.override.id
                    for place in self.places[rows]
                ]
                none[n] = name.override is None
        self.binding.apply(chance, none)

    def named_elsewhere(
        self, code: NDArray[np.int64], which: Mask, chance: Array
    ) -> Array:
        """Return how surely each row's code is that of another name of the story.

        Parameters
        ----------
        code
            A number for each row, 0 for none: of its country, or its division.
        which
            The rows that name what the code means.
        chance
            The probability of each row so far.

        """
        count = int(code.max(initial=0)) + 1
        mass = np.where(which & (code > 0), chance, 0.0)
        total = np.bincount(code, weights=mass, minlength=count)
        own = np.bincount(self.kin * count + code, weights=mass)
        others = total[code] - own[self.kin * count + code]
        return np.where(code > 0, np.minimum(np.maximum(others, 0), 1), 0.0)

    @cached_property
    def known_only_there(self) -> Array:
        """For each row, how its country shows in the names known there alone.

        Each other name counts as much as it is sure to name a place at all (0 to 1),
        and the more, the fewer places its country has: by chance many a name is
        found in the United States alone, but few in Iceland. The sum is taken as the
        logarithm of one more.
        """
        of_kin: dict[tuple[str, int], float] = {}
        total: defaultdict[str, float] = defaultdict(float)
        for n, name in enumerate(self.names):
            if name.block.sole:
                key = (name.block.sole, self.kin_of_names[n])
                support = name.block.surprise / (1 + math.exp(-name.weight))
                total[name.block.sole] += max(0.0, support - of_kin.get(key, 0.0))
                of_kin[key] = max(support, of_kin.get(key, 0.0))
        countries = [place.country or "" for place in self.places]
        pairs = zip(countries, self.kin.tolist(), strict=True)
        return np.log1p([total[c] - of_kin.get((c, kin), 0.0) for c, kin in pairs])


def _stack(parts: list[Array], width: int) -> Array:
    kept = [part for part in parts if len(part)]
    return np.concatenate(kept) if kept else np.zeros((0, width))


def _codes(values: list[str | None]) -> NDArray[np.int64]:
    """Return a number for each value: alike from 1 up, 0 for none."""
    numbers: dict[str, int] = {}
    return np.array(
        [numbers.setdefault(v, len(numbers) + 1) if v else 0 for v in values],
        dtype=np.int64,
    )
