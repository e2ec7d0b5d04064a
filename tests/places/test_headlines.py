"""Places in headlines, where capitals are no sign of a name."""

import pytest

#: Headlines, and their places.
HEADLINES = {
    "Landslide Cripples Medellin": "Medellin",
    "Lightning Plagues Bangalore Suburbs": "Bangalore",
    "Looters Ravage Durban Shops": "Durban",
    "Sandstorm Engulfs Khartoum": "Khartoum",
    "Army Retakes Ramadi From Rebels": "Ramadi",
    "Power Failure Darkens Caracas": "Caracas",
    "Mudslide Isolates Cusco": "Cusco",
    "Tremor Jolts Izmir at Dawn": "Izmir",
    "Insurgents Raid Mopti Market": "Mopti",
    "Epidemic Empties Freetown Schools": "Freetown",
    "Gas Blast Wrecks Karaganda Mine": "Karaganda",
    "Students Occupy Santiago Campus": "Santiago",
    "Sweden Expels Two Envoys": "Sweden",
    "Nurses Strike in Nairobi": "Nairobi",
    "Ferry Service Resumes Between Oslo and Tallinn": "Oslo Tallinn",
}


@pytest.mark.parametrize(("text", "places"), HEADLINES.items())
def test_title_case(placed, text, places):
    assert placed(text) == places.split()


@pytest.mark.parametrize(("text", "places"), HEADLINES.items())
def test_all_capitals(placed, text, places):
    assert placed(text.upper()) == places.upper().split()


def test_a_headline_over_a_story(placed):
    text = "Sandstorm Engulfs Khartoum\n\nSchools were shut and flights were stopped."
    assert placed(text) == ["Khartoum"]


@pytest.mark.parametrize(
    "text",
    [
        "Mobile Phones Banned in Class",
        "Reading Scores Fall for Third Year",
        "Nice Weather Ahead for Weekend",
        "Split Opens in Ruling Party",
        "Police Hunt Escaped Prisoner",
        "Chancellor Rules Out Tax Rise",
        "CAT BITES COW, COW BITES BACK",
    ],
)
def test_words_in_capitals_are_no_places(placed, text):
    assert placed(text) == []


def test_a_slash_joins_two_cities_of_a_dateline(seen):
    found = seen("LIMA/QUITO (Andes Wire) – Ministers met on Monday to end a dispute.")
    assert {"LIMA", "QUITO"} <= set(found)
