"""Each correction says who made it and when, can be noted on and taken back."""

from __future__ import annotations

import datetime as dt

import pytest

import dateline as dl
from dateline.api.code import code_of
from dateline.errors import CorrectionError
from dateline.io.corrections import load_corrections

TEXT = "Police in Springfield arrested Ana Ruiz on Friday. Ruiz was freed the next day."
FRIDAY = TEXT.index("Friday")
RUIZ = TEXT.index("Ana Ruiz")


@pytest.fixture(scope="module")
def reading() -> dl.Reading:
    return dl.read(TEXT, published="2020-01-07")


@pytest.fixture
def workbench(reading, monkeypatch) -> dl.Workbench:
    monkeypatch.setenv("DATELINE_AUTHOR", "Mika")
    return dl.Workbench(reading)


def date(value: str | None) -> dict[str, object]:
    return {"kind": "date", "start": FRIDAY, "end": FRIDAY + 6, "value": value}


def name(called: str) -> dict[str, object]:
    return {"kind": "name", "start": RUIZ, "end": RUIZ + 8, "called": called}


def test_a_correction_in_the_views_is_signed(workbench) -> None:
    view = workbench.view
    view.corrections = [date("2019-12-27")]
    [one] = workbench.reading.corrections
    assert one.by == "Mika"
    made = dt.datetime.fromisoformat(one.at)
    assert abs(dt.datetime.now().astimezone() - made) < dt.timedelta(minutes=5)
    [told] = view.keeping["list"]
    assert told == {
        "about": "“Friday” means 2019-12-27",
        "by": "Mika",
        "at": one.at,
        "note": "",
    }


def test_a_note_is_kept_and_the_first_signature_stays(workbench, monkeypatch) -> None:
    view = workbench.view
    view.corrections = [date("2019-12-27")]
    first = workbench.reading.corrections[0]
    monkeypatch.setenv("DATELINE_AUTHOR", "Noa")
    view.corrections = [*view.corrections, name("organisation")]
    records = [{**view.corrections[0], "note": "see the court's diary"}]
    view.corrections = [*records, view.corrections[1]]
    one, other = workbench.reading.corrections
    assert (one.by, one.at, other.by) == ("Mika", first.at, "Noa")
    assert one.note == "see the court's diary"


def test_any_one_is_taken_back_and_made_again(workbench) -> None:
    view = workbench.view
    view.corrections = [date("2019-12-27")]
    view.corrections = [*view.corrections, name("organisation")]
    both = workbench.reading
    gone, left = view.corrections
    view.corrections = [left]
    assert [one.kind for one in workbench.reading.corrections] == ["name"]
    assert workbench.reading.dates[0].edtf == "2020-01-03"
    # What was taken back comes into view, and is the same when it is made again.
    assert workbench.selection == [workbench.reading.dates[0].id]
    view.corrections = [left, gone]
    assert set(workbench.reading.corrections) == set(both.corrections)


def test_nobody_is_named_if_nobody_wants_to_be(reading, monkeypatch) -> None:
    monkeypatch.setenv("DATELINE_AUTHOR", "")
    workbench = dl.Workbench(reading)
    workbench.view.corrections = [date("2019-12-27")]
    [one] = workbench.reading.corrections
    assert (one.by, one.at) == ("", "")


def test_what_was_made_in_code_is_signed_in_code(reading, tmp_path) -> None:
    two = reading.redate("Friday", "2019-12-27").call("Ana Ruiz", "group")
    signed = two.sign("Mika", note="checked by telephone")
    assert {(c.by, c.note) for c in signed.corrections} == {
        ("Mika", "checked by telephone")
    }
    assert signed.dates == two.dates
    later = signed.relocate("Springfield", None).sign("Noa")
    assert [c.by for c in later.corrections] == ["Mika", "Mika", "Noa"]
    file = later.save_corrections(tmp_path / "kept.json")
    assert load_corrections(file) == later.corrections
    with pytest.raises(CorrectionError, match="empty"):
        two.sign(" ")


def test_one_of_several_is_taken_back_in_code(reading) -> None:
    first = reading.redate("Friday", "2019-12-27")
    both = first.call("Ana Ruiz", "group")
    assert both.withdraw(both.corrections[1]) == first
    assert [c.kind for c in both.withdraw(both.corrections[0]).corrections] == ["name"]
    code = code_of(both, both.withdraw(both.corrections[0]))
    assert code == "reading = reading.withdraw(reading.corrections[0])\n"
    with pytest.raises(CorrectionError, match="has no correction"):
        reading.withdraw(both.corrections[0])


def test_the_list_names_places_not_ids(workbench) -> None:
    start = TEXT.index("Springfield")
    place = dl.Gazetteer().find("Springfield, Missouri")[0].place
    where = {"kind": "place", "start": start, "end": start + 11, "place": place.id}
    workbench.view.corrections = [where]
    [told] = workbench.view.keeping["list"]
    assert told["about"] == f"“Springfield” means {place.label}"
