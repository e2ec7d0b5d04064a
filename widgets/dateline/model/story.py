"""A news story as it was given."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

__all__ = ["Story"]


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
