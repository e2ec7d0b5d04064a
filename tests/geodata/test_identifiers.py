"""Ids of others on their way into the gazetteer file."""

from __future__ import annotations

from pathlib import Path

import pytest
from dateline.geodata import identifiers
from dateline.geodata.divisions import territory_codes
from dateline.geodata.entries import Entry
from dateline.geodata.wikidata import rows
from dateline.geodata.writer import Writer

from dateline import Gazetteer
from dateline.errors import GazetteerError

COUNTRIES = {"DK": "Denmark", "NL": "The Netherlands", "IR": "Iran", "PR": "Puerto"}


def test_the_code_of_a_kingdom_is_its_country() -> None:
    areas = [
        {"wikidata": "Q756617", "nameEn": "Kingdom of Denmark", "iso1A2": "DK"},
        {"wikidata": "Q35", "nameEn": "Denmark", "country": "DK"},
        {"wikidata": "Q29999", "nameEn": "Kingdom of the Netherlands", "iso1A2": "NL"},
        {"wikidata": "Q55", "nameEn": "Netherlands", "country": "NL"},
        {"wikidata": "Q25396", "nameEn": "Bonaire", "country": "NL"},
        {"wikidata": "Q794", "nameEn": "Iran", "iso1A2": "IR"},
    ]

    assert list(rows(areas, COUNTRIES, {})) == [
        ("Q35", "Denmark", "iso:DK"),
        ("Q55", "Netherlands", "iso:NL"),
        ("Q794", "Iran", "iso:IR"),
    ]


def test_areas_without_a_country_code_are_known_by_name_or_division() -> None:
    areas = [
        {"wikidata": "Q15", "nameEn": "Africa", "m49": "002"},
        {"wikidata": "Q21", "nameEn": "England", "aliases": ["GB-ENG"]},
        {"wikidata": "Q3492", "nameEn": "Sumatra", "aliases": ["ID-SM"]},
        {"wikidata": "Q2", "nameEn": "World", "aliases": ["Earth"]},
    ]
    named = {"Africa": "geonames:6255146", "Sumatra": "dateline:sumatra"}

    assert list(rows(areas, COUNTRIES, named)) == [
        ("Q15", "Africa", "geonames:6255146"),
        ("Q21", "England", "iso:GB-ENG"),
        ("Q3492", "Sumatra", "dateline:sumatra"),
    ]


def test_territories_have_their_second_codes() -> None:
    codes = territory_codes()

    assert codes["PR"] == ["US-PR"]
    assert codes["MO"] == ["CN-MO"]
    assert (codes["MF"], codes["SX"]) == (["FR-MF"], ["NL-SX"])


def test_an_entry_gets_the_ids_of_its_codes() -> None:
    entry = Entry(
        id="geonames:130758", name="Iran", kind="country", division="IR",
        ids=("iso:IRN",),
    )  # fmt: skip
    identifiers.complete(entry, {"iso:IR": ("wikidata:Q794",)})
    assert entry.ids == ("iso:IR", "iso:IRN", "wikidata:Q794")

    bonaire = Entry(id="iso:BQ-BO", name="Bonaire", kind="admin1", division="BQ-BO")
    identifiers.complete(bonaire, {"iso:BQ-BO": ("wikidata:Q25396",)})
    assert bonaire.ids == ("wikidata:Q25396",)

    troms = Entry(id="geonames:1", name="Troms", kind="admin1", division="NO.18")
    identifiers.complete(troms, {})
    assert troms.ids == ()


def test_an_id_is_only_one_places(tmp_path: Path) -> None:
    path = tmp_path / "g.sqlite"
    one = Entry(id="x:1", name="One", kind="airport", lat=1, lon=1, ids=("iata:ONE",))
    two = Entry(id="x:2", name="Two", kind="airport", lat=2, lon=2, ids=("iata:ONE",))
    with Writer(path) as writer:
        writer.add(one, "test")
        with pytest.raises(GazetteerError, match="iata:ONE"):
            writer.add(two, "test")
        writer.settle()
        writer.finish({"name": "test", "built": "2026-01-01", "sources": []})
    assert Gazetteer(path).place("iata:one").name == "One"
