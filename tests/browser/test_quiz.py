"""A quiz, played as a student plays it: in a mailed file, and in a notebook."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from readings import PARIS_FRANCE, sample_reading

import dateline as dl
from dateline.model import Findings, Items

from .lab import Lab, open_notebook, save_notebook
from .pointer import drag, painted

GOLD = sample_reading()

#: What is dragged over, from the first letter to the last.
CORNERS = """([words, nth]) => {
  const walker = document.createTreeWalker(
    document.querySelector('.dl-text'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    for (let at = data.indexOf(words); at >= 0; at = data.indexOf(words, at + 1)) {
      if (nth--) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + words.length);
      parentElement.scrollIntoView({ block: 'center' });
      const all = [...range.getClientRects()];
      const [first, last] = [all[0], all.at(-1)];
      return [first.left + 1, first.top + first.height / 2,
              last.right - 1, last.top + last.height / 2];
    }
  }
}"""


def machine() -> Findings:
    """Return what the machine found: one place wrong, one missed."""
    places = list(GOLD.places)
    places[0] = dataclasses.replace(places[0], place=PARIS_FRANCE)
    del places[2]
    return GOLD.replace(places=Items(places))


@pytest.fixture(scope="module")
def mailed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    quiz = dl.quiz(machine(), gold=GOLD)
    notes = "Send your answers before Friday."
    return dl.report(quiz, tmp_path_factory.mktemp("mail") / "quiz.html", notes=notes)


@pytest.fixture
def page(offline_page: Page, mailed: Path) -> Page:
    offline_page.goto(mailed.as_uri())
    offline_page.wait_for_selector(".dl-quiz .dl-text")
    return offline_page


def select(page: Page, words: str, nth: int = 0) -> Locator:
    """Drag over words of the text; return the menu that opens beside them."""
    painted(page)  # a mark that was set a moment ago moves the words behind it
    x, y, to_x, to_y = page.evaluate(CORNERS, [words, nth])
    drag(page, (x, y), (to_x, to_y))
    menu = page.get_by_role("dialog", name="Mark words")
    expect(menu).to_be_visible()
    return menu


def type_words(page: Page, words: str) -> Locator:
    """Press m and type words of the text; return the menu."""
    page.keyboard.press("m")
    menu = page.get_by_role("dialog", name="Mark words")
    page.keyboard.type(words)
    expect(menu).to_contain_text("in sentence")
    return menu


def mark_place(page: Page, words: str, place: str, nth: int = 0) -> None:
    menu = select(page, words, nth)
    menu.get_by_role("button", name="place", exact=True).click()
    menu.get_by_role("button", name=re.compile(f"^{place}")).first.click()


def mark_date(page: Page, words: str, edtf: str, nth: int = 0) -> None:
    menu = select(page, words, nth)
    menu.get_by_role("button", name="day or time").click()
    menu.get_by_label("Days in EDTF").fill(edtf)
    menu.get_by_role("button", name="Mark", exact=True).click()


def mark_quote(page: Page, words: str, speaker: str) -> None:
    menu = select(page, words)
    menu.get_by_role("button", name="quote", exact=True).click()
    menu.get_by_label("said by").fill(speaker)
    page.keyboard.press("Enter")


def marks(page: Page, layer: str) -> list[str]:
    rows = page.get_by_role("region", name=layer).locator("li")
    return [" ".join(text.split()) for text in rows.all_inner_texts()]


def reveal(page: Page) -> Locator:
    outcome = page.get_by_role("region", name="Answers")
    page.get_by_role("button", name="Reveal the answers").click()
    expect(outcome).to_be_hidden()
    page.get_by_role("button", name="Reveal them now").click()
    expect(outcome.get_by_role("heading", name="How far you came")).to_be_focused()
    return outcome


def save(page: Page, folder: Path, who: str) -> Path:
    page.get_by_label("Your name").fill(who)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save your answers").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def shares(outcome: Locator) -> dict[str, list[str]]:
    rows = [row.split("\t") for row in outcome.locator("tbody tr").all_inner_texts()]
    return {name: cells for name, *cells in rows}


def test_a_mailed_quiz_is_played_without_a_kernel_and_read_back(
    page: Page, tmp_path: Path
) -> None:
    # With the mouse: after an emoji, which counts one letter here and two there.
    mark_place(page, "PARIS", "Paris, Texas")
    mark_place(page, "Washington", "Washington")
    mark_place(page, "Georgia", "Georgia, United States")
    mark_date(page, "Friday morning", "2020-01-04")
    mark_date(page, "2021", "../2021")
    # With the keyboard alone: words, what they are, who it is.
    menu = type_words(page, "Ana Ruiz")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.textContent") != "person":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(menu.get_by_label("Who is it")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(menu).to_be_hidden()
    # A second name of hers.
    menu = select(page, "Ruiz", 1)
    menu.get_by_role("button", name="person", exact=True).click()
    menu.get_by_label("Who is it").select_option("the same as Ana Ruiz")
    menu.get_by_role("button", name="Mark", exact=True).click()
    mark_quote(page, "They felt it as far as Dallas on Friday,", "Ruiz")
    assert marks(page, "Places")[0].startswith("“PARIS” Paris, Texas, United States")
    assert marks(page, "Days") == [
        "“Friday morning” 2020-01-04 ×",
        "“2021” ../2021 ×",
    ]
    assert marks(page, "Names")[1].startswith("“Ruiz” Ana Ruiz (person)")

    outcome = reveal(page)
    shown = shares(outcome)
    path = save(page, tmp_path, "Ana B.")
    assert path.name == "answers-ana-b-two-die-as-footbridge-falls-in-paris-texas.json"
    by_page = dl.read_answers(tmp_path)
    counted = dl.read_answers(tmp_path, GOLD)
    assert by_page.students[0].who == "Ana B."
    assert by_page.to_frame().equals(counted.to_frame())
    assert by_page.errors.equals(counted.errors)
    student = counted.students[0].reading
    assert student is not None
    score, theirs = dl.score(student, GOLD), dl.score(machine(), GOLD)
    for measure in counted.students[0].measures:
        key = f"{measure.layer}, {measure.name}"
        again = score[measure.layer, measure.name]
        other = theirs[measure.layer, measure.name]
        assert shown[key] == [
            f"{again.precision:.2f}",
            f"{again.recall:.2f}",
            f"{again.f1:.2f}",
            f"{other.f1:.2f}",
        ]
    assert score["places", "right place"].right_found == 3
    assert score["quotes", "right speaker"].right_found == 1
    assert score["dates", "right days"].right_found == 1


def test_the_gold_is_not_in_the_file_to_be_read_at_a_glance(mailed: Path) -> None:
    source = mailed.read_text("utf-8")
    for told in ("geonames:", "Paris, Texas, United States", "2020-01-03", "Chosen"):
        assert told not in source
    assert "A footbridge fell on Friday morning" in source
    assert "Send your answers before Friday." in source
    assert len(source) < 100_000


def test_nothing_of_it_is_seen_before_the_answers(page: Page) -> None:
    expect(page.locator(".dl-text .dl-mark, .dl-text .dl-verdict")).to_have_count(0)
    shown = page.locator("body").inner_text()
    assert "United States" not in shown
    assert "none marked yet" in shown
    expect(page.get_by_role("region", name="Answers")).to_be_hidden()
    expect(page.get_by_role("button", name="Save your answers")).to_be_hidden()


def test_the_places_of_a_name_are_offered_whether_it_is_one_or_not(page: Page) -> None:
    menu = select(page, "Lamar Herald")
    menu.get_by_role("button", name="place", exact=True).click()
    expect(menu.get_by_role("list", name="Places found")).to_contain_text("Lamar")
    menu.get_by_label("Find a place").fill("georgi")
    found = menu.get_by_role("list", name="Places found").get_by_role("button")
    expect(found).to_have_count(2)
    # Oslo is in the gazetteer, but no word of this story could mean it.
    menu.get_by_label("Find a place").fill("Oslo")
    told = menu.get_by_role("status")
    expect(told).to_contain_text("The part of the gazetteer in this page has no place")
    menu.get_by_role("button", name="a place that is none of these").click()
    assert marks(page, "Places") == ["“Lamar Herald” no place ×"]


def test_days_that_are_none_are_not_taken(page: Page) -> None:
    menu = select(page, "Friday morning")
    menu.get_by_role("button", name="day or time").click()
    menu.get_by_label("Days in EDTF").fill("last Friday")
    menu.get_by_role("button", name="Mark", exact=True).click()
    expect(menu.get_by_label("Days in EDTF")).to_have_attribute("aria-invalid", "true")
    expect(menu.get_by_role("alert")).to_contain_text("no days that can be read")
    menu.get_by_role("button", name="no days can be told").click()
    assert marks(page, "Days") == ["“Friday morning” no days ×"]


@pytest.mark.layout
def test_words_that_are_typed_are_brought_into_sight(
    offline_page: Page, tmp_path: Path
) -> None:
    filler = "Nothing else of note was said that day by anyone. " * 90
    reading = dl.read(f"It rained. {filler}A quiet parade passed.")
    quiz = dl.quiz(reading, gold=reading, layers="places")
    offline_page.set_viewport_size({"width": 1000, "height": 600})
    offline_page.goto(dl.report(quiz, tmp_path / "long.html").as_uri())
    menu = type_words(offline_page, "quiet parade")
    text = offline_page.locator(".dl-quiz-text").bounding_box()
    box = menu.bounding_box()
    assert text is not None
    assert box is not None
    assert box["y"] < text["y"] + text["height"]
    assert offline_page.locator(".dl-quiz-text").evaluate("el => el.scrollTop") > 0


def test_a_mark_is_removed_replaced_and_spread(page: Page) -> None:
    mark_place(page, "Georgia", "Georgia")
    page.get_by_role("button", name=re.compile("alike wherever else")).click()
    assert len(marks(page, "Places")) == 2
    page.get_by_role("button", name="Remove the mark on “Georgia”").first.click()
    assert len(marks(page, "Places")) == 1
    mark_place(page, "Georgia", "Georgia", 1)
    assert len(marks(page, "Places")) == 1
    page.get_by_role("button", name="“Georgia”", exact=True).click()


def test_marks_outlive_the_page_and_end_with_the_answers(page: Page) -> None:
    mark_place(page, "Dallas", "Dallas")
    page.reload()
    assert marks(page, "Places")[0].startswith("“Dallas” Dallas, Texas")
    reveal(page)
    page.reload()
    expect(page.get_by_role("heading", name="How far you came")).to_be_visible()
    page.keyboard.press("m")
    expect(page.get_by_role("dialog", name="Mark words")).to_have_count(0)
    again = page.get_by_role("button", name="Start again")
    again.click()
    expect(page.get_by_role("heading", name="How far you came")).to_be_visible()
    page.get_by_role("button", name="Forget these marks and start again").click()
    expect(page.locator(".dl-text .dl-mark")).to_have_count(0)
    select(page, "Dallas")
    reveal(page)
    expect(page.get_by_role("button", name="Start again")).to_be_visible()


def test_each_difference_is_explained(page: Page) -> None:
    mark_place(page, "PARIS", "Paris, Île-de-France, France")
    mark_place(page, "Washington", "Washington")
    mark_date(page, "Friday morning", "2020-01-04")
    mark_quote(page, "They felt it as far", "Ruiz")
    outcome = reveal(page)

    def about(words: str) -> str:
        card = outcome.locator("article", has_text=words).first
        return " ".join(card.inner_text().split())

    paris = about("“PARIS”")
    assert "you Paris, Île-de-France, France (city) ✗ wrong" in paris
    assert "gold Paris, Texas, United States (city)" in paris
    assert "machine Paris, France (city) ✗ wrong" in paris
    assert re.search(r"You have Paris.*, the gold Paris, Texas.*: 7,\d\d\d km", paris)
    assert "Chosen over Paris, France: Texas stands beside it." in paris
    assert "2020-01-04, the gold 2020-01-03: 1 day later." in about("“Friday morning”")
    dallas = about("“Dallas”")
    assert "You left this out. The machine left this out." in dallas
    assert "share 60 % of the longer" in about("“They felt it as far”")
    # In the text too: words say what is wrong, and they are no part of it.
    verdicts = page.locator(".dl-text .dl-verdict")
    told = verdicts.evaluate_all("all => all.map((node) => node.dataset.verdict)")
    assert {"wrong place", "missed place", "wrong days", "invented quote"} <= set(told)
    assert "wrong place" not in page.locator(".dl-text").inner_text()
    outcome.get_by_role("button", name="“Dallas”").click()
    expect(page.locator(".dl-text", has_text="Dallas")).to_be_in_viewport()
    expect(outcome.locator("article", has_text="“Washington”")).to_have_count(0)
    outcome.get_by_label("also what all have alike (1)").check()
    expect(outcome.locator("article", has_text="“Washington”")).to_have_count(1)


def test_only_what_is_asked_for_can_be_marked(
    offline_page: Page, tmp_path: Path
) -> None:
    quiz = dl.quiz(machine(), gold=GOLD, layers="places")
    offline_page.goto(dl.report(quiz, tmp_path / "places.html").as_uri())
    menu = select(offline_page, "Dallas")
    names = menu.locator("[data-name]").all_inner_texts()
    assert names == ["place"]
    offline_page.keyboard.press("Escape")
    assert list(shares(reveal(offline_page))) == [
        "places, found",
        "places, right place",
        "places, within 161 km",
    ]


def test_the_keyboard_marks_one_thing_after_the_other(page: Page) -> None:
    for words in ("Dallas", "Washington"):
        menu = type_words(page, words)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(menu.get_by_label("Find a place")).to_be_focused()
        expect(menu.get_by_role("list").get_by_role("button").first).to_be_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(menu).to_be_hidden()
    assert [mark.split()[0] for mark in marks(page, "Places")] == [
        "“Dallas”",
        "“Washington”",
    ]


def test_who_saves_gives_a_name(page: Page) -> None:
    reveal(page)
    page.get_by_role("button", name="Save your answers").click()
    expect(page.get_by_role("status")).to_have_text("Write your name first.")
    expect(page.get_by_label("Your name")).to_be_focused()


@pytest.mark.layout
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_telephone(chromium: Browser, mailed: Path, scheme: str) -> None:
    context = chromium.new_context(
        viewport={"width": 380, "height": 740},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    page.goto(mailed.as_uri())
    mark_place(page, "Dallas", "Dallas")
    wide = "document.documentElement.scrollWidth"
    assert page.evaluate(wide) == 380
    reveal(page)
    assert page.evaluate(wide) == 380
    context.close()


def test_on_paper_there_are_no_buttons(page: Page) -> None:
    mark_place(page, "PARIS", "Paris, Texas")
    reveal(page)
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Save your answers")).to_be_hidden()
    expect(page.get_by_role("heading", name="How far you came")).to_be_visible()


TEXT = (
    "CAIRO, Illinois — Floods hit Cairo on Friday, said Maria Lopez of the Red Cross. "
    "She will fly to Baghdad on Sunday."
)

PLAY = f"""
import dateline as dl
machine = dl.read({TEXT!r}, published="2020-01-07")
gold = machine.relocate("Cairo", "Cairo, Illinois").relocate("Baghdad", None)
quiz = dl.quiz(machine, gold=gold)
quiz
"""

COUNT = "print(dl.score(quiz.reading, gold)['places', 'right place'].right_found)"


def test_a_quiz_is_played_in_a_notebook(lab_page: Page, jupyter_lab: Lab) -> None:
    open_notebook(lab_page, jupyter_lab, PLAY)
    lab_page.wait_for_selector(".dl-quiz .dl-text", timeout=90_000)
    menu = select(lab_page, "Cairo")
    menu.get_by_role("button", name="place", exact=True).click()
    # A name that the file could not have: the gazetteer answers.
    menu.get_by_label("Find a place").fill("Ulaanbaatar")
    found = menu.get_by_role("list", name="Places found")
    expect(found).to_contain_text("Mongolia")
    menu.get_by_label("Find a place").fill("Cairo, Illinois")
    menu.get_by_role("button", name=re.compile("^Cairo, Illinois")).first.click()
    expect(lab_page.locator(".dl-text .dl-mark")).to_have_text(["Cairo"])
    run_cell(lab_page, COUNT)
    expect(lab_page.locator(".jp-OutputArea-output pre").last).to_have_text("1")
    # The same quiz once more is the same play.
    run_cell(lab_page, "quiz")
    texts = lab_page.locator(".dl-quiz .dl-text")
    expect(texts).to_have_count(2)
    expect(texts.last.locator(".dl-mark")).to_have_text(["Cairo"])
    lab_page.get_by_role("button", name="Remove the mark on “Cairo”").last.click()
    expect(texts.first.locator(".dl-mark")).to_have_count(0)
    lab_page.get_by_role("button", name="Reveal the answers").last.click()
    lab_page.get_by_role("button", name="Reveal them now").click()
    outcome = lab_page.get_by_role("region", name="Answers")
    expect(outcome).to_have_count(2)
    expect(outcome.first).to_contain_text("differences")
    kept = saved_cell(lab_page, jupyter_lab)
    assert "Mongolia" not in kept
    assert "geonames" not in kept


def run_cell(page: Page, code: str) -> None:
    """Add a cell below, and run it."""
    page.evaluate(
        """(code) => {
          const book = jupyterapp.shell.currentWidget.content;
          book.activeCellIndex = book.widgets.length - 1;
          return jupyterapp.commands.execute('notebook:insert-cell-below').then(() => {
            book.activeCell.model.sharedModel.setSource(code);
            return jupyterapp.commands.execute('notebook:run-cell');
          });
        }""",
        code,
    )


def saved_cell(page: Page, lab: Lab) -> str:
    """Save the notebook; return the outputs of its first cell."""
    save_notebook(page)
    book = json.loads((lab.folder / "test.ipynb").read_text("utf-8"))
    return json.dumps(book["cells"][0]["outputs"])


SHOW = f"""
import dateline as dl
reading = dl.read({TEXT!r}, published="2020-01-07")
gold = reading.relocate("Baghdad", None).redate("Friday", "2019-12-27")
dl.score(reading, gold).show()
"""


def test_a_score_is_drawn_in_the_workbench(lab_page: Page, jupyter_lab: Lab) -> None:
    open_notebook(lab_page, jupyter_lab, SHOW)
    lab_page.wait_for_selector(".dl-evidence", timeout=90_000)
    verdicts = lab_page.locator(".dl-text .dl-verdict")
    told = verdicts.evaluate_all(
        "all => all.map((node) => [node.textContent, node.dataset.verdict])"
    )
    assert told == [["Friday", "wrong days"], ["Baghdad", "invented place"]]
    tab = lab_page.get_by_role("tab", name="Score 2")
    expect(tab).to_have_attribute("aria-selected", "true")
    panel = lab_page.get_by_role("tabpanel", name="Score 2")
    expect(panel).to_contain_text("dates, right days")
    panel.get_by_role("button", name=re.compile("^Baghdad invented place")).click()
    # The machine's reasons, in the pane beside it; and the list stays.
    expect(lab_page.locator(".dl-evidence h3")).to_contain_text("Baghdad")
    expect(tab).to_have_attribute("aria-selected", "true")
    # Nobody reads the story again here.
    expect(lab_page.locator(".dl-evidence .dl-fix")).to_have_count(0)
    # A saved notebook keeps the text with words, and no widget without its model.
    lab_page.wait_for_selector(".dl-kept", state="attached")
    expect(lab_page.locator(".dl-kept")).to_be_hidden()
    assert "[wrong days]" in saved_cell(lab_page, jupyter_lab)
