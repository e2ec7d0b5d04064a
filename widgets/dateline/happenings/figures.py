"""Figures of one happening: what two numbers for the same thing are to each other.

The table of decisions, the first that fits:

============================================  ==================
of the two figures                            they are
============================================  ==================
of others, another side, place or degree      parts, not compared
one is feared                                 not compared
one is denied, or none against some           claim and denial
their ranges overlap ("at least 25" and 30)   compatible, of a later day an update
one is an increment                           a series
later and larger, or of what falls again      update
later, smaller, with words that revise        correction
of one day, by one outlet                     update
of one day, or of days unknown, two outlets   contradiction
later and smaller                             doubt: maybe stale
============================================  ==================
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import inf

from ..lang import language
from ..lang.happenings import HappeningWords
from ..model import Figure
from .claims import Claim
from .counting import OF_CROWDS, TOLL
from .happening import DisputeKind
from .records import Telling
from .settings import days_of

__all__ = ["claims_in", "compare", "revises"]

#: Outcomes whose number falls when people are found, freed or go home.
_FALLING = frozenset(
    "missing displaced evacuated homeless trapped held kidnapped hospitalised".split()
)

#: Outcomes that go on from the dead: "nine were killed, another 12 are missing".
_BESIDE = frozenset(["injured", "missing"])

#: What a hedge makes of a number: how far below and above it may lie (share).
ABOUT = 0.1


def claims_of(telling: Telling) -> list[Claim]:
    """Return the totals that a telling gives, parts of them left out.

    Where it gives the tolls of two sources, it gives both: "the elders count 16, the
    relief agency 24".
    """
    words = language(telling.source.language).happenings
    totals: dict[tuple[object, ...], Figure] = {}
    counted = {figure.outcome for figure in telling.figures if figure.kind == "total"}
    for figure in telling.figures:
        beside = figure.kind == "increment" and figure.outcome in _BESIDE - counted
        whole = figure.kind == "total" or beside
        if not whole or figure.status == "superseded" or figure.part_of:
            continue
        own = figure.rule == TOLL or figure.outcome in OF_CROWDS
        source = figure.source if own else None
        scope = (*_scope(figure, words), figure.status, source)
        largest = totals.setdefault(scope, figure)
        if (figure.low or 0) > (largest.low or 0):
            totals[scope] = figure
    return [_claim(telling, figure, words) for figure in totals.values()]


def claims_in(tellings: Iterable[Telling]) -> list[Claim]:
    """Return the totals that tellings of one happening give, in their order.

    What a story counts under one noun and nobody else is its number of all: "one man
    died" is set against "four people were killed".
    """
    told = list(tellings)
    counted: dict[tuple[str, str], set[tuple[object, ...]]] = defaultdict(set)
    for telling in told:
        for figure in telling.figures:
            key = (telling.source.story, figure.outcome)
            counted[key].add((figure.low, figure.high))
    claims = [
        _of_all(claim, words)
        if len(counted[claim.source.story, claim.figure.outcome]) == 1
        else claim
        for words, claim in (
            (language(telling.source.language).happenings, claim)
            for telling in told
            for claim in claims_of(telling)
        )
        if claim.figure is not None
    ]
    return _without_parts(_without_none(claims))


def _without_none(claims: Sequence[Claim]) -> list[Claim]:
    """Return claims without the zeros of a story that counts some, too.

    "They were shot. No one died of smoke."
    """
    some = {
        (claim.source.story, claim.figure.outcome)
        for claim in claims
        if claim.figure is not None and claim.figure.value
    }
    return [
        claim
        for claim in claims
        if claim.figure is None
        or claim.figure.value != 0
        or (claim.source.story, claim.figure.outcome) not in some
    ]


def _without_parts(claims: Sequence[Claim]) -> list[Claim]:
    """Return claims without those that the same story makes parts of a larger one.

    "Four persons died. Three persons died of arrow wounds."
    """
    most: dict[tuple[object, ...], int] = {}
    for claim in claims:
        key, low = _counted_with(claim), claim.figure.low if claim.figure else None
        most[key] = max(most.get(key, 0), low or 0)
    return [
        claim
        for claim in claims
        if claim.figure is None
        or not claim.figure.low
        or claim.figure.bound is not None
        or claim.figure.low == most[_counted_with(claim)]
    ]


def _counted_with(claim: Claim) -> tuple[object, ...]:
    """Return what two claims share of which the smaller is a part of the larger."""
    figure = claim.figure
    if figure is None:
        return ()
    words = language(claim.source.language).happenings
    source = figure.source if figure.rule == TOLL else None
    scope = (*_scope(figure, words), figure.status, source)
    return (claim.source.story, claim.as_of, *scope)


def _of_all(claim: Claim, words: HappeningWords) -> Claim:
    """Return a claim whose figure counts everybody, where its noun can mean that."""
    figure = claim.figure
    if figure is None or not figure.of:
        return claim
    if figure.of.split()[-1].casefold() not in words.somebody:
        return claim
    figure = replace(figure, of="people")
    return replace(claim, figure=figure, is_whole=_is_whole(figure, words))


def _claim(telling: Telling, figure: Figure, words: HappeningWords) -> Claim:
    return Claim(
        source=telling.source,
        event_id=telling.event.id,
        value=_value(figure),
        words=figure.phrase,
        sentence=telling.figure_sentences.get(figure.id, telling.sentence),
        as_of=days_of(figure.as_of)[1] or telling.source.published,
        figure=figure,
        is_whole=_is_whole(figure, words),
    )


def _is_whole(figure: Figure, words: HappeningWords) -> bool:
    """Tell whether a number is of all, and not of a place, a side or a kind."""
    everybody = figure.unit == "things" or not _whom(figure, words)
    return everybody and not (figure.place or figure.side or figure.degree)


def _of_denial(
    a: Claim, b: Claim, words: HappeningWords
) -> tuple[DisputeKind, str] | None:
    """Return what a number and the denial of that number are to each other."""
    if a.figure is None or b.figure is None or a.figure.status == b.figure.status:
        return None
    if revises(a, words) or revises(b, words):
        return "correction", "one story takes the number back"
    return "claim and denial", "one story gives a number that another denies"


def _scope(figure: Figure, words: HappeningWords) -> tuple[object, ...]:
    """Return of whom a figure is: two of other scopes are never compared."""
    whom = _whom(figure, words)
    return (
        figure.outcome,
        figure.unit,
        whom,
        figure.side,
        figure.degree,
        figure.place_id,
    )


def _value(figure: Figure) -> str:
    if figure.low is None and figure.high is None:
        return figure.phrase
    if figure.value is not None:
        number = f"{figure.value:,}"
    else:
        number = f"{figure.low or 0:,} to {figure.high:,}" if figure.high else "many"
    hedge = figure.qualifier if figure.qualifier and figure.bound != "vague" else ""
    where = f"in {figure.place}" if figure.place else ""
    return " ".join(part for part in (hedge, number, where) if part)


def compare(
    a: Claim, b: Claim, words: HappeningWords
) -> tuple[DisputeKind, str] | None:
    """Return what two figures are to each other, and why; None for no dispute.

    Parameters
    ----------
    a, b
        Claims with figures of one happening, the earlier first.
    words
        The words of the stories' language.

    """
    one, other = a.figure, b.figure
    if one is None or other is None or not _comparable(one, other, words):
        return None
    if _none_against_some(one, other) and not _is_over(a, b):
        if "denied" in (one.status, other.status):
            return None  # who denies three dead and who counts none agree
        return "claim and denial", "one story gives a number, another says none"
    if "denied" in (one.status, other.status):
        same = one.value is not None and one.value == other.value
        return _of_denial(a, b, words) if same else None
    if _overlap(one, other):
        return _of_new_count(a, b)
    return _by_time(a, b, words)


def _comparable(a: Figure, b: Figure, words: HappeningWords) -> bool:
    if "feared" in (a.status, b.status):
        return False
    return _scope(a, words) == _scope(b, words)


def _whom(figure: Figure, words: HappeningWords) -> str:
    """Return who is counted, the same for all words that mean everybody."""
    head = figure.of.split()[-1].casefold() if figure.of else ""
    return "" if head in words.everybody else head.removesuffix("s")


def _none_against_some(a: Figure, b: Figure) -> bool:
    return (a.value == 0) != (b.value == 0)


def _of_new_count(a: Claim, b: Claim) -> tuple[DisputeKind, str] | None:
    """Return an update where an "at least" grew with a later day: both can be true."""
    if a.as_of is None or b.as_of is None or a.as_of == b.as_of:
        return None
    first, second = sorted((a, b), key=lambda claim: claim.as_of or dt.date.min)
    one, other = first.figure, second.figure
    if one is None or other is None or one.bound != "min":
        return None
    grew = other.low is not None and one.low is not None and other.low > one.low
    return ("update", "a later count is larger") if grew else None


def _is_over(a: Claim, b: Claim) -> bool:
    """Tell whether the later of two numbers says that nobody is missing any more."""
    if a.figure is None or a.figure.outcome not in _FALLING:
        return False
    if a.as_of is None or b.as_of is None or a.as_of == b.as_of:
        return False
    later = max(a, b, key=lambda claim: claim.as_of or dt.date.min)
    return later.figure is not None and later.figure.value == 0


def _overlap(a: Figure, b: Figure) -> bool:
    (low, high), (least, most) = _range(a), _range(b)
    return low <= most and least <= high


def _range(figure: Figure) -> tuple[float, float]:
    """Return the least and the most that a figure can mean."""
    low = figure.low if figure.low is not None else 0
    high = figure.high if figure.high is not None else inf
    match figure.bound:
        case "min":
            return low, inf
        case "max":
            return 0, high
        case "about":
            return low * (1 - ABOUT), high * (1 + ABOUT)
    return low, high


def _by_time(
    a: Claim, b: Claim, words: HappeningWords
) -> tuple[DisputeKind, str] | None:
    """Return what two disjoint figures are to each other by when they hold."""
    if a.as_of is not None and b.as_of is not None and a.as_of > b.as_of:
        a, b = b, a
    one, other = _range(a.figure), _range(b.figure)  # type: ignore[arg-type]
    later = a.as_of is not None and b.as_of is not None and a.as_of < b.as_of
    grows = other[0] > one[1]
    falls = a.figure is not None and a.figure.outcome in _FALLING
    same_outlet = a.source.outlet is not None and a.source.outlet == b.source.outlet
    if later and grows:
        return "update", "the later number is larger"
    if later and falls:
        return "update", "the later number is smaller: such numbers fall again"
    if later and revises(b, words):
        return "correction", "a later number is smaller, and takes the earlier back"
    if later:
        return "doubt", "the later number is smaller: it may be out of date"
    if revises(a, words) or revises(b, words):
        return "correction", "one story takes the number of the other back"
    if same_outlet:
        return "update", "one outlet counts more in a later version of one day"
    return "contradiction", "two numbers as of one day, or of days unknown"


def revises(claim: Claim, words: HappeningWords) -> bool:
    """Tell whether a claim's sentence takes an earlier number back."""
    said = {word.strip(".,;:()\"'").casefold() for word in claim.sentence.split()}
    return not said.isdisjoint(words.revising)
