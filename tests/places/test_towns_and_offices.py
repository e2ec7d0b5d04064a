"""Towns that an office, a part of them or the rest of the story speaks for."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The governor of Sonora denied it.", "Sonora", "MX"),
        ("The governor of Chihuahua said the road was open.", "Chihuahua", "MX"),
        ("The governors of Tucumán and Salta told reporters.", "Salta", "AR"),
    ],
)
def test_who_governs_a_place_speaks_and_not_the_place(seen, text, name, country):
    assert seen(text)[name].place.country == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Floods submerged two thirds of Ullapool.", "Ullapool"),
        ("The landslide buried the centre of Sidi Ifni.", "Sidi Ifni"),
        ("Rebels took Oum Hadjer back.", "Oum Hadjer"),
    ],
)
def test_what_befalls_a_part_of_it_befalls_a_place(seen, text, name):
    assert seen(text)[name].place is not None


def test_most_of_a_team_is_no_part_of_a_place(seen):
    assert "Chelsea" not in seen("Fans booed most of Chelsea on Sunday.")


def test_a_town_that_is_called_after_a_bay_is_meant(seen):
    found = seen("A shooting in Half Moon Bay left seven dead.")
    assert found["Half Moon Bay"].place.country == "US"


def test_a_water_is_meant_where_it_has_the_name_too(seen):
    assert seen("A trawler sank in Hudson Bay.")["Hudson Bay"].place.kind != "city"


def test_a_town_and_the_district_around_it_are_one_bearer(seen):
    place = seen("The rebels have held Masisi since spring.")["Masisi"].place
    assert place.country == "CD"


def test_the_only_bearer_of_a_rare_name_is_meant_with_a_doubt(seen):
    toponym = seen("Rescuers in Jajarkot dug with their hands.")["Jajarkot"]
    assert toponym.place.country == "NP"
    assert toponym.doubt


def test_the_only_bearer_beside_other_places_is_meant(seen):
    text = (
        "Police in Chicago, Illinois, searched the house on Monday. DuPage Sheriff "
        "John Kowal was there."
    )
    assert seen(text)["DuPage"].place.country == "US"


@pytest.mark.parametrize(
    "text",
    [
        "Ferries between Mombasa and Likoni stopped.",
        "The bus from Mombasa to Lekkoni was full.",
    ],
)
def test_a_respelt_name_far_from_all_else_is_none(seen, text):
    places = [t.place for t in seen(text).values() if t.phrase != "Mombasa"]
    assert all(place is None or place.country == "KE" for place in places)


def test_a_respelt_name_near_the_rest_is_one(seen):
    found = seen("Troops moved from Mosul to Tall Afar and Sinjaar.")
    assert found["Sinjaar"].place.country == "IQ"
