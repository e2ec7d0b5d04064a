"""Which candidates lie where the words of the story say: what they leave of a name."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ...gazetteer.nesting import areas_of, held_by

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...gazetteer import Match
    from .candidate_table import CandidateTable
    from .mention_groups import Name

    Array = NDArray[np.float64]

__all__ = ["Binding", "is_bound"]

#: How sure it is that a larger place holds what the gazetteer lacks in it
#: (probability): the name may also have been read wrongly.
STANDS_FOR = 0.7

#: How likely the larger place is where the two may as well be members of a list
#: (probability).
AS_LARGER = 0.55


class Binding:
    """The names that the words of a story put into larger places.

    Parameters
    ----------
    table
        The candidates of the names.

    """

    def __init__(self, table: CandidateTable) -> None:
        self.table = table
        self._areas: dict[int, list[Match]] = {}

    def areas(self, n: int) -> list[Match]:
        """Return what a name means as a larger place, itself in those it is bound to.

        "Greene County" in "Springfield, Greene County, Missouri" is only the one of
        Missouri.
        """
        if n not in self._areas:
            name = self.table.names[n]
            own = areas_of(name.block.matches)
            self._areas[n] = own  # a name may be bound to itself
            if name.bound and not name.lacking:
                within = held_by(self._above(name), own)[1]
                self._areas[n] = within or own
        return self._areas[n]

    def _above(self, name: Name) -> list[Match]:
        return [area for larger in name.bound for area in self.areas(larger)]

    @cached_property
    def inside(self) -> Array:
        """Tell which rows lie where the words say that their name does."""
        out = np.zeros(len(self.table))
        for name, rows in self.table.names_where(is_bound):
            if name.country:
                places = self.table.places[rows]
                out[rows] = [place.country == name.country for place in places]
            elif name.block.way == "tail":
                out[rows] = 1.0
            else:
                held = held_by(self._above(name), name.block.matches)[1]
                # "The Nigerian state of Kano" is not the city.
                fitting = [m for m in held if m.place.kind in name.kinds]
                best = fitting or _without_second_names(held)
                out[rows] = _among(best, name)
        return out

    @cached_property
    def holding(self) -> Array:
        """Tell which rows hold a place of each name that is bound to their name."""
        table = self.table
        out = np.zeros(len(table))
        for name in table.names:
            if name.lacking:
                continue
            for larger in set(name.bound):
                areas = held_by(self.areas(larger), name.block.matches)[0]
                rows = table.rows(larger)
                among = _among(areas, table.names[larger])
                out[rows] = np.maximum(out[rows], among)
        return out

    @cached_property
    def as_longer(self) -> Array:
        """Tell which rows are what a longer form of their name is bound to be."""
        table = self.table
        out = np.zeros(len(table))
        for name, rows in table.names_where(lambda name: name.longer >= 0):
            longer = table.names[name.longer]
            known = name.mentions[0].known
            leans = known != "country" and is_bound(longer) and not name.acts
            if leans and self._longer_forms[longer.text.casefold()] == 1:
                inner = table.rows(name.longer)
                ids = {
                    table.places[row].id
                    for row in range(inner.start, inner.stop)
                    if self.inside[row]
                }
                out[rows] = [place.id in ids for place in table.places[rows]]
        return out

    @cached_property
    def _longer_forms(self) -> Counter[str]:
        """Count in how many larger places each name is put, by its text."""
        bound = filter(is_bound, self.table.names)
        forms = {(n.text.casefold(), self._larger_text(n)) for n in bound}
        return Counter(text for text, _ in forms)

    def _larger_text(self, name: Name) -> str:
        names = self.table.names
        return names[name.bound[0]].text.casefold() if name.bound else name.country

    def apply(self, chance: Array, none: Array) -> None:
        """Let larger places stand for what the gazetteer lacks in them.

        Parameters
        ----------
        chance, none
            The probabilities of the rows, and of "none of these" for each name;
            changed in place.

        """
        table = self.table
        self._loosen(chance, none)
        for n, name in enumerate(table.names):
            if not name.lacking or name.overridden:
                continue
            sure: dict[str, float] = {}
            for larger in set(name.bound):
                rows = table.rows(larger)
                places = table.places[rows]
                for place, p in zip(places, chance[rows].tolist(), strict=True):
                    sure[place.id] = max(sure.get(place.id, 0.0), p)
            areas = {m.place.id for m in self._above(name)}
            own = table.rows(n)
            chance[own] = [
                STANDS_FOR * sure.get(place.id, 0.0) * (place.id in areas)
                for place in table.places[own]
            ]
            none[n] = 1 - float(chance[own].sum())

    def _loosen(self, chance: Array, none: Array) -> None:
        """Leave what may be a list its chance: "Rome, Georgia, and Tbilisi"."""
        table = self.table
        for n, name in enumerate(table.names):
            if not name.loose or name.lacking or name.overridden:
                continue
            _even(chance, none, n, table.rows(n), self.inside)
            for larger in set(name.bound):
                _even(chance, none, larger, table.rows(larger), self.holding)


def _even(chance: Array, none: Array, n: int, rows: slice, told: Array) -> None:
    """Let the rows of a name that are told be no likelier than :data:`AS_LARGER`."""
    own, marked = chance[rows], told[rows] > 0
    sure, rest = float(own[marked].sum()), float(own[~marked].sum()) + none[n]
    if sure > AS_LARGER and rest > 0:
        chance[rows] = np.where(
            marked, own * AS_LARGER / sure, own * (1 - AS_LARGER) / rest
        )
        none[n] *= (1 - AS_LARGER) / rest


def is_bound(name: Name) -> bool:
    """Tell whether the words say what a name lies in, and a place of it does."""
    if name.lacking:
        return False
    # "Dedham MA" is a town; "George Washington" is nobody's home town.
    tail = name.block.way == "tail" and all(
        mention.nested or mention.tag.label != "PERSON" for mention in name.mentions
    )
    return bool(name.bound or name.country or tail)


def _without_second_names(held: list[Match]) -> list[Match]:
    """Leave out what has the name as a second one, where a larger town is called so.

    "Lincoln, Nebraska" is not Lincoln County at the other end of the state.
    """
    towns = (m for m in held if m.place.kind == "city" and m.sort == "official")
    most = max((m.place.population or 0 for m in towns), default=-1)
    return [m for m in held if m.sort == "official" or (m.place.population or 0) > most]


def _among(matches: list[Match], name: Name) -> Array:
    ids = {match.place.id for match in matches}
    own = name.block.matches
    return np.array([match.place.id in ids for match in own], dtype=float)
