"""Dates that count from another day: today, Friday, last week, two years ago."""

from __future__ import annotations

from .calendar_rules import EDGES, edge_of, rules
from .forms import Form
from .patterns import Hit
from .period_rules import duration

__all__ = ["RELATIVE_RULES"]

#: After "the year" or "the day" these say which one, and it is another.
_QUALIFIERS = frozenset("- of that when he she it they we i the a before after".split())
_CLAUSE_ENDS = frozenset(". , ; at down up in with".split())

#: "last", "this", "next" as directions among the turns of a cycle.
_TO = {-1: "before", 0: "this", 1: "after"}


def _day_word(hit: Hit) -> Form:
    """Compose "yesterday", "earlier today", "tomorrow night"."""
    part = hit["part"] or ""
    core = f"{hit['day']:+d}D"
    mod = edge_of(hit)
    return Form(core, "TIME" if part else "DATE", part=part, mod=mod)


def _tonight(hit: Hit) -> Form:
    return Form("+0D", "TIME", part=hit["part"])


def _weekday(hit: Hit) -> Form | None:
    """Compose "Friday", "late Friday", "Friday morning"."""
    if hit.reel.is_kind(hit.place("wd"), "SHORTDAY"):
        word = hit.reel.text[
            hit.reel.starts[hit.place("wd")] : hit.reel.ends[hit.place("wd")]
        ]
        if not word.endswith(".") and not hit.has("part"):
            return None
    part = hit["part"] or hit["noon"] or ""
    core = f"XXXX-WXX-{hit['wd']}"
    return Form(core, "TIME" if part else "DATE", part=part)


def _shifted_weekday(hit: Hit) -> Form | None:
    """Compose "last Friday", "next Tuesday evening"."""
    part = hit["part"] or ""
    to = _TO[hit["shift"]]
    return Form(
        f"XXXX-WXX-{hit['wd']}",
        "TIME" if part else "DATE",
        part=part,
        to=to,  # type: ignore[arg-type]
        cue=hit.word("shift"),
    )


def _weekday_in_week(hit: Hit) -> Form | None:
    """Compose "Friday of next week", "Tuesday last week"."""
    if hit["unit"] != "W":
        return None
    return Form(f"{hit['shift']:+d}W:{hit['wd']}", cue=hit.word("shift"))


def _weekday_shifted(hit: Hit) -> Form | None:
    """Compose "Friday last", "Monday next"."""
    return Form(f"XXXX-WXX-{hit['wd']}", to=_TO[hit["shift"]])  # type: ignore[arg-type]


def _shifted_named(hit: Hit) -> Form | None:
    """Compose "last December", "next summer", "this Christmas"."""
    name = hit["seas"]
    if hit.has("mon"):
        core = f"XXXX-{hit['mon']:02d}"
    elif hit.has("holiday"):
        core = f"XXXX~{hit['holiday']}"
    else:
        core = f"XXXX-{name}"
    to = _TO[hit["shift"]]
    return Form(core, to=to, mod=edge_of(hit), cue=hit.word("shift"))  # type: ignore[arg-type]


def _shifted_unit(hit: Hit) -> Form | None:
    """Compose "last week", "earlier this month", "the next day", "the past year"."""
    unit, word = hit["unit"], hit.word("shift")
    if unit in ("TH", "TM", 2):
        return None
    if unit in ("DE", "CE") and word in ("past", "last"):
        return Form(duration(1, unit), "DURATION", to="past")
    base = ""
    if word in ("following", "previous", "preceding", "ensuing"):
        base = "said"
    elif word == "next" and unit == "D":
        base = "said"
    elif word == "next" and hit.has("the") and unit in "WMYDE":
        base = "said"
    if word == "current":
        word = "this"
    mod = edge_of(hit)
    if hit.has("early"):
        mod = "START" if hit["early"] == -1 else "END"
    count = 2 * hit["shift"] if unit == "F" else hit["shift"]
    unit = "W" if unit == "F" else unit
    return Form(f"{count:+d}{unit}", base=base, mod=mod)  # type: ignore[arg-type]


def _that_unit(hit: Hit) -> Form | None:
    """Compose "that day", "the same year", "later that month"."""
    unit = hit["unit"]
    if unit in ("TH", "TM", 2):
        return None
    mod = edge_of(hit)
    if hit.has("early"):
        mod = "START" if hit["early"] == -1 else "END"
    part = hit["part"] or ""
    return Form(
        f"+0{unit}", "TIME" if part else "DATE", base="said", mod=mod, part=part
    )


def _that_part(hit: Hit) -> Form | None:
    """Compose "that night", "the next morning", "this afternoon", "last night"."""
    shift = hit["shift"] or 0
    word = hit.word("shift") or hit.word("that")
    base = "said" if word in ("that", "next", "following", "previous") else ""
    if word == "last" and hit["part"] != "NI":
        shift = -1
    return Form(f"{shift:+d}D", "TIME", part=hit["part"], base=base)  # type: ignore[arg-type]


def _ago(hit: Hit) -> Form | None:
    """Compose "three weeks ago", "almost a year ago", "two days earlier"."""
    count, unit = hit["count"], hit["unit"]
    if unit == 2 or (unit == "WE" and hit.has("count")):
        return None
    sign = hit["ago"] if hit.has("ago") else hit["ahead"] if hit.has("ahead") else None
    if sign is None:
        sign = -1 if hit.has("before") else 1
    said = hit.word("ago") not in ("ago",) and not hit.has("ahead")
    if (hit.has("before") or hit.has("after")) and not _stands_alone(hit):
        return None
    if count is not None and count != "X" and count != int(count):
        count = int(count + 0.5)
    number = "X" if count == "X" else str(int(count))
    core = f"{'-' if sign < 0 else '+'}{number}{unit}~"
    base = "said" if said else ""
    if sign < 0 and unit == "Y" and count == 1 and not hit.has("approx"):
        base = "yearago"
    timex_type = "TIME" if str(unit).startswith("T") else "DATE"
    return Form(core, timex_type, base=base, mod=hit["approx"] or "")  # type: ignore[arg-type]


def _stands_alone(hit: Hit) -> bool:
    """Tell "two days before." from "two days before the vote"."""
    return hit.after() in ("", ".", ",", ";", ")", "”", "and", "but")


def _beyond(hit: Hit) -> Form | None:
    """Compose "the day before yesterday", "the week after next"."""
    unit = hit["unit"]
    if hit.has("day"):
        if unit != "D":
            return None
        return Form(f"{hit['day'] * 2:+d}D")
    return Form(f"{hit['shift'] * 2:+d}{unit}")


def _year_ago(hit: Hit) -> Form | None:
    """Compose "year-earlier", "the year-ago quarter", "the same period last year"."""
    if hit.has("unit") and hit["unit"] != "Y":
        return None
    return Form("-1Y~", base="yearago")


def _the_unit(hit: Hit) -> Form | None:
    """Compose "the quarter", "the weekend", "the year" where a period is told of."""
    unit = hit["unit"]
    if unit == "Q":
        return Form("+0Q", base="said")
    if unit == "WE":
        return Form("XXXX-WE")
    if unit == "Y" and hit.after() in ("ended", "ending", "ends"):
        return Form("P1Y", "DURATION")
    if unit == "Y" and hit.after() not in _QUALIFIERS:
        return Form("+0Y", base="said")
    if unit == "D" and hit.before() != "on" and hit.after() in _CLAUSE_ENDS:
        return Form("+0D", base="said")
    return None


def _latest(hit: Hit) -> Form | None:
    """Compose "the latest quarter", "the latest period"."""
    if hit.has("unit") and hit["unit"] != "Q":
        return None
    return Form("+0Q", base="said")


def _edge_of_unit(hit: Hit) -> Form | None:
    """Compose "the end of the year", "early in the month"."""
    if not edge_of(hit) or hit["unit"] in ("TH", "TM", "D", 2):
        return None
    return Form(f"+0{hit['unit']}", base="said", mod=edge_of(hit))


def _nth_weekday(hit: Hit) -> Form | None:
    """Compose "the first Friday of next month", "the last Monday in May"."""
    nth = -1 if hit.has("last") else hit["nth"]
    if nth > 5:
        return None
    where = f"#{nth}-{hit['wd']}"
    if hit.has("mon"):
        return Form(f"XXXX-{hit['mon']:02d}{where}")
    if hit["unit"] != "M":
        return None
    return Form(f"{hit['shift']:+d}M:{where}")


RELATIVE_RULES = rules(
    ("day-word", "SOONLATE? edge:EDGE? day:DAYWORD POSSESSIVE? part:PART?", _day_word),
    ("day-word", "part:TONIGHT", _tonight),
    ("weekday", "EDGE? wd:WD POSSESSIVE? (part:PART|noon:NOON)?", _weekday),
    ("relative-weekday", "(THIS|THE)? shift:SHIFT wd:WD (part:PART)?", _shifted_weekday),
    ("relative-weekday", "wd:WD (OF|IN)? shift:SHIFT unit:UNIT", _weekday_in_week),
    ("relative-weekday", "wd:WD shift:LAST", _weekday_shifted),
    ("relative-month", f"{EDGES} shift:SHIFT (mon:MON|seas:SEAS|holiday:HOLIDAY)",
     _shifted_named),
    ("relative-unit", f"(early:SOONLATE IN?)? {EDGES} the:THE? shift:SHIFT FISCAL? unit:ONEUNIT",
     _shifted_unit),
    ("relative-unit", f"(early:SOONLATE IN?)? {EDGES} (that:THAT SAME?|THE SAME SAME?) "
     "unit:ONEUNIT (part:PART)?", _that_unit),
    ("part-of-day", "THE? (shift:SHIFT|that:THAT) SAME? part:PART", _that_part),
    ("distance", "approx:APPROX? (A|THE)? count:COUNTA MORE? DASH? unit:ANYUNIT ORSO? "
     "(ago:AGOLATER|ahead:AHEAD|before:BEFORE|after:AFTER)", _ago),
    ("relative-unit", "THE unit:UNIT (BEFORE|AFTER) (day:DAYWORD|shift:SHIFT)", _beyond),
    ("year-ago", "(THE|A)? unit:UNIT DASH (AGO|EARLIER) (unit2:UNIT|PERIOD)?", _year_ago),
    ("year-ago", "THE SAME (UNIT|PERIOD) (OF|IN|A)? (THE? LAST UNIT|UNIT (AGO|EARLIER))",
     _year_ago),
    ("the-unit", "THE (LATEST|FISCAL)? unit:UNIT", _the_unit),
    ("the-unit", "THE LATEST (unit:UNIT|PERIOD)", _latest),
    ("the-unit", f"{EDGES} unit:UNIT", _edge_of_unit),
    ("month-day", "THE (nth:ORD|last:LAST) wd:WD (OF|IN) (mon:MON|shift:SHIFT unit:UNIT)",
     _nth_weekday),
)  # fmt: skip
