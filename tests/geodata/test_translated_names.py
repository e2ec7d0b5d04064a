"""Names of divisions and cities in other languages, as GeoNames has them."""

from __future__ import annotations

import pytest
from dateline.geodata import curated
from dateline.geodata.translated_names import (
    Bearer,
    cities_in,
    divisions_in,
    names_only,
)

from dateline import Gazetteer


def any_name(name: str, bearer: Bearer) -> bool:
    return bool(name)


def test_the_noun_of_a_division_is_taken_off() -> None:
    divisions = {"UA.27": Bearer("UA-18", "UA"), "ES.27": Bearer("ES-RI", "ES")}
    named = [
        ("UA.27", "Oblast de Jytomyr"),
        ("ES.27", "La Rioja"),
        ("XX.01", "Nulle part"),
    ]

    assert sorted(divisions_in(named, "fr", divisions, any_name)) == [
        ("ES-RI", "fr", "La Rioja"),
        ("UA-18", "fr", "Jytomyr"),
    ]


def test_what_many_divisions_are_left_with_is_no_name() -> None:
    codes = {f"A{n}.1": Bearer(f"A{n}-1", f"A{n}") for n in range(3)}
    named = [(code, "Región Central") for code in codes]

    left = {name for *_, name in divisions_in(named, "es", codes, any_name)}

    assert left == {"Región Central"}


def test_of_cities_that_are_called_alike_the_known_one_is_meant() -> None:
    cities = {
        "1": Bearer("geonames:1", "FR", 110, "Strasbourg", 290_000),
        "2": Bearer("geonames:2", "RO", 30, "Aiud", 22_000),
        "3": Bearer("geonames:3", "IT", 50, "Siracusa", 120_000),
    }
    named = [("1", "Straßburg"), ("2", "Straßburg"), ("3", "Siracusa"), ("FR", "x")]

    found = list(cities_in(named, "de", cities, {"siracusa": 50}, any_name))

    # Siracusa is its own name, and needs no other.
    assert found == [("geonames:1", "de", "Straßburg")]


def test_a_common_word_is_no_name_of_a_little_known_place_abroad() -> None:
    is_name = names_only("ru", lambda word, _: 6.0 if word == "Там" else 1.0, ["RU"])

    assert not is_name("Там", Bearer("geonames:1", "CO", 5))
    assert is_name("Там", Bearer("geonames:1", "RU", 5))
    assert is_name("Там", Bearer("geonames:1", "CO", 80))
    assert is_name("Таме", Bearer("geonames:1", "CO", 5))
    assert not names_only("ar", lambda *_: 0.0, [])("شمالي", Bearer("x", "", 9))


@pytest.mark.parametrize(
    ("language", "name", "place"),
    [
        ("it", "Nuovo Messico", "New Mexico, United States"),
        ("de", "Tschetschenien", "Chechnya, Russia"),
        ("es", "Osetia del Norte", "North Ossetia–Alania, Russia"),
        ("fr", "Nouvelle-Galles du Sud", "New South Wales, Australia"),
        ("fa", "هلمند", "Helmand, Afghanistan"),
        ("ar", "النعامة", "Naama, Algeria"),
        ("ru", "Сент-Луис", "St. Louis, Missouri, United States"),
    ],
)
def test_the_names_are_found(
    gazetteer: Gazetteer, language: str, name: str, place: str
) -> None:
    assert gazetteer.find(name, language=language)[0].place.label == place


def test_every_name_stands_once() -> None:
    table = curated.SOURCES / "exonyms-of-geonames.csv"
    rows = table.read_text("utf-8").splitlines()

    assert len(rows) > 70_000
    assert len(rows) == len(set(rows))
