"""Days before the year 1, which no datetime can hold, from their EDTF."""

from __future__ import annotations

import calendar
import re

__all__ = ["YearMonthDay", "ends_before_christ"]

#: The year as astronomers count it (0 is 1 BC), the month and the day.
YearMonthDay = tuple[int, int, int]

_DAY = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?[?~%]?")


def ends_before_christ(edtf: str | None) -> tuple[YearMonthDay, YearMonthDay] | None:
    """Return the first and last day of a date that begins before the year 1.

    What is told as a year or month begins on its first day and ends on its last.
    None is returned for all other dates, and for what is not told in digits.
    """
    begin, _, end = (edtf or "").partition("/")
    first, last = _parts(begin), _parts(end or begin)
    if first is None or last is None or first[0] > 0:
        return None
    year, month, day = last
    month = month or 12
    # Of a common year: which years before Christ had a leap day is disputed.
    last_day = day or calendar.monthrange(2001, month)[1]
    return (first[0], first[1] or 1, first[2] or 1), (year, month, last_day)


def _parts(edtf: str) -> tuple[int, int | None, int | None] | None:
    match = _DAY.fullmatch(edtf)
    if match is None:
        return None
    year, month, day = match.groups()
    if month is not None and not 1 <= int(month) <= 12:
        return None  # a season or a quarter
    return int(year), int(month) if month else None, int(day) if day else None
