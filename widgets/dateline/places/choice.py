"""Which candidates of a name are kept, and which one is its place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from ..model import Candidate, Place, Term
from ..model.place import share_spot
from .name_variants import is_curated, is_unheard_of
from .recognition.name_terms import UNHEARD
from .recognition.neighbour_terms import BEFALLEN
from .resolution.binding_terms import TOLD
from .resolution.gazetteer_terms import NEAR_SPELLING
from .resolution.support import same_spot
from .resolution.trust import is_stray
from .spelling import SLIP, is_called_otherwise, is_near_spelling, is_slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from .recognition.proposal import Proposal
    from .resolution.mention_groups import Name
    from .resolution.ranking import Verdict, Weights
    from .resolution.support import Support

__all__ = ["Choice", "choose", "share_ground", "sureness", "trusted"]

#: How many candidates a toponym keeps, so that a report stays small.
KEPT = 6

#: The chance from which the best of many namesakes is chosen where it is likelier that
#: one of them is meant than none: half of such placements, on sets held out, are right.
SPREAD = 0.2

#: The chance from which the only bearer of a name is chosen where words use it as a
#: place's ("off X"): nearly half of such placements in the sets are right.
SOLE = 0.1

#: The same where the tagger takes it for a place besides: so are most of them that are
#: no stranger to the rest of the story. And where it is a name that hardly anything
#: else has.
TAGGED, RARE = 0.01, 0.03

#: The same where it is a stop of a way ("from X to Y"), which hardly anything else is.
STOP = 0.02

#: The same where it lies beside other places of the story, however its name is used:
#: how near (km), and how surely one of them leads to it (0 to 1).
BESIDE, BESIDE_KM, LED = 0.05, 50, 0.25

#: The kinds of division.
_AREAS = frozenset({"admin1", "admin2"})

#: The levels of natural features, whose full names hardly mean anything else.
_LANDSCAPE = frozenset({"sea", "region", "other"})

#: How far apart a city and the middle of its province may be (km).
SAME_GROUND = 300

#: The terms of what the words say outright.
_TOLD = frozenset(term.name for term in TOLD)

#: The place of a name, None if it has none, and its best candidates: the first is
#: the one chosen.
Choice = tuple[Place | None, tuple[Candidate, ...]]


def choose(
    name: Name,
    verdict: Verdict,
    weights: Weights,
    trust: float | None = None,
    unplaced: Support | None = None,
) -> Choice:
    """Choose the best candidates of a name, and its place.

    The best candidate is its place if it is likelier than none of them, or at least
    as likely as the weights say. How likely it is told to be is then what it may be
    trusted (``trust``, a probability), if that is known. What leads to the only bearer
    of a name that rather means none (``unplaced``) decides whether it is chosen for
    want of another.
    """
    none, columns = len(name.block), weights.scoring.columns
    # Chances go before scores only where the user, or the text outright, has spoken.
    order = [int(i) for i in np.lexsort((-verdict.scores, -verdict.chances))]
    best = next((i for i in order if i != none), none)
    chance, nothing = verdict.chances[best], verdict.chances[none]
    placed = best != none and (
        chance > nothing
        or chance >= _least_chance(name, verdict, best, weights, unplaced)
    )
    first = best if placed else none
    order.remove(first)
    order.sort(key=lambda i: not _is_other_level(name, first, i))
    keep = [first, *order][:KEPT]
    if none not in keep:
        keep[-1] = none
    chances = verdict.chances
    if placed:
        chances = _trusted_chances(name, verdict, first, columns, trust)
    candidates = tuple(_candidates(name, verdict, keep, chances, columns))
    return candidates[0].place, candidates


def _trusted_chances(
    name: Name,
    verdict: Verdict,
    chosen: int,
    columns: tuple[str, ...],
    trust: float | None,
) -> NDArray[np.float64]:
    """Return the probabilities of the candidates by what the chosen one is trusted."""
    chances = verdict.chances
    if _is_spelt_otherwise(name, verdict, chosen, columns):
        trust = min(SLIP, float(chances[chosen]) if trust is None else trust)
    if trust is not None:
        here = same_spot(name.block.matches, chosen)
        chances = trusted(chances, here, chosen, trust)
    return chances


def _least_chance(
    name: Name,
    verdict: Verdict,
    best: int,
    weights: Weights,
    unplaced: Support | None,
) -> float:
    """Return the chance from which the best candidate of a name is chosen.

    Where it is likelier that none is meant, one that is called otherwise has to fit:
    Likoni, in a story about Mombasa, is not Lékoni in Gabon.
    """
    least, columns = weights.place_from, weights.scoring.columns
    if verdict.chances[-1] < 0.5:
        return min(least, SPREAD)
    stray = unplaced is not None and is_stray(unplaced)
    match = name.block.matches[best]
    if stray and is_called_otherwise(match):
        return 1.0
    if match.form == "key":
        return least
    if unplaced is not None and _is_beside(unplaced):
        return min(least, BESIDE)
    if not any(map(_is_situated, name.mentions)):
        return least
    if stray and not any(p.routed for p in name.mentions):
        return least
    if _is_sole(name, verdict, best, columns):
        least = min(least, _least_of_sole(name.mentions))
    return least


def _is_beside(support: Support) -> bool:
    """Tell whether the only bearer of a name is beside other places of the story."""
    near = support.apart is not None and support.apart < BESIDE_KM
    return support.local and near and support.led >= LED


def _is_sole(name: Name, verdict: Verdict, best: int, columns: tuple[str, ...]) -> bool:
    """Tell whether only one place is called so, and others at most nearly so.

    A town and the district around it are one, and so are a pass and the town at it.
    Next to what the news have named nobody means a hamlet that no census counts.
    """
    near = verdict.values[:-1, columns.index(NEAR_SPELLING.name)]
    matches = name.block.matches
    own = matches[best]
    return not near[best] and all(
        share_ground(own.place, matches[i].place)
        or share_spot(own.place, matches[i].place)
        or (is_curated(own) and is_unheard_of(matches[i]))
        for i in np.flatnonzero(near == 0).tolist()
    )


def _least_of_sole(mentions: list[Proposal]) -> float:
    """Return the chance from which the only bearer of a name is chosen."""
    if any(p.situated and p.tag.is_place for p in mentions):
        return TAGGED
    if any(p.situated and UNHEARD in p.terms for p in mentions):
        return RARE
    return STOP if any(p.routed for p in mentions) else SOLE


def _is_situated(p: Proposal) -> bool:
    """Tell whether the words use a name as a place's, or it can hardly be another's."""
    return p.situated or BEFALLEN in p.terms or _is_landscape(p)


def _is_landscape(p: Proposal) -> bool:
    """Tell whether several words are just the name of a pass, a lake, a desert."""
    return p.is_whole_name and p.matches[0].place.level in _LANDSCAPE


def _is_spelt_otherwise(
    name: Name, verdict: Verdict, row: int, columns: tuple[str, ...]
) -> bool:
    """Tell whether only a spelling near to a candidate's leads to it."""
    if is_slip(name.block.matches[row], name.block.words):
        return True
    said = {columns[i] for i in np.flatnonzero(verdict.values[row])}
    if NEAR_SPELLING.name in said and said.isdisjoint(_TOLD):
        return True
    match = name.block.matches[row]
    return is_near_spelling(match) and _is_borne_in_its_country(name, row)


def _is_borne_in_its_country(name: Name, row: int) -> bool:
    """Tell whether other towns of the country are really called so.

    "Charlestown, W.Va." may be a slip for Charleston, or for Charles Town.
    """
    matches, here = name.block.matches, name.block.matches[row].place
    return here.country in name.block.words.own_countries and any(
        match.sort == "official"
        and match.form != "key"
        and match.place.kind == "city"
        and match.place.country == here.country
        for match in matches
    )


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


def _candidates(
    name: Name,
    verdict: Verdict,
    rows: list[int],
    chances: NDArray[np.float64],
    columns: tuple[str, ...],
) -> Iterator[Candidate]:
    """Yield some rows of a verdict as candidates, with the terms of each."""
    matches = name.block.matches
    # Rounded, and without those that are nil, so that a report stays small.
    values, weights = verdict.values[rows], verdict.weights
    present = (abs(values) >= 0.0005) & (weights != 0)
    shares = values.round(3).tolist()
    rounded = weights.round(3).tolist()
    terms: list[list[Term]] = [[] for _ in rows]
    for at, column in np.argwhere(present).tolist():
        terms[at].append(_term(columns[column], shares[at][column], rounded[column]))
    for row, own in zip(rows, terms, strict=True):
        match = matches[row] if row < len(matches) else None
        yield Candidate(
            place=match.place if match else None,
            score=round(float(verdict.scores[row]), 3),
            probability=round(float(chances[row]), 4),
            terms=tuple(own),
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
