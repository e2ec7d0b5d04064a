"""Airports: open ones only, with codes, traffic, and the names that news use."""

from __future__ import annotations

import pytest
from dateline.geodata.airport_names import forms, towns_of
from dateline.geodata.ourairports import names, rows

from dateline import Gazetteer
from dateline.geo.sphere import distance_km


def known(ident: str, **changes: str) -> dict[str, str]:
    """Return a row of OurAirports."""
    empty = dict.fromkeys(
        ("iata_code", "gps_code", "icao_code", "keywords", "wikipedia_link"), ""
    )
    return empty | {
        "ident": ident,
        "type": "medium_airport",
        "name": f"{ident} Airport",
        "latitude_deg": "10",
        "longitude_deg": "20",
        "iso_country": "XX",
        "municipality": "Town",
        "scheduled_service": "yes",
        **changes,
    }


def listed(icao: str, iata: str = "", lat: float = 10.0, lon: float = 20.0) -> dict:
    """Return an airport of airportsdata."""
    return {"icao": icao, "iata": iata, "lat": lat, "lon": lon}


def sizes(airports: list[dict], ours: list[dict]) -> dict[str, str]:
    return {row["code"]: row["size"] for row in rows(airports, ours)}


def test_a_closed_airport_has_lost_its_code_and_is_found_by_its_place() -> None:
    closed = known("XX-0001", type="closed", latitude_deg="10.01")

    assert sizes([listed("ABCD")], [closed]) == {"ABCD": "closed"}
    assert sizes([listed("ABCD", lat=10.5)], [closed]) == {}
    open_ = known("ABCE", latitude_deg="10.02")
    assert sizes([listed("ABCD")], [closed, open_]) == {"ABCE": "medium"}


def test_a_closed_one_that_is_written_about_stays() -> None:
    closed = known(
        "XX-1", type="closed", wikipedia_link="https://en.wikipedia.org/wiki/X"
    )

    assert sizes([listed("ABCD", "ABC")], [closed]) == {"ABCD": "former"}
    assert sizes([listed("ABCD")], [closed]) == {"ABCD": "closed"}


def test_a_new_airport_takes_the_code_of_the_old_one() -> None:
    ours = [known("XX-1", type="closed"), known("ABCD", latitude_deg="11")]

    assert sizes([listed("ABCD")], ours) == {"ABCD": "medium"}


def test_a_code_given_to_a_field_far_away_is_another_airport() -> None:
    ours = [known("0XX1", latitude_deg="40", type="heliport")]

    assert sizes([listed("0XX1")], ours) == {}


def test_small_fields_are_listed_only_with_flights_or_a_code() -> None:
    small = known("AB01", type="small_airport", scheduled_service="no")
    ours = [small, small | {"ident": "AB02", "iata_code": "ABC"}, known("AB03")]

    assert sizes([], ours) == {"AB02": "small", "AB03": "medium"}


def test_articles_and_keywords_are_names() -> None:
    row = known(
        "LFPG",
        wikipedia_link="https://en.wikipedia.org/wiki/Charles_de_Gaulle_Airport#Roads",
        keywords="PAR, Aéroport Roissy, Roissy Airport",
    )

    assert names(row) == ["Charles de Gaulle Airport", "Roissy Airport"]


@pytest.mark.parametrize(
    ("name", "town", "also", "never"),
    [
        ("London Heathrow Airport", "London", {"Heathrow Airport", "Heathrow"}, ()),
        ("Amsterdam Airport Schiphol", "Amsterdam", {"Schiphol"}, {"Amsterdam"}),
        ("São Paulo–Congonhas Airport", "Sao Paulo", {"Congonhas"}, {"Sao Paulo"}),
        ("Elba Dulles International Airport", "Elba", {"Dulles Airport"}, ()),
        (
            "Ronald Roe Elba National Airport",
            "Elba",
            {"Ronald Roe National Airport"},
            (),
        ),
        (
            "Al Najaf International Airport",
            "Najaf",
            {"Al Najaf Airport"},
            {"Al Airport"},
        ),
        ("London City Airport", "London", set(), {"City Airport", "City"}),
        ("Paris-Orly Airport", "Orly", set(), {"Paris-Airport"}),
    ],
)
def test_an_airport_is_called_as_in_the_news(
    name: str, town: str, also: set[str], never: set[str]
) -> None:
    found = set(forms([name], [town], main=(), traffic=2))

    assert also <= found
    assert not found & set(never)


def test_the_airport_of_a_town_is_its_largest_or_has_its_name(
    gazetteer: Gazetteer,
) -> None:
    for name, code in (
        ("Istanbul airport", "LTFM"),
        ("Atlanta airport", "KATL"),
        ("Benghazi airport", "HLLB"),
        ("Tehran airport", "OIIE"),
    ):
        first = gazetteer.matches(name)[0]
        assert (first.place.ids.icao, first.traffic > 0) == (code, True)


def test_only_large_airports_go_by_their_own_name_alone() -> None:
    def alone(traffic: int) -> bool:
        return "Pulkovo" in forms(
            ["Pulkovo Airport"], ["Saint Petersburg"], main=(), traffic=traffic
        )

    assert [alone(traffic) for traffic in range(4)] == [False, False, False, True]
    found = forms(
        ["Turin Airport"], ["Caselle"], main=["Caselle"], traffic=3, cities={"turin"}
    )
    assert "Turin" not in found
    assert "Caselle Airport" in found


def test_municipalities_are_split_into_towns() -> None:
    assert towns_of("", "Paris (Roissy-en-France, Val-d'Oise)") == [
        "Roissy-en-France",
        "Paris",
    ]
    assert set(towns_of("Basel", "Bâle / Mulhouse")) == {"Basel", "Bâle", "Mulhouse"}
    assert towns_of("Sao Paulo", "São Paulo") == ["Sao Paulo"]
    assert set(towns_of("Arnavutköy, Istanbul")) == {"Arnavutköy", "Istanbul"}


@pytest.mark.parametrize(
    ("iata", "name"),
    [
        line.split(maxsplit=1)
        for line in """
            TLV Ben Gurion
            CDG Charles de Gaulle
            JUB Juba airport
            KIX Kansai airport
            NJF Najaf airport
            LHR Heathrow
            AMS Schiphol
            LED Pulkovo
            ORD O'Hare
            JFK JFK
            LGA LaGuardia Airport
            LAX LAX airport
            ATL Hartsfield-Jackson
            ACC Kotoka
            LOS Murtala Muhammed Airport
            EBB Entebbe airport
            EZE Ezeiza airport
            BOG El Dorado airport
            UIO Quito airport
            AKL Auckland airport
            SYD Kingsford Smith
            NAN Nadi airport
            HND Haneda Airport
            CGK Soekarno-Hatta
        """.strip().splitlines()
    ],
)
def test_airports_are_found_by_what_the_news_call_them(
    gazetteer: Gazetteer, iata: str, name: str
) -> None:
    airport = gazetteer.place(f"iata:{iata}")

    assert airport.id in [found.place.id for found in gazetteer.find(name)]


def test_a_destroyed_airport_is_found_and_has_no_traffic(gazetteer: Gazetteer) -> None:
    (match,) = gazetteer.matches("Luhansk airport")

    assert (match.place.id, match.traffic) == ("airport:UKCW", 0)


def test_traffic_is_by_size(gazetteer: Gazetteer) -> None:
    traffic = {
        name: max(match.traffic for match in gazetteer.matches(name))
        for name in ("Frankfurt Airport", "Najaf Airport", "Tempelhof")
    }

    assert traffic == {"Frankfurt Airport": 3, "Najaf Airport": 2, "Tempelhof": 0}


def test_helipads_and_closed_fields_are_left_out(gazetteer: Gazetteer) -> None:
    for gone in ("airport:LPSI", "airport:SKTU", "airport:CYZD", "icao:FZBG"):
        assert gazetteer.get(gone) is None


def test_an_airport_that_moved_lies_at_its_new_place(gazetteer: Gazetteer) -> None:
    place = gazetteer.place("iata:PPE")  # Puerto Peñasco's of 2009
    assert distance_km(place.lat, place.lon, 31.352, -113.3052) < 3
