"""Numbers: the value of figures and of number words, read token by token."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...lang import Language

__all__ = ["NumberReader"]

_DIGITS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0")
_DECIMAL = re.compile(r"\d{1,6}\.\d{1,3}")

#: As most of Europe writes them: "1,5 million" and "1.200 people". A comma with three
#: figures behind it is never a decimal one, a point with three is one before a power.
_DECIMAL_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_POINTED_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")

#: A number of more digits is beyond all counting, and Python reads none without end.
_LONGEST = 30


class NumberReader:
    """Reads the numbers among words in lower case."""

    def __init__(self, lower: Sequence[str], language: Language) -> None:
        self._lower = lower
        self._numbers = language.numbers
        self._halves = language.events.quantities.halves
        self._fractions = language.events.quantities.fractions
        self._articles = language.events.quantities.indefinite_articles
        self._found: dict[int, tuple[int, int | None]] = {}
        self._small = language.events.genitive_prepositions | self._articles

    def word(self, at: int) -> str:
        """Return a word, or an empty string off the ends."""
        return self._lower[at] if 0 <= at < len(self._lower) else ""

    def read(self, at: int) -> tuple[int, int | None]:
        """Read the number that begins with a token: its end, and its value."""
        found = self._found.get(at)
        if found is None:
            found = self._found[at] = self._read(at)
        return found

    def _read(self, at: int) -> tuple[int, int | None]:
        if (fraction := self._fraction(at)) is not None:
            return fraction
        last, total, current, seen = at, 0.0, 0.0, False
        if self.word(at) in self._halves:
            at = last = at + (2 if self.word(at + 1) in self._small else 1)
            power = self._numbers.powers.get(self.word(at))
            return (at + 1, power // 2) if power is not None else (at, None)
        while last < len(self._lower):
            word = self._lower[last]
            part = self._value(word, self.word(last + 1))
            if part is not None:
                figures = word[:1].isdigit() or self.word(last - 1)[:1].isdigit()
                if seen and ((current and part >= 100) or figures):
                    break  # "in 2019 three people"
                current += part
            elif word in self._numbers.powers:
                power = self._numbers.powers[word]
                if total and not current:
                    total *= power  # "two thousand million"
                else:
                    current = (current or 1) * power
                if power >= 1000:
                    total, current = total + current, 0
            elif not self._joins(last, seen):
                break
            else:
                last += 1
                continue
            seen = True
            last += 1
        return last, round(total + current) if seen else None

    def _fraction(self, at: int) -> tuple[int, int] | None:
        """Read "three-quarters of a million" and "one and a half million"."""
        word = self.word(at)
        count = 1 if word in self._articles else self._numbers.cardinals.get(word)
        if count is None:
            return None
        last, whole = at + 1, 0
        half = self._numbers.half
        if half and tuple(self._lower[last : last + len(half)]) == half:
            last, whole, count = last + len(half) - 1, count, 1
        elif self.word(last) == "-":
            last += 1
        parts = self._fractions.get(self.word(last))
        if parts is None:
            return None
        last += 1
        while self.word(last) in self._small or self.word(last) == "-":
            last += 1
        power = self._numbers.powers.get(self.word(last))
        if power is None:
            return None
        return last + 1, round((whole + count / parts) * power)

    def _value(self, word: str, following: str) -> float | None:
        """Return the value of one word or group of figures before another word."""
        if not word[:1].isdigit():
            return self._numbers.cardinals.get(word)
        if following in self._numbers.powers:
            if _DECIMAL_COMMA.fullmatch(word):
                return float(word.replace(",", "."))
        elif _POINTED_THOUSANDS.fullmatch(word):
            word = word.replace(".", ",")
        if _DIGITS.fullmatch(word):
            digits = word.replace(",", "")
            return int(digits) if len(digits) <= _LONGEST else 10**_LONGEST
        if _DECIMAL.fullmatch(word):
            return float(word)
        return self._numbers.cardinals.get(word)

    def _joins(self, at: int, seen: bool) -> bool:
        """Tell whether "-" or "and" joins the parts of one number in words."""
        following, before = self.word(at + 1), self.word(at - 1)
        if not seen or before[:1].isdigit():
            return False
        if self.word(at) == "-":
            return following in self._numbers.counted
        hundreds = before in self._numbers.hundreds or before in self._numbers.scales
        return (
            self.word(at) in self._numbers.links
            and hundreds
            and (following in self._numbers.cardinals)
        )
