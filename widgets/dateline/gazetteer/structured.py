"""Structured queries: each key means places of its own order, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from .match import Match, bearers
from .names import WORDS
from .nesting import areas_of
from .within import within

if TYPE_CHECKING:
    from .gazetteer import Gazetteer

__all__ = ["LEVELS", "UNUSED", "Answer", "answer", "places_of"]

#: The keys that name places, the largest first, with the kinds of place they mean.
LEVELS: dict[str, frozenset[str]] = {
    "country": frozenset({"country", "territory"}),
    "state": frozenset({"admin1", "territory"}),
    "county": frozenset({"admin2"}),
    "city": frozenset({"city", "district"}),
}

#: The keys that the gazetteer has nothing for: Dateline knows no streets.
UNUSED = ("street", "postalcode", "amenity")

#: What of a place's own must be named before a street or a postal code in it may be
#: left aside: the middle of a country is no answer to them.
_NEAR_ENOUGH = ("county", "city")

_LookUp = Callable[[str], Sequence[Match]]


class Answer(NamedTuple):
    """The places that a query means, and the keys that could not be used."""

    matches: list[Match]
    unused: dict[str, str]


def answer(query: Mapping[str, str], gazetteer: Gazetteer) -> Answer:
    """Return the places that the smallest key of a structured query names.

    Each of them lies in what the larger keys name. A larger place that is not known,
    or holds none of the name, leaves nothing: a namesake elsewhere is no answer.

    Parameters
    ----------
    query
        The values by their keys, of :data:`LEVELS` and :data:`UNUSED`.
    gazetteer
        Where they are looked up.

    """
    unused = {key: query[key] for key in UNUSED if key in query}
    named = [key for key in LEVELS if key in query]
    if not named or (unused and named[-1] not in _NEAR_ENOUGH):
        return Answer([], unused)
    outer: list[Match] = []
    found: list[Match] = []
    for key in named:
        found = places_of(key, query[key], gazetteer)
        if outer:
            found = within(areas_of(outer) or outer, found)
        if not found:
            return Answer([], unused)
        outer = found
    return Answer(found, unused)


def places_of(key: str, name: str, gazetteer: Gazetteer) -> list[Match]:
    """Return the places of a key's order with this name, or this code."""
    kinds = LEVELS[key]
    if key == "country" and name.isalpha() and len(name) in (2, 3):
        place = gazetteer.get(f"iso:{name}")
        if place is not None and place.kind in kinds:
            return [Match(place, place.name, "official", "exact")]
    asked = [name]
    if key == "county":
        asked += [f"{name} {ending}" for ending in sorted(WORDS.county_endings)]
    found = {
        match.place.id: match
        for written in reversed(asked)
        for match in gazetteer.asked(written)
        if match.place.kind in kinds
    }
    return bearers(found.values())
