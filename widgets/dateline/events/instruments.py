"""What an event was done with, where the story says so: "with a car bomb"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..lang import language_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..lang.events import InstrumentWords
    from .arguments import Frame

__all__ = ["instrument"]

#: Classes whose events can be done with a weapon.
_ARMED = frozenset(["ASSAULT", "FIGHT", "COERCE", "PROTEST", "LOSS"])


def instrument(doc: Doc, frame: Frame) -> str | None:
    """Return the words for what an event was done with, None where none are told.

    A weapon hangs on the trigger: led by "with" or "by", as what is fired or
    planted, as what kills ("a car bomb killed two"), or as the first part of an event
    noun ("a drone strike", "killed in a drone strike").
    """
    if frame.type not in _ARMED:
        return None
    head, words = doc[frame.head], language_of(doc).events.instruments
    for token in (*_beside(head), *_hanging(head, words)):
        if token.lemma_.casefold() in words.weapons:
            return _words(token)
    return None


def _beside(head: Token) -> Iterator[Token]:
    """Give the first parts of an event noun: "missile" in "a missile attack"."""
    if head.pos_ == "NOUN":
        parts = [child for child in head.lefts if child.dep_ in ("compound", "nmod")]
        yield from reversed(parts)


def _hanging(head: Token, words: InstrumentWords) -> Iterator[Token]:
    """Give what hangs on a trigger as a means."""
    attached = words.object_prepositions
    for child in head.children:
        word = child.text.casefold()
        if child.dep_ == "nsubj" or (
            child.dep_ == "dobj" and head.lemma_.casefold() in words.launching_verbs
        ):
            yield child
        elif child.dep_ == "dobj":
            # The parser often hangs "with a knife" on who is stabbed.
            ties = (w for w in child.rights if w.text in attached)
            yield from (t for w in ties for t in _things(w))
        elif word in words.prepositions:
            yield from _things(child)
        elif word in words.event_prepositions:
            yield from (t for event in _things(child) for t in _beside(event))


def _things(preposition: Token) -> Iterator[Token]:
    return (t for t in preposition.children if t.dep_ in ("pobj", "dobj"))


def _words(token: Token) -> str:
    """Return a noun with what describes it: "ballistic missiles"."""
    first = token.i
    for child in reversed(list(token.lefts)):
        if child.i != first - 1 or child.dep_ not in ("compound", "amod", "nmod"):
            break
        first = child.left_edge.i
    return " ".join(token.doc[first : token.i + 1].text.split())
