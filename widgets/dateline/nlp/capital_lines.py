"""Lines in capitals: which of their words would have one otherwise.

Taggers and parsers read "CAR BOMB WOUNDS 14 IN KABUL" as one long name. Of the same
words in small letters they know most: so such a line is parsed in these, with capitals
where names, sentences and short forms have them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from typing import TYPE_CHECKING

from ..model import Span
from .recasing import OPEN, WORD, Recaser, is_clause
from .syntax import SUBJECTS

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

__all__ = ["SmallLetters", "lines_in_capitals"]

#: The fewest words of such a line.
_FEW = 4

#: What a short form that is also a pronoun depends on as a name: "US TROOPS".
_AS_NAME = SUBJECTS | {"compound", "poss", "nmod"}


def lines_in_capitals(text: str) -> Iterator[Span]:
    """Yield the lines of some words that have no small letter."""
    for line in re.finditer(r"\S.*\S", text):
        if line[0].isupper() and len(WORD.findall(line[0])) >= _FEW:
            yield Span(*line.span())


class SmallLetters(Recaser):
    """Finds the letters of lines in capitals that are small elsewhere.

    Parameters
    ----------
    nlp, is_place, given_names
        Those of :class:`.Recaser`.
    short_forms
        Names that are always written in capitals: "UN".
    directions
        Words such as "northern", which are also names of regions.

    """

    def __init__(
        self,
        nlp: Language,
        is_place: Callable[[str], bool],
        given_names: Container[str],
        short_forms: Container[str],
        directions: Container[str] = (),
    ) -> None:
        super().__init__(nlp, is_place, given_names)
        self._short_forms = short_forms
        self._directions = directions

    def __call__(self, text: str) -> Iterator[int]:
        """Yield where letters are capitals only here (characters), in text order."""
        for line in lines_in_capitals(text):
            if not self._known:
                return
            parsed = self._parsed(text[line.start : line.end])
            for token in parsed or ():
                first = line.start + token.idx + self._kept(token)
                yield from range(first, line.start + token.idx + len(token))

    def _parsed(self, line: str) -> Doc | None:
        """Return the parse of a line in small letters, None if it is no clause."""
        if len(line.lower()) != len(line):
            return None  # "İ" is two characters when it is small
        small = self._nlp(line.lower())
        letters = list(small.text)
        for token in small:
            kept = self._kept(token)
            letters[token.idx : token.idx + kept] = line[token.idx : token.idx + kept]
        mixed = self._nlp("".join(letters))
        return mixed if is_clause(mixed) else None

    def _kept(self, token: Token) -> int:
        """Return how many letters of a word are capitals in other lines too."""
        if token.text.upper() in self._short_forms:
            pronoun = token.pos_ == "PRON" and token.dep_ not in _AS_NAME
            return (
                1 if pronoun and token.is_sent_start else 0 if pronoun else len(token)
            )
        return int(bool(token.is_sent_start) or not self._is_plain(token))

    def _is_plain(self, token: Token) -> bool:
        """Tell whether a word is no name and no day or month."""
        if token.lower_ in self._directions:
            return True
        if token.pos_ == "PROPN" or token.ent_type_ == "DATE":
            named = token.ent_type_ or self._is_place(token.lower_)
            return not named and token.lower_ in self._known
        if self._is_where(token):
            return False
        if token.pos_ not in OPEN:
            return token.tag_ != "MD" or token.dep_ != "pobj"  # "IN MAY"
        behind_given = token.i > 0 and token.nbor(-1).lower_ in self._given_names
        if token.pos_ != "VERB" and behind_given:
            return False  # "BILL GATES"
        known = token.lemma_.lower() in self._known
        return known and not (token.pos_ != "VERB" and self._is_place(token.lower_))

    def _is_where(self, token: Token) -> bool:
        """Tell a place behind a preposition, or that the tagger knows, by any tag.

        In small letters "in eastern mali" ends in a verb, and "storm hits haiti" in an
        adverb.
        """
        told = token.dep_ == "pobj" or token.ent_type_ in ("GPE", "LOC")
        return told and self._is_place(token.lower_)
