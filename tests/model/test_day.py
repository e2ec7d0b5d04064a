"""Days before the year 1, in order with those after it."""

from __future__ import annotations

import datetime as dt

import pytest

import dateline as dl
from dateline.errors import BadDate
from dateline.model import EarlyDay
from dateline.model.day import as_civil, read_day
from dateline.model.edtf import edtf_days


def test_early_days_are_in_order_among_themselves_and_before_all_others() -> None:
    days = [dt.date(79, 8, 24), EarlyDay(0, 1, 1), EarlyDay(-489, 9, 12)]
    days.append(EarlyDay(-489, 2, 28))
    assert [str(day) for day in sorted(days)] == [
        "-0489-02-28",
        "-0489-09-12",
        "0000-01-01",
        "0079-08-24",
    ]
    assert dt.date(1, 1, 1) > EarlyDay(0, 12, 31)
    assert EarlyDay(0, 12, 31) <= EarlyDay(0, 12, 31)


@pytest.mark.parametrize("text", ["-0489-09-12", "0000-02-29", "2020-01-08"])
def test_a_day_is_read_as_it_is_written(text: str) -> None:
    assert str(read_day(text)) == text
    assert (as_civil(read_day(text)) is None) is (text[0] in "-0")


@pytest.mark.parametrize(
    "text", ["-0217-02-29", "-0218-13-01", "0000-04-31", "-0001-01-00", "2021-02-29"]
)
def test_a_day_that_the_calendar_lacks_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"month|day"):
        read_day(text)


def test_a_reading_keeps_its_early_days_in_its_document() -> None:
    reading = dl.read("The harbour was built in 320 BC and burned in 12 BC.")
    again = dl.Reading.from_json(reading.to_json())
    assert again.dates == reading.dates
    assert [str(date.first) for date in again.dates] == ["-0319-01-01", "-0011-01-01"]


def test_figures_and_exports_take_a_reading_with_early_days() -> None:
    reading = dl.read(
        "The harbour was built in 320 BC and restored in 1975.", published="2020-01-08"
    )
    assert "320 BC" in reading.timeline().to_json()


def test_edtf_of_early_years_is_read() -> None:
    first, last = edtf_days("-0489/-0479")
    assert (str(first), str(last)) == ("-0489-01-01", "-0479-12-31")
    with pytest.raises(BadDate, match="ends before it begins"):
        edtf_days("-0479/-0489")
    with pytest.raises(BadDate, match="does not exist"):
        edtf_days("-0479-02-30")
