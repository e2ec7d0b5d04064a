"""Titles before a person's name: "Minister of Transport Ada Lehto"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.name_forms import fold
from ..lexicon import titles
from .portfolios import portfolio_end

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ..context import ActorContext

__all__ = ["is_hour", "title_at", "titles_before"]

#: How many tokens a title may have: "Minister of State for Science and Technology".
LONGEST = 8


def title_at(context: ActorContext, first: int, last: int) -> int:
    """Return how many tokens at ``first`` are a title (the longest that fits).

    What an office is for belongs to it: "Minister of Foreign Affairs".
    """
    if is_hour(context.doc, first):
        return 0
    words: list[str] = []
    best = 0
    for index in range(first, min(last, first + 5)):
        token = context.doc[index]
        if token.is_punct and token.text not in (".", "-"):
            break
        words += fold(token.text).split()
        if tuple(words) in titles():
            best = index + 1 - first
    # "Gen." alone, as spaCy splits some abbreviations from their dot.
    while best and first + best < last and context.doc[first + best].text == ".":
        best += 1
    if best:
        behind = first + best + 1
        end = portfolio_end(context.doc, behind, last)
        best = end - first if end > behind else best
    return best


def is_hour(doc: Doc, index: int) -> bool:
    """Tell whether a token is the "PM" of "5 PM", no prime minister."""
    return index > 0 and doc[index].text == "PM" and doc[index - 1].text[-1:].isdigit()


def titles_before(context: ActorContext, first: int) -> int:
    """Return the token where the titles that stand before a name begin."""
    begin = first
    while begin > 0:
        step = next(
            (
                size
                for size in range(min(LONGEST, begin), 0, -1)
                if context.capital(begin - size)
                and title_at(context, begin - size, begin) == size
            ),
            0,
        )
        if not step:
            return begin
        begin -= step
    return begin
