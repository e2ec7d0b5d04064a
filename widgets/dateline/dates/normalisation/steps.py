"""Steps become a value: "two weeks ago", "last March", "two hours later"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from ...model.intervals import Days, days, grain, nth_weekday
from ..underspecified import Form
from .arithmetic import shifted, step
from .recurrences import of_year
from .reference_time import Discourse, Mention
from .resolved import Resolved

__all__ = ["Step", "resolve_step", "same_period", "step_of"]

_STEP = re.compile(r"([+-](?:\d+|X))(DE|CE|WE|TH|TM|TS|[DWFMQY])(~?)(?::([\w#=~-]+))?")
#: The same day, week or month of a year.
_SAME = re.compile(r"(\d{4}):(=[DWM])")
_GRAINS = {
    "D": "day",
    "W": "week",
    "F": "week",
    "WE": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
}
_CLOCK_SECONDS = {"TH": 3600, "TM": 60, "TS": 1}


@dataclass(frozen=True, slots=True)
class Step:
    """So many units from the ground, perhaps about, and perhaps a part of the last one.

    ``count`` is a signed number, ``+X`` for some, or a year ("1965"); ``unit`` a code
    of :mod:`..underspecified`; ``inner`` what is meant inside the unit ("5" for
    Friday).
    """

    count: str
    unit: str
    loose: bool
    inner: str | None

    @property
    def grain(self) -> str:
        """The grain of its value: of ``-1W:5`` "day"."""
        if self.inner and self.inner[0] == "=":
            return _GRAINS[self.inner[1:]]
        if self.inner:
            return grain(f"2000-{self.inner}") or "day"
        return _GRAINS.get(self.unit, "day")


@lru_cache(maxsize=4096)
def step_of(core: str) -> Step | None:
    """Return the step that a form's core is, None if it is no step."""
    if same := _SAME.fullmatch(core):
        return Step(same[1], "Y", loose=False, inner=same[2])
    match = _STEP.fullmatch(core)
    if match is None:
        return None
    count, unit, loose, inner = match.groups()
    return Step(count, unit, bool(loose), inner)


def resolve_step(
    form: Form, stepped: Step, discourse: Discourse, sentence: int
) -> Resolved:
    """Resolve a step of so many units from the ground."""
    count, unit, inner = stepped.count, stepped.unit, stepped.inner
    if unit in _CLOCK_SECONDS:
        return _clock_stepped(form, count, unit, discourse, sentence)
    if (of_period := _of_period(form, discourse, sentence)) is not None:
        return of_period
    if count[1:] == "X":
        return Resolved("PAST_REF" if count[0] == "-" else "FUTURE_REF")
    if inner and inner[0] == "=":
        return _same(form, stepped, discourse, sentence)
    steps = int(count)
    if form.base == "said" and unit == "Q" and steps == 0:
        steps = -1  # results are reported for the quarter that is over
    if stepped.loose and unit == "DE":
        steps, unit = 10 * steps, "Y"
    base, ground = _ground(form, unit, discourse, sentence)
    if base is None:
        return Resolved(None)
    day = base[0] if steps < 0 else base[-1]
    value = step(day, steps, unit)
    if value is not None and inner:
        value = _inside(value, inner) if inner[0] != "~" else of_year(value + inner)
    centre = _centre(day, steps, unit) if stepped.loose else None
    return Resolved(value, base, ground, centre=centre)


def _same(form: Form, stepped: Step, discourse: Discourse, sentence: int) -> Resolved:
    """Resolve "a year ago today", "the same month last year", "this day in 1965"."""
    unit, year = (stepped.inner or "")[1:], stepped.count.isdigit()
    base, ground = _ground(form, unit, discourse, sentence)
    if year and (base is None or (form.base and ground == "published")):
        return Resolved(stepped.count)  # "the same day in 1961", and no day was told
    if base is None:
        return Resolved(None)
    steps = int(stepped.count) - (base[0].year if year else 0)
    then = shifted(base[0] if steps < 0 else base[-1], steps, stepped.unit)
    return Resolved(step(then, 0, unit) if then else None, base, ground)


def _of_period(form: Form, discourse: Discourse, sentence: int) -> Resolved | None:
    """Resolve "the quarter" and "a year earlier" by the period of the figures."""
    period = discourse.period(sentence)
    if period is None:
        return None
    if form.base == "yearago":
        value = f"{int(period.value[:4]) - 1:04d}{period.value[4:]}"
        return Resolved(value, period.span, period.ground)
    if form.base == "said" and form.core == "+0Q" and period.grain == "quarter":
        return Resolved(period.value, period.span, period.ground)
    return None


def same_period(year: str, period: Mention | None) -> Resolved:
    """Resolve "the 1988 period" to the same quarter or month of that year."""
    if period is None:
        return Resolved(year)
    return Resolved(f"{year}{period.value[4:]}", period.span, period.ground)


def _ground(
    form: Form, unit: str, discourse: Discourse, sentence: int
) -> tuple[Days | None, str]:
    """Return the days a step counts from, and what they are."""
    if form.base == "said":
        if form.part.startswith("T"):
            mention = discourse.scene(form.part, sentence, over=form.to == "past")
        elif unit == "D" and form.core.endswith("~"):
            # "Two days before", where "two days ago" would count from publication.
            mention = discourse.account(sentence)
        else:
            mention = discourse.last_mention(_GRAINS[unit], sentence)
        if mention is not None:
            return mention.span, mention.ground
    return discourse.story(), "published"


def _clock_stepped(
    form: Form, count: str, unit: str, discourse: Discourse, sentence: int
) -> Resolved:
    """Resolve "two hours later" from a clock time just mentioned, else as a length."""
    mention = discourse.last_mention("day", sentence)
    clock = re.search(r"T(\d\d):(\d\d)", mention.value) if mention else None
    if mention is None or clock is None or form.base != "said" or count[1:] == "X":
        return Resolved(f"PT{count[1:]}{unit[1:]}")  # how long, but not from when
    hour, minute = map(int, clock.groups())
    try:
        moment = dt.datetime.combine(mention.span[0], dt.time()) + dt.timedelta(
            hours=hour, minutes=minute, seconds=int(count) * _CLOCK_SECONDS[unit]
        )
    except OverflowError:
        return Resolved(None)
    return Resolved(moment.isoformat(timespec="minutes"), mention.span, mention.ground)


def _centre(day: dt.date, count: int, unit: str) -> tuple[dt.date, str] | None:
    """Return the day that so many weeks or months lead to, and the unit."""
    then = shifted(day, count, unit) if unit in ("W", "F", "M") else None
    return (then, unit) if then else None


def _inside(value: str, inner: str) -> str | None:
    """Return a part of a unit stepped to: December of a year, Friday of a week."""
    span = days(value)
    if span is None:
        return None
    if re.fullmatch(r"[1-7]", inner):
        return (span[0] + dt.timedelta(days=int(inner) - 1)).isoformat()
    if nth := re.fullmatch(r"#(-?\d)-([1-7])", inner):
        return nth_weekday(span[0].year, span[0].month, int(nth[1]), int(nth[2]))
    joined = f"{value if grain(value) == 'month' else value[:4]}-{inner}"
    return joined if days(joined) else None
