"""Frames of a story: what its verbs and event nouns tell, and of what harm is part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ..lang.words import NO_WORDS
from .attacks import with_attacks
from .causes import CAUSES, OPEN, VIOLENT
from .factuality import FactualityReader, Judgement
from .factuality.judgement import ASSERTED
from .frame import Frame
from .naming import only_names
from .noun_arguments import CARRIER, carrier_of
from .noun_frames import noun_frame
from .tellings import SAID
from .trigger_senses import UNDONE, TriggerSenses
from .verb_frames import verb_frame

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..model import Toponym
    from ..nlp.story import ParsedStory
    from .triggers import Trigger

__all__ = ["find_frames"]

#: How many sentences back harm can have its cause.
BACK = 2

#: How a term begins that asks for a verb which says that what a noun tells happened.
_CARRIED = "under:"

#: Classes of what is often told as a custom, with a verb that carries a noun.
_CUSTOMS = frozenset(["AID", "CEREMONY"])

#: The class of verbs whose subject suffers what they tell, whatever the cause of it.
DYING = "DEATH"


def find_frames(parsed: ParsedStory, places: Iterable[Toponym] = ()) -> Iterator[Frame]:
    """Yield the events that verbs and event nouns tell, in text order.

    A verb that only carries an event noun ("held talks") belongs to the noun. Harm
    whose cause a sentence does not tell is part of the accident or disaster that was
    told right before, and of any that was told if the story tells of no violence.
    """
    cause: Frame | None = None
    violence: Frame | None = None
    peaceful = True
    for frame in with_attacks(parsed, _frames(parsed, places)):
        if frame.type in VIOLENT and frame.judgement.happened:
            violence = frame
        elif violence is not None and _is_of(parsed, violence, frame):
            # "The attack killed 40 boys. Eleven adults also died."
            frame = replace(frame, type=violence.type)
        beside = cause is not None and _is_near(parsed, cause, frame)
        near = beside or (peaceful and frame.type != DYING)
        open_ = frame.uncaused or (beside and _is_toll(parsed, frame))
        if open_ and cause is not None and near and _can_do(parsed, cause, frame):
            frame = replace(frame, type=cause.type, actors=())
        elif frame.type in CAUSES and not frame.uncaused:
            cause = frame if frame.type in UNDONE else None
            peaceful = peaceful and cause is not None
        yield frame


def _can_do(parsed: ParsedStory, cause: Frame, frame: Frame) -> bool:
    """Tell whether a cause does such harm: nobody is killed or hurt by an epidemic."""
    ill = parsed.language.events.things.get("epidemic", NO_WORDS)
    sick = parsed.doc[cause.head].lemma_.casefold() in ill
    return not sick or frame.rule == "noun" or frame.type == DYING


def _is_near(parsed: ParsedStory, cause: Frame, frame: Frame) -> bool:
    """Tell whether an accident was told shortly before."""
    at, then = (parsed.doc[f.head].idx for f in (frame, cause))
    return parsed.sentence_of(at) - parsed.sentence_of(then) <= BACK


def _is_of(parsed: ParsedStory, violence: Frame, frame: Frame) -> bool:
    """Tell whether a death or an injury is part of violence told right before.

    "Also" says so, or that a number of people died: nobody told of them before.
    """
    if frame.type not in OPEN:
        return False
    head = parsed.doc[frame.head]
    at, then = (parsed.doc[f.head].idx for f in (frame, violence))
    near = parsed.sentence_of(at) - parsed.sentence_of(then) <= 1
    also = parsed.language.events.arguments.adding_adverbs
    added = any(child.lower_ in also for child in head.children)
    return near and (added or _is_toll(parsed, frame))


def _is_toll(parsed: ParsedStory, frame: Frame) -> bool:
    """Tell whether a number of people died, and no word says of what."""
    doc = parsed.doc
    of = parsed.language.events.genitive_prepositions
    if frame.type != DYING or any(t.lower_ in of for t in doc[frame.head].children):
        return False
    return any(
        doc[at].ent_type_ == "CARDINAL"
        or any(child.dep_ == "nummod" for child in doc[at].children)
        for at in frame.targets
    )


def _frames(parsed: ParsedStory, places: Iterable[Toponym]) -> Iterator[Frame]:
    senses, reader = TriggerSenses(parsed, places), FactualityReader(parsed.language)
    nouns = {noun.head: noun for noun in _noun_frames(parsed, senses, reader)}
    carrying = {noun.carrier for noun in nouns.values()}
    pos = parsed.tokens.pos
    verbs = {i for i in senses.verbs if pos[i] == "VERB"} - carrying
    for i in sorted(verbs | nouns.keys()):
        if i in nouns:
            yield nouns[i]
        else:
            token = parsed.doc[i]
            trigger = senses.of(token)
            if trigger is not None:
                judged = _judged(token, trigger.type, reader)
                yield verb_frame(token, trigger, parsed, senses, judged)


def _noun_frames(
    parsed: ParsedStory, senses: TriggerSenses, reader: FactualityReader
) -> Iterator[Frame]:
    """Yield the events that nouns tell."""
    for i in senses.nouns:
        if parsed.tokens.pos[i] in ("NOUN", "PROPN"):
            token = parsed.doc[i]
            trigger = senses.of(token)
            if trigger is not None and not only_names(
                token, trigger.type, parsed.language, reader.triggers
            ):
                judged = _judged(token, trigger.type, reader)
                frame = noun_frame(token, trigger.type, parsed, senses, judged)
                frame = _as_carried(frame, trigger, parsed, reader)
                yield _as_it_was(frame, parsed, reader)


def _as_carried(
    frame: Frame, trigger: Trigger, parsed: ParsedStory, reader: FactualityReader
) -> Frame:
    """Return a noun's event as the verb tells it that says that it happened.

    A known fever is there though it is said that "the fever could spread"; but only
    what that verb says makes a fever an event.
    """
    needed = any(term.startswith(_CARRIED) for term in trigger.company.any)
    if not needed or not frame.judgement.happened:
        return frame
    noun = parsed.doc[frame.head]
    carrier = parsed.doc[frame.carrier] if frame.carrier >= 0 else noun.head
    detected = frame.type in UNDONE and noun.dep_ == "dobj" and carrier.pos_ == "VERB"
    if frame.carrier < 0 and not detected:
        return frame
    told = reader.of(carrier)
    return frame if told.happened else replace(frame, judgement=told)


def _as_it_was(frame: Frame, parsed: ParsedStory, reader: FactualityReader) -> Frame:
    """Return a known event without whoever may only come to have to do with it.

    "Peru plans to extend the embargo": there is one, and others imposed it.
    """
    words = parsed.language.events.arguments
    carrier = carrier_of(parsed.doc[frame.head], words)
    if carrier is None or not frame.judgement.happened:
        return frame
    if reader.of(carrier).happened:
        return frame
    own = tuple(a for a in frame.actors if a.rule != CARRIER)
    return replace(frame, actors=own)


def _judged(token: Token, type_: str, reader: FactualityReader) -> Judgement:
    """Return whether an event happened; that something was said is not taken back."""
    if type_ in SAID:
        return reader.of(token)
    judged = reader.told(token)
    # "Provides aid to refugees": a noun is told by the verb whose object it is.
    told = token.head if type_ in _CUSTOMS and token.dep_ == "dobj" else token
    habit = reader.habit(told, type_) if judged == ASSERTED else None
    return judged if habit is None else habit
