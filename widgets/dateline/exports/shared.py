"""What several formats need: the days of dates, labels of events, credits."""

from __future__ import annotations

from typing import Any

from ..model import Event, Findings, Story, kept
from ..model.days import Days, EventDates

__all__ = [
    "Days",
    "EventDates",
    "credit_of",
    "event_label",
    "headline_of",
    "is_fact_or_expected",
    "sentences_of",
    "stated_events",
    "web_address",
]


def web_address(story: Story) -> str | None:
    """Return the story's source if it is a web address.

    A source may be anything ("standard input", a path, a ``javascript:`` link); where
    a format needs a link only a web address is safe.
    """
    source = (story.source or "").strip()
    is_link = source.lower().startswith(("http://", "https://"))
    return source if is_link and not any(map(str.isspace, source)) else None


def credit_of(story: Story) -> dict[str, Any]:
    """Return what is known about the story, as JSON values; the rest is left out."""
    known = {
        "title": story.headline,
        "publisher": story.publisher,
        "published": story.published.isoformat() if story.published else None,
        "source": story.source,
        "licence": story.licence,
        "attribution": story.attribution,
    }
    return {name: value for name, value in known.items() if value}


def headline_of(story: Story) -> str:
    """Return the headline, or words for there being none."""
    return story.headline or "Untitled story"


def event_label(event: Event) -> str:
    """Return who, what and whom in the story's words: 'Iran · fired · missiles'.

    What did not happen for sure says so: 'Iran · fire · missiles (denied)'.
    """
    parts = (event.actor, event.phrase, event.target)
    label = " · ".join(part for part in parts if part)
    return label if event.is_fact else f"{label} ({event.whether()})"


def is_fact_or_expected(event: Event) -> bool:
    """Tell whether an event is told as having happened, or as going to."""
    return event.is_fact or event.factuality == "future"


def stated_events(reading: Findings) -> list[Event]:
    """Return the events that were not rejected, without the slots that are guesses."""
    return [event.without_guesses() for event in kept(reading.events)]


def sentences_of(reading: Findings, event: Event) -> list[str]:
    """Return the sentences that report an event."""
    return [reading.sentence(at) for at in event.told_in or (event.sentence,)]
