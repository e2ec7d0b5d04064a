"""CSV tables: every layer, numbers as numbers, and no cell that runs as a formula."""

import csv
import dataclasses
import io
import zipfile

import pandas as pd
import pytest
from readings import TEXT, empty_reading, hostile_reading, sample_reading

from dateline.errors import BadOption
from dateline.exports import export, to_csv, to_tables, to_tsv, to_zip
from dateline.model import SCHEMES
from dateline.model.items import Items

LAYERS = ("places", "actors", "dates", "quotes", "events", "figures")
TABLES = [*LAYERS, "mentions", "sentences", "entities"]


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_layer_is_a_table_with_a_row_an_item() -> None:
    reading = sample_reading()
    tables = to_tables(reading)
    assert list(tables) == TABLES
    for layer in (*LAYERS, "sentences"):
        assert len(_rows(tables[layer])) == len(getattr(reading, layer))
    assert len(_rows(tables["mentions"])) == 6


def test_the_columns_are_those_of_the_frames() -> None:
    reading = sample_reading()
    for layer in ("places", "actors", "dates", "quotes", "events", "figures"):
        columns = [c for c in _rows(to_tables(reading)[layer])[0] if c != "context"]
        assert columns == list(getattr(reading, layer).rows()[0])


def test_places_have_a_column_for_each_scheme_of_identifiers() -> None:
    rows = _rows(to_tables(sample_reading())["places"])
    (texas, *_) = [row for row in rows if row["place_id"] == "geonames:4736286"]
    assert (texas["geonames"], texas["iso"]) == ("4736286", "US-TX")
    assert (texas["wikidata"], texas["icao"], texas["fips"]) == ("Q1439", "", "")
    frame = sample_reading().places.to_frame()
    assert set(SCHEMES) <= set(frame.columns)


def test_an_empty_layer_still_has_its_header() -> None:
    full, empty = to_tables(sample_reading()), to_tables(empty_reading())
    for layer in TABLES:
        assert full[layer].splitlines()[0] == empty[layer].splitlines()[0]
        assert len(_rows(empty[layer])) == (layer == "sentences")


def test_offsets_and_degrees_are_numbers_and_find_the_phrase() -> None:
    frame = pd.read_csv(io.StringIO(to_csv(sample_reading())))
    assert frame["start"].dtype == frame["end"].dtype == "int64"
    assert frame["lon"].min() == -99.25061
    for row in frame.itertuples():
        assert TEXT[row.start : row.end] == row.phrase
        assert row.phrase in row.context


def test_mentions_tell_names_from_roles() -> None:
    rows = _rows(to_tables(sample_reading())["mentions"])
    sorts = {(row["phrase"], row["sort"]) for row in rows}
    assert {("Ruiz", "name"), ("Engineers", "role")} <= sorts


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+1-A1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\n-1"),
        *("-", "-0043+A1", "-0043-03-15=1", "+cmd|'/C calc'!A0", "-0043/+1"),
    ],
)
def test_text_that_begins_like_a_formula_gets_an_apostrophe(text) -> None:
    reading = sample_reading()
    mention = dataclasses.replace(reading.places[0], phrase=text, why="fine = here")
    (row,) = _rows(to_csv(reading.replace(places=Items([mention]))))
    assert row["phrase"] == f"'{text}"
    assert row["why"] == "fine = here"


def test_hostile_text_comes_back_as_it_was() -> None:
    (row,) = _rows(to_csv(hostile_reading()))
    reading = hostile_reading()
    assert row["phrase"] == reading.places[0].phrase
    assert row["context"] == reading.story.text
    assert len(_rows(to_tables(reading)["actors"])) == 1


def test_text_over_several_lines_stays_one_cell() -> None:
    reading = sample_reading()
    mention = dataclasses.replace(reading.places[0], why='one, "two"\nthree')
    (row,) = _rows(to_csv(reading.replace(places=Items([mention]))))
    assert row["why"] == 'one, "two"\nthree'


def test_the_archive_holds_every_table() -> None:
    reading = sample_reading()
    with zipfile.ZipFile(io.BytesIO(to_zip(reading))) as archive:
        names = ["datapackage.json", *(f"{layer}.csv" for layer in TABLES)]
        assert archive.namelist() == names
        assert archive.testzip() is None
        text = archive.read("quotes.csv").decode("utf-8")
    assert text == to_tables(reading)["quotes"]
    assert "They felt it as far as Dallas" in text


@pytest.mark.parametrize(
    "text",
    [
        *("-0043", "-0043-03-15", "-0042~", "-0100/-0044", "-0043/..", "-01XX"),
        *("-12.5", "+3", "-1", "-1.5e-7"),
    ],
)
def test_numbers_and_days_before_christ_are_left_as_they_are(text) -> None:
    reading = sample_reading()
    date = dataclasses.replace(reading.dates[0], edtf=text)
    tables = to_tables(reading.replace(dates=Items([date])))
    assert _rows(tables["dates"])[0]["edtf"] == text


def test_a_file_for_excel_begins_with_its_mark_and_pandas_reads_past_it(
    tmp_path,
) -> None:
    path = export(sample_reading(), tmp_path / "x.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbfphrase,")
    assert pd.read_csv(path).columns[0] == "phrase"
    bare = export(sample_reading(), tmp_path / "y.csv", bom=False)
    assert bare.read_bytes().startswith(b"phrase,")
    packed = export(sample_reading(), tmp_path / "x.zip", bom=True)
    with zipfile.ZipFile(packed) as archive:
        assert archive.read("dates.csv").startswith(b"\xef\xbb\xbfphrase,")


def test_a_csv_file_holds_the_layer_that_was_chosen(tmp_path) -> None:
    path = export(sample_reading(), tmp_path / "x.csv", layers=["events"])
    assert list(pd.read_csv(path)["type"]) == ["accident", "pledge", "investigate"]
    with pytest.raises(BadOption, match="holds one layer"):
        export(sample_reading(), tmp_path / "y.csv", layers=["events", "dates"])
    with pytest.raises(BadOption, match=r"'verbs'.*places"):
        to_csv(sample_reading(), layers=["verbs"])


def test_tabs_part_cells_and_stand_in_none() -> None:
    reading = sample_reading()
    mention = dataclasses.replace(reading.places[0], why="one\ttwo\nthree")
    text = to_tsv(reading.replace(places=Items([mention])))
    header, row = text.split("\r\n")[:2]
    cells = dict(zip(header.split("\t"), row.split("\t"), strict=True))
    assert cells["why"] == "one two three"
    assert cells["lat"] == "33.66094"
