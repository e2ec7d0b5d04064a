"""A news story as it was given."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from ..lang import language

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

    @property
    def headline(self) -> str | None:
        """The title; without one, the first line if it stands there as a headline.

        A headline is a short line of its own with text after it, and no stop.
        """
        return self.title or _first_line(self.text, self.language)


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


#: The longest first line that is taken for a headline (characters, words).
_LONGEST, _MOST_WORDS = 150, 25

#: What ends a sentence, or a line that announces the next one, but no headline.
_STOPS = (".", ":", ";", ",", "…", "-", "–", "—")


def _first_line(text: str, code: str) -> str | None:
    first, _, others = text.strip().partition("\n")
    line, words = first.strip(), first.split()
    if not others.strip() or not 3 <= len(words) <= _MOST_WORDS:
        return None
    body = max(map(len, others.splitlines()))
    ends = line.rstrip("\"”’')")
    is_short = len(line) <= min(_LONGEST, body) and not ends.endswith(_STOPS)
    return line if is_short and not _is_byline(line, code) else None


def _is_byline(line: str, code: str) -> bool:
    """Tell whether a line names who wrote the story, as its language puts it."""
    bylines = language(code).boilerplate.bylines
    return line.casefold().startswith(tuple(f"{words} " for words in bylines))
