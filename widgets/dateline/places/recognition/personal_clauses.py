"""Names that a clause gives to people: "X and Y are nurses", "X won an Oscar"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ...nlp.person_nouns import is_for_people, nouns_for_people
from ...nlp.syntax import ANY_SUBJECTS, OBJECTS, first_of_list, names_of_list
from ..name_classes import STATES
from .tags import PLACE_LABELS

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
    if given and (_are_a_pair(first, names, story) or _is_who(token, story)):
        return True
    if _is_with_kin(token, story):
        return True
    if p.repute in STATES:
        return False
    return (
        _has_own_people(token, story)
        or _has_kin_later_on(token, story)
        or _is_listed_with_somebody(first, names, story)
        or _is_cited(token, story)
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


def _are_a_pair(first: Token, names: list[Token], story: StoryNames) -> bool:
    """Tell whether a given name that no place bears is beside it: "X and Celia left".

    So it is one of two who are called by it alone.
    """
    if first.dep_ not in ANY_SUBJECTS or len(names) < 2:
        return False
    known = story.language.given_names
    people = [t for t in names if t.lower_ in known and t.i + 1 not in story.ends]
    alone = all(story.tokens.namelike[t.i + 1 : t.i + 2] != [True] for t in names)
    return alone and bool(people)


def _is_who(token: Token, story: StoryNames) -> bool:
    """Tell whether a clause picks somebody out: "it was X who opened the letter"."""
    picked = token.dep_ == "attr" and token.head.pos_ == "AUX"
    return picked and story.tokens.word(token.i + 1) in story.bearers.person_pronouns


def _is_with_kin(token: Token, story: StoryNames) -> bool:
    """Tell whether somebody's kin is beside who has it: "X and her brother"."""
    kin, own = story.bearers.kin, story.bearers.own_words
    return any(
        noun.dep_ == "conj"
        and noun.lower_ in kin
        and noun.i > token.i
        and any(t.lower_ in own for t in noun.children)
        for noun in token.children
    )


def _is_cited(token: Token, story: StoryNames) -> bool:
    """Tell whether others have written with it: "X et al. found"."""
    tokens, at = story.tokens, token.i + 1
    behind = f"{tokens.word(at)} {tokens.word(at + 1)}".rstrip(".")
    return behind in story.bearers.with_others


def _is_listed_with_somebody(
    first: Token, names: list[Token], story: StoryNames
) -> bool:
    """Tell whether one of people is no place: "the winners are X, Y and Ruiz"."""
    if first.dep_ != "attr" or len(names) < 2:
        return False
    said_of = (t for t in first.head.children if t.dep_ == "nsubj")
    if not any(is_for_people(t, story.language) for t in said_of):
        return False
    label = story.tokens.label
    return any(
        label(t.i) not in PLACE_LABELS and t.i + 1 not in story.ends for t in names
    )


def _has_kin_later_on(token: Token, story: StoryNames) -> bool:
    """Tell whether kin of its own follow: "X is survived by his wife".

    Nobody else may be meant by "his": nobody is named between them.
    """
    if token.dep_ not in ANY_SUBJECTS:
        return False
    kin, own = story.bearers.kin, story.bearers.own_words
    for word in token.doc[token.i + 1 : token.sent.end]:
        if word.lower_ in own and word.dep_ == "poss":
            return word.head.lower_ in kin and _is_alone(token, story)
        if word.pos_ in ("PRON", "PROPN") or is_for_people(word, story.language):
            return False
    return False


def _is_alone(token: Token, story: StoryNames) -> bool:
    """Tell whether nobody is named before it in its sentence."""
    before = token.doc[token.sent.start : token.i]
    return not any(
        t.pos_ == "PRON" or t.ent_type_ == "PERSON" or is_for_people(t, story.language)
        for t in before
    )


def _has_own_people(token: Token, story: StoryNames) -> bool:
    """Tell whether it deals with people or things of its own: "X told her lawyer".

    Nobody else may be meant by "her": no noun for people stands before the name.
    """
    verb, bearers = token.head, story.bearers
    if token.dep_ != "nsubj" or verb.pos_ != "VERB":
        return False
    owned = [
        noun
        for noun in verb.children
        if noun.dep_ in (*OBJECTS, "dative")
        and noun.lower_ in bearers.kin | bearers.helpers | bearers.own_things
        and any(t.lower_ in bearers.own_words for t in noun.children)
    ]
    return bool(owned) and _is_alone(token, story)


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
