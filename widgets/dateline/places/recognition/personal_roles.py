"""Names that only somebody bears who is in such a place: "bit X in the leg"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.person_nouns import is_for_people
from ...nlp.syntax import LEANING, OBJECTS, first_of_list
from ..name_classes import STATES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["has_a_personal_role"]

_QUOTATION_MARKS = frozenset('"”’')
_CLOSING = frozenset(",.!?")


def has_a_personal_role(p: Proposal, story: StoryNames) -> bool:
    """Tell whether what is done or said is done to, by or before somebody."""
    if p.repute in STATES or story.tokens.namelike[p.last : p.last + 1] == [True]:
        return False
    token = story.tokens.doc[p.last - 1]
    return (
        _is_touched(token, story)
        or _is_an_author(token, story)
        or _runs_for_office(token, story)
        or _plays_somebody(token, story)
        or _is_called_to(p, story)
        or _has_an_age(p, token, story)
        or _is_told_of_with_own(token, story)
        or _is_identified(token, story)
    )


def _is_touched(token: Token, story: StoryNames) -> bool:
    """Tell whether a part of the body is hit or held: "bit X in the leg"."""
    if token.dep_ not in OBJECTS:
        return False
    articles = story.words.definite_articles
    return any(
        part.dep_ == "pobj"
        and part.lower_ in story.bearers.body_parts
        and any(t.lower_ in articles for t in part.children)
        for joint in (*token.head.children, *token.children)
        if joint.dep_ == "prep" and joint.i > token.i
        for part in joint.children
    )


def _is_an_author(token: Token, story: StoryNames) -> bool:
    """Tell whether it has made or taught something: "a song written by X"."""
    joint, bearers = first_of_list(token).head, story.bearers
    by = joint.lower_ in bearers.by_words and joint.i < token.i
    return by and joint.head.lower_ in bearers.made | bearers.authored


def _runs_for_office(token: Token, story: StoryNames) -> bool:
    """Tell whether it runs for an office: "X ran for mayor"."""
    verb, bearers = token.head, story.bearers
    if token.dep_ != "nsubj" or verb.lemma_ not in bearers.running_verbs:
        return False
    return any(
        noun.dep_ == "pobj"
        and (noun.lemma_ in story.titles or noun.lower_ in bearers.offices_run_for)
        for joint in verb.children
        if joint.dep_ == "prep" and joint.lower_ in story.bearers.for_words
        for noun in joint.children
    )


def _plays_somebody(token: Token, story: StoryNames) -> bool:
    """Tell whether it acts in a work: "X plays the villain in the film"."""
    verb, bearers = token.head, story.bearers
    if token.dep_ != "nsubj" or verb.lemma_ not in bearers.acting_verbs:
        return False
    shown = any(t.lower_ in bearers.work_words for t in token.sent)
    return shown and any(
        t.dep_ in OBJECTS and t.tag_ == "NN" and is_for_people(t, story.language)
        for t in verb.children
    )


def _is_called_to(p: Proposal, story: StoryNames) -> bool:
    """Tell whether somebody is spoken to by it: “Come in, X,” said the head."""
    tokens, at = story.tokens, p.first - 1
    if tokens.word(at) != "," or tokens.word(p.last) not in _CLOSING:
        return False
    closed = tokens.word(p.last + 1) in _QUOTATION_MARKS
    return closed and at not in story.ends and not tokens.namelike[at - 1]


def _has_an_age(p: Proposal, token: Token, story: StoryNames) -> bool:
    """Tell whether it is so many years old: "six-year-old X loves trains"."""
    aged = "".join(story.tokens.lower[max(0, p.first - 5) : p.first])
    return token.dep_ not in LEANING and aged.endswith(story.bearers.ages)


def _is_told_of_with_own(token: Token, story: StoryNames) -> bool:
    """Tell whether a clause tells what is its own: "bad for X, who lost her keys"."""
    bearers = story.bearers
    if token.dep_ != "pobj" or token.head.lower_ not in bearers.person_prepositions:
        return False
    return any(
        clause.dep_ == "relcl"
        and any(t.lower_ in bearers.person_pronouns for t in clause.children)
        and any(t.lower_ in bearers.own_words for t in clause.subtree)
        for clause in token.children
    )


def _is_identified(token: Token, story: StoryNames) -> bool:
    """Tell whether people are named: "the dead were identified as X and Y"."""
    joint, bearers = first_of_list(token).head, story.bearers
    verb = joint.head
    if joint.lower_ not in bearers.as_words or verb.lemma_ not in bearers.identifying:
        return False
    who = [t for t in verb.children if t.dep_ == "nsubjpass"]
    return any(
        is_for_people(t, story.language) or t.lower_ in bearers.people_unnamed
        for t in who
    )
