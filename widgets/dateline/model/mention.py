"""A stretch of text, and one that carries its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, Protocol, TypeVar

__all__ = ["Layer", "Mention", "Span", "Status", "Stretch", "kept", "touch"]

#: The parts of a reading that hold mentions, as its fields are called.
Layer = Literal["places", "actors", "dates", "quotes", "events"]

#: "suggested" by the rules until a user decides.
Status = Literal["suggested", "accepted", "corrected", "rejected"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text, ``start`` included and ``end`` excluded (characters)."""

    start: int
    end: int


class Stretch(Protocol):
    """Whatever has a start and an end (characters)."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


def touch(a: Stretch, b: Stretch) -> bool:
    """Tell whether two spans share a character."""
    return min(a.end, b.end) > max(a.start, b.start)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Mention:
    """A span of the text with its evidence.

    ``sentence`` is an index into ``Reading.sentences``; ``rule`` names the rule
    that found it; ``confidence`` is 0 to 1; ``why`` is one sentence in words.
    """

    start: int
    end: int
    phrase: str
    sentence: int
    rule: str
    confidence: float = 1.0
    status: Status = "suggested"
    why: str = ""

    def __str__(self) -> str:
        return self.phrase

    def __repr__(self) -> str:
        """Show the words, what they mean and where they are, on one line."""
        meaning = self.meaning()
        told = f" → {meaning}" if meaning else ""
        name, sure = type(self).__name__, round(self.confidence, 2)
        return f"<{name} {self.phrase!r}{told} ({sure}, {self.start}–{self.end})>"

    def meaning(self) -> str:
        """Return what it means in a few words, for short views; here nothing."""
        return ""

    def _evidence(self) -> dict[str, Any]:
        return {
            "start": self.start,
            "end": self.end,
            "sentence": self.sentence,
            "rule": self.rule,
            "confidence": self.confidence,
            "status": self.status,
            "why": self.why,
        }


class _HasStatus(Protocol):
    @property
    def status(self) -> Status: ...


Item = TypeVar("Item", bound=_HasStatus)


def kept(items: Iterable[Item]) -> list[Item]:
    """Leave out what the user rejected."""
    return [item for item in items if item.status != "rejected"]
