"""The places a name could mean, with what each brings from the gazetteer."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from ...gazetteer import Match
from ..name_variants import SAME_NAME, look_up
from .namesakes import TOWN

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from numpy.typing import NDArray

    from ...gazetteer import Gazetteer
    from ...lang.places import PlaceWords
    from ...model import Place

__all__ = [
    "MOST",
    "Block",
    "candidates",
    "unit_vectors",
    "with_matches",
    "with_place",
    "without",
]

#: The most candidates weighed for one name: those past it are hamlets that no
#: other place of the story ever lifts to the top, or large cities.
MOST = 60

#: A city with as many people is weighed wherever it stands among them.
LARGE = 300_000

#: How near two facilities of one name are the same, from two sources (km).
TWINS_KM = 8.0

#: The share of all places from which it means nothing that a name is found in one
#: country only (the United States have a seventh).
EXPECTED = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """The candidates of one name, as rows.

    Attributes
    ----------
    gazetteer
        Where the name was looked up.
    name
        The name as the story has it.
    matches
        The places it could mean.
    way
        How they were looked up: see :class:`dateline.places.name_variants.LookUp`.
    words
        Those of the story's language.
    unit
        Their points as unit vectors, candidates by 3 (zeros where there is none): a
        product of two rows is the cosine of the angle between them.
    sole
        The one country in which all of them lie, if there is one.
    surprise
        How seldom a name has its places in that country alone by chance: the decimal
        logarithm of ``EXPECTED`` over the country's share of all places.
    served
        The name that an airport may be called by: empty where none of them is a town
        so small that it matters.

    """

    gazetteer: Gazetteer
    name: str
    matches: tuple[Match, ...]
    way: str
    words: PlaceWords
    unit: NDArray[np.float64]
    sole: str | None = None
    surprise: float = 0.0
    served: str = ""

    def __len__(self) -> int:
        return len(self.matches)

    @property
    def airports(self) -> tuple[Match, ...]:
        """The airports called after towns of the name, looked up when asked for."""
        if not self.served:
            return ()
        return _airports(self.gazetteer, self.served, self.words)


@lru_cache(maxsize=20_000)
def candidates(gazetteer: Gazetteer, name: str, words: PlaceWords) -> Block:
    """Return the candidates of a name, by name form first and size second."""
    looked_up = look_up(gazetteer, name, words)
    best: dict[str, Match] = {}
    for match in looked_up.matches:
        best.setdefault(match.place.id, match)
    matches = tuple(_foremost(_without_twins(best.values())))
    sole = _sole(matches)
    return Block(
        gazetteer,
        name,
        matches,
        looked_up.way,
        words,
        unit_vectors(match.place for match in matches),
        sole,
        _rarity(gazetteer, sole) if sole else 0.0,
        name if any(map(_is_small, matches)) else "",
    )


def _foremost(matches: list[Match]) -> list[Match]:
    """Leave out the last of many places, unless they are large cities.

    Sixty hamlets are called Santa Cruz, and Santa Cruz de la Sierra is for short.
    """
    last = (m for m in matches[MOST:] if (m.place.population or 0) >= LARGE)
    return [*matches[:MOST], *last]


def _is_small(match: Match) -> bool:
    """Tell whether a town is so small that it matters whether an airport serves it."""
    people = match.place.population or 0
    return match.place.kind == "city" and 0 < math.log10(people + 1) < TOWN


def _airports(gazetteer: Gazetteer, name: str, words: PlaceWords) -> tuple[Match, ...]:
    """Return the airports called after the towns of a name."""
    return tuple(
        match
        for full in words.airport_names
        for match in gazetteer.matches(full.format(name))
        if match.place.kind == "airport" and match.form in SAME_NAME
    )


def _rarity(gazetteer: Gazetteer, country: str) -> float:
    """Return how few of all places a country has, beside the usual share."""
    share = gazetteer.shares.get(country, EXPECTED)
    return max(0.0, -math.log10(share / EXPECTED))


def with_place(block: Block, name: str, place: Place) -> Block:
    """Return a block that has a place among its candidates, added if it lacks it."""
    if any(match.place.id == place.id for match in block.matches):
        return block
    match = Match(place=place, name=place.name, sort="official", form="exact")
    matches = (match, *block.matches)
    return replace(
        block,
        name=name,
        matches=matches,
        way="",
        unit=unit_vectors(m.place for m in matches),
        sole=None,
        surprise=0.0,
    )


def with_matches(block: Block, matches: Iterable[Match]) -> Block:
    """Return a block that has some matches among its candidates, added last."""
    known = {match.place.id for match in block.matches}
    more = {m.place.id: m for m in matches if m.place.id not in known}
    if not more:
        return block
    every = (*block.matches, *more.values())
    return replace(block, matches=every, unit=unit_vectors(m.place for m in every))


def without(block: Block, ids: Container[str]) -> Block:
    """Return a block without some of its candidates, if others are left."""
    kept = tuple(m for m in block.matches if m.place.id not in ids)
    if not kept or len(kept) == len(block.matches):
        return block
    return replace(block, matches=kept, unit=unit_vectors(m.place for m in kept))


def _without_twins(matches: Iterable[Match]) -> list[Match]:
    """Leave out what another source has of a facility that is there already."""
    kept: list[Match] = []
    for match in matches:
        place = match.place
        if place.level != "facility" or not any(
            _are_twins(place, other.place) for other in kept
        ):
            kept.append(match)
    return kept


def _are_twins(place: Place, other: Place) -> bool:
    if place.level != other.level or place.country != other.country:
        return False
    return place.km_to(other) < TWINS_KM


def _sole(matches: tuple[Match, ...]) -> str | None:
    """Return the one country in which all places of a name lie, None if several."""
    countries = {match.place.country for match in matches}
    if len(countries) != 1 or any(m.form not in SAME_NAME for m in matches):
        return None
    return countries.pop()


def unit_vectors(places: Iterable[Place]) -> NDArray[np.float64]:
    """Return the points of places as unit vectors, zeros where there is none."""
    points = [
        (place.lat, place.lon)
        if place.lat is not None and place.lon is not None
        else (np.nan, np.nan)
        for place in places
    ]
    lat, lon = np.radians(np.array(points, dtype=float).reshape(-1, 2)).T
    unit: NDArray[np.float64] = np.array(
        [np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)]
    )
    unit[np.isnan(unit)] = 0.0
    return unit.T
