"""Frames as pandas users expect them: types, columns without rows, joins and points."""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import json
import pickle

import duckdb
import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from readings import TEXT, empty_reading, sample_reading, undated_reading

from dateline.errors import BadOption, PackageMissing
from dateline.exports import (
    to_ftm,
    to_geojson,
    to_graphml,
    to_kml,
    to_timelinejs,
    to_xlsx,
    to_zip,
)
from dateline.model import EarlyDay, Story
from dateline.model.items import Items
from dateline.model.tables import TABLES

LAYERS = ("places", "actors", "dates", "quotes", "events", "figures")


@pytest.mark.parametrize("layer", LAYERS)
def test_every_column_of_a_row_is_described(layer) -> None:
    rows = getattr(sample_reading(), layer).rows()
    assert list(rows[0]) == list(TABLES[layer].names)


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_without_rows_has_the_same_columns_and_types(layer) -> None:
    full = getattr(sample_reading(), layer).to_frame()
    empty = getattr(empty_reading(), layer).to_frame()
    assert list(empty) == list(full)
    assert len(empty) == 0
    for name in full:
        assert str(empty[name].dtype) == str(full[name].dtype), name


def test_days_are_datetimes_that_reach_from_year_1_to_9999() -> None:
    reading = sample_reading()
    ends = {"first": dt.date(1, 1, 1), "last": dt.date(9999, 12, 31)}
    wide = dataclasses.replace(reading.dates[0], **ends)
    frame = reading.replace(dates=Items([wide, *reading.dates[1:]])).dates.to_frame()
    assert frame["first"].dtype == frame["last"].dtype == np.dtype("datetime64[s]")
    assert (frame["first"][0].year, frame["last"][0].year) == (1, 9999)
    assert frame["first"].isna().sum() == 2  # "by 2021" and "many years ago"
    assert (frame["last"] - frame["first"]).dt.days.max() > 3_600_000


def test_a_day_before_the_year_1_is_told_by_its_edtf_alone() -> None:
    reading = sample_reading()
    early = dataclasses.replace(
        reading.dates[0],
        edtf="-0489-09-12",
        first=EarlyDay(-489, 9, 12),
        last=EarlyDay(-489, 9, 12),
    )
    event = dataclasses.replace(reading.events[0], edtf=early.edtf)
    changed = reading.replace(
        dates=Items([early, *reading.dates[1:]]),
        events=Items([event, *reading.events[1:]]),
    )
    frame = changed.dates.to_frame()
    assert frame["first"].isna()[0]
    assert frame["edtf"][0] == "-0489-09-12"
    assert changed.events.to_frame()["last"].isna()[0]
    slides = json.loads(to_timelinejs(changed))["events"]
    starts = [slide["start_date"] for slide in slides]
    assert {"year": -490, "month": 9, "day": 12} in starts
    for render in (to_geojson, to_kml, to_graphml, to_ftm, to_xlsx, to_zip):
        assert render(changed)


def test_counts_are_whole_numbers_even_where_some_are_missing() -> None:
    frame = sample_reading().events.to_frame()
    assert str(frame["killed"].dtype) == str(frame["missing"].dtype) == "Int64"
    assert frame["killed"][0] == 2
    assert frame["killed"].sum() == 2
    assert frame["killed"][1] is pd.NA


def test_what_has_few_values_is_a_category_and_keeps_an_unknown_one() -> None:
    reading = sample_reading()
    frame = reading.places.to_frame()
    assert list(frame["kind"].cat.categories[:2]) == ["literal", "metonym"]
    assert frame["kind"].value_counts()["embedded"] == 1
    odd = dataclasses.replace(reading.places[0], kind="nickname")
    again = reading.replace(places=Items([odd])).places.to_frame()
    assert list(again["kind"]) == ["nickname"]


def test_offsets_are_plain_integers_that_slice_the_text() -> None:
    frame = sample_reading().quotes.to_frame()
    assert frame["start"].dtype == np.int64
    for row in frame.itertuples():
        assert TEXT[row.start : row.end] == row.phrase
    assert list(frame["speech"]) == ["direct", "direct"]


def test_events_know_their_days_and_their_point() -> None:
    event = sample_reading().events.to_frame().iloc[0]
    assert (event["lat"], event["lon"]) == (33.66094, -95.55551)
    assert event["first"] == event["last"] == pd.Timestamp("2020-01-03")
    assert event["place_id"] == "geonames:4717560"
    pledge = sample_reading().events[1:].to_frame().iloc[0]
    assert pledge["first"] == pd.Timestamp("2020-01-06")
    assert np.isnan(pledge["lat"])


def test_events_of_an_undated_story_are_counted_from_its_day() -> None:
    reading = undated_reading()
    (date,) = [d for d in reading.dates if d.phrase == "Monday"]
    events = reading.events.to_frame().set_index("date_id")
    monday = events.loc[date.id]
    assert (monday["counted"], monday["days_from"], monday["days_to"]) == (
        "D−1",
        -1,
        -1,
    )
    assert pd.isna(monday["first"])


def test_a_place_that_the_user_rejected_gives_no_event_its_point() -> None:
    reading = sample_reading()
    wrong = dataclasses.replace(reading.places[0], status="rejected")
    changed = reading.replace(places=Items([wrong, *reading.places[1:]]))
    assert changed.events.to_frame()["lat"].isna().all()


def test_tables_of_layers_join_by_their_ids() -> None:
    reading = sample_reading()
    events = reading.events.to_frame()
    by_actor = events.merge(
        reading.actors.to_frame(), left_on="actor_id", right_on="id", how="inner"
    )
    assert list(by_actor["name"]) == ["University of Georgia"]
    dates = reading.dates.to_frame().set_index("id")
    assert list(events["date_id"].dropna().map(dates["phrase"])) == [
        "Friday morning",
        "Monday",
    ]


def test_a_geodataframe_has_a_point_where_there_are_coordinates() -> None:
    places = sample_reading().places.to_geodataframe()
    assert places.crs.to_epsg() == 4326
    assert (places.geometry[0].x, places.geometry[0].y) == (-95.55551, 33.66094)
    assert places.geometry[6] is None  # Heron Landing
    events = sample_reading().events.to_geodataframe()
    assert [point is None for point in events.geometry] == [False, True, True]
    none = empty_reading().places.to_geodataframe()
    assert (len(none), none.crs.to_epsg()) == (0, 4326)


def test_only_what_has_coordinates_is_a_map() -> None:
    with pytest.raises(BadOption, match="quotes have no coordinates"):
        sample_reading().quotes.to_geodataframe()
    assert not hasattr(sample_reading().actors, "__geo_interface__")


def test_without_geopandas_the_message_says_what_to_install(monkeypatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "geopandas", None)
    with pytest.raises(PackageMissing, match="pip install 'geopandas<"):
        sample_reading().places.to_geodataframe()


@pytest.mark.parametrize("layer", LAYERS)
def test_a_table_of_arrow_holds_what_the_frame_does(layer: str) -> None:
    found = getattr(sample_reading(), layer)
    table, frame = found.to_arrow(), found.to_frame()
    assert table.column_names == list(frame.columns)
    assert table.num_rows == len(found)
    assert pa.table(table).equals(table)
    pd.testing.assert_frame_equal(table.to_pandas(), frame, check_dtype=False)
    with duckdb.connect() as db:
        assert db.register("found", table).table("found").fetchall() == [
            tuple(row.values()) for row in table.to_pylist()
        ]


def test_without_pyarrow_a_stream_says_what_to_install(monkeypatch) -> None:
    monkeypatch.setattr("dateline.model.items.find_spec", lambda name: None)
    with pytest.raises(PackageMissing, match="pip install 'pyarrow>"):
        sample_reading().events.__arrow_c_stream__()


def test_other_libraries_read_places_by_their_geo_interface() -> None:
    reading = sample_reading()
    frame = gpd.GeoDataFrame.from_features(reading.places)
    assert list(frame["phrase"]) == [m.phrase for m in reading.places]
    assert frame.geometry[1].y == 31.25044


def test_arrow_reads_a_layer_as_a_stream() -> None:
    table = pa.RecordBatchReader.from_stream(sample_reading().events).read_all()
    assert table.num_rows == 3
    assert pa.types.is_timestamp(table.schema.field("first").type)
    assert table.column("killed").to_pylist() == [2, None, None]


def test_a_finding_in_a_cell_is_one_short_line() -> None:
    reading = sample_reading()
    assert repr(reading.places[0]) == (
        "<Toponym 'PARIS' → Paris, Texas, United States (0.9, 0–5)>"
    )
    assert "cannot choose" in repr(reading.places[4])
    assert repr(reading.places[6]).startswith("<Toponym 'Heron Landing' → no place")
    assert repr(reading.actors[0]) == "<Actor 'Ana Ruiz' (person, 3 mentions)>"
    assert "2020-01-03" in repr(reading.dates[0])
    assert "accident, Paris, 2020-01-03" in repr(reading.events[0])
    assert repr(reading.places[0].candidates[0]).endswith("United States (0.93)>")
    for layer in LAYERS:
        for item in getattr(reading, layer):
            assert len(repr(item)) < 160
            assert "\n" not in repr(item)


def test_a_copied_reading_keeps_its_joins() -> None:
    reading = sample_reading()
    for again in (pickle.loads(pickle.dumps(reading)), copy.deepcopy(reading)):
        assert again == reading
        assert again.events.rows() == reading.events.rows()
    moved = reading.replace(dates=Items())
    assert moved.events.to_frame()["first"].isna().all()


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Ferry sinks off Gozo\n\nA ferry sank on Monday.", "Ferry sinks off Gozo"),
        (
            "Who runs Gozo now?\nNobody in particular, it seems since last week.",
            "Who runs Gozo now?",
        ),
        ("A ferry with sixty on board\nsank off Gozo. Nobody was hurt.", None),
        ("A ferry sank off Gozo on a\nMonday in May. Nobody was hurt.", None),
        ("Monday, 4 May 2020\n\nA ferry sank off Gozo, police said.", None),
        ("Vote of 2020 recounted\n\nA court said so.", "Vote of 2020 recounted"),
        ("A ferry sank on Monday.\n\nNobody was hurt.", None),
        ("By Rita Vella\n\nA ferry sank off Gozo on Monday, police said.", None),
        ("VALLETTA, Malta —\n\nA ferry sank off Gozo on Monday.", None),
        ("Ferry sinks off Gozo", None),
        ("Two words\n\nA ferry sank off Gozo on Monday, police said.", None),
    ],
)
def test_a_story_without_title_is_called_by_its_headline(text, headline) -> None:
    assert Story(text=text).headline == headline
    assert Story(text=text, title="Given").headline == "Given"
