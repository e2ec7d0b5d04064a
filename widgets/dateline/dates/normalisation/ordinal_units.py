"""Units given by another: the weekend of a holiday, the first week of a month."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from ...model.intervals import Days, days, nth_weekday
from .arithmetic import iso_week, shifted, step

__all__ = ["Centre", "within"]

#: The day that a loose unit begins with or is counted to, and which unit it is.
Centre = tuple[dt.date, str]
#: A TIMEX3 value, and where it is only near.
Unit = tuple[str | None, Centre | None]

#: The days of a unit of several, as of the first of two.
_DAYS = {"D": 1, "W": 7}

#: The day that the second half of a month begins with.
_SECOND_HALF = 16


def within(sort: str, span: Days) -> Unit:
    """Return the unit that belongs to some days.

    Parameters
    ----------
    sort
        "W" or "WE" for the week or weekend of a day, "LM" for the lunar month that
        a day begins, "JM", "JY" and "HY" for the month or year of the Iranian and
        the year of the Islamic calendar, "D3", "W1" or "WE2" for the third day,
        first week or second weekend of longer days; -1 counts from their end. "-2Y"
        for the day two years before ("two years ago Friday"), "+1W" for a week after
        it, "+W" and "-WE" for the seven days after it and the weekend before it,
        "-2x5" for the second Friday before it, "#1-1+1x2" for the Tuesday after the
        first Monday; "#3-2" for the third Tuesday of a month or year. "D1x10" for the
        first ten days, "W-1x2" for the last two weeks, "M1x4" for the first four
        months, "H1" and "H2" for the halves of a month.
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


def _of_days(sort: str, first: dt.date, last: dt.date) -> Unit:
    for pattern, part in _PARTS:
        if match := pattern.fullmatch(sort):
            return part(match, first, last)
    if sort in ("LM", "JM"):
        return step(first, 0, "M"), (first, sort)
    if sort in ("HY", "JY"):
        return step(first, 0, "Y"), (first, sort)
    # The weekend of a Monday or Tuesday is the one before it: Labor Day's.
    late = sort == "WE" and first.isoweekday() <= 2
    return step(first, -late, sort), None


def _nth_weekday(match: re.Match[str], first: dt.date, last: dt.date) -> Unit:
    """Return the third Tuesday of a month or year: "#3-2"."""
    month = last if match[1].startswith("-") else first
    return nth_weekday(month.year, month.month, int(match[1]), int(match[2])), None


def _away(match: re.Match[str], first: dt.date, _: dt.date) -> Unit:
    """Return the day two years before: "-2Y"."""
    then = shifted(first, int(match[1]), match[2])
    return (then.isoformat() if then else None), None


def _half(match: re.Match[str], first: dt.date, last: dt.date) -> Unit:
    """Return the second half of a month: "H2"."""
    late = match[1] == "2"
    length = last.day + 1 - _SECOND_HALF if late else _SECOND_HALF - 1
    return _side(first, last, length, late=late)


def _several(match: re.Match[str], first: dt.date, last: dt.date) -> Unit:
    """Return the first ten days, or the last two weeks: "D1x10", "W-1x2"."""
    late, count = match[2] == "-1", int(match[3])
    if match[1] == "M":
        return _months(first, count, late=late)
    return _side(first, last, _DAYS[match[1]] * count, late=late)


def _day_beside(match: re.Match[str], first: dt.date, last: dt.date) -> Unit:
    """Return the second Friday before some days, or part of them: "-2x5"."""
    if match[1]:
        first, last = days(_of_days(match[1], first, last)[0]) or (first, last)
    late, number = match[2] == "+", int(match[4])
    day = _weekday_beside(number, first, last, int(match[3]), late=late)
    return day.isoformat(), None


def _unit_beside(match: re.Match[str], first: dt.date, last: dt.date) -> Unit:
    """Return the weekend before some days, or the seven days after: "-WE", "+W"."""
    late = match[1] == "+"
    if match[2] == "WE":
        # Of the weekend before both days are before: not the eve of Easter.
        day = _weekday_beside(6 if late else 7, first, last, late=late)
        return step(day, 0, "WE"), None
    begin = last + dt.timedelta(days=1) if late else first - dt.timedelta(days=7)
    return iso_week(begin + dt.timedelta(days=3)), (begin, "N7")


def _weekday_beside(
    number: int, first: dt.date, last: dt.date, nth: int = 1, *, late: bool
) -> dt.date:
    """Return the n-th Monday (1) to Sunday (7) after some days, or before them."""
    if late:
        away = (number - last.isoweekday() - 1) % 7 + 1
        return last + dt.timedelta(days=away + 7 * (nth - 1))
    away = (first.isoweekday() - number - 1) % 7 + 1
    return first - dt.timedelta(days=away + 7 * (nth - 1))


def _side(first: dt.date, last: dt.date, length: int, *, late: bool) -> Unit:
    """Return the month that the first or last days are in, and where they begin."""
    if not 0 < length <= min(31, (last - first).days):
        return None, None
    begin = last - dt.timedelta(days=length - 1) if late else first
    return step(begin, 0, "M"), (begin, f"N{length}")


def _months(first: dt.date, count: int, *, late: bool) -> Unit:
    """Return the year of its first or last months, and which these are."""
    if not 0 < count < 12:
        return None, None
    begin = shifted(first, 12 - count, "M") if late else first
    return step(first, 0, "Y"), (begin, f"M{count}") if begin else None


def _nth(match: re.Match[str], first: dt.date, last: dt.date) -> Unit:
    """Return the n-th day, week or weekend of some days: "D3", "W-1"."""
    unit, number = match[1], int(match[2])
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


#: Parts of some days, or what is beside them: how each is written, and made.
_PARTS: tuple[tuple[re.Pattern[str], Callable[..., Unit]], ...] = (
    (re.compile(r"(WE|W|D)(-?\d+)"), _nth),
    (re.compile(r"(W|D|M)(1|-1)x(\d+)"), _several),
    (re.compile(r"H([12])"), _half),
    (re.compile(r"#(-?\d)-([1-7])"), _nth_weekday),
    (re.compile(r"(.*)([+-])(\d)x([1-7])"), _day_beside),
    (re.compile(r"([+-])(WE|W)"), _unit_beside),
    (re.compile(r"([+-]\d+)(D|W|F|M|Y|DE|CE)"), _away),
)
