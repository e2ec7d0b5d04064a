"""What a person changes in a notebook is counted, saved, and seen again later."""

from __future__ import annotations

import json
import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat.sign import NotebookNotary
from playwright.sync_api import Page, expect

from .lab import Lab, open_notebook, save_notebook

TEXT = (
    "DALLAS — Floods hit Najaf on Friday, said Maria Lopez of the Red Cross. She will "
    "fly from Dallas to Baghdad on Sunday."
)

SHOW = """
import os
os.environ["DATELINE_DRAFTS"] = "drafts"
import dateline as dl
reading = dl.read("flood.txt", published="2020-01-07")
reading
"""

#: The output of a cell that holds an element.
DISPLAY = "getComputedStyle(node.closest('.jp-OutputArea-child')).display"


def show(lab_page: Page, jupyter_lab: Lab, code: str = SHOW) -> Page:
    """Return JupyterLab with a notebook whose last cell is a reading, run."""
    # What an earlier test did not save would be offered here, as "not saved".
    for left in (
        *jupyter_lab.folder.glob("flood.*"),
        *jupyter_lab.folder.glob("drafts/*"),
    ):
        left.unlink()
    (jupyter_lab.folder / "flood.txt").write_text(TEXT, "utf-8")
    open_notebook(lab_page, jupyter_lab, code)
    lab_page.wait_for_selector(".dl-evidence", timeout=90_000)
    return lab_page


@pytest.fixture
def page(lab_page: Page, jupyter_lab: Lab) -> Page:
    """Return JupyterLab with the reading of a file."""
    return show(lab_page, jupyter_lab)


def reject(page: Page, name: str) -> None:
    page.locator(".dl-text .dl-is-place", has_text=name).click()
    page.locator(".dl-evidence").get_by_role("button", name="not a place").click()


def test_a_change_is_saved_beside_the_story_and_survives_the_notebook(
    page: Page, jupyter_lab: Lab
) -> None:
    reject(page, "Najaf")
    changes = page.locator(".dl-keeping")
    expect(changes).to_contain_text("1 correction · not saved", timeout=60_000)
    changes.get_by_role("button", name="Save", exact=True).click()
    expect(changes).to_contain_text("saved in flood.corrections.json", timeout=60_000)
    saved = json.loads((jupyter_lab.folder / "flood.corrections.json").read_text())
    assert [one["phrase"] for one in saved["corrections"]] == ["Najaf"]
    kept = page.locator(".dl-kept")
    expect(kept).to_contain_text("with 1 correction")
    assert kept.evaluate(f"node => {DISPLAY}") == "none"
    save_notebook(page)
    _it_opens_again_without_its_kernel(page, jupyter_lab)


def _it_opens_again_without_its_kernel(page: Page, lab: Lab) -> None:
    """One's own notebook is trusted, and holds no state of its widgets."""
    page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.goto(f"{lab.url}lab/tree/test.ipynb?reset")
    kept = page.locator(".dl-kept")
    expect(kept.locator("mark", has_text="Baghdad")).to_be_visible(timeout=90_000)
    assert kept.locator("mark", has_text="Najaf").count() == 0
    error = page.get_by_text("Error displaying widget")
    expect(error).to_have_count(1)
    expect(error).to_be_hidden()


def test_without_python_what_needs_it_is_off_and_says_why(page: Page) -> None:
    page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    reject(page, "Baghdad")
    expect(page.locator(".dl-trouble")).to_contain_text("Python no longer runs")
    off = page.locator(".dl-evidence").get_by_role("button", name="not a place")
    expect(off).to_be_disabled()
    assert "Run the cell again" in str(off.get_attribute("title"))
    # What needs no Python still works.
    page.locator(".dl-text .dl-is-place", has_text="Najaf").click()
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Najaf”?")


def test_a_busy_python_is_waited_for(page: Page, jupyter_lab: Lab) -> None:
    busy = "import time; time.sleep(8)"
    page.evaluate(
        """code => { jupyterapp.shell.currentWidget.sessionContext.session.kernel
          .requestExecute({ code }); }""",
        busy,
    )
    reject(page, "Baghdad")
    trouble = page.locator(".dl-trouble")
    expect(trouble).to_contain_text("busy", timeout=30_000)
    expect(page.locator(".dl-keeping")).to_contain_text("1 correction", timeout=90_000)
    expect(trouble).to_have_text("")


def test_what_nobody_saved_is_offered_in_the_next_session(
    page: Page, jupyter_lab: Lab
) -> None:
    reject(page, "Najaf")
    expect(page.locator(".dl-keeping")).to_contain_text("not saved", timeout=60_000)
    page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    save_notebook(page)
    open_notebook(page, jupyter_lab, SHOW)
    offer = page.locator(".dl-offer")
    expect(offer).to_contain_text("was not saved", timeout=90_000)
    offer.get_by_role("button", name="Take up").click()
    najaf = page.locator(".dl-text .dl-rejected", has_text="Najaf")
    expect(najaf).to_be_visible(timeout=60_000)
    expect(offer).to_have_count(0)


def test_a_story_without_a_file_asks_where_to_save(
    lab_page: Page, jupyter_lab: Lab
) -> None:
    page = show(lab_page, jupyter_lab, SHOW.replace('"flood.txt"', f"{TEXT!r}"))
    reject(page, "Najaf")
    changes = page.locator(".dl-keeping")
    changes.get_by_role("button", name="Save", exact=True).click(timeout=60_000)
    field = changes.get_by_role("textbox", name="Save the corrections in this file")
    expect(field).to_be_focused()
    field.fill("mine.corrections.json")
    field.press("Enter")
    expect(changes).to_contain_text("saved in mine.corrections.json", timeout=60_000)
    assert (jupyter_lab.folder / "mine.corrections.json").is_file()


def test_a_page_that_is_loaded_anew_finds_its_kernel_and_the_corrections(
    page: Page,
) -> None:
    reject(page, "Najaf")
    changes = page.locator(".dl-keeping")
    expect(changes).to_contain_text("1 correction", timeout=60_000)
    kept = page.locator(".dl-kept")
    expect(kept).to_contain_text("1 correction", timeout=60_000)
    save_notebook(page)
    page.goto(page.url.removesuffix("?reset"))
    expect(changes).to_contain_text("1 correction", timeout=90_000)
    expect(page.locator(".dl-text .dl-rejected", has_text="Najaf")).to_be_visible()
    expect(kept).to_have_count(1)
    assert kept.evaluate(f"node => {DISPLAY}") == "none"
    reject(page, "Baghdad")
    expect(changes).to_contain_text("2 corrections", timeout=60_000)


def test_a_trusted_notebook_with_the_state_of_its_widgets_is_drawn_from_it(
    lab_page: Page, jupyter_lab: Lab
) -> None:
    """Nobody has run a cell: there is no Python behind the views."""
    code = SHOW.replace('"flood.txt"', f"{TEXT!r}")
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
    book.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    NotebookClient(book, timeout=120, store_widget_state=True).execute()
    data = jupyter_lab.folder.parent / "JUPYTER_DATA_DIR"
    NotebookNotary(data_dir=str(data)).sign(book)
    nbformat.write(book, jupyter_lab.folder / "state.ipynb")
    page = lab_page
    page.goto(f"{jupyter_lab.url}lab/tree/state.ipynb?reset")
    page.locator(".dl-text .dl-is-place", has_text="Najaf").click(timeout=90_000)
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Najaf”?")
    assert page.locator(".dl-kept").evaluate(f"node => {DISPLAY}") == "none"
    page.locator(".dl-evidence").get_by_role("button", name="not a place").click()
    trouble = page.locator(".dl-trouble")
    expect(trouble).to_contain_text(re.compile("was shut down|no longer runs"))


def test_a_notebook_that_is_not_trusted_shows_the_plain_page(
    page: Page, jupyter_lab: Lab
) -> None:
    reject(page, "Najaf")
    expect(page.locator(".dl-kept")).to_contain_text("1 correction", timeout=60_000)
    save_notebook(page)
    path: Path = jupyter_lab.folder / "test.ipynb"
    book = nbformat.read(path, as_version=4)
    book.metadata.pop("widgets", None)
    book.cells[0].source += "\n# edited elsewhere"
    nbformat.write(book, jupyter_lab.folder / "mailed.ipynb")
    page.goto(f"{jupyter_lab.url}lab/tree/mailed.ipynb?reset")
    kept = page.locator(".jp-OutputArea-output mark", has_text="Baghdad")
    expect(kept.first).to_be_visible(timeout=90_000)
