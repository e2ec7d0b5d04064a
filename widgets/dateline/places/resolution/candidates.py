"""The places a name could mean, with what each brings from the gazetteer."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from ...gazetteer import Match
from ..name_variants import SAME_NAME, look_up

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from ...gazetteer import Gazetteer
    from ...model import Place

__all__ = ["MOST", "STATIC", "Block", "candidates", "unit_vectors", "with_place"]

#: The most candidates weighed for one name: those past it are hamlets that no
#: other place of the story ever lifts to the top.
MOST = 60

#: The share of all places from which it says nothing that a name is found in one
#: country only (the United States have a seventh).
EXPECTED = 0.1

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

#: The terms that a candidate has whatever the story says.
STATIC = (
    *(f"is a {kind}" for kind in dict.fromkeys(_KINDS.values())),
    "is another kind of place",
    *(f"by an {sort} name" for sort in ("alternate", "abbreviated")),
    *(f"by a {sort}" for sort in ("demonym", "former name", "code")),
    *(f"name {form}" for form in ("folded", "article", "saint", "type-word", "key")),
    "name in other capitals",
    "size of a city",
    "no size known",
    "smaller than its largest namesake",
    "largest of its name",
    "only place of its name",
    "capital",
    "seat of a division",
    "a part of the name",
    "shares its name with a country",
    "shares its name with a division elsewhere",
    "a city of its name lies in it",
    "a division whose name a capital bears",
    "a large city",
)
_AT = {name: i for i, name in enumerate(STATIC)}
_SORTS = {
    "alternate": "by an alternate name",
    "abbreviation": "by an abbreviated name",
    "demonym": "by a demonym",
    "former": "by a former name",
    "code": "by a code",
}
#: The kinds whose populations tell namesakes apart; a country needs no size.
_SIZED = frozenset({"city", "district"})

#: The decimal logarithm of the size from which a city is named without its state.
_LARGE = 5.7

#: The decimal logarithm of the size from which a city outshines its state.
_METROPOLIS = 6.5


@dataclass(frozen=True, slots=True)
class Block:
    """The candidates of one name, as rows.

    ``static`` has a column for each name in :data:`STATIC`; ``unit`` the point as
    a unit vector (zeros where there is none), so that a product of two rows is the
    cosine of the angle between them. ``sole`` is the one country in which all its
    places lie, if there is one, and ``surprise`` how seldom a name does by chance:
    the decimal logarithm of ``EXPECTED`` over the country's share of all places.
    """

    matches: tuple[Match, ...]
    static: NDArray[np.float64]
    unit: NDArray[np.float64]
    sole: str | None = None
    surprise: float = 0.0

    def __len__(self) -> int:
        return len(self.matches)


@lru_cache(maxsize=20_000)
def candidates(gazetteer: Gazetteer, name: str) -> Block:
    """Return the candidates of a name, by name form first and size second."""
    found = look_up(gazetteer, name)
    best: dict[str, Match] = {}
    for match in found.matches:
        best.setdefault(match.place.id, match)
    matches = tuple(best.values())[:MOST]
    sole = _sole(matches)
    return Block(
        matches,
        _static(name, matches, found.way),
        unit_vectors(match.place for match in matches),
        sole,
        max(0.0, -math.log10(gazetteer.shares[sole] / EXPECTED)) if sole else 0.0,
    )


def with_place(block: Block, name: str, place: Place) -> Block:
    """Return a block that has a place among its candidates, added if it lacks it."""
    if any(match.place.id == place.id for match in block.matches):
        return block
    match = Match(place=place, name=place.name, sort="official", form="exact")
    matches = (match, *block.matches)
    return replace(
        block,
        matches=matches,
        static=_static(name, matches, ""),
        unit=unit_vectors(m.place for m in matches),
        sole=None,
        surprise=0.0,
    )


def _sole(matches: tuple[Match, ...]) -> str | None:
    """Return the one country in which all places of a name lie, None if several."""
    countries = {match.place.country for match in matches}
    if len(countries) != 1 or any(m.form not in SAME_NAME for m in matches):
        return None
    return countries.pop()


def _static(name: str, matches: tuple[Match, ...], way: str) -> NDArray[np.float64]:
    rows = np.zeros((len(matches), len(STATIC)))
    sizes = [_size(match) for match in matches]
    largest = max(sizes, default=0.0)
    for row, match, size in zip(rows, matches, sizes, strict=True):
        kind = _KINDS.get(match.place.kind)
        row[_AT[f"is a {kind}" if kind else "is another kind of place"]] = 1
        if match.sort in _SORTS:
            row[_AT[_SORTS[match.sort]]] = 1
        if match.form == "folded" and match.name.casefold() == name.casefold():
            row[_AT["name in other capitals"]] = 1
        elif match.form not in SAME_NAME or (
            match.form == "folded" and not name.isascii()
        ):
            # Who writes accents means them; English news mostly leave them out.
            row[_AT[f"name {match.form}"]] = 1
        if match.seat:
            seat = "capital" if match.seat == "country" else "seat of a division"
            row[_AT[seat]] = 1
        if way in ("part", "site"):
            row[_AT["a part of the name"]] = 1
        if len(matches) == 1:
            row[_AT["only place of its name"]] = 1
        if match.place.kind in _SIZED:
            _set_size(row, size, largest)
    _set_namesakes(rows, matches)
    return rows


def _set_namesakes(rows: NDArray[np.float64], matches: tuple[Match, ...]) -> None:
    """Fill in which cities share their name with a country, or with a division."""
    named = [m for m in matches if m.form in _SAME and m.sort == "official"]
    country = any(m.place.kind in ("country", "territory") for m in named)
    divisions = {m.place.admin1 for m in named if m.place.kind == "admin1"}
    # "Oklahoma" is found in Oklahoma City as well, but is not its name.
    cities = {
        m.place.admin1
        for m in matches
        if m.place.kind == "city" and m.form in _SAME and not _adds_city(m)
    } - {None}
    capital = any(match.seat == "country" for match in matches)
    for row, match in zip(rows, matches, strict=True):
        place = match.place
        if place.kind == "admin1":
            row[_AT["a division whose name a capital bears"]] = capital
        if place.kind in _SIZED:
            row[_AT["shares its name with a country"]] = country
            if place.admin1 in divisions and not _adds_city(match):
                # Basrah, chief town of Basra: the spelling differs, not the name.
                row[_AT["by an alternate name"]] = 0
            if divisions - {place.admin1}:
                row[_AT["shares its name with a division elsewhere"]] = 1
        elif place.kind == "admin1" and place.admin1 in cities:
            row[_AT["a city of its name lies in it"]] = 1


def _adds_city(match: Match) -> bool:
    """Tell whether a city is called so in full, and by the name alone only at times.

    "Oklahoma" is the state; but the largest cities bear the short name themselves,
    as New York does.
    """
    full = match.place.name.casefold() == f"{match.name} City".casefold()
    return full and _size(match) < _METROPOLIS


_SAME = frozenset({"exact", "folded", "article", "saint"})


def _set_size(row: NDArray[np.float64], size: float, largest: float) -> None:
    """Fill in what the population says, alone and against the namesakes'."""
    row[_AT["size of a city"]] = size
    row[_AT["a large city"]] = size >= _LARGE
    row[_AT["smaller than its largest namesake"]] = largest - size
    if size == 0:
        row[_AT["no size known"]] = 1
    elif size == largest:
        row[_AT["largest of its name"]] = 1


def _size(match: Match) -> float:
    """Return the decimal logarithm of a city's population, 0 where unknown."""
    if match.place.kind not in _SIZED:
        return 0.0
    return math.log10((match.place.population or 0) + 1)


def unit_vectors(places: Iterable[Place]) -> NDArray[np.float64]:
    """Return the points of places as unit vectors, zeros where there is none."""
    points = [
        (place.lat, place.lon)
        if place.lat is not None and place.lon is not None
        else (np.nan, np.nan)
        for place in places
    ]
    lat, lon = np.radians(np.array(points, dtype=float).reshape(-1, 2)).T
    unit: NDArray[np.float64] = np.nan_to_num(
        np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    )
    return unit.T
