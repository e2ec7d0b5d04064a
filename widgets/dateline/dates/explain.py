"""One sentence that says why an expression means the days it is given."""

from __future__ import annotations

import datetime as dt
import unicodedata

from ..model.day import Day, EarlyDay
from ..model.intervals import Days, days, grain
from .normalisation.extent import Extent
from .normalisation.resolved import Resolved
from .underspecified import Form

__all__ = [
    "DOUBTED",
    "FLAGS",
    "confidence",
    "day_in_words",
    "explain",
    "ground_words",
    "span_in_words",
]

#: For each rule how many of its expressions are right, of how many: by their days
#: where days are annotated, else by their value; what is not annotated is wrong. The
#: sums over TimeBank, AQUAINT and MEANTIME of the details that
#: ``tests/accuracy/run.py --only dates`` prints.
MEASURED = {
    "clock": (23, 32),
    "day-word": (134, 144),
    "decade": (10, 10),
    "distance": (46, 78),
    "duration": (236, 301),
    "holiday": (4, 4),
    "month": (89, 101),
    "month-day": (310, 324),
    "month-year": (32, 33),
    "nth-unit": (1, 1),
    "numeric-date": (1, 1),
    "part-of-day": (7, 7),
    "quarter": (100, 105),
    "reference": (135, 213),
    "relative-month": (27, 30),
    "relative-unit": (166, 220),
    "relative-weekday": (8, 9),
    "season": (5, 6),
    "set": (23, 31),
    "the-unit": (51, 73),
    "week-of": (2, 2),
    "weekday": (346, 374),
    "year": (158, 168),
    "year-ago": (21, 34),
    "year-end": (1, 6),
}

#: A prior for every rule: 4.5 right of 5, added to its counts.
_PRIOR = (4.5, 5.0)

_TO_WORDS = {
    "past": "the most recent up to",
    "recent": "the most recent up to",
    "future": "the next from",
    "before": "the last before",
    "after": "the first after",
    "this": "the one in the same period as",
    "same": "in the same year as",
    "month": "in the same month as",
    "": "the closest to",
}

#: How much is left of a confidence where the words contradict themselves.
DOUBTED = 0.4

#: What is wrong with the words of an expression.
FLAGS = {
    "impossible": "there is no such day",
    "weekday": "the weekday given with it does not fall on that day",
    "reversed": "it starts a range that ends before it begins",
}


def day_in_words(day: Day) -> str:
    """Return a day in words: 'Wednesday 8 January 2020', '12 September 490 BC'."""
    if isinstance(day, EarlyDay):
        return f"{day.day} {dt.date(2000, day.month, 1):%B} {1 - day.year} BC"
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def span_in_words(first: Day | None, last: Day | None) -> str:
    """Return some days in words; nothing where neither end is known."""
    if first is None:
        return f"up to {day_in_words(last)}" if last else ""
    if last is None:
        return f"from {day_in_words(first)} on"
    if first == last:
        return day_in_words(first)
    return f"{day_in_words(first)} to {day_in_words(last)}"


def confidence(
    rule: str, form: Form, resolved: Resolved, published: dt.date | None
) -> float:
    """Return how likely the days are right, from 0 to 1.

    The measured share of right days of the rule, less where a flag was raised, where
    it was counted from an earlier date, or where nothing could be anchored.
    """
    right, count = MEASURED.get(rule, (0, 0))
    sure = (right + _PRIOR[0]) / (count + _PRIOR[1])
    if resolved.flag:
        return round(sure * DOUBTED, 2)
    relative = form.core[:1] in "+-" or form.core.startswith("XXXX")
    if relative and form.type in ("DATE", "TIME") and days(resolved.value) is None:
        return round(sure * 0.3, 2)
    based = resolved.base is not None and published is not None
    if based and resolved.ground != "published":
        sure *= 0.9
    if form.other or _is_close(resolved):
        sure *= 0.8
    return round(sure, 2)


def _is_close(resolved: Resolved) -> bool:
    """Tell whether the runner-up is nearly as near: 3 July, seen from January."""
    value, other = days(resolved.value), days(resolved.other)
    if value is None or other is None or resolved.base is None or resolved.to:
        return False
    near, far = (abs((span[0] - resolved.base[0]).days) for span in (value, other))
    return near > 7 and near > 0.7 * far


def ground_words(base: Days | None, ground: str) -> str | None:
    """Return what an expression was counted from: "published: 2020-01-08"."""
    return None if base is None else f"{ground}: {base[0].isoformat()}"


def _isolated(phrase: str) -> str:
    """Return words that leave the order of those around them alone.

    Without it the figures of "12 مارس 2026" change places in an English sentence.
    """
    from_right = any(
        unicodedata.bidirectional(letter) in ("AL", "R") for letter in phrase
    )
    return f"\u2068{phrase}\u2069" if from_right else phrase


def explain(phrase: str, form: Form, resolved: Resolved, extent: Extent) -> str:
    """Return the reason in one sentence, with the words that decided it."""
    words = _isolated(" ".join(phrase.split()))
    reason = f"‘{words}’: {_reason(form, resolved, extent)}"
    if resolved.flag:
        reason += f"; {FLAGS[resolved.flag]}"
    if form.reach in ("before", "after") and extent.edtf:
        reason += f"; the days {form.reach} it are meant"
    if form.other and form.order:
        reason += f"; {form.order.replace('_', ' ')}"
    if form.cue and resolved.to:  # else the nearest was taken, whatever the verb
        side = "the future" if form.to in ("future", "after") else "the past"
        side = "the current one" if form.to == "this" else side
        reason += f"; ‘{form.cue.replace('_', ' ')}’ points to {side}"
    return reason


def _reason(form: Form, resolved: Resolved, extent: Extent) -> str:
    value = resolved.value
    if form.type == "DURATION":
        return f"a length of time ({value}){_stretch_words(form, resolved)}"
    if form.type == "SET":
        return f"a recurring time ({value})"
    if (value or "").endswith("_REF"):
        return "the past, present or future in general, not particular days"
    if resolved.base is None:
        return _unbased(form, resolved, extent)
    seen = _seen_from(resolved.base, resolved.ground)
    if days(value) is None:
        return f"no day could be worked out from {seen}"
    named = _value_in_words(value)
    if extent.first and extent.last and (extent.first, extent.last) != days(value):
        named = f"about {day_in_words(extent.first)} to {day_in_words(extent.last)}"
    if form.core[:1] in "+-":
        return f"{named}, counted from {seen}"
    return f"{named}, {_TO_WORDS[resolved.to]} {seen}"


def _unbased(form: Form, resolved: Resolved, extent: Extent) -> str:
    """Return the reason for an expression that is counted from no other day."""
    if days(resolved.value) is not None:
        if resolved.centre and extent.first and extent.last:  # of another calendar
            return f"an explicit date, {span_in_words(extent.first, extent.last)}"
        return f"an explicit date, {_value_in_words(resolved.value)}"
    if resolved.flag:
        return f"an explicit date, {form.core}"
    if isinstance(extent.first, EarlyDay) or isinstance(extent.last, EarlyDay):
        return f"an explicit date, {span_in_words(extent.first, extent.last)}"
    if form.core[:1] in "+-" or form.core.startswith("XXXX"):
        return "relative, with no known day to count from"
    return f"read as {resolved.value}"


def _stretch_words(form: Form, resolved: Resolved) -> str:
    if resolved.base is None or not form.to:
        return ", not calendar dates"
    side = "up to" if form.to == "past" else "from"
    return f" {side} {_seen_from(resolved.base, resolved.ground)}"


def _seen_from(base: Days, ground: str) -> str:
    if ground == "published":
        return f"publication on {day_in_words(base[0])}"
    if base[0] == base[1]:
        return f"{ground} ({day_in_words(base[0])})"
    return f"{ground} ({base[0].isoformat()} to {base[1].isoformat()})"


def _value_in_words(value: str | None) -> str:
    """Return a value in words where it is a day or week, as it is otherwise."""
    span = days(value)
    if span is not None and grain(value) == "day":
        return day_in_words(span[0])
    if span is not None and grain(value) == "week":
        return f"{day_in_words(span[0])} to {day_in_words(span[1])}"
    if span is not None and grain(value) in ("decade", "century"):
        return f"{span[0].year} to {span[1].year}"
    return value or ""
