"""Overrides: dates that the user has set, which outrank every rule."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from ..errors import BadOption
from ..model import DateAlternative, DateExpression
from ..model.edtf import edtf_days, timex_of
from ..model.intervals import grain
from .explain import span_in_words
from .underspecified import Form, parse_form

if TYPE_CHECKING:
    from ..nlp.story import ParsedStory

__all__ = ["OVERRIDDEN", "Fixed", "apply_overrides", "rule_alternatives", "set_value"]

#: What the user has set, by span (characters): EDTF, or None for "no date".
Fixed = Mapping[tuple[int, int], str | None]

#: The status of what the user has decided: no rule changes it.
OVERRIDDEN = ("corrected", "accepted", "rejected")


def set_value(expression: DateExpression, edtf: str | None) -> DateExpression:
    """Return an expression with the days that the user says it means.

    It keeps its form, so that :func:`.anchor` still offers what the rules would have
    found, and later dates count from the days set. To take one of its
    ``alternatives``, give its ``edtf``.

    Parameters
    ----------
    expression
        The expression as it was found.
    edtf
        What it means (ISO 8601-2, level 1); None when it is no date.

    Returns
    -------
    DateExpression
        The same words with the status "corrected", or "rejected".

    Raises
    ------
    BadDate
        The string is no EDTF of level 1, or names a day that does not exist.

    """
    quoted = " ".join(expression.phrase.split())
    if edtf is None:
        return replace(
            expression, value=None, mod=None, edtf=None, first=None, last=None,
            part=None, anchor=None, until=None, status="rejected", confidence=1.0,
            why=f"‘{quoted}’: marked by hand as not a date",
        )  # fmt: skip
    first, last = edtf_days(edtf)
    value, part = _with_part(timex_of(edtf), expression)
    return replace(
        expression,
        timex_type="TIME" if part else "DATE",
        value=value,
        mod="APPROX" if "~" in edtf or "%" in edtf else None,
        edtf=edtf,
        first=first,
        last=last,
        part=part,
        grain=grain(value) or _grain_of(edtf),
        anchor=None,
        until=None,
        status="corrected",
        confidence=1.0,
        why=f"‘{quoted}’: {span_in_words(first, last) or edtf}, set by hand",
    )


def _with_part(
    value: str | None, expression: DateExpression
) -> tuple[str | None, str | None]:
    """Return a value with the part of the day, set with it or given by the words.

    "Friday morning" stays a morning, whichever Friday it is.
    """
    if value is None or grain(value) != "day":
        return value, None
    _, _, clock = value.partition("T")
    if clock:
        return value, f"T{clock}"
    form = parse_form(expression.form, expression.timex_type)
    if form.type != "TIME" or not form.part:
        return value, None
    written = " ".join(filter(None, (form.part, form.zone.upper())))
    return f"{value}T{form.part.removeprefix('T')}", written


def apply_overrides(
    expressions: Iterable[DateExpression], fixed: Fixed, parsed: ParsedStory
) -> list[DateExpression]:
    """Return the expressions, those the user has set in place of what they cover.

    Of two spans that overlap the one given later is kept.

    Raises
    ------
    BadOption
        A span holds no words of the text.
    BadDate
        A value is no EDTF.

    """
    spans: list[tuple[int, int]] = []
    for span in reversed(list(fixed)):
        _check(span, parsed.text)
        if not any(span[0] < end and start < span[1] for start, end in spans):
            spans.append(span)
    spans.sort()
    covered, kept = {}, []
    for item in expressions:
        at = bisect_left(spans, (item.end, 0)) - 1
        if at >= 0 and spans[at][1] > item.start:
            covered[item.start, item.end] = item
        else:
            kept.append(item)
    for span in spans:
        words = covered.get(span) or _unread(span, fixed[span], parsed)
        kept.append(set_value(words, fixed[span]))
    return sorted(kept, key=lambda item: item.start)


def rule_alternatives(
    expression: DateExpression, read: DateExpression
) -> tuple[DateAlternative, ...]:
    """Return what else an expression could mean whose value the user has set.

    Parameters
    ----------
    expression
        As the user set it.
    read
        As the rules read it; its own alternatives follow.

    """
    if read.edtf is None:
        return ()
    own = DateAlternative(
        value=read.value or "",
        edtf=read.edtf,
        first=read.first,
        last=read.last,
        why="as the rules read it",
    )
    others = (own, *read.alternatives)
    return tuple(other for other in others if other.edtf != expression.edtf)


def _grain_of(edtf: str) -> str:
    """Return the unit of an EDTF string without a TIMEX3 value."""
    first = edtf.partition("/")[0].rstrip("~?%")
    if first.startswith("Y") or first[1:].count("-") == 0:
        return "year"
    return "month" if first.count("-") == 1 else "day"


def _check(span: tuple[int, int], text: str) -> None:
    start, end = span
    if not (0 <= start < end <= len(text) and text[start:end].strip()):
        raise BadOption(
            f"a date was set for characters {start} to {end}, which contain no words "
            f"of the story ({len(text):,} characters); give a span with words in it"
        )


def _unread(
    span: tuple[int, int], edtf: str | None, parsed: ParsedStory
) -> DateExpression:
    """Return an expression for words in which the rules find no date."""
    start, end = span
    core = (timex_of(edtf) or edtf) if edtf else "none"
    form = Form(core.partition("T")[0], par=parsed.paragraph_of(start))
    return DateExpression(
        start=start,
        end=end,
        phrase=parsed.text[start:end],
        sentence=parsed.sentence_of(start),
        rule="set by the reader",
        timex_type="DATE",
        form=str(form),
    )
