"""Numbers in figures and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..lang.numbers import NumberWords

__all__ = ["Numeral", "figure_kind", "is_age", "word_number"]

#: The oldest person of whom news tells (years).
_OLDEST = 115

#: The first two figures of a year read as two numbers ("nineteen ninety-six").
_CENTURIES = range(13, 21)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as words spell it: its value and how many words it takes."""

    number: float
    size: int
    ordinal: bool = False


def is_age(word: str) -> bool:
    """Tell whether a number in figures can be how old somebody is."""
    return word.isdecimal() and len(word) < 4 and 1 <= int(word) <= _OLDEST


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


def word_number(words: Sequence[str], numbers: NumberWords) -> Numeral | None:
    """Read the number that words spell from the first on, the longest there is.

    In English for example "twenty-six", "a hundred and five", "nineteen ninety-six"
    (a year), "two and a half" and "twenty-first".

    Parameters
    ----------
    words
        In lower case; a hyphen is a word of its own.
    numbers
        The language's numbers in words.

    Returns
    -------
    Numeral or None
        None where no number begins with the first word.

    """
    first = _below_thousand(words, 0, numbers)
    if first is None:
        ordinal = numbers.ordinals.get(words[0])
        return None if ordinal is None else Numeral(ordinal, 1, True)
    if first.ordinal:
        return first
    total, size = first.number, first.size
    if words[size : size + 1] and words[size] in numbers.scales:
        total, size = total * numbers.scales[words[size]], size + 1
        rest = _below_thousand(words, size, numbers)
        if rest is not None and not rest.ordinal:
            total, size = total + rest.number, size + rest.size
    elif total in _CENTURIES:
        rest = _below_hundred(words, size, numbers)
        if rest is not None and rest.number >= 10 and not rest.ordinal:
            total, size = 100 * total + rest.number, size + rest.size
    half = numbers.half
    if half and tuple(words[size : size + len(half)]) == half:
        total, size = total + 0.5, size + len(half)
    return Numeral(total, size)


def _below_thousand(
    words: Sequence[str], at: int, numbers: NumberWords
) -> Numeral | None:
    """Read "five hundred and six", "a hundred", or what is below a hundred."""
    small = _below_hundred(words, at, numbers)
    number, size = (small.number, small.size) if small else (1, 0)
    if small is None and _is_one_of(words, at, numbers.one):
        size = 1
    if not _is_one_of(words, at + size, numbers.hundreds):
        return small
    size += 1
    joined = _is_one_of(words, at + size, numbers.links)
    rest = _below_hundred(words, at + size + joined, numbers)
    if rest is None or rest.ordinal:
        return Numeral(100 * number, size)
    return Numeral(100 * number + rest.number, size + joined + rest.size)


def _below_hundred(
    words: Sequence[str], at: int, numbers: NumberWords
) -> Numeral | None:
    """Read "six", "twenty-six", "twenty six" or "twenty-sixth"."""
    cardinals, ordinals = numbers.counted, numbers.ordinals
    if at >= len(words) or words[at] not in cardinals:
        return None
    number = cardinals[words[at]]
    if number < 20 or number % 10:
        return Numeral(number, 1)
    dash = words[at + 1 : at + 2] == ["-"]
    unit = words[at + 1 + dash] if at + 1 + dash < len(words) else ""
    if 0 < cardinals.get(unit, 0) < 10:
        return Numeral(number + cardinals[unit], 2 + dash)
    if 0 < ordinals.get(unit, 0) < 10:
        return Numeral(number + ordinals[unit], 2 + dash, True)
    return Numeral(number, 1)


def _is_one_of(words: Sequence[str], at: int, listed: frozenset[str]) -> bool:
    return at < len(words) and words[at] in listed
