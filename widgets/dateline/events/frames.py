"""Frames: a trigger with its arguments, its mode and its class."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Mode, mode_of
from .arguments import carrier_arguments, carrier_of, noun_arguments, verb_arguments
from .factuality import FactualityReader, Judgement
from .trigger_senses import class_of_harm, has_sense
from .triggers import Trigger, TriggerTable, trigger_table

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.events import EventWords
    from ..nlp.datelines import Datelines
    from ..nlp.story import ParsedStory
    from .argument import Argument, Arguments

__all__ = ["Frame", "find_frames"]

#: Classes whose nouns are possessed by whom they are done to: "Soleimani's funeral".
_SUFFERED = frozenset(["SUPPORT", "ASSAULT", "LOSS", "INVESTIGATE"])

#: The most tokens between the parts of a trigger of several words.
REACH = 6

#: Relations of the word that makes a phrase to its verb: "took hostage".
_PHRASAL = frozenset("prt dobj oprd prep acomp advmod attr".split())


@dataclass(frozen=True, slots=True)
class Frame:
    """A trigger as tokens [first, last) with its arguments.

    Parameters
    ----------
    first, last, head
        The trigger, and its verb or noun.
    anchor
        The verb to which place and time are attached: the head, or the verb of which
        an event noun is the subject or object.
    type
        The class of the event.
    actors, targets
        The heads of who acts and of who is acted upon.
    judgement
        Whether it happened, and the words that say so.
    rule
        "verb" or "noun".
    needs
        What its participants must be for the trigger to tell an event: "who",
        "actor".
    carrier
        The verb that only carries a noun ("held talks"), -1 without one.

    """

    first: int
    last: int
    head: int
    anchor: int
    type: str
    actors: tuple[Argument, ...]
    targets: tuple[Argument, ...]
    judgement: Judgement
    rule: str
    needs: str = ""
    carrier: int = -1

    @property
    def mode(self) -> Mode:
        """Whether it happened, did not, will, or only might."""
        return mode_of(self.judgement.value)


def find_frames(parsed: ParsedStory) -> Iterator[Frame]:
    """Yield the events that verbs and event nouns tell, in text order.

    A verb that only carries an event noun ("held talks") belongs to the noun.
    """
    words, table = parsed.language.events, trigger_table(parsed.language)
    factuality = FactualityReader(parsed.language)
    nouns = {noun.head: noun for noun in _noun_frames(parsed, table, factuality)}
    carrying = {noun.carrier for noun in nouns.values()}
    for token in parsed.doc:
        if token.i in nouns:
            yield nouns[token.i]
        elif token.pos_ == "VERB" and token.i not in carrying:
            lemma = token.lemma_.casefold()
            partner, trigger = _phrase(token, lemma, table)
            if trigger is None:
                trigger = table.verbs.get(lemma)
                if trigger is None or not has_sense(token, trigger.needs, words):
                    continue
            type_ = class_of_harm(token, trigger.type, words, table)
            arguments = verb_arguments(token, words.arguments, parsed.datelines)
            judged = factuality.of(token)
            yield _verb_frame(token, type_, trigger.needs, partner, arguments, judged)


def _noun_frames(
    parsed: ParsedStory, table: TriggerTable, factuality: FactualityReader
) -> Iterator[Frame]:
    """Yield the events that nouns tell."""
    words = parsed.language.events
    for token in parsed.doc:
        if token.pos_ != "NOUN" or token.dep_ == "compound":
            continue
        trigger = table.nouns.get(token.text.casefold())
        trigger = trigger or table.nouns.get(token.lemma_.casefold())
        if trigger is not None and has_sense(token, trigger.needs, words):
            judged = factuality.of(token)
            yield _noun_frame(token, trigger.type, words, parsed.datelines, judged)


def _phrase(
    verb: Token, lemma: str, table: TriggerTable
) -> tuple[int | None, Trigger | None]:
    """Return the token that makes a verb a phrase ("took hostage"), and its trigger."""
    if lemma not in table.phrases:
        return None, None
    dependents = {}
    for child in verb.children:
        if child.i <= verb.i or child.i > verb.i + REACH:
            continue
        if child.dep_ in _PHRASAL:
            dependents[child.lemma_.casefold()] = child.i
        if child.dep_ == "prep":
            dependents |= {t.lemma_.casefold(): t.i for t in child.children}
    phrase = table.phrase(lemma, dependents)
    return (None, None) if phrase is None else (dependents[phrase[0]], phrase[1])


def _verb_frame(
    verb: Token,
    type_: str,
    needs: str,
    partner: int | None,
    arguments: Arguments,
    judgement: Judgement,
) -> Frame:
    """Return a verb with its arguments; ``partner`` makes it a phrase."""
    actors, targets = arguments
    last = verb.i + 1
    if any(c.dep_ == "prt" and c.i == last for c in verb.children):
        last += 1
    if partner is not None:
        last = max(last, partner + 1)
    return Frame(
        verb.i,
        last,
        verb.i,
        verb.i,
        type_,
        tuple(dict.fromkeys(actors)),
        tuple(t for t in dict.fromkeys(targets) if t not in actors and t != partner),
        judgement,
        "verb",
        needs,
    )


def _noun_frame(
    noun: Token,
    type_: str,
    words: EventWords,
    datelines: Datelines,
    judgement: Judgement,
) -> Frame:
    """Return an event noun with its arguments and those of the verb that carries it."""
    first = _compound_start(noun)
    own = words.arguments
    suffered = type_ in _SUFFERED
    actors, targets = noun_arguments(noun, first, own, suffered=suffered)
    carrier = carrier_of(noun, own.carrier_verbs)
    if carrier is not None:
        its_actors, its_targets = carrier_arguments(carrier, own, datelines)
        actors += its_actors
        targets += its_targets
    last = noun.i + 1
    light = carrier is not None and carrier.lemma_ in own.light_verbs
    if carrier is not None and light and abs(carrier.i - noun.i) <= REACH:
        first, last = min(first, carrier.i), max(last, carrier.i + 1)
    return Frame(
        first,
        last,
        noun.i,
        _anchor(noun),
        type_,
        tuple(dict.fromkeys(actors)),
        tuple(t for t in dict.fromkeys(targets) if t not in actors),
        judgement,
        "noun",
        carrier=carrier.i if carrier is not None and light else -1,
    )


def _compound_start(noun: Token) -> int:
    """Return where the compound begins that a noun ends: "air" of "air strikes"."""
    first = noun.i
    for child in reversed(list(noun.lefts)):
        if child.dep_ == "compound" and not child.ent_type_ and child.i == first - 1:
            first = child.i
    return first


def _anchor(noun: Token) -> int:
    """Return the verb to which place and time of an event noun are attached."""
    above = noun.head
    if noun.dep_ in ("nsubj", "nsubjpass", "dobj") and above.pos_ == "VERB":
        return above.i
    return noun.i
