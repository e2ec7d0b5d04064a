"""Clock times: "9:30 a.m.", "14.05", "1430 hours", "half past nine", and their days."""

from __future__ import annotations

import re

from ..underspecified import Form
from .grammar import dated, rules
from .token_regex import Hit

__all__ = ["CLOCK_RULES"]


def _clock(hit: Hit) -> Form | None:
    """Compose "9:30 a.m. EST", "5 pm Friday", "noon", "Tuesday at 11 o'clock"."""
    clock = _clock_of(hit)
    return None if clock is None else _at(hit, clock)


def _at(hit: Hit, clock: str) -> Form | None:
    """Return a clock time on the day beside it, else on the one mentioned last."""
    zone = hit.word("zone").replace(" ", "-")
    if hit.has("mon"):
        return dated(
            hit, f"{hit['mon']:02d}-{hit['date']:02d}", type="TIME",
            part=clock, zone=zone, stated=hit["wd"] or 0,
        )  # fmt: skip
    if hit.has("wd"):
        core = f"XXXX-WXX-{hit['wd']}"
    elif hit.has("day"):
        core = f"{hit['day']:+d}D"
    else:
        return Form("+0D", "TIME", part=clock, zone=zone, base="said")
    return Form(core, "TIME", part=clock, zone=zone)


def _military_clock(hit: Hit) -> Form | None:
    """Compose "at 1430 hours" and "0330 hours on Tuesday"; "2000 hours" are many."""
    figures, lead = hit.word("figures"), hit.begin - 1
    sure = figures.startswith("0") or hit.tokens.is_kind(lead, "AT")
    return _clock(hit) if sure and len(figures) == len("0330") else None


def _told_clock(hit: Hit) -> Form | None:
    """Compose "half past nine", "at a quarter to six", "at ten past four"."""
    past = 30 if hit.has("mid") else 15 if hit.has("quarter") else hit["minutes"]
    hour, lead = hit["hour"], hit.tokens.is_kind(hit.begin - 1, "AT")
    timed = lead or hit.has("half") or hit.has("mid")
    if not timed or hit["quarter"] not in (None, "Q"):
        return None
    if hour != int(hour) or not 1 <= hour <= 12 or not 0 < past < 60:
        return None
    hour, past = (hour - 1, 60 - past) if hit.has("to") else (hour, int(past))
    hour = hour % 12 + hit["half"] if hit.has("half") else hour or 12
    return _at(hit, f"T{hour:02d}:{past:02d}")


def _dotted_clock(hit: Hit) -> Form | None:
    """Compose "14.05 on Tuesday", "Tuesday at 7.30", "18.40 GMT"; 7.5 is a number.

    Bare figures count only after "at", and the filters ask what else they may be.
    """
    if not _DOTTED.fullmatch(hit.word("hour")):
        return None
    at = hit.place("hour") - 1
    if not hit.tokens.is_kind(at, "AT") and not hit.has("zone"):
        return None
    return _clock(hit)


#: Hours and minutes with a dot between them.
_DOTTED = re.compile(r"([01]?\d|2[0-3])\.[0-5]\d")


def _clock_of(hit: Hit) -> str | None:
    """Return a clock time as T09:30, None where the figures are no time."""
    if hit.has("noon"):
        return str(hit["noon"])
    hour, minute = _hour_and_minute(hit)
    if hit.has("part"):
        hour += 12 * (hour < 12 and hit["part"] in ("AF", "EV", "NI"))
    if hit.has("half"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + hit["half"]
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    return f"T{hour:02d}:{minute:02d}"


def _hour_and_minute(hit: Hit) -> tuple[int, int]:
    """Return the figures of "9:30", "0930", "9.30" or "9"; -1 where none are."""
    if hit.has("figures"):
        figures = hit.word("figures")
        return (int(figures[:2]), int(figures[2:])) if len(figures) == 4 else (-1, 0)
    if hit.has("clock"):
        hour, minute, *_ = hit["clock"]
        return hour, minute
    return int(hit["hour"]), round(100 * (hit["hour"] % 1))


_TIME = "(clock:CLOCK half:MERIDIEM?|hour:HOURLIKE half:MERIDIEM)"
_ZONE = "(HOURS|HOURS? zone:ZONE)"
_ON_DAY = "(ON? COMMA? (wd:WD|day:DAYWORD))?"
_ON_DATE = (
    "COMMA? (ON? wd:WD COMMA?)? (mon:MON date:DAYNUM|date:DAYNUM mon:MON) "
    "(COMMA? year:YEAR)?"
)

CLOCK_RULES = rules(
    (
        "clock",
        f"approx:APPROX? figures:FOURFIGURES CLOCKUNITS {_ON_DAY}",
        _military_clock,
    ),
    ("clock", f"{_TIME} {_ZONE}? {_ON_DATE}", _clock),
    ("clock", f"{_TIME} {_ZONE}? {_ON_DAY}", _clock),
    ("clock", f"(wd:WD|day:DAYWORD) COMMA? AT {_TIME} {_ZONE}?", _clock),
    ("clock", f"hour:FRACTION {_ZONE}? {_ON_DATE}", _dotted_clock),
    ("clock", f"hour:FRACTION {_ZONE}? {_ON_DAY}", _dotted_clock),
    ("clock", f"hour:FRACTION IN THE part:PART {_ON_DAY}", _dotted_clock),
    (
        "clock",
        f"(wd:WD|day:DAYWORD) COMMA? AT hour:FRACTION {_ZONE}?",
        _dotted_clock,
    ),
    ("clock", f"mid:HALF PAST hour:HOURLIKE half:MERIDIEM? {_ON_DAY}", _told_clock),
    (
        "clock",
        f"A? quarter:UNIT (PAST|to:TO) hour:HOURLIKE half:MERIDIEM? {_ON_DAY}",
        _told_clock,
    ),
    (
        "clock",
        "minutes:NUMBER CLOCKUNITS? (PAST|to:TO) hour:HOURLIKE half:MERIDIEM? "
        f"{_ON_DAY}",
        _told_clock,
    ),
    ("clock", f"hour:HOURLIKE OCLOCK half:MERIDIEM? {_ON_DAY}", _clock),
    ("clock", f"hour:HOURLIKE IN THE part:PART {_ON_DAY}", _clock),
    ("clock", f"figures:FOURFIGURES {_ZONE} {_ON_DAY}", _clock),
    ("clock", f"noon:NOON {_ON_DAY}", _clock),
)
