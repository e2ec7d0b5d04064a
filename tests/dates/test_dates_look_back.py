"""A month and day without a year: a past verb looks back, even beyond half a year."""

from __future__ import annotations

import datetime as dt

import pytest
from parsed import parse_story

from dateline.dates import find_dates

PUBLISHED = dt.date(2020, 7, 20)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Rebels shelled Garissa on January 8.", "2020-01-08"),
        ("On September 8, rebels shelled Garissa.", "2019-09-08"),
        ("The bridge, which was closed on October 1, reopened.", "2019-10-01"),
        ("Voters had gone to the polls on December 9.", "2019-12-09"),
        ("The valley was flooded in November.", "2019-11"),
        ("Police named the editor killed on December 5.", "2019-12-05"),
        ("The September march drew thousands.", "2019-09"),
        ("The October floods were the worst in memory.", "2019-10"),
        # A plan is no reason to look ahead where the day is that of a deed about it.
        ("Nurses attacked the ministry over its plan on Friday.", "2020-07-17"),
        ("The firm announced its plans on Friday.", "2020-07-17"),
    ],
)
def test_a_past_verb_looks_back(text: str, edtf: str) -> None:
    (date,) = find_dates(parse_story(text), PUBLISHED)
    assert date.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He will go on September 8.", "2020-09-08"),
        ("The November ballot will be the first of its kind.", "2020-11"),
        ("The November ballot is expected to be tight.", "2020-11"),
        ("He was to appear on September 9.", "2020-09-09"),
        ("The company planned to open on September 9.", "2020-09-09"),
        ("The court set a hearing for October 5.", "2020-10-05"),
        ("Parliament voted to hold elections on November 3.", "2020-11-03"),
    ],
)
def test_a_plan_told_in_the_past_looks_ahead(text: str, edtf: str) -> None:
    (date,) = find_dates(parse_story(text), PUBLISHED)
    assert date.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The cup tie begins on Boxing Day.", "2020-12-26"),
        ("The market closes on New Year's Day.", "2021-01-01"),
        ("The depots go by Easter.", "../2021-04-04"),
        ("The lane would reopen by Easter, officials said.", "../2021-04-04"),
        ("The truce would start by Valentine's Day.", "../2021-02-14"),
        ("He said he would retire on Valentine's Day.", "2021-02-14"),
        ("The strike may last over Easter.", "2021-04-04"),
    ],
)
def test_a_holiday_of_a_plan_is_the_coming_one(text: str, edtf: str) -> None:
    (date,) = find_dates(parse_story(text), PUBLISHED)
    assert date.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Macon staged a fair over the Labor Day weekend.", "2019-08-31/2019-09-01"),
        ("He was shot during Halloween.", "2019-10-31"),
        ("A fire destroyed the church on Halloween.", "2019-10-31"),
        ("Crews finished the lane by Halloween.", "../2019-10-31"),
        ("The museum has been shut since Halloween.", "2019-10-31/.."),
    ],
)
def test_a_holiday_of_a_past_verb_is_over(text: str, edtf: str) -> None:
    (date,) = find_dates(parse_story(text), PUBLISHED)
    assert date.edtf == edtf


def test_a_holiday_that_is_announced_is_not_over() -> None:
    text = "The minister announced a curfew over the Labor Day weekend."
    (date,) = find_dates(parse_story(text), PUBLISHED)
    assert date.edtf == "2020-09-05/2020-09-06"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Work began in the spring of 2016 and ended last May.", "2020-05"),
        ("He was born in July 1951 and died last March.", "2020-03"),
    ],
)
def test_last_month_is_that_before_publication(text: str, edtf: str) -> None:
    _, date = find_dates(parse_story(text), PUBLISHED)
    assert date.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They married three summers ago.", "2017-22"),
        ("She moved there two winters ago.", "2018-24"),
        ("The election is on Friday.", "2020-07-24"),
        ("The funeral is Friday, and Ito will speak.", "2020-07-24"),
        ("The mayor is in hospital after a fall on Friday.", "2020-07-17"),
        ("The blast on Friday is under review.", "2020-07-17"),
    ],
)
def test_seasons_ago_and_what_is_on_a_day(text: str, edtf: str) -> None:
    (date,) = find_dates(parse_story(text), PUBLISHED)
    assert date.edtf == edtf
