"""Names without a title that say, do or own what only bodies do."""

from __future__ import annotations

import pytest
from parsed import Parsed, literal


def bodies(text: str, *places: str) -> list[str]:
    toponyms = [one for place in places for one in literal(text, place)]
    story = Parsed(text, toponyms)
    return [a.name for a in story.actors if a.kind == "organisation"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Transnet has halted trains on the coast line.", "Transnet"),
        ("Freight would cost more, Maersk said.", "Maersk"),
        ("Sasol appealed against the fine.", "Sasol"),
        ("Amaq claimed the attack on Monday.", "Amaq"),
        ("Iberdrola told reporters that the dam was safe.", "Iberdrola"),
    ],
)
def test_an_unknown_name_that_acts_is_a_body(text: str, name: str) -> None:
    assert bodies(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fonterra raised its forecast on Tuesday.", "Fonterra"),
        ("Zambeef shut its shops on Tuesday.", "Zambeef"),
    ],
)
def test_what_has_something_as_its_own_is_nobody_who_lives(
    text: str, name: str
) -> None:
    assert bodies(text) == [name]


@pytest.mark.parametrize("name", ["Tepco", "Gojek", "Embraer", "Zambeef"])
def test_a_company_that_is_known_is_none_of_the_people(name: str) -> None:
    assert bodies(f"The plant is safe, {name} said in a statement.") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Tunde Adeyemi was freed. Adeyemi said that he would sue.",
        "Mayor Holt raised his hand. Holt said nothing.",
        "Teachers said that the hall was shut.",
        "Valentina said that it would rain.",
    ],
)
def test_people_who_speak_are_no_bodies(text: str) -> None:
    assert bodies(text) == []


def test_a_place_that_speaks_is_no_body_of_another_name() -> None:
    assert bodies("Kinshasa said that the road was open.", "Kinshasa") == []


def test_a_figure_behind_a_place_makes_no_body_of_it() -> None:
    text = "Madrid recorded 31 degrees, Seville 36 and Zaragoza 29."
    assert bodies(text, "Madrid", "Seville", "Zaragoza") == []


def test_a_name_that_acts_in_the_plural_is_a_teams() -> None:
    story = Parsed("Everton won 2-0; Santos meet Palmeiras.")
    assert {a.kind for a in story.actors} <= {"organisation"}
