"""A guided tour is made in the workbench and played in the report."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from readings import sample_reading

from dateline import Reading, Stop

from .test_contract import arrive, begin, draw

OpenReport = Callable[[Reading], Page]

DALLAS = "geonames:4684888"
TOUR = (
    Stop("It was felt in Dallas.", DALLAS, extent=(32.5, -97.5, 33.2, -96.2)),
    Stop("Who is named, and never heard?", filter="unquoted"),
    Stop("This is what the mayor promised.", sentence=2),
    Stop("And that was all."),
)


def toured() -> Reading:
    return sample_reading().with_tour(TOUR)


@pytest.fixture
def page(open_report: OpenReport) -> Page:
    return open_report(toured())


def bar(page: Page) -> Locator:
    return page.get_by_role("group", name="Guided tour")


def at(page: Page, number: int) -> None:
    """Expect the tour to be at a stop, on screen and for a screen reader."""
    words = TOUR[number - 1].words
    expect(bar(page)).to_contain_text(f"{number} of 4")
    expect(bar(page)).to_contain_text(words)
    expect(page.locator(".dl-live")).to_have_text(f"{number} of 4: {words}")


def test_a_tour_is_played_by_buttons(page: Page) -> None:
    whole = page.locator(".dl-map-ground").get_attribute("transform")
    expect(bar(page)).to_be_hidden()
    page.get_by_role("button", name="Start tour (4 stops)").click()
    at(page, 1)
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Dallas”?")
    expect(page.locator(".dl-map-svg")).to_have_class("dl-map-svg dl-moved")
    back = bar(page).get_by_role("button", name="Back")
    following = bar(page).get_by_role("button", name="Next")
    expect(back).to_be_disabled()
    following.click()
    at(page, 2)
    expect(page.locator(".dl-filters summary")).to_have_text("Mentioned, never quoted")
    # Where a stop has no part of the map of its own, it shows all of it.
    assert page.locator(".dl-map-ground").get_attribute("transform") == whole
    following.click()
    at(page, 3)
    expect(page.locator(".dl-evidence h3")).to_have_text("Sentence 3 of 7")
    following.click()
    at(page, 4)
    expect(page.locator(".dl-dimming")).to_have_count(0)
    expect(following).to_be_disabled()
    back.click()
    at(page, 3)
    bar(page).get_by_role("button", name="End tour").click()
    expect(bar(page)).to_be_hidden()
    expect(page.locator(".dl-live")).to_have_text("The tour is over.")


def test_a_tour_is_played_by_keys_alone(page: Page) -> None:
    start = page.get_by_role("button", name="Start tour")
    page.keyboard.press("Tab")
    expect(start).to_be_focused()
    page.keyboard.press("Enter")
    at(page, 1)
    expect(bar(page)).to_be_focused()
    for number in (2, 3, 4, 4):
        page.keyboard.press("ArrowRight")
        at(page, number)
    page.keyboard.press("ArrowLeft")
    at(page, 3)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(bar(page).get_by_role("button", name="Next")).to_be_focused()
    page.keyboard.press("Enter")
    at(page, 4)
    # The button that was pressed is off now: the keys go on working.
    expect(bar(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(bar(page)).to_be_hidden()
    # What the last stop showed stays, and Esc has its usual meaning again.
    page.keyboard.press("n")
    expect(page.locator(".dl-text .dl-at")).to_have_text("PARIS")


def test_arrows_in_a_view_belong_to_the_view(page: Page) -> None:
    page.get_by_role("button", name="Start tour").click()
    page.keyboard.press("1")
    page.keyboard.press("ArrowRight")
    at(page, 1)


def test_a_tour_goes_on_after_a_correction(page: Page) -> None:
    page.get_by_role("button", name="Start tour").click()
    page.get_by_role("button", name="accept").click()
    expect(page.locator(".dl-keeping")).to_contain_text("1 correction")
    expect(bar(page)).to_contain_text("1 of 4")
    bar(page).get_by_role("button", name="Next").click()
    at(page, 2)


def test_a_saved_file_of_corrections_has_the_tour(page: Page, tmp_path: Path) -> None:
    page.locator(".dl-text .dl-is-place", has_text="Dallas").click()
    page.get_by_role("button", name="accept").click()
    with page.expect_download() as started:
        page.get_by_role("button", name="Save corrections").click()
    started.value.save_as(tmp_path / "mine.json")
    saved = json.loads((tmp_path / "mine.json").read_text("utf-8"))
    assert saved["tour"] == [stop.record() for stop in toured().tour]


@pytest.mark.layout
def test_a_tour_on_a_telephone_brings_its_view_in_sight(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_role("button", name="Start tour").click()
    for view in (".dl-map-window", ".dl-text"):
        edges = page.evaluate(
            """view => [".dl-tour", view].map(name =>
              document.querySelector(name).getBoundingClientRect())
              .flatMap(({ top, bottom }) => [top, bottom])""",
            view,
        )
        top, bottom, begins, _ = edges
        assert top == 0
        assert bottom <= begins < bottom + 60
        page.keyboard.press("ArrowRight")
    for button in bar(page).get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24


def test_on_paper_a_tour_is_a_numbered_list(page: Page) -> None:
    page.get_by_role("button", name="Start tour").click()
    page.emulate_media(media="print")
    expect(bar(page)).to_be_hidden()
    items = page.locator(".dl-tour-paper li")
    assert items.all_inner_texts() == [stop.words for stop in TOUR]
    expect(items.first).to_be_visible()


def test_a_report_without_a_tour_offers_none(open_report: OpenReport) -> None:
    # A tour is no part of what makes two readings equal.
    page = open_report(sample_reading(title="Without a tour"))
    expect(page.get_by_role("button", name="Start tour")).to_have_count(0)


def test_nothing_moves_for_whoever_wants_less_motion(
    chromium: Browser, report_of: Callable[[Reading], Path]
) -> None:
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(report_of(toured()).as_uri())
    page.get_by_role("button", name="Start tour").click()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.getAnimations().length") == 0
    context.close()


@pytest.fixture
def host(offline_page: Page) -> Page:
    """Return a page with the sample's workbench, where Python could answer."""
    begin(offline_page, sample_reading())
    draw(offline_page, "one")
    return offline_page


def stops(host: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = host.evaluate("model.get('tour')")
    return found


def test_a_tour_is_made_of_what_is_shown(host: Page) -> None:
    add = host.get_by_role("button", name="Add to tour")
    host.locator(".dl-text .dl-is-place", has_text="Dallas").click()
    add.click()
    field = host.get_by_label("Sentence of stop 1")
    expect(field).to_be_focused()
    # What is proposed is selected, so that one can type at once.
    host.keyboard.type("It was felt in Dallas.")
    host.keyboard.press("Enter")
    assert stops(host) == [{"words": "It was felt in Dallas.", "selection": [DALLAS]}]
    host.locator(".dl-body").focus()
    host.keyboard.press("Escape")
    host.keyboard.press("j")
    add.click()
    host.get_by_role("button", name="Zoom in", exact=True).click()
    host.locator(".dl-filters summary").click()
    host.get_by_role("option", name="Days without").click()
    add.click()
    _, second, third = stops(host)
    assert second == {"words": second["words"], "sentence": 0}
    assert "footbridge" in second["words"]
    assert third["filter"] == "silent"
    south, west, north, east = third["extent"]
    assert south < 33 < north
    assert west < -97 < east
    assert Stop(**third).record() == third


def fill(host: Page, *words: str) -> None:
    host.evaluate(
        "words => model.set('tour', words.map(words => ({ words })))", list(words)
    )
    host.get_by_text("Edit tour").click()


def test_stops_are_reworded_ordered_shown_and_deleted_by_keys(host: Page) -> None:
    fill(host, "One.", "Two.", "Three.")
    up = host.get_by_role("button", name="Move up stop 3")
    up.focus()
    host.keyboard.press("Enter")
    # The focus goes with the stop that moves.
    expect(host.get_by_role("button", name="Move up stop 2")).to_be_focused()
    host.keyboard.press("Enter")
    expect(host.get_by_label("Sentence of stop 1")).to_be_focused()
    assert [stop["words"] for stop in stops(host)] == ["Three.", "One.", "Two."]
    host.get_by_label("Sentence of stop 2").fill("First.")
    host.keyboard.press("Enter")
    host.get_by_role("button", name="Delete stop 3").press("Enter")
    assert [stop["words"] for stop in stops(host)] == ["Three.", "First."]
    # A stop without words is none: the words of before come back.
    host.get_by_label("Sentence of stop 1").fill(" ")
    host.keyboard.press("Tab")
    expect(host.get_by_label("Sentence of stop 1")).to_have_value("Three.")
    host.get_by_role("button", name="Show stop 2").click()
    expect(bar(host)).to_contain_text("2 of 2")
    host.get_by_role("button", name="Delete stop 2").click()
    # The stop is gone at which one was.
    expect(bar(host)).to_be_hidden()


def test_two_views_of_one_tour_agree_and_a_new_story_keeps_it(host: Page) -> None:
    draw(host, "two")
    fill_two = host.locator("#two").get_by_role("button", name="Add to tour")
    fill_two.click()
    for view in ("#one", "#two"):
        expect(host.locator(f"{view} .dl-tour-start")).to_have_text(
            "Start tour (1 stop)"
        )
    arrive(host, sample_reading(title="Another").to_json())
    expect(host.locator("#one h2")).to_have_text("Another")
    expect(host.locator("#one .dl-tour-start")).to_be_visible()
