"""What all word lists are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

__all__ = ["NO_WORDS", "Words", "alternatives", "words", "words_of"]

#: A closed list of words, in lower case unless its record says otherwise.
Words = frozenset[str]

NO_WORDS: Words = frozenset()


def words(listed: str) -> Words:
    """Return the words of a string that lists them between spaces."""
    return frozenset(listed.split())


def words_of(table: Mapping[str, str], code: str) -> Words:
    """Return the words that a table lists for a language (ISO 639-1), if it does."""
    return words(table[code]) if code in table else NO_WORDS


def alternatives(listed: Iterable[str]) -> str:
    """Return a regular expression for any of some words, the longest first.

    It matches nothing where there are none, as in a language without this list.
    """
    found = sorted(map(re.escape, listed), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(found)})" if found else r"(?!)"
