"""Apposition: one day under two names, "on Monday, two days later, she left"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from .candidates import Candidate

__all__ = ["with_apposed"]

#: A day with a name of its own: a weekday, or a day of a month.
_NAMED = re.compile(r"XXXX-WXX-\d|(?:\d{4}|XXXX)-\d\d-\d\d")
#: So many days, weeks, months or years from a date told before.
_COUNTED = re.compile(r"[+-]\d+[DWFMY]~?")


def with_apposed(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates; where two name one day, both with its own name's form.

    "Eight days earlier, on 2 May, rebels had come" and "On 2 May, eight days later,
    rebels came" count to and from 2 May: what was told before may be another day.
    """
    found = list(candidates)
    for at, (first, last) in enumerate(pairwise(found)):
        if not _is_apposed(first, last):
            continue
        if _is_counted(first) and _is_named(last):
            found[at] = _under(first, last)
        elif _is_named(first) and _is_counted(last):
            found[at + 1] = _under(last, first)
    return found


def _is_apposed(first: Candidate, last: Candidate) -> bool:
    """Tell whether only a comma parts two dates, and another sign ends the second."""
    tokens = first.tokens
    begin = last.begin - tokens.is_kind(last.begin - 1, "ON")
    parted = begin == first.end + 1 and tokens.word(first.end) == ","
    return parted and tokens.word(last.end) in (",", ";", ".", "")


def _is_named(candidate: Candidate) -> bool:
    form = candidate.form
    return form.type == "DATE" and _NAMED.fullmatch(form.core) is not None


def _is_counted(candidate: Candidate) -> bool:
    form = candidate.form
    return form.base == "said" and _COUNTED.fullmatch(form.core) is not None


def _under(counted: Candidate, named: Candidate) -> Candidate:
    """Return a counted day with the form of the day that it is."""
    return replace(counted, form=replace(named.form, mod=counted.form.mod))
