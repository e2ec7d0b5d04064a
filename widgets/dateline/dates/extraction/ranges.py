"""Ranges: two dates joined by "from … to", "between … and" or a dash."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..underspecified import Form
from .candidates import Candidate
from .coordination import with_shared_years

__all__ = ["with_ranges"]

_TURNING = re.compile(r"XXXX-(\d\d(?:-\d\d)?|SP|SU|FA|WI|Q\d|H\d)")


def with_ranges(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates, ranges joined and compact ones ("3-5 May") taken apart.

    The first part of a range points to the second by ``till``; the second lends
    the first its year, as in a list, and a second weekday follows the first.
    """
    parts = (part for candidate in candidates for part in _apart(candidate))
    waiting: Candidate | None = None
    for part in with_shared_years(parts):
        if waiting is not None:
            opened, part = _pair(waiting, part)
            yield opened
        waiting = part
    if waiting is not None:
        yield waiting


def _apart(candidate: Candidate) -> Iterator[Candidate]:
    """Take a compact range or list into parts at the dash, "to", "and" or a comma."""
    form, tokens = candidate.form, candidate.tokens
    second, _, others = form.upto.partition(",")
    joining = ("UPTO", "SLASH", "AND", "OR", *(["COMMA"] if others else []))
    inside = range(candidate.begin + 1, candidate.end)
    at = next((at for at in inside if tokens.is_kind(at, *joining)), 0)
    if not second or not at:
        yield candidate
        return
    end = at - tokens.is_kind(at - 1, "COMMA")  # "3, 5, and 9 May"
    first = replace(candidate, end=end, form=replace(form, upto=""))
    at += tokens.is_kind(at, "COMMA") and tokens.is_kind(at + 1, "AND", "OR")
    last = Form(second, form.type, base=form.base)
    if tokens.is_kind(at, "AND", "COMMA") and not _is_between(candidate):
        last = replace(first.form, core=second)  # two days, no range
    yield first
    rest = replace(candidate, begin=at + 1, form=replace(last, upto=others))
    yield from _apart(rest)


def _pair(first: Candidate, last: Candidate) -> tuple[Candidate, Candidate]:
    """Join two neighbours where words make a range of them."""
    if not _is_range(first, last):
        return first, last
    a, b = first.form, last.form
    if b.cue == first.tokens.word(first.end):  # "until" joins, and says no more
        b = replace(b, cue="")
    if a.type == "TIME" and a.base == "said" and a.core == "+0D":
        a = replace(a, core=b.core, base=b.base, to=b.to, cue=b.cue)
    elif _follows(a, b):
        b = replace(b, to="after", base="said")
    if b.reach == "until":  # it closes the range, and is itself no open end
        b = replace(b, reach="")
    a = replace(a, till=last.extent[0])
    return replace(first, form=a), replace(last, form=b)


def _follows(a: Form, b: Form) -> bool:
    """Tell whether a range's end must be counted from its beginning."""
    weekly = a.core.startswith("XXXX-WXX") and b.core.startswith("XXXX-WXX")
    yearly = _TURNING.fullmatch(a.core) and _TURNING.fullmatch(b.core)
    return bool(weekly or yearly) and not b.cue


def _is_range(first: Candidate, last: Candidate) -> bool:
    tokens = first.tokens
    if last.begin != first.end + 1 or first.form.type not in ("DATE", "TIME"):
        return False
    if last.form.type != first.form.type:
        return False
    clocks = first.form.part.startswith("T") and last.form.part.startswith("T")
    opened = first.tokens.is_kind(first.begin - 1, "BETWEEN", "FROM")
    mixed = opened and _is_coarse(first.form) and _is_coarse(last.form)
    if not clocks and not mixed and _shape(first.form) != _shape(last.form):
        return False
    if tokens.is_kind(first.end, "AND"):
        return _is_between(first)
    return tokens.is_kind(first.end, "UPTO", "SLASH")


def _is_coarse(form: Form) -> bool:
    """Tell whether a form is a year or a month of a year: either ends a range."""
    return re.fullmatch(r"\d{4}(-\d\d)?", form.core) is not None


def _is_between(first: Candidate) -> bool:
    """Tell whether "between" precedes what may open a range."""
    return first.tokens.is_kind(first.begin - 1, "BETWEEN")


def _shape(form: Form) -> str:
    """Return a core's outline, the year left out: days pair with days."""
    outline = re.sub(r"\d", "9", re.sub(r"^(?:XXXX|\d{4})-", "", form.core))
    return "9999" if re.fullmatch(r"\d{4}", form.core) else outline
