"""The right level: a city, or the division that has its name."""

import pytest

from dateline.model import Story
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places import find_places
from dateline.places.resolution.candidates import candidates


@pytest.fixture(scope="module")
def toponym(gazetteer):
    def of(text, phrase):
        story = ParsedStory(parse(text, load_pipeline()))
        found = find_places(Story(text=text), story, gazetteer)
        return next(t for t in found if t.phrase.removeprefix("The ") == phrase)

    return of


@pytest.mark.parametrize(
    ("text", "phrase", "country"),
    [
        ("Strikes hit Gaza at dawn.", "Gaza", "PS"),
        ("A school in Herat was shut on Monday.", "Herat", "AF"),
        ("The mayor of Puebla wept.", "Puebla", "MX"),
        ("Trams stopped in Utrecht for a day.", "Utrecht", "NL"),
        ("Buses in Salta were free on Sunday.", "Salta", "AR"),
        ("Police in Kano freed nine hostages.", "Kano", "NG"),
        ("A hotel in Arequipa burned down.", "Arequipa", "PE"),
        ("Gunmen stormed a clinic in Homs.", "Homs", "SY"),
    ],
)
def test_a_bare_name_is_the_city(toponym, text, phrase, country):
    place = toponym(text, phrase).place
    assert (place.kind, place.country) == ("city", country)


@pytest.mark.parametrize(
    ("text", "phrase", "country"),
    [
        ("A bakery in Talsi burned down on Monday.", "Talsi", "LV"),
        ("The mayor of Kuldīga has resigned.", "Kuldīga", "LV"),
        ("Buses to Nova Gorica were cancelled.", "Nova Gorica", "SI"),
        ("Police closed a bridge near Phang Nga.", "Phang Nga", "TH"),
        ("A bakery in Ljutomer burned down.", "Ljutomer", "SI"),
        ("Two people died in Piran on Friday.", "Piran", "SI"),
        ("Snow cut off Dondușeni on Monday.", "Dondușeni", "MD"),
        ("Teachers in Telenești went on strike.", "Telenești", "MD"),
    ],
)
def test_so_is_that_of_the_seat_of_a_division_however_small(
    toponym, text, phrase, country
):
    place = toponym(text, phrase).place
    assert (place.kind, place.country) == ("city", country)


@pytest.mark.parametrize(
    "text", ["Fires burned in Tolna.", "The talks in Nógrád failed."]
)
def test_a_village_that_a_county_is_called_after_is_not_meant(toponym, text):
    phrase = text.removesuffix(" failed.").removesuffix(".").split()[-1]
    assert toponym(text, phrase).place.kind == "admin1"


@pytest.mark.parametrize(
    ("text", "phrase", "country"),
    [
        ("The governor of Herat province resigned.", "Herat", "AF"),
        ("Maize withered across Puebla state.", "Puebla", "MX"),
        ("Utrecht province closed its roads.", "Utrecht", "NL"),
        ("The province of Salta banned the trade.", "Salta", "AR"),
        ("Kano state raised its taxes.", "Kano", "NG"),
        ("Voters across Bavaria stayed at home.", "Bavaria", "DE"),
        ("Niger state banned night travel.", "Niger", "NG"),
        ("Homs governorate has no power.", "Homs", "SY"),
    ],
)
def test_the_words_may_say_the_division(toponym, text, phrase, country):
    place = toponym(text, phrase).place
    assert (place.kind, place.country) == ("admin1", country)


def test_the_other_level_is_the_first_alternative(toponym):
    found = toponym("A fire broke out in Mendoza on Friday.", "Mendoza")
    first, second, *_ = (c.place for c in found.candidates)
    assert (first.kind, second.kind) == ("city", "admin1")
    assert first.admin1 == second.admin1
    assert "(the state or province)" in found.why


def test_a_facility_of_two_sources_is_one(gazetteer, toponym):
    words = load_pipeline().lang
    from dateline.lang import language

    block = candidates(gazetteer, "Ramstein Air Base", language(words).places)
    assert len(block) == 1


@pytest.mark.parametrize(
    ("text", "phrase", "kind"),
    [
        # a governor has a division, though the bare name is that of the city
        ("The governor of Kano declared a curfew.", "Kano", "admin1"),
        ("Osaka governor Aiko Mori resigned.", "Osaka", "admin1"),
        ("Najaf's governor was wounded by a bomb.", "Najaf", "admin1"),
        ("New York Gov. Ann Holt signed it.", "New York", "admin1"),
        ("The governor of Georgia vetoed the bill.", "Georgia", "admin1"),
        # a mayor has a city
        ("The mayor of Osaka resigned.", "Osaka", "city"),
        ("Mendoza's mayor was wounded by a bomb.", "Mendoza", "city"),
        # names joined under one word of kind
        ("Curfews began in Kaduna and Sokoto states.", "Kaduna", "admin1"),
        ("The provinces of Kandahar and Helmand were quiet.", "Kandahar", "admin1"),
        ("Lugo, Ourense and Zamora provinces burned.", "Zamora", "admin2"),
        ("The cities of Veracruz and Oaxaca lost power.", "Oaxaca", "city"),
    ],
)
def test_who_governs_and_what_is_listed_tell_the_level(toponym, text, phrase, kind):
    assert toponym(text, phrase).place.kind == kind


def test_the_governor_says_nothing_of_other_mentions(gazetteer):
    text = "The governor of Kyoto spoke. Trains in Kyoto stopped for an hour."
    story = ParsedStory(parse(text, load_pipeline()))
    found = find_places(Story(text=text), story, gazetteer)
    assert [t.place.kind for t in found] == ["admin1", "city"]


@pytest.mark.parametrize(
    "text",
    [
        "Oil tankers left the Gulf on Friday.",
        "Ministers of the Gulf states met on Sunday.",
        "Two ships collided in the Gulf.",
    ],
)
def test_a_name_that_is_a_word_of_kind_is_of_that_kind(toponym, text):
    assert toponym(text, "Gulf").place.name == "Persian Gulf"
