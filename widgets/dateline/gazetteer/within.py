"""The places of a name in a larger place, in the wide sense that queries have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..geo.territories import sovereign_of
from ..model import Place
from .match import Match, bearers
from .nesting import holds

__all__ = ["within"]


def within(areas: Iterable[Match], matches: Iterable[Match]) -> list[Match]:
    """Return the places that lie in what a query names as the larger one.

    A city holds the towns around it, and a state its territories: Nuuk is in Denmark.
    Two letters may abbreviate a division and be the code of a country: "London, CA" is
    in California, or else in Canada. What is meant less likely is marked, and ranks
    lower (:attr:`Match.inside`). Other transliterations of a name count where it has no
    places of its own.

    Parameters
    ----------
    areas
        What the name of the larger place means.
    matches
        What the name of the smaller one means.

    """
    places = bearers(matches)
    by_name: dict[str, Match] = {}
    by_code: dict[str, Match] = {}
    for area in areas:
        held = by_code if area.sort == "code" else by_name
        for match in places:
            if holds(area.place, match.place, towns=True):
                held[match.place.id] = match
            elif _is_territorial(area.place, match.place):
                held.setdefault(match.place.id, replace(match, inside="territory"))
    if by_name:
        by_code = {id_: replace(m, inside="code") for id_, m in by_code.items()}
    return list((by_code | by_name).values())


def _is_territorial(state: Place, place: Place) -> bool:
    """Tell whether a place is a territory of a state, or lies in one."""
    if state.kind != "country" or state.country is None:
        return False
    if sovereign_of(place.country) == state.country:
        return True
    # Breakaway and former ones have no code but that of the country they are in.
    return place.kind == "territory" and place.country == state.country
