"""Offices before names: portfolios, offices written as letters, days of honour."""

from __future__ import annotations

import pytest
from parsed import Parsed, literal

import dateline as dl
from dateline.model import Toponym


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Minister of Transport", "Oren Vardi"),
        ("Minister of Education", "Livia Tessaro"),
        ("Minister of Foreign Affairs", "Paulo Reis"),
        ("Minister of Health and Welfare", "Dag Moen"),
        ("Minister of Road Transport and Highways", "Arun Rao"),
        ("Minister for Women", "Ana Soto"),
        ("Secretary of State for Health", "Jane Rowe"),
        ("Secretary for Transport", "Lucy Hale"),
    ],
)
def test_portfolio_belongs_to_the_office(office: str, name: str) -> None:
    story = Parsed(f"{office} {name} resigned on Monday.")
    assert story.names == [name]
    assert story.actor(name).roles == (office,)


def test_office_written_as_letters_is_a_title() -> None:
    story = Parsed("PM Anders Holm met FM Karim Nasser and MP Claire Dutton.")
    assert story.actor("Anders Holm").roles == ("PM",)
    assert story.actor("Karim Nasser").roles == ("FM",)
    assert story.actor("Claire Dutton").roles == ("MP",)


def test_pm_is_the_prime_minister() -> None:
    story = Parsed(
        "Prime Minister Ana Duarte flew home. Defence Minister Rui Costa stayed. "
        "The PM was tired."
    )
    assert [n.phrase for n in story.actor("Ana Duarte").nominals] == ["PM"]


def test_hour_is_no_office() -> None:
    story = Parsed("Mayor Ana Duarte spoke. At 5 PM Duarte slept.")
    assert story.actor("Ana Duarte").roles == ("Mayor",)


def test_day_of_honour_is_nobody() -> None:
    story = Parsed("Schools closed on Martin Luther King Jr. Day on Monday.")
    assert not any("Day" in name for name in story.names)


def test_role_of_somebody_else_is_nobodys() -> None:
    story = Parsed(
        "The minister, Ana Duarte, her deputy Joana Lopes and the head of the Coast "
        "Guard, Rui Costa, will visit the port."
    )
    assert not any("Lopes" in role for a in story.actors for role in a.roles)


def test_heads_of_the_irish_government_have_titles() -> None:
    story = Parsed("Taoiseach Aoife Byrne met Tánaiste Donal Quinn on Monday.")
    assert story.actor("Aoife Byrne").roles == ("Taoiseach",)
    assert story.actor("Donal Quinn").roles == ("Tánaiste",)


def test_office_at_the_end_of_a_sentence_is_not_that_of_the_next_name() -> None:
    story = Parsed(
        "The board dismissed its director. Anna Berg took over. Voters thanked the "
        "outgoing mayor. Lena Vogt will follow. Lt. Gen. Omar Saleh agreed."
    )
    assert story.actor("Anna Berg").roles == ()
    assert story.actor("Lena Vogt").roles == ()
    assert story.actor("Omar Saleh").roles == ("Lt. Gen.",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "President of Ghana Kofi Asamoah met Foreign Minister of Togo Essi Lawson.",
            ["Kofi Asamoah", "Essi Lawson"],
        ),
        (
            "Prime Minister of Norway Ane Solheim and Queen of Tonga Mele Havea sang.",
            ["Ane Solheim", "Mele Havea"],
        ),
        ("Mayor of London Ruth Obi opened the bridge.", ["Ruth Obi"]),
    ],
)
def test_a_name_stands_right_behind_what_its_bearer_governs(text, names) -> None:
    assert Parsed(text, _lands(text)).names == names


@pytest.mark.parametrize(
    "text",
    [
        "The president of Chile Football Federation resigned.",
        "The head of Ghana Water Company spoke.",
        "The president of Iran Air resigned.",
    ],
)
def test_a_body_behind_an_office_is_nobody(text) -> None:
    actors = Parsed(text, _lands(text)).actors
    assert {actor.kind for actor in actors} <= {"organisation"}


def _lands(text: str) -> list[Toponym]:
    """Return the lands and towns of these sentences that a text names."""
    lands = ("Ghana", "Togo", "Norway", "Tonga", "London", "Chile", "Iran")
    return [toponym for land in lands for toponym in literal(text, land, "XX")]


def test_whose_somebody_is_belongs_to_no_role() -> None:
    text = "The survivor, Japan's Aya Mori, was flown to Skardu."
    (person,) = (a for a in dl.read(text).actors if a.kind == "person")
    assert (person.name, person.roles) == ("Aya Mori", ("survivor",))
    assert person.country == "JP"


@pytest.mark.parametrize(
    ("told", "name", "role"),
    [
        (
            "Superintendent of police Ramesh Pillai told reporters that it was safe.",
            "Ramesh Pillai",
            "Superintendent of police",
        ),
        (
            "A team led by sub-inspector Mohan Das stopped six lorries.",
            "Mohan Das",
            "sub-inspector",
        ),
        (
            "Director-general of police Lata Menon denied it.",
            "Lata Menon",
            "Director-general of police",
        ),
        (
            "Chief of staff Peter Abt resigned on Monday.",
            "Peter Abt",
            "Chief of staff",
        ),
        (
            "The governor of the central bank Olga Marku warned of a slump.",
            "Olga Marku",
            "governor of the central bank",
        ),
        (
            "Additional secretary Anita Rao wrote the order.",
            "Anita Rao",
            "Additional secretary",
        ),
        ("The widow of drummer Joe Leary wept.", "Joe Leary", "drummer"),
        ("The brother of suspect Tom Harker fled.", "Tom Harker", "suspect"),
    ],
)
def test_an_office_is_whole_and_whose_name_follows_it(
    told: str, name: str, role: str
) -> None:
    people = [a for a in dl.read(told).actors if a.kind == "person"]
    assert [(a.name, a.roles) for a in people] == [(name, (role,))]


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("Ana Ruiz is mayor", "mayor"),
        ("Ana Ruiz is a former mayor of Lima and a sub", "former mayor of Lima"),
    ],
)
def test_a_role_may_end_the_story(told: str, role: str) -> None:
    (person,) = (a for a in dl.read(told).actors if a.kind == "person")
    assert person.roles == (role,)


def test_a_member_of_a_house_is_no_part_of_the_name_of_a_party() -> None:
    told = "Two SNP MSPs walked out. The BJP MLA had raised it in the assembly."
    assert [a.name for a in dl.read(told).actors] == ["SNP", "BJP"]


@pytest.mark.parametrize(
    "told",
    [
        "Among those held is Munna Yadav alias Chhota, who was on bail.",
        "Police arrested Munna Yadav alias Bunty on Friday.",
        "Inspector Munna Yadav also known as Tiger was suspended.",
    ],
)
def test_who_has_an_alias_has_a_name(told: str) -> None:
    people = [a.name for a in dl.read(told).actors if a.kind == "person"]
    assert people == ["Munna Yadav"]
