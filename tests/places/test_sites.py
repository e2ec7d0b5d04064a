"""Camps, dams, prisons and airports under their own names."""

from types import SimpleNamespace

import pytest

from dateline.lang.en.places import PLACES
from dateline.model import Story
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places import find_places
from dateline.places.resolution.candidates import candidates
from dateline.places.resolution.nil_terms import NIL_TERMS


@pytest.fixture(scope="module")
def read(gazetteer):
    def of(text):
        story = ParsedStory(parse(text, load_pipeline()))
        return find_places(Story(text=text), story, gazetteer)

    return of


@pytest.mark.parametrize(
    ("text", "phrase", "place"),
    [
        # the last word in lower case
        ("Guards at Insein prison went on strike.", "Insein prison", "Insein Prison"),
        ("Trucks queued at the Torkham crossing.", "Torkham crossing", "Torkham"),
        ("Water rose behind the Hoover dam.", "Hoover dam", "Hoover Dam"),
        ("Fire broke out in the Moria camp.", "Moria camp", "Moria"),
        ("The Natanz plant was hit.", "Natanz plant", "Natanz"),
        # in capitals
        ("The Aswan High Dam was shut down.", "Aswan High Dam", "Aswan"),
        ("Fans filled Azteca Stadium early.", "Azteca Stadium", "Azteca Stadium"),
        # without it
        ("Water ran out in Zaatari on Monday.", "Zaatari", "Zaatari refugee camp"),
        ("Snow closed the runway at Gatwick.", "Gatwick", "London Gatwick Airport"),
    ],
)
def test_a_site_has_its_own_name(read, text, phrase, place):
    [toponym] = [t for t in read(text) if t.phrase.removeprefix("the ") == phrase]
    assert toponym.place is not None
    assert place in toponym.place.name
    assert toponym.place.kind not in ("city", "admin1", "admin2")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The steel plant in Taranto closed.", "Taranto"),
        ("A prison near Damascus was stormed.", "Damascus"),
        ("The Lagos bridge was closed.", "Lagos"),
        ("Flights from Geneva were delayed.", "Geneva"),
    ],
)
def test_a_town_beside_a_site_stays_a_town(read, text, phrase):
    [toponym] = [t for t in read(text) if t.phrase == phrase]
    assert toponym.place.kind == "city"


def test_that_no_town_has_the_name_of_a_site_speaks_for_the_site(gazetteer):
    [term] = [t for t in NIL_TERMS.terms if t.name == "none: the name of a site"]
    names = [
        SimpleNamespace(block=candidates(gazetteer, name, PLACES))
        for name in ("Schiphol", "Aswan High Dam", "Geneva", "Qzxvbr")
    ]
    told = term.compute(SimpleNamespace(names=names))
    assert told == [True, True, False, False]


@pytest.mark.parametrize(
    ("text", "phrase", "country"),
    [
        ("Children in Dzaleka sleep in tents.", "Dzaleka", "MW"),
        ("Food ran short in Bidi Bidi last month.", "Bidi Bidi", "UG"),
        ("Nurses at Al-Bureij said the clinic was shut.", "Al-Bureij", "PS"),
        ("Gunmen burned shops in Zamzam on Monday.", "Zamzam", "SD"),
    ],
)
def test_a_camp_is_known_without_its_word(read, text, phrase, country):
    [toponym] = [t for t in read(text) if t.phrase == phrase]
    assert toponym.place is not None
    assert toponym.place.country == country


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Flights from Leeds-Bradford were cancelled.", "Leeds-Bradford"),
        ("A cargo plane landed at Ostend-Bruges on Sunday.", "Ostend-Bruges"),
        ("Snow closed the runway of Stockholm-Bromma.", "Stockholm-Bromma"),
    ],
)
def test_an_airport_that_towns_give_their_names(read, text, phrase):
    [toponym] = [t for t in read(text) if t.phrase == phrase]
    assert toponym.place.kind == "airport"


@pytest.mark.parametrize(
    "text",
    [
        "Kenneth Kaunda wrote his memoirs.",
        "Jomo Kenyatta and Julius Nyerere met.",
        "Indira Gandhi was killed in 1984.",
        "Ninoy Aquino was shot on the tarmac.",
    ],
)
def test_whose_name_an_airport_bears_is_no_airport(read, text):
    assert [t for t in read(text) if t.place and t.place.kind == "airport"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Detours round the Cape of Good Hope add ten days.", "Cape of Good Hope"),
        ("Snow closed the Khyber Pass on Tuesday.", "Khyber Pass"),
        ("A truck overturned on the Brenner Pass on Monday.", "Brenner Pass"),
        ("The yacht sank in the Drake Passage.", "Drake Passage"),
        ("Gunmen hid in Sambisa Forest.", "Sambisa Forest"),
        ("Two hikers fell in the Grand Canyon.", "Grand Canyon"),
        ("Ice broke off Thwaites Glacier.", "Thwaites Glacier"),
    ],
)
def test_a_name_that_says_its_kind_is_beyond_doubt(toponyms_of, text, name):
    found = {t.phrase: t for t in toponyms_of(text)}
    assert found[name].place is not None
    assert not found[name].doubt


def test_a_word_of_kind_makes_no_place_of_a_player(toponyms_of):
    text = "Okafor's pass found Reyes, and a tunnel of fans formed in Lagos."
    assert [t.phrase for t in toponyms_of(text)] == ["Lagos"]
