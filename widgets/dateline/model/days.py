"""The first and last day of dates, ranges joined."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from .date import DateExpression
from .day import as_civil
from .mention import kept

__all__ = ["Days", "days_by_date"]

#: A first and last day; None where that end is open.
Days = tuple[dt.date | None, dt.date | None]


def days_by_date(dates: Iterable[DateExpression]) -> dict[str, Days]:
    """Return the first and last day of every date that has one, by the date's id.

    A range ends with the last day of the date that closes it ("from Monday to
    Friday"). Dates without days, those before the year 1, and those that the user
    rejected, are left out.
    """
    known = {date.id: date for date in kept(dates)}
    days = {
        id_: (as_civil(date.first), _last(date, known)) for id_, date in known.items()
    }
    return {id_: span for id_, span in days.items() if span != (None, None)}


def _last(date: DateExpression, dates: dict[str, DateExpression]) -> dt.date | None:
    end = dates.get(date.until or "", date)
    return as_civil(end.last)
