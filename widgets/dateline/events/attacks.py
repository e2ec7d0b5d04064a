"""Attacks: blasts and fires that the sentences around them call an attack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ..lang.words import NO_WORDS
from ..nlp.syntax import has_passive_subject
from .causes import VIOLENT
from .factuality import factuality_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang import Words
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
    the blast and its toll are of the attack. So they are where a bomb had been hidden,
    and so is a fire that was set.
    """
    all_ = list(frames)
    sentence = [parsed.sentence_of(parsed.doc[f.head].idx) for f in all_]
    attacked = {
        here
        for frame, here in zip(all_, sentence, strict=True)
        if _is_of(parsed, frame, "fire") and _was_set(parsed, here)
    }
    attacked |= {
        here
        for frame, here in zip(all_, sentence, strict=True)
        if _is_of(parsed, frame, "blast")
        and (
            any(
                here <= there <= here + _AHEAD
                and _calls_attack(parsed, other, frame, later=there > here)
                for other, there in zip(all_, sentence, strict=True)
            )
            or _has_bomb(parsed, frame, here)
            or any(_is_bombing(parsed, other, frame) for other in all_)
        )
    }
    for frame, here in zip(all_, sentence, strict=True):
        yield (
            replace(frame, type=_ATTACK)
            if (frame.type == _BLAST and here in attacked)
            else frame
        )


def _is_of(parsed: ParsedStory, frame: Frame, sort: str) -> bool:
    """Tell whether a frame is an explosion, or a fire, and called no more than that."""
    listed = parsed.language.events.things.get(sort, NO_WORDS)
    head = parsed.doc[frame.head]
    return frame.type == _BLAST and head.lemma_.casefold() in listed


def _was_set(parsed: ParsedStory, here: int) -> bool:
    """Tell whether a story goes on that a fire was set: "it was arson"."""
    words = parsed.language.events
    sentences = parsed.sentences[here : here + _AHEAD + 1]
    first = parsed.token_of(sentences[0].start)
    last = parsed.token_of(sentences[-1].end - 1)
    for token in parsed.doc[first : last + 1]:
        verb, lemma = token.head, token.lemma_.casefold()
        if lemma in words.things.get("arson", NO_WORDS):
            naming = verb.lemma_ in words.factuality.naming_verbs
            said = token.dep_ in ("attr", "oprd") or (naming and token.dep_ == "dobj")
        else:
            knowing = lemma in words.things.get("deliberate", NO_WORDS)
            setting = verb.lemma_ in words.things.get("setting", NO_WORDS)
            said = knowing and setting and has_passive_subject(verb)
        if said and factuality_of(verb, parsed.language).happened:
            return True
    return False


def _is_bombing(parsed: ParsedStory, frame: Frame, blast: Frame) -> bool:
    """Tell whether a story calls a blast a bombing, however much later."""
    blasts = parsed.language.events.place_and_time.blast_nouns
    bombing = parsed.doc[frame.head].lemma_.casefold() in blasts
    return bombing and _calls_attack(parsed, frame, blast, later=True)


def _has_bomb(parsed: ParsedStory, blast: Frame, here: int) -> bool:
    """Tell whether a bomb was laid or caused a blast, as its sentences go on to say."""
    things = parsed.language.events.things
    bombs, laying = things.get("bomb", NO_WORDS), things.get("laying", NO_WORDS)
    causing = parsed.language.events.occurrence.causing_verbs
    sentences = parsed.sentences[here : here + _AHEAD + 1]
    end = parsed.token_of(sentences[-1].end - 1) + 1
    for noun in parsed.doc[blast.head + 1 : end]:
        if noun.pos_ != "NOUN" or noun.lemma_.casefold() not in bombs:
            continue
        agent = noun.dep_ == "pobj" and noun.head.dep_ == "agent"
        verb = noun.head.head if agent else noun.head
        laid = noun.dep_ in ("dobj", "nsubjpass") and verb.lemma_ in laying
        caused = (agent or noun.dep_ == "nsubj") and verb.lemma_ in causing
        if (laid or caused) and factuality_of(verb, parsed.language).happened:
            return not any(t.lower_ in _other(parsed) for t in verb.subtree)
    return False


def _other(parsed: ParsedStory) -> Words:
    """Return the words that make a bomb one of another blast: "a second bomb"."""
    return parsed.language.events.place_and_time.other_words


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
