"""From a value to its days: approximation, parts of units, open ends."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from ...model.day import Day
from ...model.edtf import edtf_of, interval, open_after, open_before
from ...model.intervals import Days, days, early_days, grain
from ..underspecified import Form
from .arithmetic import shifted
from .calendars import day_before_next

__all__ = ["Extent", "extent_of"]

#: What "early", "mid" and "late" mean: thirds of a month in days, of a year in
#: months, of a decade in years (counted from 0).
_MONTH_THIRDS = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}
_YEAR_THIRDS = {"START": (1, 4), "MID": (5, 8), "END": (9, 12)}
_DECADE_THIRDS = {"START": (0, 3), "MID": (4, 6), "END": (7, 9)}

_MONTHS = re.compile(r"M(\d+)")
_LENGTH = re.compile(r"P(T?)(\d+)([HDWMY])")
_DAYS = {"H": 1, "D": 1, "W": 7, "M": 30, "Y": 365}

_ONE = dt.timedelta(days=1)

#: How far "N units ago" may be off, in days to either side.
_SLACK = {"W": 2, "F": 3, "M": 10}


@dataclass(frozen=True, slots=True)
class Extent:
    """An EDTF string and its first and last day (None: open or not known)."""

    edtf: str | None = None
    first: Day | None = None
    last: Day | None = None


def extent_of(
    form: Form,
    value: str | None,
    centre: tuple[dt.date, str] | None = None,
    base: Days | None = None,
) -> Extent:
    """Return the days that a resolved form covers, and its EDTF string.

    Parameters
    ----------
    form
        The form; its ``mod`` and ``reach`` count.
    value
        The value it was resolved to.
    centre
        For a distance ("three weeks ago") the day it leads to, and its unit.
    base
        For a stretch ("the last 24 hours") the days it ends or begins with.

    """
    if form.type == "DURATION" and form.to and base is not None:
        return _stretch(form, base)
    if value is None or form.type in ("DURATION", "SET"):
        return Extent()
    span, edtf = days(value), edtf_of(value)
    if span is None:
        return _before_christ(form, value, edtf)
    if centre is not None and (wide := _in_calendar(form.mod, *centre)):
        exact = centre[1] in ("JY", "JM") or _MONTHS.fullmatch(centre[1])
        span, edtf = wide, interval(wide, approximate=not exact)
    elif form.reach in ("earlier", "later") and base is not None:
        span = _side(form.reach, span, base)
        edtf = interval(span, approximate=True)
    elif form.mod in ("START", "MID", "END") and (third := _third(value, form.mod)):
        span, edtf = third, interval(third, approximate=True)
    elif form.mod == "APPROX" and form.type == "TIME":
        pass  # "at about 4 a.m. on Monday": the hour is a guess, the day is not
    elif form.mod == "APPROX" and span[0] == span[1]:
        span = span[0] - _ONE, span[1] + _ONE
        edtf = interval(span, approximate=True)
    elif form.mod in ("APPROX", "LESS_THAN", "MORE_THAN"):
        edtf = edtf_of(value, approximate=True)
    return _opened(form, value, span, edtf)


def _before_christ(form: Form, value: str, edtf: str | None) -> Extent:
    """Return the days of a year before Christ, or of a month or day of one."""
    span = early_days(value)
    if span is None or edtf is None:
        return Extent(edtf)
    whole = "X" not in edtf  # a century stands in no interval
    if form.reach == "since" and whole:
        return Extent(f"{edtf}/..", span[0], None)
    if form.reach == "until" and whole:
        return Extent(f"../{edtf}", None, span[1])
    return Extent(f"{edtf}~" if form.mod == "APPROX" and whole else edtf, *span)


def _stretch(form: Form, base: Days) -> Extent:
    """Return the days of "the past three weeks", up to the day they end with."""
    match = _LENGTH.fullmatch(form.core)
    if match is None:
        return Extent()
    hours, number, unit = match.groups()
    count = int(number) * _DAYS[unit] // (24 if hours else 1)
    try:
        length = dt.timedelta(days=max(count, 1))
        past = form.to == "past"
        span = (base[0] - length, base[1]) if past else (base[0], base[1] + length)
    except OverflowError:
        return Extent()
    exact = unit in "DH"
    return Extent(interval(span, approximate=not exact), *span)


def _side(side: str, span: Days, base: Days) -> Days:
    """Return the part of a unit before or after the days it is seen from."""
    if side == "earlier":
        return span[0], max(span[0], min(span[1], base[0]))
    return min(span[1], max(span[0], base[1])), span[1]


def _opened(form: Form, value: str, span: Days, edtf: str | None) -> Extent:
    """Open the end that "since", "until", "before" or "after" leaves open."""
    wide = span != days(value)  # only a part of the value, or more than it
    if form.reach == "since":
        first = interval((span[0], span[0]), approximate=True)
        return Extent(f"{first}/.." if wide else open_after(value), span[0], None)
    if form.reach == "until":
        last = interval((span[1], span[1]), approximate=True)
        return Extent(f"../{last}" if wide else open_before(value), None, span[1])
    if (edge := _before_edge(form, value)) is not None:
        return edge
    if form.reach in ("before", "after") and (side := _beside(form.reach, span)):
        return side
    return Extent(edtf, *span)


def _before_edge(form: Form, value: str) -> Extent | None:
    """Return the days "before the end of the month": its own too, and earlier ones."""
    whole = days(value)
    if whole is None or (form.reach, form.mod) not in _EDGES:
        return None
    if form.reach == "before":
        return Extent(f"../{whole[1].isoformat()}", None, whole[1])
    return Extent(f"{whole[0].isoformat()}/..", whole[0], None)


#: The end before which, and the beginning after which something can be.
_EDGES = frozenset([("before", "END"), ("after", "START")])


def _beside(side: str, span: Days) -> Extent | None:
    """Return the days before or after some days; None at the ends of the calendar."""
    try:
        if side == "before":
            last = span[0] - _ONE
            return Extent(f"../{last.isoformat()}", None, last)
        first = span[1] + _ONE
    except OverflowError:
        return None
    return Extent(f"{first.isoformat()}/..", first, None)


def _in_calendar(mod: str, day: dt.date, unit: str) -> Days | None:
    """Return the days that a distance may mean, None at the ends of the calendar."""
    try:
        return _around(mod, day, unit)
    except OverflowError:
        return None


def _around(mod: str, day: dt.date, unit: str) -> Days | None:
    """Return the days that a distance may mean; None keeps those of its value.

    "Almost a week ago" is a little after the day it leads to, "more than a week
    ago" before it; a plain distance may be off to either side.
    """
    if unit == "LM":  # begins by the sight of the moon, 29 or 30 days before the next
        return day - _ONE, day + 30 * _ONE
    if unit[0] == "N":  # so many days from it on
        return day, day + (int(unit[1:]) - 1) * _ONE
    if months := _MONTHS.fullmatch(unit):
        end = shifted(day, int(months[1]), "M")
        return (day, end - _ONE) if end else None
    if unit == "HY":
        return day - _ONE, day + 355 * _ONE
    if unit in ("JY", "JM"):
        return day, day_before_next(day, unit)
    slack = _SLACK.get(unit)
    if slack is None:
        return None
    if mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        return day, day + slack * _ONE
    if mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        return day - (slack + 1) * _ONE, day - _ONE
    return day - slack * _ONE, day + slack * _ONE


def _third(value: str, mod: str) -> Days | None:
    """Return the days of the early, middle or late part of a unit."""
    span = days(value)
    if span is None:
        return None
    first, last = span
    sort = grain(value)
    if sort == "month":
        a, b = _MONTH_THIRDS[mod]
        return first.replace(day=a), first.replace(day=min(b, last.day))
    if sort == "year":
        a, b = _YEAR_THIRDS[mod]
        end = days(f"{value}-{b:02d}")
        return first.replace(month=a), end[1] if end else last
    if sort == "decade":
        a, b = _DECADE_THIRDS[mod]
        return (
            dt.date(first.year + a, 1, 1),
            dt.date(first.year + b, 12, 31),
        )
    third = (last - first).days // 3
    if third < 1:
        return None
    begin = {"START": 0, "MID": third, "END": 2 * third}[mod]
    start = first + dt.timedelta(days=begin)
    return start, last if mod == "END" else start + dt.timedelta(days=third - 1)
