"""When a story was published, as sources write it: a day, or a moment with its zone."""

from __future__ import annotations

import datetime as dt
import warnings
from email.utils import parsedate_to_datetime
from itertools import product
from typing import Any

from ...errors import BadDate, quoted, shown

__all__ = ["Published", "published"]

#: The day as it is written, and the moment if a time is stated.
Published = tuple[dt.date | None, dt.datetime | None]

#: Two days with nothing in common: what differs between them was not written.
_DEFAULTS = (dt.datetime(2004, 2, 29), dt.datetime(1999, 11, 30))


def published(value: Any) -> Published:
    """Return the day and the moment that a value states; None for what it does not.

    The day is the one written, in the zone in which it is written.

    Parameters
    ----------
    value
        A date, a datetime, or text: ISO 8601, RFC 2822 (mail and RSS), or another
        form if it can be read in one way only ("January 7, 2020"). Empty text and
        None are no date.

    Raises
    ------
    BadDate
        The value is no date, or can be read in two ways ("03/04/2020").

    Examples
    --------
    >>> day, moment = published("2020-01-07T23:30:00-05:00")
    >>> day.isoformat(), moment.utcoffset().total_seconds() / 3600
    ('2020-01-07', -5.0)
    >>> published("January 7, 2020")[0].isoformat()
    '2020-01-07'

    """
    if value is None:
        return None, None
    if isinstance(value, dt.datetime):
        at_midnight = value.tzinfo is None and value.time() == dt.time()
        return value.date(), None if at_midnight else value
    if isinstance(value, dt.date):
        return value, None
    if not isinstance(value, str):
        raise BadDate(f"the day of publication is {shown(value)}; write 2020-01-07")
    text = value.strip()
    return _written(text) if text else (None, None)


def _written(text: str) -> Published:
    for parse in (dt.date.fromisoformat, dt.datetime.fromisoformat, _of_mail):
        try:
            found = parse(text)
        except (ValueError, TypeError, IndexError):
            continue
        return published(found)
    return _in_one_way(text)


def _of_mail(text: str) -> dt.datetime:
    """Read a date of RFC 2822 with its weekday; without one, forms are ambiguous."""
    if "," not in text[:5]:
        raise ValueError(text)
    return parsedate_to_datetime(text)


def _in_one_way(text: str) -> Published:
    """Read a date in any form, if day, month and year are certain."""
    from dateutil import parser

    found = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # an abbreviated zone that nobody defines
        for default, day_first in product(_DEFAULTS, (True, False)):
            try:
                found.append(parser.parse(text, default=default, dayfirst=day_first))
            except (ValueError, OverflowError):
                break
    if len({moment.date() for moment in found}) != 1 or len(found) < 4:
        raise BadDate(
            f"the day of publication {quoted(text)} cannot be read, or in more than "
            "one way; write it as 2020-01-07 or 2020-01-07T18:30+03:30"
        )
    moment = found[0]
    stated = moment.tzinfo is not None or moment.time() != dt.time()
    return moment.date(), moment if stated else None
