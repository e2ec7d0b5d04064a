"""When was this published? What a story itself says of its own day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from .intervals import days
from .reel import reel

__all__ = ["OwnDate", "own_date"]

#: Share of lines that are only a date, among the first six, that were the day of
#: publication: 139 of 143 on TimeBank, AQUAINT, MEANTIME and GUM news.
_DATE_LINE = 0.97


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDate:
    """A day on which a story may have been published, and what speaks for it.

    ``day`` is None where only a month and day are written: the year must come from
    elsewhere. ``confidence`` is 0 to 1.
    """

    day: dt.date | None
    written: str
    ground: str
    confidence: float


def own_date(text: str) -> list[OwnDate]:
    return []
