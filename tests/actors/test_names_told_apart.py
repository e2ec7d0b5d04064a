"""People, ships, titles and grounds that the tagger takes for a body's name."""

from __future__ import annotations

import pytest

import dateline as dl


def kinds(text: str) -> dict[str, str]:
    return {actor.name: actor.kind for actor in dl.read(dl.Story(text=text)).actors}


def roles(text: str) -> dict[str, tuple[str, ...]]:
    return {actor.name: actor.roles for actor in dl.read(dl.Story(text=text)).actors}


def test_a_member_is_parted_from_the_body() -> None:
    found = kinds(
        "The crew was led by Elif Tanrıverdi of Middle East Technical University in "
        "Ankara."
    )

    assert found["Elif Tanrıverdi"] == "person"
    assert found["Middle East Technical University"] == "organisation"


def test_a_body_of_something_is_one() -> None:
    found = kinds("The Royal Society of Chemistry in London gave her a medal.")

    assert "Royal Society of Chemistry" in found


def test_an_owner_is_parted_from_its_ship() -> None:
    found = kinds(
        "The crates were put on the Hapag-Lloyd vessel Rio Verde Express in Callao."
    )

    assert "Hapag-Lloyd" in found
    assert not [name for name in found if "Verde" in name]


def test_a_ground_is_nobody() -> None:
    assert kinds("She told reporters so at Jomo Kenyatta Stadium on Friday.") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Steelmaker Voss Nederland will cut 90 jobs.", "Voss Nederland"),
        ("Carmaker Tata Motors cut its forecast on Monday.", "Tata Motors"),
    ],
)
def test_what_a_firm_makes_is_not_its_name(text: str, name: str) -> None:
    assert name in kinds(text)


def test_a_title_is_not_a_bodys() -> None:
    text = '"A big step," said EU Special Representative Mairead Tolan in Tbilisi.'

    assert "EU Special" not in kinds(text)


def test_a_parliament_keeps_its_noun_before_a_speaker() -> None:
    assert "Iraqi Parliament" in kinds(
        "Iraqi Parliament Speaker Salim Haddad resigned."
    )


def test_a_hyphen_in_a_well_known_name() -> None:
    text = "They met under the Organization for Security and Co-operation in Europe."

    assert list(kinds(text)) == ["Organization for Security and Co-operation in Europe"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("His club East End Lions announced it on Saturday.", "East End Lions"),
        ("She left the charity Warm Hands Kitchen in May.", "Warm Hands Kitchen"),
    ],
)
def test_a_noun_tells_a_body_that_nobody_tagged(text: str, name: str) -> None:
    assert kinds(text)[name] == "organisation"


def test_a_day_behind_the_noun_is_no_body() -> None:
    assert kinds("He told the club Monday Night that he would go.") == {}


def test_what_several_are_is_the_role_of_none() -> None:
    found = roles("The victims, Ana Moala, 31, and Dilip Rana, 52, died in Suva.")

    assert found["Ana Moala"] == ()
    found = roles("The victim, Ana Moala, 31, died in Suva.")
    assert found["Ana Moala"] == ("victim",)


def test_callings_are_roles() -> None:
    found = roles(
        "Hanna Lind, a Swedish oceanographer, died there. Substitute Kacper Lis wept."
    )

    assert found == {"Hanna Lind": ("oceanographer",), "Kacper Lis": ("Substitute",)}


def test_a_clause_about_somebodys_work_is_no_role() -> None:
    found = roles(
        "Hanna Lind, an oceanographer whose charts are famous, died in Visby."
    )

    assert found["Hanna Lind"] == ("oceanographer",)


@pytest.mark.parametrize(
    "text",
    [
        "Legia beat Odra Opole 2-1 on Sunday.",
        "Legia had a 2-1 win over Odra Opole on Sunday.",
        "The match between Odra Opole and Legia ended 0-0.",
    ],
)
def test_a_club_with_a_town_in_its_name_is_no_person(text: str) -> None:
    assert kinds(text).get("Odra Opole") == "organisation"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Sevilla beat Kim Cordoba 6-2 6-3 in the semi-final.",
        "Striker Darwin Salta scored in the 3-1 win.",
        "The talks between Ivo Graz and Jan Linz ended; no 2-0 win was in sight.",
    ],
)
def test_a_player_with_a_towns_name_stays_a_person(text: str) -> None:
    assert set(kinds(text).values()) == {"person"}


def test_a_calling_and_a_particle_make_a_person() -> None:
    found = kinds("Beekeeper Yann Le Bihan lost 140 hives in a night.")

    assert found == {"Yann Le Bihan": "person"}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Glaciologist Tor Egede said the ice was thin.", "Tor Egede", "Glaciologist"),
        ("Conservationist Anima Das feared a rise.", "Anima Das", "Conservationist"),
        ("The whistleblower Ana Duka fled.", "Ana Duka", "whistleblower"),
    ],
)
def test_a_calling_is_a_role_and_no_name(text: str, name: str, role: str) -> None:
    (person,) = (a for a in dl.read(text).actors if a.kind == "person")
    assert (person.name, *person.roles) == (name, role)


def test_a_lough_is_nobody() -> None:
    text = "They clung to a box until the Lough Swilly lifeboat reached them."

    assert "Lough Swilly" not in kinds(text)


def test_what_there_are_shares_in_is_a_body() -> None:
    found = kinds("Shares in rival Bunge slipped 0.4% in New York.")

    assert found["Bunge"] == "organisation"
    assert kinds("She has faith in rival Ana Bunge.")["Ana Bunge"] == "person"
