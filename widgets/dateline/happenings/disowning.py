"""Disowning: whom a sentence clears of a deed that another story lays to them.

"The mayor denied that her guards had anything to do with it": her guards did not do it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..lang.happenings import HappeningWords
from ..lang.phrases import stands_at

__all__ = ["cleared_in", "is_cleared"]

_WORD = re.compile(r"[^\W\d_]+(?:['’]\w+)?|[,;:.“”\"]")

#: How many words a party may have that is cleared ("the guards of the deputy mayor").
_LONGEST = 8

#: Words that are shorter name nobody (characters).
_TELLING = 4


def cleared_in(sentence: str, words: HappeningWords) -> str | None:
    """Return whom a sentence clears of a deed, in its words, None for nobody.

    "Denied any role": who denies it; "had nothing to do with it": who is said to have
    had nothing; "denied that her guards had anything to do with it": her guards.

    Parameters
    ----------
    sentence
        A sentence.
    words
        The words of its language.

    """
    said = _WORD.findall(sentence.casefold())
    for at, word in enumerate(said):
        if word in words.disowning and _is_share(said[at + 1 :], words):
            return _party_before(said, at, words)
        for phrase in words.apart:
            if stands_at(phrase, said, at):
                return _party_before(said, at, words)
        for phrase in words.a_part:
            denied = not words.disowning.isdisjoint(said[max(0, at - _LONGEST) : at])
            if denied and stands_at(phrase, said, at):
                return _party_before(said, at, words)
    return None


def _is_share(after: Sequence[str], words: HappeningWords) -> bool:
    """Tell whether what is denied is a share in a deed: "any involvement"."""
    rest = [word for word in after[:3] if word not in words.any_at_all]
    return bool(rest) and rest[0] in words.shares


def _party_before(said: Sequence[str], at: int, words: HappeningWords) -> str | None:
    """Return the words of a party that end before a place in a sentence."""
    found: list[str] = []
    for word in reversed(said[max(0, at - _LONGEST) : at]):
        if not word[0].isalpha() or word in words.opening or word in words.disowning:
            break
        found.append(word)
    found = [word for word in found if word not in words.helping]
    return " ".join(reversed(found)) if set(_telling(found)) else None


def is_cleared(party: str, cleared: str) -> bool:
    """Tell whether a doer is one that a sentence clears: by the first noun of both.

    "Bodyguards of the deputy governor" are "her bodyguards".
    """
    mine, theirs = (list(_telling(_WORD.findall(t))) for t in (party, cleared))
    shared = set(mine) & set(theirs)
    return bool(shared) and len(shared) >= min(len(mine), len(theirs), 2)


def _telling(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        plain = word.casefold().removesuffix("'s").removesuffix("’s")
        if len(plain) >= _TELLING:
            yield plain.removesuffix("s")
