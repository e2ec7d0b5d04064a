"""What an office is for: "Minister of Transport", "Secretary of State for Health"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ...nlp.name_forms import fold
from ..lexicon import titles

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["portfolio_end"]

#: The last words of offices that have a portfolio behind "of" or "for".
_OFFICES = frozenset("minister ministers secretary state undersecretary".split())
#: First words of the titles that tell a rank, not a portfolio.
_RANKS = frozenset(["prime", "deputy"])


@lru_cache(maxsize=1)
def _portfolios() -> frozenset[str]:
    """Return the words that stand before "minister" or "secretary" in the titles."""
    return frozenset(
        word
        for title in titles()
        if title[-1] in ("minister", "secretary") and title[0] not in _RANKS
        for word in title[:-1]
    )


def portfolio_end(doc: Doc, first: int, last: int) -> int:
    """Return where the portfolio ends that begins at ``first``, in [first, last).

    ``first`` itself is given back where no office with "of" or "for" stands before
    it, or it begins no portfolio. ``first`` may lie past the story's end.
    """
    # An empty range holds no portfolio; with a story's last title it begins behind
    # the last token.
    if first < 2 or first >= last or doc[first - 1].text not in ("of", "for"):
        return first
    if fold(doc[first - 2].text) not in _OFFICES:
        return first
    end = first
    for index in range(first, last):
        text = doc[index].text
        if text[:1].isupper() and fold(text) in _portfolios():
            end = index + 1
        elif text not in ("and", "&", "the"):
            break
    return end
