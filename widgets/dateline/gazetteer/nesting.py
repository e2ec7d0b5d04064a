"""A place in a larger place: how words say it, and whether the gazetteer agrees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from ..geo.sphere import distance_km
from ..lang import languages
from ..lang.places import PlaceWords
from ..model import Place
from .match import Match, bearers

__all__ = [
    "MOST_BETWEEN",
    "Link",
    "apposed_words",
    "areas_of",
    "held_by",
    "holds",
    "is_link_word",
    "link_of",
    "link_of_all",
    "may_reach",
    "postal_code",
    "wide_areas_of",
]

#: How two names beside one another nest: "after" if the second is the larger place
#: ("Paris, Texas"), "before" if the first is ("the Iraqi city of Najaf").
Order = Literal["after", "before"]


class Link(NamedTuple):
    """How the words between two names put one of them into the other.

    Attributes
    ----------
    order
        Which of them is the larger place.
    mark
        "," or "(" where only that mark stands between them, else empty.
    kind
        Whether a word of kind stands between them ("town of").

    """

    order: Order
    mark: str = ""
    kind: bool = False


#: The kinds of place that hold others by their code, and those that hold whatever is
#: this near to their point (kilometres): the gazetteer has no shape of these.
_BY_CODE = frozenset({"country", "territory", "admin1"})
_WITHIN_KM = {
    "admin1": 200.0,  # of which ISO 3166-2 has no code
    "admin2": 80.0,
    "city": 40.0,
    "district": 10.0,
    "island": 60.0,
    "region": 300.0,
    "peninsula": 300.0,
}

#: The same for islands and regions with so many inhabitants, which are wide.
_UNBOUNDED = frozenset({"island", "region", "peninsula"})
_MANY = 3_000_000
_WIDE_KM = 900.0

#: The kinds of place that a text can put a town into, and any other place.
_WIDE_KINDS = _BY_CODE | _UNBOUNDED | {"admin2"}
_HOLDING = _WIDE_KINDS | {"city"}

#: What a city or one of its quarters holds, though it may stand beside other cities.
_IN_A_CITY = frozenset({"district", "airport", "base", "building", "site"})

#: How far what is between two names may stretch (words).
MOST_BETWEEN = 9

#: The classes of the words between two names, by letter: I a preposition of
#: containment, O a genitive, P a possessive, A an article, D a direction, K a word of
#: kind, W any other word in lower case; marks stand for themselves.
_AFTER = re.compile(
    r"""
    (?P<mark>[,(])?                         # Paris, Texas; Tripoli (Lebanon)
    | ,?IA?[DW]{0,2}(?:K?O)?A?              # Najaf in Iraq; X, in northern Y
    | ,A?[WD]{0,4}(?P<kind>K)[IO]A?[DW]{0,2}(?:KO)?A?   # X, a town in the state of Y
    """,
    re.VERBOSE,
)
_BEFORE = re.compile(
    r"""
    P[WD]{0,2}                              # Iraq's Najaf
    | P?[WD]{0,3}(?P<kind>K{1,2})(?:P?O?A?|,)
    # Iraq's holy city of Najaf; Y province's X; Tanzania's capital, Dodoma
    """,
    re.VERBOSE,
)

#: What stands between "X" and "Y", and after them, in "X, the Y capital" and in "X, Y's
#: second city".
_APPOSED = re.compile(r",A?")
_LONGEST_COMMA = 2
_APPOSED_KIND = re.compile(r"P?[WD]{0,3}?K{1,2}")

#: Postal codes that tell their country by their form, as one word and as two.
_POSTAL = {
    "GB": re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"),
    "CA": re.compile(r"[A-Z]\d[A-Z] ?\d[A-Z]\d"),
}


@lru_cache(maxsize=8)
def _classes(words: PlaceWords) -> dict[str, str]:
    """Return the classes of the words that link names, by word."""
    listed: tuple[tuple[str, Iterable[str]], ...] = (
        ("D", words.directions),
        ("K", (*words.kind_cues, *words.seat_words)),
        ("A", (*words.definite_articles, *words.indefinite_articles)),
        ("O", words.genitives),
        ("P", words.possessives),
        ("I", words.containing_prepositions),
    )
    return {word: letter for letter, those in listed for word in those}


def link_of(gap: Sequence[str], words: PlaceWords) -> Link | None:
    """Return how the words between two names nest them, None if they do not.

    Parameters
    ----------
    gap
        The words and marks between the names, as the text has them.
    words
        Those of the language.

    Notes
    -----
    Whether one place lies in the other is another question (:func:`holds`): a comma
    joins the names of a list as well.

    """
    if len(gap) > MOST_BETWEEN:
        return None
    shape = _shape(gap, words)
    after = _AFTER.fullmatch(shape)
    if after:
        return Link("after", after["mark"] or "", bool(after["kind"]))
    before = _BEFORE.fullmatch(shape)
    if before:
        return Link("before", kind=bool(before["kind"]))
    return None


def apposed_words(gap: Sequence[str], after: Sequence[str], words: PlaceWords) -> int:
    """Return how many words after a name say what the one before it is to it.

    That is one in "Akure, the Ondo capital", three in "Osh, Kyrgyzstan's second city",
    and none where they say nothing of the kind.

    Parameters
    ----------
    gap
        The words and marks between the names, as the text has them.
    after
        Those after the second name.
    words
        Those of the language.

    """
    if gap[:1] != [","] or len(gap) > _LONGEST_COMMA:
        return 0
    if not _APPOSED.fullmatch(_shape(gap, words)):
        return 0
    found = _APPOSED_KIND.match(_shape(after, words))
    return found.end() if found else 0


def _shape(gap: Sequence[str], words: PlaceWords) -> str:
    """Return the classes of some words, a letter each."""
    classes = _classes(words)
    return "".join(
        classes.get(word.casefold(), word if word in ",(" else _other(word))
        for word in gap
    )


def link_of_all(gap: Sequence[str]) -> Link | None:
    """Return how words of any language nest the names around them."""
    return next(filter(None, (link_of(gap, each.places) for each in languages())), None)


def is_link_word(name: str) -> bool:
    """Tell whether a name is no more than a word that links names in some language."""
    return any(name.casefold() in _classes(each.places) for each in languages())


def _other(word: str) -> str:
    return "W" if word.islower() and word.isalpha() else "X"


def postal_code(words: Sequence[str]) -> tuple[str, int] | None:
    """Return the country of a postal code at the head of some words, and its length.

    Only codes that are like no other country's count: "LS1 4AP", "M5V 2T6".

    Returns
    -------
    tuple of (ISO 3166-1 alpha-2, number of words), or None

    """
    if not words or not words[0][:1].isupper():
        return None  # so is what stands behind most names
    for length in (2, 1):
        head = " ".join(words[:length])
        for country, form in _POSTAL.items():
            if len(words) >= length and form.fullmatch(head):
                return country, length
    return None


def holds(area: Place, place: Place, *, towns: bool = False) -> bool:
    """Return whether a place is in another, judging by codes and distances.

    ``towns`` is whether a city holds the towns around it.
    """
    if place.id == area.id or place.kind == "country":
        return False
    if area.kind in ("country", "territory"):
        return place.country == area.country and place.kind != "territory"
    if area.kind == "admin1" and place.kind == "admin1":
        return False
    if area.kind == "admin1" and area.admin1 and place.admin1:
        return place.admin1 == area.admin1
    if area.kind == "city" and not (towns or place.kind in _IN_A_CITY):
        return False
    return _is_near(area, place)


def _is_near(area: Place, place: Place) -> bool:
    """Tell whether a place lies around the point of an area that has no code."""
    if area.country is not None and place.country != area.country:
        return False
    if area.admin1 and place.admin1 and place.admin1 != area.admin1:
        return False
    if place.kind in _BY_CODE or place.kind == area.kind != "city":
        return False
    far = _WITHIN_KM.get(area.kind)
    if far is None:
        return False
    if (area.population or 0) > _MANY and area.kind in _UNBOUNDED:
        far = _WIDE_KM
    if area.lat is None or area.lon is None or place.lat is None or place.lon is None:
        # Historic regions of small countries have no point.
        return area.kind == "region" and area.country is not None
    return distance_km(place.lat, place.lon, area.lat, area.lon) <= far


def areas_of(matches: Iterable[Match]) -> list[Match]:
    """Return what a name means that can hold other places, names before codes.

    A county without its word of kind ("Delaware" for Delaware County) is none where
    the name is that of a country or a division.
    """
    wide = [m for m in matches if m.form != "key" and m.place.kind in _HOLDING]
    if any(m.place.kind in _BY_CODE and m.sort != "code" for m in wide):
        wide = [m for m in wide if m.place.kind != "admin2" or m.sort == "official"]
    return sorted(wide, key=lambda match: match.sort == "code")


def wide_areas_of(matches: Iterable[Match]) -> list[Match]:
    """Return what a name means that can hold towns, names before codes."""
    return [m for m in areas_of(matches) if m.place.kind in _WIDE_KINDS]


def may_reach(areas: Iterable[Match], matches: Iterable[Match]) -> bool:
    """Tell whether divisions may lie in areas whose limits nobody knows.

    "The Amazon province of Sucumbíos": no code says what the Amazon holds.
    """
    unbounded = all(m.place.kind in _UNBOUNDED for m in areas)
    return unbounded and any(m.place.kind == "admin1" for m in bearers(matches))


def held_by(
    areas: Iterable[Match], matches: Iterable[Match]
) -> tuple[list[Match], list[Match]]:
    """Return the areas that hold one of the places, and the places they hold.

    Codes count only where no area of that very name or abbreviation holds one: "CA"
    is California before it is Canada. Other transliterations of a name count where it
    has no places of its own.

    Parameters
    ----------
    areas
        What the name of the larger place means.
    matches
        What the name of the smaller one means.

    """
    places = bearers(matches)
    areas = list(areas)
    for codes in (False, True):
        holding: list[Match] = []
        held: dict[str, Match] = {}
        for area in areas:
            if (area.sort == "code") is codes:
                inner = [m for m in places if holds(area.place, m.place)]
                if inner:
                    holding.append(area)
                    held.update((m.place.id, m) for m in inner)
        if held:
            return holding, list(held.values())
    return [], []
