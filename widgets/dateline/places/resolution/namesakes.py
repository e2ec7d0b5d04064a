"""The candidates of one name together: what they share, and how they differ."""

from __future__ import annotations

import math
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...gazetteer import Match
    from ...model import Place
    from .candidates import Block

__all__ = ["Namesakes"]

#: The kinds whose populations tell namesakes apart; a country needs no size.
_SIZED = frozenset({"city", "district"})

#: The kinds whose own name is the most telling part of the official one.
_SITES = frozenset({"airport", "base", "site", "building", "district"})

#: A site nearer to a town (kilometres) has the town's name, not its own.
_OWN_TOWN_KM = 60.0

#: The forms of a match under which a name counts as the same name.
_SAME = frozenset({"exact", "folded", "article", "saint"})

#: The decimal logarithm of the size from which a bare name is rather a town's than
#: that of the division around it.
_TOWN = 4.3

#: The decimal logarithm of the size from which a city is known abroad.
_CITY = 4.7

#: The decimal logarithm of the size from which a city outshines its state.
_METROPOLIS = 6.5


class Namesakes:
    """The candidates of one name, and what they share among themselves.

    Parameters
    ----------
    block
        The candidates of the name.

    """

    def __init__(self, block: Block) -> None:
        self.name = block.name
        self.way = block.way
        self.suffixes = block.words.full_name_suffixes
        self.matches = block.matches
        self.places = [match.place for match in block.matches]
        self.sized = [place.kind in _SIZED for place in self.places]
        self.sizes = [_size(match) for match in block.matches]
        self.largest = max(self.sizes, default=0.0)

    @cached_property
    def adds_city(self) -> list[bool]:
        """Whether a candidate's full name adds a word such as "City" to the name.

        "Oklahoma" is the state; but the largest cities bear the short name
        themselves, as New York does.
        """
        return [
            size < _METROPOLIS and self._adds_suffix(match)
            for match, size in zip(self.matches, self.sizes, strict=True)
        ]

    def _adds_suffix(self, match: Match) -> bool:
        full = match.place.name.casefold()
        return any(
            full == f"{match.name} {suffix}".casefold() for suffix in self.suffixes
        )

    @cached_property
    def official(self) -> list[Match]:
        """The candidates whose official name it is."""
        return [m for m in self.matches if m.form in _SAME and m.sort == "official"]

    @cached_property
    def divisions(self) -> set[str | None]:
        """The codes of the divisions whose official name it is."""
        return {m.place.admin1 for m in self.official if m.place.kind == "admin1"}

    @cached_property
    def towns(self) -> dict[str | None, float]:
        """The size of the largest town of the name, by the code of its division."""
        largest: dict[str | None, float] = {}
        for match, adds, size in zip(
            self.matches, self.adds_city, self.sizes, strict=True
        ):
            if match.place.kind == "city" and match.form in _SAME and not adds:
                code = match.place.admin1
                largest[code] = max(size, largest.get(code, 0.0))
        return largest

    def is_own_name(self, match: Match) -> bool:
        """Tell whether a facility or a camp has the name within its official one.

        "London Heathrow Airport" has its own, Heathrow; Geneva's has its town's.
        """
        place = match.place
        if place.kind not in _SITES or match.form not in _SAME:
            return False
        if f" {self.name} ".casefold() not in f" {place.name} ".casefold():
            return False
        towns = (m.place for m in self.official if m.place.kind == "city")
        return all(town.km_to(place) > _OWN_TOWN_KM for town in towns)

    def town_in(self, division: Place) -> float:
        """Return the size of the town of the name in a division, 0 if there is none."""
        return self.towns.get(division.admin1, 0.0) if division.admin1 else 0.0

    def renown_elsewhere(self, division: Match) -> float:
        """Return how much better known a city of the name outside a division is.

        That is the decimal logarithm of the ratio of languages in which they have
        names: next to Gaza City hardly anybody has heard of Mozambique's Gaza.
        """
        own = math.log10(division.languages + 1)
        others = (
            math.log10(match.languages + 1) - own
            for match, size in zip(self.matches, self.sizes, strict=True)
            if match.sort == "official"
            and match.form in _SAME
            and size >= _CITY
            and match.place.admin1 != division.place.admin1
        )
        return max((*others, 0.0))

    @cached_property
    def divisions_of_towns(self) -> set[str | None]:
        """The codes of the divisions in which a town of the name lies, of some size."""
        return {code for code, size in self.towns.items() if code and size >= _TOWN}

    @cached_property
    def divisions_of_cities(self) -> set[str | None]:
        """The codes of the divisions in which a city of the name lies.

        "Oklahoma" is found in Oklahoma City as well, but is not its name.
        """
        return {
            match.place.admin1
            for match, adds in zip(self.matches, self.adds_city, strict=True)
            if match.place.kind == "city" and match.form in _SAME and not adds
        } - {None}


def _size(match: Match) -> float:
    """Return the decimal logarithm of a city's population, 0 where unknown."""
    if match.place.kind not in _SIZED:
        return 0.0
    return math.log10((match.place.population or 0) + 1)
