"""A story's tokens as plain lists, for quick walks to and fro."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Tokens", "is_namelike"]

#: Labels of the tagger that matter here; numbers, dates and sums do not.
_NAMES = frozenset(
    "GPE LOC FAC NORP ORG PERSON EVENT PRODUCT WORK_OF_ART LAW LANGUAGE".split()
)

#: What is asked of a parse for each of its words.
_COLUMNS: list[int | str] = ["ORTH", "LOWER", "IDX", "POS", "SENT_START"]

#: Words before a full stop that are no longer may be short forms, in characters.
_LONGEST_SHORT = 3


class Tokens:
    """The words of a story with what the pipeline says about each.

    ``entity[i]`` is the index into ``entities`` of the entity that holds token
    ``i``, or -1. ``case`` is "mixed", "upper" or "lower": in a story set in
    capitals, or without any, a capital letter is no sign of a name.
    """

    def __init__(self, doc: Doc, story: str | None = None) -> None:
        self.doc = doc
        # Given, or kept: the Doc joins its words again each time it is asked.
        self.story = doc.text if story is None else story
        # As numbers in one go: to make a token of each word takes twice as long.
        strings = doc.vocab.strings
        words, lower, self.start, parts, begins = doc.to_array(_COLUMNS).T.tolist()
        self.text: list[str] = [strings[word] for word in words]
        self._size = len(words)
        self.lower: list[str] = [strings[word] for word in lower]
        self.end = [s + len(t) for s, t in zip(self.start, self.text, strict=True)]
        named = {part: strings[part] for part in set(parts)}
        self.pos: list[str] = [named[part] for part in parts]
        self.initial = [begin == 1 for begin in begins]
        self.entities = [
            (ent.start, ent.end, ent.label_) for ent in doc.ents if ent.label_ in _NAMES
        ]
        self.entity = [-1] * len(self.text)
        for number, (start, end, _) in enumerate(self.entities):
            self.entity[start:end] = [number] * (end - start)
        self.case = _case(self.text)
        self.namelike = [self._is_name(i) for i in range(len(self.text))]

    def __len__(self) -> int:
        return self._size

    def label(self, i: int) -> str:
        """Return the tagger's label of token ``i``, or an empty string."""
        number = self.entity[i]
        return self.entities[number][2] if number >= 0 else ""

    def phrase(self, start: int, end: int) -> str:
        """Return the words of tokens ``start`` to ``end`` as they stand."""
        if end <= start:
            return ""
        return self.story[self.start[start] : self.end[end - 1]]

    def word(self, i: int) -> str:
        """Return token ``i`` in lower case, or an empty string off the ends."""
        return self.lower[i] if 0 <= i < self._size else ""

    def joins(self, i: int) -> bool:
        """Tell whether token ``i`` is between two without a space, as hyphens are."""
        inside = 0 < i < len(self) - 1
        return inside and (
            self.end[i - 1] == self.start[i] and self.end[i] == self.start[i + 1]
        )

    @cached_property
    def lemma(self) -> list[str]:
        """The lemma of each token, as the pipeline writes it."""
        strings = self.doc.vocab.strings
        return [strings[key] for key in self.doc.to_array("LEMMA").tolist()]

    def breaks(self, i: int) -> bool:
        """Tell whether a line ends between tokens ``i - 1`` and ``i``."""
        return self._breaks[i]

    @cached_property
    def _breaks(self) -> list[bool]:
        """For each token, whether a line ends before it: asked for again and again."""
        befores = zip([self.end[-1], *self.end], self.start, strict=False)
        texts = [self.text[-1], *self.text]
        return [
            "\n" in text or "\n" in self.story[end:start]
            for text, (end, start) in zip(texts, befores, strict=False)
        ]

    @cached_property
    def lines(self) -> list[range]:
        """The tokens of each line."""
        starts = [0, *(i for i in range(1, self._size) if self._breaks[i])]
        ends = [*starts[1:], self._size]
        return [*map(range, starts, ends)] if self._size else []

    def breaks_within(self, first: int, last: int) -> bool:
        """Tell whether a line ends between tokens ``first`` and ``last``, or in one.

        That is :meth:`breaks` for any token from the one behind ``first`` to ``last``.
        """
        return self.story.find("\n", self.start[first], self.start[last]) >= 0

    def parts(self, i: int) -> bool:
        """Tell whether a line or a sentence ends between tokens ``i - 1`` and ``i``.

        A full stop after a short word is that of a short form: "Ft. Bragg".
        """
        stop = self.word(i - 1) == "." and len(self.word(i - 2)) > _LONGEST_SHORT
        return self.breaks(i) or (stop and self.initial[i])

    def _is_name(self, i: int) -> bool:
        if self.case == "lower":
            return self.pos[i] in ("PROPN", "NOUN", "ADJ") or self.entity[i] >= 0
        return is_namelike(self.text[i])


def is_namelike(word: str) -> bool:
    """Tell whether a word looks like a part of a name ("Paris", "al-Asad")."""
    head = word[:1]
    if head.isupper():
        return True
    return head.islower() and any(
        part[:1].isupper()
        for part in word.replace("’", "'").replace("'", "-").split("-")[1:]
    )


def _case(words: list[str]) -> str:
    """Say how the story is set: "mixed", all "upper", or all "lower" case."""
    letters = [word for word in words if word.isalpha() and len(word) > 1]
    if len(letters) < 8:
        return "mixed"
    upper = sum(word.isupper() for word in letters)
    capital = sum(word[0].isupper() for word in letters)
    if upper > 0.7 * len(letters):
        return "upper"
    return "lower" if capital <= 0.01 * len(letters) else "mixed"
