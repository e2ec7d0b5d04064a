"""Dates of the calendar: days, months, years, quarters, seasons, decades."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from ..underspecified import Base, Form
from .grammar import (
    EDGES,
    IN_YEAR,
    dated,
    edge_of,
    full_year,
    in_year,
    rules,
    year_before,
    year_core,
)
from .token_regex import Hit

__all__ = ["CALENDAR_RULES"]

#: The same year beside a day, without "last year" and the like.
_YEAR = "(COMMA? year:YEAR era:ERA?)?"

#: The other days of a list of one month: ", 4 and 5".
_MORE_DAYS = "(COMMA THE? DAYLIKE)* COMMA? (AND|OR) THE? day2:DAYLIKE"


def _day_form(hit: Hit) -> Form | None:
    """Compose "Friday, January 3, 2020", shorter ones, and "3 January"."""
    day, month = hit["day"], hit["mon"]
    if not 1 <= day <= 31:
        return None
    return dated(hit, f"{month:02d}-{day:02d}", stated=hit["wd"] or 0)


def _day_range(hit: Hit) -> Form | None:
    """Compose "Jan. 3-5, 2020", "June 30 to July 2" and "11 to 13 May last year"."""
    month, last_month = hit["mon"], hit["mon2"] or hit["mon"]
    return _days(
        hit, f"{month:02d}-{hit['day']:02d}", f"{last_month:02d}-{hit['day2']:02d}"
    )


def _day_list(hit: Hit) -> Form | None:
    """Compose "Jan. 3 and 4" and "3, 5 and 9 December": days, or a range's ends."""
    month, days = hit["mon"], _listed(hit, "DAYLIKE")
    if not all(1 <= a < b <= 31 for a, b in pairwise(days)):
        return None
    return _days(hit, *(f"{month:02d}-{day:02d}" for day in days))


def _days_and_one_of_another_month(hit: Hit) -> Form | None:
    """Compose "July 30, 31 and August 2"."""
    *days, last = _listed(hit, "DAYLIKE")
    if not all(1 <= a < b <= 31 for a, b in pairwise(days)) or not 1 <= last <= 31:
        return None
    months = [hit["mon"]] * len(days) + [hit["mon2"]]
    listed = zip(months, (*days, last), strict=True)
    return _days(hit, *(f"{month:02d}-{day:02d}" for month, day in listed))


def _listed(hit: Hit, kind: str) -> list[int]:
    """Return the days of a list: "the 2nd, 5th and 9th"."""
    tokens, places = hit.tokens, range(hit.place("day"), hit.place("day2") + 1)
    return [tokens.values[i] for i in places if tokens.is_kind(i, kind)]


def _days(hit: Hit, first: str, *others: str) -> Form | None:
    """Return the first of some days, and the others as where it goes up to."""
    year = year_core(hit)
    if year is None:
        return None
    core, base = year
    # "Dec. 30 to Jan. 2, 2020" begins in the year before.
    begun = year_before(core) if first > others[0] else core
    upto = ",".join(in_year(core, other) for other in others)
    return Form(in_year(begun, first), base=base, upto=upto)


def _month_form(hit: Hit) -> Form | None:
    if hit.has("era") and not hit.has("year"):
        return None
    return dated(hit, f"{hit['mon']:02d}", mod=edge_of(hit))


def _bare_month(hit: Hit) -> Form | None:
    return Form(f"XXXX-{hit['mon']:02d}", mod=edge_of(hit))


def _year_form(hit: Hit) -> Form | None:
    mod = hit["approx"] or edge_of(hit)
    if hit["era"] == -1:
        return Form(f"BC{int(hit['year']):04d}", mod=mod)
    if hit.has("era"):  # 79 CE is no 1979
        return Form(f"{int(hit['year']):04d}", mod=mod)
    return Form(f"{full_year(int(hit['year'])):04d}", mod=mod)


def _anno_domini(hit: Hit) -> Form | None:
    """Compose "AD 410"; an "ad" is none."""
    at = hit.place("ad")
    written = hit.tokens.text[hit.tokens.starts[at] : hit.tokens.ends[at]]
    if hit["ad"] < 0 or not written.isupper() or hit["year"] != int(hit["year"]):
        return None
    return Form(f"{int(hit['year']):04d}")


def _about_year(hit: Hit) -> Form | None:
    """Compose "about 1940"; "over 1940" counts something."""
    return _year_form(hit) if hit["approx"] == "APPROX" else None


def _period_of_year(hit: Hit) -> Form | None:
    """Compose "the 1988 period", of figures: the same period of another year."""
    if hit.has("unit") and hit["unit"] != "Q":
        return None
    return Form(f"{hit['year']:04d}", base="yearago")


def _year_range(hit: Hit) -> Form | None:
    """Compose "1939-45" and "1914–1918".

    "Fiscal year 2025-26" and "the 2025-26 season" are one year that begins in 2025.
    """
    first, last = hit["year"], int(hit["last"])
    if last < 100:
        last += first // 100 * 100
    if not first < last < first + 100:
        return None
    one = hit.has("fiscal") or hit.after() in hit.date_words.years_of_two
    if one and last == first + 1:
        return Form(f"{first:04d}/{last:04d}")
    return Form(f"{first:04d}", upto=f"{last:04d}")


def _early_range(hit: Hit) -> Form | None:
    """Compose "499 to 493 BC" and "492–490 BC": the years count down."""
    first, last = int(hit["year"]), int(hit["last"])
    if hit["era"] != -1 or not 0 < last < first < 10_000:
        return None
    return Form(f"BC{first:04d}", upto=f"BC{last:04d}")


def _decade(hit: Hit) -> Form | None:
    core = hit["decade"]
    if core.startswith("XX"):
        core = f"{'20' if core in ('XX0', 'XX1') else '19'}{core[2]}"
    return Form(core, mod=edge_of(hit))


def _century(hit: Hit) -> Form | None:
    if hit["unit"] != "CE":
        return None
    number = hit["nth"] - 1
    if not 0 <= number < 99:
        return None
    if hit["era"] == -1:
        return Form(f"BC{number:02d}", mod=edge_of(hit))
    return Form(f"{number:02d}", mod=edge_of(hit))


def _day_of_month(hit: Hit) -> Form | None:
    """Compose "on the 21st": a day of the current month; "Tuesday the 19th"."""
    stated = hit["wd"] or 0
    if not 1 <= hit["day"] <= 31:
        return None
    if not stated and not _is_led(hit):
        return None
    if not hit.tokens.words[hit.place("day")][0].isdigit():
        return None
    base: Base = "" if stated else "said"
    more = _listed(hit, "ORDINAL")[1:] if hit.has("day2") else []
    if not all(isinstance(day, int) and 1 <= day <= 31 for day in more):
        return None
    upto = ",".join(f"XXXX-XX-{day:02d}" for day in more)
    return Form(f"XXXX-XX-{hit['day']:02d}", base=base, stated=stated, upto=upto)


def _is_led(hit: Hit) -> bool:
    """Tell whether what stands before a number says that it is a day.

    "on the 21st", "the night of the 14th".
    """
    part = hit.tokens.is_kind(hit.begin - 2, "DAYPART")
    of_a_part = part and hit.tokens.is_kind(hit.begin - 1, "OF")
    return of_a_part or hit.before() in hit.date_words.day_leads


def _day_of_unit(hit: Hit) -> Form | None:
    """Compose "the 2nd of this month", "on the first of the month"."""
    if hit["unit"] != "M" or not 1 <= hit["day"] <= 31:
        return None
    if hit.has("the") and (
        not _is_led(hit) or hit.tokens.is_kind(hit.end, "POSSESSIVE")
    ):
        return None  # "the raid was the first of the month"
    base: Base = "said" if hit.is_kind("shift", "PRECEDING", "FOLLOWING") else ""
    base = "said" if hit.has("that") or hit.has("the") else base
    return Form(f"{hit['shift'] or 0:+d}M", base=base, within=f"D{hit['day']}")


def _numbered_week(hit: Hit) -> Form | None:
    """Compose "week 52 of 2019"."""
    if hit["unit"] != "W" or not 1 <= hit["week"] <= 53:
        return None
    return Form(f"{hit['year']:04d}-W{hit['week']:02d}")


def _unit_end(hit: Hit) -> Form | None:
    """Compose "year-end": the last day of a year."""
    return dated(hit, "12-31") if hit["end"] == "Y" else Form("+0M", mod="END")


def _week_of(hit: Hit) -> Form | None:
    """Compose "the week of March 3"."""
    day = _day_form(hit)
    if hit["unit"] != "W" or day is None:
        return None
    return replace(day, within="W")


def _days_of_week(hit: Hit) -> Form | None:
    """Compose "the week of 3-9 March" and "the weekend of July 5 and 6": their days."""
    return _day_range(hit) if hit["unit"] in ("W", "WE") else None


def _day_weekend(hit: Hit) -> Form | None:
    """Compose "the July 4 weekend"."""
    day = _day_form(hit) if hit["unit"] == "WE" else None
    return day and replace(day, within="WE")


CALENDAR_RULES = rules(
    (
        "month-day",
        f"mon:MON THE? day:DAYORD UPTO THE? (mon2:MON)? day2:DAYORD {IN_YEAR}?",
        _day_range,
    ),
    (
        "month-day",
        f"THE? day:DAYORD UPTO THE? day2:DAYORD OF? mon:MON {IN_YEAR}?",
        _day_range,
    ),
    (
        "month-day",
        "mon:MON THE? day:DAYLIKE (COMMA THE? DAYLIKE)+ COMMA? (AND|OR) "
        f"mon2:MON THE? day2:DAYLIKE {IN_YEAR}?",
        _days_and_one_of_another_month,
    ),
    (
        "month-day",
        f"mon:MON THE? day:DAYLIKE {_MORE_DAYS} {IN_YEAR}?",
        _day_list,
    ),
    (
        "month-day",
        f"THE? day:DAYLIKE {_MORE_DAYS} OF? mon:MON {IN_YEAR}?",
        _day_list,
    ),
    (
        "month-day",
        f"(wd:WD COMMA?)? mon:MON THE? day:DAYLIKE {IN_YEAR}?",
        _day_form,
    ),
    (
        "month-day",
        f"(wd:WD COMMA?)? THE? day:DAYLIKE OF? mon:MON {IN_YEAR}?",
        _day_form,
    ),
    ("month-year", f"{EDGES} mon:MON {IN_YEAR}", _month_form),
    ("month-day", "mon:MON day:DAYLIKE COMMA? year:NUMBER era:ERA", _day_form),
    ("month-day", "THE? day:DAYLIKE OF? mon:MON year:NUMBER era:ERA", _day_form),
    ("month-year", f"{EDGES} mon:MON COMMA? year:NUMBER era:ERA", _month_form),
    ("month", f"{EDGES} mon:MON", _bare_month),
    (
        "year",
        "(THE? fiscal:FISCAL UNIT?)? year:YEARNUM (DASH|SLASH) last:NUMBER "
        "(fiscal:FISCAL UNIT)?",
        _year_range,
    ),
    ("year", "year:NUMBER UPTO last:NUMBER era:ERA", _early_range),
    ("year", f"{EDGES} year:YEARNUM era:ERA?", _year_form),
    ("year", f"THE? {EDGES} (FISCAL UNIT?|UNIT OF?) year:YEARNUM", _year_form),
    (
        "year-ago",
        "THE (year:YEARNUM FISCAL? (unit:UNIT|PERIOD)"
        "|SAME (unit:UNIT|PERIOD) (OF|IN) year:YEARNUM)",
        _period_of_year,
    ),
    ("year", "approx:APPROX year:YEARNUM era:ERA?", _about_year),
    ("year", "approx:APPROX year:NUMBER era:ERA", _about_year),
    ("year", f"{EDGES} FISCAL? year:SHORTYEAR", _year_form),
    ("year", "year:NUMBER era:ERA", _year_form),
    ("year", "ad:ERA year:NUMBER", _anno_domini),
    ("decade", f"THE? {EDGES} decade:DECADE", _decade),
    ("decade", f"THE? {EDGES} nth:ORD DASH? unit:UNIT era:ERA?", _century),
    ("week-of", "mon:MON day:DAYNUM unit:UNIT", _day_weekend),
    ("year-end", f"end:YEAREND {IN_YEAR}?", _unit_end),
    (
        "week-of",
        f"THE unit:UNIT OF (mon:MON day:DAYLIKE|day:DAYNUM mon:MON) {_YEAR}",
        _week_of,
    ),
    (
        "week-of",
        f"THE unit:UNIT OF mon:MON day:DAYLIKE (UPTO|AND) day2:DAYLIKE {IN_YEAR}?",
        _days_of_week,
    ),
    (
        "week-of",
        f"THE unit:UNIT OF day:DAYLIKE (UPTO|AND) day2:DAYLIKE OF? mon:MON {IN_YEAR}?",
        _days_of_week,
    ),
    ("day-of-month", "THE day:ORDINAL", _day_of_month),
    (
        "day-of-month",
        "THE day:ORDINAL (COMMA THE? ORDINAL)* COMMA? (AND|OR) THE? day2:ORDINAL",
        _day_of_month,
    ),
    ("day-of-month", "wd:WD COMMA? THE? day:ORDINAL", _day_of_month),
    (
        "month-day",
        "THE? day:DAYLIKE OF (THE? shift:SHIFT|that:THAT|the:THE) unit:UNIT",
        _day_of_unit,
    ),
    ("nth-unit", "unit:UNIT week:NUMBER (COMMA|OF|IN)? year:YEARNUM", _numbered_week),
)
