"""Plain sentences: towns that nothing else speaks for, lists, sentences that end."""

from __future__ import annotations

import pytest


@pytest.fixture
def seen(toponyms_of):
    """Return what finds the places of a text: the division or country by the phrase."""

    def find(text: str) -> dict[str, str | None]:
        return {
            t.phrase: t.place.admin1 or t.place.country
            for t in toponyms_of(text)
            if t.place
        }

    return find


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ("A trawler sank off Rotuma on Monday.", "Rotuma", "FJ-R"),
        ("The seaplane came down at Unalakleet.", "Unalakleet", "US-AK"),
        ("Two men were held over a fire in Lerwick.", "Lerwick", "GB-SCT"),
        ("She grew up in Coober Pedy.", "Coober Pedy", "AU-SA"),
        ("Bakers in Tierralta went on strike.", "Tierralta", "CO-COR"),
    ],
)
def test_a_small_place_needs_no_other_beside_it(seen, text, name, where):
    assert seen(text)[name] == where


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Schools in Kalgoorlie, Esperance and Norseman were shut.",
            {"Kalgoorlie", "Esperance", "Norseman"},
        ),
        (
            "Floods feared in Galway, Clifden and Ballina",
            {"Galway", "Clifden", "Ballina"},
        ),
        (
            "Snow fell in Winnipeg, Brandon and Dauphin.",
            {"Winnipeg", "Brandon", "Dauphin"},
        ),
    ],
)
def test_a_list_is_of_places_where_its_first_is_one(placed, text, names):
    assert set(placed(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "In Sydney, Katherine and Derby opened a bakery.",
        "She met Brandon in Winnipeg, and Dauphin left.",
    ],
)
def test_who_comes_after_a_place_is_in_no_list_with_it(placed, text):
    assert not {"Katherine", "Derby", "Brandon"} & set(placed(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The strike began in early March. Britain sent ships.", ["Britain"]),
        ("The coach to Ft. Wayne left at noon.", ["Ft. Wayne"]),
        ("He owns land near Mt. Vernon.", ["Mt. Vernon"]),
    ],
)
def test_a_name_ends_with_its_sentence(placed, text, names):
    assert placed(text) == names


@pytest.mark.parametrize("text", ["Shots were fired near Wadi al-Qubbat yesterday."])
def test_what_an_article_goes_on_is_no_half_of_a_name(placed, text):
    assert "Wadi" not in placed(text)


def test_a_known_place_may_stand_before_a_name_with_an_article(placed):
    assert "Iraq" in placed("In Iraq al-Sadr's followers marched on the bridge.")


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ("The storm hit Victoria and Tasmania.", "Victoria", "AU-VIC"),
        ("Fires burned across Victoria.", "Victoria", "AU-VIC"),
        ("The envoy left for Washington on Friday.", "Washington", "US-DC"),
        ("Thousands camped in southern Mexico.", "Mexico", "MX"),
    ],
)
def test_a_division_yields_to_a_capital_that_it_does_not_outgrow(
    seen, text, name, where
):
    assert seen(text)[name] == where
