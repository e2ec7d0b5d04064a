"""What was chosen and why are seen together, wherever one has scrolled to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from dateline import Reading, read

from .lab import Lab, open_reading

OpenReport = Callable[[Reading], Page]

#: So many places and days that the lists are far below the fold.
TEXT = " ".join(
    f"On {day} March 2021 a column left {town} for Ankara, {who} said."
    for day, (town, who) in enumerate(
        [
            ("Izmir", "Deniz Kaya"),
            ("Bursa", "Elif Arslan"),
            ("Adana", "Murat Yildiz"),
            ("Konya", "Selin Aydin"),
            ("Mersin", "Kemal Demir"),
            ("Trabzon", "Zeynep Polat"),
            ("Samsun", "Hakan Celik"),
            ("Erzurum", "Leyla Koc"),
            ("Antalya", "Onur Tekin"),
            ("Van", "Defne Acar"),
            ("Kars", "Baris Uslu"),
            ("Sivas", "Gizem Erol"),
        ],
        start=2,
    )
)


@pytest.fixture(scope="module")
def columns() -> Reading:
    """Return a story of twelve towns, twelve people and twelve days."""
    return read(TEXT, title="Columns on the road", published="2021-03-20")


def scroll_to(page: Page, view: Locator) -> None:
    """Turn the wheel over the lists until they are in the middle of the window."""
    box = view.bounding_box()
    assert box is not None
    height = (page.viewport_size or {"height": 0})["height"]
    # Beside everything that would scroll by itself.
    page.mouse.move(3, height / 2)
    page.mouse.wheel(0, box["y"] + box["height"] / 2 - height / 2)
    page.wait_for_timeout(300)


@pytest.mark.parametrize(
    ("width", "height"),
    [(1366, 768), (1000, 620), (683, 384), (360, 740)],
    ids=["wide", "two columns", "200 %", "telephone"],
)
def test_a_row_of_the_lists_tells_its_reasons_beside_it(
    open_report: OpenReport, columns: Reading, width: int, height: int
) -> None:
    page = open_report(columns)
    page.set_viewport_size({"width": width, "height": height})
    page.get_by_role("tab", name="Places").click()
    row = page.get_by_role("listbox", name="Places").get_by_text("Konya", exact=True)
    row.scroll_into_view_if_needed()
    row.click()
    evidence = page.locator(".dl-evidence")
    heading = evidence.get_by_role("heading", name="Why “Konya”?")
    expect(heading).to_be_in_viewport(ratio=1)
    expect(page.locator(".dl-row.dl-selected")).to_be_in_viewport()
    if height > 600:  # what decides is above the sentences
        expect(evidence.get_by_role("button", name="accept")).to_be_in_viewport(ratio=1)


def test_the_text_stays_beside_what_was_clicked_far_below_it(
    open_report: OpenReport, columns: Reading
) -> None:
    page = open_report(columns)
    page.set_viewport_size({"width": 1366, "height": 600})
    scroll_to(page, page.locator(".dl-view-lists"))
    assert page.evaluate("scrollY") > 200
    page.get_by_role("tab", name="Places").click()
    page.get_by_role("listbox", name="Places").get_by_text("Sivas", exact=True).click()
    expect(page.locator(".dl-text .dl-selected").first).to_be_in_viewport(ratio=1)
    # Back at the top, all is as it was.
    page.mouse.move(3, 300)
    page.mouse.wheel(0, -3000)
    page.wait_for_timeout(500)
    assert page.evaluate("scrollY") == 0
    expect(page.locator(".dl-text p").first).to_be_visible()


@pytest.mark.parametrize("width", [1366, 900], ids=["wide", "narrow"])
def test_a_notebook_keeps_the_evidence_in_sight(
    lab_page: Page, jupyter_lab: Lab, width: int
) -> None:
    page = lab_page
    page.set_viewport_size({"width": width, "height": 768})
    open_reading(page, jupyter_lab, TEXT)
    page.get_by_role("tab", name="Places", exact=False).click()
    row = page.get_by_role("listbox", name="Places").get_by_text("Konya", exact=True)
    row.scroll_into_view_if_needed()
    row.click()
    evidence = page.locator(".dl-evidence")
    expect(evidence.get_by_role("heading", name="Why “Konya”?")).to_be_in_viewport(
        ratio=1
    )
    accept = evidence.get_by_role("button", name="accept")
    expect(accept).to_be_in_viewport(ratio=1)
    accept.click()
    expect(page.locator(".dl-keeping")).to_contain_text(
        "1 correction · not saved", timeout=60_000
    )


def test_a_notebook_draws_days_apart_at_once(lab_page: Page, jupyter_lab: Lab) -> None:
    page = lab_page
    open_reading(page, jupyter_lab, "Rain fell on 3 March 2020 and on 5 March 2020.")
    label = page.locator(".dl-time text", has_text="5 March")
    expect(label).to_be_visible()
    wide = label.evaluate(
        """(node) => {
          const pen = document.createElement("canvas").getContext("2d");
          const { fontFamily } = getComputedStyle(node);
          pen.font = `700 12px ${fontFamily}`;
          return pen.measureText(node.textContent).width;
        }"""
    )
    words, bar = (
        page.locator(".dl-time", has_text="5 March").locator(part).first.bounding_box()
        for part in ("text", "rect, path")
    )
    assert words is not None
    assert bar is not None
    left = min(words["x"], bar["x"])
    right = max(words["x"] + words["width"], bar["x"] + bar["width"])
    assert right - left >= wide + bar["width"]


def test_what_the_pointer_was_pressed_on_is_chosen_though_the_page_moves(
    open_report: OpenReport, columns: Reading
) -> None:
    """As JupyterLab does, which scrolls to the cell that gets the focus."""
    page = open_report(columns)
    mark = page.locator(".dl-text .dl-is-place", has_text="Konya")
    mark.hover()
    page.mouse.down()
    page.evaluate("() => { document.body.style.marginTop = '37px' }")
    page.mouse.up()
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Konya”?")
