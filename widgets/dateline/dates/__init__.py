"""Dates: expressions of time become values, and values become days.

The folders import one way, each only those to its right:
``anchoring`` → ``explain``, ``overrides`` → ``extraction`` → ``normalisation`` →
``underspecified``. Extraction finds expressions and writes what they mean, not yet
anchored, as a :class:`~.underspecified.Form`; normalisation turns forms into TIMEX3
and EDTF values; anchoring gives the expressions of a story their days, in text order.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import TYPE_CHECKING

from .anchoring.anchor import anchor
from .anchoring.document_time import own_date
from .counted import with_counted
from .extraction.universal import universal_dates
from .notices import date_notices
from .overrides import Fixed, apply_overrides, set_value

if TYPE_CHECKING:
    from ..model import DateExpression
    from ..nlp.story import ParsedStory

__all__ = [
    "Fixed",
    "anchor",
    "date_notices",
    "find_dates",
    "find_universal_dates",
    "own_date",
    "set_value",
    "with_counted",
]


def find_dates(
    parsed: ParsedStory,
    published: dt.date | None,
    *,
    fixed: Fixed | None = None,
    southern: Collection[int] = (),
    country: tuple[str, str] | None = None,
) -> tuple[DateExpression, ...]:
    """Find a story's dates, times, durations and sets, and what days they mean.

    Parameters
    ----------
    parsed
        The parsed story.
    published
        The day of publication; None leaves relative dates relative.
    fixed
        What the user has set, by span (characters): what the words mean (EDTF, ISO
        8601-2 level 1), or None for "no date". It outranks every rule, and later
        dates count from it.
    southern
        The sentences, by index, that are about the southern hemisphere: their summer
        begins in December.
    country
        The code (ISO 3166-1) and name of the outlet's country, whose custom says
        whether 03/04/2020 has the day or the month first.

    Returns
    -------
    tuple of DateExpression
        In text order; what was set has the status "corrected" or "rejected".

    Raises
    ------
    BadDate
        A value that was set is no EDTF, or names a day that does not exist.
    BadOption
        A span that was set holds no words of the story.

    """
    from .extraction.extract import find_forms

    expressions = find_forms(parsed, southern, country)
    if fixed:
        expressions = iter(apply_overrides(expressions, fixed, parsed))
    return anchor(expressions, published)


def find_universal_dates(
    parsed: ParsedStory, published: dt.date | None, *, fixed: Fixed | None = None
) -> tuple[DateExpression, ...]:
    """Find the dates of a story in any language, in figures or with a month's name.

    The parameters are those of :func:`find_dates`; words such as "yesterday" are not
    read.
    """
    code = parsed.language.code
    found = tuple(universal_dates(parsed.text, code, parsed.sentence_of))
    if fixed:
        found = tuple(apply_overrides(found, fixed, parsed))
    return anchor(found, published)
