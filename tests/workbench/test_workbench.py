"""The workbench on the Python side: traits, names, errors."""

from __future__ import annotations

import base64
import datetime as dt
import json

import pytest
from readings import TEXT, empty_reading, sample_reading, undated_reading

import dateline as dl
from dateline.errors import BadOption
from dateline.model.correction import correction_of
from dateline.workbench.naming import id_at

DALLAS = "geonames:4684888"


@pytest.fixture
def workbench() -> dl.Workbench:
    return dl.Workbench(sample_reading())


def test_the_view_holds_the_reading_and_the_ground(workbench: dl.Workbench) -> None:
    view = workbench.view
    assert dl.Reading.from_json(view._document) == sample_reading()
    assert DALLAS in json.loads(view._basemap)["places"]
    assert "\n" not in view._document


def test_the_selection_is_shared_with_the_view(workbench: dl.Workbench) -> None:
    workbench.selection = [DALLAS]
    assert workbench.get_state()["selection"] == [DALLAS]
    workbench.set_state({"selection": ["actor:ana-ruiz", DALLAS]})  # as a click does
    assert workbench.selection == ["actor:ana-ruiz", DALLAS]


def test_the_selection_can_be_observed(workbench: dl.Workbench) -> None:
    seen: list[list[str]] = []
    workbench.observe(lambda change: seen.append(change["new"]), "selection")
    workbench.select("Dallas")
    assert seen == [[DALLAS]]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("dallas", [DALLAS]),
        ("Paris, Texas, United States", ["geonames:4717560"]),
        ("PARIS", ["geonames:4717560"]),
        ("Ruiz", ["actor:ana-ruiz"]),
        ("Heron Landing", ["unplaced:heron-landing"]),
        ("Friday morning", [f"date:{TEXT.index('Friday morning')}"]),
        (DALLAS, [DALLAS]),
    ],
)
def test_things_are_selected_by_name(
    workbench: dl.Workbench, name: str, found: list[str]
) -> None:
    workbench.select(name)
    assert workbench.selection == found


def test_an_unknown_name_offers_close_ones(workbench: dl.Workbench) -> None:
    with pytest.raises(BadOption, match=r"called 'Dalas'; close: Dallas"):
        workbench.select("Dalas")


def test_an_unknown_id_is_refused_and_nothing_changes(workbench: dl.Workbench) -> None:
    workbench.select("Dallas")
    with pytest.raises(BadOption, match="geonames:4684888"):
        workbench.selection = ["geonames:468488"]
    with pytest.raises(BadOption, match=f"close: .*{DALLAS}"):
        workbench.selection = ["Dallas"]
    assert workbench.selection == [DALLAS]


def test_selected_sentences_are_those_that_name_it(workbench: dl.Workbench) -> None:
    workbench.select("Dallas")
    (sentence,) = workbench.selected_sentences()
    assert sentence.startswith("“They felt it as far as Dallas")


def test_the_words_of_a_correction_are_found_in_the_reading() -> None:
    reading = sample_reading()
    dallas, (full, *_) = reading.places[2], reading.actors[0].mentions
    place = correction_of(
        {"kind": "place", "start": dallas.start, "end": dallas.end, "place": None}
    )
    name = correction_of(
        {"kind": "name", "start": full.start, "end": full.end, "called": "none"}
    )
    assert id_at(reading, place) == DALLAS
    assert id_at(reading, name) == "actor:ana-ruiz"
    assert id_at(empty_reading(), place) is None


def test_another_reading_replaces_the_first(workbench: dl.Workbench) -> None:
    workbench.select("Dallas")
    workbench.reading = empty_reading()
    assert workbench.selection == []
    view = workbench.view
    assert dl.Reading.from_json(view._document) == empty_reading()
    assert "reason" in json.loads(view._basemap)


def test_what_both_readings_have_stays_selected(workbench: dl.Workbench) -> None:
    workbench.select("Dallas", "Ana Ruiz")
    workbench.reading = sample_reading().replace(actors=())
    assert workbench.selection == [DALLAS]


def test_another_day_counts_days_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def republished(self: dl.Reading, day: str) -> dl.Reading:
        asked.append(day)
        return sample_reading(published=dt.date.fromisoformat(day))

    monkeypatch.setattr(dl.Reading, "republished", republished)
    workbench = dl.Workbench(sample_reading())
    assert workbench.published == "2020-01-07"
    workbench.published = "2020-01-14"
    assert asked == ["2020-01-14"]
    assert workbench.reading.story.published == dt.date(2020, 1, 14)


def test_the_views_may_answer_when_it_was_published() -> None:
    workbench = dl.Workbench(undated_reading())
    assert workbench.published is None
    workbench.published = "soon"
    assert "is not a date" in workbench._message
    assert workbench.published is None
    assert workbench.reading.story.published is None


def test_a_day_in_the_future_is_refused_in_words(workbench: dl.Workbench) -> None:
    day = dt.date.today() + dt.timedelta(days=400)
    workbench.published = day.isoformat()
    assert "is in the future" in workbench._message
    assert workbench.published == "2020-01-07"
    assert workbench.reading == sample_reading()


def test_without_a_reading_it_asks_for_a_story() -> None:
    workbench = dl.Workbench()
    assert workbench._document == ""
    assert workbench._offered["samples"]
    assert ".txt" in workbench._offered["endings"]
    assert workbench.reading is None
    assert workbench.selected_sentences() == []
    with pytest.raises(BadOption):
        workbench.select("Dallas")


def tell(workbench: dl.Workbench, **message: object) -> list[dict[str, object]]:
    """Send a message as the panel does, and return the answers."""
    answers: list[dict[str, object]] = []
    workbench.send = lambda content, buffers=None: answers.append(content)
    workbench._handle_custom_msg(message, [])
    return answers


def test_a_sample_fills_the_fields() -> None:
    workbench = dl.Workbench()
    name = workbench._offered["samples"][0]
    (fields,) = tell(workbench, kind="sample", name=name)
    assert fields["kind"] == "loaded"
    assert fields["text"]
    assert fields["title"]
    assert tell(workbench, kind="sample", name="../secret") == []
    assert "no sample '../secret'" in workbench._message


def test_a_file_fills_the_fields() -> None:
    workbench = dl.Workbench()
    data = base64.b64encode("Hail fell on Pori.\n".encode("utf-16")).decode()
    (fields,) = tell(workbench, kind="file", name="hail.txt", data=data)
    assert fields["text"].strip() == "Hail fell on Pori."


@pytest.mark.parametrize(
    ("data", "told"),
    [("AAH//g==", "binary file"), ("AAH//g=", "did not arrive whole")],
)
def test_a_file_that_is_no_text_gives_an_error(data: str, told: str) -> None:
    workbench = dl.Workbench()
    assert tell(workbench, kind="file", name="x.txt", data=data) == []
    assert told in workbench._message


def test_an_empty_text_gives_an_error() -> None:
    workbench = dl.Workbench()
    tell(workbench, kind="read", text="   ", title="", published=None)
    assert "the story has no words" in workbench._message
    assert workbench.reading is None


@pytest.mark.parametrize(
    "message",
    [{}, {"kind": "read"}, {"kind": "read", "text": 5, "title": ""}, {"kind": "file"}],
)
def test_what_is_no_message_is_left_alone(message: dict[str, object]) -> None:
    workbench = dl.Workbench()
    assert tell(workbench, **message) == []
    assert workbench._message == ""


def test_an_unknown_theme_is_refused() -> None:
    with pytest.raises(BadOption, match="auto, light, dark"):
        dl.Workbench(sample_reading(), theme="blue")


def test_the_repr_is_stable_and_short(workbench: dl.Workbench) -> None:
    assert repr(workbench) == f"<Workbench of {sample_reading()!r}>"
    assert repr(dl.Workbench()) == "<Workbench: no story yet>"
