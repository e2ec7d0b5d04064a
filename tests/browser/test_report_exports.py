"""Files that a report makes without Python: those that Python would make of it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from readings import TEXT as TEXT_OF_SAMPLE
from readings import empty_reading, hostile_reading, sample_reading, undated_reading

import dateline as dl
from dateline import Reading
from dateline.exports import FORMATS, options_of
from dateline.model.items import Items

OpenReport = Callable[[Reading], Page]

STORY = Path(__file__).parents[2] / "notebooks" / "stories" / "larijani.txt"

TEXT = (
    "Rebels stormed Goma 🌉 on Friday, killing at least 12 people. Rwanda denied that "
    "it attacked Goma. Floods hit Georgia in 44 BC, and Georgia asked for help. Ana "
    "Ruiz may visit Paris next week. “=SUM(A1) we fled,” Ruiz said in Goma."
)


#: What happened on a day that something else lasts from, up to, or between.
SINCE = (
    "Prices have risen since 11 May, when a flood hit Hull. Rebels attacked Wajir "
    "until 20 May, when a storm hit Mombasa. From 4 May to 6 May rebels shelled Goma."
)


def told_twice() -> Reading:
    """Return a reading whose event has a guess for an actor, and later a sure one."""
    reading = sample_reading()
    first = replace(reading.events[0], actor="Ana Ruiz", actor_confidence=0.5)
    again = replace(
        first,
        start=TEXT_OF_SAMPLE.index("rebuilt"),
        end=TEXT_OF_SAMPLE.index("rebuilt") + len("rebuilt"),
        phrase="rebuilt",
        actor="the Lamar Herald",
        actor_confidence=0.9,
        same_as=first.id,
    )
    return reading.replace(events=Items((first, again)))


READINGS: dict[str, Callable[[], Reading]] = {
    "sample": sample_reading,
    "undated": undated_reading,
    "hostile": hostile_reading,
    "empty": empty_reading,
    "told twice": told_twice,
    "a story": lambda: dl.read(STORY, published="2020-01-07"),
    "of all kinds": lambda: dl.read(TEXT, published="2020-01-07"),
    "without a day": lambda: dl.read(TEXT),
    "days of a part": lambda: dl.read(SINCE, published="2021-05-28"),
    "corrected": lambda: (
        dl.read(TEXT, published="2020-01-07")
        .relocate("Georgia", "Georgia, US")
        .relocate("Rwanda", None)
        .redate("Friday", "2020-01-02")
    ),
}


def made(page: Page, ending: str) -> str:
    """Return the text of the file that a row of the menu downloads."""
    page.locator(".dl-exports summary").click()
    rows = page.locator(".dl-exports").get_by_role("button")
    with page.expect_download() as started:
        rows.filter(has_text=ending).click()
    assert started.value.suggested_filename.endswith(ending)
    return Path(started.value.path()).read_text("utf-8")


def of_python(reading: Reading, name: str) -> str:
    form = FORMATS[name]
    return str(form.render(reading, **options_of(form, {})))


def rows_of(table: str) -> list[list[object]]:
    """Return the cells of a table; whole numbers are written 4 or 4.0."""
    return [[_number(cell) for cell in row] for row in csv.reader(io.StringIO(table))]


def _number(cell: str) -> object:
    try:
        return float(cell)
    except ValueError:
        return cell


@pytest.mark.parametrize("which", READINGS)
def test_the_files_are_those_of_python(which: str, open_report: OpenReport) -> None:
    reading = READINGS[which]()
    page = open_report(reading)
    table = made(page, ".csv")
    assert table.startswith("\ufeffphrase,")
    assert rows_of(table) == rows_of(of_python(reading, "csv"))
    collection = json.loads(made(page, ".geojson"))
    assert collection == json.loads(of_python(reading, "geojson"))


def test_what_a_file_leaves_out_is_told(open_report: OpenReport) -> None:
    page = open_report(READINGS["of all kinds"]())
    left_out = json.loads(made(page, ".geojson"))["left_out"]
    assert len(left_out) == 1
    expect(page.get_by_text(left_out[0]).last).to_be_attached()


def corrected_by_hand(page: Page) -> None:
    """Give Georgia another place, reject Rwanda, and move the Friday."""
    evidence = page.locator(".dl-evidence")
    page.locator(".dl-text .dl-is-place", has_text="Georgia").first.click()
    evidence.get_by_role("button", name="use this").first.click()
    page.locator(".dl-text .dl-is-place", has_text="Rwanda").first.click()
    evidence.get_by_role("button", name="not a place").click()
    page.locator(".dl-text .dl-is-date", has_text="Friday").click()
    evidence.get_by_label("Days in EDTF").fill("2020-01-02")
    page.keyboard.press("Enter")
    expect(page.locator(".dl-keeping")).to_contain_text("3 corrections · not saved")


def test_the_files_follow_what_was_corrected_in_the_page(
    open_report: OpenReport, tmp_path: Path
) -> None:
    page = open_report(READINGS["of all kinds"]())
    before = json.loads(made(page, ".geojson"))
    corrected_by_hand(page)
    table, collection = made(page, ".csv"), json.loads(made(page, ".geojson"))
    assert collection != before
    with page.expect_download() as started:
        page.get_by_role("button", name="Save JSON").click()
    shown = Reading.from_json(Path(started.value.path()).read_text("utf-8"))
    assert rows_of(table) == rows_of(of_python(shown, "csv"))
    assert collection == json.loads(of_python(shown, "geojson"))

    with page.expect_download() as started:
        page.get_by_role("button", name="Save corrections").click()
    kept = tmp_path / started.value.suggested_filename
    started.value.save_as(kept)
    again = dl.read(TEXT, published="2020-01-07", corrections=kept)
    decided = json.loads(of_python(again, "geojson"))
    assert settled(collection, "places") == settled(decided, "places")
    friday = "2020-01-02"
    assert [day for day in settled(collection, "events") if day == friday]
    assert settled(collection, "events") == settled(decided, "events")


def settled(collection: dict[str, Any], layer: str) -> list[object]:
    """Return what is decided of a layer: where each place is, when each event was."""
    features = [one["properties"] for one in collection["features"]]
    key = {"places": "label", "events": "first"}[layer]
    return [one[key] for one in features if one["layer"] == layer]
