"""Occurrence: what happened though nobody is named, and what only refers back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..model import Event
from ..model.event_class import classes_that
from .coreference import NEAR
from .noun_arguments import BODY_MODIFIER
from .tellings import family

if TYPE_CHECKING:
    from ..nlp.story import ParsedStory
    from .frame import Frame

__all__ = ["is_anaphoric", "is_told", "occurs"]

#: Classes of what can happen though nobody is named.
_OCCURRING = classes_that("occurs")

#: Classes of what nobody does.
_UNDONE = classes_that("undone")

#: Rules by which a place or day is the event's own.
_OWN = ("under the trigger", "in the clause")


def is_told(event: Event, before: Iterable[Event]) -> bool:
    """Tell whether the sentences before can have told what a noun refers to."""
    kind = family(event.type)
    return any(
        family(other.type) == kind and 0 < event.sentence - other.sentence <= NEAR
        for other in before
    )


def occurs(frame: Frame, event: Event) -> bool:
    """Tell whether something happened, though it is not said who did it to whom.

    A thing that it happened to is enough, or a place or day of its own; for a noun
    that nothing says to have happened, one that depends on it. Of a disaster or an
    accident, that it happened or has a name is enough, and of a noun, that somebody
    did it, whoever.
    """
    if frame.type not in _OCCURRING and not frame.befell:
        return False
    if frame.rule == "noun" and frame.told and (frame.type in _UNDONE or frame.actors):
        return True
    arguments = (*frame.actors, *frame.targets)
    if frame.type in _UNDONE and any(a.rule == BODY_MODIFIER for a in arguments):
        return True  # it has a name: "Cyclone Odile"
    rules = [rule for rule in (event.place_rule, event.date_rule) if rule]
    if frame.rule == "noun" and not frame.told:
        return any(rule.endswith(_OWN[0]) for rule in rules)
    return event.object is not None or any(rule.endswith(_OWN) for rule in rules)


def is_anaphoric(parsed: ParsedStory, frame: Frame) -> bool:
    """Tell whether a noun only refers back to an event: "the attack"."""
    definite = parsed.language.events.arguments.definite_determiners
    lefts = parsed.doc[frame.head].lefts
    determiners = (t.text.casefold() for t in lefts if t.dep_ == "det")
    return frame.rule == "noun" and any(word in definite for word in determiners)
