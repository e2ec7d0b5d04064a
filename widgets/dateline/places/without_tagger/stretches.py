"""Stretches of a text that may be the name of a place, by their letters alone."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...lang.beside_people import given_names
from ...lang.common_words import common_words, unsure_words
from ...lang.stop_words import stop_words
from ...model import Span

__all__ = ["Stretch", "Writing"]

#: Words, with what hyphens and apostrophes join: Addis-Abeba, Côte-d'Or, İzmir'de.
_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u064b-\u0652\u200c]|[-‐‑'’ʼ]?[^\W_])*")
_APOSTROPHE = re.compile("['’ʼ]")
_PART = re.compile("[^-‐‑]+")

#: What may stand between two words of a name: "St. Gallen", "EE. UU.".
_GAP = re.compile(r"\.?[ \u00a0\u202f]")

#: The longest name (words); in scripts without spaces, the longest (characters).
MOST_WORDS, MOST_LETTERS = 6, 8

#: Languages that write every noun with a capital letter.
NOUNS_IN_CAPITALS = ("de", "lb")

#: Scripts that part no words, in which names of places have two letters.
_WITHOUT_SPACES = ("CJK", "HIRAGANA", "KATAKANA")

#: What ends a sentence, in any script.
_STOP = re.compile(r"[.!?…:؟۔。！？।]\W*$|[\n“«„\"•]\W*$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text (characters, ``end`` excluded) of ``words`` words.

    ``opens`` tells that it begins a sentence, where a capital letter says nothing.
    """

    start: int
    end: int
    text: str
    words: int
    opens: bool


class Writing:
    """How a text is written: its words, its capitals, its little words.

    Parameters
    ----------
    text
        The story's text.
    language
        Its language (ISO 639-1).
    people, bodies
        Where the names of people and of bodies stand, as far as a pipeline knows them.

    """

    def __init__(
        self,
        text: str,
        language: str,
        people: Collection[Span] = (),
        bodies: Collection[Span] = (),
    ) -> None:
        self.text = text
        self.people = tuple((span.start, span.end) for span in people)
        self.bodies = tuple((span.start, span.end) for span in bodies)
        self.language = language
        self.little = stop_words(language) | common_words(language)
        self._unsure = unsure_words(language)
        self._given = given_names(language)
        self.words = [match.span() for match in _WORD.finditer(text)]

    @cached_property
    def script(self) -> str:
        """The script of most letters: "LATIN", "ARABIC", "CJK"."""
        scripts = Counter(
            unicodedata.name(letter, "?").split()[0]
            for letter in self.text[:5_000]
            if letter.isalpha()
        )
        return scripts.most_common(1)[0][0] if scripts else "LATIN"

    @cached_property
    def has_capitals(self) -> bool:
        """Whether capital letters tell names from other words here."""
        letters = [letter for letter in self.text if letter.isalpha()]
        small = sum(letter.islower() for letter in letters)
        return small > len(letters) / 2

    @cached_property
    def _small(self) -> frozenset[str]:
        """The words that stand somewhere without a capital letter."""
        words = (self.text[start:end] for start, end in self.words)
        return frozenset(word for word in words if word[:1].islower())

    def is_common(self, word: str) -> bool:
        """Whether a word is one of the language's little words, or no name here."""
        small = word.casefold()
        return small in self.little or word.lower() in self._small

    def is_short(self, stretch: Stretch) -> bool:
        """Whether a name is so short that it is more often a common word."""
        few = 2 if self.script in _WITHOUT_SPACES else 3
        return len(stretch.text) < few and not self.has_capitals

    def is_unsure(self, stretch: Stretch) -> bool:
        """Whether a name is a word, too, that means a place only in a fit story."""
        return stretch.text.casefold() in self._unsure

    def is_given_name(self, word: str) -> bool:
        """Whether a word is a given name, where capital letters do not tell people."""
        return word in self._given

    def is_of_person(self, stretch: Stretch) -> bool:
        """Tell whether a stretch shares words with the name of a person."""
        return _shares_words(stretch, self.people)

    def is_of_body(self, stretch: Stretch) -> bool:
        """Tell whether a stretch shares words with the name of a body."""
        return _shares_words(stretch, self.bodies)

    def stretches(self) -> Iterator[list[Stretch]]:
        """Yield the stretches from each spot where a name may begin, longest first."""
        if self.script in _WITHOUT_SPACES:
            yield from self._of_letters()
            return
        for at in range(len(self.words)):
            found = list(self._from(at))
            if found:
                yield found

    def _from(self, at: int) -> Iterator[Stretch]:
        start = self.words[at][0]
        last = self._last(at)
        for begin in self._begins(at):
            for end_at in range(last, at - 1, -1):
                for end in self._ends(end_at, begin):
                    text = self.text[begin:end]
                    count = end_at - at + 1
                    if self._may_be_name(text, count):
                        opens = begin == start and self._opens(start)
                        yield Stretch(begin, end, text, count, opens)

    def _last(self, at: int) -> int:
        """Return the last word that a name from here may reach."""
        last = at
        while last + 1 < len(self.words) and last - at + 1 < MOST_WORDS:
            gap = self.text[self.words[last][1] : self.words[last + 1][0]]
            if not _GAP.fullmatch(gap):
                break
            last += 1
        return last

    def _begins(self, at: int) -> Iterator[int]:
        """Yield where a name may begin in a word: also behind d' and l'."""
        start, end = self.words[at]
        yield start
        for mark in _APOSTROPHE.finditer(self.text, start, end):
            if mark.start() - start <= 5 and mark.end() < end:
                yield mark.end()

    def _ends(self, at: int, begin: int) -> Iterator[int]:
        """Yield where a name may end in a word: also before the ending of İzmir'de."""
        start, end = self.words[at]
        yield end
        for mark in _APOSTROPHE.finditer(self.text, max(start, begin), end):
            if mark.start() > max(start, begin) + 1:
                yield mark.start()

    def parts(self, stretch: Stretch) -> tuple[Stretch, ...]:
        """Return what hyphens join in a single word, each with a capital letter."""
        names = [
            Stretch(
                stretch.start + part.start(),
                stretch.start + part.end(),
                part[0],
                1,
                stretch.opens and not part.start(),
            )
            for part in _PART.finditer(stretch.text)
        ]
        joined = stretch.words == 1 and len(names) > 1
        return (
            tuple(names) if joined and all(n.text[0].isupper() for n in names) else ()
        )

    def _may_be_name(self, text: str, count: int) -> bool:
        if not self.has_capitals:
            return len(text) > 1 and text.casefold() not in self.little
        if text[0].isupper():
            first, *others = text.split()
            if count == 1 or first.casefold() not in self.little:
                return text.casefold() not in self.little
            # "La línea" where a sentence begins is no "La Línea".
            return any(word[:1].isupper() for word in others) or not others
        # "mer Noire", "bande de Gaza": the kind of the place is no name.
        first, *others = text.split()
        if not others or first.casefold() in self.little:
            return False
        return any(word[:1].isupper() for word in others)

    def _opens(self, start: int) -> bool:
        before = self.text[max(0, start - 4) : start]
        return start < 2 or bool(_STOP.search(before))

    def opens_before(self, stretch: Stretch, word: str) -> bool:
        """Tell whether the word before a stretch begins a sentence."""
        at = self.text.rfind(word, 0, stretch.start)
        return at >= 0 and self._opens(at)

    def _of_letters(self) -> Iterator[list[Stretch]]:
        """Yield the stretches of a script that parts no words."""
        for start, end in self.words:
            for at in range(start, end - 1):
                reach = range(min(end, at + MOST_LETTERS), at + 1, -1)
                yield [Stretch(at, to, self.text[at:to], 1, False) for to in reach]

    def neighbours(self, stretch: Stretch) -> tuple[str, str]:
        """Return the words that stand beside a stretch with only a space between."""
        before = re.search(
            r"([^\W_][^\s,.;:()«»“”\"]*)[ \u00a0]$",
            self.text[max(0, stretch.start - 40) : stretch.start],
        )
        after = re.match(
            r"[ \u00a0]([^\W_][^\s,.;:()«»“”\"]*)",
            self.text[stretch.end : stretch.end + 40],
        )
        return before[1] if before else "", after[1] if after else ""


def _shares_words(stretch: Stretch, names: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a stretch shares words with one of some names.

    One that goes beyond both ends is longer than what the pipeline saw.
    """
    return any(
        (
            start < stretch.end
            and stretch.start < end
            and not (stretch.start <= start and end <= stretch.end)
        )
        or (start, end) == (stretch.start, stretch.end)
        for start, end in names
    )


def overlaps(stretch: Stretch, taken: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a stretch shares characters with one of some spans."""
    return any(start < stretch.end and stretch.start < end for start, end in taken)
