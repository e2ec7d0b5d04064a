"""Titles before a person's name: "Minister of Transport Ada Lehto"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .portfolios import portfolio_end

if TYPE_CHECKING:
    from ..context import ActorContext

__all__ = ["holds_office", "is_hour", "title_at", "titles_before"]

#: How many tokens a title may have: "Minister of State for Science and Technology".
LONGEST = 8


def title_at(context: ActorContext, first: int, last: int) -> int:
    """Return how many tokens at ``first`` are a title (the longest that fits).

    What an office is for belongs to it: "Minister of Foreign Affairs".
    """
    opening = context.folded[first].split()[:1]
    if opening and opening[0] not in context.lexicon.title_openings:
        return 0  # most words
    if is_hour(context, first):
        return 0
    doc, titles = context.doc, context.lexicon.titles
    words: list[str] = []
    size = 0
    for index in range(first, min(last, first + 5)):
        token = doc[index]
        if token.is_punct and token.text not in (".", "-"):
            break
        words += context.folded[index].split()
        if tuple(words) in titles:
            size = index + 1 - first
    # "Gen." alone, as spaCy splits some abbreviations from their dot.
    while size and first + size < last and doc[first + size].text == ".":
        size += 1
    if size:
        behind = first + size + 1
        end = portfolio_end(context, behind, last)
        size = end - first if end > behind else size
    return size


def is_hour(context: ActorContext, index: int) -> bool:
    """Tell whether a token is the "PM" of "5 PM", no prime minister."""
    doc = context.doc
    if index == 0 or doc[index].text not in context.words.clock_letters:
        return False
    return doc[index - 1].text[-1:].isdigit()


def titles_before(context: ActorContext, first: int) -> int:
    """Return the token at which the titles before a name begin."""
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


def holds_office(context: ActorContext, first: int) -> bool:
    """Tell whether a name follows an office and its place: "Mayor of Lima Ana Ruiz"."""
    place, at = context.resolved_at.get(first - 1), first - 1
    if place is None:
        return False
    while at > 0 and context.resolved_at.get(at) is place:
        at -= 1
    if at < 1 or context.doc[at].text not in context.words.genitive_prepositions:
        return False
    return context.lexicon.is_office(context.folded[at - 1])
