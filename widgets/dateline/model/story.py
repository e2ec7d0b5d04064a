"""A news story as it was given."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from ..errors import StoryError, text_given
from .publication import day_written

__all__ = ["OwnDate", "Story"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A news story as it was given: its text and what is known about it.

    ``published`` may also be given as a datetime or as text (ISO 8601 or RFC 2822, with
    or without a time): the day is the one written, whatever its zone.

    Raises
    ------
    StoryError
        A field is not text, or has half a character in it.
    BadDate
        ``published`` is no date.

    """

    text: str
    title: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    source: str | None = None
    licence: str | None = None
    attribution: str | None = None
    language: str = "en"

    def __post_init__(self) -> None:
        for name in ("text", "language"):
            text_given(getattr(self, name), f"the story's {name}", StoryError)
        for name in ("title", "publisher", "source", "licence", "attribution"):
            if getattr(self, name) is not None:
                text_given(getattr(self, name), f"the story's {name}", StoryError)
        if self.published is not None:
            object.__setattr__(self, "published", day_written(self.published))


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDate:
    """A day on which a story may have been published, and the evidence for it.

    ``day`` is None where only a month and day are written: the year must come from
    elsewhere. ``bound`` is "on or after" where the story cannot be older.
    ``confidence`` is 0 to 1; ``ground`` names the evidence in one phrase.
    """

    day: dt.date | None
    written: str
    ground: str
    confidence: float
    bound: Literal["on", "on or after"] = "on"
