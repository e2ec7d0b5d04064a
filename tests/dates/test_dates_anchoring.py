"""A new day of publication re-resolves a story's dates without its text."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from parsed import parse_story

import dateline as dl
from dateline import DateExpression
from dateline.dates import anchor, find_dates

STORY = """\
KABUL, Jan. 8 — Rebels will meet officials on Friday, a spokesman said Tuesday. \
They last met two weeks ago, almost a year after the truce of 5 March 2018.

In June they had agreed to talk every month; the next day that plan failed. \
Prices rose 4 percent in the third quarter from a year earlier. On Monday, \
January 6, at 9 a.m. EST, between May and July 2018, since last Thanksgiving, for \
the past three days: “We will win next year,” he said on Thursday night. From \
Monday to Friday the shops are closed; this weekend and in late December too.
"""

DAYS = (
    dt.date(2020, 1, 8),
    dt.date(2019, 12, 31),
    dt.date(2018, 3, 5),
    dt.date(2031, 7, 1),
    None,
)


@pytest.fixture(scope="module")
def readings() -> dict[dt.date | None, tuple[DateExpression, ...]]:
    parsed = parse_story(STORY)
    return {day: find_dates(parsed, day) for day in DAYS}


@pytest.mark.parametrize("before", DAYS)
@pytest.mark.parametrize("after", DAYS)
def test_anchoring_anew_equals_reading_anew(
    readings: dict[dt.date | None, tuple[DateExpression, ...]],
    before: dt.date | None,
    after: dt.date | None,
) -> None:
    assert anchor(readings[before], after) == readings[after]


def test_republishing_moves_friday(
    readings: dict[dt.date | None, tuple[DateExpression, ...]],
) -> None:
    moved = anchor(readings[dt.date(2020, 1, 8)], dt.date(2020, 2, 5))
    friday = next(d for d in moved if d.phrase == "Friday")
    assert friday.value == "2020-02-07"
    assert "5 February 2020" in friday.why


def test_without_a_day_relative_dates_stay_relative(
    readings: dict[dt.date | None, tuple[DateExpression, ...]],
) -> None:
    found = {d.phrase: d for d in readings[None]}
    assert found["Tuesday"].value == "XXXX-WXX-2"
    assert found["two weeks ago"].value is None
    for phrase in ("Tuesday", "two weeks ago", "Jan. 8"):
        assert (found[phrase].first, found[phrase].last) == (None, None)
        assert found[phrase].edtf is None
        assert found[phrase].confidence < 0.5
    assert found["5 March 2018"].first == dt.date(2018, 3, 5)


def test_a_value_set_by_the_user_is_kept_and_counted_from(
    readings: dict[dt.date | None, tuple[DateExpression, ...]],
) -> None:
    found = list(readings[dt.date(2020, 1, 8)])
    at = next(i for i, d in enumerate(found) if d.phrase == "5 March 2018")
    day = dt.date(2017, 5, 6)
    found[at] = replace(
        found[at],
        value="2017-05-06",
        edtf="2017-05-06",
        first=day,
        last=day,
        status="corrected",
    )
    again = anchor(found, dt.date(2021, 3, 3))
    assert (again[at].value, again[at].status) == ("2017-05-06", "corrected")


def test_the_story_day_is_counted_as_the_latest_weekday() -> None:
    text = "Two men were killed Wednesday."
    parsed = parse_story(text)
    (found,) = find_dates(parsed, dt.date(2020, 1, 8))
    assert found.first == dt.date(2020, 1, 8)


def test_a_weekday_written_beside_a_date_without_a_year_picks_the_year() -> None:
    text = "He was born on Friday, January 3."
    parsed = parse_story(text)
    (found,) = find_dates(parsed, dt.date(2020, 11, 20))
    assert found.value == "2020-01-03"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It fell yesterday.", (-1, -1)),
        ("It fell four days ago.", (-4, -4)),
        ("It fell two weeks ago.", (-16, -12)),
        ("It fell on Friday.", (-6, 0)),
        # Said on a Saturday, it is the day before all the same.
        ("It will fall on Friday.", (-1, 5)),
        ("It fell last Friday.", (-7, -1)),
        ("It fell last week.", (-13, -1)),
        ("It fell on 3 May 2019.", None),
        ("It fell for three days.", None),
    ],
)
def test_a_relative_date_has_its_place_before_an_unknown_day(
    text: str, days: tuple[int, int] | None
) -> None:
    parsed = parse_story(text)
    (found,) = find_dates(parsed, None)
    assert found.days_from_publication == days
    assert anchor([found], dt.date(2020, 1, 8))[0].days_from_publication is None


def test_what_counts_from_a_relative_date_is_counted_with_it() -> None:
    text = (
        "It fell on Friday. Two days later it rained. It was built on 8 January. "
        "Two days later it was painted. They met from Monday until Wednesday."
    )
    parsed = parse_story(text)
    found = find_dates(parsed, None)
    assert [item.days_from_publication for item in found] == [
        (-6, 0),
        (-4, 2),
        None,
        None,
        (-6, 0),
        (-4, 2),
    ]


def test_a_date_half_a_year_off_is_less_sure() -> None:
    parsed = parse_story("The feast of 2 July is loud.")
    (near,) = find_dates(parsed, dt.date(2020, 7, 8))
    (far,) = find_dates(parsed, dt.date(2020, 1, 8))
    assert far.confidence < near.confidence
    assert far.alternatives


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("Fires burned across Australia this summer.", "2019-SU", "2019-12/2020-02"),
        ("Last winter floods hit Durban.", "2019-WI", "2019-06/2019-08"),
        ("The drought in Chile began in the spring of 2018.", "2018-SP",
         "2018-09/2018-11"),
        ("Fires burned across Sweden last summer.", "2019-SU", "2019-22"),
        ("Snow fell in Lund this winter.", "2019-WI", "2019-24"),
    ],
)  # fmt: skip
def test_seasons_are_those_of_the_place(text: str, value: str, edtf: str) -> None:
    (date,) = dl.read(text, published="2020-01-08").dates
    assert (date.value, date.edtf) == (value, edtf)
    southern = any("northern" in other.why for other in date.alternatives)
    assert ("in the south" in date.why) is southern is ("/" in edtf)


@pytest.mark.parametrize(
    ("published", "value"),
    [
        ("2026-01-10", "2025-WI"),
        ("2026-03-18", "2025-WI"),
        ("2026-07-10", "2026-WI"),
        ("2026-11-10", "2026-WI"),
    ],
)
def test_this_winter_is_the_one_at_hand_or_just_over(published, value) -> None:
    (date,) = dl.read("This winter is mild in Lund.", published=published).dates
    assert date.value == value


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("A barge sank on Sunday, police said on Tuesday. The next day it rained.",
         "2026-06-08"),
        ("A barge sank on Sunday, police said on Tuesday. Three days earlier it was "
         "sold.", "2026-06-04"),
        ("A barge sank on Sunday night, police said on Tuesday. It went down at 9 p.m.",
         "2026-06-07"),
        ("Police said on Tuesday that a barge sank on Sunday. A day later it rained.",
         "2026-06-08"),
        # nothing else was dated
        ("Police said on Tuesday that they would search. A day later they stopped.",
         "2026-06-10"),
        # the deed is further back than what was said
        ("A barge sank on Sunday. Police wept, she said on Tuesday. A day later it "
         "rained.", "2026-06-10"),
        # an account goes on over some sentences
        ("A barge sank on Tuesday. The crew swam ashore. Nobody was hurt. A rope was "
         "cut. Two days before, a ferry burned.", "2026-06-07"),
    ],
)  # fmt: skip
def test_an_account_goes_on_from_the_deed_not_from_its_report(text, last) -> None:
    dates = find_dates(parse_story(text), dt.date(2026, 6, 11))
    assert dates[-1].edtf == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Her census of 2002 was read in Rome that November.", "2002-11"),
        ("In 1994 they met. It snowed that December.", "1994-12"),
        ("The bridge fell on 3 May 2019. That Sunday, divers came.", "2019-05-05"),
        ("The bridge fell on 3 May 2019. It was rebuilt that July.", "2019-07"),
        # "that" begins what was said
        ("It rained in 1994. He said that November was cold.", "2025-11"),
        ("It rained in 1994. He said that Friday was cold.", "2026-02-20"),
    ],
)
def test_that_takes_up_the_year_or_the_day_told(text: str, last: str) -> None:
    dates = find_dates(parse_story(text), dt.date(2026, 2, 20))
    assert dates[-1].edtf == last


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They emptied the safes over the Easter weekend of 2024.",
         ["2024-03-30/2024-03-31"]),
        ("He fled over Easter weekend last year.", ["2025-04-19/2025-04-20"]),
        # a paper is no frequency
        ("The weekly Sun of Kano was shut. The weekly's owner wept.", []),
        ("A weekly market opens.", [None]),
    ],
)  # fmt: skip
def test_weekends_of_feasts_have_a_year_and_papers_have_none(text, edtf) -> None:
    dates = find_dates(parse_story(text), dt.date(2026, 6, 12))
    assert [date.edtf for date in dates] == edtf


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("The road was closed until 2 June.", "2026-06-14", "../2026-06-02"),
        ("She was under guard until Christmas.", "2026-01-30", "../2025-12-25"),
        ("He worked there until March.", "2026-06-14", "../2026-03"),
        ("The talks were suspended until May.", "2026-02-14", "../2026-05"),
        ("The road is closed until 2 June.", "2026-06-14", "../2027-06-02"),
        ("The shop will be shut until Easter.", "2026-06-14", "../2027-03-28"),
    ],
)
def test_what_was_until_a_day_was_until_one_near_by(text, published, edtf) -> None:
    (date,) = find_dates(parse_story(text), dt.date.fromisoformat(published))
    assert date.edtf == edtf


def test_what_has_lasted_since_a_day_began_before_it_is_told() -> None:
    text = "Crews pumped water in the hope of reaching men trapped since Sunday night."
    (date,) = find_dates(parse_story(text), dt.date(2026, 2, 17))
    assert date.edtf == "2026-02-15/.."


def test_an_account_does_not_go_on_in_the_day_since_when_something_lasts() -> None:
    text = "The lake rose on Saturday. Nine have died since Tuesday. It closed at noon."
    assert find_dates(parse_story(text), dt.date(2026, 2, 17))[-1].edtf == "2026-02-14"


def test_what_only_describes_is_in_no_sequence() -> None:
    text = "They were looking on Tuesday for Omar and four others, who left on Monday."
    dates = find_dates(parse_story(text), dt.date(2026, 10, 20))
    assert [date.edtf for date in dates] == ["2026-10-20", "2026-10-19"]
