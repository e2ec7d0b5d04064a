"""Dates seen from another day: today, Friday, last week, the day before."""

from __future__ import annotations

from ..underspecified import Base, Form, Reach, To
from .grammar import (
    EDGES,
    SMALL_UNITS,
    edge_of,
    is_clause_end,
    part_of_unit,
    reach_of,
    rules,
)
from .period_rules import duration
from .token_regex import Hit

__all__ = ["RELATIVE_RULES"]

#: "last", "this", "next" as directions among the occurrences of a cycle.
_TO: dict[int, To] = {-1: "before", 0: "this", 1: "after"}

#: These count from a date mentioned before, not from publication.
_FROM_SAID = ("PRECEDING", "FOLLOWING")

#: Parts of a day in which its account goes on; "by morning" it is the next one.
_BY_PARTS = ("MI", "AF", "EV")


def _placed(core: str, part: str | None, **more: str) -> Form:
    """Return the form of a day, a TIME where it has a part of the day."""
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
        return None  # "one Friday in May": which one is left open
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
    to = _TO[hit["shift"]]
    return _placed(core, hit["part"], to=to, base=_base_of(hit), cue=word)


def _base_of(hit: Hit) -> Base:
    """Tell "the following May" and "the next May", after a date, from "next May"."""
    the = hit.tokens.is_kind(hit.place("shift") - 1, "THE")
    said = hit.is_kind("shift", *_FROM_SAID) or (the and hit.is_kind("shift", "NEXT"))
    return "said" if said else ""


def _weekday_in_week(hit: Hit) -> Form | None:
    """Compose "Friday of next week", "Tuesday last week"."""
    if hit["unit"] != "W":
        return None
    return Form(f"{hit['shift']:+d}W:{hit['wd']}")


def _weekday_before_last(hit: Hit) -> Form:
    """Compose "the Tuesday before last": a week before the last one."""
    to = _TO[hit["shift"]]
    return Form(f"XXXX-WXX-{hit['wd']}", to=to, within=f"{hit['shift']:+d}W")


def _shifted_named(hit: Hit) -> Form:
    """Compose "last December", "next summer", "this Christmas"."""
    core = f"XXXX~{hit['holiday']}" if hit.has("holiday") else f"XXXX-{hit['seas']}"
    if hit.has("mon"):
        core = f"XXXX-{hit['mon']:02d}"
    to, word = _TO[hit["shift"]], hit.word("shift")
    return Form(core, to=to, base=_base_of(hit), mod=edge_of(hit), cue=word)


def _shifted_unit(hit: Hit) -> Form | None:
    """Compose "last week", "earlier this month", "the next day", "the past year"."""
    unit, count = hit["unit"], hit["shift"]
    if unit in SMALL_UNITS:
        return None
    whole = unit == "CE" and not hit.has("the")  # "last century's wars"
    if unit in ("DE", "CE") and hit.is_kind("shift", "PAST", "LAST") and not whole:
        return Form(duration(1, unit), "DURATION", to="past")
    next_one = hit.is_kind("shift", "NEXT") and (unit == "D" or hit.has("the"))
    said = next_one or hit.is_kind("shift", *_FROM_SAID)
    base: Base = "said" if said else ""
    if unit == "F":
        unit, count = "W", 2 * count
    reach: Reach = reach_of(hit) if count == 0 else ""
    return Form(f"{count:+d}{unit}", base=base, mod=part_of_unit(hit), reach=reach)


def _that_unit(hit: Hit) -> Form | None:
    """Compose "that day", "the same year", "later that month"."""
    if hit["unit"] in SMALL_UNITS:
        return None
    core = f"+0{hit['unit']}"
    reach = reach_of(hit)
    return _placed(core, hit["part"], base="said", mod=part_of_unit(hit), reach=reach)


def _that_part(hit: Hit) -> Form:
    """Compose "that night", "the next morning", "this afternoon", "last night"."""
    said = hit.has("that") or hit.is_kind("shift", "NEXT", *_FROM_SAID)
    base: Base = "said" if said else ""
    return _placed(f"{hit['shift'] or 0:+d}D", hit["part"], base=base)


def _by_part(hit: Hit) -> Form | None:
    """Compose "by evening", of the day last told; but "by night" is a way, no time."""
    if hit.before() not in hit.date_words.deadlines or hit["part"] not in _BY_PARTS:
        return None
    return _placed("+0D", hit["part"], base="said")


def _beyond(hit: Hit) -> Form | None:
    """Compose "the day before yesterday", "the week after next"."""
    if hit.has("day"):
        return Form(f"{hit['day'] * 2:+d}D") if hit["unit"] == "D" else None
    return Form(f"{hit['shift'] * 2:+d}{hit['unit']}")


def _unit_before(hit: Hit) -> Form | None:
    """Compose "the day before", "the night before", "the week after"."""
    if not is_clause_end(hit) or hit["unit"] in SMALL_UNITS:
        return None  # "the day before the vote"
    count = hit["way"]
    if hit.has("part"):
        return _placed(f"{count:+d}D", hit["part"], base="said")
    return Form(f"{count:+d}{hit['unit']}", base="said")


_EARLY = f"(early:SOONLATE IN?)? {EDGES}"

RELATIVE_RULES = rules(
    ("day-word", "SOONLATE? edge:EDGE? day:DAYWORD POSSESSIVE? part:PART?", _day_word),
    ("day-word", "part:TONIGHT|part:OVERNIGHT", _tonight),
    (
        "weekday",
        "EDGE? wd:WD POSSESSIVE? (part:PART|part:OVERNIGHT|noon:NOON)?",
        _weekday,
    ),
    ("weekday", "part:OVERNIGHT (ON|FROM)? wd:WD", _weekday),
    (
        "relative-weekday",
        "(THIS|THE)? shift:SHIFT wd:WD part:PART?",
        _shifted_weekday,
    ),
    ("relative-weekday", "wd:WD shift:LASTLIKE", _shifted_weekday),
    (
        "relative-weekday",
        "THE wd:WD (BEFORE shift:LASTLIKE|AFTER shift:NEXT)",
        _weekday_before_last,
    ),
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
    ("part-of-day", "part:PART", _by_part),
    ("part-of-day", "THE? (shift:SHIFT|that:THAT) SAME? part:PART", _that_part),
)
