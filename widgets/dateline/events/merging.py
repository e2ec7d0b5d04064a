"""Merging: what the mentions of one event take from one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..model import Event
from .casualties import KINDS
from .causes import CAUSES, OPEN
from .role_classes import UNDONE
from .role_precision import confidence
from .settings import SETTINGS, has_setting, with_setting
from .tellings import Telling, family

__all__ = ["merged", "target_key"]

#: The rule of a doer that only another mention tells.
DOER_TOLD = "doer of the first telling"


def merged(told: Sequence[Telling]) -> Iterator[Event]:
    """Yield the mentions of a chain with what each takes from the others."""
    sentences = tuple(sorted({telling.event.sentence for telling in told}))
    counted = [telling.event for telling in told if telling.counts]
    first = counted[0] if counted else told[0].event
    others = [telling.event for telling in told]
    lenders = {
        what: next((event for event in others if has_setting(event, what)), None)
        for what in SETTINGS
    }
    doers = [event for event in others if event.actors]
    for telling in told:
        event = _with_doer(_with_settings(telling.event, lenders), doers)
        event = _with_cause(event, others)
        if event.start == first.start:
            event = _with_toll(event, others)
            beside = (o.object for o in others if o.sentence == event.sentence)
            shared = next(filter(None, beside), None)
            if shared is not None and not event.object and event.type in UNDONE:
                event = replace(event, object=shared)
        values: dict[str, Any] = {}
        if event.start != first.start and telling.counts:
            note = f"first reported in sentence {first.sentence + 1}"
            values = {"same_as": first.id, "notes": (*event.notes, note)}
        if len(sentences) > 1 or len(counted) > 1:
            values["told_in"] = sentences
        yield replace(event, **values) if values else event


def target_key(event: Event) -> str | None:
    """Return who is acted upon: an id, or the noun for an unnamed group.

    "Three French aid workers" and "the workers" can be the same.
    """
    if not event.target:
        return None
    last = event.target.split(" ")[-1]
    return last if last.islower() or not event.target_id else event.target_id


def _with_doer(event: Event, told: Iterable[Event]) -> Event:
    """Return an event without a doer with that of the first mention before it.

    "The village came under attack from rebels. Four were killed in the attack."
    """
    harm = family(event.type) == "harm" and event.type not in UNDONE
    again = event.target is not None and event.type not in UNDONE
    if event.actors or not (harm or again):
        return event
    keys = {event.target_id, *event.targets}
    for other in told:
        same = harm or target_key(event) == target_key(other)
        earlier = same and other.start < event.start
        if (
            earlier
            and other.actors
            and not keys & {other.actor_id or "", *other.actors}
        ):
            return replace(
                event,
                actor=other.actor,
                actor_id=other.actor_id,
                actors=other.actors,
                actor_rule=DOER_TOLD,
                actor_confidence=confidence(DOER_TOLD),
            )
    return event


def _with_toll(event: Event, told: Iterable[Event]) -> Event:
    """Return the first telling of an event with the victims that the others count.

    Only with those that are told as the event is: "killed nobody", "may have killed".
    """
    values: dict[str, Any] = {}
    alike = [other for other in told if other.mode == event.mode]
    for kind in KINDS:
        names = (kind, f"{kind}_hedge")
        each = ([getattr(other, name) for name in names] for other in (event, *alike))
        counted = (told for told in each if any(value is not None for value in told))
        values |= zip(names, next(counted, (None, None)), strict=True)
    values["toll"] = next((o.toll for o in (event, *alike) if o.toll), event.toll)
    changed = any(getattr(event, name) != value for name, value in values.items())
    return replace(event, **values) if changed else event


def _with_cause(event: Event, told: Iterable[Event]) -> Event:
    """Return a death or loss in the class of what caused it, if a mention tells that.

    "Gunmen shot Ruiz dead. Her death shocked Lima."
    """
    if event.type not in OPEN:
        return event
    causes = (other for other in told if other.type in CAUSES)
    cause = next((other for other in causes if other.mode == event.mode), None)
    return event if cause is None else replace(event, type=cause.type)


def _with_settings(event: Event, lenders: Mapping[str, Event | None]) -> Event:
    """Return an event with place and day of the first mention that tells them."""
    for what, other in lenders.items():
        if other is not None and not has_setting(event, what):
            source = "the first" if other.start < event.start else "a later"
            rule = f"{what} of {source} telling"
            event = with_setting(event, other, what, rule)
    return event
