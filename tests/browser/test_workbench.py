"""The live widget in JupyterLab: both ways between the browser and Python."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Page, expect

from dateline import Reading, read

from .lab import Lab, open_notebook

TEXT = (
    "DALLAS — Floods hit Najaf on Friday, said Maria Lopez of the Red Cross. She will "
    "fly from Dallas to Baghdad on Sunday."
)

SHOW = """
import ipywidgets
from pathlib import Path
import dateline as dl
reading = dl.Reading.from_json(Path("reading.json").read_text(encoding="utf-8"))
workbench = dl.Workbench(reading)
told = ipywidgets.Label("nothing selected")
ask = ipywidgets.Button(description="Select Baghdad")
def tell(change):
    names = " and ".join(workbench.selected_sentences())
    told.value = f"{len(workbench.selection)} selected: {names}"
workbench.observe(tell, "selection")
ask.on_click(lambda _: workbench.select("Baghdad"))
ipywidgets.VBox([workbench, told, ask])
"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(TEXT, published="2020-01-07", title="Floods in Najaf")


@pytest.fixture
def workbench_page(lab_page: Page, jupyter_lab: Lab, reading: Reading) -> Page:
    """Return JupyterLab with a notebook that shows the reading, run."""
    (jupyter_lab.folder / "reading.json").write_text(reading.to_json(), "utf-8")
    open_notebook(lab_page, jupyter_lab, SHOW)
    lab_page.wait_for_selector(".dl-evidence")
    return lab_page


def test_a_click_reaches_python_and_python_selects(workbench_page: Page) -> None:
    page = workbench_page
    page.locator(".dl-text .dl-is-place", has_text="Najaf").click()
    selected = page.locator(".jp-OutputArea .widget-label", has_text="selected:")
    expect(selected).to_contain_text("1 selected: DALLAS — Floods hit Najaf")
    page.get_by_role("button", name="Select Baghdad").click()
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Baghdad”?")
    expect(selected).to_contain_text("fly from Dallas to Baghdad")
    _keys_are_not_taken_by_jupyterlab(page)
    _the_date_picker_moves_friday(page)


def _keys_are_not_taken_by_jupyterlab(page: Page) -> None:
    """In command mode j selects the next cell, and b makes one below."""
    page.locator(".dl-text .dl-is-place", has_text="Najaf").click()
    # What Python selected a moment ago has come and gone when it knows of the click.
    selected = page.locator(".jp-OutputArea .widget-label", has_text="selected:")
    expect(selected).to_contain_text("1 selected: DALLAS — Floods hit Najaf")
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Najaf”?")
    page.keyboard.press("j")
    expect(page.locator(".dl-evidence h3")).to_have_text("Sentence 2 of 2")
    page.keyboard.press("Escape")
    expect(page.locator(".dl-evidence h3")).to_have_text("Evidence")


def _the_date_picker_moves_friday(page: Page) -> None:
    friday = page.locator(".dl-timeline .dl-time", has_text="Friday")
    expect(friday).to_have_attribute("aria-label", "Friday: Fri 3 Jan 2020")
    picker = page.get_by_label("Published", exact=True).first
    picker.fill("2020-01-14")
    picker.press("Tab")
    moved = "Friday: Fri 10 Jan 2020"
    expect(friday).to_have_attribute("aria-label", moved, timeout=60_000)


def test_a_correction_is_read_again_and_can_be_taken_back(
    workbench_page: Page,
) -> None:
    page = workbench_page
    evidence = page.locator(".dl-evidence")
    najaf = page.locator(".dl-text .dl-is-place", has_text="Najaf")
    najaf.click()
    reject = evidence.get_by_role("button", name="not a place")
    reject.scroll_into_view_if_needed()  # the pane follows what is seen
    reject.click()
    expect(najaf).to_have_class(re.compile("dl-rejected"), timeout=60_000)
    expect(evidence).to_contain_text("marked as not a place")
    page.get_by_role("button", name="Undo").click()
    expect(najaf).not_to_have_class(re.compile("dl-rejected"), timeout=60_000)
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    dallas = page.locator(".dl-text .dl-is-place", has_text="Dallas").last
    dallas.click()
    evidence.get_by_role("button", name="use this").first.click()
    expect(dallas).to_have_class(re.compile("dl-corrected"), timeout=60_000)
    expect(evidence).to_contain_text("This place was chosen by hand.")
    lopez = page.locator(".dl-text .dl-is-actor", has_text="Maria Lopez")
    lopez.click()
    evidence.locator(".dl-fixes summary").click()
    evidence.locator(".dl-fixes select").last.select_option("an organisation")
    expect(lopez).to_have_class(re.compile("dl-is-organisation"), timeout=60_000)
    expect(page.get_by_role("button", name="Undo")).to_have_attribute(
        "title", "Undo the last of 2 corrections"
    )


def test_the_dark_theme_of_the_notebook_is_followed(workbench_page: Page) -> None:
    page = workbench_page
    paper = "getComputedStyle(document.querySelector('.dl-workbench')).colorScheme"
    assert page.evaluate(paper) == "light"
    page.evaluate(
        """jupyterapp.commands.execute(
          "apputils:change-theme", { theme: "JupyterLab Dark" })"""
    )
    page.wait_for_selector('body[data-jp-theme-light="false"]', state="attached")
    assert page.evaluate(paper) == "dark"


def test_a_story_is_pasted_and_read(lab_page: Page, jupyter_lab: Lab) -> None:
    open_notebook(lab_page, jupyter_lab, "import dateline as dl\ndl.Workbench()")
    page = lab_page
    box = page.get_by_placeholder("Paste a news story here")
    box.fill("   ")
    page.get_by_role("button", name="Read", exact=True).click()
    expect(page.locator(".dl-message")).to_contain_text("the story has no words")
    box.fill(TEXT)
    page.get_by_role("button", name="Read", exact=True).click()
    evidence = page.locator(".dl-text .dl-is-place", has_text="Najaf")
    expect(evidence).to_be_visible(timeout=90_000)
    expect(box).to_be_hidden()


def test_a_plain_picture_of_the_reading_survives_without_trust(
    lab_page: Page, jupyter_lab: Lab, reading: Reading
) -> None:
    """What another machine ran is not trusted: JupyterLab cleans its HTML."""
    html = reading.static()._repr_html_()
    output = nbformat.v4.new_output("display_data", {"text/html": html})
    book = nbformat.v4.new_notebook()
    book.cells = [nbformat.v4.new_code_cell("reading.static()", outputs=[output])]
    path: Path = jupyter_lab.folder / "kept.ipynb"
    nbformat.write(book, path)
    lab_page.goto(f"{jupyter_lab.url}lab/tree/kept.ipynb?reset")
    kept = lab_page.locator(".jp-OutputArea-output")
    # A cold JupyterLab on a busy machine takes a while to open its first notebook.
    expect(kept.locator("mark", has_text="Najaf")).to_be_visible(timeout=90_000)
    expect(kept.locator("table").first).to_be_visible()
    expect(kept.locator("img")).to_be_visible()
    line = "getComputedStyle(node).borderBottomStyle"
    assert kept.locator("mark").first.evaluate(f"node => {line}") == "solid"
