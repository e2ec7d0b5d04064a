"""Names that a clause gives to people: "X and Y are nurses", "X won an Oscar"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ...nlp.person_nouns import is_for_people, nouns_for_people
from ...nlp.syntax import ANY_SUBJECTS, OBJECTS, first_of_list, names_of_list
from ..name_classes import STATES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang import Language, Words
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["is_after_people", "is_asked_about", "is_of_people", "trades"]

#: The most words between a list and the noun that says what all in it are.
_NEAR = 4


def is_of_people(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a clause, or what a comma adds, says that people are called so."""
    token = story.tokens.doc[p.last - 1]
    first = first_of_list(token)
    names = names_of_list(first)
    given = all(story.is_given(name.lower_) for name in names)
    if p.repute in STATES and not given:
        return False
    if first.dep_ in ANY_SUBJECTS and _are_of_a_trade(first, names, story):
        return True
    if _are_all_people(names[-1], story, given=given and len(names) > 1):
        return True
    if p.repute in STATES:
        return False
    return (
        _has_own_people(token, story)
        or _has_a_prize(token, story)
        or is_asked_about(token, story)
    )


def is_after_people(first: int, last: int, story: StoryNames) -> bool:
    """Tell whether a comma adds a name to somebody's trade: "the midwife, X Bell,"."""
    token = story.tokens.doc[last - 1]
    parted = story.tokens.word(first - 1) == "," and token.dep_ == "appos"
    if not parted or token.head.i >= first - 1 or token.head.tag_ != "NN":
        return False
    return token.head.lemma_ in trades(story.language) | story.bearers.kin


@lru_cache(maxsize=4)
def trades(language: Language) -> Words:
    """Return the nouns for trades and offices, and for no bodies."""
    callings = frozenset(row["word"] for row in language.table("callings"))
    people = nouns_for_people(language) - language.events.bodies
    return callings & people


def _are_of_a_trade(first: Token, names: list[Token], story: StoryNames) -> bool:
    """Tell whether they are said to have a trade: "X and Y are nurses".

    Of a town one may say that it is a champion or a survivor.
    """
    if first.head.pos_ != "AUX":
        return False
    known = trades(story.language) - story.bearers.figurative_trades
    tag = "NNS" if len(names) > 1 else "NN"
    said = [t for t in first.head.children if t.dep_ == "attr" and t.tag_ == tag]
    # "Doha is the banker of the peace."
    sure = len(names) > 1 or story.is_given(first.lower_)
    articles = story.words.indefinite_articles
    return any(
        noun.lemma_ in known
        and (sure or any(t.lower_ in articles for t in noun.children))
        for noun in said
    )


def _are_all_people(last: Token, story: StoryNames, *, given: bool) -> bool:
    """Tell whether people are meant by all: "X and Y, both nurses,", "X, Y, all aged".

    The parser hangs what "all" opens on any of the names.
    """
    tokens, at = story.tokens, last.i + 1
    at += tokens.word(at) == ","
    if at == last.i + 1 or tokens.word(at) not in story.bearers.wholes:
        return False
    if tokens.word(at + 1) in story.bearers.age_words:
        return True
    noun = next((t for t in last.doc[at + 1 : at + 1 + _NEAR] if t.tag_ == "NNS"), None)
    if noun is None:
        return False
    if given and is_for_people(noun, story.language):
        return True
    known = trades(story.language) - story.bearers.figurative_trades
    joined = story.bearers.juries
    return noun.lemma_ in known or any(
        t.lower_ in joined for child in noun.children for t in child.children
    )


def _has_own_people(token: Token, story: StoryNames) -> bool:
    """Tell whether it deals with a relative or helper of its own: "X told her lawyer".

    Nobody else may be meant by "her": no noun for people stands before the name.
    """
    verb, bearers = token.head, story.bearers
    if token.dep_ != "nsubj" or verb.pos_ != "VERB":
        return False
    owned = [
        noun
        for noun in verb.children
        if noun.dep_ in (*OBJECTS, "dative")
        and (noun.lower_ in bearers.kin or noun.lower_ in bearers.helpers)
        and any(t.lower_ in bearers.own_words for t in noun.children)
    ]
    before = token.doc[token.sent.start : token.i]
    return bool(owned) and not any(
        t.pos_ == "PRON" or t.ent_type_ == "PERSON" or is_for_people(t, story.language)
        for t in before
    )


def _has_a_prize(token: Token, story: StoryNames) -> bool:
    """Tell whether it wins what is given to people and works: "X won an Oscar"."""
    verb, bearers = token.head, story.bearers
    if token.dep_ == "conj" and verb.lower_ in bearers.prizes:
        return True  # "X won three Oscars, Y one"
    if token.dep_ != "nsubj" or verb.lemma_ not in bearers.winning_verbs:
        return False
    won = (t for t in verb.children if t.dep_ in OBJECTS)
    return any(t.lower_ in bearers.prizes for noun in won for t in noun.subtree)


def is_asked_about(token: Token, story: StoryNames) -> bool:
    """Tell whether a clause on who it is follows: "she passed to X, who scored".

    What hangs on a noun may be no more than the home of whom the clause is about:
    "families from Derna, who fled".
    """
    link = token.head
    if token.dep_ == "pobj":
        goals = story.words.goal_prepositions
        if link.lower_ not in goals or link.head.pos_ != "VERB":
            return False
    elif token.dep_ not in (*ANY_SUBJECTS, *OBJECTS, "dative"):
        return False
    who = story.bearers.person_pronouns
    return any(
        child.dep_ == "relcl"
        and any(t.dep_ in ANY_SUBJECTS and t.lower_ in who for t in child.children)
        for child in token.children
    )
