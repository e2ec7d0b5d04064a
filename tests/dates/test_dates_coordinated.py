"""Dates that a list or a range joins, and two clocks that show one moment."""

from __future__ import annotations

import datetime as dt

import pytest
from parsed import parse_story

from dateline.dates import find_dates

#: A Wednesday.
PUBLISHED = dt.date(2018, 3, 7)


def values(text: str) -> list[str | None]:
    return [date.edtf for date in find_dates(parse_story(text), PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Raids on 8 and 9 June last year found nothing.", "2017-06-08 2017-06-09"),
        ("They met on June 8 and 9 of last year.", "2017-06-08 2017-06-09"),
        ("The fair ran from 8 to 12 June last year.", "2017-06-08 2017-06-12"),
        ("The fair was held on June 8-12 last year.", "2017-06-08 2017-06-12"),
        ("Snow fell on 29, 30 and 31 January.", "2018-01-29 2018-01-30 2018-01-31"),
        ("It fell on March 1, 3, and 5, 2016.", "2016-03-01 2016-03-03 2016-03-05"),
        ("It sat on May 30, 31 and June 2, 2016.", "2016-05-30 2016-05-31 2016-06-02"),
        ("They will sit on 9 or 10 April.", "2018-04-09 2018-04-10"),
        ("The marches of 30 May and 2 June 2015 were calm.", "2015-05-30 2015-06-02"),
        (
            "It struck on 30 May, 2 June and 9 July 2015.",
            "2015-05-30 2015-06-02 2015-07-09",
        ),
        ("Frost came on 28 December and 2 January 2016.", "2015-12-28 2016-01-02"),
        ("It snowed from Dec. 28 to Jan. 2, 2016.", "2015-12-28 2016-01-02"),
        ("Rents rose in June, July and August last year.", "2017-06 2017-07 2017-08"),
        ("Rents rose in June and in July of last year.", "2017-06 2017-07"),
        ("In June and March 2015 two mills burnt down.", "2015-06 2015-03"),
        ("Between June and August of last year the river was dry.", "2017-06 2017-08"),
        ("The spring and summer of 2015 were dry.", "2015-21 2015-22"),
        (
            "Sales fell in the second and third quarters of last year.",
            "2017-04/2017-06 2017-07/2017-09",
        ),
        ("The hearings of 4 May and 5 June were adjourned.", "2018-05-04 2018-06-05"),
        ("Locusts came in 2009, 2012 and 2016.", "2009 2012 2016"),
        ("Rain fell on Monday and Tuesday last week.", "2018-02-26 2018-02-27"),
        ("Shops were shut on Wednesday and Thursday.", "2018-02-28 2018-03-01"),
        ("Shops were shut on Tuesday and Monday.", "2018-03-06 2018-03-05"),
        ("The week of 8-14 June was wet.", "2017-06-08 2017-06-14"),
        ("A fair was held on the weekend of June 10-11.", "2017-06-10 2017-06-11"),
        ("The polls of 4 June were put back to 9 July.", "2018-06-04 2018-07-09"),
        ("The polls were moved from 4 June to 9 July.", "2017-06-04 2017-07-09"),
    ],
)
def test_a_list_shares_the_year_at_its_end(text: str, days: str) -> None:
    assert values(text) == days.split()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On June 8 and 9 people were hurt.", "2017-06-08"),
        ("He left in June, May 2015 being worse.", "2017-06 2015-05"),
        ("Rents rose in June. May 2015 was worse.", "2017-06 2015-05"),
        ("Rents rose in June and he left on 4 May 2015.", "2017-06 2015-05-04"),
    ],
)
def test_what_is_no_list_shares_nothing(text: str, days: str) -> None:
    assert values(text) == days.split()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It shook Gisborne at 5:20 a.m. (1620 GMT Monday).", "06 05"),
        ("It shook Gisborne at 5:20 a.m. on Tuesday (1620 GMT).", "06 05"),
        ("The rocket rose at 9:10 p.m. EST on Monday (0210 GMT).", "05 06"),
        ("The rocket rose at 0210 GMT on Tuesday (9:10 p.m. local time).", "06 05"),
        ("It shook Izmir at 2:30 p.m. (1130 GMT) on Tuesday.", "06 06 06"),
        ("It shook Izmir at 2:30 p.m. on Tuesday (1130 GMT).", "06 06"),
        ("A blast woke Apia at 6 a.m. (1700 GMT on 5 March).", "06 05 05"),
    ],
)
def test_two_clocks_show_one_moment(text: str, days: str) -> None:
    told = [str(value).partition("T")[0] for value in values(text)]
    assert told == [f"2018-03-{day}" for day in days.split()]


def test_a_day_that_does_not_exist_is_not_counted_on() -> None:
    told = values("It shook Gisborne at 5:20 a.m. (1620 GMT on 31 June 2015).")
    assert not [value for value in told if value and value.startswith("2015")]
