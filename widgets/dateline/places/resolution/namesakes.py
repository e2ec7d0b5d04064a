"""The candidates of one name together: what they share, and how they differ."""

from __future__ import annotations

import math
from functools import cached_property
from typing import TYPE_CHECKING

from ...gazetteer.names import fold, skeleton, split_type_word
from ...model.place import SAME_PLACE_KM
from ..name_variants import is_called_island, is_curated, is_own_name, is_short
from .renown import IN_THE_NEWS, renown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...gazetteer import Match
    from ...model import Place
    from .candidates import Block

__all__ = ["TOWN", "Namesakes"]

#: The kinds whose populations tell namesakes apart; a country needs no size.
_SIZED = frozenset({"city", "district"})

#: The kinds whose own name is the most telling part of the official one.
_SITES = frozenset({"airport", "base", "site", "building", "district"})

#: A site nearer to a town (kilometres) has the town's name, not its own.
_OWN_TOWN_KM = 60.0

#: From how many towns of a name it is no island's name cut short.
_MANY_TOWNS = 3

#: An airport serves the town that it is called after up to this far (kilometres).
_SERVED_KM = 25.0

#: What the gazetteer counts for an airport of medium size.
_MEDIUM_TRAFFIC = 2

#: The forms of a match under which a name counts as the same name.
_SAME = frozenset({"exact", "folded", "article", "saint", "bare"})

#: The decimal logarithm of the languages that know a place that all the world knows.
_FAMOUS = 1.5

#: The decimal logarithm of the languages that know a county by a name of its own: about
#: as many as a city of a quarter of a million.
_OF_A_COUNTY = 1.3

#: The kinds of which GeoNames' translations tell how well known they are; it has none
#: of waters and regions.
_TRANSLATED = frozenset(
    {"country", "territory", "admin1", "admin2", "city", "district"}
)

#: The kinds of water whose names are shortened to what is special of them.
_WATERS = frozenset({"ocean", "sea", "gulf", "strait", "river", "canal"})

#: The sorts of a name that a place is not mainly known by.
_SECOND = frozenset({"alternate", "former"})

#: The decimal logarithm of the size from which a bare name is rather a town's than
#: that of the division around it.
TOWN = 4.3

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
        self.airports = block.airports
        self.words = block.words
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
        """The codes of the divisions whose official name it is.

        That of the municipality around a town may have a word of kind besides.
        """
        return {place.admin1 for place in self._areas}

    def division_of(self, place: Place) -> str | None:
        """Return the code of the division that a place lies in.

        A city that is a division by itself lies in that one (Szeged), though GeoNames
        may count it to the county around it.
        """
        if place.kind != "city":
            return place.admin1
        return next(
            (
                other.admin1
                for other in self._areas
                if other.country == place.country and other.km_to(place) < SAME_PLACE_KM
            ),
            place.admin1,
        )

    @cached_property
    def _areas(self) -> list[Place]:
        return [
            match.place
            for match in self.matches
            if match.place.kind == "admin1"
            and match.form in _SAME
            and (
                match.sort == "official"
                or (_is_cut_short(match) and self.is_around_its_town(match.place))
            )
        ]

    @cached_property
    def towns(self) -> dict[str | None, float]:
        """The size of the largest town of the name, by the code of its division."""
        largest: dict[str | None, float] = {}
        for match, adds, size in zip(
            self.matches, self.adds_city, self.sizes, strict=True
        ):
            if match.place.kind == "city" and match.form in _SAME and not adds:
                code = self.division_of(match.place)
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

    def is_of_its_division(self, match: Match) -> bool:
        """Tell whether a town's second name is its division's, and its own respelt.

        Basrah is the chief town of Basra; but Pará is no name of Belém.
        """
        called = match.place.admin1 in self.divisions
        return called and (is_short(match) or _is_respelt(match))

    @cached_property
    def small_hubs(self) -> list[bool]:
        """Whether a candidate is a small town that an airport of some size serves.

        Where no road leads, a town of a few thousand is what Nome is to its coast.
        """
        airports = [m.place for m in self.airports if m.traffic >= _MEDIUM_TRAFFIC]
        return [
            0 < size < TOWN
            and match.place.kind == "city"
            and match.form in _SAME
            and any(match.place.km_to(airport) < _SERVED_KM for airport in airports)
            for match, size in zip(self.matches, self.sizes, strict=True)
        ]

    @cached_property
    def capitals(self) -> list[float]:
        """The sizes of the capitals whose own name it is, perhaps cut: Mexico City."""
        return [
            size
            for match, size in zip(self.matches, self.sizes, strict=True)
            if match.capital
            and (match.sort == "official" or is_short(match) or _is_respelt(match))
        ]

    def town_in(self, division: Place) -> float:
        """Return the size of the town of the name in a division, 0 if there is none."""
        return self.towns.get(division.admin1, 0.0) if division.admin1 else 0.0

    def is_around_its_town(self, division: Place) -> bool:
        """Tell whether a first-order division is hardly more than its namesake town."""
        return division.kind == "admin1" and any(
            match.place.kind == "city"
            and match.form in _SAME
            and match.place.admin1 == division.admin1
            and match.place.km_to(division) < SAME_PLACE_KM
            for match in self.matches
        )

    @cached_property
    def renown(self) -> float:
        """The decimal logarithm of the languages of the foremost place of the name."""
        return max((self._renown(match) for match in self.official), default=0.0)

    @cached_property
    def behind(self) -> list[float]:
        """How much less known than the foremost each candidate is, as far as known.

        The seat of a division of its name is no lesser namesake of that.
        """
        seats = self.divisions_of_seats & self.divisions
        return [
            0.0
            if match.place.kind not in _TRANSLATED
            else self._behind_outside(own, match.place.admin1)
            if match.seat and match.place.admin1 in seats
            else max(0.0, self.renown - own)
            for match, own in zip(self.matches, self.renowns, strict=True)
        ]

    def _behind_outside(self, own: float, division: str | None) -> float:
        """Return how much less known than the foremost outside a division one is."""
        others = (
            renown
            for match, renown in zip(self.matches, self.renowns, strict=True)
            if match.place.admin1 != division
        )
        return max(0.0, max(others, default=0.0) - own)

    def behind_elsewhere(self, match: Match) -> float:
        """Return how much less known a city is than the foremost place elsewhere.

        That is outside its division: New York is rather the state to some.
        """
        others = (
            renown(other)
            for other in self.official
            if other.place.admin1 != match.place.admin1
        )
        return max(0.0, max(others, default=0.0) - renown(match))

    @cached_property
    def obscure(self) -> list[bool]:
        """Which candidates nobody abroad has heard of, unlike the foremost."""
        famous = self.renown >= _FAMOUS
        return [
            famous and match.place.kind in _SIZED and match.languages <= 1
            for match in self.matches
        ]

    @cached_property
    def renowns(self) -> list[float]:
        """The decimal logarithm of the languages that have a name for each."""
        return [self._renown(match) for match in self.matches]

    def _renown(self, match: Match) -> float:
        """Return how well known a candidate is, though GeoNames has no translations.

        The towns of the curated tables are there because news name them.
        """
        own = renown(match)
        if is_curated(match) and match.place.kind == "city" and is_own_name(match):
            return max(own, IN_THE_NEWS)
        return max(own, _OF_A_COUNTY) if self.is_home_county(match) else own

    def is_home_county(self, match: Match) -> bool:
        """Tell whether it is a county that news call by name as they do a state: Kent.

        So do those of the countries where the story's language is at home with the
        counties that ISO 3166-2 lists, unless a town has lent the name.
        """
        return (
            match.place.kind == "admin2"
            and match.sort == "official"
            and match.form in ("exact", "folded")
            and bool(match.place.ids.iso)
            and match.place.country in self.words.own_countries
            and not self.town_in(match.place)
        )

    @cached_property
    def short_forms(self) -> list[bool]:
        """Whether a name is short for that of a water or of islands: the Gulf, Bute.

        Harris is rather a surname, and a name of towns, than the Isle of Harris.
        """
        towns = [m.place for m in self.official if m.place.kind == "city"]
        return [
            (match.place.kind in _WATERS and is_short(match))
            or (len(towns) < _MANY_TOWNS and self._is_island(match, towns))
            for match in self.matches
        ]

    def _is_island(self, match: Match, towns: list[Place]) -> bool:
        """Tell whether a name is short for an island's, and no town there bears it."""
        return is_called_island(match, self.words) and all(
            town.km_to(match.place) > _OWN_TOWN_KM for town in towns
        )

    def bearer_elsewhere(self, match: Match) -> float:
        """Return how well known a place elsewhere is whose own name this is.

        Parameters
        ----------
        match
            A candidate. Unless the name is a second, a former or a shortened one of
            it, that is 0: Austin was once called Waterloo, but Waterloo still is.

        """
        cut = match.form == "article" and match.sort == "official"
        if (match.sort not in _SECOND and not cut) or is_short(match):
            return 0.0
        own = (match.place.country, match.place.admin1)
        return max(
            (
                max(renown(other), IN_THE_NEWS if is_curated(other) else 0.0)
                for other in self.official
                if other.form != "article"
                and (other.place.country, other.place.admin1) != own
            ),
            default=0.0,
        )

    def borne_abroad_only(self, match: Match) -> bool:
        """Tell whether towns of other countries are called so, and nothing in its own.

        Rome lies in the province of Roma.
        """
        called = [m.place for m in self.official if m.form in ("exact", "folded")]
        own = any(place.country == match.place.country for place in called)
        return not own and any(place.kind == "city" for place in called)

    def renown_elsewhere(self, division: Match) -> float:
        """Return how much better known a city of the name outside a division is.

        That is the decimal logarithm of the ratio of languages in which they have
        names: next to Gaza City hardly anybody has heard of Mozambique's Gaza.
        """
        own = self._renown(division)
        others = (renown(match) - own for match, _ in self._cities_elsewhere(division))
        return max((*others, 0.0))

    def size_elsewhere(self, division: Match) -> float:
        """Return how much larger a city of the name outside a division is.

        That is the decimal logarithm of the ratio of its people to those of the
        division's towns, as far as these are known: 0 for a second-order division.
        """
        if not division.townspeople:
            return 0.0
        own = math.log10(division.townspeople + 1)
        others = (size - own for _, size in self._cities_elsewhere(division))
        return max((*others, 0.0))

    def _cities_elsewhere(self, division: Match) -> Iterator[tuple[Match, float]]:
        """Yield the cities of the name outside a division, with their sizes.

        Hanover and Hannover are one name: the spelling may differ.
        """
        for match, size in zip(self.matches, self.sizes, strict=True):
            if (
                size >= _CITY
                and match.form in _SAME
                and (match.sort == "official" or _is_respelt(match))
                and self.division_of(match.place) != division.place.admin1
            ):
                yield match, size

    @cached_property
    def divisions_of_towns(self) -> set[str | None]:
        """The codes of the divisions in which a town of the name lies, of some size.

        The seat of the division needs none: Kuldīga is the town, whose parish nobody
        outside has heard of.
        """
        large = {code for code, size in self.towns.items() if code and size >= TOWN}
        return large | self.divisions_of_seats

    @cached_property
    def divisions_of_seats(self) -> set[str | None]:
        """The codes of the divisions of which a town of the name is the seat."""
        return {
            match.place.admin1
            for match, adds in zip(self.matches, self.adds_city, strict=True)
            if match.seat
            and match.sort == "official"
            and match.form in _SAME
            and not adds
        } - {None}

    @cached_property
    def divisions_of_cities(self) -> set[str | None]:
        """The codes of the divisions in which a city of the name lies.

        "Oklahoma" is found in Oklahoma City as well, but is not its name.
        """
        return {
            self.division_of(match.place)
            for match, adds in zip(self.matches, self.adds_city, strict=True)
            if match.place.kind == "city" and match.form in _SAME and not adds
        } - {None}


def _is_cut_short(match: Match) -> bool:
    """Tell whether it is the place's name but for its word: "Municipality of Ptuj"."""
    parts = split_type_word(fold(match.place.name))
    return parts is not None and parts[0] == fold(match.name)


def _is_respelt(match: Match) -> bool:
    """Tell whether a second name is the place's own in another spelling."""
    if match.sort != "alternate":
        return False
    return skeleton(fold(match.name)) == skeleton(fold(match.place.name)) != ""


def _size(match: Match) -> float:
    """Return the decimal logarithm of a city's population, 0 where unknown."""
    if match.place.kind not in _SIZED:
        return 0.0
    return math.log10((match.place.population or 0) + 1)
