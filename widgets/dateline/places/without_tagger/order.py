"""Which of the places of a name comes first in the light of the others of a story."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from ...gazetteer import Gazetteer
from ...gazetteer.names import fold
from ...model import Candidate, Place

__all__ = ["division_first", "in_story", "within"]

#: How often a story can name places of a country to speak for it.
MOST_NAMED = 8

#: What no story's country outranks: Andorra is no village of Aragon.
_FIRST_ANYWHERE = ("country", "continent", "ocean", "sea")

#: What lies in one country, and is called alike in many: "Nord", "Central".
_DIVISIONS = ("admin1", "admin2")

#: How many people live in a town that is meant rather than its division (inhabitants).
LARGE_TOWN = 100_000


def in_story(
    candidates: list[Candidate], countries: Counter[str | None]
) -> list[Candidate]:
    """Rank candidates again: a country that the story names often has more of them."""
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
        if candidate.place and _is_its_town(candidate.place, division):
            swapped = [*candidates]
            swapped[0] = replace(candidate, probability=candidates[0].probability)
            swapped[at] = replace(candidates[0], probability=candidate.probability)
            return swapped
    return candidates


def _is_its_town(place: Place, division: Place) -> bool:
    """Tell whether a place is the large town that a division is named after."""
    return (
        place.kind == "city"
        and (place.population or 0) >= LARGE_TOWN
        and (place.country, place.admin1) == (division.country, division.admin1)
        and place.name.startswith(division.name)
    )


def division_first(
    candidates: list[Candidate], gazetteer: Gazetteer
) -> list[Candidate]:
    """Rank first the division that is called like its town: Provinz Aleppo.

    The gazetteer may know the town alone by the name of this language.
    """
    town = candidates[0].place
    if town is None or town.kind != "city":
        return candidates
    at_home = (
        c for c in candidates if c.place and c.place.kind == "admin1"
        and c.place.country == town.country
    )  # fmt: skip
    found = next(at_home, None)
    division = gazetteer.division(town.admin1) if town.admin1 else None
    if found is None and division and fold(division.name).startswith(fold(town.name)):
        found = replace(candidates[0], place=division)
    if found is None:
        return candidates
    first = replace(found, probability=candidates[0].probability)
    return [first, *(c for c in candidates if c is not found)]


def within(candidates: list[Candidate], larger: Place | None) -> list[Candidate]:
    """Rank first what lies in the place named next: Valence, en Espagne."""
    if larger is None or larger.kind not in ("country", "territory", "admin1"):
        return candidates
    inside = [
        candidate
        for candidate in candidates
        if (place := candidate.place)
        and place.id != larger.id
        and place.country == larger.country
        and (larger.kind != "admin1" or place.admin1 == larger.admin1)
    ]
    if not inside:
        return candidates
    first = replace(inside[0], probability=0.97)
    rest = [candidate for candidate in candidates if candidate is not inside[0]]
    left = 0.03 / max(1, len(rest))
    return [first, *(replace(candidate, probability=left) for candidate in rest)]
