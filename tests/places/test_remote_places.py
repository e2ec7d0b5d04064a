"""Remote towns and islands: what only places have, lists, and what flights go to."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Hay River declared a state of emergency.", "Hay River", "CA"),
        ("Bute lost its ferry on Sunday.", "Bute", "GB"),
        ("Shetland was without power for a third day.", "Shetland", "GB"),
        ("Tinian lost its only clinic.", "Tinian", "MP"),
        ("Birdsville ran out of petrol on Sunday.", "Birdsville", "AU"),
        ("Coober Pedy was deserted on Monday.", "Coober Pedy", "AU"),
        ("Tacloban lay in ruins.", "Tacloban", "PH"),
        ("Lampedusa was cut off for two days.", "Lampedusa", "IT"),
        ("Jura and Colonsay lost their ferries.", "Colonsay", "GB"),
        ("Lanzarote banned fires on its beaches.", "Lanzarote", "ES"),
        ("Bute lost its only railway line.", "Bute", "GB"),
        ("Tinian escaped the worst of the typhoon.", "Tinian", "MP"),
    ],
)
def test_what_has_a_ferry_or_no_power_is_a_place(seen, text, name, country):
    assert seen(text)[name].place.country == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Snow closed roads in Kerman province.", "Snow"),
        ("Murray lost her doctor to the army.", "Murray"),
        ("Lewis had power over the board.", "Lewis"),
        ("Harris declared the results on Monday.", "Harris"),
    ],
)
def test_people_and_weather_have_none(seen, text, name):
    assert name not in seen(text)


@pytest.mark.parametrize(
    "text",
    [
        "The sled dogs reached Nome on Tuesday.",
        "A fire broke out in Nome.",
        "Flights to Kotzebue, Nome and Bethel were cancelled.",
    ],
)
def test_a_small_town_with_flights_outranks_a_municipality_abroad(seen, text):
    assert seen(text)["Nome"].place.admin1 == "US-AK"


def test_an_airport_is_a_reason_in_words(seen):
    terms = {
        t.name for t in seen("A fire broke out in Nome.")["Nome"].candidates[0].terms
    }
    assert "a small town with flights" in terms


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Storms cut off Anadyr, Provideniya on Monday",
            {"Anadyr": "RU", "Provideniya": "RU"},
        ),
        (
            "Ships went to Nome, Anadyr and Provideniya.",
            {"Nome": "US", "Anadyr": "RU", "Provideniya": "RU"},
        ),
        (
            "Heavy rain fell in Hay, Bourke and Broken Hill.",
            {"Hay": "AU", "Bourke": "AU", "Broken Hill": "AU"},
        ),
        ("Grain prices doubled in Agadez and Faya.", {"Agadez": "NE", "Faya": "TD"}),
        (
            "Trucks waited in Essen, Breda and Liege.",
            {"Essen": "DE", "Breda": "NL", "Liege": "BE"},
        ),
    ],
)
def test_a_list_of_places_is_no_body(seen, text, places):
    assert {name: t.place.country for name, t in seen(text).items()} == places


@pytest.mark.parametrize(
    ("text", "name", "its"),
    [
        ("Police in Shetland appealed for witnesses.", "Shetland", "geonames:2638010"),
        ("Ferries to Bute were cancelled.", "Bute", "dateline:isle-of-bute"),
        ("Floods hit Java, killing ten.", "Java", "dateline:java"),
        ("Fog hid the streets of Kodiak.", "Kodiak", "geonames:5866583"),
    ],
)
def test_an_island_is_known_by_its_name_without_the_word(seen, text, name, its):
    assert seen(text)[name].place.id == its


def test_a_container_without_such_a_place_stands_for_it(seen):
    place = seen("A bomb exploded in Qairawan, Iraq, on Monday.")["Qairawan"]
    assert place.place.id == "geonames:99237"
    assert "Iraq" in place.why


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The bridge at Thargomindah is under water.", "Thargomindah", "AU"),
        ("A bear was shot in Koyukuk.", "Koyukuk", "US"),
        ("A clinic opened in Alert Bay.", "Alert Bay", "CA"),
    ],
)
def test_a_village_is_found_by_the_airport_that_is_called_so(seen, text, name, country):
    assert seen(text)[name].place.country == country


def test_an_unknown_name_ends_a_list_of_places(toponyms_of):
    found = {
        t.phrase: t
        for t in toponyms_of("Police in Kamloops and Boston Bar warned drivers.")
    }

    assert found["Boston Bar"].rule == "told"
    assert found["Boston Bar"].place is None


@pytest.mark.parametrize(
    "text",
    [
        "He worked in Paris and Danone paid.",
        "People fled to Kamloops and Ana Quill said so.",
    ],
)
def test_firms_and_people_end_none(toponyms_of, text):
    assert not [t for t in toponyms_of(text) if t.rule == "told"]
