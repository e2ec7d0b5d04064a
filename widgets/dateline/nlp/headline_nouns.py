"""Nouns of headlines: words that the parser takes for nouns and verbs the wrong way.

A headline has neither articles nor auxiliaries, and many of its verbs are nouns, too:
"Police quiz pastor", "Teachers down tools", "Man held over Leeds stabbing".
"""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from .syntax import FINITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from ..lang import Words

__all__ = [
    "mend_charge",
    "mend_nominal_verb",
    "mend_particle",
    "mend_person",
    "mend_reason",
]

#: Parts of speech of what a subject or an object without an article is made of.
_NOMINAL = frozenset("NOUN PROPN ADJ NUM".split())

#: Tags of nouns in the singular, and in the plural.
_ONE = frozenset(["NN", "NNP"])
_SEVERAL = frozenset(["NNS", "NNPS"])

#: Tags that a verb in the third person gets where it is taken for a noun.
_THIRD = frozenset(["NNS", "NNPS", "VBZ"])


def mend_nominal_verb(sentence: Span, verbs: Words, plurals: Words) -> None:
    """Make a verb of the noun in "Police quiz pastor" and "Regulator fines Omex".

    Parameters
    ----------
    sentence
        A headline.
    verbs
        Lemmas of verbs that are nouns or particles, too.
    plurals
        Nouns that are many without an ending: "police".

    """
    words = [token for token in sentence if not token.is_space]
    if words[-1].text == ".":
        return
    subject = list(takewhile(lambda t: t.pos_ in _NOMINAL, words))
    for at in range(1, min(len(subject) + 1, len(words) - 1)):
        verb = words[at]
        if not _can_be_verb(words[at - 1], verb, words[at + 1], verbs, plurals):
            continue
        object_ = _phrase_behind(words, at + 1)
        others = [t for t in words if t is not verb and t.tag_ in FINITE]
        if object_ and all(t in object_ and _is_joined(t) for t in others):
            _make_verb(verb, words[:at], object_, words)
            return


def _can_be_verb(
    noun: Token, word: Token, behind: Token, verbs: Words, plurals: Words
) -> bool:
    """Tell whether a word agrees with the noun before it, as its verb would."""
    if word.dep_ == "ROOT" and word.pos_ == "VERB":
        return False
    if noun.tag_ in _SEVERAL or noun.lower_ in plurals:
        return word.lower_ in verbs
    third = word.tag_ in _THIRD and word.lemma_.casefold() in verbs
    named = behind.pos_ == "PROPN" or behind.text[:1].isupper()
    return third and noun.tag_ in _ONE and named


def _phrase_behind(words: Sequence[Token], start: int) -> list[Token]:
    """Return the words of a noun phrase without an article, joined ones among them."""
    found: list[Token] = []
    for token in words[start:]:
        if token.pos_ not in _NOMINAL and not _is_joined(token):
            break
        found.append(token)
    return found


def _is_joined(token: Token) -> bool:
    """Tell whether a token is a part of a word with a hyphen: "go-slow"."""
    if token.tag_ == "HYPH":
        return True
    near = [token.doc[at] for at in (token.i - 1, token.i + 1) if _is_inside(token, at)]
    return any(t.tag_ == "HYPH" for t in near)


def _is_inside(token: Token, at: int) -> bool:
    return token.sent.start <= at < token.sent.end


def _make_verb(
    verb: Token, subject: Sequence[Token], object_: Sequence[Token], words: list[Token]
) -> None:
    """Make a word the verb of a line, with the phrases on both sides of it."""
    root = verb.sent.root
    verb.head = verb
    verb.dep_, verb.pos_ = "ROOT", "VERB"
    verb.tag_ = "VBZ" if subject[-1].tag_ in _ONE and verb.tag_ in _THIRD else "VBP"
    _make_phrase(subject, verb, "nsubj")
    _make_phrase(object_, verb, "dobj")
    inside = {verb.i, *(t.i for t in subject), *(t.i for t in object_)}
    for token in words:
        if token.i in inside:
            continue
        if token is root:
            token.head, token.dep_ = verb, "dep"
        elif token.head.i in inside and token.head is not object_[-1]:
            token.head = verb


def _make_phrase(words: Sequence[Token], verb: Token, relation: str) -> None:
    """Make one noun phrase of words, under a verb."""
    *before, head = words
    head.head, head.dep_ = verb, relation
    if head.pos_ not in _NOMINAL or head.pos_ == "ADJ":
        head.tag_, head.pos_ = "NN", "NOUN"
    for token in before:
        if token.head not in before:
            token.head = head
        if token.dep_ in ("ROOT", "nsubj", "dobj", "appos"):
            token.dep_ = "compound"
        if token.pos_ in ("VERB", "AUX"):
            token.tag_, token.pos_ = "NN", "NOUN"


def mend_reason(sentence: Span) -> None:
    """Make one phrase of "over Leeds stabbing", whose noun seems to be an object.

    Parameters
    ----------
    sentence
        A headline.

    """
    if sentence[-1].text == ".":
        return
    for name, noun in pairwise(sentence):
        verb, link = noun.head, name.head
        if noun.dep_ != "dobj" or name.dep_ != "pobj" or name.pos_ != "PROPN":
            continue
        if link.head == verb and verb.i < link.i and not list(noun.lefts):
            noun.head, noun.dep_ = link, "pobj"
            name.head, name.dep_ = noun, "compound"


def mend_charge(sentence: Span, freeing: Words, links: Words) -> None:
    """Hang "of fraud" on the verb in "Jury clears nurse of fraud", not on the nurse.

    Parameters
    ----------
    sentence
        A headline.
    freeing
        Lemmas of verbs that say of what somebody is freed, robbed or guilty.
    links
        What leads to it: "of".

    """
    if sentence[-1].text == ".":
        return
    for link in sentence:
        noun = link.head
        if link.dep_ != "prep" or link.lower_ not in links or noun.dep_ != "dobj":
            continue
        if noun.head.lemma_.casefold() in freeing and link.i == noun.i + 1:
            link.head = noun.head


def mend_particle(sentence: Span, phrasal: Words) -> None:
    """Make an object of whom a particle seems to lead to: "hands over rebel leader".

    Parameters
    ----------
    sentence
        A headline.
    phrasal
        Verbs with their particles: "hand over".

    """
    if sentence[-1].text == ".":
        return
    for verb, particle in pairwise(sentence):
        if particle.head != verb or particle.dep_ not in ("prt", "prep"):
            continue
        if f"{verb.lemma_} {particle.text}".casefold() not in phrasal:
            continue
        particle.tag_, particle.dep_ = "RP", "prt"
        for noun in [c for c in particle.rights if c.dep_ == "pobj"]:
            noun.head, noun.dep_ = verb, "dobj"


def mend_person(sentence: Span, persons: Words) -> None:
    """Make a noun of "suspect" in "hands over war crimes suspect", read as a verb.

    Parameters
    ----------
    sentence
        A headline.
    persons
        Nouns for people that are verbs, too.

    """
    root = sentence.root
    if root.tag_ != "VBZ" or sentence[-1].text == ".":
        return
    for word in sentence[1:]:
        if word.tag_ not in ("VB", "VBP") or word.lower_ not in persons:
            continue
        noun = word.nbor(-1)
        if noun.pos_ != "NOUN" or noun.i <= root.i or any(_is_subject(word)):
            continue
        above, relation = noun.head, noun.dep_
        word.tag_, word.pos_ = "NN", "NOUN"
        word.head, word.dep_ = above, relation
        noun.head, noun.dep_ = word, "compound"


def _is_subject(verb: Token) -> list[bool]:
    return [child.dep_ in ("nsubj", "nsubjpass") for child in verb.children]
