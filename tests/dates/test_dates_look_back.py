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
    ],
)
def test_a_past_verb_looks_back(text: str, edtf: str) -> None:
    (date,) = find_dates(parse_story(text), PUBLISHED)
    assert date.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He will go on September 8.", "2020-09-08"),
        ("He was to appear on September 9.", "2020-09-09"),
        ("The company planned to open on September 9.", "2020-09-09"),
        ("The court set a hearing for October 5.", "2020-10-05"),
        ("Parliament voted to hold elections on November 3.", "2020-11-03"),
    ],
)
def test_a_plan_told_in_the_past_looks_ahead(text: str, edtf: str) -> None:
    (date,) = find_dates(parse_story(text), PUBLISHED)
    assert date.edtf == edtf
