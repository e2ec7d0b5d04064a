"""The days that the package dateparser takes words for, as a baseline of dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from ..errors import PackageMissing

__all__ = ["Days", "days_by_dateparser"]

#: What is known of an expression: its value, days, grain and reason.
Days = dict[str, Any]

#: Two days in other years, months, weeks and days of the week: what is the same counted
#: from either does not hang on the day of publication.
_BASES = (dt.date(1999, 5, 20), dt.date(2014, 10, 7))

#: How many characters of an ISO date each period has; a week has a rule of its own.
_WIDTHS = {"day": 10, "month": 7, "year": 4}


def days_by_dateparser(
    language: str, published: dt.date | None
) -> Callable[[str], Days]:
    """Return what finds the days of an expression by dateparser alone.

    Parameters
    ----------
    language
        The language of the words (ISO 639-1).
    published
        The day from which "Friday" is counted, backwards; without it, what depends on
        one has no days: dateparser itself would take today.

    Raises
    ------
    PackageMissing
        dateparser is not installed.

    """
    try:
        from dateparser.date import DateDataParser
    except ImportError:
        raise PackageMissing("dl.baselines.dateparser", "dateparser") from None

    def parsers(day: dt.date) -> DateDataParser:
        settings = {
            "PREFER_DATES_FROM": "past",
            "RELATIVE_BASE": dt.datetime.combine(day, dt.time()),
            "RETURN_AS_TIMEZONE_AWARE": False,
        }
        return DateDataParser(languages=[language], settings=settings)

    known = [parsers(day) for day in ([published] if published else _BASES)]

    def days(phrase: str) -> Days:
        found = {_edtf(parser.get_date_data(phrase)) for parser in known}
        edtf = found.pop() if len(found) == 1 else None
        return {} if edtf is None else _days(phrase, edtf)

    return days


def _edtf(data: Any) -> str | None:
    """Return the days of what dateparser found as EDTF, None if it found nothing."""
    if data is None or data.date_obj is None:
        return None
    day: dt.date = data.date_obj.date()
    if data.period == "week":
        monday = day - dt.timedelta(days=day.weekday())
        return f"{monday}/{monday + dt.timedelta(days=6)}"
    return day.isoformat()[: _WIDTHS.get(data.period, 10)]


def _days(phrase: str, edtf: str) -> Days:
    from ..model.edtf import edtf_days, timex_of
    from ..model.intervals import grain

    first, last = edtf_days(edtf)
    value = timex_of(edtf)
    return {
        "rule": "dateparser",
        "form": value or edtf,
        "value": value,
        "edtf": edtf,
        "first": first,
        "last": last,
        "grain": grain(value) or "week",
        "why": f"dateparser takes ‘{phrase}’ for {edtf}.",
    }
