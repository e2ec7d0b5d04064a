"""Many stories in one file, opened in a browser: click, draw, search, read."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest
from piles import PILE, pile_readings, write_pile
from playwright.sync_api import Browser, Page, expect

import dateline as dl
from dateline.io.corrections import load_corrections

from .letters import resized
from .pointer import drag

KANO = "geonames:2335204"


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> dl.Corpus:
    return write_pile(tmp_path_factory.mktemp("piles") / "desk.corpus", pile_readings())


@pytest.fixture(scope="module")
def file(pile: dl.Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return dl.report(pile, tmp_path_factory.mktemp("reports") / "desk.html")


@pytest.fixture
def page(offline_page: Page, file: Path) -> Page:
    offline_page.goto(file.as_uri())
    offline_page.wait_for_selector(".dl-pile-story")
    return offline_page


@pytest.mark.layout
def test_a_long_list_scrolls_and_covers_nothing_below_it(page: Page) -> None:
    page.evaluate(
        """() => {
          const list = document.querySelector(".dl-pile-view-lists .dl-rows");
          const row = list.firstElementChild;
          for (let n = 0; n < 60; n += 1) list.append(row.cloneNode(true));
        }"""
    )
    panel = page.locator(".dl-pile-view-lists .dl-panel").first
    assert panel.evaluate("node => node.scrollHeight > node.clientHeight")
    ends = panel.evaluate("node => node.getBoundingClientRect().bottom")
    below = page.locator(".dl-pile-view-told").bounding_box()
    assert below is not None
    assert ends <= below["y"]


def titles(page: Page) -> list[str]:
    return page.locator(".dl-pile-story > b").all_text_contents()


def counts(page: Page, tab: str) -> dict[str, int]:
    """Return what a list says: names and their numbers of stories."""
    page.get_by_role("tab", name=tab, exact=True).click()
    rows = page.get_by_role("tabpanel").locator(".dl-row:visible")
    labels = rows.evaluate_all("rows => rows.map((row) => row.ariaLabel)")
    found = (
        re.fullmatch(r"(.*?)(?: · .*)?: (\d+) stor(?:y|ies)", label) for label in labels
    )
    return {match[1]: int(match[2]) for match in found if match}


def chips(page: Page) -> list[str]:
    return page.locator(".dl-pile-chip > span:first-child").all_text_contents()


def agrees(page: Page, pile: dl.Corpus, **chosen: object) -> None:
    """Check that the page counts without Python what Python counts."""
    wanted = pile.where(**chosen)
    told = wanted.counts()
    number = page.locator(".dl-pile-stories .dl-pile-head b").text_content() or ""
    assert number.split()[0] == str(len(wanted))
    assert len(titles(page)) == len(wanted)
    assert counts(page, "Who") == {r["name"]: r["stories"] for r in told["actors"]}
    assert counts(page, "Where") == {r["label"]: r["stories"] for r in told["places"]}
    assert counts(page, "Outlets") == {
        row["name"] or "no outlet stated": row["stories"] for row in told["outlets"]
    }
    assert counts(page, "With whom") == {
        f"{row['a_name']} with {row['b_name']}": row["stories"] for row in told["pairs"]
    }
    for kind in ("told", "published"):
        bars = page.locator(f".dl-pile-chart.dl-pile-{kind} .dl-pile-now")
        heights = bars.evaluate_all(
            "bars => bars.map((bar) => +bar.getAttribute('height'))"
        )
        assert [height > 0 for height in heights] == [n > 0 for n in told[kind]]
    rows = page.locator(".dl-pile-disputes tbody tr")
    assert rows.count() == len(told["disputes"])


def test_it_shows_what_all_stories_tell(page: Page, pile: dl.Corpus) -> None:
    expect(page.locator("h2").first).to_have_text("desk")
    byline = "6 stories · 3 outlets · published 1 Mar 2021 to 9 Mar 2021"
    expect(page.locator(".dl-byline").first).to_have_text(byline)
    agrees(page, pile)
    assert titles(page)[0] == "Ships sail again"


def test_a_place_on_the_map_filters_all_views(page: Page, pile: dl.Corpus) -> None:
    pin = page.locator(f'.dl-pile-map .dl-pin[data-id="{KANO}"]')
    expect(pin).to_have_attribute(
        "aria-label", re.compile(r"Kano.*: city, in 3 stories")
    )
    pin.click()
    assert chips(page) == ["Kano"]
    agrees(page, pile, places=KANO)
    expect(pin).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Remove from the filter: Kano").click()
    agrees(page, pile)


def test_filters_from_all_lists_are_joined(page: Page, pile: dl.Corpus) -> None:
    page.locator(".dl-lists .dl-row", has_text="Musa Danjuma").first.click()
    agrees(page, pile, actors="Musa Danjuma")
    page.get_by_role("tab", name="Outlets").click()
    page.locator(".dl-lists .dl-row:visible", has_text="Lagoon Post").click()
    agrees(page, pile, actors="Musa Danjuma", outlets="Lagoon Post")
    page.get_by_role("button", name="clear all").click()
    page.get_by_role("tab", name="With whom").click()
    pair = "Halima Bello with Musa Danjuma"
    page.locator(f'.dl-lists .dl-row:visible[aria-label^="{pair}"]').click()
    assert chips(page) == ["Halima Bello", "Musa Danjuma"]
    agrees(page, pile, actors=["Halima Bello", "Musa Danjuma"])


@pytest.mark.layout
def test_days_are_drawn_with_the_pointer(page: Page, pile: dl.Corpus) -> None:
    chart = page.locator(".dl-pile-chart.dl-pile-told")
    box = chart.bounding_box()
    assert box is not None
    day = box["width"] / 9
    y = box["y"] + 40
    drag(page, (box["x"] + 2.5 * day, y), (box["x"] + 3.5 * day, y))
    assert chips(page) == ["tells of 3 Mar – 4 Mar 2021"]
    agrees(page, pile, told=("2021-03-03", "2021-03-04"))
    page.get_by_role("button", name="all days").first.click()
    agrees(page, pile)


def test_days_are_chosen_by_keys(page: Page, pile: dl.Corpus) -> None:
    chart = page.get_by_role("slider", name="Published: choose days")
    chart.focus()
    for key in ("Home", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    text = "3 Mar 2021: 2 stories"
    expect(chart).to_have_attribute("aria-valuetext", text)
    page.keyboard.press("Enter")
    agrees(page, pile, published="2021-03-03")
    chart.focus()
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("Shift+ArrowLeft")
    assert chips(page) == ["published 2 Mar – 3 Mar 2021"]
    page.keyboard.press("Delete")
    assert chips(page) == []


def test_words_are_searched_for(page: Page, pile: dl.Corpus) -> None:
    page.keyboard.press("/")
    page.keyboard.type("ships")
    page.keyboard.press("Enter")
    expect(page.locator(".dl-pile-words mark").first).to_have_text("Ships")
    assert titles(page) == ["Ships sail again", "Dockers strike in Lagos"]
    agrees(page, pile, words="ships")
    for words in ("lodz", '"fire in a market" -red', "danj*", "FIRE"):
        page.locator("input[type=search]").first.fill(words)
        page.keyboard.press("Enter")
        agrees(page, pile, words=words)
    page.locator("input[type=search]").first.fill("nowhere")
    page.keyboard.press("Enter")
    expect(page.locator(".dl-pile-stories")).to_contain_text("No story fits")
    page.keyboard.press("Escape")
    agrees(page, pile)


def test_contradictions_stand_side_by_side(page: Page, pile: dl.Corpus) -> None:
    row = page.locator(".dl-pile-disputes tbody tr").first
    expect(row.locator("th")).to_contain_text("contradiction")
    expect(row.locator("td").nth(0)).to_contain_text("a market in Kano killed 19")
    expect(row.locator("td").nth(0)).to_contain_text("Harmattan Wire, 3 Mar 2021")
    expect(row.locator("td").nth(1)).to_contain_text("34")
    happening = page.locator(".dl-pile-happening").first
    steps = happening.locator(".dl-pile-step b").all_text_contents()
    assert steps == ["at least 12", "19", "34"]
    happening.locator("summary").click()
    expect(happening.locator("tbody tr")).to_have_count(3)
    happening.get_by_role("button", name="Show only the stories").click()
    fire = pile.where().counts()["happenings"][0]["id"]
    agrees(page, pile, happening=fire)


def test_differences_are_grouped_and_what_moved_on_is_folded(page: Page) -> None:
    told = page.locator(".dl-pile-tells section").first
    assert told.locator("h4").all_text_contents() == ["Contradictions (1)"]
    moved = told.locator(".dl-pile-moved")
    expect(moved.locator("summary")).to_contain_text("that moved on")
    expect(moved.locator("table")).to_be_hidden()
    moved.locator("summary").click()
    expect(moved.locator("tbody tr").first).to_contain_text("at least 12")


def test_who_is_named_with_whom_is_drawn_and_filters(
    page: Page, pile: dl.Corpus
) -> None:
    page.get_by_role("tab", name="With whom").click()
    network = page.locator(".dl-pile-view-lists .dl-network")
    pairs = pile.where().counts()["pairs"]
    expect(network.locator(".dl-edge")).to_have_count(len(pairs))
    names = {name for row in pairs for name in (row["a_name"], row["b_name"])}
    expect(network.locator(".dl-node")).to_have_count(len(names))
    # The arrow keys move among the actors, Enter filters, and the focus stays.
    network.locator(".dl-node").first.focus()
    page.keyboard.press("ArrowRight")
    node = network.locator(".dl-node:focus")
    label = node.get_attribute("aria-label") or ""
    page.keyboard.press("Enter")
    name = label.split(",")[0]
    assert chips(page) == [name]
    expect(network.locator(".dl-node:focus")).to_have_attribute(
        "aria-label", re.compile(re.escape(name))
    )
    expect(network.locator(".dl-node:focus")).to_have_attribute("aria-pressed", "true")
    agrees(page, pile, actors=name)


def test_a_line_of_the_network_filters_by_both(page: Page, pile: dl.Corpus) -> None:
    page.get_by_role("tab", name="With whom").click()
    line = page.locator(".dl-pile-view-lists .dl-edge", has_text="Musa Danjuma").first
    title = line.locator("title").text_content() or ""
    line.dispatch_event("click")
    both = title.rsplit(":", 1)[0].split(" with ")
    assert chips(page) == both
    agrees(page, pile, actors=both)


def test_a_story_opens_its_own_workbench(page: Page) -> None:
    page.locator(".dl-pile-story", has_text="Governor mourns").click()
    reader = page.locator(".dl-pile-reader")
    expect(reader.locator("h2")).to_have_text("Governor mourns")
    expect(reader.locator(".dl-text")).to_contain_text("Bello met Musa Danjuma")
    reader.locator(".dl-text .dl-is-place", has_text="Kano").first.click()
    expect(reader.locator(".dl-evidence h3")).to_have_text("Why “Kano”?")
    expect(reader.locator(f'.dl-map .dl-pin[data-id="{KANO}"]')).to_be_visible()
    page.get_by_role("button", name="Close the story").click()
    expect(reader.locator("h2")).to_have_count(0)
    focused = page.evaluate("document.activeElement.textContent")
    assert focused.startswith("Governor mourns")
    # So does a story that is named in a table.
    page.get_by_role("button", name="Harmattan Wire, 3 Mar 2021").first.click()
    expect(reader.locator("h2")).to_have_text("Toll of Kano market fire rises to 19")


def test_a_story_that_is_open_is_corrected_and_saved(
    page: Page, pile: dl.Corpus, tmp_path: Path
) -> None:
    row = page.locator(".dl-pile-story", has_text="Governor mourns")
    row.click()
    reader = page.locator(".dl-pile-reader")
    reader.locator(".dl-text .dl-is-place", has_text="Kano").first.click()
    reader.locator(".dl-evidence").get_by_role("button", name="not a place").click()
    changes = reader.locator(".dl-keeping")
    expect(changes).to_contain_text("1 correction · not saved")
    expect(reader.locator(".dl-text .dl-rejected")).to_have_text("Kano")
    # What is exported follows, and what is not saved is offered again.
    reader.locator(".dl-exports summary").click()
    with page.expect_download() as started:
        reader.locator(".dl-exports").get_by_role("button", name=".csv").click()
    assert KANO not in Path(started.value.path()).read_text("utf-8")
    page.get_by_role("button", name="Close the story").click()
    row.click()
    reader.get_by_role("button", name="Take up").click()
    with page.expect_download() as started:
        changes.get_by_role("button", name="Save corrections").click()
    assert started.value.suggested_filename == "governor-mourns.corrections.json"
    file = tmp_path / "governor-mourns.corrections.json"
    started.value.save_as(file)
    corrections = load_corrections(file)
    assert [one.target.phrase for one in corrections] == ["Kano"]
    # Another story has nothing of it.
    page.get_by_role("button", name="Close the story").click()
    page.locator(".dl-pile-story", has_text="Fire destroys").click()
    expect(reader.locator(".dl-offer")).to_have_count(0)
    expect(reader.locator(".dl-text .dl-rejected")).to_have_count(0)


def test_the_filter_is_copied_as_code(page: Page, pile: dl.Corpus) -> None:
    page.locator(f'.dl-pile-map .dl-pin[data-id="{KANO}"]').click()
    page.locator(".dl-lists .dl-row:visible", has_text="Halima Bello").first.click()
    chart = page.get_by_role("slider", name="Days told of: choose days")
    chart.focus()
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    wanted = pile.where(places=KANO, actors="halima bello", told="2021-03-01")
    assert len(wanted) == 3
    page.get_by_text("Copy as code").click()
    page.get_by_role("option", name="SQL").click()
    expect(page.locator(".dl-live.dl-seen")).to_have_text("Copied.")
    sql = page.evaluate("navigator.clipboard.readText()")
    assert sorted(pile.sql(sql).story) == wanted.ids
    page.get_by_text("Copy as code").click()
    page.get_by_role("option", name="Python").click()
    page.wait_for_function(
        "navigator.clipboard.readText().then((text) => text.startsWith('import'))"
    )
    code = page.evaluate("navigator.clipboard.readText()")
    names: dict[str, object] = {}
    exec(code, names)
    assert list(names["chosen"]) == wanted.ids  # type: ignore[call-overload]


@pytest.mark.layout
@pytest.mark.parametrize("width", [380, 1280])
def test_the_menu_of_code_lies_on_the_page_and_closes(page: Page, width: int) -> None:
    resized(page, width, 900)
    page.get_by_text("Copy as code").click()
    for name in ("Python", "SQL"):
        box = page.get_by_role("option", name=name).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    page.locator(".dl-headline h2").first.click()
    expect(page.get_by_role("option", name="SQL")).to_be_hidden()


@pytest.mark.layout
@pytest.mark.parametrize("width", [380, 1280])
def test_a_course_that_wraps_leaves_its_label_alone(page: Page, width: int) -> None:
    resized(page, width, 900)
    course = page.locator(".dl-pile-course").first
    course.evaluate(
        """(node) => {
          const step = node.lastElementChild;
          for (let n = 0; n < 24; n += 1) node.append(step.cloneNode(true));
        }"""
    )
    ends, starts, tops = course.evaluate(
        """(node) => {
          const boxes = [...node.children].map((n) => n.getBoundingClientRect());
          const [label, ...steps] = boxes;
          return [
            label.right,
            Math.min(...steps.map(({ left }) => left)),
            new Set(steps.map(({ top }) => Math.round(top))).size,
          ];
        }"""
    )
    assert tops > 1
    assert starts >= ends - 1


@pytest.mark.layout
def test_what_a_difference_is_about_has_the_width_of_a_phone(page: Page) -> None:
    resized(page, 380, 900)
    head = page.locator(".dl-pile-disputes tbody th").first
    wide = head.evaluate("n => n.offsetWidth / n.parentElement.offsetWidth")
    assert wide > 0.9


def test_sql_says_what_it_does_not_know(page: Page) -> None:
    page.locator("input[type=search]").first.fill("fire")
    page.keyboard.press("Enter")
    page.get_by_text("Copy as code").click()
    page.get_by_role("option", name="SQL").click()
    expect(page.locator(".dl-live.dl-seen")).to_contain_text("copy it as Python")


def test_every_view_is_reached_by_keys(page: Page, pile: dl.Corpus) -> None:
    for key, where in (
        ("1", ".dl-pile-story"),
        ("2", ".dl-pile-map .dl-map-tool, .dl-pile-map .dl-pin"),
        ("3", ".dl-pile-chart"),
        ("4", ".dl-tabs button"),
        ("5", ".dl-pile-tells button, .dl-pile-tells summary"),
    ):
        page.keyboard.press(key)
        assert page.evaluate("s => document.activeElement.matches(s)", where), key
    page.keyboard.press("4")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert len(chips(page)) == 1
    # The row that was chosen keeps the focus, and Esc takes the filter back.
    assert page.evaluate("document.activeElement.classList.contains('dl-row')")
    page.keyboard.press("Escape")
    assert chips(page) == []
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()


def test_text_of_stories_never_becomes_markup(
    offline_page: Page, tmp_path: Path
) -> None:
    bad = "<img src=x onerror=alert(1)></script><script>alert(2)</script>"
    story = dl.Story(
        text=f"Floods hit Kano on Monday, {bad} said. {bad}",
        title=f"Floods {bad}",
        publisher=f"Post {bad}",
        published=PILE[0].published,
    )
    corpus = write_pile(tmp_path / "c", [dl.read(story)])
    file = dl.report(corpus, tmp_path / "bad.html", title=bad, notes=bad)
    offline_page.goto(file.as_uri())
    expect(offline_page.locator("h2").first).to_have_text(bad)
    offline_page.locator(".dl-pile-story").click()
    expect(offline_page.locator(".dl-pile-reader h2")).to_contain_text("Floods <img")
    assert offline_page.locator("img").count() == 0


@pytest.mark.layout
@pytest.mark.parametrize("width", [360, 700, 1000, 1400])
def test_nothing_is_wider_than_the_page(page: Page, width: int) -> None:
    resized(page, width, 900)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width
    page.locator(".dl-pile-story").first.click()
    page.wait_for_selector(".dl-pile-reader .dl-evidence")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_dark_and_forced_colours_keep_contrast(chromium: Browser, file: Path) -> None:
    for scheme in ("light", "dark"):
        page = chromium.new_page(color_scheme=scheme)
        page.goto(file.as_uri())
        page.wait_for_selector(".dl-pile-story")
        for selector in (".dl-pile-story small", ".dl-pile-teller", ".dl-pile-kind"):
            assert page.evaluate(CONTRAST, selector) >= 4.5, (scheme, selector)
        page.close()
    page = chromium.new_page(forced_colors="active")
    page.goto(file.as_uri())
    page.locator(".dl-lists .dl-row").first.click()
    frame = page.locator(".dl-lists .dl-row.dl-selected").evaluate(
        "node => getComputedStyle(node).outline"
    )
    assert "solid 2px" in frame
    page.close()


def test_on_paper_all_lists_are_open(page: Page) -> None:
    page.emulate_media(media="print")
    for name in ("Who", "With whom", "Where", "Outlets"):
        expect(page.get_by_role("heading", name=name, exact=True)).to_be_visible()
    expect(page.locator(".dl-pile-search")).to_be_hidden()


def test_a_small_file_says_what_it_leaves_out(
    offline_page: Page, pile: dl.Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The module lies behind the function of the package's name.
    monkeypatch.setattr(import_module("dateline.report.pile"), "_SPARE", 392_000)
    file = dl.report(pile, tmp_path / "small.html", megabytes=0.5)
    assert file.stat().st_size < 500_000
    offline_page.goto(file.as_uri())
    said = offline_page.locator(".dl-headline")
    expect(said).to_contain_text("whole stor")
    expect(said).to_contain_text("to open and to search")
    for row in offline_page.locator(".dl-pile-story").all():
        row.click()
    reader = offline_page.locator(".dl-pile-reader")
    expect(reader).to_contain_text("does not contain the whole story")


CONTRAST = """(selector) => {
  const parse = (colour) => {
    const canvas = document.createElement("canvas").getContext("2d");
    canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const light = ([r, g, b]) => [r, g, b]
    .map((c) => c / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const root = document.querySelector(".dl-workbench");
  const paper = parse(getComputedStyle(root).backgroundColor);
  const ink = parse(getComputedStyle(document.querySelector(selector)).color);
  const [a, b] = [light(paper), light(ink)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}"""
