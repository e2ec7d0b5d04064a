"""A guided tour: stops that are given in code or in the views, and are never lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from readings import sample_reading

import dateline as dl
from dateline import Stop
from dateline.errors import BadOption, CorrectionError, ReportError
from dateline.report.html import html
from dateline.report.packing import PACKED, packed

DALLAS = "geonames:4684888"

STORY = "Floods hit Najaf on Friday. Ana Ruiz flew to Basra."


def test_a_stop_selects_by_name_and_is_kept_by_id() -> None:
    reading = sample_reading().with_tour([Stop("Felt in Dallas.", "Dallas")])
    assert reading.tour == (Stop("Felt in Dallas.", (DALLAS,)),)
    # What is done to the reading afterwards leaves the tour as it is.
    again = reading.with_tour([*reading.tour, Stop("It fell.", sentence=0)])
    assert [stop.words for stop in again.tour] == ["Felt in Dallas.", "It fell."]
    assert again.with_tour(()).tour == ()


def test_a_stop_says_how_it_is_written() -> None:
    stop = Stop("The gulf.", selection=["a"], extent=(24, 48, 30, 57))
    assert repr(stop) == (
        "Stop('The gulf.', selection=('a',), extent=(24.0, 48.0, 30.0, 57.0))"
    )
    assert eval(repr(stop), {"Stop": Stop}) == stop


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"words": " "}, "no words"),
        ({"words": 3}, "words of a stop"),
        ({"selection": 4}, "to select"),
        ({"selection": ["a", 1]}, "what a stop selects"),
        ({"sentence": -1}, "counted from 0"),
        ({"sentence": True}, "counted from 0"),
        ({"filter": "loud"}, "unquoted, silent"),
        ({"filter": "silent", "sentence": 1}, "either"),
        ({"extent": (30, 48, 24, 57)}, "degrees"),
        ({"extent": (1, 2)}, "degrees"),
    ],
)
def test_a_stop_that_cannot_be_is_refused(given: dict[str, Any], told: str) -> None:
    with pytest.raises(BadOption, match=told):
        Stop(**{"words": "Look.", **given})


@pytest.mark.parametrize(
    ("tour", "told"),
    [
        ([Stop("Where?", "Dalas")], "close: Dallas"),
        ([Stop("When?", sentence=99)], "no sentence 99"),
        (["Look at Dallas."], r"list of dateline\.Stop"),
        ("Look", r"list of dateline\.Stop"),
    ],
)
def test_a_tour_that_cannot_be_is_refused(tour: Any, told: str, tmp_path: Path) -> None:
    with pytest.raises(BadOption, match=told):
        sample_reading().with_tour(tour)
    with pytest.raises(BadOption, match=told):
        dl.report(sample_reading(), tmp_path / "tour.html", tour=tour)


def test_a_report_has_the_tour_and_gives_it_back(tmp_path: Path) -> None:
    stops = [Stop("Felt in <Dallas>.", "Dallas", extent=(30, -100, 35, -95))]
    toured = sample_reading().with_tour(stops)
    kept = dl.report(toured, tmp_path / "kept.html")
    given = dl.report(sample_reading(), tmp_path / "given.html", tour=stops)
    assert kept.read_bytes() == given.read_bytes()
    assert dl.read_report(kept).tour == toured.tour
    # Where no script runs, its sentences are a list.
    assert "<ol><li>Felt in &lt;Dallas&gt;.</ol>" in kept.read_text("utf-8")
    without = dl.report(toured, tmp_path / "without.html", tour=())
    assert dl.read_report(without).tour == ()
    assert "Guided tour" not in without.read_text("utf-8")


def test_a_report_from_before_there_were_tours_is_read(tmp_path: Path) -> None:
    page = html(sample_reading())
    start = page.index(f'<script type="{PACKED}" id="dateline-tour"')
    end = page.index("</script>", start)
    old = tmp_path / "old.html"
    old.write_text(page[:start] + page[end + len("</script>") :], "utf-8")
    assert dl.read_report(old) == sample_reading()
    assert dl.read_report(old).tour == ()


def test_a_damaged_tour_says_so(tmp_path: Path) -> None:
    toured = tmp_path / "tour.html"
    none = packed("[]")
    page = html(sample_reading()).replace(none, packed('[{"words": 1}]'))
    toured.write_text(page, "utf-8")
    with pytest.raises(ReportError, match="damaged tour"):
        dl.read_report(toured)


def test_many_stories_have_no_tour(tmp_path: Path) -> None:
    class Pile:
        def report(self, path: Any, **options: Any) -> Path:
            raise AssertionError

    with pytest.raises(BadOption, match="one story"):
        dl.report(Pile(), tmp_path / "pile.html", tour=[Stop("Look.")])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "flood.txt"
    path.write_text(STORY, "utf-8")
    return path


def add(workbench: dl.Workbench, **stop: Any) -> None:
    """Add a stop as the page does."""
    workbench.view.tour = [*workbench.view.tour, stop]


def test_a_tour_made_in_the_views_is_saved_and_read_again(file: Path) -> None:
    workbench = dl.read(file, published="2020-01-07").workbench
    place = workbench.reading.places[0].id
    add(workbench, words="The floods.", selection=[place])
    keeping = workbench.view.keeping
    assert (keeping["count"], keeping["stops"], keeping["saved"]) == (0, 1, False)
    stop = Stop("The floods.", (place,))
    assert workbench.reading.tour == (stop,)
    assert workbench.code() == f"reading = reading.with_tour([\n    dl.{stop!r},\n])\n"
    saved = json.loads(workbench.save().read_text("utf-8"))
    assert saved["tour"] == [{"words": "The floods.", "selection": [place]}]
    assert workbench.view.keeping["saved"]
    again = dl.read(file, published="2020-01-07")
    assert again.tour == (stop,)
    assert again.workbench.view.tour == [stop.record()]
    add(again.workbench, words="Never heard.", filter="unquoted")
    assert not again.workbench.view.keeping["saved"]


def test_a_tour_outlives_corrections_of_what_it_shows(file: Path) -> None:
    reading = dl.read(file, published="2020-01-07").with_tour([Stop("Here.", "Najaf")])
    lost = reading.relocate("Najaf", None).redate("Friday", "2020-01-03")
    assert lost.tour == reading.tour
    # What it selected is gone, which is no reason to refuse another stop.
    assert len(lost.with_tour([*lost.tour, Stop("There.", "Basra")]).tour) == 2
    assert dl.read(
        file, corrections=lost.save_corrections(file.with_suffix(".json"))
    ).tour


def test_a_tour_that_nobody_saved_is_offered(file: Path) -> None:
    add(dl.read(file).workbench, words="The floods.", sentence=0)
    workbench = dl.read(file).workbench
    offer = workbench.view.keeping["offer"]
    assert (offer["count"], offer["stops"]) == (0, 1)
    assert "1 stop" in offer["about"]
    workbench.take_up()
    assert workbench.reading.tour == (Stop("The floods.", sentence=0),)
    assert workbench.view.tour == [{"words": "The floods.", "sentence": 0}]


def test_a_tour_outlives_an_edited_text(file: Path) -> None:
    workbench = dl.read(file).workbench
    add(workbench, words="Ana Ruiz flew.", sentence=1)
    shorter = STORY.partition(". ")[0] + "."
    message = {"kind": "read", "text": shorter, "title": "", "published": None}
    workbench.view._handle_custom_msg(message, [])
    assert workbench.reading.story.text == shorter
    assert [stop.words for stop in workbench.reading.tour] == ["Ana Ruiz flew."]
    # A sentence that is gone is no reason to refuse another stop.
    add(workbench, words="The end.")
    assert len(workbench.reading.tour) == 2
    assert not workbench.view.keeping["saved"]


def test_what_the_page_sends_that_is_no_stop_is_refused(file: Path) -> None:
    workbench = dl.read(file).workbench
    add(workbench, words="", selection=[])
    assert workbench.view.tour == []
    assert "no words" in workbench._message


@pytest.mark.parametrize("tour", ['"Look."', '[{"words": "Look.", "colour": "red"}]'])
def test_a_file_with_a_damaged_tour_is_refused(file: Path, tour: str) -> None:
    document = file.with_suffix(".json")
    document.write_text(f'{{"version": 1, "tour": {tour}}}', "utf-8")
    with pytest.raises(CorrectionError, match="'tour' in"):
        dl.read(file, corrections=document)
