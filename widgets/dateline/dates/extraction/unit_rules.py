"""Units by count or place: two years ago, the first week of May, the quarter."""

from __future__ import annotations

from ..underspecified import Base, Form, To
from .grammar import (
    EDGES,
    IN_YEAR,
    SMALL_UNITS,
    dated,
    is_clause_end,
    nth_weekday_of_month,
    part_of_unit,
    reach_of,
    rules,
)
from .period_rules import HALVED
from .token_regex import Hit

__all__ = ["UNIT_RULES"]

#: How many days are meant by the first or last days, or weeks, of a longer unit.
_AT_AN_EDGE = {"D": 10, "W": 21}


def _ago(hit: Hit) -> Form | None:
    """Compose "three weeks ago", "almost a year ago", "two days earlier"."""
    count, unit = hit["count"], hit["unit"]
    if hit.has("half"):
        if unit not in HALVED:
            return None
        count, unit = HALVED[unit]
    bare = hit.has("before") or hit.has("after")
    if unit in ("WE", 2) or (bare and not is_clause_end(hit)):
        return None  # "two days before the vote": not a date mentioned before
    sign = next(hit[n] for n in ("ago", "ahead", "before", "after") if hit.has(n))
    number = count if count == "X" else int(count + 0.5)
    base: Base = "" if hit.is_kind("ago", "AGO") or hit.has("ahead") else "said"
    if sign < 0 and unit == "Y" and count == 1 and not hit.has("approx"):
        base = "yearago"
    return Form(
        f"{'-' if sign < 0 else '+'}{number}{unit}~",
        "TIME" if unit in SMALL_UNITS else "DATE",
        base=base,
        mod=hit["approx"] or "",
    )


def _ago_today(hit: Hit) -> Form | None:
    """Compose "a year ago today", "a year ago to the day", "a week ago Friday"."""
    unit, same = hit["unit"], hit["same"] if hit.has("same") else "D"
    whole = isinstance(hit["count"], int) and unit not in (*SMALL_UNITS, "WE")
    if hit["day"] or not whole or same not in ("D", "W", "M"):
        return None
    if hit.has("exact") and hit["exact"] != "D":
        return None
    if hit.has("wd"):
        return Form(f"XXXX-WXX-{hit['wd']}", within=f"-{hit['count']}{unit}")
    return Form(f"-{hit['count']}{unit}:={same}")


def _this_time(hit: Hit) -> Form | None:
    """Compose "this time last year": the same month, or day of the week before."""
    same = {"Y": "M", "M": "W", "W": "D"}.get(hit["unit"])
    return Form(f"{hit['shift']:+d}{hit['unit']}:={same}") if same else None


def _same_unit(hit: Hit) -> Form | None:
    """Compose "the same month last year", "the same day in 2001", "this day in 1965".

    It counts from the month or day that the story is at; "this" from publication.
    """
    same = hit["same"]
    base: Base = "" if hit.has("this") else "said"
    if same not in ("D", "W", "M"):
        return None
    if hit.has("year"):
        return Form(f"{hit['year']:04d}:={same}", base=base)
    count, unit = hit["shift"] or -1, hit["unit"]
    if hit.has("count"):
        count = -hit["count"] if isinstance(hit["count"], int) else 0
    if not count or unit not in ("D", "W", "M", "Y") or unit == same:
        return None
    return Form(f"{count:+d}{unit}:={same}", base=base)


def _both_ago(hit: Hit) -> Form | None:
    """Compose "one month and one day ago": the smaller unit is counted in days."""
    small = hit["unit2"]
    if hit["unit"] not in ("W", "M", "Y") or small not in ("D", "W", "M"):
        return None
    if "X" in (hit["count"], hit["count2"]):
        return None
    first = f"-{hit['count']}{hit['unit']}:=D"
    return Form(first, within=f"-{hit['count2']}{small}")


def _weekdays_ago(hit: Hit) -> Form | None:
    """Compose "two Fridays ago": of the Fridays before today the last but one."""
    if not isinstance(hit["count"], int):
        return None
    to: To = "after" if hit.has("ahead") else "before"
    more = hit["count"] - 1
    within = f"{'+' if hit.has('ahead') else '-'}{more}W" if more else ""
    return Form(f"XXXX-WXX-{hit['wd']}", to=to, within=within)


def _from_day(hit: Hit) -> Form | None:
    """Compose "a week from Sunday", "Monday week", "three years from today"."""
    unit, count = hit["unit"], hit["count"] if hit.has("count") else 1
    if unit not in ("D", "W", "F", "M", "Y") or not isinstance(count, int):
        return None
    if hit.has("wd"):
        return Form(f"XXXX-WXX-{hit['wd']}", to="after", within=f"+{count}{unit}")
    if hit["day"]:
        return Form(f"{hit['day']:+d}D", within=f"+{count}{unit}")
    return Form(f"+{count}{unit}:=D")


def _week_on(hit: Hit) -> Form | None:
    """Compose "a week on Tuesday" and "a week tomorrow", as the British say."""
    before = hit.before()
    rate = before in hit.date_words.rate_leads or hit.tokens.is_kind(
        hit.begin - 1, "NUMBER", "UNITS"
    )
    return None if rate or hit["unit"] not in ("W", "F") else _from_day(hit)


def _weekday_week(hit: Hit) -> Form | None:
    """Compose "on Monday week", as the British say."""
    if hit["unit"] not in ("W", "F") or not is_clause_end(hit):
        return None
    lead = hit.begin - 1
    another = hit.tokens.is_kind(lead, "THE", "A", "THIS", "SHIFT", "EVERY")
    form = None if another else _from_day(hit)
    since = hit.date_words.open_ends.get(hit.before()) == "since"
    if form is not None and since and hit.has("wd"):
        # What has lasted "since Sunday week" began a week before last Sunday.
        return Form(f"XXXX-WXX-{hit['wd']}", to="past", within=f"-1{hit['unit']}")
    return form


def _time_ahead(hit: Hit) -> Form | None:
    """Compose "in seven days"; :mod:`.filters` asks whether the verb looks ahead."""
    unit, count = hit["unit"], hit["count"]
    if unit in (*SMALL_UNITS, "WE", "Q") or not hit.tokens.is_kind(hit.begin, "IN"):
        return None
    number = count if count == "X" else int(count + 0.5)
    return Form(f"+{number}{unit}~", mod=hit["approx"] or "")


def _nth_of_unit(hit: Hit) -> Form | None:
    """Compose "the first week of January", "the last day of the year"."""
    part = hit["part"]
    number = -1 if hit.has("last") else hit["nth"]
    if part not in ("D", "W", "WE") or not -2 < number < 32:
        return None
    return _within_whole(hit, f"{part}{number}", ("M", "Y"))


def _within_whole(hit: Hit, place: str, units: tuple[str, ...]) -> Form | None:
    """Return a part of a month or year, named or stepped to, of one of some units."""
    if hit.has("mon"):
        return dated(hit, f"{hit['mon']:02d}", within=place) if "M" in units else None
    if hit.has("year"):
        return Form(f"{hit['year']:04d}", within=place) if "Y" in units else None
    if hit["whole"] not in units:
        return None
    base: Base = "" if hit.has("shift") else "said"
    return Form(f"{hit['shift'] or 0:+d}{hit['whole']}", base=base, within=place)


def _half_of_month(hit: Hit) -> Form | None:
    """Compose "the first half of May", "the second half of next month"."""
    number = 2 if hit.has("last") else hit["nth"]
    return _within_whole(hit, f"H{number}", ("M",)) if number in (1, 2) else None


def _side_of_unit(hit: Hit) -> Form | None:
    """Compose "the first ten days of May", "the last two months of the year"."""
    part, count = hit["part"], hit["count"]
    number = -1 if hit.has("last") else hit["nth"]
    if not isinstance(count, int) or number not in (1, -1):
        return None
    if part not in ("D", "W", "M"):
        return None
    whole = ("Y",) if part == "M" else ("M",)
    return _within_whole(hit, f"{part}{number}x{count}", whole)


def _edge_days(hit: Hit) -> Form | None:
    """Compose "the final days of October", "the first weeks of the year"."""
    number = -1 if hit.has("last") else hit["nth"]
    if number not in (1, -1) or hit["part"] not in _AT_AN_EDGE:
        return None
    place = f"D{number}x{_AT_AN_EDGE[hit['part']]}"
    return _within_whole(hit, place, ("M", "Y"))


def _year_ago(hit: Hit) -> Form | None:
    """Compose "year-earlier", "the year-ago quarter", "the same period last year"."""
    if hit["unit"] != "Y":
        return None
    return Form("-1Y~", base="yearago")


def _the_unit(hit: Hit) -> Form | None:
    """Compose "the quarter", "the weekend", "the year" where it is clear which."""
    unit, after, date_words = hit["unit"], hit.after(), hit.date_words
    on_day = hit.tokens.is_kind(hit.begin - 1, "ON")
    if unit == "Q":
        return Form("+0Q", base="said")
    if unit == "WE":
        return Form("XXXX-WE")
    if unit == "Y" and (after in date_words.period_ends or _ends_with_a_month(hit)):
        return Form("P1Y", "DURATION")
    if unit == "Y" and after not in date_words.unit_qualifiers:
        return Form("+0Y", base="said")
    if unit == "D" and hit.tokens.is_kind(hit.end, "BEFORE", "AFTER"):
        return Form("P1D", "DURATION")  # "the day after the vote"
    if unit == "D" and not on_day and after in date_words.clause_ends:
        return Form("+0D", base="said")
    return None


def _ends_with_a_month(hit: Hit) -> bool:
    """Tell "in the year to March 2019", which are twelve months, from "the year"."""
    tokens, behind = hit.tokens, hit.end + 1
    if tokens.is_kind(behind, "EDGENOUN"):  # "the year to end-June"
        behind += 1 + tokens.is_kind(behind + 1, "DASH")
    behind += tokens.is_kind(behind, "DAYLIKE")
    return tokens.is_kind(hit.end, "TO") and tokens.is_kind(behind, "MON")


def _latest(hit: Hit) -> Form | None:
    """Compose "the latest quarter", "the latest period"."""
    if hit.has("which"):  # "the full year"
        return Form("+0Y", base="said") if hit["unit"] == "Y" else None
    if hit.has("unit") and hit["unit"] != "Q":
        return None
    return Form("+0Q", base="said")


def _edge_of_unit(hit: Hit) -> Form | None:
    """Compose "the end of the year", "early in the month"."""
    if not part_of_unit(hit) or hit["unit"] in ("D", 2):
        return None
    unit = hit["unit"]
    return Form(f"+0{unit}", base="said", mod=part_of_unit(hit), reach=reach_of(hit))


def _nth_weekday(hit: Hit) -> Form | None:
    """Compose "the first Friday of next month", "the last Monday in May"."""
    nth = -1 if hit.has("last") else hit["nth"]
    if nth > 5:
        return None
    if hit.has("mon"):
        return nth_weekday_of_month(hit, nth, hit["wd"])
    return _within_whole(hit, f"#{nth}-{hit['wd']}", ("M", "Y"))


#: "the first", "the last".
_SIDE = "(nth:ORD|last:LASTLIKE|last:LATEST)"
#: "of May 2021", "in the month", "of next year".
_OF_MONTH = f"(OF|IN) (mon:MON {IN_YEAR}?|(THE|THAT|shift:SHIFT) whole:UNIT)"

UNIT_RULES = rules(
    (
        "distance",
        "approx:APPROX? (A|THE)? count:COUNTA MORE? DASH? unit:ANYUNIT ORSO? "
        "(ago:AGOLATER|ahead:AHEAD|before:BEFORE|after:AFTER)",
        _ago,
    ),
    ("distance", "approx:APPROX? half:HALF A unit:ONEUNIT ago:AGOLATER", _ago),
    (
        "distance",
        "A? count:COUNTA unit:ANYUNIT AGO "
        "(day:DAYWORD|THIS same:UNIT|TO THE exact:UNIT|wd:WD)",
        _ago_today,
    ),
    (
        "distance",
        "count:COUNTA unit:ANYUNIT AND count2:COUNTA unit2:ANYUNIT AGO",
        _both_ago,
    ),
    ("distance", "AT? THISTIME (shift:LAST|shift:NEXT) unit:UNIT", _this_time),
    (
        "same-unit",
        "(THE SAME SAME?|THAT SAME?|this:THIS) same:UNIT (OF|IN|COMMA)? (year:YEARNUM"
        "|THE? shift:LASTLIKE unit:UNIT|count:COUNTA unit:ANYUNIT (AGO|EARLIER))",
        _same_unit,
    ),
    ("distance", "count:COUNT wd:WEEKDAYS (AGO|ahead:AHEAD)", _weekdays_ago),
    ("distance", "count:COUNTA unit:ANYUNIT FROM (wd:WD|day:DAYWORD)", _from_day),
    ("distance", "(wd:WD|day:DAYWORD) unit:UNIT", _weekday_week),
    ("distance", "count:COUNTA unit:UNIT (ON wd:WD|day:DAYWORD)", _week_on),
    ("ahead", "IN approx:APPROX? count:COUNTA unit:ANYUNIT", _time_ahead),
    (
        "nth-unit",
        f"THE? {_SIDE} part:UNIT (OF|IN) "
        f"(mon:MON {IN_YEAR}?|year:YEARNUM|(THE|THAT|shift:SHIFT) whole:UNIT)",
        _nth_of_unit,
    ),
    (
        "nth-unit",
        f"THE? {_SIDE} half:HALF {_OF_MONTH}",
        _half_of_month,
    ),
    (
        "nth-unit",
        f"THE? {_SIDE} count:COUNT part:ANYUNITS ({_OF_MONTH}|(OF|IN) year:YEARNUM)",
        _side_of_unit,
    ),
    (
        "nth-unit",
        f"THE {_SIDE} part:ANYUNITS ({_OF_MONTH}|(OF|IN) year:YEARNUM)",
        _edge_days,
    ),
    ("year-ago", "(THE|A)? unit:UNIT DASH (AGO|EARLIER) (UNIT|PERIOD)?", _year_ago),
    (
        "year-ago",
        "THE SAME (UNIT|PERIOD) (OF|IN|A)? "
        "(THE? LASTLIKE unit:UNIT|unit:UNIT (AGO|EARLIER))",
        _year_ago,
    ),
    ("the-unit", "THE (LATEST|FISCAL)? unit:UNIT", _the_unit),
    ("the-unit", "THE (LATEST|which:FULL) (unit:UNIT|PERIOD)", _latest),
    ("the-unit", f"{EDGES} unit:UNIT", _edge_of_unit),
    ("the-unit", "early:SOONLATE IN THE unit:UNIT", _edge_of_unit),
    (
        "month-day",
        f"THE {_SIDE} wd:WD ({_OF_MONTH}|(OF|IN) year:YEARNUM)",
        _nth_weekday,
    ),
)
