"""Days told by a day with a name: the Friday after Thanksgiving, the eve of Easter."""

from __future__ import annotations

from dataclasses import replace

from ..underspecified import Form
from .grammar import IN_YEAR, dated, nth_weekday_of_month, rules
from .holiday_rules import holiday_form
from .token_regex import Hit

__all__ = ["NEIGHBOUR_RULES"]


def _anchor(hit: Hit) -> Form | None:
    """Compose the day beside which another is: a holiday, or a day of a month."""
    if hit.has("holiday"):
        return holiday_form(hit)
    if hit.has("first"):
        nth = hit["which"]
        return nth_weekday_of_month(hit, nth, hit["first"]) if nth <= 5 else None
    if not 1 <= hit["day"] <= 31:
        return None
    return dated(hit, f"{hit['mon']:02d}-{hit['day']:02d}")


def _beside(hit: Hit) -> Form | None:
    """Compose "the eve of Eid al-Fitr" and "two days before Christmas"."""
    form, unit = _anchor(hit), hit["unit"] or "D"
    count = hit["count"] if hit.has("count") else 1
    if form is None or not isinstance(count, int):
        return None
    if hit.is_kind("unit", "UNITS") and not hit.has("count"):
        return None  # "days before Christmas": nobody knows how many
    sign = "-" if (hit["eve"] or hit["way"]) < 0 else "+"
    if unit == "WE" or (unit == "W" and not hit.has("count")):
        return replace(form, within=f"{sign}{unit}")
    return replace(form, within=f"{sign}{count}{unit}") if unit in ("D", "W") else None


def _weekday_beside(hit: Hit) -> Form | None:
    """Compose "the Friday after Thanksgiving" and "the second Sunday before 3 May"."""
    form, nth = _anchor(hit), 1 if hit.has("last") else hit["nth"] or 1
    if form is None or nth > 9:
        return None
    sign = "-" if hit["way"] < 0 else "+"
    return replace(form, within=f"{form.within}{sign}{nth}x{hit['wd']}")


_WAY = "(way:BEFORE|way:AFTER)"
#: "Christmas 2019", "3 May", "May 3, 2020", "the first Monday in November".
_DAY = (
    f"(holiday:HOLIDAY {IN_YEAR}?|(THE? day:DAYLIKE OF? mon:MON|mon:MON day:DAYLIKE) "
    f"{IN_YEAR}?)"
)
_NTH_DAY = f"THE which:ORD first:WD (OF|IN) mon:MON {IN_YEAR}?"

NEIGHBOUR_RULES = rules(
    ("holiday", f"THE? eve:EVE OF THE? holiday:HOLIDAY {IN_YEAR}?", _beside),
    ("holiday", f"(THE|count:COUNTA)? unit:ANYUNIT {_WAY} {_DAY}", _beside),
    (
        "neighbour",
        f"THE (nth:ORD|last:LASTLIKE)? wd:WD {_WAY} ({_DAY}|{_NTH_DAY})",
        _weekday_beside,
    ),
)
