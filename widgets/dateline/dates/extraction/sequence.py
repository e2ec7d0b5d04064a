"""Sequence: which of two dates in one sentence is the earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from .candidates import Candidate
from .signals import is_day_of_speech

if TYPE_CHECKING:
    from ...nlp.story import ParsedStory

__all__ = ["carried", "in_sequence"]

#: A day of a month.
_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")

#: Relations of verbs that report, or describe a noun.
_BESIDE = frozenset(["parataxis", "amod", "relcl", "acl"])

#: Weekdays of a list are parted by so many tokens, and so many days, at most.
_LIST_GAP, _LIST_DAYS = 3, 3


def carried(candidates: list[Candidate], parsed: ParsedStory) -> Iterator[Candidate]:
    """Yield the candidates; a weekday without a verb looks where the one before did.

    "It will rain on Sunday, with gales Friday": in the same sentence.
    """
    before: Candidate | None = None
    for candidate in candidates:
        form = candidate.form
        if form.core.startswith("XXXX-WXX"):
            near = before is not None and _is_in_one_sentence(before, candidate, parsed)
            bare = near and not form.cue and form.to == "past"
            if (
                before is not None
                and bare
                and before.form.to == "future"
                and not _verb_between(before, candidate, parsed)
            ):
                form = replace(form, to="future", cue=before.form.cue)
            elif near and before is not None and _ends_what_began(before, candidate):
                form = replace(form, to="after", base="said", cue="")
            candidate = replace(candidate, form=form)
            before = candidate
        yield candidate


def _ends_what_began(first: Candidate, last: Candidate) -> bool:
    """Tell "it raged from Saturday until late on Sunday": both days are over."""
    ends = last.tokens.language.dates.open_ends.get(last.form.cue) == "until"
    return ends and first.form.to == "past"


def in_sequence(
    candidates: list[Candidate], parsed: ParsedStory
) -> Iterator[Candidate]:
    """Yield the candidates, two weekdays of past verbs with their order.

    "Hurt on Monday and died on Friday": Monday is before Friday; "died on Friday
    after a fall on Monday" too, unless the second is the day on which somebody said
    so. What is moved is moved to a later day: "the vote of 3 May was moved to 12 May".
    """
    weekdays = [c for c in candidates if c.form.core.startswith("XXXX-WXX")]
    later: dict[int, int] = {}
    for first, last in pairwise(weekdays):
        if not first.form.to == last.form.to == "past":
            continue
        if not _is_in_one_sentence(first, last, parsed):
            continue
        between = set(first.tokens.words[first.end : last.begin])
        words = parsed.language.dates
        if not words.later_links.isdisjoint(between):
            if is_day_of_speech(last, parsed):
                continue  # "slept there on Sunday after the fire, she said on Monday"
            later[last.extent[0]] = first.extent[0]
        elif _are_listed(first, last) or (
            not words.sequence_links.isdisjoint(between)
            and _verb_between(first, last, parsed)
        ):
            later[first.extent[0]] = last.extent[0]
    for candidate in candidates:
        place = later.get(candidate.extent[0])
        if place is not None:
            candidate = replace(candidate, form=replace(candidate.form, precedes=place))
        if _is_moved(candidate, candidates, parsed):
            form = replace(candidate.form, to="after", base="said")
            candidate = replace(candidate, form=form)
        yield candidate


def _are_listed(first: Candidate, last: Candidate) -> bool:
    """Tell whether a list has two weekdays in their order: "Monday and Tuesday"."""
    tokens, between = first.tokens, range(first.end, last.begin)
    days = int(last.form.core[-1]) - int(first.form.core[-1])
    joined = all(tokens.is_kind(at, "AND", "OR", "COMMA", "ON") for at in between)
    return joined and len(between) <= _LIST_GAP and days % 7 <= _LIST_DAYS


def _is_moved(
    candidate: Candidate, candidates: list[Candidate], parsed: ParsedStory
) -> bool:
    """Tell whether something is moved to a day from one told before it."""
    form, tokens = candidate.form, candidate.tokens
    if not (form.cue and form.to == "future" and _DAY.fullmatch(form.core)):
        return False
    return tokens.is_kind(candidate.begin - 1, "TO") and any(
        _DAY.fullmatch(other.form.core)
        and other.begin < candidate.begin
        and _is_in_one_sentence(other, candidate, parsed)
        for other in candidates
    )


def _is_in_one_sentence(first: Candidate, last: Candidate, parsed: ParsedStory) -> bool:
    return parsed.sentence_of(first.extent[0]) == parsed.sentence_of(last.extent[0])


def _verb_between(first: Candidate, last: Candidate, parsed: ParsedStory) -> bool:
    """Tell whether a verb in the past stands between two dates, apart from a report.

    Not one that only describes: "were looking on Tuesday for Omar and Ruiz, who
    vanished on Monday".
    """
    begin, end = parsed.token_from(first.extent[1]), parsed.token_of(last.extent[0])
    return any(
        token.tag_ in ("VBD", "VBN") and token.dep_ not in _BESIDE
        for token in parsed.doc[begin:end]
    )
