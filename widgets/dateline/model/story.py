"""A news story as it was given."""

from __future__ import annotations

import datetime as dt
import re
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

        A headline is a short line without a stop, and a blank line or a much longer
        one comes after it: the first line of a text that is cut into lines is none.
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

#: A line is no longer cut, but a paragraph, if it is so much longer than the first.
_MUCH_LONGER = 2

#: What ends a sentence, or a line that announces the next one, but no headline.
_STOPS = (".", ":", ";", ",", "…", "-", "–", "—")

#: "Saturday, 12 September 2015": a day, not a headline.
_DATED = re.compile(r"(?:\S+\s+){1,4}\d{4}")


def _first_line(text: str, code: str) -> str | None:
    first, _, others = text.strip().partition("\n")
    line, words = first.strip(), first.split()
    if not others.strip() or not 3 <= len(words) <= _MOST_WORDS:
        return None
    if len(line) > _LONGEST or line.rstrip("\"”’')").endswith(_STOPS):
        return None
    if _DATED.fullmatch(line) or _is_byline(line, code):
        return None
    second = others.split("\n", 1)[0].strip()
    begins = not second or not second[0].islower()
    is_apart = not second or len(second) >= _MUCH_LONGER * len(line)
    return line if begins and is_apart else None


def _is_byline(line: str, code: str) -> bool:
    """Tell whether a line names who wrote the story, as its language puts it."""
    bylines = language(code).boilerplate.bylines
    return line.casefold().startswith(tuple(f"{words} " for words in bylines))
