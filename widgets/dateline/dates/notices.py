"""What to check about a story's dates before trusting them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from ..model import DateExpression
from .explain import FLAGS, day_in_words
from .overrides import OVERRIDDEN

__all__ = ["date_notices"]


def date_notices(
    expressions: Iterable[DateExpression], published: dt.date | None
) -> tuple[str, ...]:
    """Return remarks on dates that cannot all be right, one sentence each.

    Parameters
    ----------
    expressions
        The dates of a story, anchored.
    published
        Its day of publication.

    Returns
    -------
    tuple of str
        Days that are all after publication (the date given for it is probably
        wrong), weekdays that do not fall on their date, days that do not exist,
        ranges that end before they begin.

    """
    items = list(expressions)
    notices = [*_after(items, published)] if published else []
    for item in items:
        if item.status not in OVERRIDDEN:
            notices += _faults(item)
    return tuple(dict.fromkeys(notices))


def _after(items: list[DateExpression], published: dt.date) -> Iterator[str]:
    """Yield a remark where all written-out days are after publication."""
    written = [
        item
        for item in items
        if item.first and item.anchor is None and item.grain == "day"
    ]
    later = [item for item in written if item.first and item.first > published]
    if later and len(later) == len(written):
        first = min(later, key=lambda item: item.first or published)
        yield (
            f"The story mentions ‘{first.phrase}’, which is after its "
            f"publication date, {day_in_words(published)}: check that date."
        )


def _faults(item: DateExpression) -> Iterator[str]:
    """Yield what is wrong with an expression by its own words."""
    if FLAGS["impossible"] in item.why:
        yield f"‘{item.phrase}’: {FLAGS['impossible']}."
    if FLAGS["weekday"] in item.why and item.first:
        yield f"‘{item.phrase}’: that day is a {item.first:%A}."
    if FLAGS["reversed"] in item.why:
        yield f"‘{item.phrase}’: {FLAGS['reversed']}."
