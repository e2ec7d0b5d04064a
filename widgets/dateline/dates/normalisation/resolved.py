"""The value that a form becomes, with what it was counted from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ...model.intervals import Days

__all__ = ["Resolved"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value with what it was counted from, and the runner-up.

    ``base`` is the first and last day counted from; ``ground`` says in words what
    that is ("published", or an earlier phrase in quotation marks); ``centre`` is the
    day a distance in weeks or months leads to, with its unit; ``to`` the direction
    taken among the occurrences of a cycle; ``flag`` is what is wrong with the words.
    """

    value: str | None
    base: Days | None = None
    ground: str = ""
    other: str | None = None
    centre: tuple[dt.date, str] | None = None
    to: str = ""
    flag: str = ""
