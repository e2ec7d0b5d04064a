"""Happenings: the events of a story, each once, however often it is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from .statement import Event

__all__ = ["happenings"]

#: What a later telling can add, in groups that belong together.
_PARTS = (
    ("actor", "actor_id", "actor_rule", "actor_confidence", "actors"),
    ("target", "target_id", "target_rule", "target_confidence", "targets"),
    ("place", "place_id", "place_rule", "place_confidence"),
    ("edtf", "date_id", "date_rule", "date_confidence"),
    ("instrument",),
)

#: What a telling that it did not happen cannot add.
_TOLLS = (
    ("killed", "killed_hedge"),
    ("injured", "injured_hedge"),
    ("missing", "missing_hedge"),
    ("toll",),
)


def happenings(events: Iterable[Event]) -> list[Event]:
    """Return one event for each happening: its first telling, completed by the others.

    Parameters
    ----------
    events
        The events of a story, all tellings.

    Returns
    -------
    list of Event
        The first tellings in text order, with what only a later one tells; who, whom,
        where, when and each number are taken from one telling each, no number from one
        that denies the event. A later telling whose first one is not among the events
        stands for itself.

    """
    events = list(events)
    chains: dict[str, list[Event]] = {}
    known = {event.id for event in events}
    for event in events:
        first = event.same_as if event.same_as in known else event.id
        chains.setdefault(str(first), []).append(event)
    return [_completed(*chain) for chain in chains.values()]


def _completed(first: Event, *others: Event) -> Event:
    fields: dict[str, Any] = {}
    affirming = [other for other in others if other.mode != "negated"]
    for part in (*_PARTS, *_TOLLS):
        if any(getattr(first, name) not in (None, ()) for name in part):
            continue
        for other in affirming if part in _TOLLS else others:
            if getattr(other, part[0]) is not None:
                fields |= {name: getattr(other, name) for name in part}
                break
    return replace(first, **fields) if fields else first
