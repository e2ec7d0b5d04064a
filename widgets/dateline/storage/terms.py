"""Words as they are searched for: folded as the names of the gazetteer are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..errors import BadOption, text_given
from ..gazetteer.names import normalise

__all__ = ["Term", "folded", "folded_text", "terms"]

_WORD = re.compile(r"\S+")

#: A phrase in quotation marks, or a word, perhaps left out (-) or cut (*).
_TERM = re.compile(r'(-?)(?:["“”]([^"“”]*)["“”]|(\S+))')


@lru_cache(maxsize=200_000)
def folded(word: str) -> str:
    """Return a word without accents, case, dots and possessive: what both sides share.

    Examples
    --------
    >>> folded("Łódź,"), folded("al-Assad’s"), folded("U.S.")
    ('lodz', 'al assad', 'us')

    """
    return normalise(word.strip(".,;:!?()[]{}…—–«»") if "." not in word[:-1] else word)


def folded_text(text: str) -> str:
    """Return a text with each of its words folded."""
    return " ".join(filter(None, map(folded, _WORD.findall(text))))


@dataclass(frozen=True, slots=True)
class Term:
    """What a text must have: words one after the other, folded.

    ``prefix`` tells that the last of them may go on; ``without`` that the text must
    not have them.
    """

    words: tuple[str, ...]
    prefix: bool = False
    without: bool = False

    @property
    def quoted(self) -> str:
        """The term as SQLite's full-text search takes it."""
        return f'"{" ".join(self.words)}"{"*" if self.prefix else ""}'


def terms(query: str) -> list[Term]:
    """Return the terms of a query.

    All words must occur; words in quotation marks one after the other; ``-word`` must
    not; ``word*`` may go on.

    Raises
    ------
    BadOption
        There is no word to look for.

    """
    found = []
    for minus, phrase, word in _TERM.findall(text_given(query, "the query")):
        given = phrase or word
        words = tuple(folded_text(given).split())
        if words:
            prefix = not phrase and word.endswith("*")
            found.append(Term(words, prefix=prefix, without=bool(minus)))
    if all(term.without for term in found):
        raise BadOption(f"there is no word to search for in {query!r}")
    return found
