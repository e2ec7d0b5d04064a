"""Namesakes: the well-known one, the lesser ones, a town and the division around it."""

from collections import defaultdict

import pytest

from dateline.lang import language
from dateline.model import Story
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places import find_places
from dateline.places.inference import infer
from dateline.places.resolution.candidates import candidates
from dateline.places.resolution.gazetteer_terms import (
    GAZETTEER_TERMS,
    gazetteer_values,
)
from dateline.places.resolution.ranking import load_weights
from dateline.places.resolution.scoring import SCORING

SECOND_NAME = "by a second name, and a place elsewhere bears it"
OUTGROWN = "times the people of its town of that name"
LESSER = "less known than a namesake, and no other place near it"


@pytest.fixture(scope="module")
def toponym(gazetteer):
    def of(text, phrase):
        story = ParsedStory(parse(text, load_pipeline()))
        found = find_places(Story(text=text), story, gazetteer)
        return next(t for t in found if t.phrase == phrase)

    return of


@pytest.fixture(scope="module")
def values(gazetteer):
    def of(name, term):
        block = candidates(gazetteer, name, language("en").places)
        column = gazetteer_values(block, GAZETTEER_TERMS)[
            :, GAZETTEER_TERMS.column[term]
        ]
        places = [match.place for match in block.matches]
        return list(zip(places, column.tolist(), strict=True))

    return of


@pytest.mark.parametrize(
    ("text", "name", "division"),
    [
        ("A bridge in San Francisco was shut for a day.", "San Francisco", "US-CA"),
        ("Dockers in San Antonio went on strike.", "San Antonio", "US-TX"),
        ("Hail fell on Aberdeen overnight.", "Aberdeen", "GB-SCT"),
        ("Two trams collided in Manchester on Friday.", "Manchester", "GB-ENG"),
    ],
)
def test_the_well_known_one_of_many_is_chosen(toponym, text, name, division):
    assert toponym(text, name).place.admin1 == division


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A bridge in San Francisco was shut.", "San Francisco"),
        ("Hail fell on San Antonio at noon.", "San Antonio"),
    ],
)
def test_a_crowd_of_hamlets_is_no_doubt(toponym, text, name):
    found = toponym(text, name)
    assert not found.doubt
    assert found.confidence > 0.5


def test_other_places_lead_to_a_lesser_namesake(toponym):
    text = "Crews left Perrysburg, Ohio, for Toledo. Maumee, Ohio, was flooded."
    assert toponym(text, "Toledo").place.admin1 == "US-OH"


@pytest.mark.parametrize(
    ("text", "led"),
    [
        ("A fire broke out in Toledo.", False),
        ("A fire broke out in Toledo. Crews came from Columbus, Ohio.", True),
    ],
)
def test_a_lesser_namesake_counts_less_unless_something_leads_to_it(
    gazetteer, text, led
):
    story = ParsedStory(parse(text, load_pipeline()))
    inferred = infer(story, gazetteer, load_weights(), None)
    at = next(i for i, name in enumerate(inferred.names) if name.text == "Toledo")
    places = [match.place for match in inferred.names[at].block.matches]
    column = inferred.verdicts[at].values[:, SCORING.columns.index(LESSER)]
    value = {
        place.label: float(column[i])
        for i, place in enumerate(places)
        if place.kind == "city"
    }
    assert value["Toledo, Castille-La Mancha, Spain"] == 0
    assert (value["Toledo, Ohio, United States"] < 0.1) == led


@pytest.mark.parametrize(
    ("name", "known_as_another", "bearer"),
    [("Salisbury", "ZW", "GB"), ("Bethlehem", "BR", "PS"), ("Batavia", "ID", "US")],
)
def test_a_second_name_counts_less_where_a_place_elsewhere_bears_it(
    values, name, known_as_another, bearer
):
    of_country = defaultdict(list)
    for place, value in values(name, SECOND_NAME):
        of_country[place.country].append(value)
    assert max(of_country[known_as_another]) > 0.3
    assert min(of_country[bearer]) == 0


def test_a_second_name_that_nobody_else_bears_is_as_good(values):
    assert all(value == 0 for _, value in values("Saragossa", SECOND_NAME))


@pytest.mark.parametrize(
    ("name", "outgrown"),
    [("Quebec", True), ("Guanajuato", True), ("Kharkiv", False), ("Utrecht", False)],
)
def test_a_division_may_outgrow_the_town_that_shares_its_name(values, name, outgrown):
    most = max(v for place, v in values(name, OUTGROWN) if place.kind == "admin1")
    assert (most > 0) == outgrown


def test_a_hamlet_is_no_town_that_a_division_outgrows(values):
    # Córdoba in Colombia holds a village of its name; the city is in Spain.
    assert max(v for p, v in values("Córdoba", OUTGROWN) if p.country == "CO") == 0


@pytest.mark.parametrize(
    ("name", "kind"), [("Guanajuato", "admin1"), ("Utrecht", "city")]
)
def test_a_division_that_outgrows_its_town_is_meant(toponym, name, kind):
    found = toponym(f"Fires spread in {name} on Friday.", name)
    assert found.place.kind == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Two tankers left the Gulf on Monday.", "Gulf", "gulf"),
        ("A storm crossed the Atlantic overnight.", "Atlantic", "ocean"),
        ("Fish are dying in the Caspian, scientists said.", "Caspian", "sea"),
    ],
)
def test_an_article_speaks_of_a_sea(toponym, text, name, kind):
    assert toponym(text, name).place.kind == kind


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("Transnistrian guards closed the bridge.", "Transnistrian", "Transnistria"),
        ("An Abkhazian minister spoke on Friday.", "Abkhazian", "Abkhazia"),
    ],
)
def test_the_people_of_a_land_that_few_recognise_have_a_place(
    toponym, text, name, place
):
    assert toponym(text, name).place.name == place


def test_an_accent_that_is_written_is_meant(toponym):
    found = toponym("Trains stopped in Münster for a day.", "Münster")
    assert found.place.country == "DE"


@pytest.mark.parametrize(
    ("text", "phrase", "country"),
    [
        # a parish of Jamaica, a council of Malta, islands of Cape Verde
        ("A trade fair opened in Hanover on Monday.", "Hanover", "DE"),
        ("Fishermen in Safi mended their nets.", "Safi", "MA"),
        ("Rain fell on Boa Vista all week.", "Boa Vista", "BR"),
        # a district of Yemen
        ("The university of Al-Mansura was closed.", "Al-Mansura", "EG"),
        ("A tram burned in Odessa.", "Odessa", "UA"),
    ],
)
def test_a_small_division_abroad_is_no_large_city(toponym, text, phrase, country):
    place = toponym(text, phrase).place
    assert (place.kind, place.country) == ("city", country)


@pytest.mark.parametrize(
    ("text", "phrase", "country"),
    [
        ("Farmers in Munster blocked the road.", "Munster", "IE"),
        ("Beaches in Hanover, Jamaica, were closed.", "Hanover", "JM"),
        ("The governor of Colonia in Uruguay resigned.", "Colonia", "UY"),
    ],
)
def test_a_division_that_is_known_or_meant_stays(toponym, text, phrase, country):
    place = toponym(text, phrase).place
    assert (place.kind, place.country) == ("admin1", country)


def test_how_much_larger_a_city_elsewhere_is_counts(values):
    pairs = values("Hanover", "a city of its name elsewhere is larger")
    larger = {(place.kind, place.country): value for place, value in pairs}
    assert larger["admin1", "JM"] > 1
    assert larger["city", "DE"] == 0
