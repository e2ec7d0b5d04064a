"""Instruments: what an event was done with, as in "with a car bomb"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..lang import language_of
from ..model.event_class import classes_that

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..lang.events import InstrumentWords
    from .frame import Frame

__all__ = ["instrument"]

#: Classes whose events can be done with a weapon.
_ARMED = classes_that("harmful") | frozenset(["COERCE", "PROTEST"])

#: Labels of names that may hold a word for a weapon: "Arsenal", "the Hammers Club".
_NAMED = frozenset("PERSON ORG NORP GPE".split())


def instrument(doc: Doc, frame: Frame) -> str | None:
    """Return the words for what an event was done with, None where there are none.

    The weapon depends on the trigger: after "with" or "by", as what is fired or
    planted, as what kills ("a car bomb killed two"), or as the first part of an event
    noun ("a drone strike", "killed in a drone strike").
    """
    if frame.type not in _ARMED:
        return None
    head, words = doc[frame.head], language_of(doc).events.instruments
    for token in (*_modifiers(head), *_means(head, words)):
        if token.lemma_.casefold() in words.weapons:
            return _described(token)
    return None


def _modifiers(head: Token) -> Iterator[Token]:
    """Yield the first parts of an event noun: "missile" in "a missile attack"."""
    if head.pos_ == "NOUN":
        parts = [child for child in head.lefts if child.dep_ in ("compound", "nmod")]
        yield from reversed(parts)


def _means(head: Token, words: InstrumentWords) -> Iterator[Token]:
    """Yield the dependents of a trigger that can be its means."""
    for child in head.children:
        word = child.text.casefold()
        if child.dep_ == "nsubj" or (
            child.dep_ == "dobj" and head.lemma_.casefold() in words.launching_verbs
        ):
            if child.ent_type_ not in _NAMED:
                yield child
        elif child.dep_ == "dobj":
            # The parser often attaches "with a knife" to who is stabbed.
            for right in child.rights:
                if right.text in words.object_prepositions:
                    yield from _objects(right)
        elif word in words.prepositions:
            yield from _objects(child)
        elif word in words.event_prepositions:
            yield from (t for event in _objects(child) for t in _modifiers(event))


def _objects(preposition: Token) -> Iterator[Token]:
    return (t for t in preposition.children if t.dep_ in ("pobj", "dobj"))


def _described(token: Token) -> str:
    """Return a noun with the words that describe it: "ballistic missiles"."""
    first = token.i
    for child in reversed(list(token.lefts)):
        if child.i != first - 1 or child.dep_ not in ("compound", "amod", "nmod"):
            break
        first = child.left_edge.i
    return " ".join(token.doc[first : token.i + 1].text.split())
