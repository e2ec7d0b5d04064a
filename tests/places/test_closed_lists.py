"""Lists that are one phrase: all their members are places, wherever they lie."""

import pytest

from dateline.model import Story
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places import find_places
from dateline.places.recognition import coordination


@pytest.fixture(scope="module")
def countries(gazetteer):
    def of(text):
        story = ParsedStory(parse(text, load_pipeline()))
        found = find_places(Story(text=text), story, gazetteer)
        return {t.phrase: t.place and t.place.country for t in found}

    return of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sailors in Provideniya, Anadyr and Nome waited for the ice to break.",
            {"Provideniya": "RU", "Anadyr": "RU", "Nome": "US"},
        ),
        (
            "Lorry drivers in Moyale, Spin Boldak and Puno slept in their cabs.",
            {"Moyale": "KE", "Spin Boldak": "AF", "Puno": "PE"},
        ),
        (
            "Guides in Uyuni, Skardu and Blenheim expect fewer guests.",
            {"Uyuni": "BO", "Skardu": "PK", "Blenheim": "NZ"},
        ),
    ],
)
def test_members_far_from_one_another_are_places(countries, text, expected):
    found = countries(text)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Provideniya, Anadyr and Nome are small ports.",
            {"Provideniya": "RU", "Anadyr": "RU", "Nome": "US"},
        ),
        (
            "Fishermen of Provideniya, Anadyr and Nome sold less crab.",
            {"Provideniya": "RU", "Anadyr": "RU", "Nome": "US"},
        ),
        ("Sydney and Chelsea are towns.", {"Sydney": "AU", "Chelsea": "US"}),
    ],
)
def test_only_places_have_such_people_and_are_called_so(countries, text, expected):
    found = countries(text)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A nurse from Dawson Creek works in Skagway.", {"Skagway": "US"}),
        ("The mayor of Nome wrote to Anadyr.", {"Nome": "US"}),
        ("A ferry that left Anadyr docked in Nome.", {"Anadyr": "RU", "Nome": "US"}),
    ],
)
def test_two_towns_of_a_short_story_may_lie_far_apart(countries, text, expected):
    found = countries(text)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "somebody"),
    [
        ("She lived in Oslo, and Grace and Lincoln moved in.", "Lincoln"),
        ("He worked in Cairo and Barrow wrote to him.", "Barrow"),
        ("In Nairobi, Nelson and Hastings took the cup.", "Hastings"),
        ("A statue of Lincoln and Jackson was moved.", "Jackson"),
        ("In Moyale, Grace and Florence sold tea.", "Florence"),
        ("In Anadyr, Nome and Barrow agreed to it.", "Barrow"),
    ],
)
def test_who_acts_after_a_place_is_in_no_list_with_it(countries, text, somebody):
    assert somebody not in countries(text)


def test_names_are_sorted_by_their_tokens_once_and_not_for_each_list(
    countries, monkeypatch
):
    """Else a text four times as long asks for sixteen times as many names."""
    sorted_by = coordination._by
    asked = []

    def counted(known, side):
        asked.append(len(known))
        return sorted_by(known, side)

    monkeypatch.setattr(coordination, "_by", counted)
    countries(" ".join(["The tanners of Fez and Meknes met in Taza."] * 2))
    few = len(asked)
    countries(" ".join(["The tanners of Fez and Meknes met in Taza."] * 20))
    assert len(asked) == 2 * few > 0
