"""Ranges: two dates joined by "from … to", "between … and" or a dash."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...lang import Language
from ..underspecified import Form
from .candidates import Candidate
from .lexicon import lexicon_of

__all__ = ["with_clock_days", "with_ranges"]

_GIVEN = re.compile(r"(\d{4})-(\d\d(?:-\d\d)?|SP|SU|FA|WI|Q\d|H\d)")
_TURNING = re.compile(r"XXXX-(\d\d(?:-\d\d)?|SP|SU|FA|WI|Q\d|H\d)")

#: A day that a clock time may be on, and how many tokens stand between the two.
_DAY = re.compile(r"XXXX-WXX-\d|(?:\d{4}|XXXX)-\d\d-\d\d|[+-]\d+D")
_BETWEEN = 5


def with_ranges(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates, ranges joined and compact ones ("3-5 May") taken apart.

    The first part of a range points to the second by ``till``; the second lends
    the first its year, and a second weekday follows the first.
    """
    waiting: Candidate | None = None
    for candidate in candidates:
        for part in _apart(candidate):
            if waiting is not None:
                opened, part = _pair(waiting, part)
                yield opened
            waiting = part
    if waiting is not None:
        yield waiting


def with_clock_days(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates, clock times with the day written just after them.

    "At 7:15 a.m. local time (0415 GMT) on Friday" gives two times on Friday.
    """
    clocked = list(candidates)
    for at in range(len(clocked) - 2, -1, -1):
        clock, day = clocked[at], clocked[at + 1]
        form, other = clock.form, day.form
        bare = form.type == "TIME" and form.base == "said" and form.core == "+0D"
        if not bare or not _DAY.fullmatch(other.core) or other.till or other.upto:
            continue
        between = clock.tokens.words[clock.end : day.begin]
        if len(between) <= _BETWEEN and _links(between, clock.tokens.language):
            dated = replace(
                form, core=other.core, base=other.base, to=other.to, cue=other.cue
            )
            clocked[at] = replace(clock, form=dated)
    return clocked


def _links(between: list[str], language: Language) -> bool:
    """Tell whether words may stand between a clock time and its day."""
    links, known = language.dates.day_links, lexicon_of(language).words
    return all(w in links or known.get(w, ("",))[0] == "ZONE" for w in between)


def _apart(candidate: Candidate) -> tuple[Candidate, ...]:
    """Take a compact range into its two parts at the dash, "to", "and" or "or"."""
    form, tokens = candidate.form, candidate.tokens
    if not form.upto:
        return (candidate,)
    for at in range(candidate.end - 1, candidate.begin, -1):
        if tokens.is_kind(at, "UPTO", "SLASH", "AND", "OR"):
            first = replace(candidate, end=at, form=replace(form, upto=""))
            last = Form(form.upto, form.type)
            if tokens.is_kind(at, "AND") and not _is_between(candidate):
                last = replace(first.form, core=last.core)  # two days, no range
            return first, replace(candidate, begin=at + 1, form=last)
    return (candidate,)


def _pair(first: Candidate, last: Candidate) -> tuple[Candidate, Candidate]:
    """Join two neighbours where words make a range of them."""
    if not _is_range(first, last):
        return first, last
    a, b = first.form, last.form
    if b.cue == first.tokens.word(first.end):  # "until" joins, and says no more
        b = replace(b, cue="")
    given, turning = _GIVEN.fullmatch(b.core), _TURNING.fullmatch(a.core)
    if given and turning and len(given[2]) == len(turning[1]):
        year = int(given[1]) - (turning[1] > given[2])
        a = replace(a, core=f"{year:04d}-{turning[1]}")
    if a.type == "TIME" and a.base == "said" and a.core == "+0D":
        a = replace(a, core=b.core, base=b.base, to=b.to, cue=b.cue)
    elif _follows(a, b):
        b = replace(b, to="after", base="said")
    if b.reach == "until":  # it closes the range, and is itself no open end
        b = replace(b, reach="")
    a = replace(a, till=last.extent[0])
    return replace(first, form=a), replace(last, form=b)


def _follows(a: Form, b: Form) -> bool:
    """Tell whether a range's end must be counted from its beginning."""
    weekly = a.core.startswith("XXXX-WXX") and b.core.startswith("XXXX-WXX")
    yearly = _TURNING.fullmatch(a.core) and _TURNING.fullmatch(b.core)
    return bool(weekly or yearly) and not b.cue


def _is_range(first: Candidate, last: Candidate) -> bool:
    tokens = first.tokens
    if last.begin != first.end + 1 or first.form.type not in ("DATE", "TIME"):
        return False
    if last.form.type != first.form.type:
        return False
    clocks = first.form.part.startswith("T") and last.form.part.startswith("T")
    opened = first.tokens.is_kind(first.begin - 1, "BETWEEN", "FROM")
    mixed = opened and _is_coarse(first.form) and _is_coarse(last.form)
    if not clocks and not mixed and _shape(first.form) != _shape(last.form):
        return False
    if tokens.is_kind(first.end, "AND"):
        return _is_between(first)
    return tokens.is_kind(first.end, "UPTO", "SLASH")


def _is_coarse(form: Form) -> bool:
    """Tell whether a form is a year or a month of a year: either ends a range."""
    return re.fullmatch(r"\d{4}(-\d\d)?", form.core) is not None


def _is_between(first: Candidate) -> bool:
    """Tell whether "between" precedes what may open a range."""
    return first.tokens.is_kind(first.begin - 1, "BETWEEN")


def _shape(form: Form) -> str:
    """Return a core's outline, the year left out: days pair with days."""
    outline = re.sub(r"\d", "9", re.sub(r"^(?:XXXX|\d{4})-", "", form.core))
    return "9999" if re.fullmatch(r"\d{4}", form.core) else outline
