"""Names that news use and that no data package has: each reaches its own kind."""

from __future__ import annotations

import pytest

from dateline import Gazetteer
from dateline.geo.sphere import distance_km


def kinds(gazetteer: Gazetteer, name: str) -> set[str]:
    return {match.place.kind for match in gazetteer.matches(name)}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("EU", "region"),
        ("E.U.", "region"),
        ("European Union", "region"),
        ("GCC", "region"),
        ("eurozone", "region"),
        ("Schengen area", "region"),
        ("Sahel", "region"),
        ("Soviet Union", "territory"),
        ("USSR", "territory"),
        ("Godavari", "river"),
        ("Narmada River", "river"),
        ("Susquehanna", "river"),
        ("Lake Winnipesaukee", "lake"),
        ("Golden Horn", "gulf"),
        ("Mount Baker", "mountain"),
        ("Nanda Devi", "mountain"),
        ("Mindoro", "island"),
        ("Viti Levu", "island"),
        ("Tarbela Dam", "site"),
        ("Hinkley Point", "site"),
        ("Lebombo border post", "site"),
        ("Zamzam camp", "district"),
        ("Croke Park", "building"),
    ],
)
def test_a_name_reaches_its_kind(gazetteer: Gazetteer, name: str, kind: str) -> None:
    assert kind in kinds(gazetteer, name)


@pytest.mark.parametrize("name", ["Gaza", "Gaza Strip"])
def test_gaza_is_the_strip(gazetteer: Gazetteer, name: str) -> None:
    ids = {match.place.id for match in gazetteer.matches(name)}
    assert "dateline:gaza-strip" in ids


def test_gaza_is_the_city_too(gazetteer: Gazetteer) -> None:
    places = [match.place for match in gazetteer.matches("Gaza")]
    assert any(place.kind == "city" and place.country == "PS" for place in places)


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("Rift Valley Province", "KE", 0.5, 36.0),
        ("Coast Province", "KE", -3.0, 39.5),
        ("Bandundu", "CD", -4.5, 18.3),
        ("Hordaland", "NO", 60.3, 6.3),
        ("Picardy", "FR", 49.6, 2.8),
        ("Wollo", "ET", 11.6, 39.7),
        ("Bahr el Ghazal", "SS", 8.0, 27.0),
        ("Karnali Zone", "NP", 29.4, 82.4),
    ],
)
def test_former_divisions_are_known(
    gazetteer: Gazetteer, name: str, country: str, lat: float, lon: float
) -> None:
    near = [
        match.place
        for match in gazetteer.matches(name)
        if match.place.country == country
        and match.place.lat is not None
        and match.place.lon is not None
        and distance_km(lat, lon, match.place.lat, match.place.lon) < 200
    ]
    assert near


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Bab El Oued", "DZ"),
        ("Westlands", "KE"),
        ("Makoko", "NG"),
        ("Khayelitsha", "ZA"),
        ("Dokki", "EG"),
        ("Wazir Akbar Khan", "AF"),
        ("Lyari", "PK"),
        ("Jahangirpuri", "IN"),
        ("Sanchaung", "MM"),
        ("Petare", "VE"),
        ("Jacarezinho", "BR"),
        ("Kreuzberg", "DE"),
        ("Saltivka", "UA"),
        ("Peckham", "GB"),
        ("Sultanahmet", "TR"),
    ],
)
def test_quarters_lie_in_their_country(
    gazetteer: Gazetteer, name: str, country: str
) -> None:
    assert country in {match.place.country for match in gazetteer.matches(name)}


@pytest.mark.parametrize(
    ("word", "country"),
    [("Sinhalese", "LK"), ("Maori", "NZ"), ("Ladakhi", "IN"), ("Bavarian", "DE")],
)
def test_peoples_reach_their_place(
    gazetteer: Gazetteer, word: str, country: str
) -> None:
    found = [match for match in gazetteer.matches(word) if match.sort == "demonym"]
    assert [match.place.country for match in found] == [country]


@pytest.mark.parametrize(
    ("written", "full"),
    [
        ("S. Korea", "South Korea"),
        ("W. Virginia", "West Virginia"),
        ("Knox Co.", "Knox County"),
        ("Deerfield Twp.", "Deerfield Township"),
    ],
)
def test_short_forms_are_written_out(
    gazetteer: Gazetteer, written: str, full: str
) -> None:
    wanted = {match.place.id for match in gazetteer.matches(full)}
    found = {match.place.id for match in gazetteer.matches(written)}
    assert wanted
    assert found == wanted


@pytest.mark.parametrize(
    ("bare", "county"),
    [
        ("Lambton", "Lambton County"),
        ("Muskoka", "District Municipality of Muskoka"),
        ("Bulkley-Nechako", "Regional District of Bulkley-Nechako"),
    ],
)
def test_counties_of_canada_are_known_without_the_word(
    gazetteer: Gazetteer, bare: str, county: str
) -> None:
    found = [match.place for match in gazetteer.matches(bare)]
    assert county in [place.name for place in found if place.country == "CA"]


@pytest.mark.parametrize(
    ("name", "division"),
    [
        ("Adak", "US-AK"),
        ("Kivalina", "US-AK"),
        ("Grise Fiord", "CA-NU"),
        ("Lytton", "CA-BC"),
        ("Scoresbysund", "GL-SM"),
        ("Birdsville", "AU-QLD"),
        ("Villa O'Higgins", "CL-AI"),
        ("Gorakshep", "NP-P1"),
    ],
)
def test_settlements_far_from_others_are_known_though_they_are_small(
    gazetteer: Gazetteer, name: str, division: str
) -> None:
    found = gazetteer.find(name, kinds=["city"])
    assert found[0].place.admin1 == division
