"""Dates in figures: 2020-01-03, 3/1/2020, 3-Jan-20, time stamps."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from ...model.intervals import days
from ..normalisation.calendars import from_hijri, from_jalali
from ..underspecified import Form
from .grammar import full_year, rules
from .token_regex import Hit

__all__ = ["FIGURE_RULES", "FIRST_LUNAR", "HIJRA_YEARS"]

#: Years in figures that are of the Hijra, and the first that is rather of the lunar
#: than of the solar one: in 2000 these were 1421 and 1379.
HIJRA_YEARS, FIRST_LUNAR = range(1300, 1500), 1421


def _year_first(hit: Hit) -> Form | None:
    """Compose 2020-01-03; with strokes 1398/10/13 has a year of the Hijra."""
    (year, month, day), mark = hit["date"]
    if mark == "/" and year in HIJRA_YEARS:
        convert = from_jalali if year < FIRST_LUNAR else from_hijri
        civil = convert(year, month, day)
        return Form(civil.isoformat()) if civil else None
    return _numbers(year, month, day)


def _stamp(hit: Hit) -> Form | None:
    """Compose "2020-01-07T23:30:00-05:00" and "071430ZJAN20"."""
    day, clock, zone = hit["stamp"]
    form = _numbers(*map(int, day.split("-")))
    zone = zone or hit.word("zone").replace(" ", "-")
    return form and replace(form, type="TIME", part=clock, zone=zone)


def _numeric(hit: Hit) -> Form | None:
    """Compose 1/3/2020 (the language's order unless impossible) and "Thu, 5/11/23"."""
    parts, mark = hit["date"]
    first, second, year = parts
    year = full_year(year)
    month_first = mark in hit.date_words.month_first
    month, day = (first, second) if month_first else (second, first)
    if month > 12 >= day:
        return _numbers(year, day, month)
    form = _numbers(year, month, day)
    if form is not None and day <= 12 and day != month:
        form = replace(form, other=f"{year:04d}-{day:02d}-{month:02d}")
    return form and _on_weekday(form, hit["wd"] or 0)


def _on_weekday(form: Form, number: int) -> Form:
    """Return a date in figures as its weekday says that it is meant."""
    form = replace(form, stated=number)
    readings = [r for r in (form.core, form.other) if r and days(r) and number]
    fitting = [r for r in readings if dt.date.fromisoformat(r).isoweekday() == number]
    if fitting == [form.other]:
        return replace(form, core=form.other, other=form.core)
    return form


def _dashed(hit: Hit) -> Form | None:
    """Compose "19-Nov-12"."""
    year = hit["year"]
    if not 1 <= hit["day"] <= 31 or hit.tokens.is_kind(hit.end, "DASH"):
        return None
    return _numbers(full_year(int(year)), hit["mon"], hit["day"])


def _numbers(year: int, month: int, day: int) -> Form | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Form(f"{year:04d}-{month:02d}-{day:02d}")


FIGURE_RULES = rules(
    ("numeric-date", "(wd:WD COMMA?)? date:NUMDATE", _numeric),
    ("numeric-date", "date:ISODATE", _year_first),
    ("numeric-date", "day:DAYNUM DASH mon:MON DASH year:YEARLIKE", _dashed),
    ("time-stamp", "stamp:STAMP zone:ZONE?", _stamp),
)
