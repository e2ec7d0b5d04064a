"""The day of publication, in any form in which feeds, pages and programs give it."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime

from ..errors import BadDate, shown

__all__ = ["as_day", "check_day", "day_written"]

#: A day with a time behind it, in ISO 8601: "2020-01-07T23:30:00-05:00".
_WITH_TIME = re.compile(r"(\d{4}-?\d{2}-?\d{2})(?:[T ]\s*\d{2}(?:[:.]?\d{2}|$).*)?")

#: A day as mail and feeds have it (RFC 2822): "Tue, 07 Jan 2020 23:30:00 -0500"; and
#: as old web servers have it (RFC 850): "Tuesday, 07-Jan-20 23:30:00 GMT".
_OF_MAIL = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?"
    r"(?:\d{1,2}\s+[A-Za-z]{3,9}\s+\d{4}|\d{1,2}-[A-Za-z]{3}-(?:\d{2}|\d{4}))\s+\d.*"
)

_ADVICE = "write it as YYYY-MM-DD, for example 2020-01-07"


def day_written(value: object) -> dt.date:
    """Return the day that a value names, as it is on the calendar where it was written.

    Parameters
    ----------
    value
        A date; a datetime, of which the zone is left alone; or text: an ISO 8601 date
        with or without time and zone, or a date as in mail and feeds (RFC 2822, 850).
        A day of NumPy is one as well.

    Raises
    ------
    BadDate
        It is none of these.

    """
    if isinstance(value, dt.datetime):
        # pandas' "not a time" is a datetime that has no day.
        if value == value:
            return dt.date(value.year, value.month, value.day)
    elif isinstance(value, dt.date):
        return value
    elif type(value).__name__ == "datetime64":
        # Known by its name: NumPy is not imported for the sake of others.
        if (day := _day_in(str(value))) is not None:
            return day
    elif isinstance(value, str):
        day = _day_in(value.strip())
        if day is not None:
            return day
        raise BadDate(f"the publication date {_quoted(value)} is not a date; {_ADVICE}")
    raise BadDate(
        f"the publication date is {shown(value)}; give a date, a datetime or text "
        "such as '2020-01-07'"
    )


def as_day(value: object) -> dt.date:
    """Return the day that a value names, if a story can have been published on it.

    Raises
    ------
    BadDate
        The value is no date (see :func:`day_written`), or it is in the future.

    """
    return check_day(day_written(value))


def check_day(day: dt.date) -> dt.date:
    """Return a day if a story can have been published on it.

    Raises
    ------
    BadDate
        It is in the future.

    """
    # A day ahead is let through: it is tomorrow already east of here.
    if day > dt.date.today() + dt.timedelta(days=1):
        raise BadDate(f"the publication date {day} is in the future; check the year")
    return day


def _quoted(value: str) -> str:
    """Return text in quotation marks, cut if it is long."""
    return repr(value if len(value) <= 60 else f"{value[:59]}…")


def _day_in(text: str) -> dt.date | None:
    try:
        match = _WITH_TIME.fullmatch(text)
        if match:
            return dt.date.fromisoformat(match[1])
        if _OF_MAIL.fullmatch(text):
            return parsedate_to_datetime(text).date()
        return dt.date.fromisoformat(text)
    except (ValueError, IndexError, OverflowError):
        return None
