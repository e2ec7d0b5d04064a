"""How well known a place is, by the languages that have a name of their own for it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...gazetteer import Match

__all__ = ["IN_THE_NEWS", "renown"]

#: In how many languages half of the capitals have a name, and from how many
#: inhabitants a capital has as many if GeoNames says less.
_OF_A_CAPITAL, _LARGE_CAPITAL = 55, 100_000

#: In how many languages half of the territories that GeoNames knows have a name.
_OF_A_TERRITORY = 55

#: The decimal logarithm of the languages that know what the curated tables hold, at
#: least: it is there because news name it.
IN_THE_NEWS = 0.8


def renown(match: Match) -> float:
    """Return the decimal logarithm of the languages that have a name for a place.

    A capital of some size has as many as most capitals: Washington, D.C. has fewer in
    GeoNames only because it is spelt alike in most of them. Of lands that few recognise
    GeoNames has no translations: they count as other territories.
    """
    languages = match.languages
    if match.capital and (match.place.population or 0) >= _LARGE_CAPITAL:
        languages = max(languages, _OF_A_CAPITAL)
    if match.place.kind == "territory":
        languages = languages or _OF_A_TERRITORY
    return math.log10(languages + 1)
