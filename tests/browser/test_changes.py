"""The list of corrections: noted on, taken back one by one, made again."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from .lab import Lab, open_reading, save_notebook

TEXT = (
    "Floods hit Najaf on Friday, said Maria Lopez of the Red Cross. She will fly from "
    "Dallas to Baghdad on Sunday."
)


def reject(page: Page, name: str) -> None:
    page.locator(".dl-text .dl-is-place", has_text=name).click()
    page.locator(".dl-evidence").get_by_role("button", name="not a place").click()


def test_corrections_are_listed_noted_taken_back_and_made_again(
    lab_page: Page, jupyter_lab: Lab
) -> None:
    page = lab_page
    open_reading(page, jupyter_lab, TEXT, author="Mika")
    changes = page.locator(".dl-keeping")
    for number, name in enumerate(("Najaf", "Dallas"), 1):
        reject(page, name)
        expect(changes).to_contain_text(f"{number} correction", timeout=60_000)
    changes.locator(".dl-changes summary").click()
    listed = changes.get_by_role("list", name="Corrections").get_by_role("listitem")
    expect(listed).to_have_count(2)
    expect(listed.first).to_contain_text("“Najaf” is not a place")
    expect(listed.first).to_contain_text("by Mika, ")
    note = listed.first.get_by_role("textbox", name="Note on “Najaf”")
    note.fill("a ship of that name")
    note.press("Enter")
    # It is written down and drawn anew; the list can be gone on with.
    page.wait_for_function(
        "() => document.activeElement.value !== 'a ship of that name'", timeout=60_000
    )
    expect(note).to_have_value("a ship of that name", timeout=60_000)
    # A click leads to the words; the first is taken back, not the last.
    listed.first.get_by_role(
        "button", name="“Najaf” is not a place", exact=True
    ).click()
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Najaf”?")
    listed.first.get_by_role("button", name="Take back").click()
    expect(changes).to_contain_text("1 correction · not saved", timeout=60_000)
    expect(page.locator(".dl-text .dl-rejected")).to_have_text("Dallas")
    changes.get_by_role("button", name="Redo").click()
    expect(changes).to_contain_text("2 corrections · not saved", timeout=60_000)
    expect(listed.last).to_contain_text("“Najaf” is not a place")
    assert listed.last.get_by_role("textbox").input_value() == "a ship of that name"
    changes.locator(".dl-changes summary").click()
    changes.get_by_role("button", name="Save", exact=True).click()
    changes.get_by_role("textbox", name="Save the corrections").fill("kept.json")
    page.keyboard.press("Enter")
    expect(changes).to_contain_text("saved in kept.json", timeout=60_000)
    saved = json.loads((jupyter_lab.folder / "kept.json").read_text())
    assert saved["corrections"][1]["note"] == "a ship of that name"
    assert {one["by"] for one in saved["corrections"]} == {"Mika"}


def test_a_decision_on_many_mentions_is_one_even_after_a_reload(
    lab_page: Page, jupyter_lab: Lab
) -> None:
    page = lab_page
    text = "Floods hit Najaf. Najaf is dark. Aid reached Najaf from Dallas on Friday."
    open_reading(page, jupyter_lab, text)
    page.locator(".dl-text .dl-is-place", has_text="Najaf").first.click()
    evidence = page.locator(".dl-evidence")
    evidence.get_by_role("button", name="accept").click()
    changes = page.locator(".dl-keeping")
    expect(changes).to_contain_text("1 correction · not saved", timeout=60_000)
    reject(page, "Dallas")
    expect(changes).to_contain_text("2 corrections · not saved", timeout=60_000)
    changes.locator(".dl-changes summary").click()
    listed = changes.get_by_role("list", name="Corrections").get_by_role("listitem")
    expect(listed).to_have_count(2)
    expect(listed.first).to_contain_text("3 mentions")
    listed.first.get_by_role("button", name="Take back").click()
    expect(changes).to_contain_text("1 correction · not saved", timeout=60_000)
    expect(listed).to_have_count(1)
    changes.get_by_role("button", name="Redo").click()
    expect(changes).to_contain_text("2 corrections · not saved", timeout=60_000)
    # The page forgets what it did; Python knows what belongs together.
    save_notebook(page)
    page.reload()
    page.wait_for_selector(".dl-evidence", timeout=90_000)
    expect(changes).to_contain_text("2 corrections · not saved", timeout=60_000)
    changes.get_by_role("button", name="Undo", exact=True).click()
    expect(changes).to_contain_text("1 correction · not saved", timeout=60_000)
    expect(page.locator(".dl-text .dl-rejected")).to_have_text("Dallas")
