"""Which of the places of a name comes first in the light of the others of a story."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from ...gazetteer import Gazetteer
from ...gazetteer.names import fold, skeleton, split_type_word
from ...model import Candidate, Place

__all__ = [
    "area_first",
    "division_first",
    "in_story",
    "inside_of",
    "is_its_town",
    "town_first",
    "within",
]

#: How often a story can name places of a country to speak for it.
MOST_NAMED = 8

#: What no story's country outranks: Andorra is no village of Aragon.
_FIRST_ANYWHERE = ("country", "continent", "ocean", "sea")

_SEAS = ("ocean", "sea")

#: What lies in one country, and is called alike in many: "Nord", "Central".
_DIVISIONS = ("admin1", "admin2")

#: What a town lies in, and what else is no area.
_HOLD_TOWNS = ("country", "territory", *_DIVISIONS)
_NO_AREAS = ("city", "district", "airport", "building", "site", "base")

#: How likely a landscape is at least that is meant rather than a town elsewhere, and
#: how far a town is at most from the middle of the district around it (km).
LIKELY_AREA, AROUND = 0.02, 60

#: What of a transliteration key is a vowel.
_VOWELS = re.compile("[aiu]")

#: How sure a place is that lies in the larger one named next.
INSIDE = 0.97

#: How many people live in a town that is meant rather than its division (inhabitants).
LARGE_TOWN = 20_000

#: How many live in one that is meant rather than another country (inhabitants).
METROPOLIS = 1_000_000


def in_story(
    candidates: list[Candidate], countries: Counter[str | None]
) -> list[Candidate]:
    """Rank candidates again: a country that the story names often has more of them."""
    candidates = _sea_first(candidates)
    first = candidates[0].place
    if len(candidates) < 2 or (first and first.kind in _FIRST_ANYWHERE):
        return candidates
    others = countries - Counter([first.country] if first else [])
    abroad = bool(first and first.kind in _DIVISIONS and not others[first.country])
    weights = [
        candidate.probability * _times_named(candidate, others, abroad=abroad)
        for candidate in candidates
    ]
    total = sum(weights)
    again = [
        replace(candidate, probability=weight / total)
        for candidate, weight in zip(candidates, weights, strict=True)
    ]
    return _town_first(sorted(again, key=lambda candidate: -candidate.probability))


def _sea_first(candidates: list[Candidate]) -> list[Candidate]:
    """Rank a sea before the divisions that are called like it: the Red Sea."""
    first = candidates[0].place
    if first is None or first.kind not in _DIVISIONS:
        return candidates
    for at, candidate in enumerate(candidates):
        if candidate.place and candidate.place.kind in _SEAS:
            return _exchanged(candidates, at)
    return candidates


def _times_named(
    candidate: Candidate, others: Counter[str | None], *, abroad: bool
) -> float:
    """Return by how much the naming of its country speaks for a candidate.

    Where the first is a division ``abroad``, in a country that the story does not name,
    one in a country that it names goes before all others: the Nord of France.
    """
    times = min(others[candidate.place.country], MOST_NAMED) if candidate.place else 0
    weight: float = (1 + times) ** 1.5
    return weight * MOST_NAMED**2 if abroad and times else weight


def _town_first(candidates: list[Candidate]) -> list[Candidate]:
    """Rank a large town before the division that is called like it: Nueva York."""
    division = candidates[0].place
    if division is None or division.kind not in _DIVISIONS:
        return candidates
    for at, candidate in enumerate(candidates):
        if candidate.place and is_its_town(candidate.place, division):
            return _exchanged(candidates, at)
    return candidates


def _exchanged(candidates: list[Candidate], at: int) -> list[Candidate]:
    """Put a candidate first, as likely as the one was that takes its place."""
    first, other = candidates[0], candidates[at]
    exchanged = [*candidates]
    exchanged[0] = replace(other, probability=first.probability)
    exchanged[at] = replace(first, probability=other.probability)
    return exchanged


def is_its_town(place: Place, division: Place) -> bool:
    """Tell whether of two places of one name one is the large town of the other.

    A district's town may be called otherwise first: Puerto Cortez, in the municipality
    of Puerto Cortés. What GeoNames has for a province's names is less to be trusted: it
    calls Chania "Kreta" too.
    """
    if place.kind != "city" or division.kind not in _DIVISIONS:
        return False
    inside = (place.country, place.admin1) == (division.country, division.admin1)
    if not inside or (place.population or 0) < LARGE_TOWN:
        return False
    own = _consonants(place.name).startswith(_consonants(division.name))
    return own or division.kind == "admin2"


def _consonants(name: str) -> str:
    """Return the consonants of a name without the noun for a division in it.

    The vowels of one name are written differently: Dihōk, in the province of Duhok.
    """
    key = fold(name)
    bare, _ = split_type_word(key) or (key, "")
    return _VOWELS.sub("", skeleton(bare)) or bare


def division_first(
    candidates: list[Candidate], gazetteer: Gazetteer
) -> list[Candidate]:
    """Rank first the division that is called like its town: Provinz Aleppo.

    The gazetteer may know the town alone by the name of this language.
    """
    town = candidates[0].place
    if town is None or town.kind != "city":
        return candidates
    for kind in _DIVISIONS:
        for at, candidate in enumerate(candidates):
            place = candidate.place
            if place and (place.kind, place.country) == (kind, town.country):
                return _exchanged(candidates, at)
    division = gazetteer.division(town.admin1) if town.admin1 else None
    if division is None or not fold(division.name).startswith(fold(town.name)):
        return candidates
    unlisted = replace(candidates[0], place=division, probability=1 - INSIDE)
    return _exchanged([candidates[0], unlisted, *candidates[1:]], 1)


def town_first(candidates: list[Candidate]) -> list[Candidate]:
    """Rank first the large town that is called like its country: Túnez, à Québec."""
    first = candidates[0].place
    if first is None or first.kind not in _HOLD_TOWNS:
        return candidates
    for at, candidate in enumerate(candidates):
        place = candidate.place
        if place is None or place.kind != "city":
            continue
        # "عمان" is Oman, and Amman in Jordan.
        if _is_called_like(place, first) or (place.population or 0) >= METROPOLIS:
            return _exchanged(candidates, at)
    return candidates


def _is_called_like(town: Place, area: Place) -> bool:
    """Tell whether a large town has the name of the area around it: not Antakya.

    GeoNames gives seats the names of their provinces: that of Hatay, too.
    """
    large = (town.population or 0) >= LARGE_TOWN and town.country == area.country
    own, other = _consonants(town.name), _consonants(area.name)
    return large and (own.startswith(other) or other.startswith(own))


def area_first(candidates: list[Candidate]) -> list[Candidate]:
    """Rank first the likeliest area that is called like a town: le Québec, l'Oural.

    A town's own district is none: it is called by its noun.
    """
    town = candidates[0].place
    if town is None or town.kind != "city":
        return candidates
    for at, candidate in enumerate(candidates):
        place = candidate.place
        if place is None or place.kind in _NO_AREAS:
            continue
        own = place.country == town.country and place.kind in _HOLD_TOWNS
        if own and not (place.kind == "admin2" and _is_around(place, town)):
            return _exchanged(candidates, at)
        if place.kind not in _HOLD_TOWNS and candidate.probability >= LIKELY_AREA:
            return _exchanged(candidates, at)
    return candidates


def _is_around(district: Place, town: Place) -> bool:
    """Tell whether a town lies in the district that is called like it."""
    return district.admin1 == town.admin1 and district.km_to(town) < AROUND


def within(candidates: list[Candidate], larger: Place | None) -> list[Candidate]:
    """Rank first what lies in the place named next: Valence, en Espagne."""
    inside = inside_of(candidates, larger)
    meant = candidates[0].place
    if not inside or (meant and meant.kind in _SEAS):
        return candidates
    first = replace(inside[0], probability=INSIDE)
    rest = [candidate for candidate in candidates if candidate is not inside[0]]
    left = (1 - INSIDE) / max(1, len(rest))
    return [first, *(replace(candidate, probability=left) for candidate in rest)]


def inside_of(candidates: list[Candidate], larger: Place | None) -> list[Candidate]:
    """Return the candidates that lie in a country or division of the first order."""
    if larger is None or larger.kind not in ("country", "territory", "admin1"):
        return []
    return [
        candidate
        for candidate in candidates
        if (place := candidate.place)
        and place.id != larger.id
        and place.country == larger.country
        and (larger.kind != "admin1" or place.admin1 == larger.admin1)
    ]
