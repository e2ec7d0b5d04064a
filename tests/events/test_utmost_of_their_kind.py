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


def test_a_storm_with_a_name_hit_what_it_is_the_worst_to_hit() -> None:
    text = "Typhoon Odile, the most powerful storm to strike Luzon in years, weakened."
    (event,) = (e for e in dl.read(text).events if e.phrase == "storm to strike")
    assert (event.type, event.place) == ("DISASTER", "Luzon")


def test_the_year_of_a_comparison_is_not_that_of_the_quake() -> None:
    (event,) = dl.read("It was the worst tremor to strike Chile since 1960.").events
    assert (event.place, event.edtf) == ("Chile", None)
