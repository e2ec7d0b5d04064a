"""Adjectives of peoples that say where somebody is from: "an American tourist"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...nlp.person_nouns import is_for_people
from ...nlp.syntax import LEANING
from .gazetteer_terms import FEWER_LANGUAGES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...nlp.story import ParsedStory
    from ..recognition.proposal import Proposal
    from .candidate_table import CandidateTable

    Mask = NDArray[np.bool_]

__all__ = ["LEADING", "is_less_known", "is_of_guests"]

#: By how much less known a place is (decimal logarithm of the ratio of languages) than
#: a namesake that all think of.
_LESS_KNOWN = 0.2

#: How much what is named all over the world leads to such a place in its country (0 to
#: 1).
LEADING = 0.3


def is_of_guests(p: Proposal, story: ParsedStory) -> bool:
    """Tell whether a mention is an adjective of people who may be anywhere.

    An American who is robbed in Paris is in France. Those who govern are at home, and
    so are the police.
    """
    if any(match.sort != "demonym" for match in p.matches):
        return False
    words = story.language.places
    token = story.tokens.doc[p.last - 1]
    if token.dep_ not in LEANING | {"amod"}:
        return token.pos_ in ("NOUN", "PROPN")  # "Americans queued"
    head = token.head
    if head.lower_ in words.offices or head.lower_ in words.governing_words:
        return False
    return head.lower_ not in words.institutions and is_for_people(head, story.language)


def is_less_known(table: CandidateTable) -> Mask:
    """Tell which rows are much less known than the foremost of their name."""
    column = table.scoring.gazetteer.column[FEWER_LANGUAGES.name]
    less: Mask = table.gazetteer[:, column] > _LESS_KNOWN
    return less
