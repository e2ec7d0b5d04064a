"""One sentence that says why an expression means the days it is given."""

from __future__ import annotations

import datetime as dt

from .normalisation.extent import Reached
from .normalisation.intervals import Days, days, grain
from .normalisation.normalise import Resolved
from .underspecified import Form

__all__ = [
    "DOUBTED",
    "FLAGS",
    "confidence",
    "explain",
    "ground_words",
    "told_day",
    "told_span",
]

#: Right, of how many a rule found: of the days where days are marked, else of the
#: value; what is not marked at all is wrong. The sums over TimeBank, AQUAINT and
#: MEANTIME of the details that ``tests/accuracy/run.py --only dates`` prints.
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

#: Taken for measured of every rule before: nine right of ten, at half the weight.
_PRIOR = (4.5, 5.0)

_TO_WORDS = {
    "past": "the latest up to",
    "recent": "the latest up to",
    "future": "the first from",
    "before": "the last before",
    "after": "the first after",
    "this": "the one that goes with",
    "same": "in the year of",
    "": "the nearest to",
}

#: How much is left of a confidence where the words contradict themselves.
DOUBTED = 0.4

#: What is wrong with the words of an expression.
FLAGS = {
    "impossible": "there is no such day",
    "weekday": "the weekday written beside it does not fall on that day",
    "reversed": "the range it opens ends before it begins",
}


def told_day(day: dt.date) -> str:
    """Return a day as a reader says it: 'Wednesday 8 January 2020'."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def told_span(first: dt.date | None, last: dt.date | None) -> str:
    """Return days as a reader says them; nothing where neither end is known."""
    if first is None:
        return f"up to {told_day(last)}" if last else ""
    if last is None:
        return f"from {told_day(first)} on"
    if first == last:
        return told_day(first)
    return f"{told_day(first)} to {told_day(last)}"


def confidence(
    rule: str, form: Form, got: Resolved, published: dt.date | None
) -> float:
    """Return how likely the days are right, from 0 to 1.

    The measured share of right days of the rule, less where a flag was raised, where
    an earlier date had to serve as ground, or where nothing could be anchored.
    """
    right, count = MEASURED.get(rule, (0, 0))
    sure = (right + _PRIOR[0]) / (count + _PRIOR[1])
    if got.flag:
        return round(sure * DOUBTED, 2)
    relative = form.core[:1] in "+-" or form.core.startswith("XXXX")
    if relative and form.type in ("DATE", "TIME") and days(got.value) is None:
        return round(sure * 0.3, 2)
    if got.base is not None and got.ground != "published" and published is not None:
        sure *= 0.9
    if form.other or _is_close(got):
        sure *= 0.8
    return round(sure, 2)


def _is_close(got: Resolved) -> bool:
    """Tell whether the runner-up lies nearly as near: 3 July, seen from January."""
    value, other = days(got.value), days(got.other)
    if value is None or other is None or got.base is None or got.to:
        return False
    near, far = (abs((span[0] - got.base[0]).days) for span in (value, other))
    return near > 7 and near > 0.7 * far


def ground_words(base: Days | None, ground: str) -> str | None:
    """Return what an expression was counted from: "published: 2020-01-08"."""
    return None if base is None else f"{ground}: {base[0].isoformat()}"


def explain(phrase: str, form: Form, got: Resolved, told: Reached) -> str:
    """Return the reason in one sentence, with the words that decided."""
    reason = f"‘{' '.join(phrase.split())}’: {_reason(form, got, told)}"
    if got.flag:
        reason += f"; {FLAGS[got.flag]}"
    if form.reach in ("before", "after") and told.edtf:
        reason += f"; the days {form.reach} it are meant"
    if form.cue and got.to:  # else the nearest was taken, whatever the verb
        side = "ahead" if form.to in ("future", "after") else "back"
        side = "to the one at hand" if form.to == "this" else side
        reason += f"; ‘{form.cue.replace('_', ' ')}’ points {side}"
    return reason


def _reason(form: Form, got: Resolved, told: Reached) -> str:
    value = got.value
    if form.type == "DURATION":
        return f"a length of time ({value}){_stretch_words(form, got)}"
    if form.type == "SET":
        return f"something that comes round ({value})"
    if (value or "").endswith("_REF"):
        return "a loose word for past, present or future, with no days"
    if got.base is None:
        return _unbased(form, got)
    seen = _seen_from(got.base, got.ground)
    if days(value) is None:
        return f"no day found, seen from {seen}"
    named = _told(value)
    if told.first and told.last and (told.first, told.last) != days(value):
        named = f"about {told_day(told.first)} to {told_day(told.last)}"
    if form.core[:1] in "+-":
        return f"{named}, counted from {seen}"
    return f"{named}, {_TO_WORDS[got.to]} {seen}"


def _unbased(form: Form, got: Resolved) -> str:
    """Return the reason of what is counted from nothing."""
    if days(got.value) is not None:
        return f"written out as {_told(got.value)}"
    if got.flag:
        return f"written out as {form.core}"
    if form.core[:1] in "+-" or form.core.startswith("XXXX"):
        return "stays relative, for nothing fixes the day it counts from"
    return f"written out as {got.value}"


def _stretch_words(form: Form, got: Resolved) -> str:
    if got.base is None or not form.to:
        return ", not days of the calendar"
    side = "up to" if form.to == "past" else "from"
    return f" {side} {_seen_from(got.base, got.ground)}"


def _seen_from(base: Days, ground: str) -> str:
    if ground == "published":
        return f"publication on {told_day(base[0])}"
    if base[0] == base[1]:
        return f"{ground} ({told_day(base[0])})"
    return f"{ground} ({base[0].isoformat()} to {base[1].isoformat()})"


def _told(value: str | None) -> str:
    """Return a value in words where it is a day or week, as it is otherwise."""
    span = days(value)
    if span is not None and grain(value) == "day":
        return told_day(span[0])
    if span is not None and grain(value) == "week":
        return f"{told_day(span[0])} to {told_day(span[1])}"
    if span is not None and grain(value) in ("decade", "century"):
        return f"{span[0].year} to {span[1].year}"
    return value or ""
