"""The terms of a town and a division that share a name: which of the two is meant."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from .namesakes import TOWN, Namesakes
from .terms import ScoringTerm
from .topics import KIND

if TYPE_CHECKING:
    from ...gazetteer import Match

__all__ = ["DIVISION_TERMS", "LIKE_A_COUNTRY"]

_DIVISIONS = frozenset({"admin1", "admin2"})

#: The decimal logarithm of how many times the people of its namesake town a division
#: has before it outgrows the town. Towns that are parts of a city count in its division
#: as well as in the city, so that some city states seem three times their size.
_OUTGROWN = 0.85

#: How much less known (decimal logarithm of the ratio of languages) a city may be than
#: another to be about as well known.
_ABOUT_AS_KNOWN = 0.15

#: How many times (decimal logarithm) the people of a division a city elsewhere may have
#: before it counts no more.
_MOST_TIMES = 2.0

#: How much more it counts that a division holds its town if it is little else: in
#: Slovenia, Moldova or Malta the municipality is the town with its fields.
_HARDLY_MORE = 1.5

Values = list[bool] | list[float]


def _shared_with_a_country(n: Namesakes) -> Values | None:
    kinds = {match.place.kind for match in n.official}
    return n.sized if kinds & {"country", "territory"} else None


def _shared_with_a_division_elsewhere(n: Namesakes) -> Values | None:
    if not n.divisions:
        return None
    return [
        sized and bool(n.divisions - {n.division_of(place)})
        for sized, place in zip(n.sized, n.places, strict=True)
    ]


def _holds_a_city_of_its_name(n: Namesakes) -> Values:
    held = n.divisions_of_cities
    return [place.kind == "admin1" and place.admin1 in held for place in n.places]


def _holds_a_town_of_its_name(n: Namesakes) -> Values:
    held = n.divisions_of_towns
    return [
        float(place.kind in _DIVISIONS and place.admin1 in held)
        * (_HARDLY_MORE if n.is_around_its_town(place) else 1.0)
        for place in n.places
    ]


def _size_of_its_town(n: Namesakes) -> Values:
    return [n.town_in(place) if place.kind in _DIVISIONS else 0.0 for place in n.places]


def _outgrows_its_town(n: Namesakes) -> Values:
    values = []
    for match in n.matches:
        town = n.town_in(match.place)
        seat = town > 0 and match.place.admin1 in n.divisions_of_seats
        outgrown = town >= TOWN or (seat and match.place.kind == "admin1")
        values.append(_outgrowth(match, town) if outgrown else 0.0)
    return values


def _renown_of_a_city_elsewhere(n: Namesakes) -> Values:
    return [
        n.renown_elsewhere(match)
        if match.place.kind in _DIVISIONS or _is_statistical(match)
        else 0.0
        for match in n.matches
    ]


def _is_statistical(match: Match) -> bool:
    """Tell a region of ISO 3166-2 that groups divisions, as Yuma does five."""
    return match.place.kind == "region" and match.place.id.startswith("iso:")


def _size_of_a_city_elsewhere(n: Namesakes) -> Values:
    return [
        min(n.size_elsewhere(match), _MOST_TIMES)
        if match.place.kind == "admin1"
        else 0.0
        for match in n.matches
    ]


def _names_its_division(n: Namesakes) -> Values | None:
    if not n.divisions:
        return None
    # It outranks its division so, and not a better known place elsewhere.
    return [
        match.place.kind == "city"
        and n.division_of(match.place) in n.divisions
        and not adds
        and n.behind_elsewhere(match) < _ABOUT_AS_KNOWN
        for match, adds in zip(n.matches, n.adds_city, strict=True)
    ]


def _home_county(n: Namesakes) -> Values | None:
    values = [n.is_home_county(match) for match in n.matches]
    return values if any(values) else None


def _division_named_like_a_capital(n: Namesakes) -> Values | None:
    if not n.capitals:
        return None
    # Victoria is rather Australia's state than the capital of the Seychelles.
    return [
        match.place.kind == "admin1" and _outgrowth(match, max(n.capitals)) < 1
        for match in n.matches
    ]


def _outgrowth(division: Match, size: float) -> float:
    """Return how far a division outgrows a city of its name (0 to 1).

    Parameters
    ----------
    division
        The division.
    size
        The decimal logarithm of the city's people.

    """
    times = math.log10(division.townspeople + 1) - size - _OUTGROWN
    return min(max(0.0, times), 1.0)


LIKE_A_COUNTRY = ScoringTerm[Namesakes](
    "shares its name with a country", _shared_with_a_country, about=KIND
)

DIVISION_TERMS: tuple[ScoringTerm[Namesakes], ...] = (
    LIKE_A_COUNTRY,
    ScoringTerm(
        "shares its name with a division elsewhere", _shared_with_a_division_elsewhere
    ),
    ScoringTerm("a city of its name lies in it", _holds_a_city_of_its_name, about=KIND),
    ScoringTerm(
        "a town of its name lies in it",
        _holds_a_town_of_its_name,
        about=KIND,
        prior=-2.0,
    ),
    ScoringTerm("size of its town of that name", _size_of_its_town, about=KIND),
    ScoringTerm(
        "times the people of its town of that name",
        _outgrows_its_town,
        "it has many times the people of the town that shares its name",
        prior=4.2,
    ),
    ScoringTerm(
        "a city of its name elsewhere is better known",
        _renown_of_a_city_elsewhere,
        about=KIND,
        prior=-1.5,
    ),
    ScoringTerm(
        "a city of its name elsewhere is larger",
        _size_of_a_city_elsewhere,
        about=KIND,
        prior=-1.0,
    ),
    ScoringTerm("its division bears its name", _names_its_division, about=KIND),
    ScoringTerm(
        "a county that news call by its bare name",
        _home_county,
        "news there call the county by that name",
        prior=0.7,
    ),
    ScoringTerm(
        "a division whose name a capital bears",
        _division_named_like_a_capital,
        about=KIND,
        prior=-3.0,
    ),
)
