"""Weapons: with what a sentence says that people were hurt, shots or blades."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lang.happenings import HappeningWords

__all__ = ["weapons_in"]

_WORD = re.compile(r"[^\W\d_]+")


def weapons_in(sentence: str, words: HappeningWords) -> Iterator[tuple[str, str]]:
    """Yield the kinds of weapon that a sentence tells of, each with its first word.

    Where it leaves anything open or denies anything it tells of none: "it is not known
    whether they were shot".

    Parameters
    ----------
    sentence
        A sentence.
    words
        The words of its language.

    """
    said = _WORD.findall(sentence.casefold())
    if not words.unsettled.isdisjoint(said):
        return
    for kind, of_kind in words.weapons.items():
        first = next((word for word in said if word in of_kind), None)
        if first is not None:
            yield kind, first
