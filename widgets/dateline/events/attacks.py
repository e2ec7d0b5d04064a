"""Attacks: blasts that the sentences around them call an attack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ..lang.words import NO_WORDS
from .causes import VIOLENT

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..nlp.story import ParsedStory
    from .frame import Frame

__all__ = ["with_attacks"]

#: The class of blasts and of the harm that they do, and what it becomes.
_BLAST, _ATTACK = "ACCIDENT", "ASSAULT"

#: How many sentences after a blast it can be called an attack.
_AHEAD = 2


def with_attacks(parsed: ParsedStory, frames: Iterable[Frame]) -> Iterator[Frame]:
    """Yield frames, with blasts as attacks where the story takes them up as such.

    "An explosion tore through a mosque, killing nine. The attack came a day after …":
    the blast and its toll are of the attack.
    """
    all_ = list(frames)
    sentence = [parsed.sentence_of(parsed.doc[f.head].idx) for f in all_]
    attacked = {
        here
        for frame, here in zip(all_, sentence, strict=True)
        if _is_blast(parsed, frame)
        and any(
            here <= there <= here + _AHEAD
            and _calls_attack(parsed, other, frame, later=there > here)
            for other, there in zip(all_, sentence, strict=True)
        )
    }
    for frame, here in zip(all_, sentence, strict=True):
        yield (
            replace(frame, type=_ATTACK)
            if (frame.type == _BLAST and here in attacked)
            else frame
        )


def _is_blast(parsed: ParsedStory, frame: Frame) -> bool:
    """Tell whether a frame is an explosion that is called no more than that."""
    blasts = parsed.language.events.things.get("blast", NO_WORDS)
    head = parsed.doc[frame.head]
    return frame.type == _BLAST and head.lemma_.casefold() in blasts


def _calls_attack(
    parsed: ParsedStory, frame: Frame, blast: Frame, *, later: bool
) -> bool:
    """Tell whether an event noun is for a blast: "the attack", "the bombings".

    ``later`` tells that it is in a sentence of its own.
    """
    head = parsed.doc[frame.head]
    violent = frame.rule == "noun" and frame.type in VIOLENT
    if not violent or frame.judgement.failed:
        return False
    if _is_around(head, parsed.doc[blast.head]):
        return True
    words = parsed.language.events.arguments
    link = head.head.lower_ if head.dep_ == "pobj" else ""
    if head.i > blast.head and not later and link in words.enclosing_prepositions:
        return True  # "A blast killed nine in the second attack of the week."
    known = any(t.lower_ in words.definite_determiners for t in head.lefts)
    alone = all(t.dep_ not in ("prep", "acl", "relcl", "poss") for t in head.children)
    another = link in words.dating_prepositions  # "the first since the attack"
    return known and alone and not another and head.i > blast.head


def _is_around(noun: Token, blast: Token) -> bool:
    """Tell whether a blast was a part of an attack: "an attack with an explosion"."""
    return any(above.i == noun.i for above in blast.ancestors) and noun.i < blast.i
