"""Dates that count from another day: today, Friday, last week, two years ago."""

from __future__ import annotations

from ..underspecified import Base, Form, Reach, To
from .grammar import EDGES, IN_YEAR, dated, edge_of, rules
from .period_rules import HALVED, duration
from .token_regex import Hit

__all__ = ["RELATIVE_RULES"]

#: "last", "this", "next" as directions among the turns of a cycle.
_TO: dict[int, To] = {-1: "before", 0: "this", 1: "after"}

#: Units below a day, and the ordinal "second".
_SMALL = ("TH", "TM", "TS", 2)

#: These count from the day spoken of, not from that of publication.
_FROM_SAID = ("PRECEDING", "FOLLOWING")

#: Signs after which nothing else tells which day is meant; "" is the end of the text.
_STOPS = frozenset(("", ".", ",", ";", ")", "”"))


def _placed(core: str, part: str | None, **more: str) -> Form:
    """Return the form of a day, a TIME where a part of the day is told."""
    return Form(core, "TIME" if part else "DATE", part=part or "", **more)  # type: ignore[arg-type]


def _day_word(hit: Hit) -> Form:
    """Compose "yesterday", "earlier today", "tomorrow night"."""
    return _placed(f"{hit['day']:+d}D", hit["part"], mod=edge_of(hit))


def _tonight(hit: Hit) -> Form:
    return _placed("+0D", hit["part"])


def _weekday(hit: Hit) -> Form | None:
    """Compose "Friday", "late Friday", "Friday morning"; "Sun" only as "Sun."."""
    at = hit.place("wd")
    leads = hit.date_words.indefinite_leads
    if (hit.before(),) in leads or (hit.before(2), hit.before()) in leads:
        return None  # "one Friday in May": nobody says which
    dotted = hit.tokens.text[hit.tokens.ends[at] - 1] == "."
    if hit.tokens.is_kind(at, "SHORTDAY") and not (dotted or hit.has("part")):
        return None
    core = f"XXXX-WXX-{hit['wd']}"
    if hit.is_kind("part", "DAYPARTS"):
        return Form(core, "SET", part=hit["part"])  # "Sunday mornings"
    return _placed(core, hit["part"] or hit["noon"])


def _shifted_weekday(hit: Hit) -> Form:
    """Compose "last Friday", "next Tuesday evening", "Friday last"."""
    core, word = f"XXXX-WXX-{hit['wd']}", hit.word("shift")
    return _placed(core, hit["part"], to=_TO[hit["shift"]], cue=word)


def _weekday_in_week(hit: Hit) -> Form | None:
    """Compose "Friday of next week", "Tuesday last week"."""
    if hit["unit"] != "W":
        return None
    return Form(f"{hit['shift']:+d}W:{hit['wd']}")


def _shifted_named(hit: Hit) -> Form:
    """Compose "last December", "next summer", "this Christmas"."""
    core = f"XXXX~{hit['holiday']}" if hit.has("holiday") else f"XXXX-{hit['seas']}"
    if hit.has("mon"):
        core = f"XXXX-{hit['mon']:02d}"
    to, word = _TO[hit["shift"]], hit.word("shift")
    return Form(core, to=to, mod=edge_of(hit), cue=word)


def _reach(hit: Hit) -> Reach:
    """Return which part of the unit at hand is meant: "earlier this year"."""
    if not hit.has("early"):
        return ""
    return "earlier" if hit["early"] == -1 else "later"


def _edge(hit: Hit) -> str:
    """Return which part of a unit is meant, "earlier" and "later" among the words."""
    if hit.has("early"):
        return "START" if hit["early"] == -1 else "END"
    return edge_of(hit)


def _shifted_unit(hit: Hit) -> Form | None:
    """Compose "last week", "earlier this month", "the next day", "the past year"."""
    unit, count = hit["unit"], hit["shift"]
    if unit in _SMALL:
        return None
    if unit in ("DE", "CE") and hit.is_kind("shift", "PAST", "LAST"):
        return Form(duration(1, unit), "DURATION", to="past")
    next_one = hit.is_kind("shift", "NEXT") and (unit == "D" or hit.has("the"))
    said = next_one or hit.is_kind("shift", *_FROM_SAID)
    base: Base = "said" if said else ""
    if unit == "F":
        unit, count = "W", 2 * count
    reach: Reach = _reach(hit) if count == 0 else ""
    return Form(f"{count:+d}{unit}", base=base, mod=_edge(hit), reach=reach)


def _that_unit(hit: Hit) -> Form | None:
    """Compose "that day", "the same year", "later that month"."""
    if hit["unit"] in _SMALL:
        return None
    core = f"+0{hit['unit']}"
    reach = _reach(hit)
    return _placed(core, hit["part"], base="said", mod=_edge(hit), reach=reach)


def _that_part(hit: Hit) -> Form:
    """Compose "that night", "the next morning", "this afternoon", "last night"."""
    said = hit.has("that") or hit.is_kind("shift", "NEXT", *_FROM_SAID)
    base: Base = "said" if said else ""
    return _placed(f"{hit['shift'] or 0:+d}D", hit["part"], base=base)


def _ago(hit: Hit) -> Form | None:
    """Compose "three weeks ago", "almost a year ago", "two days earlier"."""
    count, unit = hit["count"], hit["unit"]
    if hit.has("half"):
        if unit not in HALVED:
            return None
        count, unit = HALVED[unit]
    bare = hit.has("before") or hit.has("after")
    if unit in ("WE", 2) or (bare and not _is_clause_end(hit)):
        return None  # "two days before the vote": not the day spoken of
    sign = next(hit[n] for n in ("ago", "ahead", "before", "after") if hit.has(n))
    number = count if count == "X" else int(count + 0.5)
    base: Base = "" if hit.is_kind("ago", "AGO") or hit.has("ahead") else "said"
    if sign < 0 and unit == "Y" and count == 1 and not hit.has("approx"):
        base = "yearago"
    return Form(
        f"{'-' if sign < 0 else '+'}{number}{unit}~",
        "TIME" if unit in _SMALL else "DATE",
        base=base,
        mod=hit["approx"] or "",
    )


def _ago_today(hit: Hit) -> Form | None:
    """Compose "a year ago today", "ten years ago this month", "a week ago Friday"."""
    unit, same = hit["unit"], hit["same"] if hit.has("same") else "D"
    whole = isinstance(hit["count"], int) and unit not in (*_SMALL, "WE")
    if hit["day"] or not whole or same not in ("D", "W", "M"):
        return None
    if hit.has("wd"):
        return Form(f"XXXX-WXX-{hit['wd']}", within=f"-{hit['count']}{unit}")
    return Form(f"-{hit['count']}{unit}:={same}")


def _nth_of_unit(hit: Hit) -> Form | None:
    """Compose "the first week of January", "the last day of the year"."""
    part = hit["part"]
    number = -1 if hit.has("last") else hit["nth"]
    if part not in ("D", "W", "WE") or not -2 < number < 32:
        return None
    place = f"{part}{number}"
    if hit.has("mon"):
        return dated(hit, f"{hit['mon']:02d}", within=place)
    if hit.has("whole"):
        if hit["whole"] not in ("M", "Y"):
            return None
        shift = hit["shift"] or 0
        base: Base = "" if hit.has("shift") else "said"
        return Form(f"{shift:+d}{hit['whole']}", base=base, within=place)
    return Form(f"{hit['year']:04d}", within=place)


def _is_clause_end(hit: Hit) -> bool:
    """Tell "two days before." from "two days before the vote"."""
    return hit.after() in _STOPS or hit.after() in hit.date_words.clause_links


def _beyond(hit: Hit) -> Form | None:
    """Compose "the day before yesterday", "the week after next"."""
    if hit.has("day"):
        return Form(f"{hit['day'] * 2:+d}D") if hit["unit"] == "D" else None
    return Form(f"{hit['shift'] * 2:+d}{hit['unit']}")


def _unit_before(hit: Hit) -> Form | None:
    """Compose "the day before", "the night before", "the week after"."""
    if not _is_clause_end(hit) or hit["unit"] in _SMALL:
        return None  # "the day before the vote"
    count = hit["way"]
    if hit.has("part"):
        return _placed(f"{count:+d}D", hit["part"], base="said")
    return Form(f"{count:+d}{hit['unit']}", base="said")


def _year_ago(hit: Hit) -> Form | None:
    """Compose "year-earlier", "the year-ago quarter", "the same period last year"."""
    if hit["unit"] != "Y":
        return None
    return Form("-1Y~", base="yearago")


def _the_unit(hit: Hit) -> Form | None:
    """Compose "the quarter", "the weekend", "the year" where a period is told of."""
    unit, after, date_words = hit["unit"], hit.after(), hit.date_words
    on_day = hit.tokens.is_kind(hit.begin - 1, "ON")
    if unit == "Q":
        return Form("+0Q", base="said")
    if unit == "WE":
        return Form("XXXX-WE")
    if unit == "Y" and after in date_words.period_ends:
        return Form("P1Y", "DURATION")
    if unit == "Y" and after not in date_words.unit_qualifiers:
        return Form("+0Y", base="said")
    if unit == "D" and not on_day and after in date_words.clause_ends:
        return Form("+0D", base="said")
    return None


def _latest(hit: Hit) -> Form | None:
    """Compose "the latest quarter", "the latest period"."""
    if hit.has("which"):  # "the full year"
        return Form("+0Y", base="said") if hit["unit"] == "Y" else None
    if hit.has("unit") and hit["unit"] != "Q":
        return None
    return Form("+0Q", base="said")


def _edge_of_unit(hit: Hit) -> Form | None:
    """Compose "the end of the year", "early in the month"."""
    if not _edge(hit) or hit["unit"] in ("D", 2):
        return None
    unit = hit["unit"]
    return Form(f"+0{unit}", base="said", mod=_edge(hit), reach=_reach(hit))


def _nth_weekday(hit: Hit) -> Form | None:
    """Compose "the first Friday of next month", "the last Monday in May"."""
    nth = -1 if hit.has("last") else hit["nth"]
    where = f"#{nth}-{hit['wd']}"
    if nth > 5 or (hit.has("unit") and hit["unit"] != "M"):
        return None
    if hit.has("mon"):
        return Form(f"XXXX-{hit['mon']:02d}{where}")
    return Form(f"{hit['shift']:+d}M:{where}")


_EARLY = f"(early:SOONLATE IN?)? {EDGES}"

RELATIVE_RULES = rules(
    ("day-word", "SOONLATE? edge:EDGE? day:DAYWORD POSSESSIVE? part:PART?", _day_word),
    ("day-word", "part:TONIGHT", _tonight),
    ("weekday", "EDGE? wd:WD POSSESSIVE? (part:PART|noon:NOON)?", _weekday),
    (
        "relative-weekday",
        "(THIS|THE)? shift:SHIFT wd:WD part:PART?",
        _shifted_weekday,
    ),
    ("relative-weekday", "wd:WD shift:LASTLIKE", _shifted_weekday),
    ("relative-weekday", "wd:WD (OF|IN)? shift:SHIFT unit:UNIT", _weekday_in_week),
    (
        "relative-month",
        f"{EDGES} shift:SHIFT (mon:MON|seas:SEAS|holiday:HOLIDAY)",
        _shifted_named,
    ),
    (
        "relative-unit",
        f"{_EARLY} the:THE? shift:SHIFT FISCAL? unit:ONEUNIT",
        _shifted_unit,
    ),
    (
        "relative-unit",
        f"{_EARLY} (THAT SAME?|THE SAME SAME?) unit:ONEUNIT part:PART?",
        _that_unit,
    ),
    (
        "relative-unit",
        "THE unit:UNIT (BEFORE|AFTER) (day:DAYWORD|shift:SHIFT)",
        _beyond,
    ),
    (
        "relative-unit",
        "THE (unit:UNIT|part:PART) (way:BEFORE|way:AFTER)",
        _unit_before,
    ),
    ("part-of-day", "THE? (shift:SHIFT|that:THAT) SAME? part:PART", _that_part),
    (
        "distance",
        "approx:APPROX? (A|THE)? count:COUNTA MORE? DASH? unit:ANYUNIT ORSO? "
        "(ago:AGOLATER|ahead:AHEAD|before:BEFORE|after:AFTER)",
        _ago,
    ),
    ("distance", "approx:APPROX? half:HALF A unit:ONEUNIT ago:AGOLATER", _ago),
    (
        "distance",
        "A? count:COUNTA unit:ANYUNIT AGO (day:DAYWORD|THIS same:UNIT|wd:WD)",
        _ago_today,
    ),
    (
        "nth-unit",
        "THE? (nth:ORD|last:LASTLIKE|last:LATEST) part:UNIT (OF|IN) "
        f"(mon:MON {IN_YEAR}?|year:YEARNUM|(THE|THAT|shift:SHIFT) whole:UNIT)",
        _nth_of_unit,
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
        "THE (nth:ORD|last:LASTLIKE) wd:WD (OF|IN) (mon:MON|shift:SHIFT unit:UNIT)",
        _nth_weekday,
    ),
)
