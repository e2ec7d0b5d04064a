"""What an office is for: "Minister of Transport", "Secretary of State for Health"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..context import ActorContext

__all__ = ["portfolio_end"]


def portfolio_end(context: ActorContext, first: int, last: int) -> int:
    """Return where the portfolio ends that begins at ``first``, in [first, last).

    ``first`` itself is returned where no office with "of" or "for" precedes it,
    or where no portfolio begins. ``first`` may be past the story's end.
    """
    doc, words = context.doc, context.words
    # An empty range holds no portfolio; with a story's last title it begins behind
    # the last token.
    if first < 2 or first >= last:
        return first
    if doc[first - 1].text not in words.complement_prepositions:
        return first
    if context.folded[first - 2] not in words.portfolio_offices:
        return first
    portfolios = context.lexicon.portfolios
    small = words.conjunctions | words.definite_articles
    end = first
    for index in range(first, last):
        text = doc[index].text
        if text[:1].isupper() and context.folded[index] in portfolios:
            end = index + 1
        elif text != "&" and text not in small:
            break
    return end
