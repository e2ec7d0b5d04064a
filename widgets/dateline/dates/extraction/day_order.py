"""Day order: whether a story writes the day or the month first in figures."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from .candidates import Candidate

__all__ = ["with_day_order"]


def with_day_order(
    candidates: Iterable[Candidate], country: tuple[str, str] | None = None
) -> list[Candidate]:
    """Return the candidates, "5/6/2007" read as its story or its outlet writes dates.

    The story's clear dates decide: those with a figure that is no month
    ("25/12/2003"), and those with a weekday that fits one reading only ("Thu,
    05/11/2023"). Where there are none, the custom of the outlet's country does.
    Where clear dates disagree, or no country is known, the order of the language
    stays.

    Parameters
    ----------
    candidates
        Of one story.
    country
        The code (ISO 3166-1) and name of the outlet's country.

    """
    listed = list(candidates)
    orders = Counter(filter(None, map(_day_first, listed)))
    if len(orders) > 1:
        return listed
    for order in orders:
        return [_in_order(c, order, "in the story's clear dates") for c in listed]
    if country is None:
        return listed
    code, name = country
    return [_in_order(c, _custom(c, code), f"by the custom of {name}") for c in listed]


def _custom(candidate: Candidate, code: str) -> str:
    """Return the order that a country's press has, "" where it has several."""
    words = candidate.tokens.language.dates
    if not words.month_first_countries or code in words.mixed_order_countries:
        return ""
    return "month first" if code in words.month_first_countries else "day first"


def _figures(candidate: Candidate) -> tuple[int, int, int] | None:
    """Return the figures of a date whose order may differ, else None."""
    at = candidate.end - 1
    if candidate.rule != "numeric-date" or not candidate.tokens.is_kind(at, "NUMDATE"):
        return None
    figures: tuple[int, int, int] = candidate.tokens.values[at][0]
    return figures


def _day_first(candidate: Candidate) -> str:
    """Return which of a date's figures is the day for certain, "" where neither."""
    figures, form = _figures(candidate), candidate.form
    if figures is None:
        return ""
    first, second, _ = figures
    if max(first, second) > 12:
        return "day first" if first > second else "month first"
    if form.stated and form.other and _is_weekday(form.core, form.stated):
        return "day first" if int(form.core[-2:]) == first else "month first"
    return ""


def _is_weekday(value: str, number: int) -> bool:
    return dt.date.fromisoformat(value).isoweekday() == number


def _in_order(candidate: Candidate, order: str, reason: str) -> Candidate:
    """Return a date with day and month in this order, and what settled it."""
    figures, form = _figures(candidate), candidate.form
    if not order or figures is None or not form.other:
        return candidate
    if form.stated and _is_weekday(form.core, form.stated):
        return candidate
    day = figures[0 if order == "day first" else 1]
    form = replace(form, order=f"{order} {reason}")
    if int(form.core[-2:]) != day:
        form = replace(form, core=form.other, other=form.core)
    return replace(candidate, form=form)
