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
    READERS_NONE,
    READERS_OWN,
    explain_carried,
    explain_doubt,
    explain_none,
    explain_place,
    whereabouts,
)
from .inference import settle
from .overrides import NOTHING, Fixed
from .recognition.candidates import Proposal
from .resolution.features import NONE, SECOND
from .resolution.home_prior import PUBLISHER, home_place
from .resolution.mention_groups import Name
from .resolution.ranking import Verdict, load_weights
from .usage import use_of

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer
    from ..model import Story
    from ..nlp.story import ParsedStory

__all__ = ["find_places"]

#: How many candidates a toponym keeps, so that a report stays small.
KEPT = 6

#: The chance from which the best of many namesakes is told where it is likelier that
#: one of them is meant than none: half of such placements, on sets held out, are right.
SPREAD = 0.2

#: How sure it is that a name means elsewhere in a story what the reader said of one
#: mention (probability): one sense per story holds for nearly all names.
CARRIED = 0.95

#: The term of a place that is known better by another name.
SECOND_NAME = "by an alternate name"

#: How far apart a city and the middle of its province may be (km).
SAME_GROUND = 300

_COLUMNS = (*SECOND, *NONE)


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
        Where the publisher or the reader is at home: a prior, never a filter. By
        default it is looked up from the story's publisher or source; None switches
        it off.
    fixed
        What the reader says of single mentions, by their start and end
        (characters): the place that one names, or None if it names no place. It
        outranks every rule, anchors the other places of the story, and holds for
        the other mentions of the same name unless these are fixed otherwise.

    Returns
    -------
    tuple of Toponym
        In text order. A mention without a place says why in ``why``. The status of
        one that the reader placed is "corrected", of one that names no place
        "rejected".

    Raises
    ------
    BadOption
        A fixed mention holds no word of the story.

    """
    weights = load_weights()
    tokens = parsed.tokens
    at_home, _ = home_place(story, gazetteer, home)
    settled = settle(tokens, gazetteer, weights, at_home, fixed)
    told = [
        _answer(name, verdict, weights.place_from)
        for name, verdict in zip(settled.names, settled.verdicts, strict=True)
    ]
    countries = _countries(told)
    toponyms = (
        _toponym(span, settled.names[n], told[n], parsed, countries)
        for span, n in zip(settled.spans, settled.of, strict=True)
    )
    said = {(one.span.start, one.span.end) for one in settled.told}
    return tuple(
        _by_the_reader(toponym) if (toponym.start, toponym.end) in said else toponym
        for toponym in toponyms
        if (toponym.start, toponym.end) in said or not _is_body(toponym)
    )


Answer = tuple[Place | None, tuple[Candidate, ...]]


def _answer(name: Name, verdict: Verdict, least: float) -> Answer:
    """Turn the weighed rows of a name into its best candidates and its place.

    A place is told if it is likelier than none of them, or at least this likely.
    """
    none = len(name.block)
    # Chances go before scores only where the reader has spoken.
    order = [int(i) for i in np.lexsort((-verdict.scores, -verdict.chances))]
    best = next((i for i in order if i != none), none)
    chance, nothing = verdict.chances[best], verdict.chances[none]
    if nothing < 0.5:
        least = min(least, SPREAD)
    placed = best != none and (chance >= least or chance > nothing)
    first = best if placed else none
    order.remove(first)
    keep = [first, *order][:KEPT]
    if none not in keep:
        keep[-1] = none
    candidates = tuple(_candidate(name, verdict, i) for i in keep)
    return candidates[0].place, candidates


def _candidate(name: Name, verdict: Verdict, row: int) -> Candidate:
    match = name.block.matches[row] if row < len(name.block) else None
    values, weights = verdict.values[row], verdict.weights
    # Rounded, and without those that are nil, so that a report stays small.
    told = np.flatnonzero((abs(values) >= 0.0005) * weights)
    shares = zip(
        told.tolist(),
        values[told].round(3).tolist(),
        weights[told].round(3).tolist(),
        strict=True,
    )
    return Candidate(
        place=match.place if match else None,
        score=round(float(verdict.scores[row]), 3),
        probability=round(float(verdict.chances[row]), 4),
        terms=tuple(_term(*share) for share in shares),
        matched=match.name if match else None,
    )


@lru_cache(maxsize=20_000)
def _term(column: int, value: float, weight: float) -> Term:
    """Return a term; the same few come again and again."""
    return Term(_COLUMNS[column], value, weight)


def _countries(told: list[Answer]) -> Counter[str]:
    """Count the distinct places of the story by the name of their country."""
    places = {p.id: p for p, _ in told if p is not None}.values()
    return Counter(
        place.country_name
        for place in places
        if place.country_name and place.level != "country"
    )


def _toponym(
    span: Proposal,
    name: Name,
    answer: Answer,
    parsed: ParsedStory,
    countries: Counter[str],
) -> Toponym:
    place, candidates = answer
    best = candidates[0]
    chance = best.probability if place is not None else _logistic(span.score)
    if name.settled:
        chance = CARRIED
    return Toponym(
        start=span.start,
        end=span.end,
        phrase=parsed.text[span.start : span.end],
        sentence=parsed.sentence_of(span.start),
        rule=span.rule,
        confidence=round(chance, 3),
        why=_why(name, place, candidates, countries),
        kind=use_of(span, parsed.tokens, place.level if place else None),
        place=place,
        candidates=candidates,
    )


def _by_the_reader(toponym: Toponym) -> Toponym:
    """Mark a mention as one that the reader settled."""
    return replace(
        toponym,
        status="rejected" if toponym.place is None else "corrected",
        confidence=1.0,
        why=READERS_OWN if toponym.place else READERS_NONE,
    )


def _is_body(toponym: Toponym) -> bool:
    """Tell whether a building's name stands for the body in it ("the Pentagon said").

    That is an actor; "at the Pentagon" is a place.
    """
    place = toponym.place
    return place is not None and place.kind == "building" and toponym.kind == "metonym"


def _logistic(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def _why(
    name: Name,
    place: Place | None,
    candidates: tuple[Candidate, ...],
    countries: Counter[str],
) -> str:
    if name.settled:
        return explain_carried(name.text, place)
    others = [c for c in candidates if c.place is not None]
    doubt = doubt_of(place, candidates)
    if place is None:
        return explain_none(len(name.block), others[0] if others else None, doubt)
    shared = whereabouts(place, countries)
    chosen, rivals = others[0], others[1:]
    elsewhere = [c for c in rivals if not _share_ground(place, c.place)]
    # What bears the name only as a second one is seldom what a reader thinks of.
    namesakes = [
        c for c in elsewhere if not any(t.name == SECOND_NAME for t in c.terms)
    ]
    rival = next(iter(namesakes or rivals), None)
    told = explain_place(chosen, rival, shared)
    if rivals and rival is not rivals[0] and rivals[0] not in elsewhere:
        told += f" {explain_place(chosen, rivals[0])}"
    return f"{told} {explain_doubt(candidates, doubt)}".rstrip()


def _share_ground(place: Place, other: Place | None) -> bool:
    """Tell whether one of two namesakes lies in the other, as a city in its province.

    What a reader doubts is rather the namesake elsewhere.
    """
    if other is None or place.country != other.country or place.kind == other.kind:
        return False
    if place.lat is None or place.lon is None or other.lat is None or other.lon is None:
        return False
    return distance_km(place.lat, place.lon, other.lat, other.lon) < SAME_GROUND
