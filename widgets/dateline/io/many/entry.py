"""A story as a source of many has it, or why it could not be had."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...gazetteer.names import fold
from ...model import Correction, Story

__all__ = ["Entry", "Failure", "digest", "sentence_digest", "story_id"]

#: How many hexadecimal digits of a digest make an id: 64 bits, so that two of a
#: million stories share one with a chance of one in 30 million.
_DIGITS = 16

#: The longest message of a failure that is kept (characters).
_LONGEST = 1_000


def digest(*values: Any) -> str:
    """Return an id made of values that JSON has: the same for the same values."""
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    data = text.encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:_DIGITS]


def sentence_digest(sentence: str) -> str:
    """Return what is the same of a sentence however it is spaced and punctuated."""
    return hashlib.sha256(fold(sentence).encode()).hexdigest()[:_DIGITS]


def story_id(story: Story) -> str:
    """Return the id of a story in a corpus: a digest of its text and metadata.

    Examples
    --------
    >>> story_id(Story(text="Floods hit Najaf.")) == story_id(
    ...     Story(text="Floods hit Najaf.", title="Floods")
    ... )
    False

    """
    return digest(
        story.text,
        story.title,
        story.publisher,
        story.published.isoformat() if story.published else None,
        story.source,
        story.licence,
        story.attribution,
        story.language,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A story of a source.

    ``origin`` says where it was found ("wire.csv, row 12"); ``key`` is its own id
    there, if it has one; ``published_at`` the moment of publication where the source
    states a time, with its zone if that is stated; ``corrections`` are those kept
    beside it.
    """

    story: Story
    origin: str
    key: str | None = None
    published_at: dt.datetime | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    def id(self) -> str:
        """The id of the story in a corpus."""
        return story_id(self.story)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What could not be read, and why.

    ``error`` is the name of the error's class, ``message`` what it says, in at most a
    thousand characters.
    """

    id: str
    origin: str
    error: str
    message: str
    key: str | None = None
    title: str | None = None

    @classmethod
    def at(
        cls,
        origin: str,
        error: Exception,
        *,
        key: str | None = None,
        folder: Path | None = None,
    ) -> Failure:
        """Return the failure to get a story from a place in a source.

        ``folder`` is left out of what the error says: a file that was unpacked lies in
        another one each time, and the failure is the same.
        """
        kind, message = type(error).__name__, _said(error)
        if folder is not None:
            message = message.replace(f"{folder}{os.sep}", "")
        id_ = digest(origin, kind, message)
        return cls(id=id_, origin=origin, error=kind, message=message, key=key)

    @classmethod
    def of(cls, entry: Entry, error: Exception) -> Failure:
        """Return the failure to read a story that was there."""
        return cls(
            id=entry.id,
            origin=entry.origin,
            error=type(error).__name__,
            message=_said(error),
            key=entry.key,
            title=entry.story.title,
        )


def _said(error: Exception) -> str:
    """Return what an error says, without most of a file that it may repeat."""
    said = str(error) or repr(error)
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"
