"""The ids by which others know a place all lead to that place."""

from __future__ import annotations

import pytest

from dateline import Gazetteer, GazetteerGeocoder
from dateline.errors import GazetteerError
from dateline.gazetteer.ids import canonical, identifiers
from dateline.model import SCHEMES, Identifiers


@pytest.mark.parametrize(
    "ids",
    [
        ("geonames:130758", "iso:IR", "iso:IRN", "wikidata:Q794"),
        ("geonames:128231", "iso:IR-08"),
        ("airport:OIIE", "icao:OIIE", "iata:IKA"),
        ("airport:LLBG", "icao:LLBG", "iata:TLV"),
        ("geonames:2623032", "iso:DK", "iso:DNK", "wikidata:Q35"),
        ("geonames:4566966", "iso:PR", "iso:PRI", "iso:US-PR", "wikidata:Q1183"),
        ("geonames:1819730", "iso:HK", "iso:CN-HK", "wikidata:Q8646"),
        ("geonames:6255146", "wikidata:Q15"),
        ("dateline:gaza-strip", "wikidata:Q39760"),
        ("geonames:6254925", "iso:US-KY", "ISO:us-ky", " iso: US-KY "),
    ],
)
def test_all_ids_of_a_place_lead_to_it(
    gazetteer: Gazetteer, ids: tuple[str, ...]
) -> None:
    places = [gazetteer.place(one) for one in ids]

    assert {place.id for place in places} == {ids[0]}
    assert [found[0].place for one in ids if (found := gazetteer.find(one))] == places


def test_every_id_that_a_layer_gives_is_found_again(gazetteer: Gazetteer) -> None:
    """An id that a search shows can be searched for, whatever layer it comes from."""
    of_each_scheme = gazetteer._rows(
        "SELECT id FROM place GROUP BY layer, substr(id, 1, instr(id, ':'))"
    )
    ids = [row[0] for row in of_each_scheme]
    assert {"db-ip", "zip"} <= {id_.partition(":")[0] for id_ in ids}
    for id_ in ids:
        (found,) = gazetteer.find(f" {id_}")
        assert found.place.id == id_ == gazetteer.place(id_).id


def test_a_place_has_its_ids_beside_each_other(gazetteer: Gazetteer) -> None:
    assert gazetteer.place("iso:IR").ids == Identifiers(
        geonames="130758", iso="IR", wikidata="Q794"
    )
    assert gazetteer.place("iso:IR-08").ids.known() == {
        "geonames": "128231",
        "iso": "IR-08",
    }
    assert gazetteer.place("airport:EGLL").ids == Identifiers(icao="EGLL", iata="LHR")
    assert gazetteer.place("fips:13135").ids == Identifiers(fips="13135")
    assert gazetteer.find("Lyon")[0].place.ids.known() == {"geonames": "2996944"}


@pytest.mark.parametrize("name", ["Singapore", "Luxembourg", "Monaco", "Djibouti"])
def test_a_country_and_its_city_stay_apart(gazetteer: Gazetteer, name: str) -> None:
    kinds = {}
    for candidate in gazetteer.find(name):
        kinds.setdefault(candidate.place.kind, candidate.place)
    country, city = kinds["country"], kinds["city"]

    assert country.ids.geonames != city.ids.geonames
    assert city.ids.iso is city.ids.wikidata is None
    assert gazetteer.get(f"wikidata:{country.ids.wikidata}") == country


def test_a_division_that_iso_lacks_has_no_iso_id(gazetteer: Gazetteer) -> None:
    troms = gazetteer.find("Troms", kinds=["admin1"])[0].place

    assert troms.ids.iso is None
    assert troms.ids.geonames is not None


@pytest.mark.parametrize("id_", ["wikidata:Q0", "iata:ZZZ", "iso:XX-00", "Iran", ""])
def test_what_is_no_id_is_no_place(gazetteer: Gazetteer, id_: str) -> None:
    assert gazetteer.get(id_) is None
    with pytest.raises(GazetteerError, match="has no place"):
        gazetteer.place(id_)


@pytest.mark.parametrize("code", ["LAX", "SFO", "CDG", "NRT"])
def test_a_code_alone_is_the_airports(gazetteer: Gazetteer, code: str) -> None:
    assert gazetteer.find(code)[0].place == gazetteer.place(f"iata:{code}")


@pytest.mark.parametrize("code", ["AUS", "UK", "USA", "IRN"])
def test_a_code_of_a_country_is_the_countrys(gazetteer: Gazetteer, code: str) -> None:
    assert gazetteer.find(code)[0].place.kind == "country"


def test_the_filters_of_a_search_hold_for_ids_too(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("iata:CDG", country="IR") == []
    assert gazetteer.find("iata:CDG", kinds=["city"]) == []
    assert gazetteer.find("iata:CDG", country="fr")[0].place.id == "airport:LFPG"


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("wikidata:Q794", "Iran"),
        ("Paris, iso:US-TX", "Paris, Texas, United States"),
        ("Kerman, iso:IRN", "Kerman, Iran"),
    ],
)
def test_the_geocoder_takes_ids(gazetteer: Gazetteer, query: str, address: str) -> None:
    location = GazetteerGeocoder(gazetteer).geocode(query)

    assert location.address == address
    assert set(location.raw["ids"]) == set(SCHEMES)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Wikidata:q794", "wikidata:Q794"),
        ("iata: ika", "iata:IKA"),
        ("dateline:gaza-strip", "dateline:gaza-strip"),
        ("osm:12", None),
        ("geonames:", None),
        ("Live: Kerman", None),
        ("Kerman", None),
    ],
)
def test_an_id_is_known_by_its_scheme(text: str, known: str | None) -> None:
    assert canonical(text) == known


def test_the_first_of_two_ids_of_a_scheme_is_shown() -> None:
    known = identifiers("geonames:1", "iso:PR iso:PRI iso:US-PR wikidata:Q1183")

    assert known == Identifiers(geonames="1", iso="PR", wikidata="Q1183")
