"""A story as it is compared with another: its sentences with what they state."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from .shingles import shingles, words

__all__ = ["Facts", "Telling", "numbers_in"]

#: Digits, with what may stand between them.
_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")

#: Where the dateline ends that opens a story, if it has one (characters).
_DATELINE = re.compile(r"^[^\n]{0,80}?(?:[—–]|\s-{1,2}\s)")


@dataclass(frozen=True, slots=True)
class Facts:
    """What sentences state: numbers, days and names, as written or as understood."""

    numbers: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def __or__(self, other: Facts) -> Facts:
        return Facts(
            self.numbers | other.numbers,
            self.days | other.days,
            self.names | other.names,
        )

    def __sub__(self, other: Facts) -> Facts:
        return Facts(
            self.numbers - other.numbers,
            self.days - other.days,
            self.names - other.names,
        )

    def __bool__(self) -> bool:
        return bool(self.numbers or self.days or self.names)

    def __str__(self) -> str:
        kinds = {"numbers": self.numbers, "days": self.days, "names": self.names}
        return "; ".join(
            f"{kind} {', '.join(sorted(values))}"
            for kind, values in kinds.items()
            if values
        )


def numbers_in(text: str) -> frozenset[str]:
    """Return the numbers that are written in digits."""
    return frozenset(number.rstrip(".,:/") for number in _NUMBER.findall(text))


@dataclass(frozen=True, kw_only=True)
class Telling:
    """A story with the facts of each sentence.

    ``day`` is the day of publication; ``moment`` its time, where that is known too
    (microseconds since 1970).
    """

    id: str
    title: str | None
    publisher: str | None
    day: dt.date | None
    moment: int | None
    sentences: tuple[str, ...]
    facts: tuple[Facts, ...] = field(repr=False)

    @cached_property
    def runs(self) -> tuple[tuple[str, ...], ...]:
        """The words of each sentence, without the dateline and the outlet's name."""
        bare = list(self.sentences)
        opening = slice(int(self.is_headed), int(self.is_headed) + 1)
        bare[opening] = [_DATELINE.sub("", text) for text in bare[opening]]
        return tuple(tuple(_without(words(t), [*self.outlet])) for t in bare)

    @property
    def is_headed(self) -> bool:
        """Whether the text opens with the title."""
        return self.title is not None and self.sentences[:1] == (self.title,)

    @cached_property
    def outlet(self) -> tuple[str, ...]:
        """The words of the outlet's name."""
        return tuple(words(self.publisher or ""))

    @cached_property
    def shingles(self) -> set[str]:
        """All runs of some words in the text."""
        return shingles([word for run in self.runs for word in run])

    @cached_property
    def length(self) -> int:
        """How many words the text has."""
        return sum(map(len, self.runs))

    @cached_property
    def title_numbers(self) -> frozenset[str]:
        """The numbers in the title."""
        return numbers_in(self.title or "")

    def stated(self, sentences: Iterable[int] | None = None) -> Facts:
        """Return what some sentences state, or all of them."""
        chosen = range(len(self.facts)) if sentences is None else sentences
        stated = Facts()
        for sentence in chosen:
            stated |= self.facts[sentence]
        return stated


def _without(sequence: list[str], part: list[str]) -> list[str]:
    """Return words without each occurrence of a run of words."""
    if not part:
        return sequence
    kept: list[str] = []
    at = 0
    while at < len(sequence):
        if sequence[at : at + len(part)] == part:
            at += len(part)
        else:
            kept.append(sequence[at])
            at += 1
    return kept
