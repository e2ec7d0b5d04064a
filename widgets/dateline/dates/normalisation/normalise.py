"""Forms become values, counted from publication or from a date mentioned earlier."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ..underspecified import Form
from .arithmetic import choose_occurrence, occurrences, shifted, step
from .intervals import Days, days, grain, nth_weekday
from .ordinal_units import within
from .reference_time import Discourse, Mention

__all__ = ["Resolved", "resolve", "unit_of"]

_STEP = re.compile(r"([+-](?:\d+|X))(DE|CE|WE|TH|TM|TS|[DWFMQY])(~?)(?::([\w#=~-]+))?")
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
#: Days in the longest year.
_YEAR = 366
_CLOCK_SECONDS = {"TH": 3600, "TM": 60, "TS": 1}


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value with what it was counted from, and the runner-up.

    ``base`` is the first and last day counted from; ``ground`` says in words what
    that is ("published", or an earlier phrase in quotation marks); ``centre`` is the
    day a distance in weeks or months leads to, with its unit; ``to`` the direction
    taken among the occurrences of a cycle; ``flag`` is what is wrong with the words.
    """

    value: str | None
    base: Days | None = None
    ground: str = ""
    other: str | None = None
    centre: tuple[dt.date, str] | None = None
    to: str = ""
    flag: str = ""


@lru_cache(maxsize=4096)
def unit_of(core: str) -> str:
    """Return the grain of a core that has no value yet: of ``-1W:5`` "day"."""
    if step_match := _STEP.fullmatch(core):
        _, unit, _, inner = step_match.groups()
        if inner and inner[0] == "=":
            return _GRAINS[inner[1:]]
        if inner:
            return grain(f"2000-{inner}") or "day"
        return _GRAINS.get(unit, "day")
    return grain(core.replace("XXXX", "2000", 1)) or "day"


def resolve(form: Form, discourse: Discourse, sentence: int) -> Resolved:
    """Return the value of a form; an unanchored one where nothing fixes its days.

    Parameters
    ----------
    form
        The expression before anchoring.
    discourse
        The day of publication and the dates mentioned so far.
    sentence
        The index of its sentence.

    """
    core = form.core
    if step_match := _STEP.fullmatch(core):
        count, unit, loose, inner = step_match.groups()
        resolved = _stepped(
            form, (count, unit, bool(loose), inner), discourse, sentence
        )
    elif form.base == "yearago":
        resolved = _same_period(core, discourse.period(sentence))
    elif re.match(r"\d{4}~", core):
        resolved = Resolved(_of_year(core))
    elif core.startswith("XXXX") and form.type in ("DATE", "TIME"):
        resolved = _recurring(form, discourse, sentence)
    elif form.type == "DURATION" and form.to and (story := discourse.story()):
        resolved = Resolved(core, story, "published")
    else:
        resolved = Resolved(core)
    if form.within and (span := days(resolved.value)):
        value, centre = within(form.within, span)
        resolved = replace(resolved, value=value, centre=centre, other=None)
    return _checked(form, resolved)


def _checked(form: Form, resolved: Resolved) -> Resolved:
    """Drop a day that does not exist, flag one that is not the weekday stated."""
    if form.type not in ("DATE", "TIME"):
        return resolved
    if (
        re.fullmatch(r"\d{4}-\d\d-\d\d", resolved.value or "")
        and days(resolved.value) is None
    ):
        return replace(resolved, value=None, flag="impossible")
    stated = form.stated and not form.within and grain(resolved.value) == "day"
    if stated and not _is_weekday(resolved.value, form.stated):
        return replace(resolved, flag="weekday")
    return resolved


def _of_year(core: str) -> str | None:
    """Return the day of a holiday in the year written beside it."""
    year, _, name = core.partition("~")
    values = occurrences(f"XXXX~{name}", dt.date(int(year), 7, 1)) or []
    return next((value for value in values if value[:4] == year), None)


def _recurring(form: Form, discourse: Discourse, sentence: int) -> Resolved:
    """Resolve what recurs every week, month or year."""
    mention = discourse.passage(form, sentence)
    if form.base == "said":
        mention = discourse.last_mention("year", sentence) or mention
    weekly = form.core.startswith("XXXX-WXX")
    anaphoric = discourse.narrative or not weekly or form.base == "said"
    if form.stated and (told := _in_year_told(form, discourse, sentence)):
        return told
    if mention is not None and form.core.startswith("XXXX-XX") and not form.stated:
        return _day_of_month(form, mention, discourse.story())
    if mention is not None and anaphoric:
        to = form.to if form.to in ("before", "after", "this") else "same"
        resolved = _occurrence_from(form, mention.span, mention.ground, to)
        if resolved.value is not None:
            return _over_new_year(resolved, form, mention, discourse.published)
    story = discourse.story()
    if story is None:
        return Resolved(None if re.search("[~#]", form.core) else form.core)
    return _occurrence_from(form, story, "published", form.to)


#: How many times as far back the month of the year told must be as the next one is off.
_MUCH = 2


def _over_new_year(
    resolved: Resolved, form: Form, mention: Mention, published: dt.date | None
) -> Resolved:
    """Resolve "in December 1989 they landed. In January he fled" to the next January.

    An account goes forward, but back in the year told as well: the next one must be
    much nearer.
    """
    told, span = mention.span, days(resolved.value)
    if resolved.to != "same" or span is None or mention.grain not in ("day", "month"):
        return resolved
    for value in occurrences(form.core, told[0]) or ():
        later = days(value)
        if later is None or later[0] <= told[1] or span[1] >= told[0]:
            continue
        nearer = _MUCH * (later[0] - told[1]) < told[0] - span[1]
        over = published is None or later[0] <= published
        if nearer and over:
            return replace(resolved, value=value, other=resolved.value, to="after")
        break
    return resolved


def _in_year_told(form: Form, discourse: Discourse, sentence: int) -> Resolved | None:
    """Resolve "Sunday 13 August" to the year told last, if only there it is one."""
    mention, story = discourse.last_mention("year", sentence), discourse.story()
    if mention is None or story is None or not form.core.startswith("XXXX-"):
        return None
    there, here = (
        f"{span[0].year:04d}{form.core[4:]}" for span in (mention.span, story)
    )
    if _is_weekday(there, form.stated) and not _is_weekday(here, form.stated):
        return Resolved(there, mention.span, mention.ground, to="same")
    return None


def _day_of_month(form: Form, mention: Mention, story: Days | None) -> Resolved:
    """Resolve "the 12th" to the month mentioned last.

    Unless the verb looks ahead, or back: then to the nearest on that side of
    publication.
    """
    own = f"{mention.span[0].isoformat()[:7]}-{form.core[-2:]}"
    if days(own) is None and story is not None:  # no month has a 31st after a 30th
        return _occurrence_from(form, story, "published", form.to)
    if days(own) is None:
        return Resolved(None, mention.span, mention.ground, flag="impossible")
    if story is not None and form.to in ("past", "future"):
        ahead = own > story[0].isoformat()
        if ahead is not (form.to == "future"):
            return _occurrence_from(form, story, "published", form.to)
    told = form.to == "past" or (form.cue and not form.to)  # a past verb is near
    if story is not None and told:
        own = _after_the_turn(own, form, mention, story) or own
    return Resolved(own, mention.span, mention.ground, to="month")


def _after_the_turn(own: str, form: Form, mention: Mention, story: Days) -> str | None:
    """Return the day in the month after that of the day mentioned last, if nearer.

    "They left on September 29. They arrived on the 2nd": on October 2, which must be
    over when the story is published.
    """
    said = mention.span[0]
    if said != mention.span[1] or own >= said.isoformat():
        return None
    for value in occurrences(form.core, said) or ():
        day = dt.date.fromisoformat(value)
        nearer = abs(day - said) < abs(dt.date.fromisoformat(own) - said)
        if said < day <= story[0]:
            return value if nearer else None
    return None


def _occurrence_from(form: Form, base: Days, ground: str, to: str) -> Resolved:
    """Choose among the occurrences of a cycle as seen from some days."""
    values = occurrences(form.core, base[0]) or []
    monthly = form.core.startswith("XXXX-XX")
    if form.stated and (not to or monthly):
        values = _on_weekday(values, form.stated, base) or values
    picked = choose_occurrence(values, base, to)
    if picked is None and form.stated:  # the weekday is told, the direction guessed
        picked = choose_occurrence(values, base, "")
    if picked is None:
        flag = "impossible" if re.fullmatch(r"XXXX-\d\d-\d\d", form.core) else ""
        return Resolved(None, base, ground, flag=flag)
    value, other = picked
    if other is not None and _is_next_door(form, base, other):
        value, other, to = other, value, ""
    return Resolved(value, base, ground, other, to=to)


def _on_weekday(values: list[str], number: int, base: Days) -> list[str]:
    """Return the occurrences within a year that fall on the weekday beside them.

    Further off a slip of the pen is likelier than a day that far away.
    """
    near = [v for v in values if (span := days(v)) and _away(span, base) <= _YEAR]
    return [value for value in near if _is_weekday(value, number)]


def _away(span: Days, base: Days) -> int:
    return abs((span[0] - base[0]).days)


def _is_weekday(value: str | None, number: int) -> bool:
    span = days(value)
    return span is not None and span[0].isoweekday() == number


def _is_next_door(form: Form, base: Days, other: str) -> bool:
    """Tell whether the other Thursday is tomorrow, or yesterday.

    The day six days off is meant only when a past verb precedes it: of 13 such
    weekdays in TimeBank, AQUAINT and MEANTIME 9 were the neighbouring day. What "could
    reopen by Friday" has not reopened on a Friday that is over.
    """
    if not form.core.startswith("XXXX-WXX") or form.to not in ("past", "future"):
        return False
    if form.cue and (form.to == "past" or form.till or form.reach == "until"):
        return False
    span = days(other)
    return span is not None and abs((span[0] - base[0]).days) == 1


def _stepped(
    form: Form,
    parts: tuple[str, str, bool, str | None],
    discourse: Discourse,
    sentence: int,
) -> Resolved:
    """Resolve a step of so many units from the ground."""
    count, unit, loose, inner = parts
    if unit in _CLOCK_SECONDS:
        return _clock_stepped(form, count, unit, discourse, sentence)
    if (of_period := _of_period(form, discourse, sentence)) is not None:
        return of_period
    if count[1:] == "X":
        return Resolved("PAST_REF" if count[0] == "-" else "FUTURE_REF")
    steps = int(count)
    if form.base == "said" and unit == "Q" and steps == 0:
        steps = -1  # results are reported for the quarter that is over
    if loose and unit == "DE":
        steps, unit = 10 * steps, "Y"
    base, ground = _ground(form, unit, discourse, sentence)
    if base is None:
        return Resolved(None)
    day = base[0] if steps < 0 else base[-1]
    if inner and inner[0] == "=":  # "a year ago today"
        then = shifted(day, steps, unit)
        return Resolved(step(then, 0, inner[1:]) if then else None, base, ground)
    value = step(day, steps, unit)
    if value is not None and inner:
        value = _inside(value, inner) if inner[0] != "~" else _of_year(value + inner)
    centre = _centre(day, steps, unit) if loose else None
    return Resolved(value, base, ground, centre=centre)


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


def _same_period(year: str, period: Mention | None) -> Resolved:
    """Resolve "the 1988 period" to the same quarter or month of that year."""
    if period is None:
        return Resolved(year)
    return Resolved(f"{year}{period.value[4:]}", period.span, period.ground)


def _ground(
    form: Form, unit: str, discourse: Discourse, sentence: int
) -> tuple[Days | None, str]:
    """Return the days a step counts from, and what they are."""
    if form.base == "said":
        clock = form.part.startswith("T")
        mention = (
            discourse.scene(form.part, sentence)
            if clock
            else discourse.last_mention(_GRAINS[unit], sentence)
        )
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
