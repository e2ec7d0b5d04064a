"""EDTF (ISO 8601-2, level 1) strings: written from values, and read.

The forms written are days, months, years, decades (``199X``), centuries (``19XX``),
seasons (``2019-22``), years before Christ (``-0043``), each with ``~`` where
approximate, and intervals of them that may be open (``2018/..``). Quarters and
halves are level 2 in EDTF and weeks have no form at all: a quarter is written as an
interval of months, a week as one of days.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from ..errors import BadDate
from .day import Day
from .intervals import Days, days, early_days, grain

__all__ = [
    "edtf_days",
    "edtf_of",
    "interval",
    "open_after",
    "open_before",
    "timex_of",
]

_SEASON_CODES = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_SEASON_NAMES = {code: name for name, code in _SEASON_CODES.items()}

#: What may stand alone, and what at an end of an interval (ISO 8601-2, level 1).
_SINGLE = re.compile(
    r"-?\d{4}(?:-[01]\d(?:-\d\d)?)?[~?%]?|-?\d{3}X|-?\d\dXX|\d{4}-2[1-4]"
    r"|\d{4}-(?:XX|\d\d-XX|XX-XX)|Y-?[1-9]\d{4,}"
    r"|\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-]\d\d(?::\d\d)?)?",
    re.ASCII,
)
_BOUND = re.compile(r"-?\d{4}(?:-[01]\d(?:-\d\d)?)?[~?%]?", re.ASCII)
_UNSPECIFIED = re.compile(r"(?:-XX)+$")

#: What an error offers instead.
_ALLOWED = (
    "give for example 2020-01-03, 2020-01, 2020, 2019-22 (a season), 199X, "
    "2020-01-03/2020-01-05, 2018/.. or ../2018 (open), with ~ where approximate"
)


@lru_cache(maxsize=4096)
def edtf_of(value: str, *, approximate: bool = False) -> str | None:
    """Write a TIMEX3 value as EDTF; None where it names no days."""
    if before := re.fullmatch(r"BC(\d{4})((?:-\d\d){0,2})", value):
        year, rest = int(before[1]) - 1, before[2]
        return f"{'-' if year > 0 else ''}{abs(year):04d}{rest}"
    if before := re.fullmatch(r"BC(\d\d)", value):
        return f"-{before[1]}XX"
    span = days(value)
    if span is None:
        return None
    mark = "~" if approximate else ""
    sort = grain(value)
    if sort in ("week", "quarter"):
        return "/".join(f"{end}{mark}" for end in _ends(value, span))
    if sort == "season":
        return f"{value[:4]}-{_SEASON_CODES[value[5:]]}"  # level 1 has no ~ there
    if sort == "decade":
        return f"{value}X"
    if sort == "century":
        return f"{value}XX"
    return f"{value.partition('T')[0]}{mark}"


def _ends(value: str, span: Days) -> tuple[str, str]:
    """Return the ends of a value's days at its own grain: days, months or years."""
    width = {"day": 10, "week": 10, "month": 7, "quarter": 7, "season": 7}
    length = width.get(grain(value) or "", 4)
    return span[0].isoformat()[:length], span[1].isoformat()[:length]


def interval(span: Days, *, approximate: bool = False) -> str:
    """Write a first and last day as an interval, or as the day they share."""
    mark = "~" if approximate else ""
    first, last = (f"{day.isoformat()}{mark}" for day in span)
    return first if first == last else f"{first}/{last}"


def open_after(value: str) -> str:
    """Return the interval from the beginning of a value on, its end open.

    Seasons, decades and centuries cannot stand in an interval of level 1: the month
    or year that they begin with does.
    """
    span = days(value)
    return f"{_ends(value, span)[0]}/.." if span else ""


def open_before(value: str) -> str:
    """Return the interval up to the end of a value, its beginning open."""
    span = days(value)
    return f"../{_ends(value, span)[1]}" if span else ""


def edtf_days(text: str) -> tuple[Day | None, Day | None]:
    """Read the first and last day of an EDTF string (ISO 8601-2, level 1).

    Returns
    -------
    tuple
        First and last day; None for an open end, or a year beyond 9999. Those before
        the year 1 are :class:`~dateline.model.EarlyDay`.

    Raises
    ------
    BadDate
        The string is no EDTF of level 1, names a day that does not exist, or ends
        before it begins. Times of day stand alone only, and seasons, decades and
        unspecified figures in no interval.

    """
    first, slash, last = text.partition("/")
    if not slash:
        return _edge(text, text, 0), _edge(text, text, 1)
    if not first.strip(".") and not last.strip("."):
        raise BadDate(f"{text!r} is open at both ends and names no day; {_ALLOWED}")
    ends = _end(first, text, 0), _end(last, text, 1)
    if None not in ends and ends[0] > ends[1]:  # type: ignore[operator]
        raise BadDate(f"{text!r} ends before it begins; {_ALLOWED}")
    return ends


def timex_of(text: str) -> str | None:
    """Return the TIMEX3 value of an EDTF string, None where it has none.

    An interval has one where it is a week, a weekend, a quarter or half of a year,
    or open at one end.
    """
    first, slash, last = text.partition("/")
    if slash:
        if not first.strip(".") or not last.strip("."):
            return timex_of(last if not first.strip(".") else first)
        return _unit_value(*edtf_days(text))
    plain = _UNSPECIFIED.sub("", text.rstrip("~?%"))
    if before := re.fullmatch(r"-(\d{4})|0000", plain):
        return f"BC{int(before[1] or 0) + 1:04d}"
    if season := re.fullmatch(r"(\d{4})-(2[1-4])", plain):
        return f"{season[1]}-{_SEASON_NAMES[season[2]]}"
    value = re.sub(r"(T\d\d:\d\d):00", r"\1", plain).rstrip("X")
    return value if days(value) else None


def _unit_value(first: Day | None, last: Day | None) -> str | None:
    """Return the value of the week, weekend, quarter or half that has these days."""
    if not isinstance(first, dt.date) or not isinstance(last, dt.date):
        return None
    year, week, _ = first.isocalendar()
    for value in (
        f"{year:04d}-W{week:02d}",
        f"{year:04d}-W{week:02d}-WE",
        f"{first.year:04d}-Q{(first.month + 2) // 3}",
        f"{first.year:04d}-H{(first.month + 5) // 6}",
    ):
        if days(value) == (first, last):
            return value
    return None


def _end(text: str, whole: str, side: int) -> Day | None:
    """Return the first (0) or last (1) day of one end of an interval."""
    if text in ("", ".."):
        return None
    if not _BOUND.fullmatch(text):
        raise BadDate(f"{whole!r} is not an EDTF interval; {_ALLOWED}")
    return _edge(text, whole, side)


def _edge(text: str, whole: str, side: int) -> Day | None:
    """Return the first (0) or last (1) day of what is no interval."""
    if not _SINGLE.fullmatch(text):
        raise BadDate(f"{whole!r} is not an EDTF date; {_ALLOWED}")
    plain = _UNSPECIFIED.sub("", text.rstrip("~?%"))
    if plain.startswith("-") or plain[:4] == "0000":
        return _early_edge(plain, whole, side)
    if plain.startswith("Y"):
        return None
    if season := re.fullmatch(r"(\d{4})-(2[1-4])", plain):
        plain = f"{season[1]}-{_SEASON_NAMES[season[2]]}"
    span = days(plain.rstrip("X"))
    if span is None:
        raise BadDate(f"{whole!r} names a day that does not exist; {_ALLOWED}")
    return span[side]


def _early_edge(plain: str, whole: str, side: int) -> Day | None:
    """Return the first (0) or last (1) day of a year before 1, or of a part of one."""
    match = re.fullmatch(r"-?(\d{2,4})(X{0,2})((?:-\d\d){0,2})", plain)
    if match is None:
        return None
    figures, unknown, rest = match.groups()
    if unknown:
        span = early_days(f"BC{figures}") if len(figures) == 2 else None
    else:
        span = early_days(f"BC{int(figures) + 1:04d}{rest}")
    if span is None and not unknown:
        raise BadDate(f"{whole!r} names a day that does not exist; {_ALLOWED}")
    return span[side] if span else None
