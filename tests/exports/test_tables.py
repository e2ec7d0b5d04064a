"""CSV tables: every layer, numbers as numbers, and no cell that runs as a formula."""

import csv
import dataclasses
import io
import zipfile

import pandas as pd
import pytest
from readings import TEXT, empty_reading, hostile_reading, sample_reading

from dateline.exports import to_csv, to_tables, to_zip
from dateline.model import SCHEMES
from dateline.model.items import Items

LAYERS = "places actors mentions dates quotes events figures sentences".split()


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_layer_is_a_table_with_a_row_an_item() -> None:
    reading = sample_reading()
    tables = to_tables(reading)
    assert list(tables) == LAYERS
    for layer in LAYERS[:2] + LAYERS[3:]:
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
    for layer in LAYERS:
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
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\n-1"]
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
        assert archive.namelist() == [f"{layer}.csv" for layer in LAYERS]
        assert archive.testzip() is None
        text = archive.read("quotes.csv").decode("utf-8")
    assert text == to_tables(reading)["quotes"]
    assert "They felt it as far as Dallas" in text
