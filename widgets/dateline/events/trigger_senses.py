"""Which sense of a word is meant: whether it tells the event it can tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang import Words
    from ..lang.events import EventWords
    from .triggers import TriggerTable

__all__ = ["is_meant", "loss"]

#: Classes of harm that somebody does; done by nobody, it is a loss.
_HARM = frozenset(["ASSAULT", "FIGHT"])


def is_meant(token: Token, needs: str, words: EventWords) -> bool:
    """Tell whether a trigger stands with what its sense needs, as far as words tell.

    Parameters
    ----------
    token
        The verb or noun.
    needs
        What the table of triggers says it needs; whether somebody acts is left to
        :meth:`Parties.are_meant`.
    words
        The words of the language.

    """
    things = words.things.get(needs)
    if things is not None:
        objects = _objects(token, words.genitive_prepositions)
        return any(noun.lemma_.casefold() in things for noun in objects)
    if needs.startswith("+"):
        return any(child.text.casefold() == needs[1:] for child in token.children)
    if needs and token.pos_ == "VERB":
        # "lifted off", "gave up": with a particle it is another verb.
        if any(child.dep_ == "prt" for child in token.children):
            return False
        return needs != "active" or token.dep_ not in ("acl", "amod")
    return True


def _objects(verb: Token, genitive: Words) -> Iterator[Token]:
    """Give what a verb is done to, with what it is counted in: "tons of food"."""
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubjpass", "dative"):
            for noun in (child, *child.conjuncts):
                yield noun
                for of in noun.children:
                    if of.dep_ == "prep" and of.text in genitive:
                        yield from of.children
    if verb.dep_ == "acl":
        yield verb.head


def loss(verb: Token, type_: str, words: EventWords, table: TriggerTable) -> str:
    """Return the class of a verb, LOSS for harm that a disaster or accident does.

    "The tsunami killed 200", "killed in a stampede", "floods hit Najaf, killing two".
    """
    if type_ not in _HARM:
        return type_
    accidents = words.arguments.accident_prepositions
    if any(_does(child, table) for up in _leading(verb) for child in up.children):
        return "LOSS"
    agents = [child for child in verb.children if child.dep_ == "agent"]
    for child in verb.children:
        if _does(child, table):
            return "LOSS"
        by = child.dep_ == "agent" or (
            child.dep_ == "prep" and child.text in accidents and not agents
        )
        if by and any(_is_loss(thing, table) for thing in child.children):
            return "LOSS"
    return type_


def _leading(verb: Token) -> Iterator[Token]:
    """Give the verbs whose subject a verb shares: "hit Najaf, killing two and …"."""
    while not any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children):
        follows = verb.dep_ == "advcl" and verb.tag_ == "VBG"
        if verb.dep_ != "conj" and not follows:
            return
        verb = verb.head
        yield verb


def _does(child: Token, table: TriggerTable) -> bool:
    return child.dep_ == "nsubj" and _is_loss(child, table)


def _is_loss(noun: Token, table: TriggerTable) -> bool:
    told = table.nouns.get(noun.lemma_.casefold())
    return told is not None and told.type == "LOSS"
