"""Offices before names: portfolios, offices written as letters, days of honour."""

from __future__ import annotations

import pytest
from parsed import Parsed


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
