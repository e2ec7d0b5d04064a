"""The terms that a candidate has whatever the story says: what the gazetteer knows."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from ...gazetteer.ranking import LIVING
from ..name_variants import is_called_island, is_own_name, is_short
from ..spelling import is_near_spelling
from .division_terms import DIVISION_TERMS
from .namesakes import Namesakes
from .terms import ScoringTerm, Stage
from .topics import KIND, RENOWN, SIZE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...gazetteer import Match
    from ...lang.places import PlaceWords
    from .candidates import Block

    Array = NDArray[np.float64]

__all__ = [
    "CAPITAL",
    "FEWER_LANGUAGES",
    "GAZETTEER_TERMS",
    "LANGUAGES",
    "NEAR_SPELLING",
    "NO_SIZE_KNOWN",
    "OTHER_NAMES",
    "SECOND_NAME",
    "SIZE_OF_A_CITY",
    "SMALLER",
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
    "island": "island",
    "lake": "water",
    "river": "water",
    "canal": "water",
}

#: The weights to which kinds are held of which the sets have few.
_PRIORS = {"island": 0.3}

#: The inhabitants from which an island is a land of its own, as Java is.
_PEOPLED_ISLAND = 1_000_000

#: The decimal logarithm of the size from which a city is named without its state.
_LARGE = 5.7

#: What the gazetteer counts for a large airport with scheduled flights.
_MOST_TRAFFIC = 3

#: The kinds of places, beside countries, that peoples are called after.
_PEOPLED = frozenset({"territory", "region", "peninsula", "continent"})

Values = list[bool] | list[float]
Compute = Callable[[Namesakes], Values | None]


def _is_a(kind: str | None) -> Compute:
    return lambda n: [_kind_of(match, n.words) == kind for match in n.matches]


def _kind_of(match: Match, words: PlaceWords) -> str | None:
    """Return what a candidate's kind counts as.

    A land that few states recognise is called by its people's name as a country is,
    and so is a region: "Korean", "Latin American". A county that is a group of islands
    counts as what it is called, and an island of millions as a land.
    """
    kind = match.place.kind
    if kind == "admin2" and is_called_island(match, words):
        return "island"
    if kind == "island" and (match.place.population or 0) >= _PEOPLED_ISLAND:
        return "region"
    demonym = kind in _PEOPLED and match.sort == "demonym"
    return _KINDS["country" if demonym else kind] if kind in _KINDS else None


def _by(sort: str) -> Compute:
    return lambda n: [match.sort == sort for match in n.matches]


def _by_an_alternate_name(n: Namesakes) -> Values:
    # Heathrow is what makes the full name of the airport.
    return [
        match.sort == "alternate"
        and not short
        and not (sized and n.is_of_its_division(match) and not adds)
        and not n.is_own_name(match)
        for match, sized, adds, short in zip(
            n.matches, n.sized, n.adds_city, n.short_forms, strict=True
        )
    ]


def _second_to_a_bearer(n: Namesakes) -> Values:
    return [n.bearer_elsewhere(match) for match in n.matches]


def _second_to_a_division(n: Namesakes) -> Values | None:
    # Équateur is what French calls Ecuador, and a province of the Congo calls itself.
    borne = {
        match.place.country
        for match in n.official
        if match.place.kind == "admin1" and match.form == "exact"
    }
    if not borne:
        return None
    return [
        match.place.is_whole_country
        and match.sort == "alternate"
        and not is_short(match)
        and bool(borne - {match.place.country})
        for match in n.matches
    ]


def _former_to_a_city(n: Namesakes) -> Values | None:
    borne = any(
        is_own_name(match)
        and match.place.kind == "city"
        and (match.place.population or 0) >= LIVING
        for match in n.matches
    )
    return [match.sort == "former" for match in n.matches] if borne else None


def _nearly_another_name(n: Namesakes) -> Values:
    return [n.borne_abroad_only(m) and is_near_spelling(m) for m in n.matches]


#: Letters that one name is written with now and now, for want of the right ones.
_ALIKE = str.maketrans("ţşǝ", "țșə")


def _letters(name: str) -> str:
    return name.casefold().translate(_ALIKE)


def _in_other_capitals(n: Namesakes) -> Values:
    own = n.name.casefold()
    return [m.form == "folded" and m.name.casefold() == own for m in n.matches]


def _without_accents(n: Namesakes) -> Values | None:
    # Who writes accents means them; English news mostly leave them out.
    if n.name.isascii():
        return None
    own = _letters(n.name)
    return [m.form == "folded" and _letters(m.name) != own for m in n.matches]


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


def _languages(n: Namesakes) -> Values:
    return n.renowns


def _fewer_languages(n: Namesakes) -> Values:
    return n.behind


def _traffic(n: Namesakes) -> Values:
    return [match.traffic / _MOST_TRAFFIC for match in n.matches]


CAPITAL = ScoringTerm[Namesakes]("capital", _capital, "it is a capital")
SIZE_OF_A_CITY = ScoringTerm[Namesakes]("size of a city", lambda n: n.sizes, about=SIZE)

LANGUAGES = ScoringTerm[Namesakes]("languages that name it", _languages, about=RENOWN)
NO_SIZE_KNOWN = ScoringTerm[Namesakes]("no size known", _no_size_known, about=SIZE)
SMALLER = ScoringTerm[Namesakes](
    "smaller than its largest namesake", _smaller_than_largest, about=SIZE
)
FEWER_LANGUAGES = ScoringTerm[Namesakes](
    # Of two that the story leads to, the lesser is not the likelier one.
    "named in fewer languages than the foremost",
    _fewer_languages,
    about=RENOWN,
    prior=0.0,
)
#: The place is known better by another name.
SECOND_NAME = ScoringTerm[Namesakes](
    "by an alternate name",
    _by_an_alternate_name,
    "the other place is better known by a different name",
)

#: The name is the place's own but for a slip or two, and another place is called so.
NEAR_SPELLING = ScoringTerm[Namesakes](
    "by a near spelling, and a place abroad bears it",
    _nearly_another_name,
    "the other place is only spelt nearly so",
    prior=-4.0,
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
            ScoringTerm(
                f"is a {kind}", _is_a(kind), about=KIND, prior=_PRIORS.get(kind)
            )
            for kind in dict.fromkeys(_KINDS.values())
        ),
        ScoringTerm("is another kind of place", _is_a(None), about=KIND),
        *OTHER_NAMES[:5],
        ScoringTerm(
            "by a second name, and a place elsewhere bears it",
            _second_to_a_bearer,
            "the other place is better known by a different name",
            prior=-1.0,
        ),
        ScoringTerm(
            "a country by a second name, and a division elsewhere bears it",
            _second_to_a_division,
            "it bears that very name, and the other place is called otherwise",
            prior=-4.0,
        ),
        ScoringTerm(
            "by a former name, and a city bears it",
            _former_to_a_city,
            "it is called otherwise today, and the other place is not",
            prior=-5.0,
        ),
        NEAR_SPELLING,
        ScoringTerm("name folded", _without_accents, prior=-3.0),
        ScoringTerm("name article", _in_form("article")),
        ScoringTerm("name saint", _in_form("saint")),
        *OTHER_NAMES[5:],
        ScoringTerm("name in other capitals", _in_other_capitals),
        SIZE_OF_A_CITY,
        NO_SIZE_KNOWN,
        SMALLER,
        ScoringTerm("largest of its name", _largest, about=SIZE),
        ScoringTerm("only place of its name", _only_place),
        CAPITAL,
        ScoringTerm(
            "seat of a division",
            _seat_of_a_division,
            "it is the administrative seat of its region",
        ),
        ScoringTerm("a part of the name", _part_of_the_name),
        *DIVISION_TERMS,
        ScoringTerm("flights", _traffic, "it is a busier airport"),
        ScoringTerm(
            "a small town with flights",
            lambda n: n.small_hubs,
            "it is small, but an airport serves it",
            prior=0.8,
        ),
        ScoringTerm("a large city", _large_city, about=SIZE),
        LANGUAGES,
        FEWER_LANGUAGES,
        ScoringTerm(
            "obscure beside a famous namesake", lambda n: n.obscure, about=RENOWN
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
