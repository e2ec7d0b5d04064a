"""Towns that nothing but their own sentence speaks for."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Clashes broke out at Tlaxiaco.", "Tlaxiaco", "MX"),
        ("A rocket was launched at Tongchang-ri.", "Tongchang-ri", "KP"),
        ("The garrison of Agordat surrendered.", "Agordat", "ER"),
    ],
)
def test_the_only_bearer_of_a_name_is_meant_with_a_doubt(seen, text, name, country):
    toponym = seen(text)[name]
    assert toponym.place.country == country
    assert toponym.doubt == "may be none"


@pytest.mark.parametrize(
    "text",
    [
        "Elders of Kaltungo met the bishop.",
        "The battle of Kaltungo lasted a week.",
    ],
)
def test_who_and_what_belongs_to_a_place_makes_it_one(seen, text):
    assert not seen(text)["Kaltungo"].doubt


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        (
            "A lorry overturned on the Narok to Bomet highway.",
            {"Narok", "Bomet"},
        ),
        ("Bandits robbed a coach on the Isiolo to Marsabit road.", {"Isiolo"}),
    ],
)
def test_a_road_joins_what_it_is_called_after(seen, text, stops):
    assert stops <= seen(text).keys()


@pytest.mark.parametrize(
    "text",
    [
        "Senators from Ohio, Iowa, Washington, D.C., and Utah met.",
        "They toured Austin, Tex., and Boise.",
    ],
)
def test_a_state_written_short_is_no_member_of_a_list(seen, text):
    found = list(seen(text).values())
    city = next(t for t in found if t.place.name in ("Washington", "Austin"))
    assert not city.doubt


def test_a_stop_of_a_ferry_is_one_whatever_its_tag(seen):
    assert seen("The ferry from Rosslare to Fishguard was cancelled.")["Rosslare"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A bakery in Mati burned down.", "Mati"),
        ("The avalanche swept a lodge in Langtang.", "Langtang"),
    ],
)
def test_a_namesake_that_news_have_named_raises_a_doubt(seen, text, name):
    assert seen(text)[name].doubt


def test_a_city_that_many_languages_name_is_above_it(seen):
    assert not seen("A bakery in Blida burned down.")["Blida"].doubt


def test_a_river_has_the_article(seen):
    on = seen("A barge sank in the Black River.")["Black River"]
    near = seen("A train derailed near Black River.")["Black River"]
    assert on.place.kind == "river"
    assert near.place.kind != "river"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("She left Washington, D.C., at noon. Washington state is far away.", "admin1"),
        ("Cars from Washington, D.C., came to eastern Washington.", "admin1"),
        ("She flew to Washington, D.C. A museum in Washington was shut.", "city"),
    ],
)
def test_words_of_an_area_are_not_about_the_city_named_in_full(
    toponyms_of, text, level
):
    last = [t for t in toponyms_of(text) if t.phrase == "Washington"][-1]
    assert last.place.kind == level
