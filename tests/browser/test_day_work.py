"""A day's work in the page of ``dateline serve``: counts, exports, the place search."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from serving import Served, served

from dateline.exports import FORMATS

from .conftest import LOCAL, Watched
from .test_served import paste, reject

pytest.importorskip("uvicorn")

TEXT = (
    "Floods hit Najaf on Friday, said Maria Lopez of the Red Cross. She will fly from "
    "Dallas to Baghdad on Sunday."
)


@pytest.fixture
def page(chromium: Browser, tmp_path: Path) -> Iterator[Page]:
    """Return the page with a story read."""
    with served(tmp_path) as server:
        yield from opened(chromium, server)


def opened(chromium: Browser, server: Served) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    watched = Watched(context.new_page(), [], [])
    watched.watch((*LOCAL, server.address))
    watched.page.goto(server.address)
    paste(watched.page, TEXT)
    yield watched.page
    context.close()
    assert watched.requests == []
    assert watched.complaints == []


def saved(page: Page, ending: str) -> bytes:
    """Save a file by its button in the menu."""
    page.locator(".dl-exports summary").click()
    row = page.locator(".dl-exports li", has_text=ending).first
    with page.expect_download(timeout=60_000) as download:
        row.get_by_role("button").click()
    assert download.value.suggested_filename.endswith(ending)
    return download.value.path().read_bytes()


def test_what_is_rejected_counts_nowhere_and_every_format_is_saved(page: Page) -> None:
    counts = page.locator(".dl-counts")
    tab = page.get_by_role("tab", name="Places")
    expect(counts).to_contain_text("3 places")
    expect(tab).to_have_text("Places 3")
    reject(page, "Dallas")
    expect(counts).to_contain_text("2 places", timeout=60_000)
    expect(tab).to_have_text("Places 2")
    page.locator(".dl-exports summary").click()
    offered = page.locator(".dl-exports li b")
    expect(offered).to_have_text([form.ending for form in FORMATS.values()])
    page.keyboard.press("Escape")
    collection = json.loads(saved(page, ".geojson"))
    names = {one["properties"]["name"] for one in collection["features"]}
    assert "Najaf" in names
    assert "Dallas" not in names
    assert saved(page, ".zip").startswith(b"PK")
    assert saved(page, ".xlsx").startswith(b"PK")
    assert b"<graphml" in saved(page, ".graphml")


def test_keys_choose_a_place_and_a_note_leaves_what_was_undone(page: Page) -> None:
    changes = page.locator(".dl-keeping")
    page.locator(".dl-text .dl-is-place", has_text="Dallas").click()
    page.locator(".dl-evidence summary", has_text="Another place").click()
    field = page.get_by_label("Find a place in the gazetteer")
    field.press_sequentially("Dallas, Oregon")
    found = page.locator(".dl-found .dl-row")
    expect(found.first).to_contain_text("Oregon", timeout=60_000)
    field.press("ArrowDown")
    expect(found.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    field.press("Enter")
    expect(changes).to_contain_text("1 correction", timeout=60_000)
    expect(page.locator(".dl-evidence dd").first).to_contain_text("Oregon")
    reject(page, "Najaf")
    expect(changes).to_contain_text("2 corrections", timeout=60_000)
    changes.get_by_role("button", name="Undo").click()
    expect(changes).to_contain_text("1 correction ·", timeout=60_000)
    changes.locator(".dl-changes summary").click()
    note = changes.get_by_role("textbox", name="Note on “Dallas”")
    note.fill("the one in Oregon")
    note.press("Enter")
    page.wait_for_function(
        "() => document.activeElement.value !== 'the one in Oregon'", timeout=60_000
    )
    changes.get_by_role("button", name="Redo").click()
    expect(changes).to_contain_text("2 corrections", timeout=60_000)
    expect(note).to_have_value("the one in Oregon")
