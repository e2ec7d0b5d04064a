"""The report, opened in a browser: click, press keys, look at the effect."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from readings import (
    HOSTILE,
    PARIS_TEXAS,
    TEXT,
    empty_reading,
    hostile_reading,
    sample_reading,
    told_twice,
)

from dateline import Reading
from dateline.model.items import Items
from dateline.report.packing import packed

OpenReport = Callable[[Reading], Page]

DALLAS = "geonames:4684888"
GEORGIA = "geonames:4197000"


def test_a_clicked_place_shows_its_sentence_and_lights_all_views(
    open_report: OpenReport,
) -> None:
    page = open_report(sample_reading())
    page.locator(f'.dl-text [data-id="{DALLAS}"]').click()
    evidence = page.locator(".dl-evidence")
    expect(evidence.locator("h3")).to_have_text("Why “Dallas”?")
    expect(evidence.locator(".dl-said mark")).to_have_text("Dallas")
    expect(evidence.locator(".dl-said")).to_contain_text("They felt it as far as")
    for view in ("text", "map", "lists"):
        chosen = page.locator(f'.dl-{view} .dl-selected[data-id="{DALLAS}"]')
        expect(chosen.first).to_be_attached()


def test_things_of_the_same_sentence_stay_lit(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    page.locator(f'.dl-text [data-id="{DALLAS}"]').click()
    friday = f"date:{TEXT.index('Friday,”')}"
    monday = f"date:{TEXT.index('Monday')}"
    dimmed = page.locator(".dl-timeline .dl-dim")
    ids = dimmed.evaluate_all("nodes => nodes.map(node => node.dataset.id)")
    assert monday in ids
    assert friday not in ids


def test_text_is_dimmed_no_further_than_readable(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    page.locator(f'.dl-text [data-id="{DALLAS}"]').click()
    assert (
        page.locator(".dl-text .dl-sentence").first.evaluate(
            "node => getComputedStyle(node).opacity"
        )
        == "1"
    )
    assert page.evaluate(CONTRAST, ".dl-text") >= 4.5


def test_shift_click_adds_and_shows_sentences_that_name_both(
    open_report: OpenReport,
) -> None:
    page = open_report(sample_reading())
    page.locator('.dl-text [data-id="actor:ana-ruiz"]').first.click()
    page.locator(f'.dl-text [data-id="{DALLAS}"]').click(modifiers=["Shift"])
    evidence = page.locator(".dl-evidence")
    expect(evidence.locator("h3").first).to_have_text("Named together in 1 sentence")
    expect(evidence.locator(".dl-said")).to_have_count(1)


def test_hover_previews_without_selecting(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    page.locator(f'.dl-text [data-id="{DALLAS}"]').hover()
    expect(
        page.locator(f'.dl-map .dl-hover[data-id="{DALLAS}"]').first
    ).to_be_attached()
    expect(page.locator(".dl-selected")).to_have_count(0)


def test_a_doubtful_place_tells_why_not_the_other(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    page.locator(f'.dl-text [data-id="{GEORGIA}"]').first.click()
    evidence = page.locator(".dl-evidence")
    expect(evidence.locator(".dl-grounds")).to_contain_text("doubtful (55 %)")
    evidence.locator("summary", has_text="Why not Georgia?").click()
    expect(evidence.locator(".dl-why-not table")).to_be_visible()


def test_dates_quotes_actors_and_events_tell_their_reasons(
    open_report: OpenReport,
) -> None:
    page = open_report(sample_reading())
    evidence = page.locator(".dl-evidence")
    page.get_by_role("button", name="Friday morning").click()
    expect(evidence).to_contain_text("The last Friday before Tue 7 Jan 2020.")
    expect(evidence).to_contain_text("The coming Friday; but the bridge “fell”.")
    page.get_by_role("tab", name="Actors").click()
    page.locator('.dl-row[data-id="actor:ana-ruiz"]').click()
    expect(evidence).to_contain_text("“Ruiz” is the last word of “Ana Ruiz”.")
    page.get_by_role("tab", name="Quotes").click()
    page.locator(".dl-lists .dl-row.dl-is-quote").first.click()
    expect(evidence).to_contain_text("direct quotation")
    page.get_by_role("tab", name="Events").click()
    page.locator(".dl-lists .dl-row", has_text="killing").click()
    expect(evidence).to_contain_text("at least 2 killed, at least 14 injured")


def test_what_happened_is_a_table_that_sorts_by_any_column(
    open_report: OpenReport,
) -> None:
    page = open_report(sample_reading())
    page.get_by_role("tab", name="Events").click()
    table = page.get_by_role("grid", name="What happened")
    deeds = table.locator("tbody b")
    by_day = ["killing", "promised", "examine"]
    assert deeds.all_text_contents() == by_day
    head = table.get_by_role("columnheader", name="date")
    expect(head).to_have_attribute("aria-sort", "ascending")
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert deeds.all_text_contents() == ["promised", "killing", "examine"]
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    # What is not told as a fact stays below.
    assert deeds.all_text_contents() == ["killing", "promised", "examine"]
    expect(head).to_have_attribute("aria-sort", "none")


def test_a_row_of_the_table_selects_its_event(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    page.get_by_role("tab", name="Events").click()
    page.get_by_role("row", name="promised").click()
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “promised”?")
    expect(page.get_by_role("row", name="promised")).to_have_attribute(
        "aria-selected", "true"
    )
    expect(page.locator('.dl-text .dl-selected[data-id^="event:"]')).to_be_visible()


def test_what_is_told_twice_is_one_row_and_a_guess_says_so(
    open_report: OpenReport,
) -> None:
    reading = sample_reading()
    first, second, *others = reading.events
    guessed = dataclasses.replace(first, place_confidence=0.63, date_confidence=0.95)
    again = dataclasses.replace(second, same_as=first.id, edtf=None, date_id=None)
    page = open_report(reading.replace(events=Items([guessed, again, *others])))
    page.get_by_role("tab", name="Events").click()
    table = page.get_by_role("grid", name="What happened")
    expect(table.locator("tbody .dl-row")).to_have_count(2)
    row = table.locator(".dl-row", has_text="killing")
    # Who did it is told by the second telling only.
    expect(row).to_contain_text("Washington")
    expect(row.locator(".dl-guess")).to_have_count(1)
    row.click()
    evidence = page.locator(".dl-evidence")
    expect(evidence).to_contain_text("a guess: this rule is right in 6 of 10")


@pytest.mark.layout
def test_the_lists_can_have_the_whole_width(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    page.get_by_role("tab", name="Events").click()
    table = page.get_by_role("grid", name="What happened")
    before = table.bounding_box()
    page.locator(".dl-widen").click()
    after = table.bounding_box()
    assert before is not None
    assert after is not None
    assert after["width"] > 2 * before["width"]
    expect(table).to_contain_text("Washington promised help on Monday")


def test_quotes_are_narrowed_to_one_speaker(open_report: OpenReport) -> None:
    reading = sample_reading()
    other = dataclasses.replace(
        reading.quotes[1], speaker="Washington", speaker_id=None
    )
    page = open_report(reading.replace(quotes=Items([reading.quotes[0], other])))
    page.get_by_role("tab", name="Quotes").click()
    rows = page.locator(".dl-lists .dl-row.dl-is-quote:visible")
    choice = page.get_by_label("Said by")
    choice.select_option("Washington (1)")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("It will be rebuilt")
    choice.select_option("everyone (2)")
    expect(rows).to_have_count(2)


def test_keys_step_through_mentions_and_sentences(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    page.keyboard.press("n")
    expect(page.locator(".dl-text .dl-at")).to_have_text("PARIS")
    page.keyboard.press("n")
    expect(page.locator(".dl-text .dl-at")).to_have_text("Texas")
    page.keyboard.press("p")
    expect(page.locator(".dl-text .dl-at")).to_have_text("PARIS")
    page.keyboard.press("j")
    expect(page.locator(".dl-evidence h3")).to_have_text("Sentence 2 of 7")
    expect(page.locator("[aria-live]")).to_contain_text("They felt it")
    page.keyboard.press("Escape")
    expect(page.locator(".dl-dimming")).to_have_count(0)
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement === document.body")


def test_keys_jump_to_views_and_arrows_walk_in_them(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    page.locator(".dl-body").focus()
    for key, view in enumerate(("text", "map", "timeline", "lists"), start=1):
        page.keyboard.press(str(key))
        inside = page.evaluate(f"document.activeElement.closest('.dl-{view}') !== null")
        assert inside, view
    page.keyboard.press("1")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator(".dl-text .dl-at")).to_have_text("Texas")


@pytest.mark.layout
def test_tab_needs_few_presses(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    stops = page.locator(".dl-workbench :is([tabindex='0'], button, input, summary)")
    reachable = stops.evaluate_all(
        "ns => ns.filter(n => n.tabIndex >= 0 && n.getClientRects().length).length"
    )
    assert reachable < 30


def test_search_finds_names_and_sentences(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    page.locator(".dl-body").focus()
    page.keyboard.press("/")
    page.keyboard.type("herald")
    page.keyboard.press("Enter")
    expect(page.locator(".dl-evidence h3")).to_have_text("Why “Lamar Herald”?")
    page.keyboard.press("Escape")
    page.locator(".dl-body").focus()
    page.keyboard.press("/")
    page.keyboard.type("swim")
    page.keyboard.press("Enter")
    expect(page.locator(".dl-evidence h3")).to_have_text("Sentence 7 of 7")


def test_help_opens_and_closes(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    page.locator(".dl-body").focus()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_what_the_user_decided_is_marked(
    open_report: OpenReport,
) -> None:
    reading = sample_reading()
    dallas = dataclasses.replace(reading.places[2], status="corrected")
    landing = dataclasses.replace(reading.places[6], status="rejected")
    page = open_report(reading.replace(places=Items([dallas, landing])))
    expect(page.locator(".dl-text .dl-corrected")).to_have_text("Dallas")
    expect(page.locator(".dl-text .dl-rejected")).to_have_text("Heron Landing")
    expect(page.locator(".dl-map")).not_to_contain_text("Not found")
    page.locator(".dl-text .dl-corrected").click()
    expect(page.locator(".dl-evidence")).to_contain_text("corrected by hand")
    expect(page.locator(".dl-row.dl-selected .dl-decided")).to_have_text("✓")


def test_the_timeline_has_an_order_of_telling(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    page.get_by_role("button", name="as told").click()
    first = page.locator(".dl-told").first
    expect(first).to_have_attribute("data-id", f"date:{TEXT.index('Friday morning')}")
    page.get_by_role("button", name="as it happened").click()
    expect(page.locator(".dl-told")).to_have_count(0)
    expect(page.locator(".dl-chip", has_text="many years ago")).to_be_visible()


def test_what_is_doubtful_is_listed(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    badge = page.locator(".dl-doubts summary")
    expect(badge).to_have_text("4 to check")
    badge.click()
    page.locator(".dl-doubts .dl-row", has_text="Heron Landing").click()
    expect(page.locator(".dl-evidence")).to_contain_text("not found in the gazetteer")


def test_marks_lie_inside_one_another_and_keep_the_text(
    open_report: OpenReport,
) -> None:
    page = open_report(sample_reading())
    paragraphs = page.locator(".dl-text p")
    assert "\n\n".join(paragraphs.all_text_contents()) == TEXT
    inside = page.locator(".dl-is-quote .dl-is-place")
    expect(inside).to_have_text("Dallas")
    expect(page.locator(".dl-is-organisation .dl-is-place")).to_have_text("Georgia")


def test_the_selection_is_copied_as_code(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    page.locator(f'.dl-text [data-id="{DALLAS}"]').click()
    page.get_by_role("button", name="Copy selection as code").click()
    expect(page.locator("[aria-live]")).to_have_text("Copied.")
    code = page.evaluate("navigator.clipboard.readText()")
    assert f'"{DALLAS}",  # Dallas' in code
    compile(code, "copied", "exec")


def test_the_saved_json_is_the_reading(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    with page.expect_download() as download:
        page.get_by_role("button", name="Save JSON").click()
    saved = download.value.path().read_text(encoding="utf-8")
    assert Reading.from_json(saved) == sample_reading()
    assert download.value.suggested_filename.endswith(".json")


def test_text_that_would_be_markup_stays_text(open_report: OpenReport) -> None:
    page = open_report(hostile_reading())
    expect(page.locator(".dl-headline h2")).to_have_text(HOSTILE[1])
    expect(page.locator(".dl-text")).to_contain_text(HOSTILE[0])
    expect(page.locator(".dl-text")).to_contain_text(HOSTILE[3])
    assert page.title() == HOSTILE[1]
    page.locator(".dl-text .dl-mark").first.click()
    expect(page.locator(".dl-evidence")).to_contain_text(HOSTILE[1])
    assert page.locator("img, [onerror], a[href^=javascript]").count() == 0
    # Seven in the file, and the one that they unpack.
    assert page.locator("script").count() == 8


def test_a_story_without_findings_says_so(open_report: OpenReport) -> None:
    page = open_report(empty_reading())
    expect(page.locator(".dl-timeline")).to_contain_text("names no dates")
    for layer, reason in (
        ("actor", "No person, organisation or group is named."),
        ("quote", "Nobody is quoted"),
        ("event", "No verb in the story names an event"),
    ):
        page.locator(f".dl-tabs [data-tab={layer}]").click()
        expect(page.locator(".dl-panel:visible")).to_contain_text(reason)
    expect(page.locator(".dl-headline")).to_contain_text("publication day not known")


@pytest.mark.layout
@pytest.mark.parametrize("width", [360, 700, 1000, 1280])
def test_no_width_needs_scrolling_sideways(open_report: OpenReport, width: int) -> None:
    page = open_report(sample_reading())
    page.set_viewport_size({"width": width, "height": 800})
    page.locator(f'.dl-text [data-id="{GEORGIA}"]').first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_have_contrast_in_both_themes(
    open_report: OpenReport, scheme: str
) -> None:
    page = open_report(sample_reading())
    page.emulate_media(color_scheme=scheme)
    page.locator(f'.dl-text [data-id="{GEORGIA}"]').first.click()
    for place in (
        ".dl-byline",
        ".dl-facts dt",
        ".dl-text",
        ".dl-count",
        ".dl-method dt",
    ):
        assert page.evaluate(CONTRAST, place) >= 4.5, place


def test_a_report_is_drawn_when_it_has_loaded(
    offline_page: Page, report_of: Callable[[Reading], Path]
) -> None:
    """Printing without a window waits for the load event and for nothing more."""
    offline_page.goto(report_of(sample_reading()).as_uri(), wait_until="load")
    assert offline_page.locator(".dl-evidence h3").count() == 1


def test_a_script_exchanged_for_another_does_not_run(
    chromium: Browser, report_of: Callable[[Reading], Path], tmp_path: Path
) -> None:
    whole = report_of(sample_reading()).read_text("utf-8")
    views = packed("\0document.title = 'taken over';")
    changed = re.sub(
        '(id="dateline-views">)[^<]*', lambda match: match[1] + views, whole
    )
    assert changed != whole
    path = tmp_path / "changed.html"
    path.write_text(changed, "utf-8")
    page = chromium.new_page()
    page.goto(path.as_uri(), wait_until="load")
    assert page.title() == sample_reading().story.title
    page.close()


def test_print_opens_all_lists(open_report: OpenReport) -> None:
    page = open_report(sample_reading())
    page.emulate_media(media="print")
    for name in ("Actors", "Places", "Quotes", "Events"):
        expect(page.locator(".dl-panel h4", has_text=name)).to_be_visible()
    expect(page.locator(".dl-tools")).to_be_hidden()


def test_what_is_printed_as_soon_as_it_has_loaded_is_whole(
    chromium: Browser, report_of: Callable[[Reading], Path]
) -> None:
    """The lists behind the tabs are drawn later, unless they are printed before."""
    page = chromium.new_page()
    # Nothing is painted, so that nothing is drawn after it.
    page.add_init_script("window.requestAnimationFrame = () => 0;")
    page.goto(report_of(sample_reading()).as_uri(), wait_until="load")
    lists = page.locator(".dl-panel .dl-rows, .dl-panel .dl-events, .dl-network")
    assert lists.count() == 1
    page.pdf()
    assert lists.count() == 6
    page.close()


def test_without_scripts_the_text_and_tables_are_there(
    open_report: OpenReport,
) -> None:
    page = open_report(sample_reading())
    bare = page.context.browser.new_context(java_script_enabled=False)
    plain = bare.new_page()
    plain.goto(page.url)
    expect(plain.locator("main h3")).to_have_text(sample_reading().story.title)
    expect(plain.locator("main table").first).to_be_visible()
    bare.close()


#: The contrast of a node's text against the nearest background that is painted.
CONTRAST = """selector => {
  const node = document.querySelector(selector);
  const canvas = document.createElement("canvas").getContext("2d");
  const rgb = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour) => {
    const parts = rgb(colour).slice(0, 3).map((c) => {
      const s = c / 255;
      return s <= 0.03928 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  let behind = node;
  while (behind && rgb(getComputedStyle(behind).backgroundColor)[3] === 0) {
    behind = behind.parentElement;
  }
  const style = getComputedStyle;
  const [a, b] = [style(node).color, style(behind).backgroundColor]
    .map(luminance).sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}"""


def with_events_in_paris(*factualities: str) -> Reading:
    """Return the sample with its first event told so, each at another word."""
    sample = sample_reading()
    events = (
        dataclasses.replace(event, factuality=value, place_id=PARIS_TEXAS.id)
        for event, value in zip(sample.events, factualities, strict=True)
    )
    return sample.replace(events=Items(events))


def test_facts_come_first_and_the_others_say_what_they_are(
    open_report: OpenReport,
) -> None:
    page = open_report(with_events_in_paris("denied", "asserted", "background"))
    page.get_by_role("tab", name="Events").click()
    rows = page.locator(".dl-events tbody tr")
    expect(rows).to_have_count(4)
    expect(rows.nth(2)).to_contain_text("1 event not told as a fact")
    expect(rows.nth(3)).to_have_class(re.compile("dl-no-fact"))
    expect(rows.nth(3).locator(".dl-factuality")).to_have_text("denied")
    expect(page.locator(".dl-row .dl-factuality:not(.dl-no-fact)")).to_have_text(
        "looked back at"
    )
    page.locator(".dl-sort").filter(has_text="did").click()
    expect(rows.nth(2)).to_contain_text("1 event not told as a fact")
    expect(page.locator(".dl-text .dl-no-fact")).to_have_attribute("title", "denied")
    rows.nth(3).click()
    expect(page.locator(".dl-evidence .dl-facts")).to_contain_text("whetherdenied")


def test_the_toll_of_what_did_not_happen_is_not_in_the_table(
    open_report: OpenReport,
) -> None:
    page = open_report(with_events_in_paris("denied", "asserted", "background"))
    page.get_by_role("tab", name="Events").click()
    row = page.locator(".dl-events .dl-row", has_text="killing")
    expect(row.locator(".dl-cell-toll")).to_be_empty()
    row.click()
    toll = page.locator(".dl-evidence dd > .dl-no-fact").first
    expect(toll).to_contain_text("at least 2 killed, at least 14 injured denied")


def test_an_event_told_twice_counts_once_and_lists_the_figures_of_both(
    open_report: OpenReport,
) -> None:
    reading = told_twice()
    second = reading.events[1]
    two, many = reading.figures
    part = dataclasses.replace(two, part_of=many.id, of="children")
    denied = dataclasses.replace(
        two, end=two.end + 1, low=9, high=9, status="denied", event_id=second.id
    )
    denied = dataclasses.replace(denied, source="Washington", via="Radio 1")
    page = open_report(reading.replace(figures=Items([part, denied, many])))
    expect(page.locator(".dl-counts")).to_contain_text("2 events")
    page.get_by_role("tab", name="Events").click()
    page.locator(".dl-events .dl-row", has_text="killing").click()
    figures = page.locator(".dl-evidence .dl-facts > dd > .dl-figures > li")
    expect(figures).to_have_count(2)
    expect(figures.nth(0)).to_have_text(
        "9 people killed denied source: Washington, via Radio 1"
    )
    expect(figures.nth(0).locator("> .dl-no-fact .dl-factuality")).to_have_text(
        "denied"
    )
    expect(figures.nth(1)).to_contain_text("at least 14 people injured")
    expect(figures.nth(1)).to_contain_text("source: Mayor Ana Ruiz")
    expect(figures.nth(1).locator("li")).to_have_text("2 children killed")


def test_an_event_is_no_guess_because_one_party_is_not_named(
    open_report: OpenReport,
) -> None:
    reading = sample_reading()
    first, *others = reading.events
    alone = dataclasses.replace(first, confidence=0.55, place_confidence=0.6)
    page = open_report(reading.replace(events=Items([alone, *others])))
    page.get_by_role("tab", name="Events").click()
    row = page.locator(".dl-events .dl-row", has_text="killing")
    expect(row.locator(".dl-check")).to_have_count(1)
    expect(row.locator(".dl-cell-where .dl-check")).to_have_text("?")


@pytest.mark.parametrize(
    ("values", "ring", "words"),
    [
        (("denied", "future", "asserted"), "dl-fact", "an event took place here"),
        (("denied", "future", "alleged"), "dl-no-fact", "only expected, demanded"),
    ],
)
def test_the_map_rings_places_where_something_happened(
    open_report: OpenReport, values: tuple[str, ...], ring: str, words: str
) -> None:
    page = open_report(with_events_in_paris(*values))
    pin = page.locator(f'.dl-map-marks .dl-pin[data-id="{PARIS_TEXAS.id}"]').first
    expect(pin.locator(".dl-pin-happened")).to_have_class(re.compile(rf"{ring}\b"))
    expect(page.locator(".dl-map-key")).to_contain_text(words)
    assert words in (pin.get_attribute("aria-label") or "")
