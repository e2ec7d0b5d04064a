"""Unfit places: what stands near an event and is not where it was; what it inherits."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.model import Event


def event(text: str, trigger: str) -> Event:
    """Return the event at a word of a passage."""
    events = dl.read(text, published="2020-07-22").events
    return next(one for one in events if trigger in one.phrase)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Clashes between Kenya and Somalia broke out on Monday.", "Clashes"),
        ("The United States imposed sanctions on firms in Belarus.", "sanctions"),
        ("Canada imposed sanctions on Belarus on Monday.", "sanctions"),
        ("The naval drill of Oman and Qatar began on Monday.", "drill"),
        ("Rebels attacked an envoy of the Bank of Ghana on Friday.", "attacked"),
        # sides in a match
        ("Kenya beat Fiji 19-14 in the final on Sunday.", "beat"),
        ("Chile came third after beating Ghana on Sunday.", "beating"),
    ],
)
def test_side_target_and_part_of_a_name_are_no_place(text: str, trigger: str) -> None:
    assert event(text, trigger).without_guesses().place is None


def test_a_town_and_what_it_is_in_are_no_body() -> None:
    assert event("A bomb exploded in Apapa, Lagos.", "exploded").place == "Apapa"


def test_place_beside_two_sides_is_told() -> None:
    text = "Clashes broke out between Chad and Sudan near Adre on Monday."
    assert (event(text, "Clashes").place or "").startswith("Adr")


@pytest.mark.parametrize(
    ("text", "trigger", "place", "day"),
    [
        (
            "Police in Lamu attacked the farmers on Monday, killing three.",
            "killing",
            "Lamu",
            "2020-07-20",
        ),
        (
            "Soldiers in Gulu attacked a farm on Friday and burned its barns.",
            "burned",
            "Gulu",
            "2020-07-17",
        ),
        (
            "A helicopter exploded over Garissa on Monday, killing all aboard.",
            "killing",
            "Garissa",
            "2020-07-20",
        ),
    ],
)
def test_verb_that_goes_on_shares_place_and_day(
    text: str, trigger: str, place: str, day: str
) -> None:
    told = event(text, trigger).without_guesses()
    assert (told.place, told.edtf) == (place, day)


def test_verb_with_a_day_of_its_own_keeps_it() -> None:
    text = "Soldiers in Gulu attacked a farm on Friday and burned its barns on Sunday."
    assert event(text, "burned").edtf == "2020-07-19"


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("LAGOS, July 20 — A gunman killed four climbers.", "killed", "Lagos"),
        (
            "LAGOS, July 20 — A gunman who was expelled from Nepal killed a climber.",
            "killed",
            None,
        ),
        ("LAGOS, July 20 — The minister imposed sanctions.", "sanctions", None),
        ("LAGOS, July 20 — The minister condemned the raid.", "condemned", None),
    ],
)
def test_dateline_places_only_deeds_with_no_land_beside_them(
    text: str, trigger: str, place: str | None
) -> None:
    assert event(text, trigger).without_guesses().place == place


def test_place_that_is_denied_is_none() -> None:
    text = "Kenya held talks with the rebels in Lamu, but not in Garissa."
    assert event(text, "talks").place == "Lamu"
