"""Names of places that words about people give to somebody: "Hull, a former banker"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.person_nouns import is_for_people
from ...nlp.syntax import ANY_SUBJECTS, LEANING, OBJECTS, first_of_list
from ..name_classes import EMINENT, STATES
from .coordination import first_name_of_list
from .given_to_things import served_as
from .personal_clauses import is_of_people, trades
from .private_lives import leads_a_private_life

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["asks_who", "is_alias", "is_described"]

#: The most words of what stands between a name and its alias.
_LONGEST_PHRASE = 5


def is_described(p: Proposal, story: StoryNames) -> bool:
    """Tell whether the words say that somebody is called so.

    "The lawyers, Denton and Hull,", "Hull, a former banker,", "Hull, who is 44,",
    "Victoria, her cousin,". What is known all over the world has to be a given name, or
    the words an office or a trade.
    """
    tokens = story.tokens
    token = tokens.doc[p.last - 1]
    commas = tokens.word(p.last) == ","
    given = story.is_a_given_name(p)
    if (
        given
        and commas
        and any(_is_kin_of_one(child, story) for child in _apposed(token))
    ):
        return True
    if is_of_people(p, story) or leads_a_private_life(p, story):
        return True
    if p.repute in STATES and not given:
        return False
    if (
        _is_said_to_be_somebody(token, story)
        or _is_after_a_trade(p, story)
        or _is_taken_for_somebody(token, story)
        or _is_somebodys_own(p, story)
    ):
        return True
    many = _apposed_to(token, story)
    if many is not None and _may_be(many, p, story, given=given):
        return True
    return commas and any(
        _is_one(child) and _may_be(child, p, story, given=given)
        for child in token.children
        if child.i > token.i
    )


def _apposed_to(token: Token, story: StoryNames) -> Token | None:
    """Return the noun in the plural that a comma adds a list of names to.

    The parser hangs such names on the noun as if they were beside it.
    """
    token = first_name_of_list(token)
    noun = token.head
    parted = noun.i == token.i - 2 and story.tokens.word(token.i - 1) == ","
    joined = token.dep_ in ("appos", "conj") and noun.tag_ == "NNS"
    return noun if parted and joined else None


def is_alias(p: Proposal, story: StoryNames) -> bool:
    """Tell whether somebody is called so: "Goran Petrov, known as Beli".

    Towns are known by other names as well: "Mumbai, once known as Bombay".
    """
    tokens, phrases = story.tokens, story.language.actors.alias_phrases
    for first in range(max(1, p.first - _LONGEST_PHRASE), p.first):
        if " ".join(tokens.lower[first : p.first]) in phrases:
            at = first - 1
            at -= tokens.word(at) in (",", "(")
            return at >= 0 and tokens.label(at) == "PERSON"
    return False


def _apposed(token: Token) -> list[Token]:
    """Return what a comma adds to a name, or to the list that it ends."""
    behind = [t for t in first_of_list(token).children if t.i > token.i]
    return [*token.children, *behind]


def _is_kin_of_one(token: Token, story: StoryNames) -> bool:
    """Tell whether a noun in apposition is for somebody's kin: "X, her cousin"."""
    owned = any(t.dep_ == "poss" and t.pos_ == "PRON" for t in token.children)
    kin = story.bearers.kin | story.bearers.ages_of_life
    return token.dep_ == "appos" and owned and token.lower_ in kin


def _may_be(noun: Token, p: Proposal, story: StoryNames, *, given: bool) -> bool:
    """Tell whether a noun, or who does what a clause says, may be who bears a name."""
    if noun.dep_ == "relcl":
        return (given or p.repute not in EMINENT) and _is_about_one(noun, story)
    word = noun.lower_
    if word in story.words.kind_cues or word in story.words.plural_cues:
        return False
    if p.repute in STATES or (p.repute in EMINENT and not given):
        return noun.lemma_ in trades(story.language) or noun.lemma_ in story.titles
    return is_for_people(noun, story.language)


def _is_after_a_trade(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a trade in small letters stands before a name: "pilot Halifax".

    "Champions Chelsea" are a club.
    """
    if p.repute in STATES or p.first == 0 or story.tokens.breaks(p.first):
        return False
    trade, token = story.tokens.doc[p.first - 1], story.tokens.doc[p.last - 1]
    if trade.tag_ != "NN" or trade.lemma_ not in trades(story.language):
        return False
    joined = trade.dep_ in LEANING and trade.head.i == token.i
    apposed = token.dep_ == "appos" and token.head.i == trade.i
    alone = story.tokens.namelike[p.last : p.last + 1] != [True]
    return (joined or apposed) and trade.text.islower() and alone


def _is_said_to_be_somebody(token: Token, story: StoryNames) -> bool:
    """Tell whether a clause says that a name is somebody's: "Sydney was a quiet girl".

    Of London it may be said that it is a leader, and of Leeds that it is a winner.
    """
    if token.dep_ not in ANY_SUBJECTS or token.head.pos_ != "AUX":
        return False
    return any(
        noun.dep_ == "attr" and noun.lower_ in story.bearers.ages_of_life
        for noun in token.head.children
    )


def _is_taken_for_somebody(token: Token, story: StoryNames) -> bool:
    """Tell whether others think it somebody: "they remember X as a shy girl"."""
    if token.dep_ not in OBJECTS:
        return False
    articles = story.words.indefinite_articles
    seen_as = served_as(token.head, story, articles)
    return any(noun.lower_ in story.bearers.ages_of_life for noun in seen_as)


def _is_somebodys_own(p: Proposal, story: StoryNames) -> bool:
    """Tell whether what people alone have is of it: "the widow of X"."""
    tokens = story.tokens
    if tokens.word(p.first - 1) not in story.words.genitives:
        return False
    lone = tokens.namelike[p.last : p.last + 1] != [True]
    return lone and tokens.word(p.first - 2) in story.bearers.of_one


def _is_one(token: Token) -> bool:
    """Tell whether it begins "who is", or is a noun in apposition: "a banker"."""
    if token.dep_ == "relcl":
        return True
    one = token.dep_ == "appos" and token.tag_ == "NN"
    return one and any(t.dep_ in ("det", "poss") for t in token.children)


def asks_who(token: Token, story: StoryNames) -> bool:
    """Tell whether a clause about one person follows a name: "X, who chairs it"."""
    return any(
        child.dep_ == "relcl" and _is_about_one(child, story)
        for child in token.children
        if child.i > token.i
    )


def _is_about_one(verb: Token, story: StoryNames) -> bool:
    """Tell whether a verb begins "who is": it is about one person, and no club."""
    who = story.bearers.person_pronouns
    if who.isdisjoint(t.lower_ for t in verb.children if t.dep_ in ANY_SUBJECTS):
        return False
    return any(t.tag_ == "VBZ" for t in (verb, *verb.children))
