"""The dated events and dates of a reading for TimelineJS3."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from html import escape
from typing import Any

from ..model import DateExpression, Event, Findings, happenings, kept
from .shared import Days, days_by_date, event_label, is_fact_or_expected, stated_events

__all__ = ["to_timelinejs"]

#: TimelineJS parses these fields as markup and writes the result as markup again, so
#: these characters are unsafe both raw and escaped: look-alikes replace them.
_LOOK_ALIKES = str.maketrans({"<": "‹", ">": "›", "&": "＆"})


def to_timelinejs(reading: Findings) -> str:
    """Return the JSON of a timeline: a title, and a slide for everything with a day.

    Each dated event is a slide, once however often it is told; so is each date that no
    event took its day from. The slide shows the date in the story's own words and as it
    was resolved ("a week ago: about 31 December 2019 – 2 January 2020"), because
    TimelineJS has no vague dates. A range ("from Monday to Friday") is one slide, from
    its first day to its last. What is expected says so; what was denied, demanded,
    alleged or is only supposed, and what the user rejected, is left out.

    Notes
    -----
    TimelineJS shows headlines and texts as HTML: the story's text is escaped.

    References
    ----------
    https://timeline.knightlab.com/docs/json-format.html

    """
    events = [e for e in happenings(stated_events(reading)) if is_fact_or_expected(e)]
    days = days_by_date(reading)
    opener: dict[str | None, str] = {
        date.until: date.id for date in kept(reading.dates) if date.until in days
    }
    by_date: dict[str | None, list[Event]] = defaultdict(list)
    for event in events:
        by_date[opener.get(event.date_id, event.date_id)].append(event)
    slides = []
    for date in kept(reading.dates):
        if date.id not in days or date.id in opener or date.timex_type == "SET":
            continue
        span, on_date = days[date.id], by_date[date.id]
        slides += [_event_slide(reading, event, date, span) for event in on_date]
        if not on_date:
            slides.append(_date_slide(reading, date, span))
    timeline = {"title": _title(reading), "events": slides}
    return json.dumps(timeline, ensure_ascii=False, indent=1)


def _title(reading: Findings) -> dict[str, Any]:
    story = reading.story
    about = (story.publisher, story.published, story.attribution, story.licence)
    text = "<br>".join(escape(str(known)) for known in about if known)
    headline = escape(story.title or "Untitled story")
    return {"text": {"headline": headline, "text": text}, "autolink": False}


def _event_slide(
    reading: Findings, event: Event, date: DateExpression, days: Days
) -> dict[str, Any]:
    headline = event_label(event)
    if event.place:
        headline += f" ({event.place})"
    id_ = event.id.replace(":", "-")
    slide = _slide(id_, headline, reading.sentence(event.sentence), date, days)
    return slide | {"group": event.type.translate(_LOOK_ALIKES)}


def _date_slide(reading: Findings, date: DateExpression, days: Days) -> dict[str, Any]:
    id_ = date.id.replace(":", "-")
    slide = _slide(id_, date.phrase, reading.sentence(date.sentence), date, days)
    return slide | {"group": "dates"}


def _slide(
    id_: str, headline: str, text: str, date: DateExpression, days: Days
) -> dict[str, Any]:
    """Return a slide; a date with one open end is placed at the other end."""
    first, last = days
    start, end = first or last, last or first
    slide: dict[str, Any] = {
        "unique_id": id_,
        "start_date": _date(start),
        "display_date": display_date(date, days).translate(_LOOK_ALIKES),
        "text": {"headline": escape(headline), "text": f"<p>{escape(text)}</p>"},
        "autolink": False,
    }
    if end != start:
        slide["end_date"] = _date(end)
    return slide


def _date(day: dt.date | None) -> dict[str, int]:
    return {} if day is None else {"year": day.year, "month": day.month, "day": day.day}


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
