"""Where names end and what is no name: nicknames, bodies' purposes, codes, roads."""

from __future__ import annotations

import pytest
from parsed import Parsed, literal


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ('Marja "Moon Cat" Lahtinen', "Lahtinen"),
        ("John “Big Jack” Hartley", "Hartley"),
    ],
)
def test_nickname_in_quotes_is_inside_one_name(name: str, short: str) -> None:
    story = Parsed(f"The singer {name} won the vote. {short} thanked her fans.")
    (actor,) = story.actors
    assert actor.kind == "person"
    assert [m.phrase for m in actor.mentions] == [name, short]


def test_quoted_words_beside_names_are_no_nickname() -> None:
    story = Parsed('Elena Marsh said "Never again" and left. Marsh wrote "Tides".')
    assert story.names == ["Elena Marsh"]


def test_quoted_title_before_a_body_makes_no_person() -> None:
    story = Parsed('Elena Marsh read the Marsh "Red Tide" Institute report.')
    assert not any("Red Tide" in a.name for a in story.actors if a.kind == "person")


def test_name_of_a_body_goes_on_to_what_it_is_for() -> None:
    text = "Experts at the University of Borneo Institute for Astronomy saw the comet."
    story = Parsed(text)
    assert story.names == ["University of Borneo Institute for Astronomy"]


def test_name_of_a_body_ends_before_a_day() -> None:
    story = Parsed("The Harbour Commission on Monday fined the ferry.")
    assert story.names == ["Harbour Commission"]


@pytest.mark.parametrize(
    "text",
    [
        "The flight ET409 crashed at dawn.",
        "It cost U.S.$3,400 and door S07 was hit.",
        "Saturn and Jupiter rose over the hills. Jupiter is large.",
        "The roads to Höfn were closed by snow.",
        "Confirmational, the group said. It is late.",
    ],
)
def test_codes_planets_and_ends_of_roads_are_no_actors(text: str) -> None:
    assert Parsed(text).names == []


def test_person_named_like_a_planet_stays_a_person() -> None:
    story = Parsed("Freya Mars opened the bridge. Mars said it was safe.")
    assert [m.phrase for m in story.actor("Freya Mars").mentions] == [
        "Freya Mars",
        "Mars",
    ]


def test_group_with_a_number_is_a_body() -> None:
    assert "G20" in Parsed("The G20 agreed to lend more. The G20 said so.").names


def test_well_known_person_is_whole_though_a_place_is_in_the_name() -> None:
    text = "Aung San Suu Kyi met Marine Le Pen. Suu Kyi smiled."
    story = Parsed(text, literal(text, "Aung San"))
    assert story.names == ["Aung San Suu Kyi", "Marine Le Pen"]
