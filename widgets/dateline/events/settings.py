"""Settings: the day and the place of an event, which another may lend it."""

from __future__ import annotations

from dataclasses import replace

from ..model import Event

__all__ = ["SETTINGS", "has_setting", "with_setting"]

#: What may be lent.
SETTINGS = ("date", "place")


def has_setting(event: Event, what: str) -> bool:
    """Tell whether an event has a place, or a day."""
    return bool(event.place if what == "place" else event.date_id)


def with_setting(event: Event, other: Event, what: str, rule: str) -> Event:
    """Return an event with the day or place of another."""
    if what == "date":
        return replace(event, edtf=other.edtf, date_id=other.date_id, date_rule=rule)
    return replace(event, place=other.place, place_id=other.place_id, place_rule=rule)
