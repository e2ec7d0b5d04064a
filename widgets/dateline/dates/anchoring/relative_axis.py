"""Relative dates counted in days from a day of publication that is not known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from ...model import DateExpression
from ...model.day import as_civil

__all__ = ["count_from_publication"]

#: Days of publication to try: every day of the week, with the turn of a month, a
#: quarter and a year among them, so that the outermost days are met.
_TRIED = tuple(dt.date(2019, 12, 28) + dt.timedelta(days=i) for i in range(7))

Anchor = Callable[
    [Sequence[DateExpression], dt.date | None], tuple[DateExpression, ...]
]


def count_from_publication(
    expressions: tuple[DateExpression, ...], anchor: Anchor
) -> tuple[DateExpression, ...]:
    """Count relative dates in days from a day of publication that is not known.

    Parameters
    ----------
    expressions
        The dates of a story, anchored without a day of publication.
    anchor
        What resolves them against a day: it is tried with seven.

    Returns
    -------
    tuple of DateExpression
        The same, with ``days_from_publication``: "yesterday" is (-1, -1), "two weeks
        ago" (-16, -12), "Friday" (-6, 0), "two days later" after it (-4, 2).

    """
    open_ones = [i for i, item in enumerate(expressions) if _is_relative(item)]
    if not open_ones:
        return expressions
    tried = [anchor(expressions, day) for day in _TRIED]
    counted = list(expressions)
    for i in open_ones:
        reach = _reach([anchored[i] for anchored in tried])
        counted[i] = replace(counted[i], days_from_publication=reach)
    return tuple(counted)


def _is_relative(item: DateExpression) -> bool:
    """Tell whether it may count from publication: "3 January" does not."""
    placed = item.first or item.last or item.status != "suggested"
    yearly = item.form.startswith("XXXX") and not item.form.startswith("XXXX-WXX")
    return not placed and not yearly and item.timex_type in ("DATE", "TIME")


def _reach(seen: Sequence[DateExpression]) -> tuple[int, int] | None:
    """Return the outermost days, counted from each of the days that were tried."""
    starts = [as_civil(item.first or item.last) for item in seen]
    ends = [as_civil(item.last or item.first) for item in seen]
    # What counts from an earlier date counts from publication only if it moves too.
    if None in starts or ("base=" in seen[0].form and len(set(starts)) == 1):
        return None
    pairs = zip(starts, ends, _TRIED, strict=True)
    away = [((a - day).days, (b - day).days) for a, b, day in pairs if a and b]
    return min(first for first, _ in away), max(last for _, last in away)
