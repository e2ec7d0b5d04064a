"""Counts: a group with what became of it, before places, days and events are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...model.figure import Bound, FigureKind, FigureStatus, Outcome
    from .groups import Group

__all__ = ["Count"]


@dataclass(slots=True, eq=False)
class Count:
    """How many something happened to, as tokens [first, last) of a parse.

    The attributes are those of :class:`dateline.model.Figure`, where they have the
    same name. ``predicate`` is the word that says what became of the ``group``;
    ``source`` and ``via`` are the nouns for who says so and who passes it on;
    ``toll`` tells that the number is the value of a toll, ``elliptic`` that it is a
    number alone whose outcome is that of another.
    """

    group: Group
    outcome: Outcome
    predicate: Token
    first: int
    last: int
    low: int | None
    high: int | None
    qualifier: str | None = None
    bound: Bound | None = None
    of: str = ""
    part_of: Count | None = None
    side: str | None = None
    degree: str | None = None
    kind: FigureKind = "total"
    status: FigureStatus = "asserted"
    source: Token | None = None
    via: Token | None = None
    place: Token | None = None
    toll: bool = False
    elliptic: bool = False
    is_sum: bool = False
    cumulative: bool = False
    rule: str = "outcome of a group"

    @property
    def is_zero(self) -> bool:
        """Whether nobody is counted."""
        return self.low == self.high == 0
