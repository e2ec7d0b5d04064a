"""The words that the name of a place may be made of, if nobody knows the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .hyphenated_words import HYPHENS

if TYPE_CHECKING:
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens

__all__ = ["BODIES", "end_of_word", "is_in_name"]

#: The tagger's labels of names that stand where those of places do ("at Siemens in
#: Germany", "in Parliament in Oslo"), and are sent from one place to another.
BODIES = frozenset({"ORG", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "NORP"})


def end_of_word(tokens: Tokens, i: int) -> int:
    """Return the token after a word and what hyphens join to it ("Ilok-sur-Mer")."""
    last = i + 1
    while last < len(tokens) and tokens.text[last] in HYPHENS and tokens.joins(last):
        last += 2
    return last


def is_in_name(tokens: Tokens, i: int, words: PlaceWords) -> bool:
    """Tell whether a word may be in the name of a place, by its letters alone."""
    lower = tokens.lower[i]
    return (
        tokens.namelike[i]
        and lower not in words.function_words
        and lower not in words.generic_words
        and lower not in words.institutions
        and not tokens.text[i].isupper()
    )
