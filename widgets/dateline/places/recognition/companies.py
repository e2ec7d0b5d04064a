"""Names of towns that a company is of: "Velmark of Basel"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..name_classes import TOWNS
from ..name_variants import is_own_name
from .vectors import has_vectors

if TYPE_CHECKING:
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["is_seat_of_a_company"]


def is_seat_of_a_company(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a coined name and "of" stand before a town.

    The tagger takes both for one name of a body. They are one where the first is a
    word: "Bank of Baroda". A name that nobody has heard is whole without the town.
    """
    tokens, words = story.tokens, story.words
    if p.known not in TOWNS or tokens.case != "mixed" or p.first < 2:
        return False
    if tokens.word(p.first - 1) not in words.genitives:
        return False
    if tokens.namelike[p.last : p.last + 1] == [True]:
        return False
    if not any(map(is_own_name, p.matches)):
        return False
    at = p.first - 2
    longer = at > 0 and tokens.namelike[at - 1] and not tokens.breaks(at)
    return tokens.namelike[at] and not longer and _is_coined(at, story)


def _is_coined(i: int, story: StoryNames) -> bool:
    """Tell whether a word is a name that the pipeline has no vector for."""
    token = story.tokens.doc[i]
    if token.pos_ != "PROPN" or not token.text.istitle() or token.has_vector:
        return False
    if story.tokens.lower[i] in story.given_names or i in story.starts:
        return False
    return has_vectors(token.vocab, story.words)
