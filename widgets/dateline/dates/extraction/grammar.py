"""What the rules share: early and late, the year beside a date, tables of rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..underspecified import Base, Form, Reach
from .token_regex import Hit, Rule, compile_pattern, needed_letters

__all__ = [
    "EDGES",
    "IN_YEAR",
    "SMALL_UNITS",
    "dated",
    "edge_of",
    "full_year",
    "in_year",
    "is_clause_end",
    "nth_weekday_of_month",
    "part_of_unit",
    "reach_of",
    "rules",
    "year_before",
    "year_core",
]

#: Two-figure years below this belong to this century ("'05"), others to the last.
_PIVOT = 40

#: "early", "late in", "the end of", "end-" before a unit; :func:`edge_of` reads it.
EDGES = "(edge:EDGE DASH? IN? THE?|THE? edgenoun:EDGENOUN (OF THE?|DASH))?"
#: ", 2020", "of last year", "that year" after a date; :func:`year_core` reads it.
IN_YEAR = (
    "(COMMA? OF? (THE? FISCAL UNIT?)? year:YEAR era:ERA?|(OF|IN|COMMA)? "
    "(THE? yshift:SHIFT|ythat:THAT) SAME? yunit:UNIT)"
)

#: Units below a day, and the ordinal "second".
SMALL_UNITS = ("TH", "TM", "TS", 2)

#: Signs after which nothing else tells which day is meant; "" is the end of the text.
_STOPS = frozenset(("", ".", ",", ";", ")", "”"))


def edge_of(hit: Hit) -> str:
    """Return which part of a unit is meant: "early" START, "mid" MID, "late" END."""
    return hit["edge"] or hit["edgenoun"] or ""


def part_of_unit(hit: Hit) -> str:
    """Return which part of a unit is meant, "earlier" and "later" among the words."""
    if hit.has("early"):
        return "START" if hit["early"] == -1 else "END"
    return edge_of(hit)


def reach_of(hit: Hit) -> Reach:
    """Return which part of the current unit is meant: "earlier this year"."""
    if not hit.has("early"):
        return ""
    return "earlier" if hit["early"] == -1 else "later"


def is_clause_end(hit: Hit) -> bool:
    """Tell "two days before." from "two days before the vote"."""
    return hit.after() in _STOPS or hit.after() in hit.date_words.clause_links


def full_year(number: int) -> int:
    """Return a year in full: 98 is 1998, 5 is 2005."""
    if number >= 100:
        return number
    return number + (2000 if number < _PIVOT else 1900)


def year_core(hit: Hit) -> tuple[str, Base] | None:
    """Return the year a date is given with: ("1998", "") or (a step, its base).

    None where there is another unit than a year ("March this week").
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
    return Form(in_year(core, rest), base=base, **more)


def nth_weekday_of_month(hit: Hit, nth: int, weekday: int) -> Form | None:
    """Return the first Monday of a month, of the year written beside it if one is."""
    where = f"#{nth}-{weekday}"
    if hit.has("year") or hit.has("yunit"):
        return dated(hit, f"{hit['mon']:02d}", within=where)
    return Form(f"XXXX-{hit['mon']:02d}{where}")


def in_year(year: str, rest: str) -> str:
    """Return the core of a day or month within a year given, or stepped to."""
    return f"{year}:{rest}" if year[0] in "+-" else f"{year}-{rest}"


def year_before(year: str) -> str:
    """Return the year before: 2018 of 2019, BC0045 of BC0044, -2Y of -1Y."""
    if year.startswith("BC"):
        return f"BC{int(year[2:]) + 1:04d}"
    if year[0] in "+-":
        return f"{int(year[:-1]) - 1:+d}Y"
    return f"{int(year) - 1:04d}" if year.isdigit() else year


def rules(*table: tuple[str, str, Callable[[Hit], Form | None]]) -> tuple[Rule, ...]:
    """Return a table of names, patterns and composers as rules."""
    return tuple(
        Rule(name, compile_pattern(pattern), compose, needed_letters(pattern))
        for name, pattern, compose in table
    )
