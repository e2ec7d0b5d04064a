"""The filters in a browser: what they highlight and say, and why they are empty."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from readings import empty_reading, sample_reading

from dateline import Reading
from dateline.model.items import Items

OpenReport = Callable[[Reading], Page]


def look(open_report: OpenReport, reading: Reading, name: str) -> Page:
    page = open_report(reading)
    page.locator(".dl-filters summary").click()
    page.locator(f"[data-filter={name}]").click()
    return page


def test_who_is_mentioned_and_never_quoted_is_lit(open_report: OpenReport) -> None:
    page = look(open_report, sample_reading(), "unquoted")
    expect(page.locator(".dl-evidence")).to_contain_text("2 of 3 actors")
    rows = page.locator(".dl-row.dl-is-actor:not(.dl-dim)")
    expect(rows).to_have_count(2)
    expect(page.locator('.dl-row[data-id="actor:ana-ruiz"]')).to_have_class(
        "dl-row dl-is-actor dl-is-person dl-dim"
    )


def test_days_on_which_nothing_is_reported_are_empty_boxes(
    open_report: OpenReport,
) -> None:
    page = look(open_report, sample_reading(), "silent")
    evidence = page.locator(".dl-evidence")
    expect(evidence).to_contain_text("3 of the 10 days from Sat 28 Dec 2019")
    silent = evidence.locator(".dl-days span").all_text_contents()
    assert silent == ["Thu 2 Jan", "Sat 4 Jan", "Sun 5 Jan"]
    evidence.get_by_role("button", name="Mon 6 Jan").click()
    expect(evidence.locator("h3")).to_have_text("Why “Monday”?")


def test_a_filter_is_cleared_by_escape_and_by_its_button(
    open_report: OpenReport,
) -> None:
    page = look(open_report, sample_reading(), "unquoted")
    summary = page.locator(".dl-filters summary")
    expect(summary).to_have_text("Mentioned, never quoted")
    page.locator(".dl-body").focus()
    page.keyboard.press("Escape")
    expect(summary).to_have_text("Filters")
    expect(page.locator(".dl-dim")).to_have_count(0)
    summary.click()
    page.locator("[data-filter=unquoted]").click()
    page.get_by_role("button", name="Clear filter").click()
    expect(summary).to_have_text("Filters")


@pytest.mark.parametrize(
    ("name", "reading", "reason"),
    [
        ("unquoted", empty_reading(), "Nobody is quoted in this story at all."),
        ("silent", empty_reading(), "Without a day of publication no day"),
        (
            "silent",
            sample_reading().replace(dates=Items(sample_reading().dates[:2])),
            "Everything dated to a day happens on one day, Fri 3 Jan 2020.",
        ),
    ],
)
def test_a_filter_without_an_answer_says_why(
    open_report: OpenReport, name: str, reading: Reading, reason: str
) -> None:
    page = look(open_report, reading, name)
    expect(page.locator(".dl-evidence")).to_contain_text(reason)
