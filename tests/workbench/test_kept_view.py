"""What a notebook keeps of a reading beside the widget."""

from __future__ import annotations

import datetime as dt

import nbformat
import pytest

import dateline as dl
from dateline.api.kept_view import kept_html

WIDGET = "application/vnd.jupyter.widget-view+json"

CODE = """
import dateline as dl
reading = dl.read("Hail fell on Pori on Friday.", published="2021-05-04")
reading
"""

CORRECT = """
record = {"kind": "date", "start": 21, "end": 27, "value": "2021-04-23"}
reading.workbench.view.corrections = [record]
"""


def test_a_cell_keeps_the_widget_and_a_page_that_follows_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    nbclient = pytest.importorskip("nbclient")
    monkeypatch.setenv("DATELINE_DRAFTS", "")
    book = nbformat.v4.new_notebook()
    book.cells = [nbformat.v4.new_code_cell(cell) for cell in (CODE, CORRECT)]
    nbclient.NotebookClient(book, timeout=120, store_widget_state=False).execute()
    live, kept = book.cells[0].outputs
    # A host that draws no widgets takes the page, and does not show it twice.
    assert WIDGET in live.data
    assert "text/html" not in live.data
    assert "dl-kept" in kept.data["text/html"]
    assert "with 1 correction" in kept.data["text/html"]
    assert "2021-04-23" in kept.data["text/html"]


def test_the_page_names_its_time_and_escapes_the_story() -> None:
    reading = dl.read("A <b>flood</b> hit Pori.", published="2021-05-04")
    when = dt.datetime(2021, 5, 4, 9, 5, tzinfo=dt.UTC)
    page = kept_html(reading, when)
    assert "As read on 4 May 2021, 09:05." in page
    assert "<b>flood" not in page


def test_no_story_yet_is_an_empty_page() -> None:
    page = kept_html(None, dt.datetime.now(dt.UTC))
    assert page.endswith('<div class="dl-kept"></div>')


def test_in_a_terminal_a_reading_is_its_repr() -> None:
    reading = dl.read("Hail fell on Pori.")
    with pytest.raises(NotImplementedError):
        reading._ipython_display_()
    assert repr(reading).startswith("<Reading")
