"""Every key of the sheet does what it says, and nothing while somebody types."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from readings import sample_reading, undated_reading

from dateline import Reading

from .test_contract import begin, draw

OpenReport = Callable[[Reading], Page]

#: What has the focus, or what of the model is chosen.
FOCUS = "document.querySelector('#one').shadowRoot.activeElement"
CHOSEN = "model.get('selection')"


@pytest.fixture
def page(offline_page: Page) -> Page:
    """Return the sample's workbench where Python could answer, with the focus on it."""
    begin(offline_page, sample_reading())
    draw(offline_page, "one")
    offline_page.locator(".dl-body").focus()
    return offline_page


def at(page: Page, words: str) -> None:
    expect(page.locator(".dl-text .dl-at")).to_have_text(words)


def title(page: Page, words: str) -> None:
    expect(page.locator(".dl-evidence h3")).to_have_text(words)


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def turn(page: Page, words: str) -> None:
    expect(page.locator(".dl-queue .dl-turn")).to_contain_text(words)


def mentions(page: Page) -> None:
    press(page, "n", "n")
    at(page, "Texas")
    press(page, "p")
    at(page, "PARIS")


def mentions_of_the_same(page: Page) -> None:
    page.locator(".dl-text .dl-is-person").first.click()
    press(page, "N")
    at(page, "Ruiz")
    press(page, "P")
    at(page, "Ana Ruiz")


def sentences(page: Page) -> None:
    press(page, "j", "j")
    title(page, "Sentence 2 of 7")
    press(page, "k")
    title(page, "Sentence 1 of 7")


def views(page: Page) -> None:
    for key, view in enumerate(("text", "map", "timeline", "lists", "evidence"), 1):
        press(page, str(key))
        assert page.evaluate(f"{FOCUS}.closest('.dl-{view}') !== null"), view


def check(page: Page) -> None:
    press(page, "c")
    turn(page, "1 of 4")


def yes_and_no(page: Page) -> None:
    press(page, "c", "y")
    turn(page, "2 of 4")
    press(page, "n")
    turn(page, "3 of 4")


def other(page: Page) -> None:
    press(page, "c", "o")
    assert page.evaluate(f"{FOCUS}.matches('.dl-evidence button, .dl-evidence input')")


def skip_and_back(page: Page) -> None:
    press(page, "c", "s")
    turn(page, "2 of 4")
    press(page, "b")
    turn(page, "1 of 4")


def mark(page: Page) -> None:
    press(page, "m")
    expect(page.get_by_role("dialog", name="Mark words")).to_be_visible()


def told(page: Page) -> None:
    pressed = page.locator(".dl-timeline [aria-pressed=true]")
    expect(pressed).to_have_text("as it happened")
    press(page, "t")
    expect(pressed).to_have_text("as told")


def arrows(page: Page) -> None:
    press(page, "1", "ArrowRight")
    assert page.evaluate(f"{FOCUS}.textContent") == "Texas"


def enter(page: Page) -> None:
    press(page, "1", "Enter")
    title(page, "Why “PARIS”?")
    press(page, "ArrowRight", "Shift+Enter")
    assert len(page.evaluate(CHOSEN)) == 2


def search(page: Page) -> None:
    press(page, "/")
    page.keyboard.type("herald")
    expect(page.locator(".dl-search .dl-row").first).to_contain_text("Lamar Herald")


def leave(page: Page) -> None:
    press(page, "c", "Escape")
    expect(page.locator(".dl-queue")).to_be_hidden()
    press(page, "Escape")
    assert page.evaluate(CHOSEN) == []
    press(page, "Escape")
    assert page.evaluate("document.activeElement === document.body")


def sheet(page: Page) -> None:
    press(page, "?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()


def zoom(page: Page) -> None:
    axis = page.locator(".dl-axis").first
    whole = str(axis.text_content())
    press(page, "3", "+", "+")
    expect(axis).not_to_have_text(whole)
    press(page, "-")
    press(page, "0")
    expect(axis).to_have_text(whole)


TRIED: dict[str, Callable[[Page], None]] = {
    "n / p": mentions,
    "N / P": mentions_of_the_same,
    "j / k": sentences,
    "1 … 5": views,
    "c": check,
    "y / n": yes_and_no,
    "o": other,
    "s / b": skip_and_back,
    "m": mark,
    "t": told,
    "arrows": arrows,
    "+ − 0": zoom,
    "Enter": enter,
    "/": search,
    "Esc": leave,
    "?": sheet,
}


def listed(page: Page) -> list[str]:
    press(page, "?")
    return page.get_by_role("dialog", name="Keys").locator("dt").all_inner_texts()


@pytest.mark.parametrize("key", TRIED)
def test_a_key_does_what_the_sheet_says(page: Page, key: str) -> None:
    TRIED[key](page)


def test_the_sheet_lists_these_keys(page: Page, open_report: OpenReport) -> None:
    assert listed(page) == list(TRIED)
    # A report lists none that would need Python.
    in_report = listed(open_report(sample_reading()))
    assert in_report == [key for key in TRIED if key != "m"]


def test_keys_typed_into_a_field_do_nothing_else(page: Page) -> None:
    press(page, "m")
    words = page.get_by_role("textbox", name="Words of the story")
    for field in (words, page.get_by_role("searchbox", name="Search")):
        field.focus()
        kept = page.evaluate_handle(FOCUS)
        press(page, *"npNPjk12345cyosbmt/?")
        assert page.evaluate(f"kept => kept === {FOCUS}", kept)
        expect(field).to_have_value("npNPjk12345cyosbmt/?")
    assert page.evaluate(CHOSEN) == []
    expect(page.locator(".dl-queue")).to_be_hidden()
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()


def test_keys_that_go_to_views_never_end_in_a_field(offline_page: Page) -> None:
    page = offline_page
    begin(page, undated_reading())
    draw(page, "one")
    # The timeline asks for a day; it is not typed by accident.
    day = page.locator(".dl-timeline input[type=date]")
    expect(day).to_be_visible()
    page.locator(".dl-body").focus()
    for key in "12345":
        press(page, key)
        assert not page.evaluate(f"{FOCUS}.matches('input, select, textarea')"), key
    expect(day).to_have_value("")
