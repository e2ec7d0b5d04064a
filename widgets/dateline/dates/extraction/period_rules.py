"""Durations, sets, clock times and the loose words for past, present and future."""

from __future__ import annotations

from ..underspecified import Form, To
from .grammar import rules
from .token_regex import Hit

__all__ = ["HALVED", "PERIOD_RULES", "duration"]

#: Units as TIMEX3 writes lengths of them; "second" is the ordinal 2 elsewhere.
_LENGTHS = {
    "D": "P{}D",
    "W": "P{}W",
    "WE": "P{}WE",
    "F": "P{}W",
    "M": "P{}M",
    "Q": "P{}Q",
    "Y": "P{}Y",
    "DE": "P{}DE",
    "CE": "P{}CE",
    "ML": "P{}ML",
    "TH": "PT{}H",
    "TM": "PT{}M",
    "TS": "PT{}S",
    2: "PT{}S",
}

#: Numbers of these are given in a smaller unit.
_SCALED = {"F": (2, "W"), "DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y")}

_REFERENCES = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}

#: Half of a unit, counted in a smaller one.
HALVED = {
    "CE": (50, "Y"), "DE": (5, "Y"), "Y": (6, "M"), "TH": (30, "TM"), "TM": (30, "TS"),
}  # fmt: skip

#: What a half adds to so many units.
_HALVES = {"Y": "P{}Y6M", "TH": "PT{}H30M", "TM": "PT{}M30S"}


def duration(count: float | str, unit: str | int) -> str:
    """Return a length of time as TIMEX3 writes it: P3D, PT2H, PXY, P20Y."""
    if isinstance(count, str):
        return _LENGTHS[_SCALED.get(str(unit), (1, unit))[1]].format(count)
    if count == 0.5 and unit in HALVED:
        count, unit = HALVED[str(unit)]
    if count % 1 == 0.5 and unit in _HALVES:
        return _HALVES[str(unit)].format(int(count))
    scale, unit = _SCALED.get(str(unit), (1, unit))
    number = count * scale
    return _LENGTHS[unit].format(int(number) if number == int(number) else number)


def _counted(hit: Hit) -> Form | None:
    """Compose "three days", "two-year", "several more weeks"."""
    unit, count = hit["unit"], hit["count"]
    if hit.is_kind("unit", "SECOND") or _is_fraction(hit):
        return None
    if hit.has("low") and not _is_rising(hit):
        return None
    if hit.after(1 + (hit.after() == "-")) in hit.date_words.ages:
        return None
    if hit.is_kind("count", "YEARNUM") and unit != "Y":
        return None
    if hit["half"]:
        count = count + 0.5
    value, mod = duration(count, unit), hit["approx"] or ""
    if hit.has("low"):
        return Form(duration(hit["low"], unit), "DURATION", mod=mod, upto=value)
    return Form(value, "DURATION", mod=mod)


def _is_rising(hit: Hit) -> bool:
    """Tell "three to five years" from "won 3 to 2", and from what counts from a day."""
    if hit.has("and") and not hit.tokens.is_kind(hit.begin - 1, "BETWEEN"):
        return False
    if hit.tokens.is_kind(hit.end, "AGOLATER", "BEFORE", "AFTER", "AHEAD"):
        return False
    return not isinstance(hit["count"], str) and hit["low"] < hit["count"]


def _is_fraction(hit: Hit) -> bool:
    """Tell "three-quarters" from "three quarters of growth"."""
    return hit["unit"] == "Q" and (
        hit.tokens.word(hit.place("unit") - 1) == "-"
        or hit.tokens.is_kind(hit.end, "OF")
    )


def _span_from_now(hit: Hit) -> Form | None:
    """Compose "the past three months", "the next few days"."""
    directions: dict[int, To] = {-1: "past", 1: "future"}
    to = directions.get(hit["shift"] or 0, "")
    return Form(duration(hit["count"], hit["unit"]), "DURATION", to=to)


def _many(hit: Hit) -> Form | None:
    """Compose "years", "for decades": a length with no number."""
    unit = hit["unit"]
    if hit.tokens.is_kind(hit.end, "YEARNUM"):
        return None  # "the years 1914 to 1918"
    drawn = hit.before() in hit.date_words.length_contexts
    drawn = drawn and hit.tokens.is_kind(hit.end, "OF")  # "after years of war"
    if unit == "Q" or (hit.after() in hit.date_words.not_lengths and not drawn):
        return None
    lasting = hit.after() == "-" and hit.tokens.is_kind(hit.end + 1, "LONG")
    with_signals = drawn or hit.before() in hit.date_words.length_leads
    if unit not in ("Y", "M", "W") and not (with_signals or lasting):
        return None
    return Form(duration("X", unit), "DURATION")


def _one_unit(hit: Hit) -> Form | None:
    """Compose "a year", "an hour": a length, or a set after an amount."""
    unit = hit["unit"]
    if unit == "Q" or hit.is_kind("unit", "SECOND"):
        return None
    value = duration(1.5 if hit.has("half") else 1, unit)
    if _rate_before(hit):
        return Form(value, "SET")
    return Form(value, "DURATION", mod=hit["approx"] or "")


def _rate_before(hit: Hit) -> bool:
    """Tell "three times a day" and "$5 a year" from "for a day"."""
    numbers = any(hit.tokens.is_kind(hit.begin - k, "NUMBER") for k in (1, 2))
    return numbers or hit.before() in hit.date_words.rate_leads


def _unit_long(hit: Hit) -> Form:
    """Compose "decade-long", "yearlong"."""
    return Form(hit["lasting"] or duration(1, hit["unit"]), "DURATION")


def _half_unit(hit: Hit) -> Form | None:
    return Form(duration(0.5, hit["unit"]), "DURATION")


def _every(hit: Hit) -> Form | None:
    """Compose "every Friday", "each year", "every two weeks"."""
    if hit.has("wd"):
        return Form(f"XXXX-WXX-{hit['wd']}", "SET", part=hit["part"] or "")
    if hit.has("mon"):
        return Form(f"XXXX-{hit['mon']:02d}", "SET")
    if hit.has("seas"):
        return Form(f"XXXX-{hit['seas']}", "SET")
    if hit.has("part") and not hit.has("unit"):
        return Form(f"XXXX-XX-XXT{hit['part']}", "SET")
    count = hit["count"] or (2 if hit.has("other") else 1)
    return Form(duration(count, hit["unit"]), "SET")


def _frequency(hit: Hit) -> Form | None:
    return Form(hit["freq"], "SET")


def _reference(hit: Hit) -> Form | None:
    """Compose "now", "recently", "current", "the future"."""
    value = _REFERENCES.get(hit["ref"], hit["ref"])
    return Form(value, "DATE" if value.endswith("_REF") else "DURATION")


PERIOD_RULES = rules(
    (
        "duration",
        "approx:APPROX? A? count:COUNT MORE? DASH? unit:ANYUNIT (AND A half:HALF)?",
        _counted,
    ),
    (
        "duration",
        "approx:APPROX? low:NUMBER (UPTO|OR|and:AND) count:NUMBER DASH? unit:ANYUNIT",
        _counted,
    ),
    (
        "duration",
        "THE? (shift:SHIFT|LATEST) MORE? A? count:COUNT MORE? unit:ANYUNIT",
        _span_from_now,
    ),
    ("duration", "THE ORD? count:COUNT unit:ANYUNITS", _span_from_now),
    ("duration", "THE? (PAST|LASTLIKE|NEXTLIKE) unit:ANYUNITS", _many),
    ("duration", "approx:APPROX? unit:ANYUNITS", _many),
    ("duration", "approx:APPROX? A DASH? unit:ONEUNIT (AND A half:HALF)?", _one_unit),
    ("duration", "A? (unit:ONEUNIT DASH LONG|lasting:LASTING)", _unit_long),
    ("duration", "(HALF A|A HALF DASH?) unit:ONEUNIT", _half_unit),
    (
        "set",
        "(EVERY|PER) other:OTHERS? count:COUNT? (wd:WD|mon:MON|seas:SEAS|unit:ANYUNIT) "
        "part:PART?",
        _every,
    ),
    ("set", "EVERY ORD wd:WD", _every),
    ("set", "THE? (ORD|LASTLIKE) wd:WD (OF|IN) EVERY UNIT", _every),
    ("set", "EVERY part:PART", _every),
    ("set", "wd:WEEKDAYS", _every),
    ("set", "freq:FREQUENCY", _frequency),
    ("reference", "ref:REFERENCE", _reference),
    ("reference", "AT ref:THISTIME", _reference),
    ("reference", "ref:CURRENT", _reference),
    ("reference", "THE (ref:PAST|ref:FUTURE)", _reference),
)
