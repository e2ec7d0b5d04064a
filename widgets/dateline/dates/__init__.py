"""Dates: expressions of time become values, and values become days."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from .anchor import anchor
from .axis import days_from_publication
from .notices import date_notices
from .own_date import OwnDate, own_date

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..language import Layout
    from ..model import DateExpression

__all__ = [
    "OwnDate",
    "anchor",
    "date_notices",
    "days_from_publication",
    "find_dates",
    "own_date",
]


def find_dates(
    doc: Doc, layout: Layout, published: dt.date | None
) -> tuple[DateExpression, ...]:
    """Find a story's dates, times, durations and sets, and what days they mean.

    Parameters
    ----------
    doc
        The story as spaCy read it.
    layout
        Its sentences and paragraphs.
    published
        The day of publication; None leaves relative dates relative.

    Returns
    -------
    tuple of DateExpression
        In text order.

    """
    from .expressions import find_forms

    return anchor(find_forms(doc, layout), published)
