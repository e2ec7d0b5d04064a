"""Where publishers are at home."""

import csv
from importlib import resources

import pytest

from dateline.errors import BadOption
from dateline.lang import language
from dateline.model import Story
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places import find_places, home_place
from dateline.places.resolution.outlets import home_of

ENGLISH = language("en")


@pytest.mark.parametrize(
    ("outlet", "home"),
    [
        ("Tehran Times", "Tehran, Iran"),
        ("The Tehran Times", "Tehran, Iran"),
        ("tehrantimes.com", "Tehran, Iran"),
        ("https://www.tehrantimes.com/news/1?x=y", "Tehran, Iran"),
        ("english.ahram.org.eg", "Cairo, Egypt"),
        ("Nashville Post", "Nashville, Tennessee, United States"),
        ("nashvillepost.com", "Nashville, Tennessee, United States"),
        ("cbc.ca", "Canada"),
        ("ITV News", "United Kingdom"),
        ("The Guardian", "United Kingdom"),
        ("Cleveland Plain Dealer", "Cleveland, Ohio, United States"),
        ("Bombay Times", "Mumbai, Maharashtra, India"),
        ("Aftenposten", "Oslo, Norway"),
        ("Barbados Today", "Barbados"),
        ("Guyana Times", "Guyana"),
        ("somewhere.co.uk", "United Kingdom"),
    ],
)
def test_a_home_is_found_by_list_by_name_or_by_domain(gazetteer, outlet, home):
    assert home_of(outlet, gazetteer, ENGLISH.places).label == home


@pytest.mark.parametrize(
    "outlet",
    [
        "Reuters",
        "reuters.com",
        "Springfield News",
        ".",
        "The Savanna Ledger",  # Savannah is another name
        "The Harbor Sentinel",  # "Harbor" is a second name of a small town
        "Jamaica Mirror",  # a quarter of New York, or the island
    ],
)
def test_no_home_is_guessed_where_nothing_says(gazetteer, outlet):
    assert home_of(outlet, gazetteer, ENGLISH.places) is None


@pytest.mark.parametrize(
    ("outlet", "text", "home"),
    [
        ("Lincoln Evening Packet", "A barn burned near Seward.", "Lincoln, Nebraska"),
        ("Lincoln Evening Packet", "A barge hit Gainsborough.", "Lincoln, England"),
        (
            "The Free Press",
            "A barn burned in Mankato and Eagle Lake.",
            "Mankato, Minnesota",
        ),
        ("The Free Press", "Snow fell in Dearborn and Warren.", "Detroit, Michigan"),
        ("Boston Beacon", "Drains overflowed in Spilsby.", "Boston, England"),
        ("Boston Beacon", "A bus broke down in Quincy.", "Boston, Massachusetts"),
        ("Corner Brook Herald", "Snow fell on Deer Lake.", "Corner Brook"),
        ("Bangor Mail and Gazette", "Geese landed in Orono.", "Bangor, Maine"),
    ],
)
def test_what_a_story_names_says_which_town_its_outlet_is_of(
    gazetteer, outlet, text, home
):
    place, told = home_place(Story(text=text, publisher=outlet), gazetteer, ENGLISH)
    assert place.label.startswith(home)
    assert told.ground == f"the publisher {outlet}, and what its story names nearby"


@pytest.mark.parametrize(
    ("outlet", "text"),
    [
        ("Lincoln Evening Packet", "A barn burned on Friday."),
        ("Lincoln Evening Packet", "Geese left Seward for Gainsborough."),
        ("The Copper Observer", "Two men fought in Quincy."),
    ],
)
def test_no_town_is_chosen_where_the_story_does_not_say(gazetteer, outlet, text):
    story = Story(text=text, publisher=outlet)
    assert home_place(story, gazetteer, ENGLISH) == (None, None)


def test_of_a_listed_outlet_the_list_knows_the_home(gazetteer):
    story = Story(text="A man drowned in Kerman.", publisher="Tehran Times")
    assert home_place(story, gazetteer, ENGLISH)[0].name == "Tehran"


def test_the_publisher_goes_before_the_source_and_the_ground_is_told(gazetteer):
    story = Story(text="x", publisher="Tehran Times", source="https://cbc.ca/1")
    place, home = home_place(story, gazetteer, ENGLISH)
    assert (place.name, home.name) == ("Tehran", "Tehran, Iran")
    assert home.ground == "the publisher Tehran Times"
    _, home = home_place(Story(text="x", source="https://cbc.ca/1"), gazetteer, ENGLISH)
    assert str(home) == "Canada (from https://cbc.ca/1)"
    assert home_place(Story(text="x"), gazetteer, ENGLISH) == (None, None)


def test_the_user_sets_the_home_or_switches_it_off(gazetteer):
    story = Story(text="x", publisher="Tehran Times")
    denver, home = home_place(story, gazetteer, ENGLISH, "Denver, Colorado")
    assert home.ground == "as told"
    assert denver.admin1 == "US-CO"
    assert home_place(story, gazetteer, ENGLISH, denver.id)[0] == denver
    assert home_place(story, gazetteer, ENGLISH, denver)[0] == denver
    assert home_place(story, gazetteer, ENGLISH, None) == (None, None)


@pytest.mark.parametrize("home", ["", "  ", "Xyzzyville", "geonames:none"])
def test_a_home_that_is_nowhere_is_refused_with_what_to_do(gazetteer, home):
    with pytest.raises(BadOption, match=r"to use as home, or None for no home"):
        home_place(Story(text="x"), gazetteer, ENGLISH, home)


def test_every_outlet_of_the_list_has_its_town_in_the_gazetteer(gazetteer):
    table = resources.files("dateline.places.resolution").joinpath("outlets.csv")
    rows = list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))
    assert len(rows) > 500
    lost = [
        row["domain"]
        for row in rows
        if row["place"]
        and home_of(row["domain"], gazetteer, ENGLISH.places).kind != "city"
    ]
    assert lost == []


@pytest.mark.parametrize(
    ("outlet", "place"),
    [
        ("Northumberland Gazette", "Northumberland"),
        ("Shropshire Gazette", "Shropshire"),
        ("Assam Tribune", "Assam"),
        ("Central Daily", None),
        ("Trinidad Guardian", None),
    ],
)
def test_an_outlet_is_at_home_in_the_one_division_of_its_name(gazetteer, outlet, place):
    home = home_of(outlet, gazetteer, ENGLISH.places)
    assert (home.name if home else None) == place


@pytest.mark.parametrize(
    ("outlet", "text", "name", "country"),
    [
        ("Mackay Observer", "A croc was seen at Sarina.", "Sarina", "AU"),
        ("Northumberland Gazette", "The pool in Amble stays shut.", "Amble", "GB"),
        ("Trinidad Express", "Two were hurt in San Fernando.", "San Fernando", "TT"),
    ],
)
def test_a_town_near_home_is_found_and_goes_first(
    gazetteer, outlet, text, name, country
):
    story = ParsedStory(parse(text, load_pipeline()))
    (found,) = find_places(Story(text=text, publisher=outlet), story, gazetteer)
    assert (found.phrase, found.place.country) == (name, country)
