"""The places engine: from a story's words to its toponyms."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from ..geo.sphere import distance_km
from ..model import Candidate, Place, Term, Toponym
from ..model.place import doubt_of
from .explain import (
    USERS_NONE,
    USERS_OWN,
    explain_carried,
    explain_doubt,
    explain_larger,
    explain_none,
    explain_place,
    whereabouts,
)
from .inference import infer
from .overrides import NOTHING, Fixed
from .recognition.proposal import Proposal
from .resolution.binding_terms import TOLD
from .resolution.gazetteer_terms import SECOND_NAME
from .resolution.home_prior import PUBLISHER, home_place
from .resolution.mention_groups import Name
from .resolution.ranking import Verdict, Weights, load_weights
from .usage import use_of

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer
    from ..model import Story
    from ..nlp.story import ParsedStory
    from .resolution.scoring import Scoring

__all__ = ["find_places"]

#: How many candidates a toponym keeps, so that a report stays small.
KEPT = 6

#: The chance from which the best of many namesakes is chosen where it is likelier that
#: one of them is meant than none: half of such placements, on sets held out, are right.
SPREAD = 0.2

#: How sure it is that a name means elsewhere in a story what the user said about one
#: mention (probability): one sense per story holds for nearly all names.
CARRIED = 0.95

#: The kinds of division.
_AREAS = frozenset({"admin1", "admin2"})

#: How far apart a city and the middle of its province may be (km).
SAME_GROUND = 300


_TOLD = frozenset(term.name for term in TOLD)


def find_places(
    story: Story,
    parsed: ParsedStory,
    gazetteer: Gazetteer,
    *,
    home: Place | str | None = PUBLISHER,
    fixed: Fixed = NOTHING,
) -> tuple[Toponym, ...]:
    """Find the words of a story that name places, and the places they mean.

    Parameters
    ----------
    story
        What is known of the story.
    parsed
        Its text as the pipeline parsed it.
    gazetteer
        Where names become places.
    home
        Where the publisher or the user is at home: a prior, never a filter. By
        default it is looked up from the story's publisher or source; None switches
        it off.
    fixed
        What the user says about single mentions, by their start and end
        (characters): the place that one names, or None if it names no place. It
        outranks every rule, anchors the other places of the story, and holds for
        the other mentions of the same name unless these are fixed otherwise.

    Returns
    -------
    tuple of Toponym
        In text order. A mention without a place says why in ``why``. The status of
        one that the user placed is "corrected", of one that names no place
        "rejected".

    Raises
    ------
    BadOption
        A fixed mention holds no word of the story.

    """
    weights = load_weights()
    at_home, _ = home_place(story, gazetteer, parsed.language, home)
    inferred = infer(parsed, gazetteer, weights, at_home, fixed)
    choices = [
        _choose(name, verdict, weights)
        for name, verdict in zip(inferred.names, inferred.verdicts, strict=True)
    ]
    countries = _countries(choices)
    toponyms = (
        _toponym(span, inferred.names[n], choices[n], parsed, countries, weights)
        for span, n in zip(inferred.spans, inferred.name_of, strict=True)
    )
    overridden = {(o.span.start, o.span.end) for o in inferred.overrides}
    return tuple(
        _by_the_user(toponym) if (toponym.start, toponym.end) in overridden else toponym
        for toponym in toponyms
        if (toponym.start, toponym.end) in overridden or not _is_body(toponym)
    )


#: The place of a name, None if it has none, and its best candidates: the first is
#: the one chosen.
Choice = tuple[Place | None, tuple[Candidate, ...]]


def _choose(name: Name, verdict: Verdict, weights: Weights) -> Choice:
    """Choose the best candidates of a name, and its place.

    The best candidate is its place if it is likelier than none of them, or at least
    as likely as the weights say.
    """
    none, least = len(name.block), weights.place_from
    # Chances go before scores only where the user, or the text outright, has spoken.
    order = [int(i) for i in np.lexsort((-verdict.scores, -verdict.chances))]
    best = next((i for i in order if i != none), none)
    chance, nothing = verdict.chances[best], verdict.chances[none]
    if nothing < 0.5:
        least = min(least, SPREAD)
    placed = best != none and (chance >= least or chance > nothing)
    first = best if placed else none
    order.remove(first)
    order.sort(key=lambda i: not _is_other_level(name, first, i))
    keep = [first, *order][:KEPT]
    if none not in keep:
        keep[-1] = none
    columns = weights.scoring.columns
    candidates = tuple(_candidate(name, verdict, i, columns) for i in keep)
    return candidates[0].place, candidates


def _is_other_level(name: Name, chosen: int, other: int) -> bool:
    """Tell whether a candidate is the chosen place at another level.

    A city and the province around it are what a reader weighs first.
    """
    matches = name.block.matches
    if chosen >= len(matches) or other >= len(matches):
        return False
    return _share_ground(matches[chosen].place, matches[other].place)


def _candidate(
    name: Name, verdict: Verdict, row: int, columns: tuple[str, ...]
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
        probability=round(float(verdict.chances[row]), 4),
        terms=tuple(_term(columns[at], value, weight) for at, value, weight in shares),
        matched=match.name if match else None,
    )


@lru_cache(maxsize=20_000)
def _term(name: str, value: float, weight: float) -> Term:
    """Return a term; the same few come again and again."""
    return Term(name, value, weight)


def _countries(choices: list[Choice]) -> Counter[str]:
    """Count the distinct places of the story by the name of their country."""
    places = {p.id: p for p, _ in choices if p is not None}.values()
    return Counter(
        place.country_name
        for place in places
        if place.country_name and place.level != "country"
    )


def _toponym(
    span: Proposal,
    name: Name,
    choice: Choice,
    parsed: ParsedStory,
    countries: Counter[str],
    weights: Weights,
) -> Toponym:
    place, candidates = choice
    chance = _sure(candidates) if place is not None else _logistic(span.score)
    if name.overridden:
        chance = CARRIED
    return Toponym(
        start=span.start,
        end=span.end,
        phrase=parsed.text[span.start : span.end],
        sentence=parsed.sentence_of(span.start),
        rule=span.rule,
        confidence=round(chance, 3),
        why=_why(name, place, candidates, countries, weights.scoring),
        kind=use_of(span, parsed, place.level if place else None),
        place=place,
        candidates=candidates,
    )


def _by_the_user(toponym: Toponym) -> Toponym:
    """Mark a mention as one that the user placed, or said to name no place."""
    return replace(
        toponym,
        status="rejected" if toponym.place is None else "corrected",
        confidence=1.0,
        why=USERS_OWN if toponym.place else USERS_NONE,
    )


def _is_body(toponym: Toponym) -> bool:
    """Tell whether a building's name stands for the body in it ("the Pentagon said").

    That is an actor; "at the Pentagon" is a place.
    """
    place = toponym.place
    return place is not None and place.kind == "building" and toponym.kind == "metonym"


def _sure(candidates: tuple[Candidate, ...]) -> float:
    """Return how sure the chosen place is (probability).

    Where the words say in which larger place it is, a city and its province, both of
    which it holds, are as good as one.
    """
    best, *rivals = candidates
    if best.place is None or not _is_told(best):
        return best.probability
    alike = (c for c in rivals if _is_told(c) and _share_ground(best.place, c.place))
    return min(1.0, best.probability + sum(c.probability for c in alike))


def _is_told(candidate: Candidate) -> bool:
    return any(term.name in _TOLD for term in candidate.terms)


def _logistic(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def _why(
    name: Name,
    place: Place | None,
    candidates: tuple[Candidate, ...],
    countries: Counter[str],
    scoring: Scoring,
) -> str:
    if name.overridden:
        return explain_carried(name.text, place)
    others = [c for c in candidates if c.place is not None]
    doubt = doubt_of(place, candidates)
    if place is None:
        return explain_none(len(name.block), others[0] if others else None, doubt)
    if name.lacking:
        return explain_larger(name.text, place)
    shared = whereabouts(place, countries)
    chosen, rivals = others[0], others[1:]
    elsewhere = [c for c in rivals if not _share_ground(place, c.place)]
    # What bears the name only as a second one is seldom what comes to mind.
    namesakes = [
        c for c in elsewhere if not any(t.name == SECOND_NAME.name for t in c.terms)
    ]
    rival = next(iter(namesakes or rivals), None)
    why = explain_place(chosen, rival, scoring, shared)
    if rivals and rival is not rivals[0] and rivals[0] not in elsewhere:
        why += f" {explain_place(chosen, rivals[0], scoring)}"
    return f"{why} {explain_doubt(candidates, doubt)}".rstrip()


def _share_ground(place: Place, other: Place | None) -> bool:
    """Tell whether one of two namesakes lies in the other, as a city in its province.

    What one doubts is rather the namesake elsewhere.
    """
    if other is None or place.country != other.country or place.kind == other.kind:
        return False
    if not {place.kind, other.kind} & _AREAS or place.admin1 != other.admin1:
        return False
    if place.lat is None or place.lon is None or other.lat is None or other.lon is None:
        return False
    return distance_km(place.lat, place.lon, other.lat, other.lon) < SAME_GROUND
