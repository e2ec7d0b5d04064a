"""Numbers in figures and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["NUMERAL_WORDS", "Numeral", "figure_kind", "word_number"]

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_FIRSTS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()

_CARDINALS = {word: number for number, word in enumerate(_ONES)}
_CARDINALS |= {word: 10 * number for number, word in enumerate(_TENS, 2)}
_CARDINALS["dozen"] = 12
_ORDINALS = {word: number for number, word in enumerate(_FIRSTS, 1)}
_ORDINALS |= {f"{word[:-1]}ieth": 10 * number for number, word in enumerate(_TENS, 2)}
_SCALES = {"thousand": 1_000, "million": 1_000_000}

#: Words with which a number can begin.
NUMERAL_WORDS = frozenset({*_CARDINALS, *_ORDINALS, *_SCALES, "hundred", "a"})

#: The first two figures of a year told as two numbers ("nineteen ninety-six").
_CENTURIES = range(13, 21)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as words spell it: its value and how many words it takes."""

    number: float
    size: int
    ordinal: bool = False


def figure_kind(number: float, width: int) -> str:
    """Return the kind of a number in figures by its size.

    Parameters
    ----------
    number
        Its value.
    width
        How many digits it is written with: "1998" can be a year, "1,998" cannot.

    """
    if number != int(number):
        return "FRACTION"
    if width == 4 and 1000 <= number <= 2199:
        return "YEARNUM"
    for kind, limit in (("D12", 12), ("D31", 31), ("D59", 59), ("D99", 99)):
        if 0 < number <= limit and width <= 2:
            return kind
    return "BIGNUM"


def word_number(words: Sequence[str]) -> Numeral | None:
    """Read the number that words spell from the first on, the longest there is.

    It knows "twenty-six", "a hundred and five", "nineteen ninety-six" (a year),
    "two and a half" and "twenty-first".

    """
    first = _below_thousand(words, 0)
    if first is None:
        return Numeral(_ORDINALS[words[0]], 1, True) if words[0] in _ORDINALS else None
    if first.ordinal:
        return first
    total, size = first.number, first.size
    if words[size : size + 1] and words[size] in _SCALES:
        total, size = total * _SCALES[words[size]], size + 1
        rest = _below_thousand(words, size)
        if rest is not None and not rest.ordinal:
            total, size = total + rest.number, size + rest.size
    elif total in _CENTURIES:
        rest = _below_hundred(words, size)
        if rest is not None and rest.number >= 10 and not rest.ordinal:
            total, size = 100 * total + rest.number, size + rest.size
    if list(words[size : size + 3]) == ["and", "a", "half"]:
        total, size = total + 0.5, size + 3
    return Numeral(total, size)


def _below_thousand(words: Sequence[str], at: int) -> Numeral | None:
    """Read "five hundred and six", "a hundred", or what is below a hundred."""
    small = _below_hundred(words, at)
    number, size = (small.number, small.size) if small else (1, 0)
    if small is None and words[at : at + 1] == ["a"]:
        size = 1
    if list(words[at + size : at + size + 1]) != ["hundred"]:
        return small
    size += 1
    joined = words[at + size : at + size + 1] == ["and"]
    rest = _below_hundred(words, at + size + joined)
    if rest is None or rest.ordinal:
        return Numeral(100 * number, size)
    return Numeral(100 * number + rest.number, size + joined + rest.size)


def _below_hundred(words: Sequence[str], at: int) -> Numeral | None:
    """Read "six", "twenty-six", "twenty six" or "twenty-sixth"."""
    if at >= len(words) or words[at] not in _CARDINALS:
        return None
    number = _CARDINALS[words[at]]
    if number < 20 or number % 10:
        return Numeral(number, 1)
    dash = words[at + 1 : at + 2] == ["-"]
    unit = words[at + 1 + dash] if at + 1 + dash < len(words) else ""
    if 0 < _CARDINALS.get(unit, 0) < 10:
        return Numeral(number + _CARDINALS[unit], 2 + dash)
    if 0 < _ORDINALS.get(unit, 0) < 10:
        return Numeral(number + _ORDINALS[unit], 2 + dash, True)
    return Numeral(number, 1)
