"""Queries and texts say in the same words what a place lies in."""

import pytest

from dateline import Gazetteer, GazetteerGeocoder
from dateline.errors import GazetteerError
from dateline.gazetteer import place_named
from dateline.gazetteer.chain import Chain, chain_of
from dateline.gazetteer.nesting import Link, holds, link_of, postal_code
from dateline.lang import language


@pytest.mark.parametrize(
    ("gap", "link"),
    [
        (",", Link("after", mark=",")),
        ("(", Link("after", mark="(")),
        ("", Link("after")),
        ("in", Link("after")),
        (", in northern", Link("after")),
        (", a small town in the state of", Link("after", kind=True)),
        (", capital of", Link("after", kind=True)),
        ("'s", Link("before")),
        ("'s holy city of", Link("before", kind=True)),
        ("province town of", Link("before", kind=True)),
        ("and", None),
        (", and", None),
        ("to", None),
        ("attacked the city of", None),
    ],
)
def test_the_words_between_two_names_may_nest_them(gap, link) -> None:
    assert link_of(gap.split(), language("en").places) == link


def test_a_language_without_words_knows_marks_only() -> None:
    words = language("xx").places
    assert link_of([","], words) == Link("after", mark=",")
    assert link_of(["in"], words) is None


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("LS1 4AP", ("GB", 2)),
        ("SW1A 2AA ,", ("GB", 2)),
        ("M5V 2T6", ("CA", 2)),
        ("62701", None),
        ("A4 Road", None),
    ],
)
def test_some_postal_codes_tell_their_country(words, code) -> None:
    assert postal_code(words.split()) == code


@pytest.mark.parametrize(
    ("query", "chain"),
    [
        ("Kerman", Chain("Kerman")),
        ("Trinidad and Tobago", Chain("Trinidad and Tobago")),
        ("Rome, Georgia, U.S.", Chain("Rome", ("Georgia", "U.S."))),
        ("Rome in Georgia", Chain("Rome", ("Georgia",))),
        ("Tripoli (Lebanon)", Chain("Tripoli", ("Lebanon",))),
        ("Egypt's Alexandria", Chain("Alexandria", ("Egypt",))),
        ("the Libyan city of Tripoli", Chain("Tripoli", ("the Libyan",))),
        ("Athens, a city in Ohio", Chain("Athens", ("Ohio",))),
        ("Salem OR 97301", Chain("Salem", ("OR",))),
        ("York YO1 8AS", Chain("York", country="GB")),
        ("Nowhereville in Peru", Chain("Nowhereville", ("Peru",))),
    ],
)
def test_a_query_is_a_name_and_what_it_lies_in(
    gazetteer: Gazetteer, query, chain
) -> None:
    assert chain_of(query, gazetteer.asked) == chain


@pytest.mark.parametrize(
    ("query", "label"),
    [
        ("Moscow, Idaho", "Moscow, Idaho, United States"),
        ("Perth in Scotland", "Perth, Scotland, United Kingdom"),
        ("Manchester N.H.", "Manchester, New Hampshire, United States"),
        ("Victoria, B.C.", "Victoria, British Columbia, Canada"),
        ("Newcastle NSW 2300", "Newcastle, New South Wales, Australia"),
        ("Sharjah, UAE", "Sharjah, United Arab Emirates"),
        ("Tripoli (Lebanon)", "Tripoli, North Lebanon, Lebanon"),
        ("the Anbar province town of Hit", "Hīt, Anbar, Iraq"),
        ("the Iraqi city of Najaf", "Najaf, Iraq"),
        ("Colombia's Cartagena", "Cartagena, Bolívar, Colombia"),
        ("Kut in Wasit Province in Iraq", "Al-Kut, Wasit, Iraq"),
        ("Cambridge CB2 1TN", "Cambridge, England, United Kingdom"),
        ("St. George's, Grenada", "Saint George's, Saint George Parish, Grenada"),
        ("Mytilene, Lesbos", "Mytilene, North Aegean, Greece"),
        ("Kyoto, Honshu, Japan", "Kyoto, Japan"),
        ("Cairo, Egypt, Africa", "Cairo, Egypt"),
        ("hamilton, ont", "Hamilton, Ontario, Canada"),
        (
            "Lebanon Municipal Airport, Lebanon, N.H.",
            "Lebanon Municipal Airport, New Hampshire, United States",
        ),
    ],
)
def test_the_geocoder_reads_what_a_story_would_say(
    gazetteer: Gazetteer, query, label
) -> None:
    assert GazetteerGeocoder(gazetteer).geocode(query).address == label


@pytest.mark.parametrize(
    "query",
    [
        *("Cairo, Vermont", "Osaka, N.C.", "Lisbon in Delaware", "Nairobi (Vermont)"),
        "San Pedro, Chile",  # a village in Ecuador is called Chile too
    ],
)
def test_a_namesake_elsewhere_is_no_answer(gazetteer: Gazetteer, query) -> None:
    assert GazetteerGeocoder(gazetteer).geocode(query) is None
    assert gazetteer.find(query) == []
    assert "but no place named" in gazetteer.missing(query)


def test_an_island_and_a_county_hold_what_is_near(gazetteer: Gazetteer) -> None:
    def best(name: str):
        place = gazetteer.find(name)[0].place
        assert place is not None
        return place

    java = best("Java")
    assert holds(java, best("Surabaya"))
    assert not holds(java, best("Medan"))
    assert not holds(java, best("Kuala Lumpur"))
    greene = best("Greene County, Missouri")
    assert holds(greene, best("Springfield, Missouri"))
    assert not holds(greene, best("Springfield, Illinois"))
    assert not holds(best("Springfield, Missouri"), best("Republic, Missouri"))


def test_one_place_is_meant_by_an_id_or_a_name(gazetteer: Gazetteer) -> None:
    cairo = place_named(gazetteer, "Cairo, Illinois")
    assert cairo.admin1 == "US-IL"
    assert place_named(gazetteer, cairo.id) == cairo
    for nowhere in ("Cairo, Vermont", "geonames:nowhere", "Xyzzyqua", " "):
        with pytest.raises(GazetteerError):
            place_named(gazetteer, nowhere)


@pytest.mark.parametrize(
    ("name", "like"),
    [
        ("Birminhgam", "Birmingham, England"),
        ("Wahshington, England", "Washington, England"),
        ("Nagaseki", "Nagasaki"),
    ],
)
def test_what_only_sounds_like_a_place_is_no_name_of_it(gazetteer, name, like):
    with pytest.raises(GazetteerError, match=f"resembles it: .*{like}") as caught:
        place_named(gazetteer, name)
    assert "geonames:" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Birmingham", "GB"),
        ("birmingham, alabama", "US"),
        ("Malaga Province", "ES"),
        ("Al-Basra", "IQ"),
        ("Kaapstad", "ZA"),
        ("Ben Gurion", "IL"),
    ],
)
def test_a_name_in_any_of_its_forms_is_one(gazetteer, name, country):
    assert place_named(gazetteer, name).country == country
