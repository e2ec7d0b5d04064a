"""Days of the calendar, those before the year 1 too, which Python's dates cannot be."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

__all__ = ["Day", "EarlyDay", "as_civil", "read_day"]

_EARLY = re.compile(r"(-\d{4}|0000)-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class EarlyDay:
    """A day before the year 1, as :class:`datetime.date` is one after it.

    As with that one, a day that the calendar lacks is a ValueError.

    Years are counted as in ISO 8601 and EDTF: 0 is the year 1 BC, -489 the year
    490 BC. The calendar is the Gregorian one, continued into the past.

    Examples
    --------
    >>> import datetime as dt
    >>> str(EarlyDay(-489, 9, 12)), EarlyDay(0, 1, 1) < dt.date(79, 8, 24)
    ('-0489-09-12', True)

    """

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        """Refuse a day that is none, as Python's own dates do."""
        # The Gregorian calendar repeats after 400 years.
        dt.date(2000 + self.year % 400, self.month, self.day)

    def isoformat(self) -> str:
        """Return the day in ISO 8601, its year with four figures."""
        sign = "-" if self.year < 0 else ""
        return f"{sign}{abs(self.year):04d}-{self.month:02d}-{self.day:02d}"

    def __str__(self) -> str:
        """Return the day in ISO 8601."""
        return self.isoformat()

    def __lt__(self, other: Day) -> bool:
        """Tell whether it is before another day."""
        return self._place() < _place(other)

    def __le__(self, other: Day) -> bool:
        """Tell whether it is before another day, or that day."""
        return self._place() <= _place(other)

    def __gt__(self, other: Day) -> bool:
        """Tell whether it is after another day."""
        return self._place() > _place(other)

    def __ge__(self, other: Day) -> bool:
        """Tell whether it is after another day, or that day."""
        return self._place() >= _place(other)

    def _place(self) -> tuple[int, int, int]:
        return self.year, self.month, self.day


#: A day of any year.
Day = dt.date | EarlyDay


def _place(day: Day) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def as_civil(day: Day | None) -> dt.date | None:
    """Return a day that Python's dates can be, None for an earlier one."""
    return None if isinstance(day, EarlyDay) else day


def read_day(text: str) -> Day:
    """Read a day in ISO 8601.

    Raises
    ------
    ValueError
        The text is no such day.

    """
    early = _EARLY.fullmatch(text)
    if early is None:
        return dt.date.fromisoformat(text)
    return EarlyDay(*map(int, early.groups()))
