"""The same event told more than once: each telling stays, and points to the first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..model import Event
from .settings import DATE_BEFORE, PLACE_BEFORE

__all__ = ["join_tellings"]


def join_tellings(events: Iterable[Event]) -> list[Event]:
    """Note at a later telling of an event where it was told first.

    Two are one where class and target are the same and neither actor, day, number
    nor mode speaks against it. The later takes place and day from the first where
    its own were only the nearest at hand.
    """
    first: dict[tuple[str, str], Event] = {}
    kept = []
    for event in events:
        key = (event.type, event.target or "")
        seen = first.get(key)
        if seen is not None and event.target and _one(seen, event):
            event = _joined(seen, event)
        else:
            first[key] = event
        kept.append(event)
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
    return None if DATE_BEFORE in event.notes else event.edtf


def _joined(first: Event, second: Event) -> Event:
    """Return a later telling with what it takes from the first, and a note of it."""
    notes = list(second.notes)
    changes: dict[str, str | None] = {}
    if first.place and (not second.place or PLACE_BEFORE in notes):
        changes |= {"place": first.place, "place_id": first.place_id}
        notes = [n for n in notes if n != PLACE_BEFORE] + ["place of the first telling"]
    if first.date_id and (not second.date_id or DATE_BEFORE in notes):
        changes |= {"edtf": first.edtf, "date_id": first.date_id}
        notes = [n for n in notes if n != DATE_BEFORE] + ["date of the first telling"]
    notes.append(f"told before in sentence {first.sentence + 1}")
    return replace(second, **changes, notes=tuple(notes))  # type: ignore[arg-type]
