"""Reference time: the dates mentioned so far, from which later words count."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from ...model import DateExpression
from ...model.day import as_civil
from ...model.intervals import Days, days, grain
from ..underspecified import Form
from .arithmetic import choose_occurrence, occurrences

__all__ = ["Discourse", "Mention"]

#: Units from fine to coarse.
_GRAINS = ("day", "week", "month", "quarter", "season", "year", "decade", "century")

#: How many sentences back "the next day" may point.
_NEAR = 3

#: For so many sentences an account goes on in a day.
_SCENE = 8

#: The value of a time in the evening or at night, and the clock when that is over.
_EVENING = re.compile(r"T(?:EV|NI|1[89]|2)")
_MORNING = "T06:00"

#: For so many sentences figures are reported for one quarter (of 2 to 30, 4 and 8 gave
#: the best share of right days on TimeBank).
_FIGURES = 8

#: Beyond so many days from publication a passage is about another time.
_FAR = 366

#: For so many sentences a day belongs to the month that was named with its year.
_MONTH_NEAR = 8

#: Within so many days of publication the year is left out of news itself.
_LATELY = 62

#: A past day at most so many days before publication is news, where the other time of
#: which the sentence before spoke was only that of a thing in it (days).
_FRESH = 7

#: Within so many days of publication a month's nearest year is the one told.
_HALF_YEAR = 183

#: A day of a month without its year.
_MONTH_DAY = re.compile(r"XXXX-(\d\d)-\d\d")

#: A month, or a day of one, without its year.
_YEARLY = re.compile(r"XXXX-\d\d(?:-\d\d)?$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A date mentioned: its value and days, and where it is.

    ``naming`` is whether it only tells which thing is meant, ``remark`` where the
    remark on a thing begins in which it stands (characters), else 0, and ``spoken``
    whether it only tells when somebody said something.
    """

    value: str
    span: Days
    grain: str
    phrase: str
    sentence: int
    start: int
    par: int
    naming: bool = False
    remark: int = 0
    spoken: bool = False

    @property
    def ground(self) -> str:
        """How the explanation of a later date refers to it."""
        return f"‘{self.phrase}’"


class Discourse:
    """The dates mentioned, followed through the story in text order.

    Parameters
    ----------
    published
        The day of publication, None where it is not known.
    narrative
        Whether the story as a whole is about another time than its own.
    asides
        Where years begin (characters) that only a remark is about: what follows in
        other sentences goes on from what was before.

    """

    def __init__(
        self,
        published: dt.date | None,
        *,
        narrative: bool,
        asides: Collection[int] = (),
    ) -> None:
        self.published = published
        self.narrative = narrative
        self._asides = asides
        self._thread: Mention | None = None
        self._last: dict[str, Mention] = {}
        self._latest: Mention | None = None
        self._deed: Mention | None = None
        self._over: Mention | None = None
        self._months: dict[int, Mention] = {}

    def note(self, form: Form, item: DateExpression) -> None:
        """Take in a date just resolved, or set by the user."""
        if item.status in ("corrected", "accepted"):
            self._take(
                form,
                item,
                _known(as_civil(item.first), as_civil(item.last)),
                item.grain,
            )
            return
        if item.status == "rejected" or form.type == "DURATION":
            return
        if item.rule == "named-day":
            return  # "the 9/11 attacks" name what happened, the story stays elsewhere
        if form.base == "yearago" or (form.base and ":=" in form.core):
            return  # a comparison: the story goes on in the period it began with
        if self.narrative and form.core[0] in "+-" and not form.base:
            return  # "today" in a story about another time: it goes on without it
        self._take(form, item, days(item.value), grain(item.value))

    def _take(
        self, form: Form, item: DateExpression, span: Days | None, unit: str | None
    ) -> None:
        if span is None or unit is None:
            return
        value = item.value or item.edtf or ""
        mention = Mention(
            value,
            span,
            unit,
            item.phrase,
            item.sentence,
            item.start,
            form.par,
            bool(form.naming),
            form.remark,
            bool(form.spoken),
        )
        if form.is_background and not self.narrative:
            # "At war since 2011" leaves the story where it is.
            self._last.setdefault(unit, mention)
            return
        if unit == "day" and not mention.spoken:
            self._deed = mention
        if unit == "day" and not self._is_ahead(mention):
            self._over = mention
        self._last[unit] = mention
        self._latest = mention
        if unit in ("day", "month"):
            self._months[span[0].month] = mention
        if item.start not in self._asides:
            self._thread = mention

    def story(self) -> Days | None:
        """Return the day of publication as a span."""
        return (self.published, self.published) if self.published else None

    def last_mention(self, unit: str, sentence: int) -> Mention | None:
        """Return the last date mentioned that is at least as fine as a unit.

        After "it sank on Sunday, police said on Monday" an account goes on from Sunday.
        """
        fine = _GRAINS[: _GRAINS.index(unit) + 1]
        mentions = [self._last[g] for g in fine if g in self._last]
        if not mentions:
            return None
        last = max(mentions, key=lambda mention: (mention.sentence, mention.start))
        deed = self._deed
        if deed and last.spoken and last.sentence == deed.sentence < sentence:
            last = deed
        near = sentence - last.sentence <= _NEAR
        return last if near or self.narrative else None

    def account(self, sentence: int) -> Mention | None:
        """Return the day that an account goes on in: "on 9 June … at 6 a.m.".

        It does for longer than "the next day" is spoken of, but not in a day that is
        still to come.
        """
        near = self.last_mention("day", sentence)
        if near is not None:
            return near
        last = self._last.get("day")
        if last is None:
            return None
        if sentence - last.sentence > _SCENE or self._is_ahead(last):
            return None
        return last

    def scene(self, clock: str, sentence: int, *, over: bool = False) -> Mention | None:
        """Return the day of a clock time.

        After an evening the small hours are those of the next day. What is ``over``
        was on no day to come: "on strike on Friday … The deal was struck at 3 a.m."
        """
        day = self.account(sentence)
        if over and day is not None and self._is_ahead(day):
            last = self._over
            day = last if last and sentence - last.sentence <= _NEAR else None
        if day is not None and _EVENING.search(day.value) and clock < _MORNING:
            first = day.span[0] + dt.timedelta(days=1)
            later = replace(day, span=(first, first))
            return day if self._is_ahead(later) else later
        return day

    def _is_ahead(self, mention: Mention) -> bool:
        return self.published is not None and mention.span[0] > self.published

    def period(self, sentence: int) -> Mention | None:
        """Return the quarter, half or month that figures are reported for."""
        quarter, month = self._last.get("quarter"), self._last.get("month")
        if quarter is not None and sentence - quarter.sentence <= _FIGURES:
            return quarter
        near = month is not None and sentence == month.sentence
        return month if near else None

    def passage(self, form: Form, sentence: int) -> Mention | None:
        """Return the date from which a passage about another time counts, if it is one.

        That is the last date mentioned, in a story about another time; else only in
        the same sentence (for what is past, also in the next one of the paragraph),
        when that date is more than a year from publication. A day of a month that has
        just been named with its year is one of that month, across paragraphs too.
        """
        latest = self._latest
        if latest is not None and latest.sentence != sentence:
            latest = self._thread
        if latest is None:
            return None
        if self.narrative:
            return latest
        # "Last June" is that before publication, whatever the sentence goes on from.
        if self.published is None or form.quoted or form.to == "before":
            return None
        if (again := self._month_told(form, sentence)) is not None:
            return again
        if latest.par != form.par or self._is_news(form, sentence, latest):
            return None
        # What is ahead leaves the passage; only a past verb keeps the next sentence in.
        if form.to == "future" or sentence - latest.sentence > (form.to == "past"):
            return None
        away = abs((latest.span[0] - self.published).days)
        firm = latest.grain in ("day", "month", "season")
        return latest if away > _FAR and firm else None

    def _month_told(self, form: Form, sentence: int) -> Mention | None:
        """Return what told the year of a day's month: "in May 2019 … on 9 May".

        Only in the past, and not of a day so lately that news leaves out its year.
        """
        day = _MONTH_DAY.fullmatch(form.core)
        told = self._months.get(int(day[1])) if day else None
        over = form.to == "past" or (form.cue and not form.to)
        if told is None or self.published is None or not over:
            return None
        if sentence - told.sentence > _MONTH_NEAR:
            return None
        ago = self._days_ago(form)
        if ago is None or ago <= _LATELY:
            return None
        away = abs((told.span[0] - self.published).days)
        return told if away > _HALF_YEAR else None

    def _is_news(self, form: Form, sentence: int, latest: Mention) -> bool:
        """Tell whether a day without its year is one just before publication.

        "The pact of 23 August 1939 is taught. The minister spoke of it on 9 October."
        "The hall, rebuilt in May 1999, has been closed since 4 November."
        """
        ago = self._days_ago(form)
        if ago is None:
            return False
        if latest.remark and not (latest.sentence == sentence and form.remark):
            return ago <= _LATELY
        if latest.sentence == sentence or not latest.naming:
            return False
        return form.to == "past" and ago <= _FRESH

    def _days_ago(self, form: Form) -> int | None:
        """Return how long before publication a day, or month, of a year began last."""
        if self.published is None or not _YEARLY.match(form.core):
            return None
        today = (self.published, self.published)
        latest = choose_occurrence(
            occurrences(form.core, self.published) or [], today, "past"
        )
        news = days(latest[0]) if latest else None
        return (self.published - news[0]).days if news else None


def _known(first: dt.date | None, last: dt.date | None) -> Days | None:
    """Return the ends of some days, the known one twice where the other is open."""
    begin, end = first or last, last or first
    return (begin, end) if begin and end else None
