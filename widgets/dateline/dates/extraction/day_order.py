"""Day order: whether a story writes the day or the month first in figures."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from .candidates import Candidate

__all__ = ["with_day_order"]


def with_day_order(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates, "5/6/2007" read as the story's clear dates are written.

    Clear are those with a figure that is no month ("25/12/2003"), and those with a
    weekday that fits one reading only ("Thu, 05/11/2023"). Where they disagree, or
    there are none, the order of the language stays.
    """
    listed = list(candidates)
    orders = Counter(filter(None, map(_day_first, listed)))
    if len(orders) != 1:
        return listed
    (order,) = orders
    return [_in_order(candidate, order) for candidate in listed]


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


def _in_order(candidate: Candidate, order: str) -> Candidate:
    """Return a date with day and month in this order."""
    figures, form = _figures(candidate), candidate.form
    if figures is None or not form.other:
        return candidate
    day = figures[0 if order == "day first" else 1]
    if int(form.core[-2:]) == day:
        return candidate
    return replace(candidate, form=replace(form, core=form.other, other=form.core))
