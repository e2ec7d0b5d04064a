"""EDTF (ISO 8601-2, level 1) strings: written from values, and read back.

The forms written are days, months, years, decades (``199X``), centuries (``19XX``),
seasons (``2019-22``), years before Christ (``-0043``), each with ``~`` where
approximate, and intervals of them that may be open (``2018/..``). Quarters and
halves are level 2 in EDTF and weeks have no form at all: a quarter is written as an
interval of months, a week as one of days.
"""

from __future__ import annotations

import datetime as dt
import re

from .intervals import Days, days, grain

__all__ = ["edtf_days", "edtf_of", "interval", "open_after", "open_before"]

_SEASON_CODES = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_SEASON_NAMES = {code: name for name, code in _SEASON_CODES.items()}


def edtf_of(value: str, *, approximate: bool = False) -> str | None:
    """Write a TIMEX3 value as EDTF; None where it names no days."""
    if before := re.fullmatch(r"BC(\d{4})", value):
        return f"-{int(before[1]) - 1:04d}" if int(before[1]) > 1 else "0000"
    span = days(value)
    if span is None:
        return None
    mark = "~" if approximate else ""
    sort = grain(value)
    if sort in ("week", "quarter"):
        return "/".join(f"{end}{mark}" for end in _ends(value, span))
    if sort == "season":
        return f"{value[:4]}-{_SEASON_CODES[value[5:]]}{mark}"
    if sort == "decade":
        return f"{value}X"
    if sort == "century":
        return f"{value}XX"
    return f"{value.partition('T')[0]}{mark}"


def _ends(value: str, span: Days) -> tuple[str, str]:
    """Return the ends of a value's days at its own grain: days, months or years."""
    width = {"day": 10, "week": 10, "month": 7, "quarter": 7, "season": 7}
    length = width.get(grain(value) or "", 4)
    return span[0].isoformat()[:length], span[1].isoformat()[:length]


def interval(span: Days, *, approximate: bool = False) -> str:
    """Write a first and last day as an interval, or as the day they share."""
    mark = "~" if approximate else ""
    first, last = (f"{day.isoformat()}{mark}" for day in span)
    return first if first == last else f"{first}/{last}"


def open_after(value: str) -> str:
    """Return the interval from the beginning of a value on, its end open.

    Seasons, decades and centuries cannot stand in an interval of level 1: the month
    or year that they begin with does.
    """
    span = days(value)
    return f"{_ends(value, span)[0]}/.." if span else ""


def open_before(value: str) -> str:
    """Return the interval up to the end of a value, its beginning open."""
    span = days(value)
    return f"../{_ends(value, span)[1]}" if span else ""


def edtf_days(text: str) -> tuple[dt.date | None, dt.date | None]:
    """Read the first and last day of an EDTF string of the forms written here.

    Returns
    -------
    tuple
        First and last day; None for an open end, or a year before Christ.

    Raises
    ------
    ValueError
        The string is none of the forms this module writes.

    """
    first, slash, last = text.partition("/")
    if not slash:
        return _edge(text, 0), _edge(text, 1)
    return _edge(first, 0), _edge(last, 1)


def _edge(text: str, side: int) -> dt.date | None:
    """Return the first (0) or last (1) day of one end of an interval."""
    plain = text.rstrip("~?%")
    if plain in ("", "..") or plain.startswith("-") or plain == "0000":
        return None
    if season := re.fullmatch(r"(\d{4})-(2[1-4])", plain):
        plain = f"{season[1]}-{_SEASON_NAMES[season[2]]}"
    span = days(plain.rstrip("X"))
    if span is None:
        raise ValueError(
            f"{text!r} is no EDTF date of the forms Dateline writes; "
            "give for example 2020-01-03, 2020-01, 2019-22, 199X or 2018/.."
        )
    return span[side]
