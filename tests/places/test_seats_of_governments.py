"""Whose governor, which country, and the capital whose government is spoken of."""

from __future__ import annotations

import pytest


@pytest.fixture
def seen(toponyms_of):
    """Return what finds the places of a text, by the phrase."""

    def find(text: str):
        return {t.phrase: t.place for t in toponyms_of(text) if t.place}

    return find


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ("Governor Tara Quill of Washington signed the bill.", "Washington", "US-WA"),
        ("Senator Tara Quill of Washington signed it.", "Washington", "US-WA"),
        ("The attorney general of Washington sued.", "Washington", "US-WA"),
        ("Mayor Tara Quill of Washington signed it.", "Washington", "US-DC"),
        ("He grew up in Georgia, a state of pine woods.", "Georgia", "US-GA"),
    ],
)
def test_a_title_or_an_apposition_says_the_kind(seen, text, name, where):
    assert seen(text)[name].admin1 == where


def test_what_was_taken_is_a_place_however_far_from_the_others(seen):
    found = seen("The rebels captured Palmyra after losing Tikrit.")
    assert (found["Palmyra"].country, found["Tikrit"].country) == ("SY", "IQ")


def test_a_subject_after_a_place_is_no_apposition(seen):
    found = seen("In Springfield, the state sued. In Georgia, the country voted.")
    assert found["Springfield"].kind == "city"
    assert found["Georgia"].kind == "country"


@pytest.mark.parametrize(
    "text",
    [
        "LONDON — Bankers met. In Washington, the Treasury said it was watching.",
        "LONDON — Bankers met. Officials in Washington said nothing.",
        "LONDON — Bankers met. Washington said it was watching.",
    ],
)
def test_where_governments_are_spoken_of_the_foremost_capital_is_meant(seen, text):
    assert seen(text)["Washington"].admin1 == "US-DC"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "NEWCASTLE, England — Shops in Washington and Sunderland were looted. "
            "Residents in Washington swept up.",
            "Washington",
            "GB",
        ),
        (
            "WATKINSVILLE, Ga. — A main broke in Athens. Officials in Athens said the "
            "school was dry.",
            "Athens",
            "US",
        ),
        (
            "SAN JOSE, Calif. — City officials in San Jose said it would rain.",
            "San Jose",
            "US",
        ),
    ],
)
def test_a_town_of_its_name_stays_one_among_its_neighbours(seen, text, name, country):
    assert seen(text)[name].country == country
