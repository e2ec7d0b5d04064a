"""axe-core finds nothing wrong: names, roles, contrast, headings, sizes of targets.

In light, dark and forced colours and as wide as a telephone.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from piles import pile_readings, write_pile
from playwright.sync_api import Browser, Page, expect
from readings import sample_reading
from serving import Served, served

import dateline as dl

from .test_marking import select as select_words
from .test_quiz import GOLD, machine, mark_place, reveal, select

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"

pytestmark = pytest.mark.skipif(
    not AXE.is_file(),
    reason="axe-core is not installed ('npm ci' in the root of the checkout)",
)

#: Everything that is on by itself, and targets of at least 24 px; or what looks change.
RULES = """async (only) => {
  const rules = { "target-size": { enabled: true } };
  const options = only ? { runOnly: only } : { rules };
  const { violations } = await axe.run(document, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`));
}"""
BY_LOOK = ["color-contrast", "scrollable-region-focusable", "target-size"]

TEXT = (
    "QUITO, Ecuador — Weavers from Otavalo torched a depot in Loja on Friday, hurting "
    "six guards. “We had no choice,” Salma Idrissi told a rally. Clerks left Quito on "
    "Sunday for Targa."
)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Return a page that has axe-core, whatever the page's own policy is."""
    # No colour is measured half-way to another.
    context = chromium.new_context(
        viewport={"width": 1280, "height": 900}, reduced_motion="reduce"
    )
    context.add_init_script(path=AXE)
    yield context.new_page()
    context.close()


def check(page: Page) -> None:
    """Check the page as it is now: in light, dark and forced colours."""
    page.emulate_media(color_scheme="light", forced_colors="none")
    assert page.evaluate(RULES) == []
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(RULES, BY_LOOK) == []
    page.emulate_media(forced_colors="active")
    assert page.evaluate(RULES, BY_LOOK) == []


def check_narrow(page: Page) -> None:
    """Check the page as it is now, and as wide as a telephone."""
    check(page)
    page.set_viewport_size({"width": 360, "height": 740})
    check(page)


def test_a_report(page: Page, tmp_path: Path) -> None:
    page.goto(dl.report(sample_reading(), tmp_path / "report.html").as_uri())
    page.wait_for_selector(".dl-evidence")
    for kind in ("place", "date", "event", "person"):
        page.locator(f".dl-text .dl-is-{kind}").first.click()
        check(page)
    page.keyboard.press("Escape")
    for name in ("Places", "Quotes", "Events", "Network"):
        page.get_by_role("tab", name=name).click()
        check(page)
    page.keyboard.press("?")
    check(page)
    page.keyboard.press("Escape")
    check_narrow(page)


def test_a_report_that_is_corrected_and_tours(page: Page, tmp_path: Path) -> None:
    reading = sample_reading().with_tour(
        [
            dl.Stop("It was felt in Dallas.", "Dallas", extent=(30, -100, 35, -95)),
            dl.Stop("Who is named and never heard?", filter="unquoted"),
        ]
    )
    page.goto(dl.report(reading, tmp_path / "tour.html").as_uri())
    page.locator(".dl-text .dl-is-place", has_text="Georgia").first.click()
    page.locator(".dl-candidates").get_by_role("button", name="use this").click()
    page.locator(".dl-changes summary").click()
    check(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Start tour").click()
    check(page)
    page.keyboard.press("ArrowRight")
    check_narrow(page)
    page.reload()
    page.wait_for_selector(".dl-offer")
    check(page)


def test_what_opens_in_a_report(page: Page, tmp_path: Path) -> None:
    page.goto(dl.report(sample_reading(), tmp_path / "report.html").as_uri())
    page.wait_for_selector(".dl-evidence")
    page.locator(".dl-exports summary").click()
    check(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Find a place of the story").click()
    page.keyboard.type("dal")
    page.locator(".dl-map-panel .dl-row").first.wait_for()
    check(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Measure a distance").click()
    page.get_by_role("tab", name="Network").click()
    page.locator(".dl-drawn summary").click()
    check(page)
    page.keyboard.press("Escape")
    page.get_by_role("tab", name="Places").click()
    page.get_by_role("slider", name="First day shown").focus()
    page.keyboard.press("PageUp")
    page.get_by_role("button", name="Zoom in on the timeline").click()
    page.get_by_role("searchbox", name="Search names").fill("bridge")
    check_narrow(page)


def test_forced_colours_show_what_is_chosen(page: Page, tmp_path: Path) -> None:
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.goto(dl.report(sample_reading(), tmp_path / "report.html").as_uri())
    page.locator(".dl-text .dl-is-place").first.click()
    page.get_by_role("tab", name="Places").click()
    style = """(node, name) => {
      const lookup = document.body.appendChild(document.createElement("p"));
      lookup.style.color = "Highlight";
      return [getComputedStyle(node)[name], getComputedStyle(lookup).color];
    }"""
    for where, name in (
        (".dl-text .dl-selected", "outlineColor"),
        (".dl-panel .dl-row.dl-selected", "outlineColor"),
        (".dl-tool[aria-pressed=true]", "backgroundColor"),
    ):
        shown, wanted = page.locator(where).first.evaluate(style, name)
        assert shown == wanted, where
    # Pictures are drawn in the user's own colours: white on black here.
    for where in (".dl-pin.dl-selected .dl-pin-mark", ".dl-time", ".dl-glyph"):
        node = page.locator(where).first
        fill = node.evaluate("node => getComputedStyle(node).fill")
        assert fill == "rgb(255, 255, 255)", where
    # Words that stand on a ground of their own are not covered by another.
    mark = page.locator(".dl-said mark").first
    assert mark.evaluate("n => getComputedStyle(n).forcedColorAdjust") == "none"


def test_many_stories(page: Page, tmp_path: Path) -> None:
    pile = write_pile(tmp_path / "desk.corpus", pile_readings())
    page.goto(dl.report(pile, tmp_path / "desk.html").as_uri())
    page.wait_for_selector(".dl-pile-story")
    for name in ("Where", "With whom"):
        page.get_by_role("tab", name=name, exact=True).click()
        check(page)
    page.locator(".dl-pile .dl-node").first.click()
    page.locator(".dl-pile-story").first.click()
    page.wait_for_selector(".dl-pile-reader .dl-evidence")
    check_narrow(page)


def test_a_quiz(page: Page, tmp_path: Path) -> None:
    page.goto(dl.report(dl.quiz(machine(), gold=GOLD), tmp_path / "quiz.html").as_uri())
    page.wait_for_selector(".dl-quiz .dl-text")
    menu = select(page, "Dallas")
    menu.get_by_role("button", name="place", exact=True).click()
    check(page)
    page.keyboard.press("Escape")
    mark_place(page, "Dallas", "Dallas")
    check(page)
    reveal(page)
    check_narrow(page)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Served]:
    pytest.importorskip("uvicorn")
    with served(tmp_path) as server:
        yield server


def test_the_workbench(page: Page, server: Served, tmp_path: Path) -> None:
    page.goto(server.address)
    text = page.get_by_placeholder("Paste a news story here")
    expect(text).to_be_visible()
    check_narrow(page)
    page.set_viewport_size({"width": 1280, "height": 900})
    text.fill(TEXT)
    page.get_by_label("Published", exact=True).last.fill("2020-01-07")
    page.get_by_role("button", name="Read", exact=True).click()
    page.wait_for_selector(".dl-evidence", timeout=90_000)
    _mark_words(page)
    _correct(page)
    _compare(page, tmp_path)


def _mark_words(page: Page) -> None:
    menu = select_words(page, "Targa")
    menu.get_by_role("button", name="place", exact=True).click()
    menu.get_by_role("searchbox").fill("Taroud")
    menu.get_by_role("button", name="Taroudant").first.wait_for()
    menu.get_by_text("A point of your own").click()
    check(page)
    menu.get_by_role("button", name="quote", exact=True).click()
    check(page)
    page.keyboard.press("Escape")


def _correct(page: Page) -> None:
    evidence = page.locator(".dl-evidence")
    page.locator(".dl-text .dl-is-event", has_text="torched").click()
    evidence.locator(".dl-fixes summary").click()
    page.get_by_role("button", name="Add to tour").click()
    check(page)
    page.locator(".dl-text .dl-is-place", has_text="Otavalo").click()
    evidence.get_by_text("Another place", exact=True).click()
    check(page)
    evidence.get_by_role("button", name="not a place").click()
    changes = page.locator(".dl-changes summary")
    expect(changes).to_contain_text("1 correction", timeout=60_000)
    changes.click()
    check(page)
    page.keyboard.press("Escape")
    check_narrow(page)


def _compare(page: Page, folder: Path) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_text("Annotations", exact=True).click()
    check(page)
    page.keyboard.press("Escape")
    other = dl.read(TEXT, published="2020-01-07").accept("Quito").accept("torched")
    with page.expect_file_chooser() as asked:
        page.get_by_role("button", name="Compare", exact=True).click()
    asked.value.set_files(other.sign("Ana").save_corrections(folder / "ana.json"))
    second = page.locator(".dl-second")
    expect(second).to_contain_text("Compared with Ana", timeout=60_000)
    second.get_by_role("button", name="Keep mine").first.click()
    second.locator("summary").first.click()
    second.get_by_text("Agreement:").click()
    check_narrow(page)
