"""Names right after the noun for what bears them: "the ferry Estonia"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import LEANING, NOMINAL, OBJECTS, first_of_list
from ..name_classes import STATES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["is_after_its_kind"]


def is_after_its_kind(p: Proposal, story: StoryNames) -> bool:
    """Tell whether what bears it is named right before it: "the ferry Estonia".

    So are several bodies: "lenders Halifax and Skipton".
    """
    tokens, at = story.tokens, p.first - 1
    if at < 0 or tokens.breaks(p.first):
        return False
    at -= tokens.text[at] == ":" and _are_counted(at - 1, story)
    before = tokens.lower[at]
    if before in story.bearers.ship_prefixes:
        return tokens.text[at].isupper()
    if _is_one_of_many(p, at, story) or _is_an_example(p, story):
        return True
    if _is_parted_from_its_kind(p, story):
        return True
    if before in story.bearers.name_nouns:
        return True  # "the name X"
    bearing = story.bearers.things | story.bearers.dish_heads
    alone = tokens.namelike[p.last : p.last + 1] != [True]
    if alone and p.repute != "country" and tokens.text[at].islower():
        bearing |= story.bearers.bodies | story.bearers.called_nouns
    if before not in bearing or tokens.pos[at] not in NOMINAL | {"ADJ"}:
        return False
    # "The ship Russia sent", "the film London critics loved"; not "the film Paris Boy".
    head, kind = tokens.doc[p.last - 1], tokens.doc[at]
    if head.dep_ in LEANING and head.head.i >= p.last:
        return head.head.pos_ == "PROPN"
    sent = head.dep_ == "nsubj" and head.head.head.i == at
    # "The film X beat its rivals": with no other verb, that is what the film did; so
    # it is where the verb has an object that is not the film: "X won the prize".
    own = any(t.dep_ in OBJECTS for t in head.head.children)
    alone = kind.dep_ == "ROOT" or (kind.dep_ == "conj" and kind.head.dep_ == "ROOT")
    return not sent or own or alone


def _is_an_example(p: Proposal, story: StoryNames) -> bool:
    """Tell whether "such as" joins it to several bodies: "brands such as X"."""
    tokens, at = story.tokens, p.first - 3
    opener = tuple(tokens.lower[max(0, at + 1) : p.first])
    if at < 0 or opener not in story.words.example_openers or p.repute in STATES:
        return False
    noun = tokens.doc[at]
    return noun.tag_ == "NNS" and noun.lemma_ in story.bearers.named_by_brand


def _is_parted_from_its_kind(p: Proposal, story: StoryNames) -> bool:
    """Tell whether commas part it from a thing of somebody's: "her last opera, X, was".

    "The film, X critics say" goes on otherwise.
    """
    tokens, at = story.tokens, p.first - 2
    if at < 1 or not tokens.word(p.first - 1) == tokens.word(p.last) == ",":
        return False
    noun = tokens.doc[at]
    if noun.lower_ not in story.bearers.things or noun.tag_ != "NN":
        return False
    return any(t.dep_ == "poss" for t in noun.children)


def _are_counted(at: int, story: StoryNames) -> bool:
    """Tell whether several things are counted that a colon lists: "three models: X"."""
    if at < 1 or story.tokens.doc[at].tag_ != "NNS":
        return False
    return any(t.dep_ == "nummod" for t in story.tokens.doc[at].children)


def _opens_as_a_body(noun: Token, story: StoryNames) -> bool:
    """Tell whether a sentence begins with several bodies: "Lenders X and Y".

    The tagger takes the capital there for that of a name.
    """
    if not noun.is_sent_start or noun.pos_ != "PROPN":
        return False
    endings = story.bearers.plural_endings
    word = next((noun.lower_.removesuffix(e) for e in endings if e in noun.lower_), "")
    return word != noun.lower_ and word in story.bearers.bodies


def _is_one_of_many(p: Proposal, at: int, story: StoryNames) -> bool:
    """Tell whether several are named after their noun: "lenders X and Y".

    What the noun stands for may be done by a place: "the ships X sent".
    """
    tokens, first = story.tokens, first_of_list(story.tokens.doc[p.last - 1])
    if first.i < p.first:
        at = first.i - 1
        while at > 0 and tokens.namelike[at]:
            at -= 1
    noun = tokens.doc[at]
    named = tokens.namelike[at + 1] or tokens.text[at + 1] == ":"
    if not named or p.situated:
        return False
    if _opens_as_a_body(noun, story):
        return True
    if noun.tag_ != "NNS":
        return False
    if noun.lemma_ in story.bearers.bodies:
        return True
    sent = first.dep_ == "nsubj" and first.head.head.i == at
    leans = first.dep_ in LEANING and first.head.i >= p.last
    bearers = story.bearers
    things = bearers.things | bearers.name_nouns | bearers.products
    return noun.lemma_ in things and not (sent or leans)
