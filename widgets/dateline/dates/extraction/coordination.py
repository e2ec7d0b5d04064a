"""Coordination: dates that a list joins share their year and where they look."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ..underspecified import Form
from .candidates import Candidate
from .grammar import in_year, year_before

__all__ = ["with_shared_years"]

#: A day or month of a year, a season, a quarter or a half: its year, and the rest.
_OF_YEAR = re.compile(
    r"(?P<year>XXXX|\d{4}|BC\d{4}|[+-]\d+Y)[-:]"
    r"(?P<rest>(?P<month>\d\d)(?:-\d\d)?|SP|SU|FA|WI|Q\d|H\d)"
)

#: A weekday, and one within a week stepped to.
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
_OF_WEEK = re.compile(r"([+-]\d+W):\d")

#: What may stand beside the joining word: "on 30 April, and on the 1st of May".
_LEADS = ("ON", "IN", "OF", "THE")

#: "December and January 2020" begin in 2019; "June and March 2020" are one year.
_LATE, _EARLY = "10", "03"


def with_shared_years(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates; those of a list with the year that stands at its end.

    "On 30 April and 1 May 2019", "in March, April and May of last year"; so do weekdays
    their week: "on Monday and Tuesday last week". Where no year is written, all look
    where one of them does: "the strikes of 5 May and 6 June were called off".
    """
    found = list(candidates)
    listed = False  # whether an "and" joins what stands to the right
    for at in range(len(found) - 2, -1, -1):
        first, last = found[at], found[at + 1]
        link = _link(first, last)
        listed = link == "and" or (listed and link == ",")
        if listed or link == "to":
            form = _with_year(first.form, last.form, link == "to")
            found[at] = replace(first, form=form)
    return _in_one_direction(found)


def _link(first: Candidate, last: Candidate) -> str:
    """Return what joins two neighbours: "and", "to", a comma, or "" for nothing."""
    tokens = first.tokens
    between = range(first.end, last.begin)
    joining = [i for i in between if not tokens.is_kind(i, *_LEADS)]
    if not joining or len(joining) > 2 or len(between) > 4:
        return ""
    at = joining[-1]
    if len(joining) == 2 and not tokens.is_kind(joining[0], "COMMA"):
        return ""
    if tokens.is_kind(at, "AND", "OR"):
        return "and"
    if tokens.is_kind(at, "UPTO", "SLASH"):
        return "to"
    return "," if tokens.is_kind(at, "COMMA") and len(joining) == 1 else ""


def _with_year(first: Form, last: Form, is_range: bool) -> Form:
    """Return a date without a year, or week, in that of the one it is joined with."""
    weekday, week = _WEEKDAY.fullmatch(first.core), _OF_WEEK.fullmatch(last.core)
    if weekday and week and first.type == last.type:
        return replace(last, core=f"{week[1]}:{weekday[1]}", part=first.part)
    a, b = _alike(first, last)
    if not a or not b or a["year"] != "XXXX" or b["year"] == "XXXX":
        return first
    turns = a["rest"] > b["rest"] and a["month"] is not None
    if turns and not is_range:
        turns = a["month"] >= _LATE and b["month"] <= _EARLY
    year = year_before(b["year"]) if turns else b["year"]
    return replace(
        first, core=in_year(year, a["rest"]), base=last.base, to=last.to, cue=last.cue
    )


def _in_one_direction(found: list[Candidate]) -> list[Candidate]:
    """Return the candidates; joined ones without a year look one way."""
    for at in range(len(found) - 1):
        first, last = found[at : at + 2]  # the pair before may have turned the first
        a, b = _alike(first.form, last.form)
        if not a or not b or not a["year"] == b["year"] == "XXXX":
            continue
        if _link(first, last) == "and":
            forms = _turned(first.form, last.form, a["rest"] < b["rest"])
            found[at] = replace(first, form=forms[0])
            found[at + 1] = replace(last, form=forms[1])
    return found


def _turned(first: Form, last: Form, ascend: bool) -> tuple[Form, Form]:
    """Return two joined dates without a year, both looking where one of them does.

    Where no verb says where, a day later in the year comes after the first.
    """
    if first.to and first.cue and not last.cue:
        return first, replace(last, to=first.to, cue=first.cue)
    if last.to and last.cue and not first.cue:
        return replace(first, to=last.to, cue=last.cue), last
    nowhere = not (first.to or last.to or first.cue or last.cue)
    if nowhere and ascend:
        return first, replace(last, to="after", base="said")
    return first, last


def _alike(
    first: Form, last: Form
) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """Match two forms of one type and outline: days with days, months with months."""
    a, b = _OF_YEAR.fullmatch(first.core), _OF_YEAR.fullmatch(last.core)
    if not a or not b or first.type != last.type:
        return None, None
    outlines = [re.sub(r"\d|[A-Z]+", "9", match["rest"]) for match in (a, b)]
    return (a, b) if outlines[0] == outlines[1] else (None, None)
