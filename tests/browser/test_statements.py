"""Quotes and events are corrected in the evidence: whose, of which class, where."""

from __future__ import annotations

import re

from playwright.sync_api import Error, Page, expect

from .lab import Lab, open_reading, unsaved

TEXT = (
    "LIMA, Peru — Miners from Puno torched a depot in Cusco on Friday, hurting nine "
    "guards. “We had no choice,” Inés Quispe told a rally. Clerks left Lima on Sunday."
)


def choose(page: Page, label: str, option: str) -> None:
    """Unfold what corrects a thing, and choose; what is drawn anew is folded again."""
    fold = page.locator(".dl-evidence .dl-fixes")
    row = fold.locator(".dl-choice", has_text=re.compile(f"^{label} "))
    for tries in reversed(range(5)):
        if not row.is_visible():
            fold.locator("summary").click()
        try:
            row.locator("select").select_option(option, timeout=5_000)
        except Error:
            if not tries:
                raise
        else:
            return


def test_an_event_and_a_quote_are_corrected(lab_page: Page, jupyter_lab: Lab) -> None:
    page = lab_page
    open_reading(page, jupyter_lab, TEXT)
    facts = page.locator(".dl-evidence .dl-facts")
    page.locator(".dl-text .dl-is-event", has_text="torched").click()
    choose(page, "at", "Puno")
    unsaved(page, 1)
    expect(facts).to_contain_text("wherePuno")
    choose(page, "is", "harm of unknown cause")
    unsaved(page, 2)
    expect(facts).to_contain_text("harm of unknown cause")
    page.locator(".dl-evidence .dl-fixes summary").click()
    killed = page.locator(".dl-evidence").get_by_role("spinbutton", name="killed")
    killed.fill("2")
    killed.press("Enter")
    unsaved(page, 3)
    expect(facts).to_contain_text("2 killed")
    page.locator(".dl-text .dl-is-quote").click()
    choose(page, "said by", "Miners from Puno")
    unsaved(page, 4)
    quote = page.locator(".dl-text .dl-is-quote.dl-corrected")
    expect(quote).to_have_attribute("title", re.compile("Said by Miners"))
    page.locator(".dl-evidence .dl-fixes summary").click()
    page.locator(".dl-evidence").get_by_role("button", name="not a quote").click()
    expect(page.locator(".dl-text .dl-is-quote")).to_have_count(0, timeout=60_000)
    page.locator(".dl-keeping").get_by_role("button", name="Undo").click()
    expect(page.locator(".dl-text .dl-is-quote")).to_have_count(1, timeout=60_000)


def test_a_merger_shows_what_it_would_do_before_it_is_done(
    lab_page: Page, jupyter_lab: Lab
) -> None:
    page = lab_page
    text = "Maria Lopez came on Friday. The mayor, Aya Noor, left. Noor said: “Enough.”"
    open_reading(page, jupyter_lab, text)
    page.locator(".dl-text .dl-is-person", has_text="Maria Lopez").click()
    choose(page, "the same as", "Aya Noor")
    preview = page.locator(".dl-preview")
    merge = preview.get_by_role("button", name="Merge them")
    expect(merge).to_be_focused(timeout=120_000)
    expect(preview).to_contain_text("is no actor of its own any more")
    expect(page.locator(".dl-keeping")).to_be_hidden()
    preview.get_by_role("button", name="Leave it").click()
    expect(preview).to_be_empty()
    row = page.locator(".dl-evidence .dl-choice", has_text="the same as")
    row.locator("select").select_option("…")
    row.locator("select").select_option("Aya Noor")
    expect(merge).to_be_focused(timeout=120_000)
    page.keyboard.press("Enter")
    unsaved(page, 1)
    expect(page.locator(".dl-evidence .dl-facts")).to_contain_text("Aya Noor")
