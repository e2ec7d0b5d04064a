"""Which candidates of a name are kept, and which one is its place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from ..model import Candidate, Place, Term
from .resolution.binding_terms import TOLD
from .resolution.support import same_spot
from .spelling import SLIP, is_slip

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .resolution.mention_groups import Name
    from .resolution.ranking import Verdict, Weights

__all__ = ["Choice", "choose", "share_ground", "sureness", "trusted"]

#: How many candidates a toponym keeps, so that a report stays small.
KEPT = 6

#: The chance from which the best of many namesakes is chosen where it is likelier that
#: one of them is meant than none: half of such placements, on sets held out, are right.
SPREAD = 0.2

#: The chance from which the only bearer of a name is chosen where words use it as a
#: place's ("off X"): nearly half of such placements in the sets are right.
SOLE = 0.1

#: The kinds of division.
_AREAS = frozenset({"admin1", "admin2"})

#: How far apart a city and the middle of its province may be (km).
SAME_GROUND = 300

#: The terms of what the words say outright.
_TOLD = frozenset(term.name for term in TOLD)

#: The place of a name, None if it has none, and its best candidates: the first is
#: the one chosen.
Choice = tuple[Place | None, tuple[Candidate, ...]]


def choose(
    name: Name, verdict: Verdict, weights: Weights, trust: float | None = None
) -> Choice:
    """Choose the best candidates of a name, and its place.

    The best candidate is its place if it is likelier than none of them, or at least
    as likely as the weights say. How likely it is told to be is then what it may be
    trusted (``trust``, a probability), if that is known.
    """
    none, least = len(name.block), weights.place_from
    # Chances go before scores only where the user, or the text outright, has spoken.
    order = [int(i) for i in np.lexsort((-verdict.scores, -verdict.chances))]
    best = next((i for i in order if i != none), none)
    chance, nothing = verdict.chances[best], verdict.chances[none]
    if nothing < 0.5:
        least = min(least, SPREAD)
    elif len(name.block) == 1 and any(p.situated for p in name.mentions):
        least = min(least, SOLE)
    placed = best != none and (chance >= least or chance > nothing)
    first = best if placed else none
    order.remove(first)
    order.sort(key=lambda i: not _is_other_level(name, first, i))
    keep = [first, *order][:KEPT]
    if none not in keep:
        keep[-1] = none
    columns = weights.scoring.columns
    chances = verdict.chances
    if placed and is_slip(name.block.matches[first], name.block.words):
        trust = min(SLIP, chance if trust is None else trust)
    if placed and trust is not None:
        chances = trusted(chances, same_spot(name.block.matches, first), first, trust)
    candidates = tuple(
        _candidate(name, verdict, i, float(chances[i]), columns) for i in keep
    )
    return candidates[0].place, candidates


def trusted(
    chances: NDArray[np.float64],
    here: NDArray[np.bool_],
    chosen: int,
    trust: float,
) -> NDArray[np.float64]:
    """Return probabilities of which those of the chosen spot add up to its trust.

    What it loses goes to the namesakes elsewhere, in proportion, or to "none of these"
    (the last) where there is none; what it gains, all others lose. No other place
    comes to be likelier than the chosen one.

    Parameters
    ----------
    chances
        The probabilities of a name's candidates, and of none of them.
    here
        Which candidates share the chosen one's spot on the map.
    chosen
        The chosen candidate.
    trust
        How likely it is that the placement holds.

    """
    spot = np.append(here, False)
    now = float(chances[spot].sum())
    out = chances.copy()
    out[spot] *= trust / now
    lost = now - trust
    if lost <= 0:
        out[~spot] *= (1 - trust) / max(1 - now, 1e-9)
        return out
    elsewhere = ~spot
    elsewhere[-1] = False
    if not out[elsewhere].sum():
        out[-1] += lost
        return out
    out[elsewhere] *= 1 + lost / out[elsewhere].sum()
    out[elsewhere] = np.minimum(out[elsewhere], out[chosen])
    out[spot] *= 1 + (1 - out.sum()) / out[spot].sum()
    return out


def _is_other_level(name: Name, chosen: int, other: int) -> bool:
    """Tell whether a candidate is the chosen place at another level.

    A city and the province around it are what a reader weighs first.
    """
    matches = name.block.matches
    if chosen >= len(matches) or other >= len(matches):
        return False
    return share_ground(matches[chosen].place, matches[other].place)


def _candidate(
    name: Name, verdict: Verdict, row: int, chance: float, columns: tuple[str, ...]
) -> Candidate:
    match = name.block.matches[row] if row < len(name.block) else None
    values, weights = verdict.values[row], verdict.weights
    # Rounded, and without those that are nil, so that a report stays small.
    present = np.flatnonzero((abs(values) >= 0.0005) * weights)
    shares = zip(
        present.tolist(),
        values[present].round(3).tolist(),
        weights[present].round(3).tolist(),
        strict=True,
    )
    return Candidate(
        place=match.place if match else None,
        score=round(float(verdict.scores[row]), 3),
        probability=round(chance, 4),
        terms=tuple(_term(columns[at], value, weight) for at, value, weight in shares),
        matched=match.name if match else None,
    )


@lru_cache(maxsize=20_000)
def _term(name: str, value: float, weight: float) -> Term:
    """Return a term; the same few come again and again."""
    return Term(name, value, weight)


def share_ground(place: Place, other: Place | None) -> bool:
    """Tell whether one of two namesakes lies in the other, as a city in its province.

    What one doubts is rather the namesake elsewhere.
    """
    if other is None or place.country != other.country or place.kind == other.kind:
        return False
    if not {place.kind, other.kind} & _AREAS or place.admin1 != other.admin1:
        return False
    return place.km_to(other) < SAME_GROUND


def sureness(candidates: tuple[Candidate, ...]) -> float:
    """Return how sure the chosen place is (probability).

    Where the words say in which larger place it is, a city and its province, both of
    which it holds, are as good as one.
    """
    best, *rivals = candidates
    if best.place is None or not _is_told(best):
        return best.probability
    alike = (c for c in rivals if _is_told(c) and share_ground(best.place, c.place))
    return min(1.0, best.probability + sum(c.probability for c in alike))


def _is_told(candidate: Candidate) -> bool:
    return any(term.name in _TOLD for term in candidate.terms)
