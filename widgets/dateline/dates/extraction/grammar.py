"""What the rules share: early and late, the year beside a date, tables of rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..underspecified import Base, Form
from .token_regex import Hit, Rule, compile_pattern

__all__ = ["EDGES", "IN_YEAR", "dated", "edge_of", "full_year", "rules", "year_core"]

#: Two-figure years below this belong to this century ("'05"), others to the last.
_PIVOT = 40

#: "early", "late in", "the end of" before a unit; :func:`edge_of` reads it.
EDGES = "(edge:EDGE DASH? IN? THE?|THE? edgenoun:EDGENOUN OF THE?)?"
#: ", 2020", "of last year", "that year" after a date; :func:`year_core` reads it.
IN_YEAR = (
    "(COMMA? OF? year:YEAR era:ERA?|(OF|IN|COMMA)? (THE? yshift:SHIFT"
    "|ythat:THAT) SAME? yunit:UNIT)"
)


def edge_of(hit: Hit) -> str:
    """Return which part of a unit is meant: "early" START, "mid" MID, "late" END."""
    return hit["edge"] or hit["edgenoun"] or ""


def full_year(number: int) -> int:
    """Return a year in full: 98 is 1998, 5 is 2005."""
    if number >= 100:
        return number
    return number + (2000 if number < _PIVOT else 1900)


def year_core(hit: Hit) -> tuple[str, Base] | None:
    """Return the year a date is given with: ("1998", "") or (a step, its base).

    None where what stands there is no year ("March this week").
    """
    if hit.has("year"):
        number = hit["year"]
        if hit["era"] == -1:
            return f"BC{number:04d}", ""
        return f"{full_year(number):04d}", ""
    if hit.has("yunit"):
        if hit["yunit"] != "Y":
            return None
        if hit.has("ythat"):
            return "+0Y", "said"
        return f"{hit['yshift']:+d}Y", ""
    return "XXXX", ""


def dated(hit: Hit, rest: str, **more: Any) -> Form | None:
    """Return the form of a day or month within the year written beside it."""
    year = year_core(hit)
    if year is None:
        return None
    core, base = year
    core_in_year = f"{core}:{rest}" if core[0] in "+-" else f"{core}-{rest}"
    return Form(core_in_year, base=base, **more)


def rules(*table: tuple[str, str, Callable[[Hit], Form | None]]) -> tuple[Rule, ...]:
    """Return a table of names, patterns and composers as rules."""
    return tuple(
        Rule(name, compile_pattern(pattern), compose)
        for name, pattern, compose in table
    )
