"""The timeline in a browser: honest ends, ranges, far years, no day of publication."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from readings import sample_reading, undated_reading

from dateline import Reading, read
from dateline.model.items import Items

from .lab import Lab, open_notebook
from .letters import assert_apart, assert_inside, letters_of

OpenReport = Callable[[Reading], Page]

STRIKE = (
    "LISBON — Farmers blocked the port from Monday until Wednesday, police said. The "
    "road has been shut since 20 December. The blockade began in mid-December, and the "
    "talks in late November. A first protest, in 1975, was as long. Olives came to the "
    "town in 44 BC."
)

SHOW = """
from pathlib import Path
import dateline as dl
reading = dl.Reading.from_json(Path("strike.json").read_text(encoding="utf-8"))
workbench = dl.Workbench(reading)
workbench
"""

#: Whether every axis was drawn for the width that it has now.
LAID_OUT = """() => [...document.querySelectorAll(".dl-timeline svg")].every((svg) =>
  Math.abs(svg.viewBox.baseVal.width - svg.getBoundingClientRect().width) <= 2.5)"""


@pytest.fixture(scope="module")
def strike() -> Reading:
    return read(STRIKE, published="2020-01-08")


@pytest.fixture(scope="module")
def crowd() -> Reading:
    days = [
        f"It was shut on {1 + i % 28} {('May', 'June', 'July')[i % 3]} 2019, and "
        f"again in {1700 + i}."
        for i in range(150)
    ]
    return read(" ".join(days), published="2020-01-08")


def test_a_range_is_one_bar_whose_ends_are_both_chosen(
    open_report: OpenReport, strike: Reading
) -> None:
    page = open_report(strike)
    bars = page.locator(".dl-range .dl-bar")
    expect(bars).to_have_count(2)
    first, last = (bars.nth(i).bounding_box() for i in (0, 1))
    assert first is not None
    assert last is not None
    assert first["y"] == last["y"]
    assert abs(first["x"] + first["width"] - last["x"]) < 1
    for word in ("Monday", "Wednesday"):
        page.locator(".dl-range text", has_text=word).click()
        expect(page.locator(".dl-evidence h3")).to_have_text(f"Why “{word}”?")


def test_ends_are_faded_where_soft_and_open_where_open(
    open_report: OpenReport, strike: Reading
) -> None:
    page = open_report(strike)
    soft = page.locator(".dl-time", has_text="mid-December").locator(".dl-bar")
    expect(soft).to_have_attribute("fill", "url(#dl-soft-1-11)")
    late = page.locator(".dl-time", has_text="late November").locator(".dl-bar")
    expect(late).to_have_attribute("fill", "url(#dl-soft-1-10)")
    since = page.locator(".dl-time", has_text="20 December")
    expect(since.locator("polygon")).to_have_count(1)
    expect(since.locator(".dl-bar")).not_to_have_attribute("fill", "url(#dl-soft-1-11)")


def test_far_years_stand_in_order_beyond_a_break_of_the_axis(
    open_report: OpenReport, strike: Reading
) -> None:
    page = open_report(strike)
    zone = page.locator(".dl-far").bounding_box()
    assert zone is not None
    tops = []
    for year in ("44 BC", "1975"):
        box = page.locator(".dl-time", has_text=year).bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= zone["x"] + zone["width"]
        tops.append(box["y"])
    assert tops == sorted(tops)
    expect(page.locator(".dl-axis")).to_contain_text("44 BC – 1975")


def test_one_key_swaps_the_order_of_telling_and_of_happening(
    open_report: OpenReport, strike: Reading
) -> None:
    page = open_report(strike)
    expect(page.get_by_role("group", name="Order of telling")).to_have_count(0)
    page.keyboard.press("t")
    expect(page.get_by_role("group", name="Order of telling")).to_be_visible()
    page.keyboard.press("t")
    expect(page.get_by_role("group", name="Timeline")).to_be_visible()


def test_dates_are_reached_and_chosen_by_keyboard(
    open_report: OpenReport, strike: Reading
) -> None:
    page = open_report(strike)
    page.keyboard.press("3")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator(".dl-timeline .dl-selected")).to_have_count(1)
    expect(page.locator(".dl-evidence h3")).to_contain_text("Why")


def test_without_a_day_of_publication_days_are_counted_from_it(
    open_report: OpenReport,
) -> None:
    page = open_report(undated_reading())
    counted, calendar = page.locator(".dl-time-sheet svg").all()
    expect(counted.locator(".dl-axis")).to_contain_text("D−2")
    expect(counted.locator(".dl-time", has_text="Monday")).to_have_attribute(
        "aria-label", "Monday: 1 day before publication"
    )
    expect(calendar.locator(".dl-time", has_text="1979")).to_have_count(1)


def test_the_page_asks_when_it_was_published_and_shows_the_axis_as_of_an_answer(
    open_report: OpenReport,
) -> None:
    page = open_report(undated_reading())
    asked = page.locator(".dl-asked")
    expect(asked).to_contain_text("Published when?")
    page.locator(".dl-byline").get_by_role("button", name="published when?").click()
    expect(asked.get_by_role("button")).to_be_focused()
    expect(asked).to_contain_text("a line that is only a date, sure (97 %)")
    expect(asked).to_contain_text("“Jan. 6” – the dateline, which gives no year")
    asked.get_by_role("button", name="Tue 7 Jan 2020").click()
    sheet = page.locator(".dl-time-sheet")
    expect(sheet).to_contain_text("if published on Tue 7 Jan 2020")
    expect(sheet.locator(".dl-axis").first).to_contain_text("6 Jan")
    # Nothing was counted anew: there is no kernel.
    expect(sheet.locator(".dl-time", has_text="Monday")).to_have_attribute(
        "aria-label", "Monday: 1 day before publication"
    )


def test_another_day_may_be_typed(open_report: OpenReport) -> None:
    page = open_report(undated_reading())
    page.get_by_label("Day of publication").focus()
    page.keyboard.type("02142020")
    caption = page.locator(".dl-time-sheet p").first
    expect(caption).to_have_text("if published on Fri 14 Feb 2020")


def test_a_report_tells_the_other_day_and_takes_it(
    open_report: OpenReport,
) -> None:
    page = open_report(sample_reading())
    page.get_by_role("button", name="Friday morning").click()
    other = page.locator(".dl-evidence li", has_text="Fri 10 Jan 2020")
    expect(other).to_contain_text("The coming Friday")
    other.get_by_role("button").click()
    expect(page.locator(".dl-time.dl-corrected text")).to_have_text(
        ["Friday morning ✓"]
    )


def test_what_a_reader_set_is_ticked_and_what_is_no_date_struck_out(
    open_report: OpenReport,
) -> None:
    reading = sample_reading()
    status = {"Monday": "corrected", "1979": "rejected"}
    dates = [
        dataclasses.replace(date, status=status.get(date.phrase, "suggested"))
        for date in reading.dates
    ]
    page = open_report(reading.replace(dates=Items(dates)))
    expect(page.locator(".dl-time.dl-corrected text")).to_have_text(["Monday ✓"])
    struck = page.locator(".dl-time-tray .dl-rejected")
    expect(struck).to_have_text("1979")
    page.locator(".dl-time.dl-corrected text").click()
    expect(page.locator(".dl-grounds")).to_contain_text("corrected by hand")


def test_hundreds_of_dates_stay_on_one_screen(
    open_report: OpenReport, crowd: Reading
) -> None:
    page = open_report(crowd)
    assert len(crowd.dates) == 300
    box = page.locator(".dl-time-sheet svg").bounding_box()
    window = page.viewport_size
    assert box is not None
    assert window is not None
    assert box["height"] < 0.75 * window["height"]
    same = page.locator(".dl-time[data-ids]").first
    same.focus()
    page.keyboard.press("Enter")
    ids = same.get_attribute("data-ids")
    assert ids is not None
    chosen = page.locator(".dl-text .dl-selected")
    assert chosen.count() >= len(ids.split()) > 1


@pytest.mark.parametrize("width", [360, 1280])
def test_words_do_not_collide_and_no_width_scrolls_sideways(
    open_report: OpenReport, strike: Reading, crowd: Reading, width: int
) -> None:
    for reading in (strike, crowd, undated_reading(), sample_reading()):
        page = open_report(reading)
        page.set_viewport_size({"width": width, "height": 800})
        page.locator(".dl-time").first.wait_for()
        page.wait_for_function(LAID_OUT)
        for told in ("as it happened", "as told"):
            page.get_by_role("button", name=told).click()
            words = letters_of(page.locator(".dl-timeline svg text"))
            assert_apart(words)
            assert_inside(words, page.locator(".dl-time-sheet"))
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_notebook_takes_the_day_of_publication_and_another_friday(
    lab_page: Page, jupyter_lab: Lab
) -> None:
    undated = read("Jan. 8, 2020\n\nFloods hit Najaf on Friday, police said.")
    (jupyter_lab.folder / "strike.json").write_text(undated.to_json(), "utf-8")
    open_notebook(lab_page, jupyter_lab, SHOW)
    page = lab_page
    page.wait_for_selector(".dl-evidence", timeout=90_000)
    page.locator(".dl-asked").get_by_role("button", name="Wed 8 Jan 2020").click()
    friday = page.locator(".dl-timeline .dl-time", has_text="Friday")
    expect(friday).to_have_attribute("aria-label", "Friday: Fri 3 Jan 2020")
    expect(page.locator(".dl-asked")).to_have_count(0)
    picker = page.locator(".jp-OutputArea input[type=date]").first
    expect(picker).to_have_value("2020-01-08")
    friday.locator("text").click()
    page.locator(".dl-evidence").get_by_role("button", name="Fri 10 Jan 2020").click()
    # The story is read again, with a language model that must be loaded first.
    expect(friday).to_have_attribute(
        "aria-label", "Friday: Fri 10 Jan 2020", timeout=60_000
    )
    expect(friday).to_contain_text("✓")
