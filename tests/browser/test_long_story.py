"""A long story in a report: found, filtered, zoomed, exported and linked to."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from geopy.distance import great_circle
from playwright.sync_api import Locator, Page, expect

import dateline as dl
from dateline import Reading, read

from .letters import assert_apart, assert_inside, letters_of, resized
from .pointer import click_at, drag
from .test_network import crowd, open_network

OpenReport = Callable[[Reading], Page]

MONTHS = ("March", "April", "May")


@pytest.fixture(scope="module")
def ledger() -> Reading:
    """Return a story with 130 dates, and a publisher's lines at its end."""
    days = [
        f"On {1 + i % 28} {MONTHS[i % 3]} 2019 the ferry sailed from Izmir to "
        f"Marseille with {10 + i} crates, and Nadia Rahal signed for it."
        for i in range(120)
    ]
    told = [f"In {1800 + 7 * i} it was a mill." for i in range(8)]
    closing = (
        "Clerks in Trieste counted crates on 2 June 2019, Omar Haddad said. It closed "
        "in Trieste on 3 June 2019."
    )
    wire = "Reporting by Lea Moss in Geneva; editing by Ravi Nair"
    text = f"{' '.join([*days, *told])}\n\n{closing}\n\n{wire}"
    return read(text, title="The ledger of a ferry", published="2019-06-05")


def axis(page: Page) -> Locator:
    return page.locator(".dl-time-axis svg")


def places(page: Page) -> Locator:
    page.get_by_role("tab", name="Places").click()
    return page.get_by_role("listbox", name="Places").locator(".dl-row:visible b")


@pytest.mark.parametrize("width", [360, 1280])
def test_words_of_many_dates_are_thinned_out_and_none_is_cut(
    open_report: OpenReport, ledger: Reading, width: int
) -> None:
    page = open_report(ledger)
    resized(page, width, 900)
    words = letters_of(page.locator(".dl-time-sheet svg text"))
    assert_apart(words)
    assert_inside(words, page.locator(".dl-time-sheet"))
    assert page.locator(".dl-time-sheet .dl-time text").count() >= 5
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_an_axis_is_zoomed_by_keys_buttons_and_wheel(
    open_report: OpenReport, ledger: Reading
) -> None:
    page = open_report(ledger)
    ticks = page.locator(".dl-axis")
    whole = ticks.text_content()
    page.locator(".dl-time", has_text="June 2019").first.focus()
    chosen = page.locator(":focus").get_attribute("data-id")
    for _ in range(4):
        page.keyboard.press("+")
    expect(page.locator(":focus")).to_have_attribute("data-id", str(chosen))
    expect(page.get_by_role("button", name=re.compile("earlier$"))).to_be_visible()
    assert ticks.text_content() != whole
    page.keyboard.press("0")
    expect(ticks).to_have_text(str(whole))
    page.get_by_role("button", name="Zoom in on the timeline").click()
    expect(page.get_by_role("button", name="Zoom in on the timeline")).to_be_focused()
    earlier = page.get_by_role("button", name=re.compile("earlier$"))
    number = re.search(r"\d+", str(earlier.text_content()))
    assert number is not None
    assert int(number[0]) > 0
    later = page.get_by_role("button", name=re.compile("later ›$"))
    (later if later.count() else earlier).click()
    page.get_by_role("button", name="Show the whole timeline").click()
    expect(ticks).to_have_text(str(whole))
    axis(page).hover(position={"x": 200, "y": 60})
    page.wait_for_timeout(600)
    page.mouse.wheel(0, -300)
    expect(ticks).not_to_have_text(str(whole))


def test_days_are_chosen_by_keys_and_all_views_show_them_alone(
    open_report: OpenReport, ledger: Reading
) -> None:
    page = open_report(ledger)
    expect(places(page)).to_have_count(3)
    handle = page.get_by_role("slider", name="First day shown")
    handle.focus()
    page.keyboard.press("End")
    page.keyboard.press("PageDown")
    chip = page.locator(".dl-range-chip")
    expect(chip).to_contain_text(re.compile(r"Only .*Jun 2019 · 2 sentences"))
    assert "2019" in str(handle.get_attribute("aria-valuetext"))
    expect(places(page)).to_have_text(["Trieste"])
    expect(page.locator(".dl-text .dl-sentence.dl-out")).not_to_have_count(0)
    pins = page.locator(".dl-map-window .dl-pin:not(.dl-gone)")
    expect(pins).to_have_count(1)
    # What is selected then stays within these days, and Esc goes back step by step.
    places(page).first.click()
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Trieste”?")
    expect(chip).to_be_visible()
    page.keyboard.press("Escape")
    expect(chip).to_be_visible()
    page.keyboard.press("Escape")
    expect(chip).to_be_hidden()
    expect(places(page)).to_have_count(3)


def test_a_drag_chooses_days_and_the_chip_shows_all_again(
    open_report: OpenReport, ledger: Reading
) -> None:
    page = open_report(ledger)
    axis(page).scroll_into_view_if_needed()
    box = axis(page).bounding_box()
    assert box is not None
    last = page.get_by_role("slider", name="Last day shown").bounding_box()
    assert last is not None
    y = box["y"] + box["height"] - 60
    drag(page, (last["x"] - 40, y), (last["x"] - 20, y), (last["x"] + 8, y))
    chip = page.locator(".dl-range-chip")
    expect(chip).to_be_visible()
    assert page.evaluate("String(getSelection())") == ""
    chip.click()
    expect(page.locator(".dl-range-chip")).to_be_hidden()
    expect(page.locator(".dl-out")).to_have_count(0)


def test_a_network_says_how_many_it_draws_and_lets_one_choose(
    open_report: OpenReport,
) -> None:
    page = open_network(open_report, crowd(30))
    drawn = page.locator(".dl-drawn summary")
    expect(drawn).to_have_text("24 of 30 drawn")
    drawn.press("Enter")
    page.get_by_role("button", name="none", exact=True).click()
    expect(page.locator(".dl-node")).to_have_count(0)
    for name in ("Person 3", "Person 27"):
        page.locator(".dl-drawn").get_by_label(re.compile(rf"\b{name} ")).check()
    expect(drawn).to_have_text("2 of 30 drawn")
    expect(page.locator(".dl-node text")).to_have_text(["Person 3", "Person 27"])
    page.get_by_role("button", name="the 24 most named").click()
    expect(page.locator(".dl-node")).to_have_count(24)
    page.keyboard.press("Escape")
    expect(page.locator(".dl-drawn ul")).to_be_hidden()
    page.locator(".dl-node").first.click()
    drawn.click()
    page.get_by_role("button", name="what is selected").click()
    expect(drawn).to_have_text("30 of 30 drawn")


def test_search_tells_how_many_there_are_and_goes_through_them(
    open_report: OpenReport, ledger: Reading
) -> None:
    page = open_report(ledger)
    page.keyboard.press("/")
    page.keyboard.type("crates, and")
    search = page.get_by_role("search")
    expect(search).to_contain_text("120 matches")
    rows = search.get_by_role("option")
    expect(rows).to_have_count(120)
    page.keyboard.press("Enter")
    heading = page.locator(".dl-evidence h3")
    expect(heading).to_have_text(re.compile("^Sentence 1 of"))
    expect(search).to_contain_text("1 of 120")
    page.keyboard.press("Enter")
    expect(heading).to_have_text(re.compile("^Sentence 2 of"))
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Shift+Enter")
    expect(search).to_contain_text("120 of 120")
    search.get_by_role("button", name="Next match").click()
    expect(search).to_contain_text("1 of 120")
    page.keyboard.press("ArrowDown")
    expect(rows.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(heading).to_have_text(re.compile("^Sentence 2 of"))
    expect(search.get_by_role("listbox")).to_be_hidden()
    expect(search.get_by_role("searchbox")).to_have_value("crates, and")


def test_search_leads_to_what_is_called_so_first(open_report: OpenReport) -> None:
    page = open_report(
        read(
            "The Port of Nairobi Authority met. Ana Nairobi-Diaz left Mombasa. It "
            "rained in Nairobi on Monday.",
            published="2019-06-05",
        )
    )
    page.keyboard.press("/")
    page.keyboard.type("nairobi")
    page.keyboard.press("Enter")
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Nairobi”?")


def test_keys_go_on_after_a_search_was_left(
    open_report: OpenReport, ledger: Reading
) -> None:
    page = open_report(ledger)
    page.keyboard.press("/")
    page.keyboard.type("Trieste")
    page.keyboard.press("Enter")
    chosen = page.locator(".dl-text .dl-selected")
    expect(chosen).not_to_have_count(0)
    page.keyboard.press("Escape")  # leaves the field
    expect(page.get_by_role("searchbox")).to_have_value("")
    page.keyboard.press("Escape")  # clears what was chosen
    expect(chosen).to_have_count(0)
    page.keyboard.press("n")
    expect(chosen).not_to_have_count(0)


def test_lists_are_filtered_sorted_and_copied(
    open_report: OpenReport, ledger: Reading
) -> None:
    page = open_report(ledger)
    names = places(page)
    panel = page.get_by_role("tabpanel", name="Places")
    panel.get_by_label("Order").select_option("by name")
    expect(names).to_have_text(["İzmir", "Marseille", "Trieste"])
    panel.get_by_label("Order").select_option("by mentions")
    expect(names.last).to_have_text("Trieste")
    panel.get_by_label("Filter places").fill("france")
    expect(names).to_have_text(["Marseille"])
    expect(panel.get_by_role("status")).to_have_text("1 of 3")
    panel.get_by_role("button", name="Copy CSV").click()
    expect(page.locator(".dl-live")).to_have_text("Copied 1 of 3 rows.")
    copied = page.evaluate("navigator.clipboard.readText()")
    (row,) = csv.DictReader(io.StringIO(copied, newline=""))
    assert row["name"] == "Marseille"
    assert float(row["latitude"]) == pytest.approx(43.3, abs=0.1)
    assert row["mentions"] == "120"
    assert len(row["sentences"].split()) == 120
    panel.get_by_label("Filter places").press("Escape")
    expect(names).to_have_count(3)


def test_a_report_saves_what_python_exports(
    open_report: OpenReport, ledger: Reading, tmp_path: Path
) -> None:
    page = open_report(ledger)
    for ending in (".csv", ".geojson"):
        page.locator(".dl-exports summary").click()
        with page.expect_download() as download:
            page.locator(".dl-exports li", has_text=ending).get_by_role(
                "button"
            ).click()
        file = tmp_path / f"ledger{ending}"
        dl.export(ledger, file)
        assert download.value.path().read_bytes() == file.read_bytes()
    assert json.loads((tmp_path / "ledger.geojson").read_text("utf-8"))["features"]


def test_lines_of_the_publisher_are_told_apart_and_take_no_part(
    open_report: OpenReport, ledger: Reading
) -> None:
    page = open_report(ledger)
    lines = page.locator(".dl-text .dl-publisher")
    expect(lines).to_have_text("Reporting by Lea Moss in Geneva; editing by Ravi Nair")
    expect(lines).to_have_attribute("title", re.compile("no part of the story"))
    label = "n => getComputedStyle(n, '::before').content"
    assert lines.evaluate(label) == '"not part of the story"'
    expect(lines.locator(".dl-mark")).to_have_count(0)
    assert "Geneva" not in {mention.phrase for mention in ledger.places}


def test_sentences_of_the_publisher_are_told_apart_inside_a_paragraph(
    open_report: OpenReport,
) -> None:
    licence = "This text is available under a Creative Commons Attribution licence."
    story = f"Clerks in Trieste counted crates. {licence} They went home to Udine."
    page = open_report(read(story, published="2019-06-05"))
    words = page.locator(".dl-text .dl-publisher")
    expect(words).to_have_text(licence)
    expect(words.locator(".dl-mark")).to_have_count(0)
    label = "n => getComputedStyle(n, '::before').content"
    assert words.evaluate(label) == '"not part of the story: "'
    paragraph = page.locator(".dl-text p")
    expect(paragraph.locator(".dl-is-place")).to_have_text(["Trieste", "Udine"])


def test_equal_lengths_of_time_are_one_chip_that_chooses_all(
    open_report: OpenReport,
) -> None:
    story = "The ferry waited for two weeks. The clerks rested for two weeks in Izmir."
    page = open_report(read(story, published="2019-06-05"))
    chip = page.locator(".dl-time.dl-chip")
    expect(chip).to_have_text("two weeks ×2")
    chip.click()
    chosen = page.locator(".dl-text .dl-is-date.dl-selected")
    expect(chosen).to_have_text(["two weeks", "two weeks"])


def test_a_place_is_found_on_the_map_and_a_distance_is_measured(
    open_report: OpenReport, ledger: Reading
) -> None:
    page = open_report(ledger)
    page.get_by_role("button", name="Find a place of the story").click()
    page.keyboard.type("marseille")
    expect(page.locator(".dl-map-panel .dl-row")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Marseille”?")
    pin = page.locator(".dl-map-marks .dl-pin.dl-selected")
    expect(pin).to_be_focused()
    expect(page.locator(".dl-map-svg")).to_have_class(re.compile("dl-moved"))
    page.keyboard.press("0")
    ruler = page.get_by_role("button", name="Measure a distance")
    ruler.press("Enter")
    told = page.locator(".dl-map-panel [role=status]").last
    for name in ("Marseille", "İzmir"):
        page.locator(".dl-map-marks .dl-pin", has_text=name).first.focus()
        page.keyboard.press("Enter")
    ends = [places[0] for places in ledger.distinct_places().values()]
    izmir, marseille = ((place.lat, place.lon) for place in ends[:2])
    km = round(great_circle(marseille, izmir).km)
    expect(told).to_have_text(f"Marseille – İzmir: {km:,} km as the crow flies")
    ruler.click()
    expect(ruler).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".dl-map-measure")).to_have_count(0)
    # Two points that are no pins; then Esc, in the middle of a measurement.
    ruler.click()
    box = page.locator(".dl-map-svg").bounding_box()
    assert box is not None
    for x in (40, 90):
        click_at(page, box["x"] + x, box["y"] + box["height"] - 60)
    expect(told).to_have_text(re.compile(r"a point – a point: [\d,]+ km"))
    ruler.click()
    ruler.click()
    page.keyboard.press("Escape")
    expect(ruler).to_have_attribute("aria-pressed", "false")


def test_the_address_shows_the_same_again(
    open_report: OpenReport, ledger: Reading
) -> None:
    page = open_report(ledger)
    page.get_by_role("tab", name="Places").click()
    page.get_by_role("listbox", name="Places").get_by_text("İzmir", exact=True).click()
    page.get_by_role("button", name="Zoom in", exact=True).click()
    page.get_by_role("tab", name="Network").click()
    page.get_by_role("slider", name="First day shown").focus()
    page.keyboard.press("ArrowRight")
    chip = page.locator(".dl-range-chip").text_content()
    page.wait_for_function("() => location.hash.includes('chosen')")
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".dl-live")).to_have_text("Copied.")
    address = page.evaluate("navigator.clipboard.readText()")
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Izmir”?")
    expect(page.get_by_role("tab", name="Network")).to_have_attribute(
        "aria-selected", "true"
    )
    expect(page.locator(".dl-map-svg")).to_have_class(re.compile("dl-moved"))
    expect(page.locator(".dl-range-chip")).to_have_text(str(chip))


@pytest.mark.parametrize(
    "nonsense",
    [
        "nonsense",
        '{"time":{"windows":{"calendar":["a",null]},"chosen":{"name":"x","window":1}}}',
        '{"map":[1e999,"x",null],"tab":7,"selection":["no such thing"],"sentence":-4}',
        '{"time":7,"map":{"k":1}}',
    ],
)
def test_an_address_that_means_nothing_does_no_harm(
    open_report: OpenReport, ledger: Reading, nonsense: str
) -> None:
    page = open_report(ledger)
    page.evaluate("(hash) => { location.hash = hash; }", f"#{nonsense}")
    page.get_by_role("tab", name="Places").click()
    page.locator(".dl-text .dl-is-place").first.click()
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Izmir”?")
    expect(page.locator(".dl-time").first).to_be_visible()
