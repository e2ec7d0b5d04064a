"""Gunfire: which sentences deny that shots were fired, or that somebody fired them.

"No firearm was used", "the police deny having used live ammunition": against a story
that tells who shot it is a denial.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lang.happenings import HappeningWords

__all__ = ["denies_shots", "forces_in"]

_WORD = re.compile(r"[^\W\d_]+(?:['’]\w+)?|[,;:.]")

#: How far before the shots a word that denies them stands (words).
_REACH = 8


def denies_shots(sentence: str, words: HappeningWords) -> bool:
    """Tell whether a sentence says that no shots were fired, or that some were not.

    Parameters
    ----------
    sentence
        A sentence.
    words
        The words of its language.

    """
    said = _WORD.findall(sentence.casefold())
    denying = words.disowning | words.causes.negating
    for at, word in enumerate(said):
        if word in words.shots:
            before = _clause(said[max(0, at - _REACH) : at])
            after = said[at + 1 : at + 4]
            if not denying.isdisjoint(before):
                return denying.isdisjoint(after)
            if not words.causes.negating.isdisjoint(_until_mark(after)):
                return True
    return False


def forces_in(text: str, words: HappeningWords) -> frozenset[str]:
    """Return which forces a text names, each by the first word of its set."""
    said = set(_WORD.findall(text.casefold()))
    return frozenset(min(each) for each in words.forces if not each.isdisjoint(said))


def _clause(before: Sequence[str]) -> Sequence[str]:
    """Return the words behind the last mark."""
    marks = [at for at, word in enumerate(before) if not word[0].isalpha()]
    return before[marks[-1] + 1 :] if marks else before


def _until_mark(after: Sequence[str]) -> Sequence[str]:
    marks = [at for at, word in enumerate(after) if not word[0].isalpha()]
    return after[: marks[0]] if marks else after
