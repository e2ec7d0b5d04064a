"""Frames: a trigger with its arguments, its mode and its class."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..model import Mode, Toponym, mode_of
from ..model.event_class import classes_that
from ..nlp.syntax import SUBJECTS
from .argument import Argument
from .arguments import carrier_arguments, carrier_of, noun_arguments, verb_arguments
from .causes import CAUSES, class_by_cause
from .factuality import FactualityReader, Judgement
from .objects import thing_of_noun, thing_of_verb
from .role_classes import WITH
from .subjects import OWN
from .trigger_senses import REACH, UNDONE, TriggerSenses

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.events import EventWords
    from ..nlp.story import ParsedStory
    from .triggers import Trigger

__all__ = ["Frame", "find_frames"]

#: Classes whose nouns are possessed by whom they are done to: "Soleimani's funeral".
_SUFFERED = classes_that("suffered")

#: Classes of what happens, whoever does it: a verb can say no more than that.
_OCCURRING = classes_that("occurs")

#: The class of what nature does.
_NATURAL = "DISASTER"

#: The class of verbs whose subject suffers what they tell, whatever the cause of it.
_DYING = "DEATH"

#: How many sentences back harm can have its cause.
BACK = 2

#: The most tokens from an event noun to the verb that says that it happened.
NEAR = 3


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
        The verb that only carries a noun ("held talks", "a fire broke out"), -1
        without one.
    object
        The thing that it happens to, or that does it.
    told
        Whether a verb says that a noun happened: "a fire broke out", "caused a flood".
    uncaused
        Whether it is harm, and the sentence does not say what did it.

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
    object: str | None = None
    told: bool = False
    uncaused: bool = False

    @property
    def mode(self) -> Mode:
        """Whether it happened, did not, will, or only might."""
        return mode_of(self.judgement.value)


def find_frames(parsed: ParsedStory, places: Iterable[Toponym] = ()) -> Iterator[Frame]:
    """Yield the events that verbs and event nouns tell, in text order.

    A verb that only carries an event noun ("held talks") belongs to the noun. Harm
    whose cause a sentence does not tell is part of the accident or disaster that was
    told right before, and of any that was told if the story tells of no violence.
    """
    cause: Frame | None = None
    peaceful = True
    for frame in _frames(parsed, places):
        near = cause is not None and (peaceful or _is_near(parsed, cause, frame))
        if frame.uncaused and cause is not None and near:
            frame = replace(frame, type=cause.type, actors=())
        elif frame.type in CAUSES and not frame.uncaused:
            cause = frame if frame.type in UNDONE else None
            peaceful = peaceful and cause is not None
        yield frame


def _is_near(parsed: ParsedStory, cause: Frame, frame: Frame) -> bool:
    """Tell whether an accident was told shortly before."""
    at, then = (parsed.doc[f.head].idx for f in (frame, cause))
    return parsed.sentence_of(at) - parsed.sentence_of(then) <= BACK


def _frames(parsed: ParsedStory, places: Iterable[Toponym]) -> Iterator[Frame]:
    senses, reader = TriggerSenses(parsed, places), FactualityReader(parsed.language)
    nouns = {noun.head: noun for noun in _noun_frames(parsed, senses, reader)}
    carrying = {noun.carrier for noun in nouns.values()}
    for token in parsed.doc:
        if token.i in nouns:
            yield nouns[token.i]
        elif token.pos_ == "VERB" and token.i not in carrying:
            trigger = senses.of(token)
            if trigger is not None:
                yield _verb_frame(token, trigger, parsed, senses, reader.of(token))


def _noun_frames(
    parsed: ParsedStory, senses: TriggerSenses, reader: FactualityReader
) -> Iterator[Frame]:
    """Yield the events that nouns tell."""
    for token in parsed.doc:
        if token.pos_ in ("NOUN", "PROPN"):
            trigger = senses.of(token)
            if trigger is not None:
                yield _noun_frame(token, trigger.type, parsed, senses, reader.of(token))


def _verb_frame(
    verb: Token,
    trigger: Trigger,
    parsed: ParsedStory,
    senses: TriggerSenses,
    judgement: Judgement,
) -> Frame:
    """Return a verb, or a phrase that begins with it, with its arguments."""
    words = parsed.language.events
    type_, uncaused = class_by_cause(verb, trigger.type, senses, words.arguments)
    actors, targets = verb_arguments(verb, words.arguments, parsed.datelines)
    thing = thing_of_verb(verb, type_, actors, senses)
    if type_ in UNDONE and _leads_to_place(verb, words):
        targets = [t for t in targets if parsed.doc[t].pos_ != "PROPN"]
    if type_ in UNDONE:
        # A river that bursts its banks suffers nothing.
        actors = [a for a in actors if not _is_acting_place(parsed.doc[a], senses)]
    if trigger.type == _DYING and all(WITH in t.rule for t in targets):
        # "was shot and died": whoever dies suffers it.
        actors, targets = [], [*actors, *targets]
    partner = senses.partner(verb)
    if type_ == _NATURAL and partner is not None:
        # "The Zambezi burst its banks": it suffers nothing.
        actors, targets = (
            [a for a in them if parsed.doc[a].dep_ not in SUBJECTS]
            for them in (actors, targets)
        )
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
        _needs_left(verb, trigger, senses, undone=type_ in UNDONE),
        object=thing,
        uncaused=uncaused,
    )


def _needs_left(
    verb: Token, trigger: Trigger, senses: TriggerSenses, *, undone: bool
) -> str:
    """Return what a verb still needs of its participants once they are known.

    Nobody need be named who does what a firm or a council does.
    """
    if undone and trigger.needs != "victim":
        return ""
    doer = trigger.needs in ("actor", "agent")
    return "" if doer and senses.has_doer(verb) else trigger.needs


def _noun_frame(
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
    carrier = carrier_of(noun, own.carrier_verbs)
    if carrier is not None:
        its_actors, its_targets = carrier_arguments(carrier, own, datelines)
        actors += its_actors
        targets += its_targets
    last = noun.i + 1
    teller = _teller(noun, type_, words, senses)
    light = carrier is not None and carrier.lemma_ in own.light_verbs
    if teller is not None and carrier is None:
        carrier, light = teller, noun.dep_ in ("nsubj", "nsubjpass", "compound")
        if noun.dep_ == "pobj":
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
        told=carrier is not None,
    )


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
        return verb.head  # "have been on strike"
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


def _leads_to_place(verb: Token, words: EventWords) -> bool:
    """Tell whether what is taken for a particle leads to where: "sinks off Crete"."""
    particles = (child.lower_ for child in verb.children if child.dep_ == "prt")
    return any(particle in words.arguments.place_prepositions for particle in particles)


def _is_acting_place(token: Token, senses: TriggerSenses) -> bool:
    """Tell whether a name is a place that does what its verb tells."""
    return token.dep_ == "nsubj" and senses.sorts.is_placed(token)


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
