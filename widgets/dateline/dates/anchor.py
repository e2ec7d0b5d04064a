"""Forms become values, against the day of publication and what was said before."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ..model import DateAlternative, DateExpression
from .discourse import Discourse
from .edtf import edtf_of
from .explain import confidence, explain
from .forms import Form, parse_form
from .intervals import Days, days, grain, nth_weekday
from .reach import reach
from .steps import choose, step, turns

__all__ = ["Resolved", "anchor"]

_STEP = re.compile(r"([+-](?:\d+|X))(DE|CE|WE|TH|TM|TS|[DWFMQHY])(~?)(?::([\w#-]+))?")
_UNIT_GRAINS = {
    "D": "day", "W": "week", "F": "week", "WE": "week", "M": "month", "Q": "quarter",
    "H": "quarter", "Y": "year", "DE": "decade", "CE": "century",
}  # fmt: skip
_CLOCK_SECONDS = {"TH": 3600, "TM": 60, "TS": 1}


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value with what it was counted from and the runner-up.

    ``base`` is the first and last day counted from; ``ground`` says in words what
    that is ("published" or the phrase of an earlier date).
    """

    value: str | None
    base: Days | None = None
    ground: str = ""
    other: str | None = None
    centre: tuple[dt.date, str] | None = None


def anchor(
    expressions: Iterable[DateExpression], published: dt.date | None
) -> tuple[DateExpression, ...]:
    """Resolve expressions against a day of publication, from their forms alone.

    Parameters
    ----------
    expressions
        In reading order. One that a reader has corrected keeps its value, and
        later ones count from it.
    published
        The day of publication; None leaves relative dates relative.

    Returns
    -------
    tuple of DateExpression
        The same expressions with value, EDTF, days, reasons and alternatives anew.

    """
    items = list(expressions)
    forms = [parse_form(item.form, item.timex_type) for item in items]
    discourse = Discourse(published, _is_narrative(forms, published))
    done = []
    for item, form in zip(items, forms, strict=True):
        if item.status != "corrected":
            item = _resolved(item, form, discourse)
        discourse.note(form, item.value, item.phrase, item.sentence)
        done.append(item)
    return tuple(_with_ranges(done, forms))


def _with_ranges(
    items: list[DateExpression], forms: list[Form]
) -> Iterator[DateExpression]:
    """Give the expressions, those that open a range with where it ends."""
    by_start = {item.start: item for item in items}
    for item, form in zip(items, forms, strict=True):
        last = by_start.get(form.till) if form.till else None
        if last is None or item.status == "corrected":
            yield item
            continue
        why = f"{item.why}; opens a range up to ‘{last.phrase}’"
        sure = item.confidence
        if item.first and last.last and item.first > last.last:
            why, sure = f"{why}, which ends before it begins", round(sure * 0.4, 2)
        yield replace(item, until=last.id, why=why, confidence=sure)


def _is_narrative(forms: list[Form], published: dt.date | None) -> bool:
    """Tell whether a story tells of another time than that of its publication.

    It does when it names years often, most of them more than a year off, and
    seldom speaks from its own day ("today", "Friday", "last month").
    """
    years = [int(f.core[:4]) for f in forms if re.match(r"\d{4}(?!\d)", f.core)]
    before = sum(f.core.startswith("BC") for f in forms)
    off = before + sum(abs(y - published.year) > 1 if published else 1 for y in years)
    own = sum(
        f.core.startswith("XXXX-WXX") or (f.core[:1] in "+-" and not f.base)
        for f in forms
    )
    return off >= 6 and off > 0.7 * (len(years) + before) and own < 0.5 * off


def _resolved(
    item: DateExpression, form: Form, discourse: Discourse
) -> DateExpression:
    """Return one expression with everything that follows from its form."""
    got = resolve(form, discourse, item.sentence)
    if form.within and (span := days(got.value)):
        got = replace(got, value=step(span[0], 0, form.within), other=None)
    value = _with_part(got.value, form)
    told = reach(form, got.value, got.centre, got.base)
    sure = confidence(item.rule, form, got.value, got.base, discourse.published)
    return replace(
        item,
        value=value,
        mod=form.mod or None,
        edtf=told.edtf,
        first=told.first,
        last=told.last,
        part=form.part or None,
        grain=grain(got.value) or item.grain,
        anchor=_anchor_words(got),
        until=None,
        alternatives=_alternatives(form, got),
        confidence=sure,
        why=explain(item.phrase, form, got.value, got.base, got.ground),
    )


def _with_part(value: str | None, form: Form) -> str | None:
    """Add the part of the day or the clock time to a day's value."""
    if form.type != "TIME" or not form.part:
        return value
    clock = form.part if form.part.startswith("T") else f"T{form.part}"
    mark = "Z" if form.zone in ("gmt", "utc") and form.part.startswith("T") else ""
    if value is None or grain(value) != "day":
        return f"XXXX-XX-XX{clock}{mark}"
    return f"{value}{clock}{mark}"


def _anchor_words(got: Resolved) -> str | None:
    if got.base is None:
        return None
    return f"{got.ground}: {got.base[0].isoformat()}"


def _alternatives(form: Form, got: Resolved) -> tuple[DateAlternative, ...]:
    """Return the runner-up and a day written the other way round, if any."""
    found = []
    if got.other:
        span = days(got.other)
        later = got.value is not None and got.other > got.value
        found.append((got.other, "the next one" if later else "the one before"))
    if form.other:
        found.append((form.other, "day and month the other way round"))
    alternatives = []
    for value, why in found:
        span = days(value) or (None, None)
        alternatives.append(
            DateAlternative(
                value=value,
                edtf=edtf_of(value),
                first=span[0],
                last=span[1],
                why=why,
            )
        )
    return tuple(alternatives)


def resolve(form: Form, discourse: Discourse, sentence: int) -> Resolved:
    """Return the value of a form; an unanchored one where there is no ground."""
    core = form.core
    if found := _STEP.fullmatch(core):
        count, unit, loose, inner = found.groups()
        return _stepped(form, count, unit, loose, inner, discourse, sentence)
    if re.match(r"\d{4}~", core):
        year, _, name = core.partition("~")
        values = turns(f"XXXX~{name}", dt.date(int(year), 7, 1)) or []
        return Resolved(next((v for v in values if v[:4] == year), None))
    if core.startswith("XXXX") and form.type in ("DATE", "TIME"):
        return _turned(form, discourse, sentence)
    if form.type == "DURATION" and form.to and (story := discourse.story()):
        return Resolved(core, story, "published")
    return Resolved(core or None)


def _turned(form: Form, discourse: Discourse, sentence: int) -> Resolved:
    """Resolve what comes round every week, month or year."""
    told = discourse.told(form, sentence)
    if form.base == "said":
        told = discourse.said("year", sentence) or told
    weekly = form.core.startswith("XXXX-WXX")
    if told is not None and not (weekly and not discourse.narrative):
        got = _turn_from(form, told.span, f"‘{told.phrase}’", _told_direction(form))
        if got.value is not None:
            return got
    story = discourse.story()
    if story is None:
        return Resolved(_open(form.core))
    return _turn_from(form, story, "published", form.to)


def _told_direction(form: Form) -> str:
    """Return the direction in a story that is told in the order of time."""
    return form.to if form.to in ("before", "after", "this") else "same"


def _turn_from(form: Form, base: Days, ground: str, to: str) -> Resolved:
    values = turns(form.core, base[0])
    if values is None:
        return Resolved(_open(form.core))
    picked = choose(values, base, to)
    if picked is None:
        return Resolved(None, base, ground)
    return Resolved(picked[0], base, ground, picked[1])


def _open(core: str) -> str | None:
    """Return an unanchored core as TIMEX3 writes it, where it can."""
    return None if "~" in core or "#" in core else core


def _stepped(
    form: Form,
    count: str,
    unit: str,
    loose: str,
    inner: str | None,
    discourse: Discourse,
    sentence: int,
) -> Resolved:
    """Resolve a step of so many units from the ground."""
    if unit in _CLOCK_SECONDS:
        return _clock_stepped(form, count, unit, discourse, sentence)
    base, ground = _ground(form, unit, discourse, sentence)
    if form.base == "yearago" and (period := discourse.period(sentence)):
        year = int(period.value[:4]) - 1
        value = f"{year:04d}{period.value[4:]}"
        return Resolved(value, period.span, f"‘{period.phrase}’")
    if form.base == "said" and unit == "Q" and count == "+0":
        period = discourse.period(sentence)
        if period is not None:
            return Resolved(period.value, period.span, f"‘{period.phrase}’")
        count = "-1"
    if base is None or count[1:] == "X":
        return Resolved(_vague(form, count, base))
    day = base[0] if count[0] == "-" else base[-1]
    if loose and unit == "DE":
        count, unit = f"{int(count) * 10:+d}", "Y"
    value = step(day, int(count), unit)
    if value is None:
        return Resolved(None, base, ground)
    if inner:
        return Resolved(_inside(value, inner), base, ground)
    centre = _centre(day, int(count), unit) if loose else None
    return Resolved(value, base, ground, centre=centre)


def _clock_stepped(
    form: Form, count: str, unit: str, discourse: Discourse, sentence: int
) -> Resolved:
    """Resolve "two hours later" from a clock time just told; else leave it open."""
    said = discourse.said("day", sentence)
    clock = re.search(r"T(\d\d):(\d\d)", said.value) if said else None
    if said is None or clock is None or form.base != "said" or count[1:] == "X":
        return Resolved(None)
    hour, minute = map(int, clock.groups())
    try:
        moment = dt.datetime.combine(said.span[0], dt.time()) + dt.timedelta(
            hours=hour, minutes=minute, seconds=int(count) * _CLOCK_SECONDS[unit]
        )
    except OverflowError:
        return Resolved(None)
    return Resolved(f"{moment:%Y-%m-%dT%H:%M}", said.span, f"‘{said.phrase}’")


def _vague(form: Form, count: str, base: Days | None) -> str | None:
    """Return the value of "several years ago", or of a step with no ground."""
    if base is None and count[1:] != "X":
        return None
    return "PAST_REF" if count[0] == "-" else "FUTURE_REF"


def _centre(day: dt.date, count: int, unit: str) -> tuple[dt.date, str] | None:
    """Return the day that so many units lead to: for weeks and months."""
    length = {"W": 7, "F": 14}.get(unit)
    try:
        if length:
            return day + dt.timedelta(days=length * count), unit
        if unit == "M":
            value = step(day, count, "M")
            span = days(value)
            if span is not None:
                return span[0].replace(day=min(day.day, span[1].day)), unit
    except OverflowError:
        return None
    return None


def _ground(
    form: Form, unit: str, discourse: Discourse, sentence: int
) -> tuple[Days | None, str]:
    """Return the days a step counts from, and what they are."""
    if form.base == "said":
        said = discourse.said(_UNIT_GRAINS[unit], sentence)
        if said is not None:
            return said.span, f"‘{said.phrase}’"
    return discourse.story(), "published"


def _inside(value: str, inner: str) -> str | None:
    """Return a part of a unit stepped to: December of a year, Friday of a week."""
    span = days(value)
    if span is None:
        return None
    if re.fullmatch(r"[1-7]", inner):
        return (span[0] + dt.timedelta(days=int(inner) - 1)).isoformat()
    if nth := re.fullmatch(r"#(-?\d)-([1-7])", inner):
        return nth_weekday(span[0].year, span[0].month, int(nth[1]), int(nth[2]))
    if re.fullmatch(r"[12]\d|3[01]|0[1-9]", inner) and grain(value) == "month":
        joined = f"{value}-{inner}"
    else:
        joined = f"{value[:4]}-{inner}"
    return joined if days(joined) else None
