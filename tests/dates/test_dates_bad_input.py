"""Dates that cannot be right are flagged; no text breaks the reading of dates."""

from __future__ import annotations

import datetime as dt

import pytest
from parsed import parse_story

from dateline import DateExpression
from dateline.dates import anchor, date_notices, find_dates

STORY_DAY = dt.date(2020, 1, 8)


def dates(
    text: str, published: dt.date | None = STORY_DAY
) -> tuple[DateExpression, ...]:
    parsed = parse_story(text)
    return find_dates(parsed, published)


@pytest.mark.parametrize(
    "text", ["He left on 31 February 2019.", "It fell on Feb. 31."]
)
def test_a_day_that_does_not_exist_is_kept_and_flagged(text: str) -> None:
    (found,) = dates(text)
    assert (found.value, found.edtf, found.first) == (None, None, None)
    assert "no such day" in found.why
    assert found.confidence < 0.5
    assert any("no such day" in notice for notice in date_notices([found], STORY_DAY))


@pytest.mark.parametrize(
    "text", ["Signed on Monday, January 7, 2020.", "Signed on Monday, 7 January 2020."]
)
def test_a_weekday_that_disagrees_with_its_date_is_flagged(text: str) -> None:
    (found,) = dates(text)
    assert found.first == dt.date(2020, 1, 7)
    assert "weekday" in found.why
    assert found.confidence < 0.5
    assert any("Tuesday" in notice for notice in date_notices([found], STORY_DAY))


def test_a_range_that_ends_before_it_begins_keeps_its_parts_and_is_flagged() -> None:
    first, last = dates("He ruled from 2005 to 2001.")
    assert (first.value, last.value) == ("2005", "2001")
    assert "before it begins" in first.why
    assert first.confidence < last.confidence
    assert any("before it begins" in n for n in date_notices([first, last], STORY_DAY))


def test_a_story_older_than_the_day_it_names_is_remarked_on() -> None:
    found = dates("The bridge fell on March 5, 2021, police said.")
    (notice,) = date_notices(found, STORY_DAY)
    assert "March 5, 2021" in notice
    assert date_notices(found, dt.date(2021, 3, 6)) == ()
    assert date_notices(found, None) == ()


@pytest.mark.parametrize(
    "text",
    ["", "\n\n \n", "…", "In year 0 and 0000-01-01.", "On 9999-12-31 and in 9999.",
     "On 0/0/0000 and 99/99/9999.", "9" * 400, "In the 0th century, the 99th century.",
     "A hundred hundred thousand million years ago.", "two thousand " * 200,
     "In 999999 days, 99999999999 weeks ago and 10000 years ago.",
     "x" * 5000 + " Friday", "Friday\x00Monday", "\u202eFriday\u202c"],
)  # fmt: skip
@pytest.mark.parametrize("published", [STORY_DAY, dt.date(1, 1, 1), dt.date.max, None])
def test_nothing_breaks_the_reading_of_dates(
    text: str, published: dt.date | None
) -> None:
    found = dates(text, published)
    assert anchor(found, published) == found
    for date in found:
        assert date.first is None or date.last is None or date.first <= date.last


@pytest.mark.parametrize("edge", [dt.date(1, 1, 1), dt.date(9999, 12, 31)])
def test_steps_beyond_the_calendar_are_left_open(edge: dt.date) -> None:
    text = (
        "Last week, next week, three weeks ago, two months ago, last Friday, next May, "
        "tomorrow, yesterday, for the past two days, next Easter, on the 5th of May, "
        "in the last week of the year, the first week of this month, a year ago today."
    )
    for date in dates(text, edge):
        assert date.first is None or date.first.year in (1, 2, 9998, 9999)


def test_digits_of_other_scripts_are_read() -> None:
    (found,) = dates("He left on ٣ January ٢٠٢٠.")
    assert found.value == "2020-01-03"


def test_markup_and_right_to_left_text_are_only_text() -> None:
    found = dates("<script>May 5</script> ]]> يوم 3 May 2019 onerror=")
    assert [d.phrase for d in found] == ["May 5", "3 May 2019"]
