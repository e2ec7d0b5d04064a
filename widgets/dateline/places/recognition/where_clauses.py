"""Names that a clause about the place follows: "as far as X, where roads flooded"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["is_where_it_is"]

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
