"""Measured: how often each rule for a slot of an event was right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..model import Event

__all__ = ["MEASURED", "confidence", "finished"]

#: How often each rule gave the right value, of how many that were judged by reading
#: stories (right, of).
MEASURED: Mapping[str, tuple[int, int]] = {
    "date under the trigger": (59, 61),
    "date in the clause": (29, 31),
    "date of the sentence before": (2, 2),
    "date of the first telling": (11, 11),
    "date of a later telling": (3, 3),
    "date of the same speech": (8, 8),
    "last date shortly before it in the paragraph": (11, 18),
    "place under the trigger": (57, 59),
    "place in the clause": (12, 13),
    "place of the sentence before": (1, 1),
    "place of the first telling": (6, 6),
    "place of a later telling": (3, 5),
    "place of the same speech": (1, 1),
    "place of the dateline": (13, 15),
    "last place shortly before it in the paragraph": (19, 30),
}


def confidence(rule: str | None) -> float | None:
    """Return how often a rule was right (0 to 1), None where it was not measured.

    Parameters
    ----------
    rule
        The name of a rule as an event carries it: "date under the trigger".

    """
    right, of = MEASURED.get(rule or "", (0, 0))
    return round(right / of, 2) if of else None


def finished(event: Event, guesses: Mapping[str, str | None]) -> Event:
    """Return an event with its guesses, the trust in each slot, and the rules in words.

    Parameters
    ----------
    event
        The event as its sentence and its other mentions tell it.
    guesses
        Fields for what is still missing.

    """
    values: dict[str, Any] = dict(guesses)
    event = replace(event, **values)
    words = (_in_words(rule) for rule in (event.place_rule, event.date_rule) if rule)
    return replace(
        event,
        why="; ".join([event.why, *words]),
        place_confidence=confidence(event.place_rule),
        date_confidence=confidence(event.date_rule),
    )


def _in_words(rule: str) -> str:
    """Return a rule for place or time as it is put in ``why``."""
    words = rule.replace("under the trigger", "attached to the trigger word")
    return words.replace("in the", "in the same")
