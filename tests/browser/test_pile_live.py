"""Many stories in JupyterLab: both ways between the browser and Python."""

from __future__ import annotations

import re

import pytest
from piles import pile_readings, write_pile
from playwright.sync_api import Page, expect

from .lab import Lab, open_notebook

SHOW = """
import ipywidgets
import dateline as dl
views = dl.Corpus("desk.corpus").views()
told = ipywidgets.Label("no filter yet")
ask = ipywidgets.Button(description="Ask for Lagos")
def tell(change):
    told.value = f"the filter is {views.filter}"
views.observe(tell, "filter")
def lagos(_):
    views.filter = {"words": "Lagos"}
ask.on_click(lagos)
ipywidgets.VBox([views, told, ask])
"""


@pytest.fixture
def lab_with_pile(lab_page: Page, jupyter_lab: Lab) -> Page:
    path = jupyter_lab.folder / "desk.corpus"
    if not path.exists():
        write_pile(path, pile_readings())
    return lab_page


def test_a_click_reaches_python_and_python_filters(
    lab_with_pile: Page, jupyter_lab: Lab
) -> None:
    page = lab_with_pile
    open_notebook(page, jupyter_lab, SHOW)
    page.wait_for_selector(".dl-pile-story")
    head = page.locator(".dl-pile-stories .dl-pile-head b")
    expect(head).to_have_text("6 stories")
    page.locator(".dl-lists .dl-row", has_text="Halima Bello").first.click()
    expect(head).to_have_text("3 of 6 stories")
    label = page.locator(".jp-OutputArea .widget-label", has_text="filter")
    expect(label).to_contain_text("the filter is {'actors': ['joined:halima-bello']}")
    page.get_by_role("button", name="Ask for Lagos").click()
    expect(head).to_have_text("2 of 6 stories")
    expect(page.locator(".dl-pile-chip")).to_have_text([re.compile("Lagos")])
    expect(page.locator(".dl-pile-words mark").first).to_have_text("Lagos")
    page.locator(".dl-pile-story", has_text="Dockers strike").click()
    reader = page.locator(".dl-pile-reader")
    expect(reader.locator("h2")).to_have_text("Dockers strike in Lagos", timeout=30_000)
    # Keys belong to the views: j reads a sentence, and Esc makes no command mode.
    page.keyboard.press("Escape")
    expect(reader.locator("h2")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(head).to_have_text("6 stories")


def test_a_corpus_as_the_value_of_a_cell(lab_with_pile: Page, jupyter_lab: Lab) -> None:
    page = lab_with_pile
    open_notebook(page, jupyter_lab, 'import dateline as dl\ndl.Corpus("desk.corpus")')
    page.wait_for_selector(".dl-pile-story")
    dispute = page.locator(".dl-pile-disputes tbody tr").first
    expect(dispute).to_contain_text("contradiction")
    expect(page.locator(".jp-OutputArea h2").first).to_have_text("desk")


MANY = """
import dateline as dl
from dateline.api import seen
seen.FEW = 2
corpus = dl.Corpus("many.corpus")
corpus
"""


def test_many_stories_are_compared_when_a_button_asks(
    lab_page: Page, jupyter_lab: Lab
) -> None:
    page = lab_page
    write_pile(jupyter_lab.folder / "many.corpus", pile_readings())
    open_notebook(page, jupyter_lab, MANY)
    page.wait_for_selector(".dl-pile-story")
    page.locator(".dl-lists .dl-row", has_text="Halima Bello").first.click()
    expect(page.locator(".dl-pile-stories .dl-pile-head b")).to_have_text(
        "3 of 6 stories"
    )
    page.get_by_role("button", name="Compare the stories").click()
    # The filter stays as it was.
    dispute = page.locator(".dl-pile-disputes tbody tr").first
    expect(dispute).to_contain_text("contradiction", timeout=60_000)
    expect(page.locator(".dl-pile-chip")).to_have_count(1)


def test_a_place_is_corrected_in_a_story_and_then_in_all(
    lab_page: Page, jupyter_lab: Lab
) -> None:
    page = lab_page
    write_pile(jupyter_lab.folder / "kano.corpus", pile_readings())
    open_notebook(
        page, jupyter_lab, 'import dateline as dl\ndl.Corpus("kano.corpus").views()'
    )
    page.wait_for_selector(".dl-pile-story")
    page.locator(".dl-pile-story", has_text="Kano").first.click()
    reader = page.locator(".dl-pile-reader")
    # The first is the dateline's, in capitals: it is the same name.
    reader.locator(".dl-text .dl-mark", has_text="KANO").first.click(timeout=60_000)
    reader.get_by_role("button", name="not a place").first.click()
    said = reader.locator(".dl-pile-tools [role=status]")
    expect(said).to_contain_text("is corrected in this story", timeout=60_000)
    expect(reader.locator(".dl-keeping")).to_contain_text("1 correction")
    said.get_by_role("button", name="Say so in all stories").click()
    expect(said).to_contain_text("Said of all stories", timeout=60_000)
    # The views above are counted anew: no story has the place any more.
    places = page.locator(".dl-pile-count.dl-is-place")
    expect(places.filter(has_text="Kano")).to_have_count(0)
