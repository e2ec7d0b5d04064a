"""TimelineJS itself, in a browser, shows every slide of the export as it is dated."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page
from readings import empty_reading, sample_reading, told_twice

from dateline import Reading, read, samples
from dateline.exports import to_timelinejs
from dateline.model.items import Items

#: Where npm puts it (package.json has its version).
FOLDER = (
    Path(__file__).parents[2] / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
)

PAGE = """<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="{folder}/css/timeline.css">
<script src="{folder}/js/timeline.js"></script>
<div id="here" style="width: 1200px; height: 700px"></div>
<script>
  // Its own fonts come from the web.
  const options = {{script_path: "{folder}/js/", font: null}};
  window.made = new TL.Timeline("here", {told}, options);
</script>
"""

#: What it made of the slides: id, the date in words, the years of start and end.
SLIDES = """() => window.made.config.events.map((slide) => [slide.unique_id,
  slide.start_date.data.year, slide.end_date ? slide.end_date.data.year : null])"""

SHOWN = """() => [...document.querySelectorAll(".tl-slide")].map((slide) =>
  slide.querySelector(".tl-headline-date")?.textContent ?? null)"""


def _before_christ() -> Reading:
    """Return the sample with its first date in 44 BC."""
    reading = sample_reading()
    first, *others = reading.dates
    early = dataclasses.replace(first, edtf="-0043", first=None, last=None)
    return reading.replace(dates=Items([early, *others]))


def _across_the_year() -> Reading:
    return read(samples()["across-the-year"])


def _open(page: Page, folder: Path, told: dict[str, object]) -> None:
    """Open a page that draws a timeline."""
    if not FOLDER.is_dir():
        pytest.skip(
            "TimelineJS is not installed ('npm ci' in the root of the checkout)"
        )
    file = folder / "timeline.html"
    safe = json.dumps(told).replace("<", "\\u003c")
    file.write_text(PAGE.format(folder=FOLDER.as_uri(), told=safe), "utf-8")
    page.goto(file.as_uri())


@pytest.mark.parametrize(
    "make", [sample_reading, told_twice, _across_the_year, _before_christ]
)
def test_it_shows_every_slide_with_its_date(
    offline_page: Page, tmp_path: Path, make: Callable[[], Reading]
) -> None:
    told = json.loads(to_timelinejs(make()))
    assert told["events"]
    _open(offline_page, tmp_path, told)
    offline_page.wait_for_selector(".tl-timeline .tl-slide")
    slides = offline_page.evaluate(SLIDES)
    assert {slide for slide, *_ in slides} == {s["unique_id"] for s in told["events"]}
    years = {
        s["unique_id"]: (
            s["start_date"]["year"],
            s["end_date"]["year"] if "end_date" in s else None,
        )
        for s in told["events"]
    }
    assert {slide: tuple(ends) for slide, *ends in slides} == years
    dates = sorted(filter(None, offline_page.evaluate(SHOWN)))
    assert dates == sorted(s["display_date"] for s in told["events"])


def test_it_skips_a_slide_without_a_date(offline_page: Page, tmp_path: Path) -> None:
    """Hence the title slide counts what has no day."""
    told = json.loads(to_timelinejs(sample_reading()))
    lost = told["events"].pop()
    del lost["start_date"]
    lost.pop("end_date", None)
    _open(offline_page, tmp_path, {**told, "events": [*told["events"], lost]})
    offline_page.wait_for_selector(".tl-timeline .tl-slide")
    shown = {slide for slide, *_ in offline_page.evaluate(SLIDES)}
    assert shown == {slide["unique_id"] for slide in told["events"]}


def test_it_draws_no_timeline_of_a_title_alone(
    offline_page: Page, tmp_path: Path
) -> None:
    """Hence the export warns of all that is left out."""
    told = json.loads(to_timelinejs(empty_reading()))
    assert told["events"] == []
    _open(offline_page, tmp_path, told)
    offline_page.wait_for_selector(".tl-message-content")
    assert offline_page.locator(".tl-slide").count() == 0
