"""Units given by another: the weekend of a holiday, the first week of a month."""

from __future__ import annotations

import datetime as dt
import re

from ...model.intervals import Days, nth_weekday
from .arithmetic import iso_week, shifted, step

__all__ = ["Centre", "within"]

#: The day that a loose unit begins with or is counted to, and which unit it is.
Centre = tuple[dt.date, str]

_AWAY = re.compile(r"([+-]\d+)(D|W|F|M|Y|DE|CE)")
_NTH_WEEKDAY = re.compile(r"#(-?\d)-([1-7])")
_COUNTED = re.compile(r"(WE|W|D)(-?\d+)")
_SEVERAL = re.compile(r"(W|D|M)(1|-1)x(\d+)")

#: The days of a unit of several, as of the first of two.
_DAYS = {"D": 1, "W": 7}

#: The day that the second half of a month begins with.
_SECOND_HALF = 16


def within(sort: str, span: Days) -> tuple[str | None, Centre | None]:
    """Return the unit that belongs to some days.

    Parameters
    ----------
    sort
        "W" or "WE" for the week or weekend of a day, "LM" for the lunar month that
        a day begins, "JM", "JY" and "HY" for the month or year of the Iranian and
        the year of the Islamic calendar, "D3", "W1" or "WE2" for the third day,
        first week or second weekend of longer days; -1 counts from their end. "-2Y"
        for the day two years before ("two years ago Friday"), "+1W" for a week after
        it; "#3-2" for the third Tuesday of a month. "D1x10" for the first ten days,
        "W-1x2" for the last two weeks, "M1x4" for the first four months, "H1"
        and "H2" for the halves of a month.
    span
        The days it belongs to.

    Returns
    -------
    tuple
        A TIMEX3 value, None where there is no such unit; and the day that the unit
        begins with where the value is only near to it.

    """
    try:
        return _of_days(sort, *span)
    except OverflowError:  # at the ends of the calendar
        return None, None


def _of_days(
    sort: str, first: dt.date, last: dt.date
) -> tuple[str | None, Centre | None]:
    if counted := _COUNTED.fullmatch(sort):
        return _nth(counted[1], int(counted[2]), first, last)
    if several := _SEVERAL.fullmatch(sort):
        if several[1] == "M":
            return _months(first, int(several[3]), late=several[2] == "-1")
        length = _DAYS[several[1]] * int(several[3])
        return _side(first, last, length, late=several[2] == "-1")
    if sort in ("H1", "H2"):
        late = sort == "H2"
        length = last.day + 1 - _SECOND_HALF if late else _SECOND_HALF - 1
        return _side(first, last, length, late=late)
    if nth := _NTH_WEEKDAY.fullmatch(sort):
        return nth_weekday(first.year, first.month, int(nth[1]), int(nth[2])), None
    if away := _AWAY.fullmatch(sort):
        then = shifted(first, int(away[1]), away[2])
        return (then.isoformat() if then else None), None
    if sort in ("LM", "JM"):
        return step(first, 0, "M"), (first, sort)
    if sort in ("HY", "JY"):
        return step(first, 0, "Y"), (first, sort)
    # The weekend of a Monday or Tuesday is the one before it: Labor Day's.
    late = sort == "WE" and first.isoweekday() <= 2
    return step(first, -late, sort), None


def _side(
    first: dt.date, last: dt.date, length: int, *, late: bool
) -> tuple[str | None, Centre | None]:
    """Return the month that the first or last days are in, and where they begin."""
    if not 0 < length <= min(31, (last - first).days):
        return None, None
    begin = last - dt.timedelta(days=length - 1) if late else first
    return step(begin, 0, "M"), (begin, f"N{length}")


def _months(
    first: dt.date, count: int, *, late: bool
) -> tuple[str | None, Centre | None]:
    """Return the year of its first or last months, and which these are."""
    if not 0 < count < 12:
        return None, None
    begin = shifted(first, 12 - count, "M") if late else first
    return step(first, 0, "Y"), (begin, f"M{count}") if begin else None


def _nth(
    unit: str, number: int, first: dt.date, last: dt.date
) -> tuple[str | None, Centre | None]:
    """Return the n-th day, week or weekend of some days."""
    if unit == "WE":
        if (first.year, first.month) != (last.year, last.month):
            return None, None
        saturday = nth_weekday(first.year, first.month, number, 6)
        if saturday is None:
            return None, None
        return step(dt.date.fromisoformat(saturday), 0, "WE"), None
    length = 7 if unit == "W" else 1
    ahead = length * (number - 1) if number > 0 else (last - first).days + 1 - length
    if not 0 <= ahead <= (last - first).days:
        return None, None
    begin = first + dt.timedelta(days=ahead)
    if unit == "D":
        return begin.isoformat(), None
    return iso_week(begin + dt.timedelta(days=3)), (begin, "N7")
