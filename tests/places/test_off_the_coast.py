"""Words that speak of the sea lead to the bearer of a name that lies there."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "phrase", "inland"),
    [
        ("A trawler with nine men sank off Balboa on Sunday.", "Balboa", "CO"),
        ("A yacht burned off the coast of Santa Cruz.", "Santa Cruz", "BO"),
    ],
)
def test_an_inland_town_is_not_at_sea(seen, text, phrase, inland) -> None:
    found = seen(text)[phrase]

    assert found.place.country != inland
    assert not found.why.startswith("The only place")


def test_the_reason_is_told(seen) -> None:
    found = seen("A trawler with nine men sank off Balboa on Sunday.")["Balboa"]

    assert "it lies at the sea, as the words have it" in found.why


@pytest.mark.parametrize(
    "text",
    [
        "Troops have cut off Santa Cruz since Friday.",
        "Police sealed off Santa Cruz after the blast.",
    ],
)
def test_who_cuts_a_town_off_needs_no_sea(seen, text) -> None:
    assert seen(text)["Santa Cruz"].place.country == "BO"


def test_nobody_is_at_sea_who_loses_the_ball(seen) -> None:
    assert "Harris" not in seen("The striker took the ball off Harris.")
