"""Names in a clause that leaves out its verb: "two went to Sfax and one to X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .tags import PLACE_LABELS

if TYPE_CHECKING:
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["is_gapped"]

#: What counts those who went elsewhere, besides words of the language: "and two to X".
_COUNT = "NUM"


def is_gapped(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it is in the position of a place named before it, without the verb.

    "Two nurses left for Sfax and one for X": who are counted again, and the same
    preposition, repeat the clause; so X is where one left for, whatever it is tagged.
    """
    tokens = story.tokens
    joint = p.first - 1
    if joint < 2 or tokens.lower[joint] not in (
        story.words.way_prepositions | story.words.containing_prepositions
    ):
        return False
    if not _is_who(joint - 1, story):
        return False
    start = tokens.doc[p.first].sent.start
    return any(
        other.last < joint
        and other.first > start
        and tokens.lower[other.first - 1] == tokens.lower[joint]
        and tokens.label(other.first) in PLACE_LABELS
        for other in story.starts.values()
    )


def _is_who(i: int, story: StoryNames) -> bool:
    """Tell whether a word stands for some of those the clause before is about."""
    tokens = story.tokens
    counted = tokens.pos[i] == _COUNT and tokens.text[i].islower()
    if not (counted or tokens.lower[i] in story.words.remaining):
        return False
    # "And one for X", "another to X": it begins a clause.
    at = i - (tokens.word(i - 1) in story.words.definite_articles)
    return tokens.word(at - 1) in story.words.conjunctions | {",", ";"}
