"""Two people's corrections of one story: where they differ, and merged one by one."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.errors import CorrectionError

TEXT = (
    "Floods hit Tripoli on Friday, Aya Noor of the Harbour Guild said. Nobody left "
    "Tripoli on the morrow."
)


@pytest.fixture(scope="module")
def reading() -> dl.Reading:
    return dl.read(TEXT, published="2020-01-07")


@pytest.fixture(scope="module")
def mika(reading) -> dl.Reading:
    corrected = reading.redate("Friday", "2019-12-27").call("Harbour Guild", "group")
    return corrected.relocate("Tripoli", None, nth=1).sign("Mika")


@pytest.fixture(scope="module")
def noa(reading) -> dl.Reading:
    corrected = reading.redate("Friday", "2020-01-03").call("Harbour Guild", "group")
    return corrected.redate("on the morrow", "2020-01-04").sign("Noa", note="sure")


def test_what_both_decided_alike_is_no_difference(mika, noa) -> None:
    found = mika.differences(noa)
    assert [str(one) for one in found] == [
        "only mine: “Tripoli” is not a place",
        "mine: “Friday” means 2019-12-27; theirs: “Friday” means 2020-01-03",
        "only theirs: “on the morrow” means 2020-01-04",
    ]
    assert mika.differences(mika) == ()


def test_theirs_are_taken_one_by_one_with_their_names(mika, noa) -> None:
    _, friday, morrow = mika.differences(noa)
    merged = mika.corrected(friday.theirs)
    assert len(merged.corrections) == 3
    [day] = [c for c in merged.corrections if c.kind == "date"]
    assert (day.value, day.by, day.note) == ("2020-01-03", "Noa", "sure")
    merged = merged.corrected(morrow.theirs)
    [left] = merged.differences(noa)
    assert left.theirs is None
    assert merged.withdraw(left.mine).differences(noa) == ()


def test_agreement_is_told_by_layer(mika, noa) -> None:
    table = dl.compare(mika, noa).to_frame().set_index("layer")
    assert table.loc["dates", "f1"] < 1
    assert table.loc["actors", "f1"] == 1
    assert "kappa_words" in table.columns


def test_another_edition_of_the_story_is_the_same_story(mika, noa) -> None:
    longer = f"The mayor fled.\n\n{TEXT}"
    edited = dl.read(longer, published="2020-01-07", corrections=noa.corrections)
    assert len(mika.differences(edited)) == 3


def test_another_story_is_refused(mika) -> None:
    other = dl.read("It rained in Lima on Monday.").redate("Monday", "2020-01-06")
    with pytest.raises(CorrectionError, match="different stories"):
        mika.differences(other)
