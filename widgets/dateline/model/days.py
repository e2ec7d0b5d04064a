"""The first and last day of dates, ranges joined, and of what happened on them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from ..errors import BadDate
from .date import DateExpression
from .day import Day, as_civil
from .edtf import edtf_days
from .mention import kept
from .statement import Event

__all__ = ["Days", "EventDates", "days_by_date"]

#: A first and last day; None where that end is open.
Days = tuple[dt.date | None, dt.date | None]

_NONE: Days = (None, None)


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
    return {id_: span for id_, span in days.items() if span != _NONE}


def _last(date: DateExpression, dates: dict[str, DateExpression]) -> dt.date | None:
    end = dates.get(date.until or "", date)
    return as_civil(end.last)


class EventDates:
    """The words that events have their days from, with the days that these give them.

    Words can mean one thing for one event and another for the next: "since 3 May, when
    a bomb killed four, police have searched the town". They killed on that day.

    Parameters
    ----------
    dates
        The dates of the story.

    """

    def __init__(self, dates: Iterable[DateExpression]) -> None:
        known = kept(dates)
        self._dates = {date.id: date for date in known}
        self._days = days_by_date(known)

    def words(self, event: Event) -> DateExpression | None:
        """Return the words of an event's day; None where there are none.

        They have the event's own days where these are not all that the words mean.
        """
        date = self._dates.get(event.date_id or "")
        if date is None or _has_all_of(event, date):
            return date
        first, last = _edges(event.edtf)
        return replace(date, edtf=event.edtf, first=first, last=last, until=None)

    def days(self, event: Event) -> Days:
        """Return the first and last day of an event, None at an open end."""
        date = self._dates.get(event.date_id or "")
        if date is None and event.date_id:  # the user rejected the words
            return _NONE
        if date is not None and _has_all_of(event, date):
            return self._days.get(date.id, _NONE)
        first, last = _edges(event.edtf)
        return as_civil(first), as_civil(last)


def _has_all_of(event: Event, date: DateExpression) -> bool:
    return event.edtf in (None, date.edtf) or date.edtf is None


def _edges(edtf: str | None) -> tuple[Day | None, Day | None]:
    try:
        return edtf_days(edtf) if edtf else _NONE
    except BadDate:
        return _NONE
