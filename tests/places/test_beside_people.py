"""Relatives, writers, agencies and lesser houses, beside or instead of places."""

import pytest


@pytest.fixture(scope="module")
def placed(toponyms_of):
    def of(text):
        return {t.phrase.rstrip("-"): t.place for t in toponyms_of(text) if t.place}

    return of


@pytest.mark.parametrize(
    ("text", "none", "places"),
    [
        (
            "His wife, Florence, and their son, Milan, were unhurt.",
            "Florence Milan",
            {},
        ),
        ("The farmer's daughter, Sofia, called the police.", "Sofia", {}),
        ("Her sister, Victoria, lives in Leeds.", "Victoria", {"Leeds": "GB"}),
        # whence somebody is, and how old
        ("Marta Vidal, of Girona, 52, drowned at dusk.", "", {"Girona": "ES"}),
        ("Joao Pires of Setubal, 61, won the raffle.", "", {"Setubal": "PT"}),
        ("The mother of Savannah, 12, wept in court.", "Savannah", {}),
        # in a list with a relative, unless a way leads there
        ("She sailed to Paris and cousin Dakota stayed.", "Dakota", {"Paris": "FR"}),
        # a comma alone makes no relative
        (
            "Our ally, Jordan, closed its border with Syria.",
            "",
            {"Jordan": "JO", "Syria": "SY"},
        ),
        (
            "By Tom Reading. MANILA (Wire) - A ferry sank on Sunday, officials said.",
            "Reading",
            {"MANILA": "PH"},
        ),
        (
            "Aleppo, SANA – Terrorists fired rockets at a market on Friday.",
            "SANA",
            {"Aleppo": "SY"},
        ),
        (
            "Portland, USA – Police said on Monday that two people died.",
            "",
            {"Portland": "US", "USA": "US"},
        ),
        (
            "Farmers drove to the state Capitol in Topeka. Police closed the Capitol.",
            "Capitol",
            {"Topeka": "US"},
        ),
    ],
)
def test_what_bears_the_name_is_no_place(placed, text, none, places) -> None:
    found = placed(text)
    assert not set(none.split()) & set(found)
    assert {name: found[name].country for name in places} == places


def test_the_capitol_itself_stays_a_place(placed) -> None:
    assert (
        placed("Rioters stormed the Capitol in Washington.")["Capitol"].country == "US"
    )


@pytest.mark.parametrize(
    ("text", "town", "division"),
    [
        ("Bandits killed farmers in Gusau Zamfara State.", "Gusau", "Zamfara State"),
        ("A tanker exploded in Suleja Niger State.", "Suleja", "Niger State"),
        ("Gunmen attacked a church in Owo Ondo State.", "Owo", "Ondo State"),
    ],
)
def test_a_town_right_before_its_state_is_two_names(
    placed, text, town, division
) -> None:
    found = placed(text)
    assert found[town].kind == "city"
    assert found[division].kind == "admin1"


@pytest.mark.parametrize(
    "text",
    [
        "A Korean ferry sank on Monday.",
        "Latin American leaders meet next week.",
        "Scandinavian banks cut their rates.",
    ],
)
def test_peoples_of_regions_have_their_region(placed, text) -> None:
    assert [place.level for place in placed(text).values()] in (["region"], ["other"])


def test_a_statistical_region_does_not_outrank_a_city(placed) -> None:
    assert placed("Border guards in Yuma released them.")["Yuma"].country == "US"


@pytest.mark.parametrize(
    ("text", "county"),
    [
        ("A man from Herts was hurt.", "Hertfordshire"),
        ("Police in Notts found a body.", "Nottinghamshire"),
        ("A farm in Leics was flooded.", "Leicestershire"),
    ],
)
def test_counties_are_known_by_their_postal_abbreviations(placed, text, county) -> None:
    (place,) = placed(text).values()
    assert place.name == county


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A pilot died when his plane crashed on Texel.", "Texel"),
        ("A whale was washed ashore on Anholt.", "Anholt"),
        ("A fishing boat sank off Islay.", "Islay"),
    ],
)
def test_islands_in_the_news_are_known(placed, text, name) -> None:
    assert name in placed(text)


@pytest.mark.parametrize(
    ("text", "phrase", "country"),
    [
        ("The shelling of Trostianets went on for a week.", "Trostianets", "UA"),
        ("The evacuation of Lyman was halted at noon.", "Lyman", "UA"),
        ("The rebuilding of Amatrice takes years.", "Amatrice", "IT"),
    ],
)
def test_what_is_done_to_a_place_may_be_a_noun(placed, text, phrase, country):
    assert placed(text)[phrase].country == country


def test_a_large_city_is_weighed_by_its_short_name_among_many_hamlets(placed):
    found = placed("Santa Cruz mayor resigns over water bills in Bolivia")
    assert found["Santa Cruz"].name == "Santa Cruz de la Sierra"


def test_two_neighbours_that_and_joins_are_towns(placed):
    found = placed("Rijeka and Koper could both gain from the tunnel.")
    assert {name: found[name].country for name in found} == {
        "Rijeka": "HR",
        "Koper": "SI",
    }


def test_a_short_story_that_names_one_country_is_about_it(placed):
    found = placed("Hamilton council bans mopeds, Bermuda paper reports")
    assert found["Hamilton"].country == "BM"
