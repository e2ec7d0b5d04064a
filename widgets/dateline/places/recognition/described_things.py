"""Things that bear a name, by what the sentence says of it: "X, a racehorse"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import ANY_SUBJECTS, LEANING, first_of_list, names_of_list
from ..name_classes import STATES
from .coordination import first_name_of_list
from .given_to_things import is_given, served_as

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ...lang.words import Words
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["is_said_to_be_one"]


def is_said_to_be_one(p: Proposal, story: StoryNames) -> bool:
    """Tell whether the sentence says what it is: "X, a racehorse", "X is the film"."""
    token = story.tokens.doc[p.last - 1]
    if _is_apposed(token, story):
        return True
    first = first_of_list(token)
    if first.dep_ == "appos" and first.head.lemma_ in story.bearers.things:
        # "Two kittens, X and Y"; not "the film, Paris critics wrote".
        return _is_parted(first, story) and not p.situated
    if token.dep_ == "conj" and _is_listed_behind(token, story):
        return True
    if token.dep_ in ANY_SUBJECTS and _is_one(token, story):
        return True
    if first.dep_ in ANY_SUBJECTS and _are_some(first, p, story):
        return True
    if is_given(token, story):
        return True
    if first.dep_ == "attr":
        said_of = (t for t in first.head.children if t.dep_ == "nsubj")
        return any(
            _are_of_a_breed(t, token, p, story)
            or (token == first and _is_of_a_make(t, token, p, story))
            for t in said_of
        )
    return False


def _is_apposed(token: Token, story: StoryNames) -> bool:
    """Tell whether a comma adds what a name or list is: "X and Y, its two ships,"."""
    things, bodies = story.bearers.things, story.bearers.bodies
    added = (t for t in token.children if t.dep_ == "appos" and t.i > token.i)
    sold = story.bearers.goods | story.bearers.produce | story.bearers.wares
    named = things | bodies | sold
    if any(t.lower_ in named for t in added):
        return True
    if _is_told_behind(token, named, story):
        return True
    many = (t for t in _behind_list(token) if t.tag_ == "NNS")
    return any(t.lemma_ in things or t.lemma_ in bodies for t in many)


def _is_told_behind(token: Token, named: Words, story: StoryNames) -> bool:
    """Tell whether a comma adds a thing that the parser hangs on an earlier word.

    "Owners of the Newfoundland, a dog": it is the name that stands beside the comma,
    if it has an article, or the thing a maker: "from X, Ana Ruiz's masterpiece".
    """
    tokens, at = story.tokens, token.i + 1
    if tokens.word(at) != "," or at + 1 >= len(tokens):
        return False
    opener = tokens.doc[at + 1]
    noun = opener.head
    while opener.dep_ in LEANING and noun.dep_ == "poss":
        opener, noun = noun, noun.head  # "Ana Ruiz's": both names lead to it
    if opener.dep_ == "poss":
        led = tokens.label(opener.i) == "PERSON"
    else:
        articles = story.words.definite_articles
        led = opener.dep_ == "det" and tokens.word(token.i - 1) in articles
    behind = noun.dep_ in ("appos", "npadvmod") and noun.head.i < token.i
    return led and behind and noun.i > at and noun.lower_ in named


def _is_one(subject: Token, story: StoryNames) -> bool:
    """Tell whether a subject is said to be a thing, or to serve as one."""
    verb, one = subject.head, story.words.indefinite_articles
    said = {t.lower_ for t in verb.children if t.dep_ == "attr"}
    said |= {t.lower_ for t in served_as(verb, story, one)}
    if any(
        noun.dep_ == "attr" and (_is_owned(noun, story) or _is_a_name(noun, story))
        for noun in verb.children
    ):
        return True
    return not story.bearers.things.isdisjoint(said)


def _is_owned(work: Token, story: StoryNames) -> bool:
    """Tell whether it is what somebody made: "Ana Ruiz's biggest hit"."""
    made = work.lower_ in story.bearers.owned_works
    return made and any(
        t.dep_ == "poss" and t.ent_type_ == "PERSON" for t in work.children
    )


def _is_a_name(noun: Token, story: StoryNames) -> bool:
    """Tell whether it is a sort of name that no place has: "the code name"."""
    sorts = story.bearers.sorts_of_names | story.bearers.secrets
    named = noun.lemma_ in story.bearers.name_nouns
    return named and any(t.lower_ in sorts for t in noun.lefts)


def _are_some(first: Token, p: Proposal, story: StoryNames) -> bool:
    """Tell whether several subjects are said to be things: "X and Y are letters"."""
    if p.repute in STATES or p.situated:
        return False
    bearers = story.bearers
    sorts = bearers.things | bearers.bodies | bearers.name_nouns
    many = (t for t in first.head.children if t.dep_ == "attr" and t.tag_ == "NNS")
    return any(t.lemma_ in sorts for t in many)


def _behind_list(token: Token) -> Iterator[Token]:
    """Yield what a comma adds to a list of names: "X and Y, its two ships,"."""
    if token.i + 1 == len(token.doc) or token.nbor().pos_ not in ("PUNCT", "CCONJ"):
        return
    for name in names_of_list(first_of_list(token)):
        yield from (t for t in name.children if t.dep_ == "appos" and t.i > name.i)


def _is_parted(token: Token, story: StoryNames) -> bool:
    """Tell whether nothing but a comma parts a name from the noun it hangs on.

    The names of ships have an article: "a corvette, the Formosa".
    """
    at = token.i - 1
    at -= story.tokens.word(at) in story.words.definite_articles
    return story.tokens.word(at) == "," and token.head.i == at - 1


def _is_listed_behind(token: Token, story: StoryNames) -> bool:
    """Tell whether names follow two of a sort as in a list: "two kittens, X and Y".

    The parser hangs such names on the sort rather than beside it.
    """
    token = first_name_of_list(token)
    sort = token.head
    return (
        token.dep_ == "conj"
        and sort.lemma_ in story.bearers.things
        and any(t.dep_ == "nummod" or _is_the(t, story) for t in sort.children)
        and _is_parted(token, story)
    )


def _is_the(token: Token, story: StoryNames) -> bool:
    """Tell whether a token is the article or owner of a plural: "her cows, X and Y"."""
    many = token.head.tag_ == "NNS"
    return many and (
        token.lower_ in story.words.definite_articles or token.dep_ == "poss"
    )


def _are_of_a_breed(
    subject: Token, token: Token, p: Proposal, story: StoryNames
) -> bool:
    """Tell whether animals are said to be of a breed: "the goats are Xs and Ys"."""
    animals = story.bearers.things | story.bearers.breeds
    many = subject.tag_ == "NNS" and subject.lemma_ in animals
    known = p.repute in ("unknown", "small place")
    return many and known and token.text.endswith(story.bearers.plural_endings)


def _is_of_a_make(subject: Token, token: Token, p: Proposal, story: StoryNames) -> bool:
    """Tell whether things are said to be of a make or a culture: "the plates are X".

    Several things are not one place: "the tools are X". Teams and countries may be
    several people: "the hosts are X", "our neighbours are X".
    """
    if subject.lower_ in story.bearers.wares:
        return True
    if subject.lower_ in story.bearers.things and p.repute not in STATES:
        return True  # "his favourite novel is X"
    listed = any(t.dep_ in ("cc", "conj") for t in token.children)
    many = subject.tag_ == "NNS" and not any(
        t.dep_ == "conj" or t.dep_ == "relcl" for t in subject.children
    )
    if not many or listed or p.repute in STATES or p.last - p.first > 1:
        return False
    return subject.lemma_ in story.bearers.finds
