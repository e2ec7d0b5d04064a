"""A report is corrected by who gets it: without Python, and for Python to take over."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from readings import sample_reading, undated_reading
from typer.testing import CliRunner

import dateline as dl
from dateline import Reading
from dateline.cli import app

OpenReport = Callable[[Reading], Page]

TEXT = (
    "DALLAS — Storms hit Georgia on Friday morning, said Ana Ruiz of the Red Cross. "
    "Georgia 🌉 asked for help on Monday. “We had no choice,” Ruiz told Reuters. "
    "Soldiers killed two men in Otavalo. Ruiz flew to Paris, Texas, "
    "and never saw Paris."
)
DAY = "2020-01-07"
STATE, COUNTRY = "geonames:4197000", "geonames:614540"

#: What a decision by hand settles of a mention; reasons are worded by each side.
SETTLED = {
    "places": ("id", "name", "place_kind", "lat", "lon", "admin1_name", "country"),
    "dates": ("edtf", "first", "last", "timex_type", "timex_value", "mod", "part"),
    "actors": ("id", "kind"),
    "quotes": ("phrase",),
    "events": ("type", "place_id", "edtf", "date_id"),
}
ALL = ("status", "confidence", "doubt")


@cache
def reading() -> Reading:
    return dl.read(TEXT, published=DAY, title="Storms hit Georgia")


@pytest.fixture
def page(open_report: OpenReport) -> Page:
    return open_report(reading())


def changes(page: Page) -> Locator:
    return page.locator(".dl-keeping")


def choose(page: Page, kind: str, words: str, nth: int = 0) -> Locator:
    """Select words in the text, and return the evidence about them."""
    page.locator(f".dl-text .dl-is-{kind}", has_text=words).nth(nth).click()
    return page.locator(".dl-evidence")


def press(page: Page, kind: str, words: str, button: str, nth: int = 0) -> None:
    evidence = choose(page, kind, words, nth)
    evidence.get_by_role("button", name=button, exact=True).first.click()


def saved(page: Page, folder: Path, button: str = "Save corrections") -> Path:
    """Return the file that a button downloads."""
    with page.expect_download() as started:
        page.get_by_role("button", name=button).click()
    target = folder / started.value.suggested_filename
    started.value.save_as(target)
    return target


def test_what_a_reader_clicks_is_what_python_reads(page: Page, tmp_path: Path) -> None:
    press(page, "place", "Georgia", "use this")
    expect(changes(page)).to_contain_text("1 correction · not saved")
    # Map, list, text and evidence follow at once; the state lies off the map of Dallas.
    expect(page.locator(".dl-evidence")).to_contain_text("chosen by hand")
    for view in ("text", "lists", "map"):
        chosen = page.locator(f'.dl-{view} .dl-selected[data-id="{STATE}"]')
        expect(chosen.first).to_be_attached()
    evidence = choose(page, "date", "Friday morning")
    evidence.get_by_label("Days in EDTF").fill("2020-01-10")
    page.keyboard.press("Enter")
    bar = page.locator(".dl-timeline .dl-time.dl-corrected").first
    expect(bar).to_be_attached()
    actors = len(reading().actors)
    press(page, "person", "Ana Ruiz", "not an actor")
    expect(page.locator(".dl-counts")).to_contain_text(f"{actors - 1} actors")
    expect(changes(page)).to_contain_text("not saved")
    file = saved(page, tmp_path)
    assert file.name == "storms-hit-georgia.corrections.json"
    expect(changes(page)).to_contain_text("saved in storms-hit-georgia")

    found = dl.read(TEXT, published=DAY, corrections=file)
    assert {m.id for m in found.places if m.phrase == "Georgia"} == {STATE}
    assert (found.dates[0].edtf, found.dates[0].status) == ("2020-01-10", "corrected")
    assert found.dates[0].value == "2020-01-10TMO"
    assert not any("Ruiz" in actor.name for actor in found.actors)
    story = tmp_path / "storm.txt"
    story.write_text(TEXT, "utf-8")
    arguments = ["read", str(story), "--published", DAY, "--format", "json"]
    done = CliRunner().invoke(app, [*arguments, "--corrections", str(file)])
    assert json.loads(done.stdout)["places"] == found.to_dict()["places"]
    # The file is what Python writes, times and order of keys aside.
    mine = found.save_corrections(tmp_path / "mine.json")
    assert json.loads(mine.read_text("utf-8")) == json.loads(file.read_text("utf-8"))


def redate(page: Page, words: str, edtf: str) -> None:
    field = choose(page, "date", words).get_by_label("Days in EDTF")
    field.fill(edtf)
    field.press("Enter")


def click_other(page: Page, words: str) -> None:
    choose(page, "date", words).locator(".dl-others button").first.click()


DECISIONS: dict[str, Callable[[Page], None]] = {
    "another place": lambda page: press(page, "place", "Georgia", "use this"),
    "no place": lambda page: press(page, "place", "Georgia", "not a place", 1),
    "no place, where another says itself which": lambda page: press(
        page, "place", "Paris", "not a place", 1
    ),
    "a place accepted": lambda page: press(page, "place", "Georgia", "accept"),
    "a month": lambda page: redate(page, "Monday", "2020-01"),
    "an open range": lambda page: redate(page, "Monday", "2019-12-30/.."),
    "about a day": lambda page: redate(page, "Friday morning", "2020-01-02~"),
    "another Friday": lambda page: (
        choose(page, "date", "Friday morning")
        .locator(".dl-others button")
        .first.click()
    ),
    "a season": lambda page: redate(page, "Monday", "2019-24"),
    "a date accepted": lambda page: press(page, "date", "Monday", "accept"),
    "no date": lambda page: press(page, "date", "Monday", "not a date"),
    "an actor accepted": lambda page: press(page, "person", "Ana Ruiz", "accept"),
    "no actor": lambda page: press(page, "organisation", "Reuters", "not an actor"),
    "a quote accepted": lambda page: press(page, "quote", "We had", "accept"),
    "no quote": lambda page: press(page, "quote", "We had", "not a quote"),
    "an event accepted": lambda page: press(page, "event", "killed", "accept"),
    "no event": lambda page: press(page, "event", "killed", "not an event"),
}


@pytest.mark.parametrize("decision", DECISIONS)
def test_the_page_shows_what_python_will_find(
    decision: str, page: Page, tmp_path: Path
) -> None:
    DECISIONS[decision](page)
    expect(changes(page)).to_contain_text("not saved")
    file = saved(page, tmp_path)
    shown = json.loads(saved(page, tmp_path, "Save JSON").read_text("utf-8"))
    assert Reading.from_json(json.dumps(shown)).corrections
    found = dl.read(TEXT, published=DAY, corrections=file).to_dict()
    records = json.loads(file.read_text("utf-8"))["corrections"]
    assert records
    assert found["corrections"] == records
    for layer, keys in SETTLED.items():
        mine, theirs = (_spans(document, layer) for document in (shown, found))
        decided = [span for span in mine if _is_decided(mine[span], theirs.get(span))]
        if layer in ("quotes", "events"):
            assert mine.keys() == theirs.keys()
        for span in decided:
            for key in (*keys, *ALL):
                assert mine[span].get(key) == theirs[span].get(key), (span, key)


def _spans(document: dict[str, Any], layer: str) -> dict[int, dict[str, Any]]:
    """Return what has a place in the text, by where it begins."""
    if layer == "actors":
        return {m["start"]: {**a, **m} for a in document[layer] for m in a["mentions"]}
    return {item.get("start", item.get("trigger", {}).get("start")): item
            for item in document[layer]}  # fmt: skip


def _is_decided(mine: dict[str, Any], theirs: dict[str, Any] | None) -> bool:
    by_hand = "by hand" in mine["why"]
    assert theirs is not None or not by_hand
    return by_hand


def test_one_mention_alone(page: Page, tmp_path: Path) -> None:
    evidence = choose(page, "place", "Georgia")
    evidence.get_by_label("this mention only").check()
    evidence.get_by_role("button", name="use this").first.click()
    expect(changes(page)).to_contain_text("1 correction")
    expect(page.locator(f'.dl-text [data-id="{STATE}"]')).to_have_count(1)
    expect(page.locator(f'.dl-text [data-id="{COUNTRY}"]')).to_have_count(1)
    found = dl.read(TEXT, published=DAY, corrections=saved(page, tmp_path))
    ids = [m.id for m in found.places if m.phrase == "Georgia"]
    assert ids == [STATE, COUNTRY]


def test_any_correction_is_listed_noted_undone_and_made_again(
    page: Page, tmp_path: Path
) -> None:
    press(page, "place", "Georgia", "not a place")
    press(page, "date", "Monday", "not a date")
    undo = changes(page).get_by_role("button", name="Undo")
    undo.click()
    expect(changes(page)).to_contain_text("1 correction · not saved")
    changes(page).get_by_role("button", name="Redo").click()
    expect(changes(page)).to_contain_text("2 corrections · not saved")
    page.locator(".dl-changes summary").click()
    items = page.locator(".dl-changes li")
    expect(items).to_have_count(2)
    expect(items.first).to_contain_text("“Georgia” is not a place")
    note = items.last.get_by_role("textbox")
    note.fill("the desk says Tuesday")
    note.press("Enter")
    expect(items.last.get_by_role("textbox")).to_have_value("the desk says Tuesday")
    items.first.get_by_role("button", name="Take back").click()
    expect(items).to_have_count(1)
    [record] = json.loads(saved(page, tmp_path).read_text("utf-8"))["corrections"]
    assert (record["phrase"], record["note"]) == ("Monday", "the desk says Tuesday")
    # What the file has is no longer what is shown.
    undo.click()
    expect(changes(page)).to_contain_text("no corrections · not saved")


def again(page: Page) -> Page:
    """Open the report again: another visit of the same browser."""
    page.reload()
    page.wait_for_selector(".dl-evidence")
    return page


def test_what_was_not_saved_is_offered_at_the_next_visit(page: Page) -> None:
    press(page, "place", "Otavalo", "not a place")
    expect(changes(page)).to_contain_text("1 correction")
    offer = again(page).locator(".dl-offer")
    expect(offer).to_contain_text("was not saved")
    expect(page.locator(".dl-text .dl-rejected")).to_have_count(0)
    # Whoever goes on before answering loses neither.
    press(page, "date", "Monday", "not a date")
    expect(again(page).locator(".dl-offer")).to_contain_text("2 corrections")
    offer.get_by_role("button", name="Take up").click()
    expect(page.locator(".dl-text .dl-rejected")).to_have_count(2)
    expect(changes(page)).to_contain_text("2 corrections · not saved")
    expect(offer).to_have_count(0)
    again(page).get_by_role("button", name="Discard").click()
    expect(offer).to_have_count(0)
    expect(again(page).locator(".dl-text .dl-rejected")).to_have_count(0)
    expect(offer).to_have_count(0)


def test_what_was_saved_is_offered_as_such(page: Page, tmp_path: Path) -> None:
    press(page, "place", "Otavalo", "not a place")
    saved(page, tmp_path)
    offer = again(page).locator(".dl-offer")
    expect(offer).to_contain_text("was saved in a file")
    offer.get_by_role("button", name="Take up").click()
    expect(changes(page)).to_contain_text("1 correction · saved in storms")


@pytest.mark.parametrize(
    "left", ["{", "[]", '{"corrections": [{}], "kept": "2026-01-01T10:00"}', "3"]
)
def test_what_no_report_left_in_the_storage_is_no_offer(left: str, page: Page) -> None:
    press(page, "place", "Otavalo", "not a place")
    page.evaluate(
        "left => { for (const key of Object.keys(localStorage)) "
        "localStorage.setItem(key, left); }",
        left,
    )
    expect(again(page).locator(".dl-offer")).to_have_count(0)
    press(page, "place", "Otavalo", "not a place")
    expect(changes(page)).to_contain_text("1 correction · not saved")


@pytest.mark.parametrize("denied", ["getItem", "setItem"])
def test_a_browser_that_keeps_nothing_is_said_to(
    denied: str, offline_page: Page, report_of: Callable[[Reading], Path]
) -> None:
    offline_page.add_init_script(
        f"Storage.prototype.{denied} = () => {{ throw new DOMException('no'); }};"
    )
    offline_page.goto(report_of(reading()).as_uri())
    press(offline_page, "place", "Otavalo", "not a place")
    expect(changes(offline_page)).to_contain_text("1 correction · not saved")
    keeps = offline_page.get_by_text("This browser keeps nothing for this page")
    expect(keeps).to_have_count(1 if denied == "setItem" else 0)


def test_the_page_of_a_frame_without_storage_works(
    offline_page: Page, report_of: Callable[[Reading], Path]
) -> None:
    """As in a notebook's output: even to ask for the storage is an error there."""
    offline_page.goto("about:blank")
    page = report_of(reading()).read_text("utf-8")
    offline_page.evaluate(
        """page => {
          const frame = document.createElement("iframe");
          frame.sandbox = "allow-scripts";
          frame.style = "width: 1200px; height: 800px";
          frame.srcdoc = page;
          document.body.append(frame);
        }""",
        page,
    )
    frame = offline_page.frame_locator("iframe")
    frame.locator(".dl-text .dl-is-place", has_text="Otavalo").click()
    frame.get_by_role("button", name="not a place").click()
    expect(frame.locator(".dl-keeping")).to_contain_text("keeps nothing")


def test_nothing_is_offered_that_needs_python(page: Page) -> None:
    for kind, words in (
        ("place", "Georgia"),
        ("person", "Ana Ruiz"),
        ("quote", "We had"),
        ("event", "killed"),
    ):
        evidence = choose(page, kind, words)
        expect(evidence.get_by_role("button", name="accept")).to_be_visible()
        expect(evidence.locator(".dl-fixes, select")).to_have_count(0)
    page.keyboard.press("m")
    expect(page.locator(".dl-marking")).to_have_count(0)
    press(page, "place", "Georgia", "not a place")
    expect(changes(page).get_by_role("button", name="Copy as code")).to_have_count(0)


def test_by_keys_alone(page: Page) -> None:
    count = int(page.locator(".dl-doubts summary").inner_text().split()[0])
    page.keyboard.press("c")
    page.keyboard.press("y")
    expect(changes(page)).to_contain_text("not saved")
    page.keyboard.press("n")
    expect(page.locator(".dl-queue")).to_contain_text(f"3 of {count}")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator(".dl-body").focus()
    changes(page).get_by_role("button", name="Save corrections").focus()
    with page.expect_download() as started:
        page.keyboard.press("Enter")
    assert started.value.suggested_filename.endswith(".corrections.json")


def test_a_button_decides_what_the_queue_asks(page: Page) -> None:
    page.keyboard.press("c")
    first = page.locator(".dl-evidence h3").inner_text()
    # The address follows what is shown a moment later; it must not call anybody back.
    page.wait_for_function("() => location.hash.includes('selection')")
    page.locator(".dl-evidence").get_by_role("button", name="accept").click()
    expect(page.locator(".dl-queue")).to_contain_text("2 of")
    expect(page.locator(".dl-evidence h3")).not_to_have_text(first)


def test_a_report_that_came_with_corrections_saves_them_too(
    open_report: OpenReport, tmp_path: Path
) -> None:
    page = open_report(reading().redate("Monday", "2020-01-13"))
    expect(changes(page)).to_have_text("")
    press(page, "place", "Otavalo", "not a place")
    page.locator(".dl-changes summary").click()
    expect(page.locator(".dl-changes")).to_contain_text("came with 1 more correction")
    found = dl.read(TEXT, published=DAY, corrections=saved(page, tmp_path))
    assert [one.kind for one in found.corrections] == ["date", "place"]


def test_a_day_of_publication_is_kept_for_python(
    open_report: OpenReport, tmp_path: Path
) -> None:
    page = open_report(undated_reading())
    page.locator(".dl-asked").get_by_label("Day of publication").fill("2020-01-07")
    expect(changes(page)).to_contain_text("1 correction · not saved")
    expect(page.locator(".dl-timeline")).to_contain_text("if published on")
    document = json.loads(saved(page, tmp_path).read_text("utf-8"))
    assert document == {"version": 1, "published": "2020-01-07", "corrections": []}
    changes(page).get_by_role("button", name="Undo").click()
    expect(page.locator(".dl-timeline")).not_to_contain_text("if published on")


def test_what_a_report_cannot_place_stays_off_the_map(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    page.locator(f'.dl-text [data-id="{STATE}"]').first.click()
    page.locator(".dl-candidates .dl-fix").first.click()
    off = page.locator(".dl-map-far")
    expect(off.first).to_contain_text("Georgia")
