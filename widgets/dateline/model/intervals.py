"""The days that a TIMEX3 value covers."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from functools import lru_cache

from .day import EarlyDay

__all__ = [
    "SEASONS",
    "Days",
    "days",
    "early_days",
    "grain",
    "is_season",
    "month_end",
    "nth_weekday",
    "opposite",
]

#: First and last day.
Days = tuple[dt.date, dt.date]

#: First month of a season and of the one after it ends (northern, meteorological).
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

#: A season's name in the other hemisphere.
_OPPOSITE = {"SP": "FA", "FA": "SP", "SU": "WI", "WI": "SU"}

_SEASON = re.compile(r"(?<![A-Z])(SP|SU|FA|WI)$")

_SHAPES = (
    ("day", re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")),
    ("weekend", re.compile(r"(\d{4})-W(\d\d)-WE")),
    ("week", re.compile(r"(\d{4})-W(\d\d)")),
    ("season", re.compile(r"(\d{4})-(SP|SU|FA|WI)")),
    ("quarter", re.compile(r"(\d{4})-Q([1-4])")),
    ("half", re.compile(r"(\d{4})-H([12])")),
    ("month", re.compile(r"(\d{4})-(\d\d)")),
    ("years", re.compile(r"(\d{4})/(\d{4})")),
    ("year", re.compile(r"(\d{4})")),
    ("decade", re.compile(r"(\d{3})")),
    ("century", re.compile(r"(\d\d)")),
)


def is_season(core: str) -> bool:
    """Tell whether a value, or a form's core, is a season: "2019-SU", "+0Y:WI"."""
    return _SEASON.search(core) is not None


def opposite(core: str) -> str:
    """Return the season of the other hemisphere in the same months."""
    return _SEASON.sub(lambda season: _OPPOSITE[season[0]], core)


def month_end(year: int, month: int) -> dt.date:
    """Return the last day of a month; months beyond December run into next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _months(year: int, first: int, count: int) -> Days:
    return dt.date(year, first, 1), month_end(year, first + count - 1)


@lru_cache(maxsize=4096)
def days(value: str | None) -> Days | None:
    """Return the first and last day of a TIMEX3 value.

    Returns
    -------
    tuple of datetime.date or None
        None where the value names no days of the calendar (a duration, a set, a
        reference, a year before Christ) or impossible ones (31 February).

    """
    if not value:
        return None
    for sort, shape in _SHAPES:
        match = shape.fullmatch(value)
        if match is not None:
            try:
                return _PARSERS[sort](*match.groups())
            except (ValueError, OverflowError):
                return None
    return None


_BEFORE = re.compile(r"BC(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def early_days(value: str) -> tuple[EarlyDay, EarlyDay] | None:
    """Return the first and last day of a value before Christ: "BC0490", "BC04".

    Returns
    -------
    tuple of EarlyDay or None
        None for any other value, and for impossible days.

    """
    if century := re.fullmatch(r"BC(\d\d)", value):
        hundreds = 100 * int(century[1])  # 5th century BC, BC04: -0499 to -0400
        return EarlyDay(-hundreds - 99, 1, 1), EarlyDay(-hundreds, 12, 31)
    match = _BEFORE.fullmatch(value)
    if match is None or int(match[1]) < 1:
        return None
    year, month = 1 - int(match[1]), int(match[2] or 0)
    if not match[2]:
        return EarlyDay(year, 1, 1), EarlyDay(year, 12, 31)
    if not 1 <= month <= 12:
        return None
    leap = 2000 + year % 400  # the Gregorian calendar repeats after 400 years
    end = calendar.monthrange(leap, month)[1]
    if not match[3]:
        return EarlyDay(year, month, 1), EarlyDay(year, month, end)
    if not 1 <= int(match[3]) <= end:
        return None
    day = EarlyDay(year, month, int(match[3]))
    return day, day


def _day(year: str, month: str, day: str) -> Days:
    date = dt.date(int(year), int(month), int(day))
    return date, date


def _week(year: str, week: str) -> Days:
    monday = dt.date.fromisocalendar(int(year), int(week), 1)
    return monday, monday + dt.timedelta(days=6)


def _weekend(year: str, week: str) -> Days:
    _, sunday = _week(year, week)
    return sunday - dt.timedelta(days=1), sunday


_PARSERS: dict[str, Callable[..., Days]] = {
    "day": _day,
    "week": _week,
    "weekend": _weekend,
    "season": lambda year, name: _months(int(year), SEASONS[name], 3),
    "quarter": lambda year, number: _months(int(year), 3 * int(number) - 2, 3),
    "half": lambda year, number: _months(int(year), 6 * int(number) - 5, 6),
    "month": lambda year, month: _months(int(year), int(month), 1),
    "year": lambda year: _months(int(year), 1, 12),
    "years": lambda first, last: (dt.date(int(first), 1, 1), month_end(int(last), 12)),
    "decade": lambda decade: (
        dt.date(max(1, 10 * int(decade)), 1, 1),
        dt.date(10 * int(decade) + 9, 12, 31),
    ),
    "century": lambda century: (
        dt.date(max(1, 100 * int(century)), 1, 1),
        dt.date(100 * int(century) + 99, 12, 31),
    ),
}


#: Under which unit the values of some shapes count.
_GRAINS = {"weekend": "week", "half": "quarter", "years": "year"}


@lru_cache(maxsize=4096)
def grain(value: str | None) -> str | None:
    """Return the unit of a value: "day", "week", "month", … or None."""
    if value:
        for sort, shape in _SHAPES:
            if shape.fullmatch(value):
                return _GRAINS.get(sort, sort)
    return None


def nth_weekday(year: int, month: int, nth: int, number: int) -> str | None:
    """Return the n-th Monday (1) to Sunday (7) of a month; -1 is the last."""
    if nth < 0:
        end = month_end(year, month)
        return (end - dt.timedelta(days=(end.isoweekday() - number) % 7)).isoformat()
    first = dt.date(year, month, 1)
    day = 1 + (number - first.isoweekday()) % 7 + 7 * (nth - 1)
    value = f"{year:04d}-{month:02d}-{day:02d}"
    return value if days(value) else None
