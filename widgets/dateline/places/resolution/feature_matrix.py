"""The candidates of a story's names as one table, with what the words say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .candidates import STATIC
from .features import (
    AT,
    BROAD,
    COUNTRY,
    COUNTY,
    DIVISION,
    EARTH_RADIUS_KM,
    FIRST,
    NONE,
    SECOND,
)
from .nil import add_distance, none_terms
from .proximity import add_home, add_nearness
from .usage_features import add_company, supported

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...model import Place
    from .mention_groups import Name

    Array = NDArray[np.float64]

__all__ = ["Table"]

#: How far the middle of a county lies from the towns in it (kilometres, at most).
COUNTY_KM = 70.0


class Table:
    """The candidates of all names of a story, row by row.

    ``values`` has a row for every candidate and, last for each name, one for "none
    of these"; ``bounds[n]`` to ``bounds[n + 1]`` are the rows of name ``n``.
    """

    def __init__(self, names: list[Name], home: Place | None = None) -> None:
        self.names = names
        sizes = [len(name.block) for name in names]
        self.bounds = np.concatenate([[0], np.cumsum(sizes)]).astype(int)
        self.places = [m.place for name in names for m in name.block.matches]
        self.owner = np.repeat(np.arange(len(names)), sizes)
        # A name and its longer form are one: neither is another place of the story.
        self.kin_of = _codes([name.text.casefold() for name in names]).tolist()
        self.kin = np.repeat(np.array(self.kin_of, dtype=np.int64), sizes)
        self.unit = _stack([name.block.unit for name in names], 3)
        self.static = _stack([name.block.static for name in names], len(STATIC))
        self.country = _codes([p.country for p in self.places])
        self.division = _codes([p.admin1 for p in self.places])
        self.kind = np.array([BROAD.get(p.kind, 0) for p in self.places], dtype=int)
        self.supported = supported(self)
        self.home = home
        self.weight = np.array(
            [1 + np.log(len(name.mentions)) for name in names], dtype=float
        )

        alone = [none_terms(name) for name in names]
        self._none = np.array(alone, dtype=float).reshape(len(names), len(NONE))

    def __len__(self) -> int:
        return len(self.places)

    def heed(self, chance: Array, none: Array) -> None:
        """Let what the reader said outrank the chances of a name's candidates."""
        for n, name in enumerate(self.names):
            if name.settled:
                rows = self.rows(n)
                places = self.places[rows]
                chance[rows] = [
                    name.told is not None and p.id == name.told.id for p in places
                ]
                none[n] = name.told is None

    def rows(self, name: int) -> slice:
        """Return the rows of the candidates of a name."""
        return slice(int(self.bounds[name]), int(self.bounds[name + 1]))

    def first(self, chance: Array) -> Array:
        """Return the terms of the first pass.

        ``chance`` is what is thought of each candidate so far (0 to 1).
        """
        out = np.zeros((len(self), len(FIRST)))
        out[:, : len(STATIC)] = self.static
        named = self._named(chance)
        out[:, AT["its country is named"]] = named[0]
        out[:, AT["its division is named"]] = named[1]
        for n, name in enumerate(self.names):
            rows = self.rows(n)
            if rows.start == rows.stop:
                continue
            part = out[rows]
            if name.cues:
                self._cue(part, rows, name)
            if name.within:
                inside = self._inside(rows, name.within, chance)
                part[:, AT["lies in what follows the comma"]] = inside
                part[:, AT["lies elsewhere than what follows the comma"]] = 1 - inside
                part[:, AT["lies in what follows the comma and ends there"]] = (
                    inside * name.closed
                )
            if name.holds:
                part[:, AT["holds what precedes the comma"]] = self._holding(
                    rows, name.holds, chance
                )
            if name.linked:
                part[:, AT["lies in the larger place beside it"]] = self._inside(
                    rows, name.linked, chance
                )
            if name.longer >= 0:
                part[:, AT["fixed by a longer form"]] = self._same(
                    rows, name.longer, chance
                )
        add_company(self, out, chance)
        return out

    def _cue(self, part: Array, rows: slice, name: Name) -> None:
        fits = np.array([self.places[r].kind in name.kinds for r in _range(rows)])
        part[:, AT["of the kind that the words say"]] = fits
        part[:, AT["of another kind than the words say"]] = ~fits

    def _named(self, chance: Array) -> tuple[Array, Array]:
        """Return how surely each row's country and division are named elsewhere."""
        return (
            self._told(self.country, self.kind == COUNTRY, chance),
            self._told(self.division, self.kind == DIVISION, chance),
        )

    def _told(
        self,
        code: NDArray[np.int64],
        which: NDArray[np.bool_],
        chance: Array,
    ) -> Array:
        """Sum the chances of the rows ``which`` by code, without a row's own name."""
        count = int(code.max(initial=0)) + 1
        mass = np.where(which & (code > 0), chance, 0.0)
        total = np.bincount(code, weights=mass, minlength=count)
        own = np.bincount(self.kin * count + code, weights=mass)
        told = total[code] - own[self.kin * count + code]
        return np.where(code > 0, np.clip(told, 0, 1), 0.0)

    def _inside(self, rows: slice, larger: list[int], chance: Array) -> Array:
        """Return how surely each row lies in one of the larger places."""
        best = np.zeros(rows.stop - rows.start)
        for other in set(larger):
            for r in _range(self.rows(other)):
                if chance[r] < 0.02:
                    continue
                best = np.maximum(best, self._holds(r, rows) * chance[r])
        return best

    def _holding(self, rows: slice, smaller: list[int], chance: Array) -> Array:
        """Return how surely each row holds what one of the smaller names means.

        That there is such a place at all counts half.
        """
        held = np.zeros(rows.stop - rows.start)
        for other in set(smaller):
            inner = self.rows(other)
            for at, r in enumerate(_range(rows)):
                inside = self._holds(r, inner) > 0
                if inside.any():
                    sure = float(chance[inner][inside].sum())
                    held[at] = max(held[at], 0.5 + 0.5 * sure)
        return held

    def _holds(self, r: int, rows: slice) -> Array:
        """Tell which rows lie in the place of row ``r``."""
        kind = self.kind[r]
        smaller = self.kind[rows] < kind
        if kind == COUNTRY:
            held = self.country[rows] == self.country[r]
        elif kind == DIVISION:
            held = (self.division[rows] == self.division[r]) & (self.division[r] > 0)
        elif kind == COUNTY:
            held = self.unit[rows] @ self.unit[r] > np.cos(COUNTY_KM / EARTH_RADIUS_KM)
        else:
            return np.zeros(rows.stop - rows.start)
        inside: Array = (held & smaller).astype(float)
        return inside

    def _same(self, rows: slice, other: int, chance: Array) -> Array:
        """Return the chance that each row has as a candidate of another name."""
        ids = {self.places[r].id: chance[r] for r in _range(self.rows(other))}
        return np.array([ids.get(self.places[r].id, 0.0) for r in _range(rows)])

    def second(self, chance: Array) -> Array:
        """Return the terms of the second pass, with ``chance`` from the first."""
        out = np.zeros((len(self), len(SECOND)))
        out[:, : len(FIRST)] = self.first(chance)
        if len(self):
            add_nearness(self, out, chance)
            if self.home is not None:
                add_home(self, out, self.home)
        return out

    def none(self, second: Array | None) -> Array:
        """Return the terms of "none of these" for every name.

        ``second`` has the second pass's terms of the candidates; None in the first.
        """
        out = self._none.copy()
        which = np.flatnonzero(np.diff(self.bounds))
        if second is not None and len(which):
            add_distance(out, second, self.bounds[:-1][which], which)
        return out


def _range(rows: slice) -> range:
    return range(rows.start, rows.stop)


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
