"""Towns, quarters and seats: what the scripts keep, and what the build makes of it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from dateline.geodata import city_quarters, curated, division_seats, us_towns
from dateline.geodata.city_quarters import is_telling
from dateline.geodata.dictionary import Dictionary
from dateline.geodata.entries import Entry
from dateline.geodata.settlements import city_quarters as quarter_entries
from dateline.geodata.settlements import us_towns as town_entries
from dateline.geodata.us_towns import spelt
from dateline.geodata.writer import Writer

from dateline import Gazetteer


class Words(Dictionary):
    """A dictionary of a dozen words."""

    def has_word(self, word: str) -> bool:
        listed = "Green green lane park mercy old Rivera sunset society road lot uma"
        return word in listed.split()


def city(number: int, name: str, lat: float, lon: float, people: int) -> Entry:
    return Entry(
        id=f"geonames:{number}",
        name=name,
        kind="city",
        lat=lat,
        lon=lon,
        country="PE",
        admin1="PE-ARE",
        population=people,
    )


def written(path: Path, entries: Iterable[Entry]) -> Gazetteer:
    with Writer(path) as writer:
        for entry in entries:
            writer.add(entry, "test")
        writer.settle()
        writer.finish({"name": "test", "built": "2026-01-01", "sources": []})
    return Gazetteer(path)


@pytest.fixture
def peru(tmp_path: Path) -> Gazetteer:
    cities = [
        city(1, "Arequipa", -16.40, -71.54, 1_000_000),
        city(2, "Camaná", -16.62, -72.71, 20_000),
    ]
    return written(tmp_path / "peru.sqlite", cities)


def code(zip_code: str, name: str, lat: float, lon: float) -> dict[str, object]:
    return {"zip": zip_code, "city": name, "state": "MO", "lat": lat, "long": lon}


@pytest.mark.parametrize(
    ("post", "name"),
    [
        ("O Brien", "O'Brien"),
        ("Mc Clellandtown", "McClellandtown"),
        ("D Hanis", "D'Hanis"),
        ("Oak Grove", "Oak Grove"),
        ("Macon", "Macon"),
    ],
)
def test_names_of_the_post_are_spelt_as_others_do(post: str, name: str) -> None:
    assert spelt(post) == name


def test_codes_near_each_other_are_one_town() -> None:
    tree = [
        [code("63001", "Pacific Bend", 38.50, -90.70), None],
        [[code("63002", "Pacific Bend", 38.52, -90.72)]],
        code("65001", "Pacific Bend", 37.00, -94.00),
        code("63003", "Boxes Only", 38.50, -90.70),
        code("63004", "Whiteman AFB", 38.73, -93.55),
    ]

    found = list(us_towns.towns(tree, {"63001", "63002", "65001", "63004"}))

    assert [(town.code, town.name) for town in found] == [
        ("63001", "Pacific Bend"),
        ("65001", "Pacific Bend"),
    ]
    assert found[0].lat == pytest.approx(38.51)


def test_a_town_that_is_known_is_not_kept(peru: Gazetteer) -> None:
    near = us_towns.Town("1", "Arequipa", "XX", -16.45, -71.50)
    far = us_towns.Town("2", "Arequipa", "XX", -15.45, -71.50)

    assert us_towns.is_known(near, peru)
    assert not us_towns.is_known(far, peru)


@pytest.mark.parametrize("name", ["Yanahuara", "Yanahuara Park", "Umacollo"])
def test_a_rare_word_tells_a_quarter(name: str) -> None:
    assert is_telling(name, Words())


@pytest.mark.parametrize(
    "name",
    [
        "Green Park",
        "Mercy",
        "Rivera",
        "Yanahuara Road",
        "Sector Umacollo",
        "Torre B4",
        "MDC Umacollo",
        "Yana",
    ],
)
def test_common_words_and_streets_are_no_quarter(name: str) -> None:
    assert not is_telling(name, Words())


@pytest.mark.parametrize("name", ["Mercy", "Sunset", "Susan", "Gordon"])
def test_words_and_given_names_are_no_town(name: str) -> None:
    assert Words().is_word_or_person(name)
    assert not Words().is_word_or_person(f"{name} Springs")


def test_quarters_are_read_from_names_with_brackets() -> None:
    def record(name: str, lat: float) -> dict[str, object]:
        return {
            "city": {"names": {"en": name}},
            "country": {"iso_code": "PE"},
            "location": {"latitude": lat, "longitude": -71.5},
        }

    records = [
        record("Arequipa", -16.4),
        record("Arequipa (Yanahuara)", -16.39),
        record("Arequipa (Yanahuara)", -16.38),
        record("Arequipa (Yanahuara)", -16.38),
    ]

    found = list(city_quarters.quarters(iter(records)))

    assert found == [
        city_quarters.Quarter("Yanahuara", "Arequipa", "PE", -16.38, -71.5)
    ]


def test_the_seat_of_a_division_is_the_only_one(peru: Gazetteer) -> None:
    def seat(name: str, lat: str, lon: str, capital: str) -> dict[str, str]:
        own = {"city": name, "city_ascii": name, "iso2": "PE"}
        return own | {"lat": lat, "lng": lon, "capital": capital}

    first = seat("Arequipa", "-16.4", "-71.5", "admin")
    minor = seat("Camana", "-16.62", "-72.7", "minor")
    second = seat("Camana", "-16.62", "-72.7", "admin")

    found = division_seats.seats([first, minor], peru)

    assert {code: place.name for code, place in found.items()} == {"PE-ARE": "Arequipa"}
    assert division_seats.seats([first, second], peru) == {}


def test_rows_become_places(tmp_path: Path) -> None:
    towns = tmp_path / "towns.csv"
    towns.write_text("zip,name,state,lat,lon\n63001,Pacific Bend,MO,38.5,-90.7\n")
    quarters = tmp_path / "quarters.csv"
    quarters.write_text(
        "name,city,country,admin1,lat,lon\nYanahuara,Arequipa,PE,PE-ARE,-16.38,-71.5\n"
    )
    tables = curated.tables(tmp_path)
    entries = [
        *town_entries(tables["US towns"]),
        *quarter_entries(tables["city quarters"]),
    ]

    built = written(tmp_path / "built.sqlite", entries)

    assert built.place("zip:63001").admin1 == "US-MO"
    assert built.place("db-ip:pe-arequipa-yanahuara").kind == "district"


@pytest.mark.parametrize(
    ("name", "state"),
    [("Monclova", "OH"), ("Holbrook", "NE"), ("Rio Medina", "TX"), ("Barto", "PA")],
)
def test_small_towns_of_the_us_are_found(
    gazetteer: Gazetteer, name: str, state: str
) -> None:
    states = {
        match.place.admin1
        for match in gazetteer.matches(name)
        if match.place.kind == "city"
    }
    assert f"US-{state}" in states


def test_seats_are_marked(gazetteer: Gazetteer) -> None:
    def seat(name: str, division: str) -> str | None:
        return next(
            match.seat
            for match in gazetteer.matches(name)
            if match.place.kind == "city" and match.place.admin1 == division
        )

    assert seat("Ushuaia", "AR-V") == "admin1"
    assert seat("Szombathely", "HU-VA") == "admin1"
    assert seat("Brisbane", "AU-QLD") == "admin1"
