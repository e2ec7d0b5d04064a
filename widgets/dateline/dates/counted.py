"""Counted dates: lengths of time of which events tell from which day they count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..model import DateExpression
from .anchoring.anchor import anchor

__all__ = ["COUNTED", "with_counted"]

#: The rule of a length that has become a day.
COUNTED = "counted from an event"


def with_counted(
    expressions: Iterable[DateExpression],
    forms: Mapping[int, str],
    published: dt.date | None,
) -> tuple[DateExpression, ...]:
    """Return the expressions, some lengths as days, and all resolved anew.

    Parameters
    ----------
    expressions
        The expressions of a story in text order.
    forms
        What the lengths mean as distances from a date, by where they begin
        (characters).
    published
        The day of publication.

    """
    counted = (
        replace(item, timex_type="DATE", form=forms[item.start], rule=COUNTED)
        if item.start in forms
        else item
        for item in expressions
    )
    return anchor(counted, published)
