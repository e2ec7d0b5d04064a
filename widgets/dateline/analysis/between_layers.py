"""What one layer of findings tells another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..model.mention import touch

if TYPE_CHECKING:
    from ..model import DateExpression, Place, Toponym
    from ..nlp.story import ParsedStory

__all__ = ["country", "outside_coordinates", "southern"]

#: South of it there are four seasons, and summer begins in December (degrees).
_SOUTHERN = -20.0


def southern(parsed: ParsedStory, places: Iterable[Toponym]) -> frozenset[int]:
    """Return the sentences about places in the south: by their own, else the story's.

    A sentence without a place is as most places of the story are.
    """
    south: dict[int, list[bool]] = {}
    for place in places:
        if place.place is not None and place.place.lat is not None:
            here = place.place.lat < _SOUTHERN
            south.setdefault(parsed.sentence_of(place.start), []).append(here)
    told = [here for listed in south.values() for here in listed]
    usual = [2 * sum(told) > len(told)]
    return frozenset(
        sentence
        for sentence in range(len(parsed.sentences))
        if (listed := south.get(sentence, usual)) and 2 * sum(listed) > len(listed)
    )


def country(home: Place | None) -> tuple[str, str] | None:
    """Return the code and name of the home region's country."""
    if home is None or not home.country or not home.country_name:
        return None
    return home.country, home.country_name


def outside_coordinates(
    dates: tuple[DateExpression, ...], toponyms: Iterable[Toponym]
) -> tuple[DateExpression, ...]:
    """Return the dates that are no "15 minutes" of an angle."""
    spots = [t for t in toponyms if t.rule == "coordinates"]
    return tuple(
        date
        for date in dates
        if date.status != "suggested" or not any(touch(spot, date) for spot in spots)
    )
