"""The words that a correction is about, and how they are found again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Self

from ..errors import CorrectionError, shown, text_given

if TYPE_CHECKING:
    from .mention import Layer

__all__ = ["CONTEXT", "Target", "spellings"]

#: How much text is kept before and after the words (characters): more where another
#: occurrence has the same there, up to the longest.
CONTEXT = 24
LONGEST = 8 * CONTEXT

#: So much of it on one side tells that an occurrence is the same (characters).
ENOUGH = 10

#: Words with fewer letters stand anywhere ("on", "the").
LONG = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The words that a correction is about, with a little of the text around them.

    ``start`` and ``end`` are offsets (characters, ``end`` excluded). ``phrase``,
    ``before`` and ``after`` find the words again in an edited text, as the
    TextQuoteSelector of the W3C Web Annotation model does; they are empty where only
    the offsets are known. A side of :data:`CONTEXT` characters or more tells the words
    from all other occurrences of them in the text; one that cannot is kept shorter.
    ``nth`` tells which of so many occurrences (``of``) of the phrase it is, counted
    from 1; both are 0 where that is not known.

    References
    ----------
    https://www.w3.org/TR/annotation-model/#text-quote-selector

    """

    start: int
    end: int
    phrase: str = ""
    before: str = ""
    after: str = ""
    nth: int = 0
    of: int = 0

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
        phrase = text[start:end]
        (left, right), *others = (
            _sides(text, at, at + len(phrase))
            for at in (start, *(at for at in _occurrences(phrase, text) if at != start))
        )
        return cls(
            start=start,
            end=end,
            phrase=phrase,
            before=left[: _length_that_tells(left, [it for it, _ in others])][::-1],
            after=right[: _length_that_tells(right, [it for _, it in others])],
            nth=text.count(phrase, 0, start) + 1,
            of=text.count(phrase),
        )

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Self:
        """Return the target that a record describes.

        Raises
        ------
        KeyError
            ``start`` or ``end`` is missing.
        TypeError, ValueError
            The offsets are not whole numbers, or hold no character; or the words are
            not text.

        """
        start, end = (_number(record[key], key) for key in ("start", "end"))
        if not 0 <= start < end:
            raise ValueError(f"there are no characters from {start} to {end}")
        words = {key: record.get(key, "") for key in ("phrase", "before", "after")}
        for key, value in words.items():
            text_given(value, f"{key!r}", CorrectionError)
        nth, of = (
            _number(record.get(key, 0), key) for key in ("occurrence", "occurrences")
        )
        if not 0 <= nth <= of or (nth == 0) != (of == 0):
            raise ValueError(f"there is no occurrence {nth} of {of}")
        return cls(start=start, end=end, nth=nth, of=of, **words)

    def record(self) -> dict[str, Any]:
        """Return the target as a flat record, without the words that are not known."""
        words: dict[str, str | int] = {
            "phrase": self.phrase,
            "before": self.before,
            "after": self.after,
            "occurrence": self.nth,
            "occurrences": self.of,
        }
        known = {key: value for key, value in words.items() if value}
        return {"start": self.start, "end": self.end, **known}

    def found_in(self, text: str) -> Self | None:
        """Return the target with its offsets and context in a text, None if unsure.

        Another mention of the same words is never taken for it: of several, one must
        have more of the same context than the others, or all must still be there, so
        that their order tells, and a word that stood beside it as well.
        """
        here = text[self.start : self.end] if self.end <= len(text) else ""
        if not self.phrase:
            return self.at(text, self.start, self.end) if here.strip() else None
        if here == self.phrase and self._has_context(text):
            return self.at(text, self.start, self.end)
        starts = list(_occurrences(self.phrase, text))
        best = self._in_context(text, starts)
        if best is None and starts and len(starts) == self.of:
            in_order = starts[self.nth - 1]
            best = in_order if self._has_neighbour(text, in_order) else None
        return None if best is None else self.at(text, best, best + len(self.phrase))

    def _has_context(self, text: str) -> bool:
        """Tell whether the words at the old offsets have the old context."""
        before = text.endswith(self.before, 0, self.start)
        return before and text.startswith(self.after, self.end)

    def _has_neighbour(self, text: str, start: int) -> bool:
        """Tell whether a word of the old sentence still stands in an occurrence's.

        Else it is another sentence: nothing says that the same is meant.
        """
        end, wide = start + len(self.phrase), 2 * CONTEXT
        old = self._neighbours()
        near = _beside(text[max(0, start - wide) : start], text[end : end + wide])
        return not old.isdisjoint(near)

    def _neighbours(self) -> set[str]:
        """Return the words that stood beside the target in its own sentence."""
        return _beside(self.before, self.after)

    def _in_context(self, text: str, starts: list[int]) -> int | None:
        """Return the occurrence with the most of the same context, if that is certain.

        One side must be alike for some words, or up to an end of the text; and of the
        words of its own sentence one must still be there: the sentence before may be
        followed by another one that has the same name. Unless one side is wholly alike,
        the order of the occurrences must allow it, too. Where an occurrence has gone,
        it may be this one: what is alike must tell it from the others.
        """
        shared = {}
        told = bool(self._neighbours())
        for index, start in enumerate(starts):
            if told and not self._has_neighbour(text, start):
                continue
            left, right = self._alike(text, start)
            enough = left >= min(ENOUGH, len(self.before)) > 0
            if not (enough or right >= min(ENOUGH, len(self.after)) > 0):
                continue
            if len(starts) < self.of and not self._is_told_by(left, right):
                continue
            if self.stands_in(text, start) or self._is_in_order(index, len(starts)):
                shared[start] = left + right
        if not shared:
            return None
        best = max(shared.values())
        alike = [start for start, count in shared.items() if count == best]
        if len(alike) > 1:
            return self.start if self.start in alike and not self.of else None
        return alike[0]

    def _alike(self, text: str, start: int) -> tuple[int, int]:
        """Count the characters before and after an occurrence that are as they were."""
        end = start + len(self.phrase)
        before = text[max(0, start - len(self.before)) : start]
        left = _shared(before[::-1], self.before[::-1])
        return left, _shared(text[end : end + len(self.after)], self.after)

    def _is_told_by(self, left: int, right: int) -> bool:
        """Tell whether so many characters tell these words from other occurrences.

        All of a side does that is long enough; or some words on either side.
        """
        sides = ((left, self.before), (right, self.after))
        if any(count == len(side) >= CONTEXT for count, side in sides):
            return True
        return all(
            count >= ENOUGH or (count == len(side) and re.search(r"\w", side))
            for count, side in sides
        )

    def stands_in(self, text: str, start: int) -> bool:
        """Tell whether all of the context on one side is at an offset of a text."""
        end = start + len(self.phrase)
        left = bool(self.before) and text.endswith(self.before, 0, start)
        return left or (bool(self.after) and text.startswith(self.after, end))

    def _is_in_order(self, index: int, count: int) -> bool:
        """Tell whether the words can be the occurrence at an index of so many.

        Each one that went or came since moves them on by one at most.
        """
        return not self.of or abs(index + 1 - self.nth) <= abs(self.of - count)

    def __str__(self) -> str:
        return f"“{self.phrase}”" if self.phrase else f"{self.start}–{self.end}"


def spellings(words: str, layer: Layer) -> tuple[str, ...]:
    """Return words as they are written, and in the capitals of a dateline or headline.

    Names have a capital: the words "may" or "paris" are no spelling of May or PARIS.
    """
    if layer in _NAMES and words.islower():
        return (words,)
    return tuple(dict.fromkeys((words, words.upper())))


def _number(value: Any, name: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name!r} is {shown(value)}, not a whole number")
    return value


def _beside(before: str, after: str) -> set[str]:
    """Return the words that stand in the same sentence, if they can tell something."""
    side = f"{_STOP.split(before)[-1]} {_STOP.split(after)[0]}"
    return {word for word in re.findall(r"\w+", side.casefold()) if len(word) >= LONG}


#: The layers whose words are names.
_NAMES = frozenset({"places", "actors"})

#: Where a sentence ends, about.
_STOP = re.compile(r"[.!?]\s|\n")


def _occurrences(phrase: str, text: str) -> Iterator[int]:
    """Yield the offsets (characters) at which a phrase begins in a text."""
    at = text.find(phrase)
    while at >= 0:
        yield at
        at = text.find(phrase, at + len(phrase))


def _sides(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and behind a span, each from it on outwards."""
    before = text[max(0, start - LONGEST) : start]
    return before[::-1], text[end : end + LONGEST]


def _length_that_tells(side: str, others: Sequence[str]) -> int:
    """Return how much of one side tells it from the others (characters).

    It is less than :data:`CONTEXT` where all of it does not.
    """
    most = max((_shared(side, other) for other in others), default=0)
    return max(CONTEXT, most + 1) if most < len(side) else CONTEXT - 1


def _shared(first: str, second: str) -> int:
    """Count the characters that two strings begin with alike."""
    pairs = zip(first, second, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
