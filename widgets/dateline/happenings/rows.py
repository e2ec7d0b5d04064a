"""Rows: what a story tells of many deeds, and of no single one.

"Since 2011, 104 people have been killed in plane crashes"; "14,000 died in ten months";
"raids have become more frequent". Another story, that tells of one of them, does not
tell the same.
"""

from __future__ import annotations

import datetime as dt
import re

from ..lang.happenings import HappeningWords
from ..lang.phrases import holds
from ..model import DateExpression, Event, Findings
from .settings import days_of

__all__ = ["is_of_a_row", "is_stretch"]

_WORD = re.compile(r"\d+|[^\W\d_]+(?:['’]\w+)?")

#: The end of an interval of EDTF that goes on.
_OPEN = "/.."

#: TIMEX3 values of two months and more, over which deeds are counted.
_LONG = re.compile(r"P(\d+Y|[2-9]M|\d\d+M)")

#: What went on for no longer can be one happening: "since Monday" (days).
_LONG_DAYS = 60

#: How far before a stretch the word that makes it one stands (words).
_REACH = 3


def is_stretch(
    expression: DateExpression, findings: Findings, words: HappeningWords
) -> bool:
    """Tell whether a time is one over which a story counts: "over the five years".

    Parameters
    ----------
    expression
        A time in a story.
    findings
        What was found in the story.
    words
        The words of its language.

    """
    if _LONG.fullmatch(expression.value or "") is None:
        return False
    before = findings.story.text[: expression.start].split()[-_REACH:]
    said = {word.casefold() for word in (*before, *expression.phrase.split())}
    return not words.running.isdisjoint(said)


def is_of_a_row(
    event: Event,
    sentence: str,
    words: HappeningWords,
    *,
    stretched: bool,
    published: dt.date | None,
) -> bool:
    """Tell whether an event stands for many deeds.

    Parameters
    ----------
    event
        An event.
    sentence
        Its sentence.
    words
        The words of its language.
    stretched
        Whether the sentence counts over a long time.
    published
        The day of publication.

    """
    said = [word.casefold() for word in _WORD.findall(sentence)]
    if not words.ranking.isdisjoint(said):
        return False  # "the deadliest attack since 2011"
    if event.edtf is not None:
        return event.edtf.endswith(_OPEN) and _is_long(event.edtf, published)
    if stretched:
        return True
    many = not words.often.isdisjoint(said) or any(holds(said, p) for p in words.rows)
    return many and event.killed is None and event.injured is None


def _is_long(edtf: str, published: dt.date | None) -> bool:
    """Tell whether a day is long past: "since 2011"."""
    first, _ = days_of(edtf)
    if first is None or published is None:
        return True
    return (published - first).days > _LONG_DAYS
