"""Years since when something lasts, or that name a thing, move no other date."""

from __future__ import annotations

import datetime as dt

import pytest
from parsed import parse_story

from dateline.dates import find_dates

PUBLISHED = dt.date(2022, 9, 30)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "Syria has been at war since 2011. Millions have fled since 2011. "
            "On April 3 shells hit a school.",
            "2022-04-03",
        ),
        (
            "The town has had no mayor since 2011. Since 2011 prices have doubled. "
            "Since 2012 the mill has been shut. Since 2011 no road has been mended. "
            "Since 2013 the well has been dry, and since 2014 the clinic. A truck fell "
            "on April 3.",
            "2022-04-03",
        ),
        (
            "Since March 2015, raids have killed thousands. A raid hit a market on "
            "August 14.",
            "2022-08-14",
        ),
        (
            "After the 2003 invasion, the 2006 bombing, the 2007 surge, the 2011 "
            "withdrawal, the 2014 offensive and the 2017 vote the city was tired. A "
            "bomb went off on August 14.",
            "2022-08-14",
        ),
    ],
)
def test_a_background_year_moves_no_day(text: str, edtf: str) -> None:
    assert find_dates(parse_story(text), PUBLISHED)[-1].edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "The siege began on 5 April 1992. In June the water was cut. A shell hit "
            "the market on 24 October.",
            "1992-10-24",
        ),
        (
            "In 1915 the harbour froze. In 1916 a fleet was built. In 1917 it sank. In "
            "1918 the war ended. In 1919 the men came home. The stone was planned on 3 "
            "June 1919. It was unveiled on 5 July.",
            "1919-07-05",
        ),
    ],
)
def test_an_account_of_another_time_goes_on(text: str, edtf: str) -> None:
    assert find_dates(parse_story(text), PUBLISHED)[-1].edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The hall, which burned down in May 1999, reopened on 8 September.",
         "2022-09-08"),
        ("The bridge, rebuilt in July 1981, was closed to lorries on 12 August.",
         "2022-08-12"),
        ("The dam, strengthened after the floods of August 2002, has been emptied "
         "since 3 September.", "2022-09-03/.."),
        ("Elected in May 2015, Ms Okoro lost her seat on 4 September.", "2022-09-04"),
        ("The ferry (launched in May 1990) sank on 2 September.", "2022-09-02"),
        ("The reservoir, last full in April 2011, ran dry in August.", "2022-08"),
        ("The mosque, damaged in the war of January 1991, seats 400. It was shut on 8 "
         "September after a fire.", "2022-09-08"),
    ],
)  # fmt: skip
def test_a_remark_on_a_thing_moves_no_day_of_the_news(text: str, edtf: str) -> None:
    assert find_dates(parse_story(text), PUBLISHED)[-1].edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The army, which had invaded in March 2003, took the capital on 9 April.",
         "2003-04-09"),
        ("In August 1980 they invaded, and on 24 September they took the port.",
         "1980-09-24"),
        ("He was arrested in July 2015 and taken to Tadmor on 3 September.",
         "2015-09-03"),
        ("The rebels, who took the town in July 2011 and lost it on 3 September, left.",
         "2011-09-03"),
        ("After the quake of August 2005 hit Kashmir, flights began on 10 September.",
         "2005-09-10"),
    ],
)  # fmt: skip
def test_what_goes_on_in_the_year_told_stays_there(text: str, edtf: str) -> None:
    assert find_dates(parse_story(text), PUBLISHED)[-1].edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "The quarry has been flooded since November.",
        "The strike has lasted since November, the union said.",
        "Since November nobody has been seen on the island.",
    ],
)
def test_what_lasts_since_a_month_has_begun_however_long_ago_it_was(text: str) -> None:
    (found,) = find_dates(parse_story(text), PUBLISHED)
    assert found.edtf == "2021-11/.."
