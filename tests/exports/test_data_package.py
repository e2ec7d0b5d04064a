"""The archive of tables: its description is true, and its ids lead somewhere."""

from __future__ import annotations

import dataclasses
import io
import zipfile

import pandas as pd
import pytest
from archives import package_of, problems_of
from readings import (
    empty_reading,
    hostile_reading,
    sample_reading,
    told_twice,
    undated_reading,
)

import dateline as dl
from dateline.exports import LAYERS, to_csv, to_tables, to_zip
from dateline.model import Place
from dateline.model.items import Items

READINGS = {
    "sample": sample_reading,
    "undated": undated_reading,
    "told twice": told_twice,
    "hostile": hostile_reading,
    "empty": empty_reading,
}


@pytest.mark.parametrize("name", READINGS)
def test_types_and_foreign_keys_hold(name) -> None:
    assert problems_of(to_zip(READINGS[name]())) == []
    assert problems_of(to_zip(READINGS[name](), bom=True)) == []


@pytest.mark.parametrize("name", READINGS)
def test_frictionless_finds_nothing_wrong(name, tmp_path) -> None:
    frictionless = pytest.importorskip("frictionless")
    zipfile.ZipFile(io.BytesIO(to_zip(READINGS[name]()))).extractall(tmp_path)
    found = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert found.valid, found.flatten(["type", "note"])
    assert found.stats["tasks"] == 9


def test_frictionless_would_find_an_id_that_leads_nowhere(
    monkeypatch, tmp_path
) -> None:
    frictionless = pytest.importorskip("frictionless")
    monkeypatch.setattr("dateline.exports.records._clear", lambda *_: None)
    reading = sample_reading()
    lost = dataclasses.replace(reading.events[0], date_id="date:999999")
    data = to_zip(reading.replace(events=Items([lost])))
    zipfile.ZipFile(io.BytesIO(data)).extractall(tmp_path)
    found = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert [kind for (kind,) in found.flatten(["type"])] == ["foreign-key"]


@pytest.mark.parametrize("sample", sorted(dl.samples()))
def test_they_hold_for_stories_as_they_are_read(sample) -> None:
    data = to_zip(dl.read(dl.samples()[sample]))
    assert problems_of(data) == []
    _, rows = package_of(data)
    assert all(rows[name] for name in ("places", "actors", "sentences", "entities"))


@pytest.mark.parametrize("layer", LAYERS)
def test_they_hold_for_a_single_layer_too(layer) -> None:
    data = to_zip(sample_reading(), layers=[layer])
    assert problems_of(data) == []
    package, _ = package_of(data)
    names = {resource["name"] for resource in package["resources"]}
    assert {layer, "sentences", "entities"} <= names
    assert len(names) == 3 + (layer == "actors")


def test_the_check_finds_an_id_that_leads_nowhere(monkeypatch) -> None:
    monkeypatch.setattr("dateline.exports.records._clear", lambda *_: None)
    reading = sample_reading()
    lost = dataclasses.replace(reading.events[0], date_id="date:999999")
    data = to_zip(reading.replace(events=Items([lost])))
    assert "events.date_id: 'date:999999' is not in dates" in problems_of(data)


def test_every_id_has_a_foreign_key() -> None:
    package, _ = package_of(to_zip(sample_reading()))
    keys = {
        (resource["name"], key["fields"])
        for resource in package["resources"]
        for key in resource["schema"].get("foreignKeys", ())
    }
    for resource in package["resources"]:
        for field in resource["schema"]["fields"]:
            if field["name"].endswith("_id") or field["name"] in ("until", "same_as"):
                assert (resource["name"], field["name"]) in keys


def test_a_place_that_speaks_is_an_entity_like_an_actor() -> None:
    tables = to_tables(sample_reading())
    events = pd.read_csv(io.StringIO(tables["events"]))
    entities = pd.read_csv(io.StringIO(tables["entities"])).set_index("id")
    who = events["actor_id"].dropna().map(entities["name"])
    assert list(who) == ["Washington, United States", "University of Georgia"]
    assert entities.loc["geonames:4140963", "layer"] == "place"


def test_what_the_user_rejected_is_in_no_table_and_no_id_leads_to_it() -> None:
    reading = sample_reading()
    place, date = reading.places[0], reading.dates[0]
    changed = reading.replace(
        places=Items(
            [dataclasses.replace(place, status="rejected"), *reading.places[1:]]
        ),
        dates=Items([dataclasses.replace(date, status="rejected"), *reading.dates[1:]]),
    )
    data = to_zip(changed)
    assert problems_of(data) == []
    _, rows = package_of(data)
    event = rows["events"][0]
    assert event["place"] == "Paris"  # what the story says stays
    assert (event["place_id"], event["date_id"], event["lat"], event["first"]) == (
        *("", "", "", ""),
    )
    assert place.id not in {row["id"] for row in rows["entities"]}


def test_a_later_report_leads_to_the_first() -> None:
    _, rows = package_of(to_zip(told_twice()))
    first, second, _ = rows["events"]
    assert second["same_as"] == first["id"] != ""


def test_doubt_is_a_column_and_empty_where_a_place_is_sure() -> None:
    _, rows = package_of(to_zip(sample_reading()))
    doubts = {row["phrase"]: row["doubt"] for row in rows["places"]}
    assert doubts["Georgia"] == "cannot choose"
    assert doubts["Texas"] == ""


def test_the_kinds_of_mention_can_be_chosen_and_events_keep_their_place() -> None:
    data = to_zip(sample_reading(), kinds=["metonym"])
    assert problems_of(data) == []
    _, rows = package_of(data)
    assert [row["phrase"] for row in rows["places"]] == ["Washington"]
    assert rows["events"][0]["place_id"] == "geonames:4717560"


def test_namibia_is_no_missing_value_if_the_description_is_followed() -> None:
    reading = sample_reading()
    windhoek = Place(id="x:1", name="Windhoek", kind="city", country="NA")
    first = dataclasses.replace(reading.places[0], place=windhoek)
    changed = reading.replace(places=Items([first, *reading.places[1:]]))
    package, rows = package_of(to_zip(changed))
    assert rows["places"][0]["country"] == "NA"
    for resource in package["resources"]:
        assert resource["schema"]["missingValues"] == [""]
    text = io.StringIO(to_csv(changed))
    as_told = pd.read_csv(text, keep_default_na=False, na_values=[""])
    assert as_told["country"][0] == "NA"
    assert as_told["country"].isna().sum() == 1  # Heron Landing
    assert as_told["lat"].dtype == float
