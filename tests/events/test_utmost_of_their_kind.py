"""What the worst, youngest or strongest of a kind is told to have done: a fact."""

from __future__ import annotations

import pytest

import dateline as dl


@pytest.mark.parametrize(
    "text",
    [
        "She was the youngest pilot to bomb a palace.",
        "It was the deadliest fire to destroy a mosque in Lamu since 1960.",
    ],
)
def test_what_it_did_is_told_as_a_fact(text: str) -> None:
    event = dl.read(text).events[-1]
    assert event.factuality == "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "The army sent its best troops to attack the town.",
        "The easiest way to attack the town is by night.",
    ],
)
def test_an_aim_stays_one(text: str) -> None:
    (event,) = (e for e in dl.read(text).events if e.phrase == "attack")
    assert event.factuality == "hypothetical"


def test_a_storm_that_hits_is_a_disaster() -> None:
    reading = dl.read("Odile was the strongest hurricane to hit Florida in a century.")
    (event,) = reading.events
    assert (event.type, event.place, event.factuality) == (
        "DISASTER",
        "Florida",
        "asserted",
    )
