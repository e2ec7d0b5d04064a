"""Slots of events as the user says they are filled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ..model import Event, Items, SlotCorrection, Target
from ..model.mention import touch
from ..model.statement_correction import COUNTED

__all__ = ["fill_slots"]

#: The rule of a slot that the user filled; it is saved in results.
USERS_RULE = "set by the reader"


def fill_slots(
    layers: Mapping[str, Items[Any]], slots: Iterable[SlotCorrection]
) -> dict[str, Items[Any]]:
    """Return the layers with the slots of events as the user fills them.

    Parameters
    ----------
    layers
        The findings of each layer.
    slots
        What the user says; what is about words that tell no event is left alone.

    """
    events = list(layers["events"])
    for correction in slots:
        span = correction.target.start, correction.target.end
        for at, event in enumerate(events):
            if (event.start, event.end) == span:
                events[at] = _filled(event, correction, layers)
    return {**layers, "events": Items(events)}


def _filled(
    event: Event, correction: SlotCorrection, layers: Mapping[str, Items[Any]]
) -> Event:
    fields = _fields(correction, layers)
    event = replace(
        event,
        **fields,
        status="corrected",
        why=f"{event.why}; {correction.slot} set by hand",
    )
    hedges = (getattr(event, f"{kind}_hedge") for kind in COUNTED)
    return replace(event, toll=next(filter(None, hedges), None))


def _fields(
    correction: SlotCorrection, layers: Mapping[str, Items[Any]]
) -> dict[str, Any]:
    """Return the fields of an event that a correction sets."""
    slot, words = correction.slot, correction.words
    if slot == "factuality":
        return {"factuality": correction.value}
    if slot in COUNTED:
        return {slot: correction.value, f"{slot}_hedge": None}
    known = {f"{slot}_rule": USERS_RULE, f"{slot}_confidence": 1.0}
    if slot == "place":
        name, id_ = _place(words, layers)
        return {**known, "place": name, "place_id": id_}
    if slot == "date":
        edtf, id_ = _date(words, layers)
        return {**known, "edtf": edtf, "date_id": id_}
    name, id_ = _actor(words, layers)
    names = () if name is None else (name,)
    return {**known, slot: name, f"{slot}_id": id_, f"{slot}s": names}


def _actor(
    words: Target | None, layers: Mapping[str, Items[Any]]
) -> tuple[str | None, str | None]:
    """Return the name and the id of whom words name: an actor, else a place."""
    if words is None:
        return None, None
    for actor in layers["actors"]:
        if any(touch(m, words) for m in (*actor.mentions, *actor.nominals)):
            return actor.name, actor.id
    return _place(words, layers)


def _place(
    words: Target | None, layers: Mapping[str, Items[Any]]
) -> tuple[str | None, str | None]:
    if words is None:
        return None, None
    for toponym in layers["places"]:
        if toponym.status != "rejected" and touch(toponym, words):
            name = toponym.place.name if toponym.place else toponym.phrase
            return name, toponym.id
    return " ".join(words.phrase.split()), None


def _date(
    words: Target | None, layers: Mapping[str, Items[Any]]
) -> tuple[str | None, str | None]:
    if words is None:
        return None, None
    for date in layers["dates"]:
        if date.status != "rejected" and touch(date, words):
            return date.edtf, date.id
    return None, None
