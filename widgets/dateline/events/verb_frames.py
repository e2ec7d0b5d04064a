"""Verb frames: the events that verbs tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.event_class import classes_that
from .argument import Argument, prepositional_objects
from .arguments import OBJECT
from .arguments import RELATIVE as WITHOUT_OBJECT
from .causes import OPEN, class_by_cause
from .frame import Frame
from .objects import thing_of_verb
from .role_classes import WITH
from .sorts import BEING
from .subjects import RELATIVE
from .trigger_senses import UNDONE, TriggerSenses, led_to

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.events import EventWords
    from ..nlp.story import ParsedStory
    from .factuality import Judgement
    from .triggers import Trigger

__all__ = ["verb_frame"]

#: Classes of harm that somebody does or that befalls people.
_HARMFUL = classes_that("harmful")

#: The list of what people catch, and what is done to nobody.
_CAUGHT = "contagion"

#: The class of what is taken from others as a penalty.
_PENALTY = "SANCTION"

#: The list of talks, of which a verb tells what became.
_PARLEY = "parley"

#: The class of what nature does.
_NATURAL = "DISASTER"

#: The classes of verbs whose subject suffers what they tell, whatever the cause of it:
#: of harm, where the subject is a person.
_DYING, _HARM, _PERSON = "DEATH", "LOSS", "person"


def verb_frame(
    verb: Token,
    trigger: Trigger,
    parsed: ParsedStory,
    senses: TriggerSenses,
    judgement: Judgement,
) -> Frame:
    """Return a verb, or a phrase that begins with it, with its arguments."""
    words = parsed.language.events
    type_, uncaused = class_by_cause(verb, trigger.type, senses, words.arguments)
    actors, targets = map(list, senses.verb_arguments(verb))
    if type_ in _HARMFUL:
        actors = [a for a in actors if not _is_where(parsed.doc[a], a.rule, words)]
    hurts = BEING in trigger.object.any or trigger.type == _DYING
    kills = hurts or trigger.needs == "victim"
    thing = thing_of_verb(verb, type_, actors, senses, hurts=kills)
    if type_ in UNDONE:
        doc, is_where = parsed.doc, senses.patients.is_where
        fits = senses.sorts.fits
        targets = [
            t
            for t in targets
            if not is_where(doc[t], verb) and not fits(doc[t], _CAUGHT)
            if trigger.type != _DYING or t.rule != WITHOUT_OBJECT
        ]
    partner = senses.partner(verb)
    taken = partner is not None and parsed.doc[partner].dep_ == "nsubjpass"
    second = () if taken else (partner,)  # "hostages were held", "took hostages"
    others = (t for t in targets if t != partner)  # "lost his life"
    if _is_suffered(trigger) and all(WITH in t.rule for t in others):
        # "was shot and died", "broke an arm when a bomb went off"
        actors, targets = [], [*actors, *targets]
    if partner is not None:
        word = parsed.doc[partner]
        actors, targets = _with_second(word, trigger, type_, actors, targets, words)
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
        tuple(t for t in dict.fromkeys(targets) if t not in actors and t not in second),
        judgement,
        "verb",
        _needs_left(verb, trigger, senses, undone=type_ in UNDONE),
        object=thing,
        uncaused=uncaused,
        hurts=hurts,
        befell=_PARLEY in trigger.subject.any,
    )


def _with_second(
    second: Token,
    trigger: Trigger,
    type_: str,
    actors: list[Argument],
    targets: list[Argument],
    words: EventWords,
) -> tuple[list[Argument], list[Argument]]:
    """Return who acts and suffers in a phrase, with what its second word leads to."""
    if type_ in _HARMFUL and _is_undergone(second, words):
        actors, targets = [], [*actors, *targets]
    targets = targets + _held_as(second, words)
    if type_ in UNDONE:
        # "Ran over a dog": it is what was hit, whoever drove.
        hit = {t.i for t in led_to(second)}
        found = [Argument(t, OBJECT) if t in hit else t for t in targets]
        targets = sorted(found, key=lambda t: t not in hit)
    if trigger.type in OPEN | {_PENALTY}:
        targets += _owners(second, words)
    if type_ == _NATURAL:
        # "The Zambezi burst its banks": it suffers nothing.
        actors, targets = (
            [a for a in them if second.doc[a].dep_ != "nsubj"]
            for them in (actors, targets)
        )
    return actors, targets


def _is_undergone(partner: Token, words: EventWords) -> bool:
    """Tell whether a subject suffers what a phrase tells: "came under fire"."""
    link = partner.head
    under = link.lower_ in words.arguments.parties.suffering_prepositions
    return partner.dep_ == "pobj" and under


def _is_where(noun: Token, rule: str, words: EventWords) -> bool:
    """Tell whether a noun says where what a clause behind it tells was done.

    "A blast at a school in Zaria, which killed two": the blast did.
    """
    inside = words.place_and_time.location_prepositions
    place = noun.dep_ == "pobj" and noun.head.lower_ in inside
    return place and rule == RELATIVE


def _owners(partner: Token, words: EventWords) -> list[Argument]:
    """Return whose something is: "claimed the lives of four", "revoked its licence"."""
    # "Severed its ties with Kenya": in an active clause it can be whoever acts.
    passive = partner.dep_ == "nsubjpass"
    own = [
        Argument(c.i, OBJECT)
        for c in partner.lefts
        if c.dep_ == "poss" and (passive or c.tag_ != "PRP$")
    ]
    links = (c for c in partner.rights if c.lower_ in words.genitive_prepositions)
    return own + [a for c in links for a in prepositional_objects(c, OBJECT)]


def _held_as(partner: Token, words: EventWords) -> list[Argument]:
    """Return who the parser joins to what they are taken as: "held nuns hostage"."""
    if partner.dep_ != "dobj":
        return []
    before = (child for child in partner.lefts if child.dep_ == "compound")
    return [
        Argument(child.i, OBJECT)
        for child in before
        if child.tag_ == "NNS" or child.lower_ in words.plural_nouns
    ]


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


def _is_suffered(trigger: Trigger) -> bool:
    """Tell verbs that say what befell their subject: "died", "broke an arm"."""
    if trigger.type == _DYING:
        return True
    return trigger.type == _HARM and _PERSON in trigger.subject.any
