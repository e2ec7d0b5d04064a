"""Names of other regions: their letters, datelines, lists, capitals and company."""

import pytest

from dateline.gazetteer import Gazetteer
from dateline.lang import language
from dateline.model import Story
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places import find_places


@pytest.fixture(scope="module")
def read():
    nlp, gazetteer = load_pipeline(), Gazetteer.default()

    def places(text):
        doc = parse(text, nlp)
        return find_places(Story(text=text), ParsedStory(doc), gazetteer)

    return places


def named(toponyms, phrase):
    found = [t.place for t in toponyms if t.phrase == phrase]
    assert found, f"{phrase} was not found among {[t.phrase for t in toponyms]}"
    return found[0]


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("KOSICE, March 3 — A leak shut two schools on Monday.", "KOSICE", "Košice"),
        ("LODZ (AP) — Trams stopped for six hours on Friday.", "LODZ", "Łódź"),
        ("MALMO — A ferry hit the pier at Ystad.", "MALMO", "Malmö"),
        ("REYKJAVIK, Jan. 2 — The harbour froze.", "REYKJAVIK", "Reykjavík"),
        ("Crews drove from Gaziantep to Sanliurfa.", "Sanliurfa", "Şanlıurfa"),
        ("He left Bogota for Medellin on Monday.", "Medellin", "Medellín"),
        ("SAO PAULO, Brazil — Rain fell all night.", "SAO PAULO", "São Paulo"),
    ],
)
def test_letters_without_marks_are_the_same_name(read, text, phrase, name):
    place = named(read(text), phrase)
    assert place is not None
    assert place.name == name


def test_the_agency_and_the_day_of_a_dateline_are_no_places(read):
    places = read("LODZ, March 3 (AP) — Trams stopped for six hours on Friday.")
    assert [t.phrase for t in places] == ["LODZ"]


def test_small_places_of_one_small_country_support_each_other(read):
    places = read(
        "REYKJAVIK, Feb. 5 — A ferry was towed into Thorlakshofn on Sunday. Divers "
        "looked for a boat that was lost east of Hofn."
    )
    assert named(places, "Thorlakshofn").country == "IS"
    assert named(places, "Hofn").country == "IS"


def test_a_capital_that_acts_is_no_state_though_the_story_names_the_state(read):
    places = read(
        "Washington and Moscow have agreed to talk. Growers in Washington state, near "
        "Yakima, hope that Beijing and Washington will end the quarrel."
    )
    assert [t.place.level for t in places if t.phrase == "Washington"] == [
        "city",
        "admin1",
        "city",
    ]


def test_a_demonym_anchors_the_places_of_its_country(read):
    places = read("They met in Geneva, the Swiss foreign ministry said.")
    assert named(places, "Geneva").country == "CH"


def test_a_plural_word_of_kind_tells_every_member_of_its_list(read):
    after = read("Rain hit East and West Azerbaijan, Isfahan and Markazi provinces.")
    assert [(t.phrase, t.place.level) for t in after] == [
        ("East", "admin1"),
        ("West Azerbaijan", "admin1"),
        ("Isfahan", "admin1"),
        ("Markazi", "admin1"),
    ]
    assert named(after, "East").name.startswith("East Azerbaijan")
    before = read("Schools closed in the provinces of Konya, Karaman and Nigde.")
    assert [t.place.level for t in before] == ["admin1"] * 3


def test_a_name_that_ends_in_a_word_of_kind_may_be_unknown_and_is_kept_whole(read):
    places = read("Snow fell on the Zorbel Islands and in Norway on Sunday.")
    assert all(t.phrase != "Zorbel" for t in places)


def test_given_names_tell_a_gender_or_none():
    names = language("en").given_names
    assert names.get("maria") == "f"
    assert names.get("zorbel") is None
    assert set(names.values()) == {"m", "f", ""}


def placed(toponyms):
    return {t.phrase: t.place.country for t in toponyms if t.place}


def test_a_city_that_asks_is_no_person_where_the_dateline_names_it(read):
    places = read(
        "VLADIVOSTOK — Two trawlers collided off Nakhodka on Monday. Vladivostok has "
        "asked Moscow for a second tug, said Oleg Morozov, who was on board."
    )
    assert placed(places) == dict.fromkeys(
        ("VLADIVOSTOK", "Nakhodka", "Vladivostok", "Moscow"), "RU"
    )


KENYA = (
    "Floods cut the road from Garissa to Mandera in Kenya on Sunday. Police in Nairobi "
    "said nine people from Wajir had died. Joseph Kamau, the governor, flew to Kisumu."
)


@pytest.mark.parametrize("case", [str, str.upper, str.lower])
def test_places_of_a_story_are_found_in_any_case_and_people_are_none(read, case):
    found = placed(read(case(KENYA)))
    names = "Garissa Mandera Kenya Nairobi Wajir Kisumu".split()
    assert found == dict.fromkeys(map(case, names), "KE")


def test_names_with_marks_and_without_them_share_a_story(read):
    places = placed(
        read(
            "Workers marched in Iquique and Copiapó, while in Concepción the port "
            "stayed open. A ferry left Valparaiso for Punta Arenas."
        )
    )
    names = "Iquique,Copiapó,Concepción,Valparaiso,Punta Arenas".split(",")
    assert places.items() >= dict.fromkeys(names, "CL").items()
