"""What the user accepts is kept as it was found, and doubted no more."""

from __future__ import annotations

import dataclasses
import json

import pytest

import dateline as dl
from dateline.errors import CorrectionError
from dateline.model import DateCorrection, NameCorrection, PlaceCorrection, Target
from dateline.model.correction import correction_of

TEXT = (
    "Police in Springfield arrested Ana Ruiz on Friday. Ruiz was freed in Springfield "
    "the next day, officials said."
)


@pytest.fixture(scope="module")
def reading() -> dl.Reading:
    return dl.read(TEXT, published="2020-01-07")


def springfields(reading: dl.Reading):
    return [m for m in reading.places if m.phrase == "Springfield"]


def test_a_place_is_accepted_as_it_was_found(reading) -> None:
    assert all(m.doubt for m in springfields(reading))
    better = reading.accept("Springfield")
    for before, now in zip(springfields(reading), springfields(better), strict=True):
        assert (now.status, now.confidence) == ("accepted", 1.0)
        assert not now.doubt
        assert now.place == before.place
        assert "accepted by hand" in now.why


def test_one_of_several_mentions(reading) -> None:
    first, second = springfields(reading.accept("Springfield", "place", nth=2))
    assert (first.status, second.status) == ("suggested", "accepted")
    assert first.place == second.place


def test_days_are_accepted_and_hold_against_another_day_of_publication(reading) -> None:
    better = reading.accept("Friday")
    [friday, _] = better.dates
    assert (friday.status, friday.edtf, friday.confidence) == (
        "accepted",
        "2020-01-03",
        1.0,
    )
    later = better.republished("2020-01-14")
    assert [d.edtf for d in later.dates] == ["2020-01-03", "2020-01-04"]
    assert later.dates[0].status == "accepted"
    assert next(d.edtf for d in reading.republished("2020-01-14").dates) == "2020-01-10"


def test_what_was_accepted_holds_where_the_rules_would_find_something_else() -> None:
    home = {"home": "Springfield, Massachusetts"}
    here = dl.read(TEXT, published="2020-01-07", **home).accept("Springfield")
    elsewhere = dl.read(
        TEXT,
        published="2020-01-07",
        home="Springfield, Illinois",
        corrections=here.corrections,
    )
    assert {m.place.id for m in springfields(elsewhere)} == {
        m.place.id for m in springfields(here)
    }
    assert {m.status for m in springfields(elsewhere)} == {"accepted"}


def test_an_actor_is_accepted_and_stays_the_same_actor(reading) -> None:
    better = reading.accept("Ana Ruiz", "actor")
    [before] = [a for a in reading.actors if a.name == "Ana Ruiz"]
    [now] = [a for a in better.actors if a.name == "Ana Ruiz"]
    assert (now.status, now.confidence, now.id) == ("accepted", 1.0, before.id)
    assert [m.phrase for m in now.mentions] == [m.phrase for m in before.mentions]
    assert now.mentions[0].status == "accepted"


def test_a_group_without_a_name_is_accepted_and_stays_without_one(reading) -> None:
    [before] = [a for a in reading.actors if a.name == "officials"]
    assert before.confidence < 0.6
    better = reading.accept("officials")
    [now] = [a for a in better.actors if a.name == "officials"]
    assert (now.id, now.status, now.confidence) == (before.id, "accepted", 1.0)
    assert not now.mentions


def test_nothing_else_changes_where_all_is_accepted(reading) -> None:
    better = reading
    for phrase in ("Springfield", "Friday", "the next day", "Ana Ruiz", "officials"):
        better = better.accept(phrase)

    def plain(things):
        skipped = {
            "status": "suggested",
            "confidence": 1.0,
            "why": "",
            "rule": "",
        }
        return [dataclasses.replace(thing, **skipped) for thing in things]

    assert plain(better.events) == plain(reading.events)
    assert plain(better.quotes) == plain(reading.quotes)
    assert [d.edtf for d in better.dates] == [d.edtf for d in reading.dates]
    assert [a.id for a in better.actors] == [a.id for a in reading.actors]


def test_a_later_no_beats_a_yes_and_a_later_yes_a_no(reading) -> None:
    no = reading.accept("Friday").redate("Friday", None)
    assert no.dates[0].status == "rejected"
    assert len(no.corrections) == 1
    yes = reading.redate("Friday", "2019-12-27").accept("Friday")
    assert (yes.dates[0].status, yes.dates[0].edtf) == ("accepted", "2019-12-27")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("Springfeld",), "Springfield"),
        (("freed in",), "nothing was found for 'freed in'"),
        (("Friday", "place"), "no place"),
        (("Friday", "weather"), "place, date, actor"),
    ],
    ids=str,
)
def test_what_cannot_be_accepted_is_refused_in_words(reading, given, told) -> None:
    with pytest.raises(CorrectionError, match=told):
        reading.accept(*given)


def test_nothing_is_accepted_where_it_was_rejected(reading) -> None:
    with pytest.raises(CorrectionError, match="nothing was found"):
        reading.relocate("Springfield", None).accept("Springfield")


FRIDAY = Target.at(TEXT, TEXT.index("Friday"), TEXT.index("Friday") + 6)


@pytest.mark.parametrize(
    "correction",
    [
        PlaceCorrection(target=FRIDAY, place="geonames:1", accepted=True),
        DateCorrection(target=FRIDAY, value="2020-01-03", accepted=True),
        NameCorrection(target=FRIDAY, called="person", accepted=True),
    ],
    ids=str,
)
def test_the_record_tells_that_it_was_accepted(correction) -> None:
    record = json.loads(json.dumps(correction.record()))
    assert record["accepted"] is True
    assert correction_of(record) == correction
    changed = dataclasses.replace(correction, accepted=False)
    assert "accepted" not in changed.record()


@pytest.mark.parametrize(
    "change", [{"accepted": "yes"}, {"value": None, "accepted": True}], ids=str
)
def test_a_record_that_accepts_nothing_is_refused(change) -> None:
    record = {"kind": "date", **FRIDAY.record(), "value": "2020-01-03", **change}
    with pytest.raises(CorrectionError, match="accepted"):
        correction_of(record)


def test_it_is_in_the_document_the_report_and_the_page(reading, tmp_path) -> None:
    better = reading.accept("Springfield")
    assert dl.Reading.from_json(better.to_json()) == better
    assert "accepted" in better.to_json()
    path = better.save_corrections(tmp_path / "a.corrections.json")
    again = dl.read(TEXT, published="2020-01-07", corrections=path)
    assert again == better
    dl.report(better, tmp_path / "a.html")
    assert "was rightly found to mean" in (tmp_path / "a.html").read_text("utf-8")
