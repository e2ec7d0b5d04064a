"""What is doubtful is checked one by one: by looking, or by yes and no."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from readings import sample_reading

from dateline import Reading

from .lab import Lab, open_reading

OpenReport = Callable[[Reading], Page]

#: The names that are to be checked in the sample, what can do most harm first.
WORST_FIRST = ["Georgia", "Heron Landing", "many years ago", "about a week"]


def heading(page: Page, name: str) -> None:
    expect(page.locator(".dl-evidence h3")).to_have_text(f"Why “{name}”?")


def test_keys_step_through_what_is_doubtful(
    open_report: OpenReport,
) -> None:
    page = open_report(sample_reading())
    bar = page.locator(".dl-queue")
    expect(bar).to_be_hidden()
    page.keyboard.press("c")
    for number, name in enumerate(WORST_FIRST, 1):
        expect(bar).to_contain_text(f"{number} of 4")
        heading(page, name)
        expect(page.locator(".dl-live")).to_contain_text(f"{number} of 4: {name}")
        page.keyboard.press("s")
    expect(bar).to_contain_text("All 4 seen: 0 decided, 4 skipped")
    page.keyboard.press("b")
    expect(bar).to_contain_text("4 of 4")
    page.keyboard.press("Escape")
    expect(bar).to_be_hidden()
    # The keys have their usual meaning again.
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    heading(page, "PARIS")


@pytest.mark.layout
def test_the_list_begins_where_it_is_clicked_and_buttons_step(
    open_report: OpenReport,
) -> None:
    page = open_report(sample_reading())
    page.locator(".dl-doubts summary").click()
    page.locator(".dl-doubts .dl-row", has_text="many years ago").click()
    bar = page.locator(".dl-queue")
    expect(bar).to_be_focused()
    expect(bar).to_contain_text("3 of 4")
    for _ in range(4):
        page.keyboard.press("Tab")
    following = bar.get_by_role("button", name="skip")
    expect(following).to_be_focused()
    page.keyboard.press("Enter")
    heading(page, "about a week")
    # The focus stays on the button, and what was passed over comes last.
    expect(following).to_be_focused()
    page.keyboard.press("Enter")
    heading(page, "Georgia")
    for button in bar.get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24


def test_keys_that_are_typed_do_not_step(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    page.keyboard.press("c")
    page.keyboard.press("/")
    page.keyboard.type("sbync")
    expect(page.locator("input[type=search]")).to_have_value("sbync")
    expect(page.locator(".dl-queue")).to_contain_text("1 of 4")
    heading(page, WORST_FIRST[0])


def test_the_help_of_a_report_has_the_keys_that_need_no_python(
    open_report: OpenReport,
) -> None:
    page = open_report(sample_reading())
    page.keyboard.press("?")
    keys = " ".join(page.locator(".dl-help kbd").all_inner_texts())
    for key in "csbyo":
        assert re.search(rf"\b{key}\b", keys), key
    assert not re.search(r"\bm\b", keys)


TEXT = (
    "Police in Springfield arrested Ana Ruiz on Friday. Ruiz was freed in Springfield, "
    "officials said. Protesters cheered, and witnesses left."
)


def test_yes_and_no_decide_and_the_queue_goes_on(
    lab_page: Page, jupyter_lab: Lab
) -> None:
    page = lab_page
    open_reading(page, jupyter_lab, TEXT)
    badge = page.locator(".dl-doubts summary")
    count = int(badge.inner_text().split()[0])
    assert count >= 3
    badge.click()
    page.locator(".dl-doubts .dl-row b", has_text=re.compile("^Springfield$")).click()
    turn, title = page.locator(".dl-turn b"), page.locator(".dl-evidence h3")
    expect(title).to_have_text("Why “Springfield”?")
    # Both mentions are accepted at once.
    page.keyboard.press("y")
    expect(title).not_to_have_text("Why “Springfield”?")
    place, second = turn.inner_text(), title.inner_text()
    changes = page.locator(".dl-keeping")
    expect(changes).to_contain_text("1 correction · not saved", timeout=60_000)
    expect(badge).to_have_text(f"{count - 1} to check")
    accepted = page.locator(".dl-text .dl-accepted", has_text="Springfield")
    expect(accepted).to_have_count(2)
    # The story was read and drawn again: the place in the queue is the same.
    page.wait_for_timeout(1_500)
    expect(turn).to_have_text(place)
    expect(title).to_have_text(second)
    if second == "Why these words?":  # a quote can only be skipped
        page.keyboard.press("s")
        expect(title).not_to_have_text(second)
        second = title.inner_text()
    page.keyboard.press("n")
    expect(title).not_to_have_text(second)
    third = title.inner_text()
    expect(badge).to_have_text(f"{count - 2} to check", timeout=60_000)
    expect(title).to_have_text(third)
    if third == "Why these words?":
        page.keyboard.press("s")
        expect(title).not_to_have_text(third)
    page.keyboard.press("o")
    inside = "() => document.activeElement.closest('.dl-evidence') !== null"
    assert page.evaluate(inside)
    _it_is_undone_as_it_was_done(page, count)


def _it_is_undone_as_it_was_done(page: Page, count: int) -> None:
    """Springfield's two mentions were one decision, and so they are one to undo."""
    undo = page.locator(".dl-keeping").get_by_role("button", name="Undo")
    undo.click()
    badge = page.locator(".dl-doubts summary")
    expect(badge).to_have_text(f"{count - 1} to check", timeout=60_000)
    page.locator(".dl-keeping").get_by_role("button", name="Undo").click()
    expect(badge).to_have_text(f"{count} to check", timeout=60_000)
    expect(page.locator(".dl-text .dl-accepted")).to_have_count(0)
