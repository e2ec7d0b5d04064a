"""What recurs becomes one occurrence: "on Friday", "in May", "the 12th", at Easter."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from ...model.intervals import Days, days
from ..underspecified import Form
from .arithmetic import choose_occurrence, occurrences
from .reference_time import Discourse, Mention
from .resolved import Resolved

__all__ = ["is_weekday", "of_year", "resolve_recurring"]

#: Days in the longest year.
_YEAR = 366


def of_year(core: str) -> str | None:
    """Return the day of a holiday in the year written beside it."""
    year, _, name = core.partition("~")
    values = occurrences(f"XXXX~{name}", dt.date(int(year), 7, 1)) or []
    return next((value for value in values if value[:4] == year), None)


def is_weekday(value: str | None, number: int) -> bool:
    """Tell whether a value begins on a day of the week (1, Monday, to 7)."""
    span = days(value)
    return span is not None and span[0].isoweekday() == number


def resolve_recurring(form: Form, discourse: Discourse, sentence: int) -> Resolved:
    """Resolve what recurs every week, month or year."""
    mention = discourse.passage(form, sentence)
    weekly = form.core.startswith("XXXX-WXX")
    if form.base == "said":  # "that Friday" is one near a day, "that May" of a year
        unit = "day" if weekly else "year"
        near = discourse.last_mention(unit, sentence)
        if near is None and weekly and discourse.last_mention("year", sentence):
            return Resolved(None)  # "in March 2011 … the following Friday"
        mention = near if near or weekly else mention
    anaphoric = discourse.narrative or not weekly or form.base == "said"
    if form.stated and (told := _in_year_told(form, discourse, sentence)):
        return told
    if form.core.startswith("XXXX-XX") and not form.stated:
        if mention is not None and mention.grain not in ("day", "month"):
            mention = discourse.last_mention("month", sentence)  # a year has no 17th
        if mention is not None:
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
    if is_weekday(there, form.stated) and not is_weekday(here, form.stated):
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
    if form.reach == "since" and to == "recent":
        to = "past"  # what lasts since a month has begun, however long ago
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
    return [value for value in near if is_weekday(value, number)]


def _away(span: Days, base: Days) -> int:
    return abs((span[0] - base[0]).days)


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
    if form.reach == "since" and form.to == "past":
        return False  # what has lasted since Thursday began before it is told
    span = days(other)
    return span is not None and abs((span[0] - base[0]).days) == 1
