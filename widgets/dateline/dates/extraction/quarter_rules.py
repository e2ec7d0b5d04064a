"""Parts of a year: quarters, halves, seasons."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from ..underspecified import Form
from .grammar import EDGES, IN_YEAR, dated, edge_of, rules
from .token_regex import Hit

__all__ = ["QUARTER_RULES"]


def _quarter(hit: Hit) -> Form | None:
    """Compose "the third quarter of 1990", "last year's first half"."""
    letter = {"Q": "Q", "H": "H"}.get(hit["unit"] or hit["half"], "")
    number = hit["nth"] or {"Q": 4, "H": 2}.get(letter, 0)  # the last
    if not letter or not 1 <= number <= (4 if letter == "Q" else 2):
        return None
    if letter == "H" and not (hit.has("year") or hit.has("yunit")):
        return None
    return dated(hit, f"{letter}{number}", mod=edge_of(hit))


def _two_quarters(hit: Hit) -> Form | None:
    """Compose "the first and second quarters of last year"."""
    form = _quarter(hit)
    first, last = hit["nth"], hit["nth2"]
    if form is None or not first < last <= (4 if form.core[-2] == "Q" else 2):
        return None
    return replace(form, upto=f"{form.core[:-1]}{last}")


def _half_of_year(hit: Hit) -> Form | None:
    """Compose "the second half of the year", "the first quarter of the year"."""
    letter = {"Q": "Q", "H": "H"}.get(hit["unit"] or hit["half"], "")
    number = hit["nth"] or {"Q": 4, "H": 2}.get(letter, 0)
    if hit["whole"] != "Y" or not 1 <= number <= {"Q": 4, "H": 2}.get(letter, 0):
        return None
    return Form(f"+0Y:{letter}{number}", base="said")


def _quarter_of_months(hit: Hit) -> Form | None:
    """Compose "the July-September quarter", by the calendar year."""
    first, last = hit["mon"], hit["mon2"]
    if hit["unit"] != "Q" or first % 3 != 1 or last != first + 2:
        return None
    return dated(hit, f"Q{first // 3 + 1}")


def _quarter_code(hit: Hit) -> Form | None:
    """Compose "Q3 2019", "1H 2019", "Q4"."""
    code = hit["code"]
    if code in ("H3", "H4") or (code[0] == "H" and not hit.has("year")):
        return None
    return dated(hit, code)


def _season(hit: Hit) -> Form | None:
    return dated(hit, hit["seas"], mod=edge_of(hit))


def _bare_season(hit: Hit) -> Form | None:
    """Compose a season alone; "fall" and "spring" only as nouns after a word."""
    if hit.is_kind("seas", "MAYBESEASON"):
        usual = hit.has("the") or hit.has("edge") or hit.has("edgenoun")
        if not usual and hit.before() not in hit.date_words.season_leads:
            return None
    if hit.after() in hit.date_words.not_seasons:
        return None
    return Form(f"XXXX-{hit['seas']}", mod=edge_of(hit))


def _that_season(hit: Hit) -> Form:
    """Compose "that autumn": of the year mentioned last."""
    return Form(f"+0Y:{hit['seas']}", base="said")


def _seasons_ago(hit: Hit) -> Form | None:
    """Compose "three summers ago": that of the third year back."""
    if not isinstance(hit["count"], int):
        return None
    return Form(f"-{hit['count']}Y:{hit['seas']}")


def _seasons_of_years(hit: Hit) -> Form | None:
    """Compose "the winters of 2026 and 2027", and of more years."""
    tokens, places = hit.tokens, range(hit.place("year"), hit.place("year2") + 1)
    years = [tokens.values[at] for at in places if tokens.is_kind(at, "YEAR")]
    if not all(first < last for first, last in pairwise(years)):
        return None
    first, *others = (f"{year:04d}-{hit['seas']}" for year in years)
    return Form(first, upto=",".join(others))


QUARTER_RULES = rules(
    ("month-year", f"THE? {EDGES} seas:SEAS OF? year:NUMBER era:ERA", _season),
    (
        "quarter",
        f"THE? {EDGES} FISCAL? nth:ORD DASH? FISCAL? (unit:UNIT|half:HALF) {IN_YEAR}?",
        _quarter,
    ),
    (
        "quarter",
        f"THE? nth:ORD (AND|OR) THE? nth2:ORD DASH? unit:UNITS {IN_YEAR}?",
        _two_quarters,
    ),
    (
        "quarter",
        "THE? (year:YEAR|yshift:SHIFT yunit:UNIT) POSSESSIVE? FISCAL? nth:ORD DASH? "
        "(unit:UNIT|half:HALF)",
        _quarter,
    ),
    (
        "quarter",
        f"THE? (LASTLIKE|LATEST) (unit:UNIT|half:HALF) OF {IN_YEAR}",
        _quarter,
    ),
    (
        "quarter",
        "THE (nth:ORD|LASTLIKE|LATEST) DASH? (unit:UNIT|half:HALF) (OF|IN) THE "
        "whole:UNIT",
        _half_of_year,
    ),
    ("quarter", f"THE? mon:MON UPTO mon2:MON unit:UNIT {IN_YEAR}?", _quarter_of_months),
    ("season", "THAT seas:SEAS", _that_season),
    ("season", "count:COUNT seas:SEASONS AGO", _seasons_ago),
    (
        "season",
        "THE? seas:SEASONS OF year:YEAR (COMMA YEAR)* COMMA? (AND|OR) year2:YEAR",
        _seasons_of_years,
    ),
    ("quarter", f"FISCAL? code:QUARTERCODE {IN_YEAR}?", _quarter_code),
    ("season", f"THE? {EDGES} seas:SEAS {IN_YEAR}", _season),
    ("season", f"the:THE? {EDGES} seas:SEAS", _bare_season),
)
