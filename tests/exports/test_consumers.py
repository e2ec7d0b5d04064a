"""What programs make of the files: GDAL, igraph, an XML schema, EDTF readers.

Where a consumer reads something otherwise than it was meant, the file is written so
that it does not matter; docs/reference/exports.md has the list.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import json
import math
import warnings
from importlib import resources

import geopandas as gpd
import igraph
import networkx as nx
import pandas as pd
import pytest
from lxml import etree
from readings import (
    empty_reading,
    hostile_reading,
    sample_reading,
    told_twice,
    undated_reading,
)

from dateline.exports import (
    to_annotations,
    to_geojson,
    to_geopackage,
    to_graphml,
    to_kml,
    to_timelinejs,
)
from dateline.exports.before_christ import ends_before_christ
from dateline.model.items import Items

READINGS = {
    "sample": sample_reading,
    "undated": undated_reading,
    "told twice": told_twice,
    "hostile": hostile_reading,
    "empty": empty_reading,
}


def _dated(*told: str):
    """Return the sample with an event for each of these dates (EDTF)."""
    reading = sample_reading()
    dates, events = [], []
    for date, edtf in zip(reading.dates, told, strict=False):
        known = edtf.startswith("-") or edtf[4:5] == "-"
        days = {} if not edtf.startswith("-") else {"first": None, "last": None}
        assert known
        dates.append(dataclasses.replace(date, edtf=edtf, **days))
        where = {"start": date.start, "end": date.end, "date_id": date.id}
        events.append(dataclasses.replace(reading.events[0], edtf=edtf, **where))
    return reading.replace(dates=Items(dates), events=Items(events))


@pytest.mark.parametrize("name", READINGS)
def test_kml_is_valid_by_its_schema(name) -> None:
    path = resources.files("fastkml") / "schema" / "ogckml22.xsd"
    with resources.as_file(path) as file:
        schema = etree.XMLSchema(etree.parse(file))
    schema.assertValid(etree.fromstring(to_kml(READINGS[name]()).encode()))


def _layer(data: bytes, layer: str | None = None) -> gpd.GeoDataFrame:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return gpd.read_file(io.BytesIO(data), layer=layer)


def test_gdal_reads_the_fields_of_kml_with_their_types(tmp_path) -> None:
    path = tmp_path / "x.kml"
    path.write_text(to_kml(sample_reading()), encoding="utf-8")
    places = gpd.read_file(path, layer="Places")
    events = gpd.read_file(path, layer="Events")
    assert places["population"].dtype.kind == "f"
    assert places["population"].max() == 1_300_092
    assert (events["killed"][0], events["confidence"][0]) == (2, 0.9)
    assert list(events["begin"].dt.strftime("%Y-%m-%d"))[:2] == [
        "2020-01-03",
        "2020-01-06",
    ]


def test_the_people_of_a_continent_fit_into_a_field_of_kml(tmp_path) -> None:
    reading = sample_reading()
    mention, *others = reading.places
    asia = dataclasses.replace(mention.place, name="Asia", population=4_600_000_000)
    many = dataclasses.replace(mention, place=asia)
    path = tmp_path / "x.kml"
    changed = reading.replace(places=Items([many, *others]))
    path.write_text(to_kml(changed), encoding="utf-8")
    assert gpd.read_file(path, layer="Places")["population"][0] == 4_600_000_000


def test_gdal_reads_the_days_of_kml_whole_even_of_a_month_or_year(tmp_path) -> None:
    reading = sample_reading()
    year = reading.dates[5]  # 1979
    event = dataclasses.replace(reading.events[0], date_id=year.id, edtf="1979")
    path = tmp_path / "x.kml"
    path.write_text(to_kml(reading.replace(events=Items([event]))), encoding="utf-8")
    (row,) = gpd.read_file(path, layer="Events").itertuples()
    assert (str(row.begin)[:10], str(row.end)[:10]) == ("1979-01-01", "1979-12-31")


@pytest.mark.parametrize(
    "told", [["-0043-03-15", "2020-01-03"], ["-0043-03-15"], ["-0042", "2020-01"]]
)
def test_gdal_opens_geojson_with_days_before_christ(told) -> None:
    frame = _layer(to_geojson(_dated(*told), layers=["events"]).encode())
    assert len(frame) == len(told)
    assert [date["edtf"] for date in frame["date"]] == told


def test_a_clock_time_makes_no_midnights_of_the_days_in_geojson() -> None:
    frame = _layer(to_geojson(_dated("2020-01-03T10:30", "2020-01-03")).encode())
    assert frame["first"].dropna().dt.strftime("%F").unique() == ["2020-01-03"]
    assert frame["date"].dropna().iloc[0]["edtf"] == "2020-01-03T10:30"


def test_all_maps_have_the_events_without_day_and_those_before_christ(tmp_path) -> None:
    for reading in (undated_reading(), _dated("-0043-03-15", "-0042")):
        count = len(reading.events)
        kml = tmp_path / "x.kml"
        kml.write_text(to_kml(reading), encoding="utf-8")
        assert len(gpd.read_file(kml, layer="Events")) == count
        assert len(_layer(to_geojson(reading, layers="events").encode())) == count
        assert len(_layer(to_geopackage(reading), "events")) == count


def test_igraph_reads_the_network_without_values_that_are_missing(tmp_path) -> None:
    path = tmp_path / "x.graphml"
    path.write_text(to_graphml(sample_reading()), encoding="utf-8")
    graph = igraph.Graph.Read_GraphML(str(path))
    assert graph.is_directed()
    ruiz = graph.vs.find(id="actor:ana-ruiz")
    # It has no missing values: texts are empty, numbers are NaN.
    assert (ruiz["label"], ruiz["doubt"], ruiz["mentions"]) == ("Ana Ruiz", "", 3)
    assert math.isnan(ruiz["lat"])
    (edge,) = graph.es
    assert (edge["relation"], edge["weight"]) == ("sentence", 1)
    # Its ids of edges are those of nodes, whatever the file says: none can be used.
    assert edge["id"] == ruiz["id"]


@pytest.mark.parametrize("name", READINGS)
def test_igraph_reads_as_many_nodes_and_edges_as_networkx(name, tmp_path) -> None:
    path = tmp_path / "x.graphml"
    path.write_text(to_graphml(READINGS[name]()), encoding="utf-8")
    theirs, ours = nx.read_graphml(path), igraph.Graph.Read_GraphML(str(path))
    assert (ours.vcount(), ours.ecount()) == (len(theirs), theirs.number_of_edges())
    ids = ours.vs["id"] if ours.vcount() else []
    assert sorted(ids) == sorted(theirs)


def _slides(reading) -> list[dict]:
    return json.loads(to_timelinejs(reading))["events"]


def test_an_event_before_christ_is_a_slide_in_the_years_of_timelinejs() -> None:
    day, year = _slides(_dated("-0043-03-15", "-0042"))
    assert day["start_date"] == {"year": -44, "month": 3, "day": 15}
    assert "end_date" not in day
    assert year["start_date"] == {"year": -43, "month": 1, "day": 1}
    assert year["end_date"] == {"year": -43, "month": 12, "day": 31}
    assert day["display_date"] == "Friday morning"


def test_no_end_of_a_slide_is_more_exact_than_its_start() -> None:
    for reading in (sample_reading(), _dated("-0100/-0044-03-15", "2020-01-03")):
        for slide in _slides(reading):
            assert slide["start_date"]
            end = slide.get("end_date", slide["start_date"])
            assert set(end) == set(slide["start_date"])


@pytest.mark.parametrize(
    ("edtf", "ends"),
    [
        ("-0043-03-15", ((-43, 3, 15), (-43, 3, 15))),
        ("-0043-02", ((-43, 2, 1), (-43, 2, 28))),
        ("0000", ((0, 1, 1), (0, 12, 31))),
        ("-0100~/-0044", ((-100, 1, 1), (-44, 12, 31))),
        ("-0009/0014", ((-9, 1, 1), (14, 12, 31))),
        ("0014", None),
        ("-0043-21", None),
        ("-0043/..", None),
        ("", None),
        (None, None),
    ],
)
def test_the_ends_of_a_date_before_christ(edtf, ends) -> None:
    assert ends_before_christ(edtf) == ends


def test_positions_of_annotations_can_count_utf_16_units() -> None:
    reading = sample_reading()
    text = reading.story.text
    units = text.encode("utf-16-le")
    same, shifted = 0, 0
    pairs = zip(
        json.loads(to_annotations(reading)),
        json.loads(to_annotations(reading, offsets="utf-16")),
        strict=True,
    )
    for points, other in pairs:
        exact = points["target"]["selector"][1]["exact"]
        at = points["target"]["selector"][0]
        assert text[at["start"] : at["end"]] == exact
        units_at = other["target"]["selector"][0]
        piece = units[2 * units_at["start"] : 2 * units_at["end"]]
        assert piece.decode("utf-16-le") == exact
        same += units_at["start"] == at["start"]
        shifted += units_at["start"] == at["start"] + 1  # after the bridge's emoji
        assert other["id"] == points["id"]
    assert same > 0 < shifted


def test_guesses_are_stated_by_no_export_that_states_facts() -> None:
    reading = sample_reading()
    first, second, _ = reading.events
    target = {"target": "Dallas", "target_id": "geonames:4684888"}
    guessed = dataclasses.replace(
        second, **target, target_confidence=0.3, place="Texas"
    )
    guessed = dataclasses.replace(
        guessed, place_id="geonames:4736286", place_confidence=0.5
    )
    changed = reading.replace(events=Items([first, guessed]))
    assert "event" not in to_graphml(changed).split("<graph ")[1].split("<edge")[-1]
    pledge = [a for a in json.loads(to_annotations(changed)) if "pledge" in str(a)]
    values = [body["value"] for body in pledge[0]["body"]]
    assert "Washington · promised" in values
    assert not {"Texas", "Dallas"} & set(values)
    (row,) = [
        feature["properties"]
        for feature in json.loads(to_geojson(changed))["features"]
        if feature["properties"]["name"] == "Washington · promised"
    ]
    assert (row["place"], row["place_id"], row["target"]) == (None, None, None)


def test_what_a_later_report_is_sure_of_stands_for_a_guess_of_the_first() -> None:
    reading = told_twice()
    first, second, *_ = reading.events
    guess = dataclasses.replace(first, place_confidence=0.2, place_rule="near it")
    where = {"place": "Dallas", "place_id": "geonames:4684888"}
    sure = dataclasses.replace(second, **where, place_confidence=0.95)
    changed = reading.replace(events=Items([guess, sure]))
    found = json.loads(to_geojson(changed, layers="events"))["features"]
    (event,) = found
    assert event["properties"]["place_id"] == "geonames:4684888"
    assert event["geometry"]["coordinates"] == [-96.80667, 32.78306]


def test_frames_say_which_slots_are_guesses() -> None:
    reading = sample_reading()
    guess = dataclasses.replace(reading.events[0], place_confidence=0.2)
    frame = reading.replace(events=Items([guess])).events.to_frame()
    assert list(frame["guesses"]) == ["place"]
    assert frame["first"][0] == pd.Timestamp(dt.date(2020, 1, 3))
