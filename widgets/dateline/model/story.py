"""A news story as it was given."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

__all__ = ["OwnDate", "Story"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A news story as it was given: its text and what is known about it."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    source: str | None = None
    licence: str | None = None
    attribution: str | None = None
    language: str = "en"


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
