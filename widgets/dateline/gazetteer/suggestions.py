"""Suggestions while somebody types the name of a place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..errors import whole_number
from .names import fold

if TYPE_CHECKING:
    from ..model import Place
    from .gazetteer import Gazetteer

__all__ = ["suggested"]

#: Fewer letters begin too many names.
LETTERS = 4

#: So many of the largest places whose names begin alike are looked through.
LOOKED_THROUGH = 400


def suggested(gazetteer: Gazetteer, typed: str, limit: int) -> list[Place]:
    """Return the places that somebody may mean, as :meth:`.Gazetteer.suggest` does.

    Raises
    ------
    BadOption
        ``limit`` is below 1.

    """
    whole_number(limit, "limit")
    if not typed.strip():
        return []
    name, _, area = typed.partition(",")
    places: dict[str, Place] = {}
    if area.strip():
        _add(places, _found(gazetteer, name, LOOKED_THROUGH), area)
    _add(places, _found(gazetteer, typed, limit))
    key = fold(name)
    if len(key) >= LETTERS:
        begun = gazetteer.beginning(key, LOOKED_THROUGH)
        # Before them that are called so elsewhere, or were once.
        begun.sort(key=lambda place: not fold(place.name).startswith(key))
        _add(places, begun, area)
    return list(places.values())[:limit]


def _found(gazetteer: Gazetteer, name: str, limit: int) -> list[Place]:
    found = gazetteer.find(name, limit=limit)
    return [candidate.place for candidate in found if candidate.place is not None]


def _add(places: dict[str, Place], more: Iterable[Place], area: str = "") -> None:
    """Add places, those alone that lie in an area whose name begins so."""
    for place in more:
        if not area.strip() or _lies_in(place, area):
            places.setdefault(place.id, place)


def _lies_in(place: Place, area: str) -> bool:
    """Tell whether the name of an area that holds a place begins so."""
    key = fold(area)
    areas = (place.admin1_name, place.country_name, place.country)
    return any(held and fold(held).startswith(key) for held in areas)
