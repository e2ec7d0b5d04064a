"""Trigger senses: whether a word describes the event that it can describe."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang import Words
    from ..lang.events import EventWords
    from .triggers import TriggerTable

__all__ = ["class_of_harm", "has_sense"]

#: Classes of harm that somebody does; done by nobody, it is a loss.
_HARM = frozenset(["ASSAULT", "FIGHT"])


def has_sense(token: Token, needs: str, words: EventWords) -> bool:
    """Tell whether a trigger has the dependents that its sense needs.

    Parameters
    ----------
    token
        The verb or noun.
    needs
        What the table of triggers says it needs; what it needs of its participants
        is left to :meth:`.ParticipantResolver.satisfies_needs`.
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
    """Yield what a verb is done to, with what is counted there: "tons of food"."""
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubjpass", "dative"):
            for noun in (child, *child.conjuncts):
                yield noun
                for of in noun.children:
                    if of.dep_ == "prep" and of.text in genitive:
                        yield from of.children
    if verb.dep_ == "acl":
        yield verb.head


def class_of_harm(
    verb: Token, type_: str, words: EventWords, table: TriggerTable
) -> str:
    """Return the class of a verb: LOSS for harm that a disaster or accident does.

    "The tsunami killed 200", "killed in a stampede", "floods hit Najaf, killing two".
    """
    if type_ not in _HARM:
        return type_
    accidents = words.arguments.accident_prepositions
    above = (
        child for verb_above in _verbs_above(verb) for child in verb_above.children
    )
    if any(_is_accident_subject(child, table) for child in above):
        return "LOSS"
    agents = [child for child in verb.children if child.dep_ == "agent"]
    for child in verb.children:
        if _is_accident_subject(child, table):
            return "LOSS"
        by = child.dep_ == "agent" or (
            child.dep_ == "prep" and child.text in accidents and not agents
        )
        if by and any(_is_accident(noun, table) for noun in child.children):
            return "LOSS"
    return type_


def _verbs_above(verb: Token) -> Iterator[Token]:
    """Yield the verbs whose subject a verb shares: "hit Najaf, killing two and …"."""
    while not any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children):
        follows = verb.dep_ == "advcl" and verb.tag_ == "VBG"
        if verb.dep_ != "conj" and not follows:
            return
        verb = verb.head
        yield verb


def _is_accident_subject(child: Token, table: TriggerTable) -> bool:
    return child.dep_ == "nsubj" and _is_accident(child, table)


def _is_accident(noun: Token, table: TriggerTable) -> bool:
    """Tell whether a noun is an accident or a disaster."""
    trigger = table.nouns.get(noun.lemma_.casefold())
    return trigger is not None and trigger.type == "LOSS"
