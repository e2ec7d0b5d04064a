"""A name is given any place: found by search, or a point, here alone or everywhere."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from .lab import Lab, open_reading, unsaved
from .pointer import click_at

TEXT = (
    "RABAT, Morocco — King Hassan opened a fair in Rabat on Friday. Traders from Rabat "
    "and Agadir came. They had slept at Otter Camp, in the hills, officials said."
)


def places(page: Page) -> list[str | None]:
    marks = page.locator(".dl-text .dl-is-place", has_text=re.compile("Rabat$"))
    return [mark.get_attribute("title") for mark in marks.all()]


def test_any_place_is_found_and_holds_for_one_mention_or_all(
    lab_page: Page, jupyter_lab: Lab
) -> None:
    page = lab_page
    open_reading(page, jupyter_lab, TEXT)
    evidence = page.locator(".dl-evidence")
    second = page.locator(".dl-text .dl-is-place", has_text=re.compile("^Rabat$"))
    second.last.click()
    only = evidence.get_by_role("checkbox", name="this mention only")
    expect(evidence.locator(".dl-scope")).to_contain_text("all 3 mentions")
    expect(only).not_to_be_checked()
    only.focus()
    page.keyboard.press("Space")
    expect(only).to_be_checked()
    evidence.locator("summary", has_text="Another place").click()
    evidence.get_by_role("searchbox").press_sequentially("Victoria, Mal")
    evidence.get_by_role("button", name=re.compile("^Victoria, Malta city")).click()
    unsaved(page, 1)
    moved, stayed = "Victoria, Malta", "Rabat, Rabat-Salé-Kénitra, Morocco"
    assert places(page) == [stayed, moved]
    # Now for all: the other mention follows.
    page.locator(".dl-text .dl-corrected", has_text="Rabat").click()
    evidence.locator("summary", has_text="Another place").click()
    evidence.get_by_role("searchbox").fill("Ottawa")
    evidence.get_by_role("button", name=re.compile("^Ottawa, Ontario")).click()
    expect(page.locator(".dl-text [title^=Ottawa]").first).to_be_visible(timeout=60_000)
    unsaved(page, 1)
    assert {str(title).split(",")[0] for title in places(page)} == {"Ottawa"}
    _what_no_gazetteer_knows_is_a_pin(page)


def _drop_pin(page: Page) -> None:
    """Click on the map until the menu is back: a map that moves loses a click."""
    menu = page.get_by_role("dialog", name="Mark words")
    for _ in range(10):
        box = page.locator(".dl-map-svg").bounding_box()
        assert box is not None
        click_at(page, box["x"] + box["width"] - 60, box["y"] + box["height"] * 0.6)
        page.wait_for_timeout(1000)
        if menu.is_visible():
            return


def _what_no_gazetteer_knows_is_a_pin(page: Page) -> None:
    page.keyboard.press("m")
    page.keyboard.type("otter camp")
    menu = page.get_by_role("dialog", name="Mark words")
    menu.get_by_role("button", name="place", exact=True).click()
    menu.locator("summary", has_text="A point of your own").click()
    use = menu.get_by_role("button", name="Use this point")
    expect(use).to_be_disabled()
    point = menu.get_by_role("textbox", name="Latitude and longitude")
    point.fill("95, 12")
    expect(use).to_be_disabled()
    menu.get_by_role("button", name="Drop a pin on the map").click()
    _drop_pin(page)
    expect(menu).to_be_visible()
    expect(point).to_have_value(re.compile(r"^-?\d+\.\d{4}, -?\d+\.\d{4}$"))
    dropped = point.input_value()
    menu.get_by_role("textbox", name="Name of the point").fill("Camp 4")
    use.click()
    unsaved(page, 2)
    expect(page.locator(".dl-evidence h3")).to_contain_text("= Camp 4")
    lat = f"{abs(float(dropped.split(',')[0])):.2f}°"
    expect(page.locator(".dl-evidence .dl-facts")).to_contain_text(lat)
    # The pin lies where it was dropped.
    pin = page.locator(
        '.dl-map .dl-pin[aria-label^="Camp 4"], .dl-map .dl-pin.dl-selected'
    )
    expect(pin.first).to_be_visible()
