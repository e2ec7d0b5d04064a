"""Noun frames: the events that nouns tell, alone or with a verb that carries them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.event_class import classes_that
from ..nlp.syntax import SUBJECTS, ranked_infinitive
from .argument import Argument
from .arguments import carrier_arguments, carrier_of, noun_arguments
from .factuality.grammar import is_past
from .frame import Frame
from .noun_arguments import MODIFIER
from .objects import thing_of_noun
from .subjects import OWN
from .trigger_senses import REACH, UNDONE, TriggerSenses

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.events import ArgumentWords, EventWords
    from ..nlp.story import ParsedStory
    from .factuality import Judgement

__all__ = ["noun_frame"]

#: Classes whose nouns are possessed by whom they are done to: "Soleimani's funeral".
_SUFFERED = classes_that("suffered")

#: Classes of what two do with each other.
_MUTUAL = classes_that("mutual")

#: Classes of harm that somebody does or that befalls people.
_HARMFUL = classes_that("harmful")

#: Classes of what happens, whoever does it: a verb can say no more than that.
_OCCURRING = classes_that("occurs")

#: The most tokens from an event noun to the verb that says that it happened.
NEAR = 3

#: Relations of an event noun to a verb that only says that it happened.
_LIGHT = frozenset(["nsubj", "nsubjpass", "compound"])

#: Relations of a clause that somebody says or claims.
_TOLD = frozenset(["ccomp", "acl", "relcl"])


def noun_frame(
    noun: Token,
    type_: str,
    parsed: ParsedStory,
    senses: TriggerSenses,
    judgement: Judgement,
) -> Frame:
    """Return an event noun with its arguments and those of the verb that carries it."""
    words, datelines = parsed.language.events, parsed.datelines
    first = _compound_start(noun)
    own = words.arguments
    suffered = type_ in _SUFFERED
    actors, targets = noun_arguments(noun, first, own, suffered=suffered)
    carrier = carrier_of(noun, own)
    if carrier is not None:
        its_actors, its_targets = carrier_arguments(carrier, own, datelines)
        if type_ in _OCCURRING and _only_ends(carrier, words):
            # "Police ended the riot": others made it; nurses end a strike of theirs.
            its_actors = [
                a for a in its_actors if senses.sorts.fits(parsed.doc[a], "worker")
            ]
        if its_actors and type_ in _MUTUAL:
            # "Peru concluded the Chile agreement": Chile is the other party.
            targets += [a for a in actors if a.rule == MODIFIER]
            actors = [a for a in actors if a.rule != MODIFIER]
        actors += its_actors
        targets += its_targets
    last = noun.i + 1
    teller = _teller(noun, type_, words, senses)
    light = carrier is not None and carrier.lemma_ in own.light_verbs
    ranked = teller is not None and ranked_infinitive(noun) == teller
    if teller is not None and (carrier is None or ranked):
        carrier, light = teller, ranked or noun.dep_ in _LIGHT
        if noun.dep_ == "pobj" and not _is_claimed(teller, noun, words):
            subjects = (c for c in teller.children if c.dep_ == "nsubj")
            actors += [Argument(child.i, OWN) for child in subjects]
    if (
        carrier is not None
        and light
        and abs(carrier.i - noun.i) <= (REACH if carrier is not teller else NEAR)
    ):
        first, last = min(first, carrier.i), max(last, _end_of(carrier))
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
        object=thing_of_noun(noun, teller, type_, senses, words),
        told=carrier is not None or (type_ in UNDONE and _is_behind(noun, own)),
    )


def _only_ends(carrier: Token, words: EventWords) -> bool:
    """Tell whether a verb only says that something is over."""
    return carrier.lemma_.casefold() in words.place_and_time.ending_verbs


def _is_behind(noun: Token, words: ArgumentWords) -> bool:
    """Tell whether something was done after what a noun tells: "fell after a quake"."""
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ not in words.parties.sequel_words:
        return False
    return link.head.pos_ == "VERB" and is_past(link.head)


def _is_claimed(verb: Token, noun: Token, words: EventWords) -> bool:
    """Tell whether somebody else says who was behind something."""
    going_on = words.arguments.parties.errand_prepositions
    going_on |= words.arguments.enclosing_prepositions
    return verb.dep_ in _TOLD and noun.head.lower_ not in going_on


def _teller(
    noun: Token, type_: str, words: EventWords, senses: TriggerSenses
) -> Token | None:
    """Return the verb that says no more than that an event noun happened.

    "A fire broke out", "a quake struck the coast", "there was an explosion", "caused a
    landslide"; but "the quake struck two villagers" says what it did.
    """
    if type_ not in _OCCURRING:
        return None
    happening = words.occurrence.happening_verbs
    if noun.dep_ == "compound":
        noun = noun.head  # "Cyclone Odile hit"
    ranked = ranked_infinitive(noun)
    if ranked is not None and ranked.lemma_.casefold() in happening:
        # "The worst storm to hit Lamu"; but "the worst fire to kill him" tells twice.
        told = senses.of(ranked)
        return ranked if told is None or told.type not in UNDONE else None
    if noun.dep_ == "ROOT":
        # The parser takes "jolted" in "A tremor jolted Lamu" for a participle.
        participles = (child for child in noun.rights if child.dep_ == "acl")
        return next((v for v in participles if v.lemma_.casefold() in happening), None)
    verb = noun.head
    lemma = verb.lemma_.casefold()
    if noun.dep_ in SUBJECTS:
        hit = any(c.dep_ == "dobj" and _is_victim(c, senses) for c in verb.children)
        return verb if lemma in happening and verb.pos_ == "VERB" and not hit else None
    if noun.dep_ == "pobj" and verb.head.pos_ == "AUX":
        going_on = words.arguments.parties.errand_prepositions
        going_on |= words.arguments.enclosing_prepositions
        if verb.lower_ in going_on or type_ in _HARMFUL:
            return verb.head  # "have been on strike", not "were behind the riots"
        return None
    if noun.dep_ == "attr":
        there = any(child.dep_ == "expl" for child in verb.children)
        return verb if there else None
    caused = noun.dep_ == "dobj" and lemma in words.occurrence.causing_verbs
    return verb if caused else None


def _is_victim(token: Token, senses: TriggerSenses) -> bool:
    """Tell whether an object is people: a place that is hit is where it happened.

    Names are places then, whatever the entity recogniser takes them for.
    """
    return token.pos_ != "PROPN" and senses.sorts.fits(token, "person")


def _end_of(verb: Token) -> int:
    """Return where a verb ends with its particle: "broke out"."""
    particle = any(c.dep_ == "prt" and c.i == verb.i + 1 for c in verb.children)
    return verb.i + (2 if particle else 1)


def _compound_start(noun: Token) -> int:
    """Return where the compound begins that a noun ends: "air" of "air strikes"."""
    first = noun.i
    for child in reversed(list(noun.lefts)):
        if child.dep_ == "compound" and not child.ent_type_ and child.i == first - 1:
            first = child.i
    return first


def _anchor(noun: Token) -> int:
    """Return the verb to which place and time of an event noun are attached."""
    if noun.dep_ == "compound":
        noun = noun.head
    above = noun.head
    if noun.dep_ == "pobj" and above.head.pos_ == "AUX":
        return above.head.i
    if noun.dep_ in ("nsubj", "nsubjpass", "dobj") and above.pos_ == "VERB":
        return above.i
    return noun.i
