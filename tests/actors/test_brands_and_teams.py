"""Names of people that brands bear, clubs that others lose to, and declared bodies."""

from __future__ import annotations

import pytest
from parsed import Parsed, literal


def of_kind(text: str, kind: str) -> list[str]:
    return [actor.name for actor in Parsed(text, []).actors if actor.kind == kind]


def test_goods_bear_the_name_of_their_brand() -> None:
    text = "Thieves took Ralph Lauren coats and Ben Sherman shirts."

    assert of_kind(text, "person") == []


def test_whom_the_story_tells_of_is_no_brand() -> None:
    text = "Fans wore Milo Harper shirts. Milo Harper waved."

    assert of_kind(text, "person") == ["Milo Harper"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lanus lost to Velez Sarsfield.", "Velez Sarsfield"),
        ("Viking drew with Brann on Sunday.", "Brann"),
    ],
)
def test_a_club_loses_to_a_club(text: str, name: str) -> None:
    assert name not in of_kind(text, "person")


def test_a_club_beats_a_town() -> None:
    text = "Lille thrashed Angers on Sunday."
    story = Parsed(text, literal(text, "Angers"))

    assert "Lille" not in [a.name for a in story.actors if a.kind == "person"]


def test_a_person_loses_to_a_person() -> None:
    assert "Anna Quill" in of_kind("Ivo Maric lost to Anna Quill.", "person")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Organisation for Maritime Co-operation and Development (OMCD) met.",
            {"Organisation for Maritime Co-operation and Development", "OMCD"},
        ),
        (
            "The International Union for Dry Lands (IUDL) warned ministers.",
            {"International Union for Dry Lands", "IUDL"},
        ),
    ],
)
def test_a_body_is_whole_before_its_initials(text: str, names: set[str]) -> None:
    [body] = [a for a in Parsed(text, []).actors if a.kind == "organisation"]

    assert {mention.phrase for mention in body.mentions} == names


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The harbour master, Leif Dahl, was asleep.", "harbour master"),
        ("Stationmaster Ole Berg shut the gate.", "Stationmaster"),
    ],
)
def test_masters_have_an_office(text: str, role: str) -> None:
    [person] = Parsed(text, []).actors

    assert person.roles == (role,)


@pytest.mark.parametrize(
    ("text", "teams"),
    [
        ("Kitale Stars beat Gor Mahia 2-1 on Sunday.", {"Kitale Stars", "Gor Mahia"}),
        ("Al Ahly beat Zamalek 2-1 in Cairo.", {"Al Ahly", "Zamalek"}),
    ],
)
def test_who_wins_by_goals_is_a_team_and_no_name_ends_in_them(text, teams):
    assert set(of_kind(text, "organisation")) == teams


def test_who_wins_by_sets_is_a_player():
    text = "Iga Swiatek beat Qinwen Zheng 6-2, 6-3 in Rome."
    assert set(of_kind(text, "person")) == {"Iga Swiatek", "Qinwen Zheng"}
