"""Names that a clause makes a place's: "as far as X, where", "Ana Ruiz, 48, of X,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.numerals import is_age

if TYPE_CHECKING:
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["is_home_of_somebody", "is_where_it_is"]

#: The relation of what follows a preposition.
_AFTER_PREPOSITION = "pobj"


def is_where_it_is(p: Proposal, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether the words say what happens there, and it is no longer name's end.

    "To X, where" leads to a place, whatever the tagger takes X for; "told Ana X, where"
    does not.
    """
    if tokens.doc[p.last - 1].dep_ != _AFTER_PREPOSITION:
        return False
    if p.first == 0 or tokens.namelike[p.first - 1]:
        return False
    clause = tokens.word(p.last) == "," and tokens.word(p.last + 1) in words.where_words
    return clause and not tokens.breaks_within(p.last - 1, p.last + 1)


def is_home_of_somebody(p: Proposal, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether somebody of an age is of it: "Ana Ruiz, 48, of X, admitted".

    Reports of courts and police say so of all whom they name.
    """
    of = p.first - 1
    if of < 4 or tokens.lower[of] not in words.genitives:
        return False
    aged = is_age(tokens.word(of - 2)) and tokens.word(of - 3) == ","
    closed = not any(tokens.namelike[p.last : p.last + 1])
    return tokens.word(of - 1) == "," and aged and tokens.namelike[of - 4] and closed
