"""Recasing: lines whose capitals tell nothing, parsed as other lines are written."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from functools import lru_cache
from typing import TYPE_CHECKING

from .syntax import FINITE, SUBJECTS

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["OPEN", "WORD", "Recaser", "is_clause"]

WORD = re.compile(r"[^\W\d_][\w'’-]*")

#: Parts of speech whose words are plain unless they are unknown or a place.
OPEN = frozenset("NOUN ADJ VERB ADV".split())


class Recaser:
    """What tells names from plain words in a line.

    Parameters
    ----------
    nlp
        A pipeline that tags, parses and lemmatises English.
    is_place
        Tells whether a word is the name of a country, a people or a larger town.
    given_names
        Given names, in small letters: what follows one is a surname or a verb.

    """

    def __init__(
        self,
        nlp: Language,
        is_place: Callable[[str], bool],
        given_names: Container[str],
    ) -> None:
        self._nlp = nlp
        self._is_place = is_place
        self._given_names = given_names

    @property
    def _known(self) -> frozenset[str]:
        """The words that the pipeline's lemmatiser knows, none without its tables."""
        return _lemmas_of(self._nlp)


@lru_cache(maxsize=4)
def _lemmas_of(nlp: Language) -> frozenset[str]:
    if "lemmatizer" not in nlp.component_names:
        return frozenset()
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not lookups.has_table("lemma_index"):
        return frozenset()
    index = lookups.get_table("lemma_index")
    return frozenset().union(*index.values())


def is_clause(doc: Doc) -> bool:
    """Tell whether a line has a verb with a subject, or a participle behind a noun."""
    return any(
        token.i > 0
        and (
            token.tag_ in FINITE
            or (token.tag_ == "VBN" and any(t.dep_ in SUBJECTS for t in token.lefts))
        )
        for token in doc
    )
