"""Ratios: "one in five", "nine out of ten": shares, which count nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .nouns import is_person, singular

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ...lang import Language
    from .numbers import NumberReader

__all__ = ["RatioReader"]

#: Shares are told of so many, or of a power of ten: "nine out of ten", "2 in 100,000".
#: "Four of 37" and "two out of 30 miners" are counts.
_OF_FEW = 10
_POWER_OF_TEN = re.compile(r"10+")

#: Of these a number is no share but a year: "killed one in 2013".
_YEARS = range(1500, 2100)

_NOUNS = frozenset(["NOUN", "PROPN"])
_BEFORE_NOUN = frozenset(["ADJ", "DET", "NUM", "NOUN", "PROPN"])


class RatioReader:
    """Finds the ratios among the numbers of a story."""

    def __init__(
        self,
        doc: Doc,
        lower: Sequence[str],
        language: Language,
        numbers: NumberReader,
    ) -> None:
        self._doc = doc
        self._lower = lower
        self._language = language
        self._numbers = numbers
        self._words = language.events.quantities

    def read(self, at: int) -> int | None:
        """Return the end of the ratio that begins with a token, None if none does.

        "One person in five" is one, "two in a car" and "killed three in four attacks"
        are none: those are counts.
        """
        last, share = self._numbers.read(at)
        if share is None or not share:
            return None
        begin = last
        if begin < len(self._doc) and self._doc[begin].pos_ in _NOUNS:
            last += 1  # "one person in five"
        named = last > begin
        link = next((k for k in self._words.ratio_links if self._is_at(last, k)), None)
        if link is None:
            return None
        last += 1 + link.count(" ")
        every = self._numbers.word(last) in self._words.ratio_distributives
        end, whole = self._numbers.read(last + every)
        if whole is None or whole <= share or whole in _YEARS:
            return None
        round_ = whole <= _OF_FEW or _POWER_OF_TEN.fullmatch(str(whole)) is not None
        if not (every or round_ or share == 1):
            return None
        counted = self._counted(end)
        shared = counted is None or (not named and self._is_of_people(counted))
        return end if shared else None

    def _is_at(self, at: int, phrase: str) -> bool:
        words = phrase.split()
        return list(self._lower[at : at + len(words)]) == words

    def _counted(self, at: int) -> Token | None:
        """Return the noun that the second number stands before."""
        found = None
        for token in self._doc[at : at + 4]:
            if token.pos_ not in _BEFORE_NOUN:
                break
            found = token if token.pos_ in _NOUNS else found
        return found

    def _is_of_people(self, noun: Token) -> bool:
        names = self._language.events.figures.names_of_outcome
        return is_person(noun, self._language) or singular(noun) in names
