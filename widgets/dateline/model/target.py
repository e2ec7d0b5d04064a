"""The words that a correction is about, and how they are found again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Any, Self

__all__ = ["CONTEXT", "Target"]

#: How much text is kept before and after the words (characters).
CONTEXT = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The words that a correction is about, with a little of the text around them.

    ``start`` and ``end`` are offsets (characters, ``end`` excluded). ``phrase``,
    ``before`` and ``after`` find the words again in an edited text, as the
    TextQuoteSelector of the W3C Web Annotation model does; they are empty where only
    the offsets are known.

    References
    ----------
    https://www.w3.org/TR/annotation-model/#text-quote-selector

    """

    start: int
    end: int
    phrase: str = ""
    before: str = ""
    after: str = ""

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Self:
        """Return the target of a span of a text, with its context.

        Parameters
        ----------
        text
            The text of the story.
        start, end
            The span (characters, ``end`` excluded).

        """
        return cls(
            start=start,
            end=end,
            phrase=text[start:end],
            before=text[max(0, start - CONTEXT) : start],
            after=text[end : end + CONTEXT],
        )

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Self:
        """Return the target that a record describes.

        Raises
        ------
        KeyError
            ``start`` or ``end`` is missing.
        TypeError, ValueError
            The offsets are not numbers, or hold no character.

        """
        start, end = int(record["start"]), int(record["end"])
        if not 0 <= start < end:
            raise ValueError(f"there are no characters from {start} to {end}")
        words = {key: str(record.get(key, "")) for key in ("phrase", "before", "after")}
        return cls(start=start, end=end, **words)

    def record(self) -> dict[str, Any]:
        """Return the target as a flat record, without the words that are not known."""
        words = {"phrase": self.phrase, "before": self.before, "after": self.after}
        known = {key: value for key, value in words.items() if value}
        return {"start": self.start, "end": self.end, **known}

    def found_in(self, text: str) -> Self | None:
        """Return the target with its offsets and context in a text, None if absent.

        Where the words are at another place than they were, the occurrence with the
        most of the same context is taken, and of two alike the nearest.
        """
        here = text[self.start : self.end] if self.end <= len(text) else ""
        if here == self.phrase if self.phrase else here.strip():
            return self.at(text, self.start, self.end)
        if not self.phrase:
            return None

        def likeness(start: int) -> tuple[int, int]:
            other = self.at(text, start, start + len(self.phrase))
            same = _shared(other.before[::-1], self.before[::-1])
            same += _shared(other.after, self.after)
            return same, -abs(start - self.start)

        best = max(_occurrences(self.phrase, text), key=likeness, default=None)
        return None if best is None else self.at(text, best, best + len(self.phrase))

    def __str__(self) -> str:
        return f"“{self.phrase}”" if self.phrase else f"{self.start}–{self.end}"


def _occurrences(phrase: str, text: str) -> Iterator[int]:
    """Yield the offsets (characters) at which a phrase begins in a text."""
    at = text.find(phrase)
    while at >= 0:
        yield at
        at = text.find(phrase, at + 1)


def _shared(first: str, second: str) -> int:
    """Count the characters that two strings begin with alike."""
    pairs = zip(first, second, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
