"""Where publishers are at home."""

import csv
from importlib import resources

import pytest

from dateline.gazetteer import Gazetteer
from dateline.model import Story
from dateline.places.outlets import home_of, story_home


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.default()


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
        ("somewhere.co.uk", "United Kingdom"),
    ],
)
def test_a_home_is_found_by_list_by_name_or_by_domain(gazetteer, outlet, home):
    assert home_of(outlet, gazetteer).label == home


@pytest.mark.parametrize("outlet", ["Reuters", "reuters.com", "Springfield News", "."])
def test_no_home_is_guessed_where_nothing_says(gazetteer, outlet):
    assert home_of(outlet, gazetteer) is None


def test_the_publisher_goes_before_the_source(gazetteer):
    story = Story(text="x", publisher="Tehran Times", source="https://cbc.ca/1")
    assert story_home(story, gazetteer).name == "Tehran"
    assert story_home(Story(text="x", source="https://cbc.ca/1"), gazetteer).name == (
        "Canada"
    )
    assert story_home(Story(text="x"), gazetteer) is None


def test_every_outlet_of_the_list_has_its_town_in_the_gazetteer(gazetteer):
    table = resources.files("dateline.places").joinpath("outlets.csv")
    rows = list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))
    assert len(rows) > 500
    lost = [
        row["domain"]
        for row in rows
        if row["place"] and home_of(row["domain"], gazetteer).kind != "city"
    ]
    assert lost == []
