"""Differing figures: where stories give other numbers for one thing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import combinations

from ..lang import language
from ..lang.happenings import HappeningWords
from ..model import Figure
from .claims import Claim
from .differences import Difference, claim_of
from .figures import claims_in, compare, revises
from .records import Telling

__all__ = ["of_figures"]

#: What numbers do from one day to another.
_STEPS = frozenset(["update", "doubt"])


def of_figures(tellings: Sequence[Telling]) -> Iterator[Difference]:
    """Yield where numbers differ; an update only against the number that it updates.

    Parameters
    ----------
    tellings
        Tellings of one happening, in order of publication.

    """
    if not tellings:
        return
    words = language(tellings[0].source.language).happenings
    claims = claims_in(tellings)
    taken_back = list(_taken_back(tellings, claims))
    yield from taken_back
    settled = {_key(one, other) for _, _, one, other, _ in taken_back}
    claims.sort(key=lambda claim: claim.as_of or dt.date.max)  # else as published
    for one, other in combinations(claims, 2):
        if one.source.story == other.source.story or one.figure is None:
            continue
        meant = compare(one, other, words)
        if meant is None or _key(one, other) in settled:
            continue
        if meant[0] in _STEPS and _is_leap(one, other, claims):
            continue
        yield one.figure.outcome, meant[0], one, other, meant[1]


def _is_leap(first: Claim, second: Claim, claims: Sequence[Claim]) -> bool:
    """Tell whether another number of the same outcome holds between two.

    What an outlet says next is compared, whatever others say between.
    """
    if first.as_of is None or second.as_of is None or first.figure is None:
        return False
    outlets = {first.source.outlet, second.source.outlet}
    own = len(outlets) == 1 and None not in outlets
    return any(
        claim.figure is not None
        and (claim.source.outlet in outlets or not own)
        and claim.figure.outcome == first.figure.outcome
        and claim.figure.place_id == first.figure.place_id
        and claim.as_of is not None
        and first.as_of < claim.as_of < second.as_of
        for claim in claims
    )


def _taken_back(
    tellings: Sequence[Telling], claims: Sequence[Claim]
) -> Iterator[Difference]:
    """Yield where one story calls a number wrong that another, or itself, had given.

    "An earlier report of 12 dead was wrong": against the number that now holds, if the
    story gives it, else against the words that take the other back.
    """
    why = "one story takes the number of the other back"
    words = language(tellings[0].source.language).happenings
    for telling in tellings:
        for figure in telling.figures:
            if figure.status != "superseded" or not figure.value:
                continue
            now = _now(figure, telling, claims)
            if _has_grown(figure, now, words):
                continue
            for claim in claims:
                if _is_taken(claim, figure, telling):
                    yield figure.outcome, "correction", claim, now, why


def _has_grown(figure: Figure, now: Claim, words: HappeningWords) -> bool:
    """Tell whether a number only grew: "14, up from nine" takes nothing back."""
    if now.figure is None or now.figure.low is None or revises(now, words):
        return False
    return now.figure.low > (figure.value or 0)


def _now(figure: Figure, telling: Telling, claims: Sequence[Claim]) -> Claim:
    """Return the number that a story puts in the place of one that it takes back."""
    for claim in claims:
        own = claim.source.story == telling.source.story
        known = claim.figure is not None and claim.figure.outcome == figure.outcome
        if own and known and claim.is_whole:
            return claim
    sentence = telling.figure_sentences.get(figure.id, telling.sentence)
    return claim_of(telling, f"not {figure.value:,}", sentence)


def _is_taken(claim: Claim, figure: Figure, telling: Telling) -> bool:
    """Tell whether a claim of another story is the number that is taken back."""
    own, given = claim.source, claim.figure
    if given is None or own.story == telling.source.story or given.status == "denied":
        return False
    given_on, taken_on = own.published, telling.source.published
    if given_on is not None and taken_on is not None and given_on > taken_on:
        return False
    return (given.outcome, given.value) == (figure.outcome, figure.value)


def _key(one: Claim, other: Claim) -> tuple[str, frozenset[str]]:
    outcome = one.figure.outcome if one.figure is not None else ""
    return outcome, frozenset((one.source.story, other.source.story))
