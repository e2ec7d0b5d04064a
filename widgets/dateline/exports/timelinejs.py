"""The dated events and dates of a reading for TimelineJS3."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from typing import Any

from ..io.markup import escaped
from ..model import DateExpression, Event, Findings, kept
from ..model.days import days_by_date
from .before_christ import YearMonthDay, ends_before_christ
from .content import Choice, Gap, choose, in_words, stated
from .shared import Days, EventDates, event_label, headline_of

__all__ = ["to_timelinejs"]

#: The layers that have days.
TIMELINE_LAYERS = ("events", "dates")

#: TimelineJS parses these fields as markup and writes the result as markup again, so
#: these characters are unsafe both raw and escaped: look-alikes replace them.
_LOOK_ALIKES = str.maketrans({"<": "‹", ">": "›", "&": "＆"})


def to_timelinejs(reading: Findings, *, layers: Choice = None) -> str:
    """Return the JSON of a timeline: a title, and a slide for everything with a day.

    Each dated event is a slide, once however often it is told; so is each date that no
    event took its day from. The slide shows the date in the story's own words and as it
    was resolved ("a week ago: about 31 December 2019 – 2 January 2020"), because
    TimelineJS has no vague dates. A range ("from Monday to Friday") is one slide, from
    its first day to its last. What is expected says so; what was denied, demanded,
    alleged or is only supposed, and what the user rejected, is left out. The title
    says how much is left out because the timeline has no place for it: TimelineJS
    itself would skip it in silence.

    Parameters
    ----------
    reading
        The findings of a story.
    layers
        "events", "dates"; both by default.

    Raises
    ------
    BadOption
        There is no such layer.

    Notes
    -----
    TimelineJS shows headlines and texts as HTML: the story's text is escaped. It has
    no year 0: 44 BC is -44 there and -0043 in EDTF.

    References
    ----------
    https://timeline.knightlab.com/docs/json-format.html

    """
    found = _Slides(reading, choose(layers, TIMELINE_LAYERS, "layer"))
    title = _title(reading, found.gaps)
    timeline = {"title": title, "events": found.slides}
    return json.dumps(timeline, ensure_ascii=False, indent=1)


def timeline_gaps(reading: Findings, *, layers: Choice = None) -> list[Gap]:
    """Return what the timeline has no place for."""
    return _Slides(reading, choose(layers, TIMELINE_LAYERS, "layer")).gaps


class _Slides:
    """The slides of a reading, and what cannot be one."""

    def __init__(self, reading: Findings, layers: frozenset[str]) -> None:
        self._reading = reading
        self._days = days_by_date(reading.dates)
        self._of_events = EventDates(reading.dates)
        dates = kept(reading.dates)
        self._dated = {date.id: date for date in dates if self._has_day(date)}
        self.slides: list[dict[str, Any]] = []
        self.gaps: list[Gap] = []
        events, gaps = stated(
            reading,
            needs=lambda event: event.date_id in self._dated,
            lacking="no day of the calendar is known for them",
        )
        if "events" in layers:
            self.gaps += gaps
        closing = {date.until for date in self._dated.values() if date.until}
        by_date: dict[str, list[Event]] = defaultdict(list)
        for event in events:
            by_date[str(event.date_id)].append(event)
        for date in self._dated.values():
            self._add(date, by_date[date.id], layers, alone=date.id not in closing)
        if "dates" in layers:
            lost = sum(date.id not in self._dated for date in dates)
            why = "the story tells no day of the calendar for them"
            self.gaps += [Gap("dates", lost, why)] if lost else []

    def _has_day(self, date: DateExpression) -> bool:
        known = date.id in self._days or ends_before_christ(date.edtf) is not None
        return known and date.timex_type != "SET"

    def _add(
        self,
        date: DateExpression,
        events: list[Event],
        layers: frozenset[str],
        *,
        alone: bool,
    ) -> None:
        """Add a slide for every event on a date, or else one for the date itself.

        A date that closes a range does not stand ``alone``: the range has a slide.
        """
        days = self._days.get(date.id)
        if "events" in layers:
            for event in events:
                self.slides.append(self._told(event, date, days))
        if "dates" in layers and alone and not events:
            self.slides.append(_date_slide(self._reading, date, days))

    def _told(
        self, event: Event, date: DateExpression, days: Days | None
    ) -> dict[str, Any]:
        """Return the slide of an event, on its own days where a date means more."""
        own = self._of_events.words(event)
        if own is not None and own.edtf != self._dated[own.id].edtf:
            found = self._of_events.days(event)
            date, days = own, found if any(found) else None
        return _event_slide(self._reading, event, date, days)


def _title(reading: Findings, gaps: list[Gap]) -> dict[str, Any]:
    story = reading.story
    about = (story.publisher, story.published, story.attribution, story.licence)
    lines = [*(str(known) for known in about if known), *in_words(gaps)]
    headline = escaped(headline_of(story))
    text = "<br>".join(map(escaped, lines))
    return {"text": {"headline": headline, "text": text}, "autolink": False}


def _event_slide(
    reading: Findings, event: Event, date: DateExpression, days: Days | None
) -> dict[str, Any]:
    headline = event_label(event)
    if event.place:
        headline += f" ({event.place})"
    id_ = event.id.replace(":", "-")
    slide = _slide(id_, headline, reading.sentence(event.sentence), date, days)
    return slide | {"group": event.type.translate(_LOOK_ALIKES)}


def _date_slide(
    reading: Findings, date: DateExpression, days: Days | None
) -> dict[str, Any]:
    id_ = date.id.replace(":", "-")
    slide = _slide(id_, date.phrase, reading.sentence(date.sentence), date, days)
    return slide | {"group": "dates"}


def _slide(
    id_: str, headline: str, text: str, date: DateExpression, days: Days | None
) -> dict[str, Any]:
    """Return a slide; a date with one open end is placed at the other end."""
    start, end = _ends(date, days)
    shown = date.phrase if days is None else display_date(date, days)
    slide: dict[str, Any] = {
        "unique_id": id_,
        "start_date": start,
        "display_date": shown.translate(_LOOK_ALIKES),
        "text": {"headline": escaped(headline), "text": f"<p>{escaped(text)}</p>"},
        "autolink": False,
    }
    if end != start:
        slide["end_date"] = end
    return slide


def _ends(
    date: DateExpression, days: Days | None
) -> tuple[dict[str, int], dict[str, int]]:
    """Return the first and last day, both whole: TimelineJS drops an end else."""
    if days is not None:
        first, last = days
        return _date(first or last), _date(last or first)
    old = ends_before_christ(date.edtf)
    return (_before(old[0]), _before(old[1])) if old else ({}, {})


def _date(day: dt.date | None) -> dict[str, int]:
    return {} if day is None else {"year": day.year, "month": day.month, "day": day.day}


def _before(at: YearMonthDay) -> dict[str, int]:
    """Return a day of the years before 1, of which TimelineJS has no year 0."""
    year, month, day = at
    return {"year": year if year > 0 else year - 1, "month": month, "day": day}


def display_date(date: DateExpression, days: Days) -> str:
    """Return a date in the story's words and as resolved, once if they are the same."""
    resolved = _resolved(date, days)
    same = date.phrase.casefold() == resolved.casefold()
    return resolved if same else f"{date.phrase}: {resolved}"


def _resolved(date: DateExpression, days: Days) -> str:
    first, last = days
    about = "about " if date.mod == "APPROX" or "~" in (date.edtf or "") else ""
    if first is None or last is None:
        known, word = (last, "until") if first is None else (first, "from")
        return f"{word} {about}{_in_words(known)}"
    if first == last:
        return about + _in_words(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        years = str(first.year)
        return about + (years if first.year == last.year else f"{years} – {last.year}")
    return f"{about}{_in_words(first)} – {_in_words(last)}"


def _in_words(day: dt.date | None) -> str:
    return "" if day is None else f"{day.day} {day:%B} {day.year}"
