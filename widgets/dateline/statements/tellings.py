"""The same event told more than once: each telling stays, and points to the first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..model import Event
from .settings import DATE_BEFORE, PLACE_BEFORE

__all__ = ["join_tellings"]


def join_tellings(events: Iterable[Event]) -> list[Event]:
    """Join the tellings of an event: each names the sentences of all of them.

    Two are one where class and target are the same and neither actor, day, number
    nor mode speaks against it. The later points to the first, and takes place and
    day from it where its own were only the nearest at hand.
    """
    first: dict[tuple[str, str], int] = {}
    groups: dict[int, list[int]] = {}
    kept: list[Event] = []
    for at, event in enumerate(events):
        key = (event.type, event.target or "")
        seen = first.get(key)
        if seen is not None and event.target and _one(kept[seen], event):
            kept.append(_joined(kept[seen], event))
            groups[seen].append(at)
        else:
            kept.append(event)
            first[key] = at
            groups[at] = [at]
    for tellings in groups.values():
        told_in = tuple(sorted({kept[at].sentence for at in tellings}))
        if len(told_in) > 1:
            for at in tellings:
                kept[at] = replace(kept[at], told_in=told_in)
    return kept


def _one(first: Event, second: Event) -> bool:
    """Tell whether nothing that both tell for sure is different."""
    dates = (_sure_date(first), _sure_date(second))
    pairs = (
        dates,
        (first.actor, second.actor),
        (first.killed, second.killed),
        (first.mode, second.mode),
    )
    return all(a is None or b is None or a == b for a, b in pairs)


def _sure_date(event: Event) -> str | None:
    return None if event.date_rule == DATE_BEFORE else event.edtf


def _joined(first: Event, second: Event) -> Event:
    """Return a later telling with what it takes from the first, and a note of it."""
    if first.place and (not second.place or second.place_rule == PLACE_BEFORE):
        second = replace(
            second,
            place=first.place,
            place_id=first.place_id,
            place_rule="place of the first telling",
        )
    if first.date_id and (not second.date_id or second.date_rule == DATE_BEFORE):
        second = replace(
            second,
            edtf=first.edtf,
            date_id=first.date_id,
            date_rule="date of the first telling",
        )
    note = f"told before in sentence {first.sentence + 1}"
    return replace(second, same_as=first.id, notes=(*second.notes, note))
