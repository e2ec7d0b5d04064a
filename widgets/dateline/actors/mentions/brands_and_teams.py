"""Names that are no people's: those of teams in a match, and of brands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...nlp.syntax import LEANING, OBJECTS
from .town_clubs import is_a_towns_club

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..context import ActorContext

__all__ = ["is_a_brand", "is_a_team"]

_SUBJECT = "nsubj"

#: The relation of what follows a preposition.
_AFTER_PREPOSITION = "pobj"

#: A result in goals, and how many tokens two of sets take.
_SCORE = re.compile(r"\d{1,2} ?[-–] ?\d{1,2}\b")
_RESULT = 8

#: The tags of verbs in the plural, which are those of infinitives as well.
_PLURAL = frozenset({"VB", "VBP"})


def is_a_team(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a lone name acts in the plural, or is beaten by one that does.

    "Santos meet Palmeiras": of a team, and of nobody else, news says so.
    """
    if _is_the_other_side(context, first, last):
        return True
    if is_a_towns_club(context, first, last) or _has_a_result(context, first, last):
        return True
    if last - first != 1:
        return False
    if _beats_a_town(context.doc[first], context):
        return True
    token = context.doc[first]
    if token.dep_ in OBJECTS:
        verbs = context.parsed.language.bearers.match_verbs
        beaten = token.head.lemma_ in verbs and token.head.i < first
        sides = [t for t in token.head.children if t.dep_ == _SUBJECT]
        return beaten and any(_is_plural_of_one(t, context) for t in sides)
    return token.dep_ == _SUBJECT and _is_plural_of_one(token, context)


def _has_a_result(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a name wins or loses by goals: "beat Gor Mahia 2-1".

    A player, whose given name is known or who won by sets ("6-2, 6-3"), is none.
    """
    token, verbs = context.doc[last - 1], context.parsed.language.bearers.match_verbs
    verb = token.head
    if token.dep_ not in (_SUBJECT, *OBJECTS) or verb.lemma_ not in verbs:
        return False
    if context.is_given_name(first):
        return False
    other = (t for t in verb.children if t.dep_ in OBJECTS)
    end = max((t.i for t in other), default=verb.i) + 1
    behind = context.doc[end : end + _RESULT].text
    return len(_SCORE.findall(behind)) == 1 and bool(_SCORE.match(behind))


def _is_plural_of_one(token: Token, context: ActorContext) -> bool:
    """Tell whether one name is the subject of a verb in the plural."""
    verb = token.head
    if token.tag_ != "NNP" or verb.tag_ not in _PLURAL or verb.i != token.i + 1:
        return False
    joined = any(child.dep_ in ("conj", "cc") for child in token.children)
    return not joined and not context.is_given_name(token.i)


def _beats_a_town(token: Token, context: ActorContext) -> bool:
    """Tell whether a lone name beats a town, or loses to it: "X thrashed Angers".

    It is a club and beats another. Who beats a land may be a general.
    """
    verb, verbs = token.head, context.parsed.language.bearers.match_verbs
    if token.dep_ != _SUBJECT or verb.lemma_ not in verbs or verb.i != token.i + 1:
        return False
    if context.is_given_name(token.i):
        return False
    towns = context.place_at.keys() - context.nation_at.keys()
    joints = context.parsed.language.bearers.match_prepositions
    other = [t for t in verb.children if t.dep_ in OBJECTS]
    for joint in verb.children:
        if joint.lower_ in joints:
            other += [t for t in joint.children if t.dep_ == _AFTER_PREPOSITION]
    return any(t.i in towns for t in other)


def _is_the_other_side(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether what is no person loses to a name: "Lanus lost to Velez Sarsfield".

    People lose to people, and firms to those who sue them: the latter have given names,
    or the story has named them in full.
    """
    token, bearers = context.doc[last - 1], context.parsed.language.bearers
    joint = token.head
    if token.dep_ != _AFTER_PREPOSITION or context.is_given_name(first):
        return False
    verb = joint.head
    if joint.lower_ not in bearers.match_prepositions or verb.i > joint.i:
        return False
    if verb.lemma_ not in bearers.match_verbs or verb.i != joint.i - 1:
        return False
    again = context.word_counts[context.folded[last - 1]] > 1
    sides = [t for t in verb.children if t.dep_ == _SUBJECT]
    return not again and any(_is_no_person(t, context) for t in sides)


def _is_no_person(token: Token, context: ActorContext) -> bool:
    """Tell whether a name is one that the tagger takes for anything but a person's."""
    named = token.tag_ in ("NNP", "NNPS") and token.ent_type_ != "PERSON"
    return named and not context.is_given_name(token.i)


def is_a_brand(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether goods are of a make that has a person's name: "Ben Sherman shirts".

    So are shirts with the name of somebody famous on them, or of whom the story tells.
    """
    token, words = context.doc[last - 1], context.words
    if last - first != 2 or token.dep_ not in LEANING or token.head.i != last:
        return False
    if context.doc[last].lemma_ not in words.branded_goods:
        return False
    again = context.word_counts[context.folded[last - 1]] > 1
    known = context.name_words(first, last) in context.lexicon.known
    return not (again or known)
