"""Those whom houses and statues recall, not their towns: "St Mary's Church, Kraków"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..name_classes import STATES

if TYPE_CHECKING:
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["is_a_dedication", "is_a_likeness"]


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


def is_a_likeness(p: Proposal, story: StoryNames) -> bool:
    """Tell whether an image is of who bears a name: "a statue of Saint Helena".

    Places have portraits and feasts as well, but none that is called like a saint.
    """
    tokens, words, bearers = story.tokens, story.words, story.bearers
    if tokens.word(p.first - 1) not in words.genitives:
        return False
    of_what = tokens.word(p.first - 2)
    if of_what in bearers.statues and p.repute not in STATES:
        return True
    saintly = tokens.lower[p.first] in words.saint_words and p.last - p.first > 1
    return saintly and (of_what in bearers.statues or of_what in bearers.images)
