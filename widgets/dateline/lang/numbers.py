"""Numbers in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .words import NO_WORDS, Words

__all__ = ["NumberWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class NumberWords:
    """Numbers in words, by their values.

    Every list may be empty: only numbers in plain figures are then read.

    Attributes
    ----------
    cardinals, ordinals
        Numbers below a hundred.
    dozens
        Words that count by themselves and also multiply ("two dozen").
    hundreds, scales
        Words that only multiply: for a hundred, and for thousands and more.
    one
        Articles that can stand for 1 ("a hundred").
    links
        Words that join the parts of a number ("a hundred and five").
    half
        The words that add a half ("two and a half").
    thousands_mark, decimal_mark
        The signs within a number in figures ("1,998", "2.5").

    """

    cardinals: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    dozens: Mapping[str, int] = field(default_factory=dict)
    hundreds: Words = NO_WORDS
    scales: Mapping[str, int] = field(default_factory=dict)
    one: Words = NO_WORDS
    links: Words = NO_WORDS
    half: tuple[str, ...] = ()
    thousands_mark: str = ""
    decimal_mark: str = ""

    @cached_property
    def counted(self) -> Mapping[str, int]:
        """What can stand by itself as a number below a hundred."""
        return {**self.cardinals, **self.dozens}

    @cached_property
    def powers(self) -> Mapping[str, int]:
        """What multiplies the number before it."""
        return {**self.dozens, **dict.fromkeys(self.hundreds, 100), **self.scales}

    @cached_property
    def first_words(self) -> Words:
        """Words with which a number can begin."""
        return frozenset(
            (*self.counted, *self.ordinals, *self.scales, *self.hundreds, *self.one)
        )
