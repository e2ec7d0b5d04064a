"""Islands and mountains that somebody is on, and towns that somebody gets to."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Crofters on Tiree want a new pier.", "Tiree", "GB"),
        ("The school on Inishmaan has two pupils.", "Inishmaan", "IE"),
        ("The midwife on Taveuni has retired.", "Taveuni", "FJ"),
        ("The only shop on Barra has closed.", "Barra", "GB"),
        ("Rangers on Sandwip counted the deer.", "Sandwip", "BD"),
        ("A guide fell to her death on Ben Nevis.", "Ben Nevis", "GB"),
        ("The ferry to Inishmore is late.", "Inishmore", "IE"),
    ],
)
def test_one_is_on_an_island_or_a_mountain(seen, text, name, country):
    assert seen(text)[name].place.country == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Off Lesbos a trawler burned.", "Lesbos", "GR"),
        ("Divers were pulled out off Lesbos and Chios.", "Chios", "GR"),
        (
            "Ferries to Jura and Islay will not sail, Scottish police said.",
            "Jura",
            "GB",
        ),
        ("Ferries to Bute and Arran were late.", "Bute", "GB"),
        ("In Vanuatu roofs were lost on Pentecost and Ambae.", "Pentecost", "VU"),
        ("The canton of Jura voted.", "Jura", "CH"),
    ],
)
def test_an_island_whose_name_is_another_word(seen, text, name, country):
    assert seen(text)[name].place.country == country


def test_somebody_is_off_no_island(seen):
    assert "Harris" not in seen("The keeper took the ball off Harris.")


def test_an_island_is_no_airport_unless_the_words_say_so(seen):
    assert seen("A boat left Inishmore on Monday.")["Inishmore"].place.kind == "island"
    flown = seen("The plane landed at Inishmore airport.")["Inishmore airport"]
    assert flown.place.kind == "airport"


def test_a_land_that_is_no_island_is_not_read_as_one(seen):
    assert seen("Sanctions on Georgia were lifted.")["Georgia"].place.kind in (
        "country",
        "admin1",
    )


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ("Mushers reached Nome after nine days.", "Nome", "US-AK"),
        ("The dog team left Nome before dawn.", "Nome", "US-AK"),
        ("The icebreaker reached Unalakleet in March.", "Unalakleet", "US-AK"),
        ("Trucks entered Sirte at noon.", "Sirte", "LY-SR"),
    ],
)
def test_somebody_gets_to_a_town(seen, text, name, where):
    assert seen(text)[name].place.admin1 == where


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ("Residents of Sitka planted birches.", "Sitka", "US-AK"),
        ("Two tugs waited in the port of Sitka.", "Sitka", "US-AK"),
        ("Hail battered Sitka at noon.", "Sitka", "US-AK"),
        ("Power failed in parts of Broome.", "Broome", "AU-WA"),
        ("The people of Dutch Harbor want a library.", "Dutch Harbor", "US-AK"),
        ("Fog hid the streets of Kodiak.", "Kodiak", "US-AK"),
    ],
)
def test_a_small_town_has_residents_and_a_port_and_storms(seen, text, name, where):
    assert seen(text)[name].place.admin1 == where


@pytest.mark.parametrize(
    "text",
    [
        "Reporters could not reach Baker by telephone.",
        "A bottle hit Baker on the arm.",
        "The mayor of the town thanked Kramer.",
        "She approached Baker about the job.",
        "The hikers left Kramer behind.",
    ],
)
def test_people_are_reached_too(placed, text):
    assert placed(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Lorries were stuck on the Salang Pass.",
        "Snow has closed the Salang Pass.",
    ],
)
def test_the_full_name_of_a_pass_is_the_pass(seen, text):
    assert seen(text)["Salang Pass"].place.country == "AF"
