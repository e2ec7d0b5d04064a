"""Measured: how often each rule for a slot of an event was right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..model import Event

__all__ = [
    "ACTOR_LEFT",
    "CLASS_RIGHT",
    "MEASURED",
    "TARGET_LEFT",
    "confidence",
    "finished",
]

#: How often the class was right (0 to 1) of what verbs and nouns tell, of 100 events.
CLASS_RIGHT: Mapping[str, float] = {"verb": 59 / 68, "noun": 31 / 32}

#: How often it was right to leave a party out, of the events without one.
ACTOR_LEFT, TARGET_LEFT = 35 / 47, 30 / 38

#: How often each rule gave the right value, of how many that were judged by reading
#: news stories (right, of). What was only seen a few times counts for what it is. Days
#: counted from another event are rare there: these are of sentences written for it.
MEASURED: Mapping[str, tuple[int, int]] = {
    "date under the trigger": (84, 87),
    "date in the clause": (38, 42),
    "date of the sentence before": (3, 3),
    "date of the first telling": (12, 14),
    "date of a later telling": (4, 4),
    "date of the same speech": (28, 30),
    "date of the verb above": (13, 14),
    "date of what it goes on from": (39, 42),
    "date of the story's one happening": (9, 9),
    "day counted from another event": (13, 14),
    "last date shortly before it in the paragraph": (23, 31),
    "place under the trigger": (80, 84),
    "place in the clause": (14, 15),
    "place of the sentence before": (1, 1),
    "place of the first telling": (9, 10),
    "place of a later telling": (7, 8),
    "place of the same speech": (6, 6),
    "place of the verb above": (13, 16),
    "place of what it goes on from": (21, 24),
    "place of the story's one happening": (13, 14),
    "place of the dateline": (19, 23),
    "place of the target": (8, 11),
    "last place shortly before it in the paragraph": (28, 44),
}

#: Rules that were met too rarely to be counted, and what stands for how often they are
#: right (0 to 1): what they give is a guess.
UNCOUNTED: Mapping[str, float] = {
    "day of what it led to": 0.6,
    "place where it was said": 0.5,
}


def confidence(rule: str | None) -> float | None:
    """Return how often a rule was right (0 to 1), None where it was not measured.

    Parameters
    ----------
    rule
        The name of a rule as an event carries it: "date under the trigger".

    """
    right, of = MEASURED.get(rule or "", (0, 0))
    return round(right / of, 2) if of else UNCOUNTED.get(rule or "")


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
    place = values.get("place_rule", event.place_rule)
    day = values.get("date_rule", event.date_rule)
    words = (_in_words(rule) for rule in (place, day) if rule)
    return replace(
        event,
        **values,
        why="; ".join([event.why, *words]),
        place_confidence=confidence(place),
        date_confidence=confidence(day),
    )


def _in_words(rule: str) -> str:
    """Return a rule for place or time as it is put in ``why``."""
    words = rule.replace("under the trigger", "attached to the trigger word")
    return words.replace("in the", "in the same")
