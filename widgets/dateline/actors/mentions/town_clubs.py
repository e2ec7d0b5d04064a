"""Clubs that bear a town's name behind their own: "a 2-0 win over Odra Opole"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...nlp.syntax import ANY_SUBJECTS, OBJECTS, first_of_list

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...gazetteer import Gazetteer
    from ...nlp.story import ParsedStory
    from ..context import ActorContext

__all__ = ["is_a_towns_club", "towns_in_names"]

#: The longest such name that the tagger takes for a person's (tokens).
_LONGEST = 3

#: How many people the town of a club has, at least; fewer have surnames like theirs.
_TOWN = 10_000

#: A result: "3-1".
_SCORE = re.compile(r"\b\d{1,2}[-–]\d{1,2}\b")

#: A word, with its hyphens.
_WORD = re.compile(r"\w[\w’'-]*")

#: The relation of what follows a preposition.
_AFTER_PREPOSITION = "pobj"


def towns_in_names(parsed: ParsedStory, gazetteer: Gazetteer) -> frozenset[int]:
    """Return the last tokens of people's names that are towns', in a story of a match.

    Most are surnames all the same: only who plays whom tells (:func:`is_a_towns_club`).
    """
    words = frozenset(_WORD.findall(parsed.text.casefold()))
    played = not words.isdisjoint(parsed.language.bearers.match_words)
    if not (played or _SCORE.search(parsed.text)):
        return frozenset()
    return frozenset(
        entity.end - 1
        for entity in parsed.doc.ents
        if entity.label_ == "PERSON"
        and 1 < entity.end - entity.start <= _LONGEST
        and _is_a_town(parsed.doc[entity.end - 1].text, gazetteer)
    )


def _is_a_town(name: str, gazetteer: Gazetteer) -> bool:
    return any(
        match.place.kind == "city" and (match.place.population or 0) >= _TOWN
        for match in gazetteer.matches(name)
        if match.form == "exact"
    )


def is_a_towns_club(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a name with a town's at its end is a side in a match.

    Who has a given name is a player: "beat Ana Sevilla 6-2".
    """
    if last - 1 not in context.towns or context.is_given_name(first):
        return False
    return _is_a_side(first_of_list(context.doc[last - 1]), context)


def _is_a_side(token: Token, context: ActorContext) -> bool:
    """Tell whether a name plays, or is what a match or a win is "over" or "between"."""
    bearers, head = context.parsed.language.bearers, token.head
    if token.dep_ == _AFTER_PREPOSITION:
        joint, played = head, head.head
        if joint.lower_ in bearers.pairing_words:
            return played.lemma_ in bearers.matches
        if joint.lower_ not in bearers.match_prepositions:
            return False
        return played.lemma_ in bearers.matches | bearers.match_verbs
    if token.dep_ in OBJECTS:
        return head.lemma_ in bearers.match_verbs
    # A player scores, misses or wins alone.
    team = bearers.routing_verbs | bearers.drawing_verbs
    return token.dep_ in ANY_SUBJECTS and head.lemma_ in team
