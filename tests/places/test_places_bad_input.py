"""Texts that once broke somebody's geoparser: no crash, no silent emptiness."""

import sqlite3

import pytest

from dateline.gazetteer import Gazetteer
from dateline.lang.en.places import PLACES as WORDS
from dateline.model import Place, Story
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places import find_places
from dateline.places.resolution.candidates import MOST, candidates


@pytest.fixture(scope="module")
def nlp():
    return load_pipeline()


@pytest.fixture(scope="module")
def read(nlp, gazetteer):
    def places(text, used=gazetteer, **options):
        doc = parse(text, nlp)
        return find_places(Story(text=text), ParsedStory(doc), used, **options)

    return places


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "—", "🙂", "1234", "the", "'s"])
def test_a_text_without_places_gives_none(read, text):
    assert read(text) == ()


def test_a_story_in_capitals(read):
    places = read(
        "TROOPS ENTERED BAGHDAD ON FRIDAY. OFFICIALS IN IRAQ SAID THAT THE ROAD TO "
        "MOSUL WAS OPEN AGAIN, AND IRAN SENT HELP."
    )
    found = {t.phrase: t.place.country for t in places if t.place}
    assert found.items() >= {"BAGHDAD": "IQ", "IRAQ": "IQ", "IRAN": "IR"}.items()


def test_a_story_without_capitals(read):
    places = read(
        "troops entered baghdad on friday. officials in iraq said that the road to "
        "mosul was open again, and iran sent help."
    )
    found = {t.phrase: t.place.country for t in places if t.place}
    assert found.items() >= {"baghdad": "IQ", "iraq": "IQ", "iran": "IR"}.items()


@pytest.mark.parametrize(
    "text",
    [
        "He flew to [Najaf] and (Basra).",
        "Trucks go from Najaf/Basra to Mosul.",
        "The Najaf–Basra road was shut; so was Najaf-Basra rail.",
        "A camp near Najaf) and (Basra was hit.",
        "He said: “Najaf”, ‘Basra’ and *Mosul*.",
    ],
)
def test_brackets_slashes_and_hyphens_hide_nothing(read, text):
    placed = {t.phrase for t in read(text) if t.place and t.place.country == "IQ"}
    assert {"Najaf", "Basra"} <= placed


def test_a_name_of_very_many_places_is_weighed_within_bounds(read, gazetteer):
    assert len(gazetteer.matches("San José")) > 20
    assert len(candidates(gazetteer, "San José", WORDS)) <= MOST
    places = read("A bus left San José for Springfield, Washington and San Antonio.")
    assert all(len(t.candidates) <= 6 for t in places)
    assert all(t.why for t in places)


def test_two_thousand_mentions_are_all_found(read):
    sentence = "Rain fell on Najaf, Iraq, and on Kerman. "
    places = read(sentence * 700)
    assert len(places) == 2100
    assert len({t.place.id for t in places}) == 3


def test_very_many_different_names_are_all_settled(read, gazetteer):
    cities = gazetteer.cities((-10, 35, 60, 60), limit=600)
    text = " ".join(f"Rain fell in {city.name}." for city in cities)
    places = read(text)
    assert len(places) > 400
    assert sum(t.place is not None for t in places) > 0.9 * len(places)


def test_one_unplaceable_name_does_not_blank_the_rest(read):
    places = read(
        "Trucks left Qzxville near Najaf, and Vrblgrad near Mosul, on Friday."
    )
    placed = [t.phrase for t in places if t.place]
    assert placed == ["Najaf", "Mosul"]
    assert all(t.why for t in places)


def test_every_unplaced_mention_says_why(read):
    for toponym in read("Floods struck Vrblgrad and Qzxville in northern Xyzland."):
        assert toponym.place is None
        assert "gazetteer" in toponym.why or "fit" in toponym.why


def test_a_gazetteer_with_no_places_in_it(read, gazetteer, tmp_path):
    path = tmp_path / "empty.sqlite"
    with sqlite3.connect(gazetteer.path) as whole, sqlite3.connect(path) as part:
        whole.backup(part)
        part.execute("DELETE FROM name")
        part.execute("DELETE FROM place")
        part.execute("DELETE FROM sound")
    places = read("They live in Baghdad and Mosul, Iraq.", used=Gazetteer(path))
    assert {"Baghdad", "Mosul"} <= {t.phrase for t in places}
    assert all(t.place is None for t in places)
    assert all("no place with this name" in t.why for t in places)


@pytest.mark.parametrize(
    ("layer", "left"),
    [
        ("country", {"Baghdad", "Mosul", "Nineveh"}),
        ("admin1", {"Baghdad", "Mosul", "Iraq"}),
    ],
)
def test_a_gazetteer_without_a_layer_places_what_it_has(
    read, gazetteer, tmp_path, layer, left
):
    path = tmp_path / "part.sqlite"
    with sqlite3.connect(gazetteer.path) as whole, sqlite3.connect(path) as part:
        whole.backup(part)
        part.execute("DELETE FROM place WHERE kind = ?", (layer,))
    places = read(
        "They fled from Baghdad to Mosul in Nineveh, Iraq.", used=Gazetteer(path)
    )
    assert left <= {t.phrase for t in places if t.place}
    assert all(t.place is None or t.place.kind != layer for t in places)
    assert all(t.why for t in places)


def test_a_name_of_sixty_places_says_how_many_it_could_be(read, gazetteer):
    name = "San Antonio"
    assert len(candidates(gazetteer, name, WORDS)) == MOST
    [place] = read(f"A bus left {name} on Friday.")
    assert place.why
    assert sum(c.probability for c in place.candidates) <= 1.001


@pytest.mark.parametrize("publisher", ["", "Nobody Knows", "x", "http://", "…", "a.b"])
def test_a_publisher_nobody_knows_is_no_home(nlp, gazetteer, publisher):
    text = "Rain fell on Najaf."
    doc = parse(text, nlp)
    story = Story(text=text, publisher=publisher, source=publisher)
    [najaf] = find_places(story, ParsedStory(doc), gazetteer)
    assert najaf.place.country == "IQ"


def test_a_home_without_a_point(read):
    nowhere = Place(id="x:1", name="Nowhere", kind="city")
    [najaf] = read("Rain fell on Najaf.", home=nowhere)
    assert najaf.place.country == "IQ"
