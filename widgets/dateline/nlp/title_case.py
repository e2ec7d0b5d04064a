"""Title case: which words of a headline "Written Like This" have no capital otherwise.

Taggers take "Bank Of England Raises Rates" for one name. Of the same words in small
letters they know the verb, and most names too: so the line is parsed in these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..model import Span
from .recasing import OPEN, WORD, Recaser, is_clause
from .syntax import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Decapitaliser", "title_cased"]

#: The fewest and the most words of a headline.
_FEW, _MANY = 4, 20

#: Words up to this length may be small in title case: "of", "from" (letters).
_SHORT = 4


def title_cased(text: str) -> Iterator[Span]:
    """Yield the lines in title case: each longer word with a capital, no full stop."""
    for line in re.finditer(r"\S.*\S", text):
        words = WORD.findall(line[0])
        if not _FEW <= len(words) <= _MANY or line[0][-1] in ".;:" or "|" in line[0]:
            continue
        small = [word for word in words if word[0].islower()]
        if any(len(word) > _SHORT for word in small) or len(small) > len(words) / 2:
            continue
        if sum(word.isupper() for word in words) <= len(words) / 3:
            yield Span(*line.span())


class Decapitaliser(Recaser):
    """Finds the words of headlines in title case that are no names."""

    def __call__(self, text: str) -> Iterator[int]:
        """Yield where a capital is only the headline's (characters), in text order."""
        for line in title_cased(text):
            if not self._known:
                return
            given = text[line.start : line.end]
            parsed = self._parsed(given)
            for token in parsed[1:] if parsed is not None else ():
                word = given[token.idx : token.idx + len(token)]
                if word.istitle() and self._is_plain(token):
                    yield line.start + token.idx

    def _parsed(self, line: str) -> Doc | None:
        """Return the parse of a line in small letters, None if it is no clause.

        Some are clauses only with the capitals of the names that are sure to be such.
        """
        small = self._nlp(line.lower())
        if len(small.text) != len(line):
            return None  # "İ" is two characters when it is small
        if is_clause(small):
            return small
        letters = list(small.text)
        for token in small:
            known = token.lemma_ in self._known and not self._is_place(token.text)
            if token.i == 0 or not known:
                letters[token.idx] = line[token.idx]
        mixed = self._nlp("".join(letters))
        return mixed if is_clause(mixed) else None

    def _is_plain(self, token: Token) -> bool:
        """Tell whether a word that is written small is no name."""
        if token.pos_ == "PROPN":
            return False
        if token.pos_ not in OPEN:
            return True
        if token.pos_ != "VERB" and token.nbor(-1).lower_ in self._given_names:
            return False  # "Bill Gates"
        known = token.lemma_ in self._known or token.tag_ in FINITE
        return known and not (token.pos_ != "VERB" and self._is_place(token.text))
