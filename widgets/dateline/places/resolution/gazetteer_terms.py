"""The terms that a candidate has whatever the story says: what the gazetteer knows."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from .namesakes import Namesakes
from .terms import ScoringTerm, Stage
from .topics import KIND, RENOWN, SIZE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .candidates import Block

    Array = NDArray[np.float64]

__all__ = [
    "CAPITAL",
    "GAZETTEER_TERMS",
    "OTHER_NAMES",
    "SECOND_NAME",
    "SIZE_OF_A_CITY",
    "gazetteer_values",
]

#: The kinds of place as the terms tell them apart.
_KINDS = {
    "country": "country",
    "territory": "territory",
    "admin1": "division",
    "admin2": "county",
    "city": "city",
    "district": "district",
    "airport": "airport",
    "base": "facility",
    "building": "facility",
    "site": "facility",
    "ocean": "sea",
    "sea": "sea",
    "gulf": "sea",
    "strait": "sea",
    "continent": "continent",
    "region": "region",
    "range": "region",
    "desert": "region",
    "peninsula": "region",
    "lake": "water",
    "river": "water",
    "canal": "water",
}

#: The decimal logarithm of the size from which a city is named without its state.
_LARGE = 5.7

_DIVISIONS = frozenset({"admin1", "admin2"})

#: What the gazetteer counts for a large airport with scheduled flights.
_MOST_TRAFFIC = 3

Values = list[bool] | list[float]
Compute = Callable[[Namesakes], Values | None]


def _is_a(kind: str | None) -> Compute:
    return lambda n: [_KINDS.get(place.kind) == kind for place in n.places]


def _by(sort: str) -> Compute:
    return lambda n: [match.sort == sort for match in n.matches]


def _by_an_alternate_name(n: Namesakes) -> Values:
    # Basrah, chief town of Basra: the spelling differs, not the name. Heathrow is what
    # makes the full name of the airport.
    return [
        match.sort == "alternate"
        and not (sized and match.place.admin1 in n.divisions and not adds)
        and not n.is_own_name(match)
        for match, sized, adds in zip(n.matches, n.sized, n.adds_city, strict=True)
    ]


def _in_other_capitals(n: Namesakes) -> Values:
    own = n.name.casefold()
    return [m.form == "folded" and m.name.casefold() == own for m in n.matches]


def _without_accents(n: Namesakes) -> Values | None:
    # Who writes accents means them; English news mostly leave them out.
    if n.name.isascii():
        return None
    own = n.name.casefold()
    return [m.form == "folded" and m.name.casefold() != own for m in n.matches]


def _in_form(form: str) -> Compute:
    return lambda n: [match.form == form for match in n.matches]


def _no_size_known(n: Namesakes) -> Values:
    return [of and not size for of, size in zip(n.sized, n.sizes, strict=True)]


def _smaller_than_largest(n: Namesakes) -> Values:
    return [
        n.largest - size if of else 0.0
        for of, size in zip(n.sized, n.sizes, strict=True)
    ]


def _largest(n: Namesakes) -> Values:
    return [
        of and size == n.largest and size > 0
        for of, size in zip(n.sized, n.sizes, strict=True)
    ]


def _large_city(n: Namesakes) -> Values:
    return [of and size >= _LARGE for of, size in zip(n.sized, n.sizes, strict=True)]


def _only_place(n: Namesakes) -> Values | None:
    return [True] if len(n.matches) == 1 else None


def _capital(n: Namesakes) -> Values:
    return [match.seat == "country" for match in n.matches]


def _seat_of_a_division(n: Namesakes) -> Values:
    return [bool(match.seat) and match.seat != "country" for match in n.matches]


def _part_of_the_name(n: Namesakes) -> Values | None:
    return [True] * len(n.matches) if n.way in ("part", "site") else None


def _shared_with_a_country(n: Namesakes) -> Values | None:
    kinds = {match.place.kind for match in n.official}
    return n.sized if kinds & {"country", "territory"} else None


def _shared_with_a_division_elsewhere(n: Namesakes) -> Values | None:
    if not n.divisions:
        return None
    return [
        sized and bool(n.divisions - {place.admin1})
        for sized, place in zip(n.sized, n.places, strict=True)
    ]


def _holds_a_city_of_its_name(n: Namesakes) -> Values:
    held = n.divisions_of_cities
    return [place.kind == "admin1" and place.admin1 in held for place in n.places]


def _holds_a_town_of_its_name(n: Namesakes) -> Values:
    held = n.divisions_of_towns
    return [place.kind in _DIVISIONS and place.admin1 in held for place in n.places]


def _size_of_its_town(n: Namesakes) -> Values:
    return [n.town_in(place) if place.kind in _DIVISIONS else 0.0 for place in n.places]


def _renown_of_a_city_elsewhere(n: Namesakes) -> Values:
    return [
        n.renown_elsewhere(match) if match.place.kind in _DIVISIONS else 0.0
        for match in n.matches
    ]


def _names_its_division(n: Namesakes) -> Values | None:
    if not n.divisions:
        return None
    return [
        place.kind == "city" and place.admin1 in n.divisions and not adds
        for place, adds in zip(n.places, n.adds_city, strict=True)
    ]


def _division_named_like_a_capital(n: Namesakes) -> Values | None:
    if not any(_capital(n)):
        return None
    return [place.kind == "admin1" for place in n.places]


def _languages(n: Namesakes) -> Values:
    return [math.log10(match.languages + 1) for match in n.matches]


def _fewer_languages(n: Namesakes) -> Values:
    logs = _languages(n)
    most = max(logs, default=0.0)
    return [most - each for each in logs]


def _traffic(n: Namesakes) -> Values:
    return [match.traffic / _MOST_TRAFFIC for match in n.matches]


CAPITAL = ScoringTerm[Namesakes]("capital", _capital, "it is a capital")
SIZE_OF_A_CITY = ScoringTerm[Namesakes]("size of a city", lambda n: n.sizes, about=SIZE)

#: The place is known better by another name.
SECOND_NAME = ScoringTerm[Namesakes](
    "by an alternate name",
    _by_an_alternate_name,
    "the other place is better known by a different name",
)

#: The name is not the place's official one.
OTHER_NAMES = (
    SECOND_NAME,
    ScoringTerm("by an abbreviated name", _by("abbreviation")),
    ScoringTerm("by a demonym", _by("demonym")),
    ScoringTerm("by a former name", _by("former")),
    ScoringTerm("by a code", _by("code")),
    ScoringTerm("name type-word", _in_form("type-word")),
    ScoringTerm("name key", _in_form("key")),
)

GAZETTEER_TERMS = Stage[Namesakes](
    (
        *(
            ScoringTerm(f"is a {kind}", _is_a(kind), about=KIND)
            for kind in dict.fromkeys(_KINDS.values())
        ),
        ScoringTerm("is another kind of place", _is_a(None), about=KIND),
        *OTHER_NAMES[:5],
        ScoringTerm("name folded", _without_accents),
        ScoringTerm("name article", _in_form("article")),
        ScoringTerm("name saint", _in_form("saint")),
        *OTHER_NAMES[5:],
        ScoringTerm("name in other capitals", _in_other_capitals),
        SIZE_OF_A_CITY,
        ScoringTerm("no size known", _no_size_known, about=SIZE),
        ScoringTerm(
            "smaller than its largest namesake", _smaller_than_largest, about=SIZE
        ),
        ScoringTerm("largest of its name", _largest, about=SIZE),
        ScoringTerm("only place of its name", _only_place),
        CAPITAL,
        ScoringTerm(
            "seat of a division",
            _seat_of_a_division,
            "it is the administrative seat of its region",
        ),
        ScoringTerm("a part of the name", _part_of_the_name),
        ScoringTerm(
            "shares its name with a country", _shared_with_a_country, about=KIND
        ),
        ScoringTerm(
            "shares its name with a division elsewhere",
            _shared_with_a_division_elsewhere,
        ),
        ScoringTerm(
            "a city of its name lies in it", _holds_a_city_of_its_name, about=KIND
        ),
        ScoringTerm(
            "a town of its name lies in it",
            _holds_a_town_of_its_name,
            about=KIND,
            prior=-2.0,
        ),
        ScoringTerm("size of its town of that name", _size_of_its_town, about=KIND),
        ScoringTerm(
            "a city of its name elsewhere is better known",
            _renown_of_a_city_elsewhere,
            about=KIND,
            prior=-1.5,
        ),
        ScoringTerm("its division bears its name", _names_its_division, about=KIND),
        ScoringTerm(
            "a division whose name a capital bears",
            _division_named_like_a_capital,
            about=KIND,
            prior=-2.0,
        ),
        ScoringTerm("flights", _traffic, "it is a busier airport"),
        ScoringTerm("a large city", _large_city, about=SIZE),
        ScoringTerm("languages that name it", _languages, about=RENOWN),
        ScoringTerm(
            "named in fewer languages than the foremost", _fewer_languages, about=RENOWN
        ),
    )
)


@lru_cache(maxsize=20_000)
def gazetteer_values(block: Block, stage: Stage[Namesakes]) -> Array:
    """Return the values of the gazetteer's terms: candidates by terms."""
    out = np.zeros((len(block), len(stage)))
    if len(block):
        stage.fill(out, Namesakes(block))
    return out
