"""Excel, GeoPackage and GeoParquet, read back by the libraries that others use."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import sys

import geopandas as gpd
import openpyxl
import pandas as pd
import pyogrio
import pytest
from readings import HOSTILE, empty_reading, hostile_reading, sample_reading

from dateline.errors import BadOption, PackageMissing
from dateline.exports import to_geopackage, to_geoparquet, to_tables, to_xlsx
from dateline.model.items import Items
from dateline.model.tables import TABLES


def _book(reading):
    return openpyxl.load_workbook(io.BytesIO(to_xlsx(reading)))


def test_a_workbook_has_a_sheet_for_every_table_and_one_for_the_story() -> None:
    book = _book(sample_reading())
    assert book.sheetnames == ["story", *to_tables(sample_reading())]
    story = {row[0].value: row[1].value for row in book["story"].rows}
    assert story["title"] == "Two die as footbridge falls in Paris, Texas"
    assert story["licence"] == "CC0 1.0"


def test_cells_have_types_and_every_column_its_name() -> None:
    sheet = _book(sample_reading())["dates"]
    header, first, *_ = sheet.iter_rows()
    row = {name.value: cell for name, cell in zip(header, first, strict=True)}
    assert row["first"].value == dt.datetime(2020, 1, 3)
    assert row["first"].number_format == "yyyy-mm-dd"
    assert row["start"].data_type == "n"
    names = [*TABLES["dates"].names, "context"]
    assert [cell.value for cell in header] == names


def test_a_day_that_excel_cannot_count_is_text() -> None:
    reading = sample_reading()
    old = dataclasses.replace(
        reading.dates[0], first=dt.date(1755, 11, 1), last=dt.date(1755, 11, 1)
    )
    sheet = _book(reading.replace(dates=Items([old])))["dates"]
    values = [cell.value for cell in list(sheet.iter_rows())[1]]
    assert values.count("1755-11-01") == 2


@pytest.mark.parametrize("text", ["=1+1", "+1", "@SUM(A1)", "https://example.org", "1"])
def test_no_text_becomes_a_formula_a_link_or_a_number(text) -> None:
    reading = sample_reading()
    mention = dataclasses.replace(reading.places[0], phrase=text)
    sheet = _book(reading.replace(places=Items([mention])))["places"]
    cell = sheet.cell(2, 1)
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_a_text_too_long_for_a_cell_ends_with_an_ellipsis() -> None:
    reading = sample_reading()
    mention = dataclasses.replace(reading.places[0], why="x" * 40_000)
    sheet = _book(reading.replace(places=Items([mention])))["places"]
    (why,) = [c.value for c in sheet[2] if str(c.value).startswith("xxx")]
    assert (len(why), why[-2:]) == (32_767, "x…")


def test_hostile_text_stays_text_in_a_workbook() -> None:
    sheet = _book(hostile_reading())["places"]
    assert HOSTILE[1] in [cell.value for row in sheet.rows for cell in row]


def test_the_sheets_of_an_empty_reading_have_headers() -> None:
    frames = pd.read_excel(io.BytesIO(to_xlsx(empty_reading())), sheet_name=None)
    assert list(frames["events"]) == [*TABLES["events"].names, "context"]
    assert len(frames["events"]) == 0


def test_a_geopackage_has_layers_with_types_and_says_what_it_leaves_out() -> None:
    data = to_geopackage(sample_reading())
    assert [name for name, _ in pyogrio.list_layers(data)] == ["places", "events"]
    places = gpd.read_file(io.BytesIO(data), layer="places")
    events = gpd.read_file(io.BytesIO(data), layer="events")
    assert list(places["name"])[:2] == ["Paris", "Texas"]
    assert places.geometry[0].coords[0] == (-95.55551, 33.66094)
    assert places.crs.to_epsg() == 4326
    assert str(events["first"].dtype).startswith("datetime64")
    assert events["name"][0] == "killing"
    assert events.geometry[1] is None
    assert list(places.merge(events, left_on="id", right_on="place_id")["killed"]) == [
        2
    ]
    info = pyogrio.read_info(data, layer="places")
    assert "1 place left out" in str(info["layer_metadata"])


def test_geoparquet_holds_one_layer_with_its_reference_system() -> None:
    frame = gpd.read_parquet(io.BytesIO(to_geoparquet(sample_reading())))
    assert (len(frame), frame.crs.to_epsg()) == (5, 4326)
    events = to_geoparquet(sample_reading(), layers="events")
    frame = gpd.read_parquet(io.BytesIO(events))
    assert frame["first"].dtype == "datetime64[ms]"  # Parquet has no seconds
    assert frame["killed"].sum() == 2
    with pytest.raises(BadOption, match="holds one layer"):
        to_geoparquet(sample_reading(), layers=["places", "events"])


def test_empty_layers_keep_their_columns() -> None:
    data = to_geopackage(empty_reading())
    assert [name for name, _ in pyogrio.list_layers(data)] == ["places", "events"]
    assert "killed" in pyogrio.read_info(data, layer="events")["fields"]
    frame = gpd.read_parquet(io.BytesIO(to_geoparquet(empty_reading())))
    assert {"wikidata", "geometry"} <= set(frame)


@pytest.mark.parametrize(
    ("module", "render", "install"),
    [
        ("xlsxwriter", to_xlsx, "pip install 'XlsxWriter<"),
        ("pyogrio", to_geopackage, "GeoPackage needs pyogrio: .*install 'pyogrio>"),
        ("geopandas", to_geopackage, "GeoPackage needs geopandas: "),
        ("pyarrow", to_geoparquet, "GeoParquet needs pyarrow: .*install 'pyarrow>"),
    ],
)
def test_a_missing_package_is_named(module, render, install, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(PackageMissing, match=install):
        render(sample_reading())


def test_all_missing_packages_are_named_at_once(monkeypatch) -> None:
    for module in ("geopandas", "pyogrio"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(PackageMissing, match=r"install 'geopandas\S+ 'pyogrio\S+$"):
        to_geopackage(sample_reading())
