"""Where a relative date stands while the day of publication, D, is not known."""

from __future__ import annotations

import re

from ..model import DateExpression
from .forms import parse_form

__all__ = ["days_from_publication"]

_STEP = re.compile(r"([+-]\d+)(WE|DE|CE|[DWFMQY])(~?)")

#: Days in a unit, and how far from its middle a distance in it may be off.
_LENGTHS = {"D": 1, "W": 7, "WE": 7, "F": 14, "M": 30, "Q": 91, "Y": 365}
_SLACK = {"D": 0, "W": 2, "F": 3, "M": 10, "Y": 182}
_WEEK = {"past": (-6, 0), "future": (0, 6), "before": (-7, -1), "after": (1, 7)}


def days_from_publication(expression: DateExpression) -> tuple[int, int] | None:
    """Return the earliest and latest day an expression may mean, counted from D.

    "Yesterday" is (-1, -1), "two weeks ago" (-16, -12), "Friday" (-6, 0): places
    on an axis D-1, D-4 … for a story whose day of publication is not known.

    Returns
    -------
    tuple of int or None
        Days; None for what does not count from the day of publication.

    """
    form = parse_form(expression.form, expression.timex_type)
    if form.base or form.type not in ("DATE", "TIME"):
        return None
    if form.core.startswith("XXXX-WXX"):
        return _WEEK.get(form.to, (0, 6))
    found = _STEP.fullmatch(form.core)
    if found is None or found[2] not in _LENGTHS:
        return None
    count, unit = int(found[1]), found[2]
    middle = count * _LENGTHS[unit]
    # A whole unit begins up to its own length before the day it is counted to.
    around = _SLACK[unit] if found[3] and unit in _SLACK else _LENGTHS[unit] - 1
    return middle - around, middle + around
