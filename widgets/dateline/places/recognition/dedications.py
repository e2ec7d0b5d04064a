"""Saints to whom a house is dedicated, not their towns: "St Mary's Church, Kraków"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["is_a_dedication"]


def is_a_dedication(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a saint's name is that of the church behind it.

    Schools and hospitals may as well be called after the town ("St. Louis Hospital"),
    unless the saint owns them ("St George's College").
    """
    tokens, words = story.tokens, story.words
    if tokens.lower[p.first] not in words.saint_words or p.last - p.first < 2:
        return False
    at = p.last
    owns = tokens.word(at) in words.possessives or any(
        tokens.text[i] in words.possessives for i in range(p.first, p.last)
    )
    at += tokens.word(at) in words.possessives
    if not any(tokens.namelike[at : at + 1]):
        return False
    house = tokens.lower[at]
    return house in words.holy_houses or (owns and house in words.facility_heads)
