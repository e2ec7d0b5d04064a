"""Towns whose clubs players leave, join or lead: "the striker left Porto for Parma"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import LEANING, OBJECTS, first_of_list
from .matches import is_a_club_town, leans, tells_of_a_match, verb_over

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = [
    "has_a_leader",
    "has_a_player",
    "has_players",
    "is_a_term_of",
    "is_followed",
    "wants_a_player",
]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass"})

#: The relation of what follows a preposition.
_AFTER_PREPOSITION = "pobj"

#: The classes of names that are no club's: who leaves a town for one of them leaves
#: the town.
_LANDS = frozenset({"country", "region", "demonym"})


def has_a_leader(p: Proposal, story: StoryNames) -> bool:
    """Tell whether somebody leads it, or a player goes there: "she captained X"."""
    token, bearers = first_of_list(story.tokens.doc[p.last - 1]), story.bearers
    if leans(p, story):
        return False
    verb, joint = token.head, ""
    if token.dep_ == _AFTER_PREPOSITION:
        verb, joint = verb_over(token), f" {verb.lower_}"
    elif token.dep_ not in OBJECTS:
        return False
    if not joint and verb.lemma_ in bearers.leading_verbs:
        return True
    if f"{verb.lemma_}{joint}" not in bearers.moves:
        return False
    acting = verb_over(verb) if verb.dep_ == "pcomp" else verb  # "after leaving X"
    who = [t for t in acting.children if t.dep_ in _SUBJECTS]
    if verb.lemma_ in bearers.joining_verbs and _changes_sides(verb, story):
        return True
    return _leads_to_a_club(verb, story) and any(
        t.lemma_ in bearers.players or _may_play(t, story) for t in who
    )


def _changes_sides(verb: Token, story: StoryNames) -> bool:
    """Tell whether somebody joins one town from another: "she joined X from Y"."""
    joined = any(t.dep_ in OBJECTS and is_a_club_town(t, story) for t in verb.children)
    left = (
        name
        for joint in verb.children
        if joint.lower_ in story.bearers.transfer_prepositions
        for name in joint.children
    )
    return joined and any(is_a_club_town(t, story) for t in left)


def _leads_to_a_club(verb: Token, story: StoryNames) -> bool:
    """Tell whether nobody moves to a land: "the striker left Lagos for Europe"."""
    lands = (
        name
        for joint in verb.children
        for name in joint.children
        if joint.dep_ == "prep" and name.dep_ == _AFTER_PREPOSITION
    )
    known = (story.ends.get(name.i + 1) for name in lands)
    return all(p is None or p.known not in _LANDS for p in known)


def _may_play(who: Token, story: StoryNames) -> bool:
    """Tell whether a sentence about matches lets somebody be a player."""
    one = (
        who.pos_ == "PRON"
        or who.lemma_ in story.bearers.positions
        or story.tokens.label(who.i) == "PERSON"
    )
    return one and tells_of_a_match(who, story)


def is_a_term_of(p: Proposal, story: StoryNames) -> bool:
    """Tell whether players spend a time with it: "on loan at X", "two seasons with X".

    The parser hangs a second preposition on either: "on loan at X from Y".
    """
    token = first_of_list(story.tokens.doc[p.last - 1])
    joint = token.head
    if token.dep_ != _AFTER_PREPOSITION or leans(p, story):
        return False
    bearers, above = story.bearers, joint.head
    above = above.head.head if above.i + 1 in story.ends else above
    if joint.lower_ in bearers.learning_prepositions:
        terms = bearers.lending_terms  # "a game at X" is where it was played
    elif joint.lower_ in bearers.term_prepositions:
        terms = bearers.playing_terms
    else:
        return False
    # "Spent two seasons with X": the parser hangs it on either.
    told = {above.lemma_, joint.nbor(-1).lemma_} if joint.i else {above.lemma_}
    return not terms.isdisjoint(told) and tells_of_a_match(token, story)


def has_a_player(token: Token, story: StoryNames) -> bool:
    """Tell whether a side does something with a player: "X sent its goalkeeper to Y".

    Whom a side does not own it drafts or signs: "Lima greeted the goalkeeper".
    """
    verb, players = token.head, story.bearers.players
    if tells_of_a_match(token, story):
        players |= story.bearers.positions
    if token.dep_ == _AFTER_PREPOSITION:
        if verb.lower_ not in story.bearers.transfer_prepositions:
            return False
        verb = verb.head
        if verb.lemma_ in players and verb.dep_ in OBJECTS:
            verb = verb.head
        if verb.lemma_ in story.bearers.transfer_verbs:
            # "The club signed a goalkeeper from Y"
            return any(t.lemma_ in players and t.dep_ in OBJECTS for t in verb.children)
    elif token.dep_ != "nsubj":
        return False
    sides = [t for t in verb.children if t.dep_ == "nsubj"]
    if not any(is_a_club_town(t, story) for t in sides):
        return False
    hires = verb.lemma_ in story.bearers.transfer_verbs
    return any(
        thing.lemma_ in players
        and (
            hires or any(t.dep_ == "poss" and t.pos_ == "PRON" for t in thing.children)
        )
        for thing in verb.children
        if thing.dep_ in ("dobj", "obj")
    )


def has_players(p: Proposal, story: StoryNames) -> bool:
    """Tell whether those who play are its own: "X's striker", "two of X's men".

    Of the men of a town a sentence about a match tells.
    """
    token, bearers = story.tokens.doc[p.last - 1], story.bearers
    if token.dep_ != "poss":
        return False
    owned = token.head.lemma_
    if owned in bearers.players and owned in bearers.sporting_nouns:
        return True
    told = owned in bearers.players | bearers.positions | bearers.parts_of_sides
    return told and tells_of_a_match(token, story)


def wants_a_player(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it does something with a player: "the winger is wanted by X".

    A deal of two years is a player's as well: "offered a two-year deal by X".
    """
    token, bearers = first_of_list(story.tokens.doc[p.last - 1]), story.bearers
    joint = token.head
    if token.dep_ != _AFTER_PREPOSITION or leans(p, story):
        return False
    if joint.lower_ not in bearers.by_words:
        return False
    done = joint.head
    if done.lemma_ in bearers.contracts:
        return any(t.ent_type_ == "DATE" for t in done.lefts)
    if joint.dep_ != "agent" or done.lemma_ in bearers.town_verbs:
        return False
    who = [t for t in done.children if t.dep_ in _SUBJECTS]
    return any(t.lemma_ in bearers.players for t in who)


def is_followed(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it has followers or players: "fans of X and Y", "X players"."""
    token = story.tokens.doc[p.last - 1]
    if token.dep_ in LEANING and token.head.i == p.last:
        small = p.repute != "large city"  # "London players" may be any
        return small and token.head.lemma_ in story.bearers.sporting_nouns
    token = first_of_list(token)
    if token.dep_ != _AFTER_PREPOSITION or leans(p, story):
        return False
    joint = token.head
    followed = joint.head.lemma_ in story.bearers.followers
    return followed and joint.lower_ in story.words.genitives
