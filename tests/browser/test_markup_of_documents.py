"""Markup in a tour, a note, a corpus, a quiz or a score is shown as text, too."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hostile import PAYLOAD, hostile_by_schema
from piles import write_pile
from playwright.sync_api import Page

import dateline as dl
from dateline import Corpus, Reading
from dateline.corpus.exports import FORMATS
from dateline.model import Items

from .test_markup import assert_harmless

#: Short enough to be shown whole where a table cuts long texts.
SHORT = "<img src=http://127.0.0.1:9/x onerror=window.ran=1>"


@pytest.fixture(scope="module")
def reading() -> Reading:
    return hostile_by_schema()


@pytest.fixture(scope="module")
def real() -> Reading:
    """Return the reading of a story with markup around what is found in it."""
    text = (
        f"Rebels shelled Goma on Friday, killing two, Mayor Ana Ruiz said. {PAYLOAD} "
        f"“{SHORT}”, she told reporters in {SHORT}Kisumu on Monday."
    )
    story = dl.Story(text=text, title=PAYLOAD, publisher=SHORT, published="2021-05-28")
    return dl.read(story)


@pytest.fixture(scope="module")
def corpus(
    reading: Reading, real: Reading, tmp_path_factory: pytest.TempPathFactory
) -> Corpus:
    """Return a corpus of a hostile reading and two that tell the same."""
    text = "Shells killed two people in Goma on Friday, the wire said."
    again = dl.Story(
        text=text, title=PAYLOAD, publisher=PAYLOAD, published="2021-05-28"
    )
    path = tmp_path_factory.mktemp("piles") / "a<img src=x onerror=window.ran=1>.corpus"
    return write_pile(path, [reading, real, dl.read(again)])


def shown(page: Page, part: str, words: str = "onerror=window.ran=1") -> None:
    page.set_content(f"<!doctype html><body>{part}</body>")
    assert_harmless(page, words)


def open_file(page: Page, path: Path, drawn: str) -> None:
    page.goto(path.as_uri())
    page.wait_for_selector(drawn)


def test_nothing_runs_in_the_notes_and_the_tour_of_a_report(
    reading: Reading, offline_page: Page, tmp_path: Path
) -> None:
    stops = [dl.Stop(words=PAYLOAD), dl.Stop(words=f"And then {PAYLOAD}")]
    toured = reading.with_tour(stops)
    path = dl.report(toured, tmp_path / "toured.html", notes=PAYLOAD)
    open_file(offline_page, path, ".dl-evidence")
    for button in offline_page.locator("[class*=tour] button:visible").all()[:3]:
        button.click()
    assert_harmless(offline_page)
    assert dl.read_report(path).tour[0].words == PAYLOAD


def test_nothing_runs_in_a_quiz(
    reading: Reading, offline_page: Page, tmp_path: Path
) -> None:
    found = reading.replace(places=Items(reading.places[1:]))
    quiz = dl.quiz(found, gold=reading)
    path = dl.report(quiz, tmp_path / "quiz.html", notes=PAYLOAD)
    open_file(offline_page, path, ".dl-text")
    assert_harmless(offline_page)


def test_nothing_runs_in_the_report_of_a_corpus(
    corpus: Corpus, offline_page: Page, tmp_path: Path
) -> None:
    path = dl.report(corpus, tmp_path / "pile.html", notes=PAYLOAD)
    open_file(offline_page, path, ".dl-pile-story")
    for story in offline_page.locator(".dl-pile-story").all():
        story.click()
        assert_harmless(offline_page)
    for tab in offline_page.locator("[role=tab]:visible").all():
        tab.click()
        assert_harmless(offline_page)


def test_nothing_runs_in_the_report_of_a_comparison(
    real: Reading, offline_page: Page, tmp_path: Path
) -> None:
    text = real.story.text.replace("killing two", "killing three")
    other = dl.Story(
        text=text, title=PAYLOAD, publisher=PAYLOAD, published="2021-05-28"
    )
    compared = dl.compare_stories({PAYLOAD: real, f"b{PAYLOAD}": dl.read(other)})
    assert len(compared)
    path = dl.report(compared, tmp_path / "compared.html", title=PAYLOAD)
    offline_page.goto(path.as_uri())
    assert_harmless(offline_page)
    shown(offline_page, compared._repr_html_())


def test_nothing_runs_in_the_tables_of_a_corpus(
    corpus: Corpus, offline_page: Page
) -> None:
    for name in ("stories", "places", "actors", "dates", "quotes", "events"):
        row = corpus.sql(f'SELECT * FROM "{name}" LIMIT 5')
        part = row._repr_html_() if hasattr(row, "_repr_html_") else row.to_html()
        shown(offline_page, part, words="<")
    evidence = corpus.place("Goma")
    shown(offline_page, evidence._repr_html_(), words="Goma")


@pytest.mark.parametrize("name", ["kml", "graphml"])
def test_nothing_runs_in_an_xml_export_of_a_corpus(
    corpus: Corpus, offline_page: Page, tmp_path: Path, name: str
) -> None:
    path = corpus.export(tmp_path / f"desk{FORMATS[name].ending}")
    # Chromium shows a file that ends in .xml as a tree, and runs scripts in XHTML.
    offline_page.goto(path.rename(tmp_path / "desk.xml").as_uri())
    assert_harmless(offline_page)


Shown = Callable[[Reading, Reading], Any]

SHOWN: dict[str, Shown] = {
    "a score": lambda a, b: dl.score(a, a.replace(places=Items(a.places[1:]))),
    "an agreement": lambda a, b: dl.compare(a, a.replace(dates=Items())),
    "a decision on a place": lambda a, b: dl.why(b, "Goma"),
    "what if": lambda a, b: dl.what_if(b, published="2021-06-28"),
    "a static view": lambda a, b: b.static(),
    "quotes": lambda a, b: b.quotes,
}


@pytest.mark.parametrize("name", SHOWN)
def test_nothing_runs_in_what_a_notebook_shows_of(
    reading: Reading, real: Reading, offline_page: Page, name: str
) -> None:
    part = SHOWN[name](reading, real)
    shown(offline_page, part._repr_html_(), words=" ")


def test_nothing_runs_in_the_answers_of_a_class(
    offline_page: Page, tmp_path: Path
) -> None:
    measure = {"layer": "places", "name": SHORT, "right_found": 1, "found": 1}
    record = {
        "version": 1,
        "who": SHORT,
        "story": "x" * 8,
        "title": SHORT,
        "layers": ["places"],
        "revealed": False,
        "marks": {"places": []},
        "measures": [measure | {"right_marked": 1, "marked": 1}],
        "mistakes": [],
    }
    (tmp_path / "a.json").write_text(json.dumps(record), "utf-8")
    answers = dl.read_answers(tmp_path)
    assert len(answers.students) == 1
    shown(offline_page, answers._repr_html_(), SHORT)


def test_nothing_runs_in_a_figure_of_a_corpus(
    corpus: Corpus, offline_page: Page, tmp_path: Path
) -> None:
    for name, figure in (("map", corpus.map()), ("timeline", corpus.timeline())):
        path = tmp_path / f"{name}.html"
        figure.write_html(path, include_plotlyjs=True)
        open_file(offline_page, path, ".main-svg")
        assert_harmless(offline_page, words=" ")


def test_a_class_that_is_not_in_the_schema_is_refused(reading: Reading) -> None:
    document = json.loads(reading.to_json())
    for layer, key in (
        ("places", "kind"),
        ("events", "factuality"),
        ("quotes", "stance"),
    ):
        changed = json.loads(json.dumps(document))
        changed[layer][0][key] = PAYLOAD
        with pytest.raises(dl.DatelineError):
            Reading.from_json(json.dumps(changed))


def test_markup_in_an_item_made_by_hand_is_text(
    reading: Reading, offline_page: Page
) -> None:
    odd = dataclasses.replace(reading.events[0], type=SHORT, phrase=SHORT)
    changed = reading.replace(events=Items([odd]))
    shown(offline_page, changed.events._repr_html_(), words="onerror")
    shown(offline_page, changed.static()._repr_html_())
