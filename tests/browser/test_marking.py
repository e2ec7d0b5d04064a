"""What was missed is marked in the text: with the pointer, or by typing its words."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from readings import sample_reading

from dateline import Reading

from .lab import Lab, open_reading, unsaved
from .pointer import drag, painted

OpenReport = Callable[[Reading], Page]

#: An emoji before all that is marked: JavaScript counts two where Python counts one.
TEXT = (
    "RABAT, Morocco 🌊 — Dockers in Agadir walked out on Friday, Salma Idrissi told a "
    "crowd. Clerks brigaded the quay at Targa, a hamlet nearby, on the morrow. Nobody "
    "spoke for the Harbour Board but its porter. Pay is late again, the porter wrote."
)

#: The box of some words of the text on the page, once they are in sight.
BOX = """(words) => {
  const panel = document.querySelector(".dl-text");
  const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const start = nodes.map((node) => node.data).join("").indexOf(words);
  const point = (offset) => {
    let left = offset;
    for (const node of nodes) {
      if (left < node.length || (left === node.length && node === nodes.at(-1))) {
        return [node, left];
      }
      left -= node.length;
    }
  };
  const range = document.createRange();
  range.setStart(...point(start));
  range.setEnd(...point(start + words.length));
  range.startContainer.parentElement.scrollIntoView({ block: "center" });
  const lines = [...range.getClientRects()].filter((box) => box.width);
  const [first, last] = [lines[0], lines.at(-1)];
  const middle = ({ top, height }) => top + height / 2;
  return [first.left, middle(first), last.right, middle(last)];
}"""


def select(page: Page, words: str) -> Locator:
    """Draw the pointer over words of the text, and return the menu."""
    painted(page)  # a mark that was set a moment ago moves the words behind it
    left, top, right, bottom = page.evaluate(BOX, words)
    middle = (left + right) / 2, (top + bottom) / 2
    drag(page, (left + 1, top), middle, (right - 1, bottom))
    menu = page.get_by_role("dialog", name="Mark words")
    expect(menu).to_be_visible()
    return menu


@pytest.fixture
def page(lab_page: Page, jupyter_lab: Lab) -> Page:
    """Return JupyterLab with a reading in which something was missed."""
    open_reading(lab_page, jupyter_lab, TEXT)
    return lab_page


def test_words_are_selected_and_said_to_be_what_they_are(page: Page) -> None:
    menu = select(page, "Targa")
    expect(menu).to_contain_text("“Targa”")
    menu.get_by_role("button", name="place", exact=True).click()
    field = menu.get_by_role("searchbox", name="Find a place in the gazetteer")
    expect(field).to_be_focused()
    expect(field).to_have_value("Targa")
    # Another place than its name leads to, found while it is typed.
    field.fill("Taroud")
    found = menu.get_by_role("button", name="Taroudant").first
    found.click()
    unsaved(page, 1)
    expect(menu).to_be_hidden()
    expect(page.locator(".dl-text .dl-is-place", has_text="Targa")).to_have_count(1)
    expect(page.locator(".dl-evidence h3")).to_contain_text("“Targa” = Taroudant")

    # Half of a word at either end is the whole word.
    menu = select(page, "arbour Boar")
    expect(menu).to_contain_text("“Harbour Board”")
    menu.get_by_role("button", name="organisation", exact=True).click()
    unsaved(page, 2)
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Harbour Board”?")

    menu = select(page, "on the morrow")
    menu.get_by_role("button", name="date", exact=True).click()
    days = menu.get_by_role("textbox", name="Days in EDTF")
    days.fill("2020-01-04")
    days.press("Enter")
    unsaved(page, 3)

    menu = select(page, "Pay is late again,")
    menu.get_by_role("button", name="quote", exact=True).click()
    menu.get_by_label("Who said it").select_option("Salma Idrissi")
    menu.get_by_role("button", name="Mark", exact=True).click()
    unsaved(page, 4)
    quote = page.locator(".dl-text .dl-is-quote.dl-corrected", has_text="Pay is late")
    expect(quote).to_have_attribute("title", "Said by Salma Idrissi")

    menu = select(page, "brigaded")
    menu.get_by_role("button", name="event", exact=True).click()
    menu.get_by_label("What happened").select_option("protest or strike")
    menu.get_by_role("button", name="Mark", exact=True).click()
    unsaved(page, 5)
    expect(page.locator(".dl-text .dl-is-event", has_text="brigaded")).to_have_count(1)
    _they_are_taken_back_one_by_one(page)


def _they_are_taken_back_one_by_one(page: Page) -> None:
    page.locator(".dl-keeping").get_by_role("button", name="Undo").click()
    unsaved(page, 4)
    expect(page.locator(".dl-text .dl-is-event", has_text="brigaded")).to_have_count(0)


def test_only_what_was_said_goes_over_paragraphs(
    lab_page: Page, jupyter_lab: Lab
) -> None:
    text = "Dockers in Agadir met Salma Idrissi.\n\nThe quay at Targa is shut."
    open_reading(lab_page, jupyter_lab, text)
    menu = select(lab_page, "Idrissi.The quay")
    for name in ("place", "person", "organisation", "group", "date", "event"):
        button = menu.get_by_role("button", name=name, exact=True)
        expect(button).to_be_disabled()
        expect(button).to_have_attribute("title", re.compile("one paragraph"))
    expect(menu.get_by_role("button", name="quote")).to_be_enabled()
    # The next words are within one.
    menu = select(lab_page, "Targa")
    expect(menu.get_by_role("button", name="place")).to_be_enabled()


def test_the_keyboard_alone_marks_words(page: Page) -> None:
    page.locator(".dl-text .dl-mark").first.click()
    page.keyboard.press("m")
    menu = page.get_by_role("dialog", name="Mark words")
    field = menu.get_by_role("textbox", name="Words of the story")
    expect(field).to_be_focused()
    page.keyboard.type("harbour bored")
    expect(menu).to_contain_text("not in the story")
    expect(menu.get_by_role("button", name="place", exact=True)).to_be_disabled()
    for _ in "bored":
        page.keyboard.press("Backspace")
    page.keyboard.type("boa")  # the whole word is taken
    expect(menu).to_contain_text("in sentence 3")
    for name in ("place", "person", "organisation"):
        page.keyboard.press("Tab")
        expect(menu.get_by_role("button", name=name, exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    unsaved(page, 1)
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Harbour Board”?")


def test_the_menu_goes_by_escape_and_by_a_click_elsewhere(page: Page) -> None:
    menu = select(page, "Targa")
    for button in menu.get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24
    page.locator(".dl-evidence").click()
    expect(menu).to_be_hidden()
    menu = select(page, "Targa")
    menu.get_by_role("button", name="event", exact=True).click()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    # Nothing was changed by that.
    expect(page.locator(".dl-keeping")).to_be_hidden()


def test_a_report_marks_nothing(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    page.keyboard.press("m")
    expect(page.get_by_role("dialog", name="Mark words")).to_have_count(0)
