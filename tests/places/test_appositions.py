"""Towns that an apposition or an adjective puts into a larger place."""

from __future__ import annotations

import pytest


@pytest.fixture
def where(toponyms_of):
    """Return what finds the division or country of a phrase's place, and the doubt."""

    def find(text: str, phrase: str) -> tuple[str | None, str | None, str]:
        found = next(t for t in toponyms_of(text) if t.phrase == phrase)
        assert found.place is not None, found.why
        return found.place.admin1, found.place.country, found.doubt

    return find


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        (
            "A yacht sank off Victoria, the Seychelles capital, on Monday.",
            "Victoria",
            "SC",
        ),
        ("Crowds met in Hamilton, the Bermudian capital.", "Hamilton", "BM"),
        ("The trial in Georgetown, Guyana's capital, goes on.", "Georgetown", "GY"),
        ("Kingston, the Jamaican capital, was calm.", "Kingston", "JM"),
        ("Santiago, the Cuban city, was dark.", "Santiago", "CU"),
        (
            "Buses stopped in Valencia, the third largest Venezuelan city.",
            "Valencia",
            "VE",
        ),
        ("Merida, the Venezuelan university town, is short of water.", "Merida", "VE"),
        ("Tripoli, Lebanon's second city, has no power.", "Tripoli", "LB"),
        ("In the Seychelles capital, Victoria, shops were shut.", "Victoria", "SC"),
        ("Honduras's second city, San Pedro Sula, flooded.", "San Pedro Sula", "HN"),
        ("The pilots met in the Bermudian capital Hamilton.", "Hamilton", "BM"),
        ("The Pakistani Hyderabad is the smaller one.", "Hyderabad", "PK"),
        ("Nobody in the Pakistani Hyderabad slept.", "Hyderabad", "PK"),
        ("Kingstown, the capital of Saint Vincent, was hit.", "Kingstown", "VC"),
    ],
)
def test_it_lies_in_the_country_said(where, text, name, code):
    _, country, doubt = where(text, name)
    assert (country, doubt) == (code, "")


@pytest.mark.parametrize(
    ("text", "name", "division"),
    [
        ("Birmingham, the Alabama steel town, votes today.", "Birmingham", "US-AL"),
        ("Firefighters in Flint, the Michigan city, were called.", "Flint", "US-MI"),
        ("Police in the Texan Paris closed a bridge.", "Paris", "US-TX"),
        ("The Ontarian London is a quiet town.", "London", "CA-ON"),
        ("The Ohio Cleveland is the larger.", "Cleveland", "US-OH"),
    ],
)
def test_it_lies_in_the_division_said(where, text, name, division):
    assert where(text, name)[0] == division


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("In China's largest city, London was in the news.", "London", "GB"),
        ("In Japan's capital, Paris was not forgotten.", "Paris", "FR"),
    ],
)
def test_it_says_nothing_of_others(where, text, name, country):
    assert where(text, name)[1] == country


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("The Michigan city replaced its pipes.", "Michigan"),
        ("Floods reached the Nevada town on Friday.", "Nevada"),
        ("Voters in the Delaware town were told.", "Delaware"),
    ],
)
def test_a_town_of_a_state_makes_no_town_of_the_state(toponyms_of, text, land):
    found = next(t for t in toponyms_of(text) if t.phrase == land)
    assert found.place.kind == "admin1"


def test_nobody_is_made_a_town_by_it(placed):
    assert placed("In Kenya's capital, Omollo said, it rained.") == ["Kenya"]
