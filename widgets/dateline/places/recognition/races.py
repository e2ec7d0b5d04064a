"""Names of places that horses bear which race: "X, at 9-1, won by a neck"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import ANY_SUBJECTS, OBJECTS, first_of_list
from ..name_classes import TOWNS
from .matches import leans

if TYPE_CHECKING:
    from spacy.tokens import Span

    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["is_a_runner"]

#: The classes of names that horses bear.
_BORNE = TOWNS | {"county", "division"}

#: What parts the two numbers of odds.
_TO = frozenset({"-", "–", "/", "to"})

#: The relations of who runs, or is beaten.
_RUNNING = frozenset({*ANY_SUBJECTS, *OBJECTS, "npadvmod", "pobj"})


def is_a_runner(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it runs in a race: nothing there uses the name as a place.

    Nor has anybody a horse by its whole name: "the country's West Bay".
    """
    if p.repute not in _BORNE or p.situated or leans(p, story):
        return False
    token = first_of_list(story.tokens.doc[p.last - 1])
    if any(t.dep_ == "poss" for t in token.children):
        return False
    if token.dep_ not in _RUNNING or token.head.lemma_ in story.bearers.town_verbs:
        return False
    return _tells_of_a_race(token.sent, story)


def _tells_of_a_race(sentence: Span, story: StoryNames) -> bool:
    """Tell whether it has words that only races have, or odds and words of races."""
    bearers = story.bearers
    words = {t.lower_ for t in sentence}
    if not bearers.race_words.isdisjoint(words):
        return True
    said = f" {' '.join(t.lower_ for t in sentence if not t.is_punct)} "
    if any(f" {phrase} " in said for phrase in bearers.race_phrases):
        return True
    return _has_odds(sentence, story) and not bearers.race_hints.isdisjoint(words)


def _has_odds(sentence: Span, story: StoryNames) -> bool:
    """Tell whether odds are told: "at 9-1", "at nine to one"."""
    tokens = list(sentence)
    return any(
        lead.lower_ in story.bearers.learning_prepositions
        and first.like_num
        and to.lower_ in _TO
        and last.like_num
        for lead, first, to, last in zip(
            tokens, tokens[1:], tokens[2:], tokens[3:], strict=False
        )
    )
