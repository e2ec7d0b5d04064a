"""The page of ``dateline serve``, as somebody uses it who opens no notebook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from serving import Served, served

from .conftest import LOCAL, Watched

pytest.importorskip("uvicorn")

TEXT = (
    "DALLAS — Floods hit Najaf on Friday, said Maria Lopez of the Red Cross. She will "
    "fly from Dallas to Baghdad on Sunday."
)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Served]:
    with served(tmp_path) as server:
        yield server


@pytest.fixture
def page(chromium: Browser, server: Served) -> Iterator[Page]:
    """Return the page; the test fails if it asks others, or logs an error."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    watched = Watched(context.new_page(), [], [])
    watched.watch((*LOCAL, server.address))
    watched.page.goto(server.address)
    yield watched.page
    context.close()
    assert watched.requests == []
    assert watched.complaints == []


def paste(page: Page, text: str = TEXT) -> None:
    page.get_by_placeholder("Paste a news story here").fill(text)
    page.get_by_label("Published", exact=True).last.fill("2020-01-07")
    page.get_by_role("button", name="Read", exact=True).click()
    page.wait_for_selector(".dl-evidence", timeout=90_000)


def reject(page: Page, name: str) -> None:
    page.locator(".dl-text .dl-is-place", has_text=name).click()
    page.locator(".dl-evidence").get_by_role("button", name="not a place").click()


def test_a_pasted_story_is_corrected_and_still_is_when_the_page_is_reloaded(
    page: Page, server: Served
) -> None:
    paste(page)
    reject(page, "Najaf")
    changes = page.locator(".dl-keeping")
    expect(changes).to_contain_text("1 correction · not saved", timeout=60_000)
    page.reload()
    expect(changes).to_contain_text("1 correction · not saved")
    expect(page.locator(".dl-text .dl-rejected", has_text="Najaf")).to_be_visible()
    changes.get_by_role("button", name="Save", exact=True).click()
    field = changes.get_by_role("textbox", name="Save the corrections in this file")
    field.fill("mine.corrections.json")
    field.press("Enter")
    expect(changes).to_contain_text("saved in mine.corrections.json")


def test_a_day_a_home_and_an_upload_reach_python(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "storm.txt"
    file.write_text("A storm hit Springfield on Friday.", "utf-8")
    page.get_by_label("File").set_input_files(file)
    text = page.get_by_placeholder("Paste a news story here")
    expect(text).to_have_value("A storm hit Springfield on Friday.")
    page.get_by_role("button", name="Read", exact=True).click()
    page.wait_for_selector(".dl-evidence", timeout=90_000)
    page.get_by_label("Published", exact=True).first.fill("2020-01-14")
    friday = page.locator(".dl-timeline .dl-time", has_text="Friday")
    moved = "Friday: Fri 10 Jan 2020"
    expect(friday).to_have_attribute("aria-label", moved, timeout=60_000)
    home = page.get_by_label("Home")
    home.fill("Nowhereville Xyz")
    home.press("Enter")
    expect(page.locator(".dl-message")).to_contain_text("Nowhereville Xyz")
    home.fill("Massachusetts")
    home.press("Enter")
    expect(page.locator(".dl-byline").first).to_contain_text(
        "home region Massachusetts", timeout=60_000
    )


def test_places_that_are_found_and_what_was_done_are_in_sight(page: Page) -> None:
    page.set_viewport_size({"width": 1000, "height": 620})
    paste(page)
    page.locator(".dl-text .dl-is-place", has_text="Baghdad").click()
    evidence = page.locator(".dl-evidence")
    evidence.locator("summary", has_text="Another place").click()
    field = evidence.get_by_role("searchbox")
    expect(field).to_be_in_viewport()
    field.fill("Springfield")
    expect(evidence.locator(".dl-found button").first).to_be_in_viewport()
    expect(evidence.locator(".dl-found button").last).to_be_in_viewport()
    evidence.locator(".dl-found button").first.click()
    page.get_by_role("button", name="Copy as code").click()
    said = page.locator(".dl-live.dl-seen")
    expect(said).to_be_visible()
    assert said.evaluate(
        """el => {
          const box = el.getBoundingClientRect();
          const at = document.elementFromPoint(box.x + 4, box.y + box.height / 2);
          return at === el;
        }"""
    )


def test_two_pages_agree_and_a_server_that_ended_is_told(
    page: Page, server: Served
) -> None:
    paste(page)
    other = page.context.new_page()
    other.goto(server.address)
    other.locator(".dl-text .dl-is-place", has_text="Baghdad").click()
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Baghdad”?")
    reject(page, "Najaf")
    rejected = other.locator(".dl-text .dl-rejected", has_text="Najaf")
    expect(rejected).to_be_visible(timeout=60_000)
    assert server.interrupt() == (0, "")
    expect(page.locator(".dl-trouble")).to_contain_text("Python no longer runs")
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()


def test_with_another_token_nothing_is_shown(chromium: Browser, server: Served) -> None:
    context = chromium.new_context()
    page = context.new_page()
    answer = page.goto(server.address.replace(server.address[-9:-1], "AAAAAAAA"))
    assert answer is not None
    assert answer.status == 403
    expect(page.locator("body")).to_contain_text("Open the address")
    # A site of any other origin cannot speak to the page's socket.
    page.goto("about:blank")
    socket = server.address.replace("http:", "ws:") + "socket"
    told = page.evaluate(
        """address => new Promise((told) => {
          const socket = new WebSocket(address);
          socket.onopen = () => told("open");
          socket.onerror = () => told("refused");
        })""",
        socket,
    )
    assert told == "refused"
    context.close()
