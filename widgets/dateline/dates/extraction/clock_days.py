"""Days of clock times: "at 7:15 a.m. (0415 GMT) on Friday"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from ..underspecified import Form
from .candidates import Candidate
from .lexicon import lexicon_of

__all__ = ["with_clock_days"]

#: A day that a clock time may be on, and how many tokens stand between the two.
_DAY = re.compile(
    r"XXXX-WXX-\d|XXXX-XX-\d\d|(?:\d{4}|XXXX)(?:-\d\d-\d\d|~[\w-]+)|[+-]\d+D~?"
)
_BETWEEN = 5

#: How many tokens stand at most between clock times that a sentence joins.
_JOINED = 8

#: What ends a clause.
_STOPS = frozenset((".", ";", ":", "?", "!"))

#: The hours by which local time is behind universal time at most. Two clocks cannot
#: tell -11 hours from +13: where that is, more people live east.
_BEHIND = 10


def with_clock_days(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates, clock times with the day written just after them.

    "At 7:15 a.m. local time (0415 GMT) on Friday" gives two times on Friday, "at 4:47
    a.m. (2047 GMT Saturday)" one on Sunday and one on Saturday.
    """
    clocked = list(candidates)
    stated = [not _is_bare(candidate.form) for candidate in clocked]
    for at in range(len(clocked) - 2, -1, -1):
        clock, day = clocked[at], clocked[at + 1]
        if stated[at] or not _has_day(day.form):
            continue
        if _opens_bracket(clock, day) and stated[at + 1]:
            continue  # the day of the time in brackets
        if _links(clock, day) or _is_joined(clocked[:at], clock, day):
            clocked[at] = replace(clock, form=_on_day_of(clock.form, day.form))
            clocked[at + 1] = replace(day, form=_on_the_same_day(day.form))
            stated[at] = ")" not in _between(clock, day)
    for at in range(len(clocked) - 1):
        clock, other = clocked[at], clocked[at + 1]
        if not (_is_clock(clock.form) and _is_clock(other.form)):
            continue
        if not _opens_bracket(clock, other) or (stated[at] and stated[at + 1]):
            continue
        if stated[at + 1]:
            clocked[at] = replace(clock, form=_at_once(clock.form, other.form))
        else:
            clocked[at + 1] = replace(other, form=_at_once(other.form, clock.form))
    return clocked


def _is_clock(form: Form) -> bool:
    return form.type == "TIME" and form.part.startswith("T")


def _is_bare(form: Form) -> bool:
    """Tell whether a clock time has no day of its own."""
    return form.type == "TIME" and form.base == "said" and form.core == "+0D"


def _has_day(form: Form) -> bool:
    return not _is_bare(form) and bool(_DAY.fullmatch(form.core)) and not form.till


def _on_day_of(clock: Form, day: Form) -> Form:
    return replace(clock, core=day.core, base=day.base, to=day.to, cue=day.cue)


def _on_the_same_day(day: Form) -> Form:
    """Return a day that is counted from the one told before it as that of its clock.

    "Closes at noon the day before" goes back one day, not two.
    """
    counted = day.base == "said" and day.core.rstrip("~").endswith("D")
    return replace(day, core="+0D") if counted else day


def _at_once(clock: Form, other: Form) -> Form:
    """Return a clock time on the day on which it is what another clock shows.

    One of both must show universal time.
    """
    if not _has_day(other) or clock.is_universal == other.is_universal:
        return clock
    local, zulu = (other, clock) if clock.is_universal else (clock, other)
    hours = (_hours(local) - _hours(zulu) + _BEHIND) % 24 - _BEHIND
    days = int((_hours(zulu) + hours) // 24)
    core = _days_on(other.core, -days if clock.is_universal else days)
    return replace(_on_day_of(clock, other), core=core)


def _hours(clock: Form) -> float:
    hour, minute = clock.part[1:].split(":")[:2]
    return int(hour) + int(minute) / 60


def _days_on(core: str, count: int) -> str:
    """Return a day so many days later, written as it is."""
    if core.startswith("XXXX-WXX-"):
        return f"XXXX-WXX-{(int(core[-1]) - 1 + count) % 7 + 1}"
    if core.endswith("D"):
        return f"{int(core[:-1]) + count:+d}D"
    year, rest = core[:4], core[5:]
    try:
        day = dt.date.fromisoformat(f"{'2024' if year == 'XXXX' else year}-{rest}")
        later = day + dt.timedelta(days=count)
    except (ValueError, OverflowError):  # 30 February, or no later day in a calendar
        return core
    return f"{year}-{later:%m-%d}" if year == "XXXX" else later.isoformat()


def _between(clock: Candidate, day: Candidate) -> list[str]:
    return clock.tokens.words[clock.end : day.begin]


def _opens_bracket(clock: Candidate, other: Candidate) -> bool:
    """Tell whether the second begins in a bracket that opens behind the first."""
    between = _between(clock, other)
    return "(" in between and ")" not in between and _links(clock, other)


def _is_joined(before: list[Candidate], clock: Candidate, other: Candidate) -> bool:
    """Tell whether a day told once holds for two clock times.

    "Polls opened at 7 a.m. and closed at 6 p.m. on Sunday", but no day before them.
    """
    between = range(clock.end, other.begin)
    tokens = clock.tokens
    joined = any(tokens.is_kind(at, "AND", "UPTO") for at in between)
    if not (_is_clock(other.form) and joined and len(between) <= _JOINED):
        return False
    if any(word in _STOPS for word in _between(clock, other)):
        return False
    told = before[-1] if before else None
    if told is not None and not _STOPS & set(tokens.words[told.end : clock.begin]):
        return False
    return clock.form.part < other.form.part


def _links(clock: Candidate, day: Candidate) -> bool:
    """Tell whether only such words as may stand there part a clock time and a day."""
    between, language = _between(clock, day), clock.tokens.language
    links, known = language.dates.day_links, lexicon_of(language).words
    return len(between) <= _BETWEEN and all(
        word in links or known.get(word, ("",))[0] == "ZONE" for word in between
    )
