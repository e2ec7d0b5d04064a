"""Claims: what one telling says on a topic."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ..model import Figure
from .records import Source

__all__ = ["Claim"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one telling says on a topic, in the words of its story.

    ``is_whole`` tells whether a number is of all who suffered, and not of those of one
    place, side or kind.
    """

    source: Source
    event_id: str
    value: str
    words: str
    sentence: str
    as_of: dt.date | None = None
    figure: Figure | None = None
    is_whole: bool = False

    def __str__(self) -> str:
        return f"{self.value} ({self.source})"
