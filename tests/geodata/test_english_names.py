"""What English calls a city that GeoNames calls otherwise."""

from __future__ import annotations

import struct

import pytest
from dateline.geodata import curated
from dateline.geodata.english_names import english_names, rows
from dateline.geodata.languages import translations

from dateline import Gazetteer


def test_only_cities_with_another_name_are_kept() -> None:
    cities = {"10": "Sevilla", "11": "Zürich", "12": "Oslo"}
    translated = [("10", "Seville"), ("11", "Zurich"), ("12", "Oslo"), ("ES", "Spain")]

    assert list(rows(translated, cities)) == [(10, "Seville")]


def test_a_catalogue_gives_its_translations() -> None:
    texts = (b"", b"10", b"", b"Seville")  # two messages, two translations
    at, table, body = 28 + 32, b"", b""
    for text in texts:
        table += struct.pack("<II", len(text), at + len(body))
        body += text + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, 2, 28, 44, 0, 0)

    assert list(translations(head + table + body)) == [("10", "Seville")]


def test_the_table_names_each_city_once() -> None:
    table = curated.tables()["English names"]

    assert len(english_names(table)) == len(table) > 500


@pytest.mark.parametrize(
    ("english", "own"),
    [
        ("Seville", "Sevilla"),
        ("Ghent", "Gent"),
        ("Aarhus", "Århus"),
        ("Medina", "Madinah"),
        ("Cologne", "Köln"),
        ("Derna", "Darnah"),
        ("Nochixtlán", "Asunción Nochixtlán"),
    ],
)
def test_an_english_name_is_as_good_as_its_own(
    gazetteer: Gazetteer, english: str, own: str
) -> None:
    found = [m for m in gazetteer.matches(english) if m.place.name == own]

    assert found[0].sort == "official"
    assert own in [match.place.name for match in gazetteer.matches(own)]
