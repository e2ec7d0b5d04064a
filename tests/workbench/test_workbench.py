"""The workbench on the Python side: traits, names, errors."""

from __future__ import annotations

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
    view = workbench.children[1]
    assert dl.Reading.from_json(view._document) == sample_reading()
    assert DALLAS in json.loads(view._basemap)["places"]
    assert "\n" not in view._document


def test_the_selection_is_shared_with_the_view(workbench: dl.Workbench) -> None:
    view = workbench.children[1]
    workbench.selection = [DALLAS]
    assert view.selection == [DALLAS]
    view.selection = ["actor:ana-ruiz", DALLAS]  # as a click in the browser does
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
    view = workbench.children[1]
    assert dl.Reading.from_json(view._document) == empty_reading()
    assert "reason" in json.loads(view._basemap)


def test_what_both_readings_have_stays_selected(workbench: dl.Workbench) -> None:
    workbench.select("Dallas", "Ana Ruiz")
    workbench.reading = sample_reading().replace(actors=())
    assert workbench.selection == [DALLAS]


def test_the_date_picker_counts_days_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dt.date] = []

    def republished(self: dl.Reading, day: dt.date) -> dl.Reading:
        asked.append(day)
        return sample_reading(published=day)

    monkeypatch.setattr(dl.Reading, "republished", republished)
    workbench = dl.Workbench(sample_reading())
    picker = workbench.children[0].children[0]
    assert picker.value == dt.date(2020, 1, 7)
    picker.value = dt.date(2020, 1, 14)
    assert asked == [dt.date(2020, 1, 14)]
    assert workbench.reading.story.published == dt.date(2020, 1, 14)


def test_the_views_may_answer_when_it_was_published(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        dl.Reading, "republished", lambda _, day: sample_reading(published=day)
    )
    workbench = dl.Workbench(undated_reading())
    (picker, _, message), view = workbench.children[0].children, workbench.children[1]
    assert view.published is None
    view.published = "2020-01-14"
    assert picker.value == dt.date(2020, 1, 14)
    assert workbench.reading.story.published == dt.date(2020, 1, 14)
    view.published = "soon"
    assert "is not a date" in message.value
    assert view.published == "2020-01-14"


def test_a_day_in_the_future_is_refused_in_words(workbench: dl.Workbench) -> None:
    picker, _, message = workbench.children[0].children
    picker.value = dt.date.today() + dt.timedelta(days=400)
    assert "is in the future" in message.value
    assert workbench.reading == sample_reading()


def test_without_a_reading_it_asks_for_a_story() -> None:
    workbench = dl.Workbench()
    (chooser,) = workbench.children
    assert chooser.selected_index == 0
    assert workbench.reading is None
    assert workbench.selected_sentences() == []
    with pytest.raises(BadOption):
        workbench.select("Dallas")


def test_with_a_reading_the_panel_is_folded(workbench: dl.Workbench) -> None:
    assert workbench.children[2].selected_index is None


def test_a_sample_fills_the_fields() -> None:
    chooser = dl.Workbench().children[0]
    names = [name for name, path in chooser._sample.options if path is not None]
    assert names
    chooser._sample.label = names[0]
    assert chooser._text.value.strip()
    assert chooser._title.value


def test_an_uploaded_file_that_is_no_text_gives_an_error_as_text() -> None:
    chooser = dl.Workbench().children[0]
    chooser._upload.value = (
        {
            "name": "<b>x</b>.txt",
            "type": "text/plain",
            "size": 4,
            "content": memoryview(b"\x00\x01\xff\xfe"),
            "last_modified": dt.datetime(2020, 1, 1, tzinfo=dt.UTC),
        },
    )
    assert "binary file" in chooser._message.value
    assert "<b>x</b>" not in chooser._message.value


def test_an_empty_text_gives_an_error_as_text() -> None:
    chooser = dl.Workbench().children[0]
    chooser._text.value = "   "
    chooser._read.click()
    assert "the story has no words" in chooser._message.value
    assert not chooser._read.disabled


def test_an_unknown_theme_is_refused() -> None:
    with pytest.raises(BadOption, match="auto, light, dark"):
        dl.Workbench(sample_reading(), theme="blue")


def test_the_repr_is_stable_and_short(workbench: dl.Workbench) -> None:
    assert repr(workbench) == f"<Workbench of {sample_reading()!r}>"
    assert repr(dl.Workbench()) == "<Workbench: no story yet>"
    assert " at 0x" not in repr(workbench.children)
