"""How far a placement may be trusted: its probability, and what leads to the place."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..odds import probability

if TYPE_CHECKING:
    from .support import Support

__all__ = ["TRUST_TERMS", "TrustTerm", "is_stray", "trust_of", "trust_values"]

#: How likely a bearer of a rare name is meant at most that lies far from all other
#: places of the story (probability): the gazetteer lacks most quarters, harbours and
#: villages.
STRAY = 0.8

#: How likely a place is meant at most that lies elsewhere than the land after it and a
#: comma (probability): "X, Y" may be a list of two, but seldom is.
ASTRAY = 0.85

#: How likely a town is meant at most by the bare name of a country's capital elsewhere
#: (probability), wherever the story's other places are.
ECLIPSED = 0.85

#: How likely a town is meant at most by the bare name of a city of the world
#: (probability), unless another place of the story is so near (km).
OUTSHONE, _NEXT_KM = 0.85, 50

#: From where on a bearer lies far from them (km), how many people a town has that is
#: meant all the same, and in how many languages it is known then.
_FAR_KM = 300
_LARGE = 300_000
_WELL_KNOWN = 10

#: Levels of places of which there are more than any gazetteer has. No cape or mountain
#: of a name of its own is mistaken for another.
_COUNTLESS = frozenset({"city", "suburb", "admin2", "facility"})

#: What leads to a place no more than this leads nowhere (0 to 1).
_HARDLY = 0.1

#: No probability is taken for nearer to 0 or 1 than this.
_NEAREST = 1e-4


@dataclass(frozen=True, slots=True)
class TrustTerm:
    """A term of the log odds that a placement holds: its weight times its value.

    ``name`` is its key in ``weights.json``.
    """

    name: str
    compute: Callable[[Support], float]


def _log_odds(support: Support) -> float:
    chance = min(max(support.chance, _NEAREST), 1 - _NEAREST)
    return math.log(chance / (1 - chance))


def _unled(support: Support) -> float:
    """Tell how far nothing in the story leads to a town or the like (0 to 1)."""
    return support.local * (1 - support.led)


def _of_many(support: Support) -> float:
    return math.log1p(support.bearers)


def _country_unled(support: Support) -> float:
    return support.local * (1 - support.led_to_country)


TRUST_TERMS = (
    TrustTerm("always", lambda _: 1.0),
    TrustTerm("log odds", _log_odds),
    TrustTerm("probability of the likeliest place elsewhere", lambda s: s.rival_chance),
    TrustTerm("nothing in a long story leads to it", lambda s: _unled(s) * s.length),
    TrustTerm(
        "nothing in a long story leads to its country, of many",
        lambda s: _country_unled(s) * s.length * _of_many(s),
    ),
    TrustTerm("a namesake is led to", lambda s: _unled(s) * s.rival_led),
    TrustTerm("a land or region, of many", lambda s: (not s.local) * _of_many(s)),
    TrustTerm(
        "a land or region, and a namesake is led to",
        lambda s: (not s.local) * (1 - s.led_to_country) * s.rival_led,
    ),
)


def trust_values(support: Support) -> list[float]:
    """Return the values of all terms, in their order."""
    return [float(term.compute(support)) for term in TRUST_TERMS]


def is_stray(support: Support) -> bool:
    """Tell the bearer of a rare name, far from all other places of its story.

    It is the only one, or in a country that nothing else leads to. However well known
    it is, that holds for a place that is called otherwise: Mambasa, in a story about
    Bunia, is not Mombasa. Where the story has no other place, a place that is both
    called otherwise and little known is as stray. So is the little-known town of which
    a river or a forest elsewhere seems to have the name.
    """
    small = (support.place.population or 0) < _LARGE
    rare = small and support.languages < _WELL_KNOWN
    led_home = support.led_to_country >= _HARDLY
    if not (support.local and support.place.level in _COUNTLESS):
        return False
    if support.led >= _HARDLY or (support.bearers and led_home):
        return False
    if support.landform:
        return (rare or support.called_otherwise) and not led_home
    if support.apart is None:
        return support.called_otherwise and rare and not led_home
    return (support.called_otherwise or rare) and support.apart > _FAR_KM


def trust_of(support: Support | None, weights: Mapping[str, float]) -> float | None:
    """Return how likely a placement is to hold (probability); None if it is unknown."""
    if support is None or not weights:
        return None
    odds = sum(
        weights.get(term.name, 0.0) * value
        for term, value in zip(TRUST_TERMS, trust_values(support), strict=True)
    )
    chance = probability(odds)
    if is_stray(support):
        chance = min(chance, STRAY)
    if support.astray:
        chance = min(chance, ASTRAY)
    if support.local and support.outshone and not _has_neighbour(support):
        chance = min(chance, OUTSHONE)
    return min(chance, ECLIPSED) if support.local and support.eclipsed else chance


def _has_neighbour(support: Support) -> bool:
    """Tell whether the story has another place next to it."""
    return support.apart is not None and support.apart <= _NEXT_KM
