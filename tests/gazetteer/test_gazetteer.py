"""The gazetteer as it is built: names reach places, and places tell what they are."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from dateline import Gazetteer
from dateline.errors import BadOption, GazetteerError
from dateline.gazetteer.store import SCHEMA_VERSION
from dateline.geo.sphere import distance_km
from dateline.model import LEVELS


def first(gazetteer: Gazetteer, name: str) -> str:
    found = gazetteer.find(name, limit=1)
    assert found, f"{name!r} finds nothing"
    assert found[0].place is not None
    return found[0].place.id


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Najaf", "geonames:98860"),
        ("An-Najaf", "geonames:98860"),
        ("al-Najaf", "geonames:98860"),
        ("NAJAF", "geonames:98860"),
        ("Najaf's", "geonames:98860"),
        ("Najaf’s", "geonames:98860"),
        ("Karbala", "geonames:94824"),
        ("Kerbala", "geonames:94824"),
        ("Ahvaz", "geonames:144448"),
        ("Ahwaz", "geonames:144448"),
        ("al-Ahwaz", "geonames:144448"),
        ("Kirman", "geonames:128234"),
        ("Kermān", "geonames:128234"),
        ("the city of Kerman", "geonames:128234"),
        ("Mashhad", "geonames:124665"),
        ("Qom", "geonames:119208"),
        ("Qum", "geonames:119208"),
        ("Kiev", "geonames:703448"),
        ("Kyiv", "geonames:703448"),
        ("Mosul", "geonames:99072"),
        ("Al-Mawsil", "geonames:99072"),
        ("St. Louis", "geonames:4407066"),
        ("Ft. Worth", "geonames:4691930"),
        ("Sana'a", "geonames:71137"),
        ("Sanaa", "geonames:71137"),
        ("São Paulo", "geonames:3448439"),
        ("Sao Paulo", "geonames:3448439"),
        ("The Hague", "geonames:2747373"),
        ("Zurich", "geonames:2657896"),
        ("تهران", "geonames:112931"),
        ("Москва", "geonames:524901"),
    ],
)
def test_accents_case_articles_and_transliteration_do_not_hide_a_city(
    gazetteer: Gazetteer, name: str, place_id: str
) -> None:
    assert first(gazetteer, name) == place_id


@pytest.mark.parametrize(
    "name",
    [
        "Kadhimiya",
        "Kadhimiyah",
        "Al Kazimiyah",
        "Al-Kāz̧imīyah",
        "al-Kadhimiya",
        "Kazimiya",
        "Kadhimiyya",
        "Kazimiyeh",
    ],
)
def test_every_spelling_of_kadhimiya_meets(gazetteer: Gazetteer, name: str) -> None:
    assert first(gazetteer, name) == "dateline:kadhimiya"


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Iran", "geonames:130758"),
        ("Islamic Republic of Iran", "geonames:130758"),
        ("Iran's", "geonames:130758"),
        ("Iranian", "geonames:130758"),
        ("US", "geonames:6252001"),
        ("U.S.", "geonames:6252001"),
        ("U.S.A.", "geonames:6252001"),
        ("the United States", "geonames:6252001"),
        ("United States of America", "geonames:6252001"),
        ("American", "geonames:6252001"),
        ("Americans", "geonames:6252001"),
        ("America", "geonames:6252001"),
        ("Iraqis", "geonames:99237"),
        ("UK", "geonames:2635167"),
        ("Britain", "geonames:2635167"),
        ("UAE", "geonames:290557"),
        ("Emirati", "geonames:290557"),
        ("DRC", "geonames:203312"),
        ("Democratic Republic of Congo", "geonames:203312"),
        ("Ivory Coast", "geonames:2287781"),
        ("Burma", "geonames:1327865"),
        ("Czech Republic", "geonames:3077311"),
        ("South Korea", "geonames:1835841"),
        ("Turkey", "geonames:298795"),
        ("Türkiye", "geonames:298795"),
        ("Vatican", "geonames:3164670"),
        ("Kosovo", "geonames:831053"),
    ],
)
def test_countries_are_found_by_every_name_newspapers_use(
    gazetteer: Gazetteer, name: str, place_id: str
) -> None:
    assert first(gazetteer, name) == place_id


@pytest.mark.parametrize(
    ("name", "place_id", "form"),
    [
        ("Kerman Province", "geonames:128231", "type-word"),
        ("Tehran province", "geonames:110791", "type-word"),
        ("Anbar Governorate", "geonames:99592", "type-word"),
        ("State of California", "geonames:5332921", "type-word"),
        ("Rapides Parish", "fips:22079", "exact"),
        ("Republic of Iraq", "geonames:99237", None),
        ("Kurdistan province", "geonames:126584", "type-word"),
        ("Kansas City", "geonames:4393217", "exact"),
    ],
)
def test_a_type_word_reaches_the_kind_it_names(
    gazetteer: Gazetteer, name: str, place_id: str, form: str | None
) -> None:
    assert first(gazetteer, name) == place_id
    if form is not None:
        forms = {match.place.id: match.form for match in gazetteer.matches(name)}
        assert forms[place_id] == form


def test_orange_county_means_each_of_the_counties(gazetteer: Gazetteer) -> None:
    found = {match.place.admin1 for match in gazetteer.matches("Orange County")}

    assert {"US-CA", "US-FL", "US-NY", "US-NC", "US-TX", "US-VA"} <= found


def test_a_type_word_does_not_reach_other_kinds(gazetteer: Gazetteer) -> None:
    kinds = {match.place.kind for match in gazetteer.matches("Kerman Province")}

    assert kinds <= {"admin1", "admin2"}


@pytest.mark.parametrize(
    "name",
    [
        "Baghdad International Airport",
        "Baghdad airport",
        "Baghdad's international airport",
        "Baghdad’s airport",
    ],
)
def test_an_airport_is_found_by_its_city(gazetteer: Gazetteer, name: str) -> None:
    assert first(gazetteer, name) == "airport:ORBI"


def test_a_possessor_is_no_part_of_another_name(gazetteer: Gazetteer) -> None:
    places = [match.place for match in gazetteer.matches("Tripoli's airport")]
    assert {place.country for place in places} == {"LY"}  # none is Tripolis Airport
    assert any("'" in match.name for match in gazetteer.matches("St. John's"))


def test_a_name_shared_with_an_airfield_means_the_larger(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("Heathrow Airport", country="GB")

    assert [one.place.id for one in found if one.place] == ["airport:EGLL"]
    assert gazetteer.matches("JFK")[0].sort == "code"


def test_a_capital_outranks_its_namesakes_and_says_so(gazetteer: Gazetteer) -> None:
    capital = gazetteer.matches("Paris")[0]

    assert capital.place.id == "geonames:2988507"
    assert capital.capital
    terms = {term.name for term in gazetteer.find("Paris")[0].terms}
    assert {"name form", "sort of name", "size", "seat"} <= terms


@pytest.mark.parametrize(
    ("name", "seat"),
    [
        ("Kerman", "admin1"),
        ("Sacramento", "admin1"),
        ("New York City", None),
        ("Albany", "admin1"),
        ("Munich", "admin1"),
        ("Rabat", "country"),
        ("Los Angeles", None),
    ],
)
def test_seats_of_divisions_are_known(
    gazetteer: Gazetteer, name: str, seat: str | None
) -> None:
    largest = max(gazetteer.matches(name), key=lambda one: one.place.population or 0)

    assert largest.seat == seat


def test_capitals_are_known(gazetteer: Gazetteer) -> None:
    capitals = {
        match.place.country
        for name in ("Baghdad", "Washington", "Beijing", "Kinshasa", "Bogotá", "Rome")
        for match in gazetteer.matches(name)
        if match.capital
    }

    assert capitals == {"IQ", "US", "CN", "CD", "CO", "IT"}


def test_a_score_is_the_sum_of_its_terms(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("Springfield", limit=100)

    for candidate in found:
        assert candidate.score == pytest.approx(
            sum(term.share for term in candidate.terms)
        )
    assert sum(candidate.probability for candidate in found) == pytest.approx(1)
    scores = [candidate.score for candidate in found]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("name", ["us", "in", "me", "or", "usa river?"])
def test_small_letters_are_no_abbreviation(gazetteer: Gazetteer, name: str) -> None:
    sorts = {match.sort for match in gazetteer.matches(name)}

    assert not sorts & {"abbreviation", "code"}


def test_abbreviations_are_told_from_names(gazetteer: Gazetteer) -> None:
    assert [
        match.sort for match in gazetteer.matches("Ky.") if match.place.kind == "admin1"
    ] == ["abbreviation"]
    sorts = {match.place.id: match.sort for match in gazetteer.matches("Iranian")}
    assert sorts["geonames:130758"] == "demonym"


@pytest.mark.parametrize(
    "name", ["", "   ", "?!", "Xyzzyqua", "'s", "’", "\u200f", "😀", "the", "a" * 5000]
)
def test_what_is_no_name_finds_nothing(gazetteer: Gazetteer, name: str) -> None:
    assert [
        match for match in gazetteer.matches(name) if match.form not in ("exact",)
    ] == []


def test_countries_and_divisions_are_never_reached_by_sound(
    gazetteer: Gazetteer,
) -> None:
    for name in ("Irran", "Garmany", "Kolumbia", "Mysore Sound", "Texxas", "Qebek"):
        for match in gazetteer.matches(name):
            if match.form == "key":
                assert match.place.level not in ("country", "admin1")


def test_a_country_filter_leaves_only_that_country(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("Kerman", country="us")

    assert [one.place.label for one in found if one.place] == [
        "Kerman, California, United States"
    ]


def test_kinds_filter_and_are_checked(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("Tehran", kinds={"admin1"})
    assert [one.place.id for one in found if one.place] == ["geonames:110791"]
    with pytest.raises(BadOption, match="no kind of place 'town'"):
        gazetteer.find("Tehran", kinds={"town"})
    with pytest.raises(BadOption, match="limit is 0"):
        gazetteer.find("Tehran", limit=0)


def test_georgia_is_a_country_and_a_state(gazetteer: Gazetteer) -> None:
    found = [one.place.label for one in gazetteer.find("Georgia") if one.place]

    assert found[:2] == ["Georgia", "Georgia, United States"]


def test_a_place_is_had_by_its_id(gazetteer: Gazetteer) -> None:
    place = gazetteer.place("geonames:128234")

    assert place.label == "Kerman, Iran"
    assert (place.kind, place.country, place.admin1) == ("city", "IR", "IR-08")
    assert place.lat == pytest.approx(30.28, abs=0.01)
    assert place.population is not None
    assert place.population > 500_000


def test_an_unknown_id_is_told_with_ids_like_it(gazetteer: Gazetteer) -> None:
    with pytest.raises(GazetteerError, match=r"no place 'iso:IR-99'.*iso:I"):
        gazetteer.place("iso:IR-99")


def test_countries_are_had_by_code(gazetteer: Gazetteer) -> None:
    assert [
        place.name
        for code in ("IR", "iq", "US", "XK", "ZZ")
        if (place := gazetteer.country(code))
    ] == ["Iran", "Iraq", "United States", "Kosovo"]


def test_near_gives_the_nearest_first(gazetteer: Gazetteer) -> None:
    found = gazetteer.near(30.2832, 57.0788, kinds={"city"}, max_km=60)

    assert found[0][0].id == "geonames:128234"
    assert found[0][1] < 1
    distances = [far for _, far in found]
    assert distances == sorted(distances)
    assert all(far <= 60 for far in distances)


def test_near_looks_across_the_date_line(gazetteer: Gazetteer) -> None:
    found = gazetteer.near(-16.8, 179.99, max_km=120, limit=50, kinds={"airport"})

    assert {place.lon > 0 for place, _ in found if place.lon} == {True, False}


def test_near_a_pole_is_no_error(gazetteer: Gazetteer) -> None:
    assert gazetteer.near(89.99, 0, max_km=50, kinds={"city"}) == []


def test_cities_are_the_most_populous_within_the_box(gazetteer: Gazetteer) -> None:
    found = gazetteer.cities((44, 25, 63, 40), limit=5)

    assert len(found) == 5
    assert {"Baghdad", "Tehran"} <= {place.name for place in found}
    populations = [place.population or 0 for place in found]
    assert populations == sorted(populations, reverse=True)


def test_a_box_across_the_date_line_holds_cities_of_both_sides(
    gazetteer: Gazetteer,
) -> None:
    found = gazetteer.cities((170, -20, -170, -10), limit=60)

    assert {place.country for place in found} >= {"FJ", "WS"}


@pytest.mark.parametrize(
    ("box", "says"),
    [
        ((44, 25, 63), "a box is"),
        ("44,25,63,40", "a box is"),
        ((44, "25", 63, 40), "no number of degrees"),
        ((44, 25, float("inf"), 40), "no number of degrees"),
        ((44, 40, 63, 25), "lies north of its north"),
    ],
)
def test_a_malformed_box_is_told(gazetteer: Gazetteer, box: Any, says: str) -> None:
    with pytest.raises(BadOption, match=says):
        gazetteer.cities(box)


def test_cities_know_their_division_where_it_is_sure(gazetteer: Gazetteer) -> None:
    labels = {
        name: gazetteer.matches(name)[0].place.label
        for name in ("Ahvaz", "Lyon", "Osaka", "Munich", "Krasnodar", "Medan")
    }

    assert labels == {
        "Ahvaz": "Ahvaz, Khuzestan, Iran",
        "Lyon": "Lyon, Auvergne-Rhône-Alpes, France",
        "Osaka": "Osaka, Japan",
        "Munich": "Munich, Bavaria, Germany",
        "Krasnodar": "Krasnodar, Krasnodar Krai, Russia",
        "Medan": "Medan, North Sumatra, Indonesia",
    }


def test_a_division_that_iso_has_not_is_named_without_a_code(
    gazetteer: Gazetteer,
) -> None:
    place = gazetteer.matches("Tromsø")[0].place

    assert (place.admin1, place.admin1_name) == (None, "Troms")
    assert place.label == "Tromsø, Troms, Norway"


def test_the_layers_are_whole(gazetteer: Gazetteer) -> None:
    assert gazetteer.problems() == []
    least = {
        "countries": 249,
        "continents": 7,
        "divisions": 4_900,
        "US counties": 3_200,
        "districts": 18_000,
        "cities": 230_000,
        "US towns": 8_000,
        "city quarters": 6_000,
        "airports": 28_000,
        "curated": 5_000,
    }
    assert least.keys() == gazetteer.layers.keys()
    for layer, count in least.items():
        assert gazetteer.layers[layer] >= count
    assert all(source["licence"] for source in gazetteer.sources)


def test_it_names_itself_for_the_record(gazetteer: Gazetteer) -> None:
    assert gazetteer.name.startswith(f"dateline-gazetteer {SCHEMA_VERSION} (GeoNames")
    assert len(gazetteer.built) == 10
    assert "places" in repr(gazetteer)
    assert Gazetteer.default() is Gazetteer.default()


def test_many_threads_can_look_up_at_once(gazetteer: Gazetteer) -> None:
    names = ["Paris", "Kerman", "Baghdad", "Springfield", "Iran", "Texas"] * 20
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda name: len(Gazetteer().matches(name)), names))
        again = list(pool.map(lambda name: len(gazetteer.matches(name)), names))

    assert found == again


def test_a_look_up_loads_nothing_heavy() -> None:
    code = (
        "import sys; from dateline.gazetteer import Gazetteer; "
        "Gazetteer.default().find('Najaf'); "
        "print([name for name in ('numpy', 'pandas', 'spacy', 'geopy', 'shapely', "
        "'tqdm', 'plotly') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"


def test_every_kind_is_known_to_the_model(gazetteer: Gazetteer) -> None:
    kinds = {
        match.place.kind
        for name in ("Paris", "Iran", "Asia", "Orange County", "Baghdad airport")
        for match in gazetteer.matches(name)
    }

    assert kinds <= LEVELS.keys()


def test_distances_are_great_circles() -> None:
    assert distance_km(52.52, 13.405, 48.8566, 2.3522) == pytest.approx(878, abs=2)
    assert distance_km(0, 179.5, 0, -179.5) == pytest.approx(111.2, abs=0.2)
    assert distance_km(10, 10, 10, 10) == 0
