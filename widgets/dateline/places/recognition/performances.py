"""Names of works that are performed, or told with their makers: "X, by Ana Ruiz"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import ANY_SUBJECTS, OBJECTS, first_of_list
from ..name_classes import STATES
from .matches import leans

if TYPE_CHECKING:
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["is_acted_in", "is_by_somebody", "is_performed", "is_seen_on_a_screen"]

#: What closes an apposition.
_CLOSING = frozenset(",.;:)")


def is_performed(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it is what musicians play: "the band opened with X".

    Where they play it is told with an object, too: "the band played X". Only what
    plays records plays no towns.
    """
    token, bearers = first_of_list(story.tokens.doc[p.last - 1]), story.bearers
    if p.repute == "country" or leans(p, story):
        return False
    verb = token.head
    if token.dep_ == "pobj" and verb.lower_ in bearers.burdening:
        verb, verbs, who = verb.head, bearers.opening_verbs, bearers.performers
    elif token.dep_ in OBJECTS:
        verbs, who = bearers.playing_verbs, bearers.record_players
    else:
        return False
    return verb.lemma_ in verbs and any(
        t.dep_ in ANY_SUBJECTS and t.lemma_ in who for t in verb.children
    )


def is_acted_in(p: Proposal, story: StoryNames) -> bool:
    """Tell whether somebody has a part in it: "an Oscar for her part in X"."""
    token, bearers = first_of_list(story.tokens.doc[p.last - 1]), story.bearers
    if token.dep_ != "pobj" or p.repute in STATES or leans(p, story):
        return False
    joint = token.head
    within = joint.lower_ in story.words.containing_prepositions
    if not within or joint.head.lemma_ not in bearers.roles:
        return False
    shown = bearers.work_words | bearers.prizes
    return any(t.lower_ in shown for t in token.sent)


def is_by_somebody(p: Proposal, story: StoryNames) -> bool:
    """Tell whether its maker is told between commas: "X, by Ana Ruiz, won".

    What is done to works may be told as well: "X, sung by Ana Ruiz".
    """
    tokens, at = story.tokens, p.last
    at += tokens.word(at + 1) in story.bearers.made
    if tokens.word(p.last) != "," or tokens.word(at + 1) not in story.bearers.by_words:
        return False
    if tokens.word(p.first - 1) in story.words.place_prepositions:
        return False
    at += 2
    number = tokens.entity[at] if at < len(tokens) else -1
    if number < 0 or tokens.entities[number][2] != "PERSON":
        return False
    first, last, _ = tokens.entities[number]
    return first == at and last - first > 1 and tokens.word(last) in _CLOSING


def is_seen_on_a_screen(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it is seen where films are shown: "we saw X at the cinema"."""
    token, bearers = first_of_list(story.tokens.doc[p.last - 1]), story.bearers
    if token.dep_ not in OBJECTS or p.repute == "country" or leans(p, story):
        return False
    seen = token.head.lemma_ in bearers.seeing_verbs
    behind = (t.lower_ for t in token.head.subtree if t.i > token.i)
    return seen and not bearers.screens.isdisjoint(behind)
