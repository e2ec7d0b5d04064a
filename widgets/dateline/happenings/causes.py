"""Causes: whether somebody did what a telling tells, or nobody did."""

from __future__ import annotations

from ..lang.happenings import HappeningWords
from ..model.event_class import EVENT_CLASSES, classes_that
from .records import Telling
from .remarks import ACCIDENT, DEED, Remark

__all__ = ["cause_of", "gainsays"]

#: Classes of what nobody does: against violence a contradiction of cause.
_UNDONE = classes_that("undone") - {"DEATH", "LOSS"}

#: Classes of what somebody does to others by force.
_VIOLENT = frozenset(n for n, c in EVENT_CLASSES.items() if c.family == "violence")


def cause_of(telling: Telling, words: HappeningWords) -> tuple[str, str, str] | None:
    """Return the cause that a telling gives, in which words and which sentence.

    None where it leaves the cause open: "an explosion killed nine". What was
    "accidentally shot down" was shot down.
    """
    if _is_mistake(telling, words):
        return None
    for remark in telling.remarks:
        if remark.topic in (ACCIDENT, DEED):
            return remark.topic, remark.value, remark.sentence
    cause = _by_class(telling, words)
    if cause is None:
        return None
    return cause, EVENT_CLASSES[telling.event.type].words, telling.sentence


def _is_mistake(telling: Telling, words: HappeningWords) -> bool:
    """Tell whether somebody did it by mistake: "was accidentally shot down"."""
    said = {word for trigger in telling.triggers for word in trigger.split()}
    shots = words.shooting - words.fires
    return not (shots.isdisjoint(said) or telling.types.isdisjoint(_UNDONE))


def gainsays(telling: Telling, remark: Remark, words: HappeningWords) -> bool:
    """Tell whether a telling states another cause than a remark on it."""
    if remark.topic not in (ACCIDENT, DEED) or telling.event.factuality == "alleged":
        return False
    return _by_class(telling, words) not in (None, remark.topic)


def _by_class(telling: Telling, words: HappeningWords) -> str | None:
    said = [set(trigger.split()) for trigger in telling.triggers]
    if telling.types & _VIOLENT:
        if telling.family == "harm":
            return None  # "were crushed to death": it leaves open who did it
        bare = all(each <= words.open_verbs for each in said) and not telling.actors
        return None if bare or telling.types & _UNDONE else DEED
    open_ = any(not words.open_nouns.isdisjoint(each) for each in said) or all(
        not words.open_verbs.isdisjoint(each) for each in said
    )
    return ACCIDENT if telling.types & _UNDONE and not open_ else None
