"""Two people's decisions about one story: compared, and settled one by one."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

import dateline as dl

from .lab import Lab, open_reading, unsaved

TEXT = (
    "Floods hit Najaf on Friday, said Maria Lopez of the Red Cross. She will fly from "
    "Dallas to Baghdad on Sunday."
)


def theirs() -> dl.Reading:
    """Return what Ana decided: two things, one of which Mika will decide otherwise."""
    reading = dl.read(TEXT, published="2020-01-07")
    return (
        reading.redate("Friday", "2020-01-10")
        .relocate("Dallas", "Dallas, Oregon")
        .sign("Ana", "the desk says so")
    )


def choose(page: Page, file: Path) -> None:
    """Choose a file to compare with."""
    with page.expect_file_chooser() as asked:
        page.get_by_role("button", name="Compare", exact=True).click()
    asked.value.set_files(file)


def give(page: Page, file: Path) -> Locator:
    """Compare with a file, and return what is shown of it."""
    choose(page, file)
    second = page.get_by_role("region", name="Second opinion")
    expect(second).to_contain_text("Compared with", timeout=60_000)
    return second


def decide(page: Page) -> None:
    """As Mika: Dallas is no place, nor is Najaf."""
    for number, name in enumerate(("Dallas", "Najaf"), 1):
        page.locator(".dl-text .dl-is-place", has_text=name).click()
        page.locator(".dl-evidence").get_by_role("button", name="not a place").click()
        unsaved(page, number)


def test_differences_are_settled_one_by_one(
    lab_page: Page, jupyter_lab: Lab, tmp_path: Path
) -> None:
    page, file = lab_page, theirs().save_corrections(tmp_path / "ana.json")
    open_reading(page, jupyter_lab, TEXT, author="Mika")
    decide(page)
    second = give(page, file)
    expect(second.get_by_role("heading")).to_have_text("Compared with Ana")
    expect(second.get_by_role("status")).to_contain_text(
        "1 decision about the same words, 0 alike. 3 differences to settle."
    )
    found = second.get_by_role("list", name="Differences").get_by_role("listitem")
    expect(found).to_have_count(3)
    najaf, friday, dallas = (found.nth(number) for number in range(3))
    expect(najaf).to_contain_text("nothing: as the rules have it")
    expect(friday).to_contain_text("“Friday” means 2020-01-10")
    expect(friday).to_contain_text("the desk says so")
    expect(dallas).to_contain_text("“Dallas” is not a place")
    expect(dallas).to_contain_text("“Dallas” means Dallas, Oregon, United States")
    second.get_by_text("Agreement:").click()
    # Of 24 words and marks one is marked by Mika and three by Ana: κ is 7 of 15.
    places = second.get_by_role("row").filter(has_text="places")
    expect(places.get_by_role("cell")).to_have_text(
        ["1", "3", "1", "0.50", "0.46", "–"]
    )
    # The words lead into the story.
    dallas.get_by_role("button", name="“Dallas”", exact=True).click()
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Dallas”?")

    # Theirs replaces mine; undone, mine holds again.
    dallas.get_by_role("button", name="Take theirs").click()
    expect(found).to_have_count(2, timeout=60_000)
    expect(page.locator(".dl-text .dl-corrected")).to_have_text(["Dallas"])
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(found).to_have_count(3, timeout=60_000)
    unsaved(page, 2)
    expect(page.locator(".dl-text .dl-rejected")).to_have_text(["Najaf", "Dallas"])

    # By keyboard: the focus stays on the same button, now of the next difference.
    friday.get_by_role("button", name="Take theirs").focus()
    page.keyboard.press("Enter")
    expect(found).to_have_count(2, timeout=60_000)
    expect(found.nth(1).get_by_role("button", name="Take theirs")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(found).to_have_count(1, timeout=60_000)
    second.get_by_text("1 difference in which you keep yours").click()
    expect(second.get_by_role("button", name="Ask again: “Dallas”")).to_be_visible()
    second.get_by_role("button", name="Ask again: “Dallas”").click()
    expect(found).to_have_count(2, timeout=60_000)

    # Where only mine is there, theirs is what the rules found.
    najaf.get_by_role("button", name="Take theirs").click()
    expect(found).to_have_count(1, timeout=60_000)
    expect(page.locator(".dl-text .dl-rejected")).to_have_text(["Dallas"])
    second.get_by_role("button", name="Close").click()
    expect(second).to_be_hidden()


def test_another_home_is_taken_over(
    lab_page: Page, jupyter_lab: Lab, tmp_path: Path
) -> None:
    page = lab_page
    file = theirs().with_home("Texas").save_corrections(tmp_path / "ana.json")
    open_reading(page, jupyter_lab, TEXT, author="Mika")
    second = give(page, file)
    found = second.get_by_role("list", name="Differences").get_by_role("listitem")
    expect(found).to_have_count(3)
    expect(found.first).to_contain_text("Home region")
    expect(found.first).to_contain_text("home region Texas")
    found.first.get_by_role("button", name="Take theirs: the home region").click()
    expect(found).to_have_count(2, timeout=60_000)
    expect(page.get_by_label("Home", exact=True)).to_have_value("Texas, United States")


def test_annotations_are_written_and_read(
    lab_page: Page, jupyter_lab: Lab, tmp_path: Path
) -> None:
    page = lab_page
    open_reading(page, jupyter_lab, TEXT, author="Mika")
    file = theirs().save_annotations(tmp_path / "ana.jsonld", offsets="utf-16")
    second = give(page, file)
    second.get_by_role("button", name="Take all 2 of theirs").click()
    unsaved(page, 2)
    expect(second.get_by_role("status")).to_have_text(
        "2 decisions about the same words, 2 alike. There is no difference."
    )
    page.get_by_text("Annotations", exact=True).click()
    with page.expect_download() as started:
        page.get_by_role("button", name="for Recogito").click()
    assert started.value.suggested_filename.endswith(".corrections.jsonld")
    notes = json.loads(Path(started.value.path()).read_text("utf-8"))
    assert notes == json.loads(file.read_text("utf-8"))
    # All that was taken over together is undone together.
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(second.get_by_role("status")).to_contain_text(
        "2 differences to settle", timeout=60_000
    )


def test_a_file_of_another_story_is_refused(
    lab_page: Page, jupyter_lab: Lab, tmp_path: Path
) -> None:
    page = lab_page
    open_reading(page, jupyter_lab, TEXT)
    other = dl.read("Rain fell in Lagos on Monday.").accept("Lagos")
    file = other.save_corrections(tmp_path / "lagos.json")
    choose(page, file)
    message = page.locator(".dl-message")
    expect(message).to_contain_text("decides nothing about this story", timeout=60_000)
    expect(page.locator(".dl-second")).to_be_hidden()
    # Nor can a file be read that is gone, as on a stick that was pulled out.
    page.evaluate(
        """() => {
          FileReader.prototype.readAsDataURL = function () {
            setTimeout(() => this.dispatchEvent(new ProgressEvent("loadend")));
          };
        }"""
    )
    choose(page, file)
    expect(message).to_contain_text("the file did not arrive whole", timeout=60_000)
