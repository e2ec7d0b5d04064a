"""Time expressions are found, told from look-alikes, and given their days."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest
from parsed import parse_story

from dateline import DateExpression
from dateline.dates import find_dates

STORY_DAY = dt.date(2020, 1, 8)  # a Wednesday


@cache
def dates(
    text: str, published: dt.date | None = STORY_DAY
) -> tuple[DateExpression, ...]:
    return find_dates(parse_story(text), published)


def one(text: str, published: dt.date | None = STORY_DAY) -> DateExpression:
    found = dates(text, published)
    assert len(found) == 1, [f"{e.phrase}: {e.rule}" for e in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "phrase", "value", "edtf"),
    [
        ("Two men were killed on Tuesday.", "Tuesday", "2020-01-07", "2020-01-07"),
        ("The court ruled on Wednesday.", "Wednesday", "2020-01-08", "2020-01-08"),
        ("It was hit Friday morning.", "Friday morning", "2020-01-03TMO", "2020-01-03"),
        ("Rain fell yesterday.", "yesterday", "2020-01-07", "2020-01-07"),
        ("He came last week.", "last week", "2020-W01", "2019-12-30/2020-01-05"),
        ("He comes this weekend.", "this weekend", "2020-W02-WE",
         "2020-01-11/2020-01-12"),
        ("It opened in early December.", "early December", "2019-12",
         "2019-12-01~/2019-12-10~"),
        ("Sales fell in the fourth quarter.", "the fourth quarter", "2019-Q4",
         "2019-10/2019-12"),
        ("It was built in summer 2019.", "summer 2019", "2019-SU", "2019-22"),
        ("He fought in the 1990s.", "the 1990s", "199", "199X"),
        ("He sang in the nineties.", "the nineties", "199", "199X"),
        ("It stood in the 19th century.", "the 19th century", "18", "18XX"),
        ("They have talked since 2018.", "2018", "2018", "2018/.."),
        ("Profit rose last year.", "last year", "2019", "2019"),
        ("He died on January 3.", "January 3", "2020-01-03", "2020-01-03"),
        ("He died on 3 January 2019.", "3 January 2019", "2019-01-03", "2019-01-03"),
        ("Signed on 2019-11-05 in Rome.", "2019-11-05", "2019-11-05", "2019-11-05"),
        ("He left three days ago.", "three days ago", "2020-01-05", "2020-01-05"),
        ("He left a decade ago.", "a decade ago", "2010", "2010"),
        ("It opens on the first Friday of next month.",
         "the first Friday of next month", "2020-02-07", "2020-02-07"),
        ("It begins in the week of March 3.", "the week of March 3", "2020-W10",
         "2020-03-02/2020-03-08"),
        ("It rose in the first half of 2018.", "the first half of 2018", "2018-H1",
         "2018-01/2018-06"),
        ("Caesar fell in 44 BC.", "44 BC", "BC0044", "-0043"),
        ("It is due by year-end.", "year-end", "2020-12-31", "../2020-12-31"),
    ],
)  # fmt: skip
def test_an_expression_gets_its_value_and_its_edtf(
    text: str, phrase: str, value: str, edtf: str
) -> None:
    found = one(text)
    assert (found.phrase, found.value, found.edtf) == (phrase, value, edtf)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It began almost a week ago.", dt.date(2020, 1, 1), dt.date(2020, 1, 3)),
        (
            "It began more than a week ago.",
            dt.date(2019, 12, 29),
            dt.date(2019, 12, 31),
        ),
        ("It began two weeks ago.", dt.date(2019, 12, 23), dt.date(2019, 12, 27)),
        ("It began in late 2018.", dt.date(2018, 9, 1), dt.date(2018, 12, 31)),
        ("It fell earlier this year.", dt.date(2020, 1, 1), dt.date(2020, 1, 8)),
        ("It opens later this month.", dt.date(2020, 1, 8), dt.date(2020, 1, 31)),
        ("It began in the early 1980s.", dt.date(1980, 1, 1), dt.date(1983, 12, 31)),
        ("It fell for the past three days.", dt.date(2020, 1, 5), dt.date(2020, 1, 8)),
    ],
)
def test_what_is_loosely_said_is_a_span_marked_approximate_or_whole(
    text: str, first: dt.date, last: dt.date
) -> None:
    found = one(text)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "timex_type", "value"),
    [
        ("They talked for three days.", "DURATION", "P3D"),
        ("It took two and a half years.", "DURATION", "P2Y6M"),
        ("They fought for twenty-six months.", "DURATION", "P26M"),
        ("It lasted several hours.", "DURATION", "PTXH"),
        ("The board meets every Friday.", "SET", "XXXX-WXX-5"),
        ("He runs twice a week.", "SET", "P1W"),
        ("It is a daily paper.", "SET", "P1D"),
        ("He is now in Paris.", "DATE", "PRESENT_REF"),
        ("He was there recently.", "DATE", "PAST_REF"),
    ],
)
def test_lengths_sets_and_loose_words_have_no_days(
    text: str, timex_type: str, value: str
) -> None:
    found = one(text)
    assert (found.timex_type, found.value) == (timex_type, value)
    assert (found.edtf, found.first, found.last) == (None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "He may go and she may stay.",
        "Theresa May spoke to Jan Novak.",
        "They march on the second bridge.",
        "The sun sat low and the men wed.",
        "The fall of the town was a shock.",
        "Some 1,945 people marched.",
        "Nearly 2000 people marched.",
        "Flight 1945 landed at gate 12.",
        "A 45-year-old man, aged 45, was hurt.",
        "They paid $1990 for 3.5 tons.",
        "Three-quarters of them voted.",
        "Spring water fills the well.",
        "The score was 3-2 at 32° 34'S.",
        "The Sunday Times and the Daily Mail agreed.",
        "They met June Carter.",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert dates(text) == ()


def test_a_cue_in_the_clause_turns_a_weekday_ahead_and_is_named() -> None:
    ahead = one("The board will meet on Friday.")
    assert ahead.value == "2020-01-10"
    assert "‘will’" in ahead.why
    assert [other.value for other in ahead.alternatives] == ["2020-01-03"]


def test_a_timetable_in_the_present_tense_points_ahead() -> None:
    assert one("The fair opens on Thursday.").value == "2020-01-09"
    assert one("The fair opened on Thursday.").value == "2020-01-02"


def test_a_past_verb_before_the_day_outweighs_a_plan() -> None:
    found = one("The minister, who will retire, resigned Monday.")
    assert found.value == "2020-01-06"


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("He came Friday.", "2020-01-03", dt.date(2020, 1, 10)),
        ("He comes next Friday.", "2020-01-10", dt.date(2020, 1, 17)),
        ("He came last Friday.", "2020-01-03", dt.date(2019, 12, 27)),
    ],
)
def test_the_other_friday_is_on_offer_with_its_days(
    text: str, value: str, other: dt.date
) -> None:
    found = one(text)
    assert found.value == value
    (alternative,) = found.alternatives
    assert (alternative.first, alternative.last) == (other, other)
    assert alternative.edtf == other.isoformat()


def test_last_and_next_weekdays_are_strictly_before_and_after() -> None:
    assert one("He came last Wednesday.").value == "2020-01-01"
    assert one("He comes next Wednesday.").value == "2020-01-15"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Snow fell on December 28.", "2019-12-28"),
        ("The vote is on February 2.", "2020-02-02"),
        ("The house was sold in November.", "2019-11"),
        ("He met them on Tuesday, December 31.", "2019-12-31"),
        ("It broke on New Year's Eve.", "2019-12-31"),
    ],
)
def test_a_story_after_new_year_looks_back_into_the_old_one(
    text: str, value: str
) -> None:
    assert one(text).value == value


def test_a_later_part_of_a_range_lends_the_earlier_its_year() -> None:
    first, last = dates("He stayed from Jan. 3 to Jan. 5, 2018.")
    assert (first.value, last.value) == ("2018-01-03", "2018-01-05")
    assert first.until == last.id
    assert last.until is None


def test_a_compact_range_keeps_its_parts_and_links_them() -> None:
    first, last = dates("The war of 1939-45 was long.")
    assert [(d.phrase, d.value) for d in (first, last)] == [
        ("1939", "1939"),
        ("45", "1945"),
    ]
    assert first.until == last.id


def test_the_second_weekday_of_a_range_follows_the_first() -> None:
    first, last = dates("The shop is open from Monday to Friday.")
    assert (first.value, last.value) == ("2020-01-06", "2020-01-10")


def test_clock_times_of_a_range_share_its_day() -> None:
    first, last = dates("The shop was open from 9 a.m. to 5 p.m. on Tuesday.")
    assert (first.value, last.value) == ("2020-01-07T09:00", "2020-01-07T17:00")
    assert first.until == last.id


def test_the_next_day_counts_from_the_day_just_told() -> None:
    _, later, that = dates(
        "On March 30, 1999 the bridge fell. Two days later it was cleared. "
        "That month it rained."
    )
    assert (later.value, that.value) == ("1999-04-01", "1999-04")
    assert "‘March 30, 1999’" in later.why


def test_a_passage_of_another_year_counts_from_it() -> None:
    _, month, day = dates(
        "The port burned in March 1987. In June it opened again, and on August 4 "
        "the first ship came."
    )
    assert (month.value, day.value) == ("1987-06", "1987-08-04")


def test_clock_times_keep_the_hour_and_zone_as_written() -> None:
    start, later = dates(
        "The quake struck at 9:30 a.m. EST on Friday. Two hours later help came."
    )
    assert (start.value, start.part) == ("2020-01-03T09:30", "T09:30 EST")
    assert later.value == "2020-01-03T11:30"


def test_a_numeric_date_that_can_be_read_two_ways_offers_both() -> None:
    found = one("Signed on 3/4/2019 in Rome.")
    assert found.value == "2019-03-04"
    assert [other.value for other in found.alternatives] == ["2019-04-03"]
    assert found.confidence < one("Signed on 3/24/2019 in Rome.").confidence


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Easter 2024 was early.", "2024-03-31"),
        ("He left on Thanksgiving 2019.", "2019-11-28"),
        ("He left on Memorial Day 2019.", "2019-05-27"),
        ("He left on Black Friday 2019.", "2019-11-29"),
        ("He left on Election Day 2016.", "2016-11-08"),
        ("He left on Good Friday 2021.", "2021-04-02"),
        ("They met on 13 Dey 1398.", "2020-01-03"),
        ("They met on 8 Jumada al-Awwal 1441.", "2020-01-03"),
        ("They met on Nowruz 2020.", "2020-03-20"),
    ],
)
def test_holidays_and_other_calendars_are_converted(text: str, value: str) -> None:
    assert one(text).value == value


def test_a_lunar_date_may_be_a_day_to_either_side() -> None:
    found = one("They met on 8 Jumada al-Awwal 1441.")
    assert (found.first, found.last) == (dt.date(2020, 1, 2), dt.date(2020, 1, 4))


def test_spans_are_characters_of_the_text_in_order() -> None:
    text = (
        "On 😀 Friday, “last week” and in “May 2018”,\nhe slept. Then, today, he ran."
    )
    found = dates(text)
    assert [text[d.start : d.end] for d in found] == [d.phrase for d in found]
    assert [d.start for d in found] == sorted(d.start for d in found)
    assert [d.phrase for d in found] == ["Friday", "last week", "May 2018", "today"]


def test_no_expression_reaches_across_a_paragraph() -> None:
    found = [d.phrase for d in dates("They met in May\n\n1998 was better.")]
    assert found[0] == "May"
    found = [d.phrase for d in dates("They met in May.\n\n1998 was better.")]
    assert found == ["May", "1998"]


@pytest.mark.parametrize(
    ("country", "value", "reason"),
    [
        (("IE", "Ireland"), "2018-11-10", "day first by the custom of Ireland"),
        (("PH", "Philippines"), "2018-10-11", "month first by the custom of"),
        (("CA", "Canada"), "2018-10-11", "an explicit date"),
        (None, "2018-10-11", "an explicit date"),
    ],
)
def test_the_custom_of_the_outlets_country_orders_day_and_month(
    country: tuple[str, str] | None, value: str, reason: str
) -> None:
    parsed = parse_story("The permit of 10/11/2018 has lapsed.")
    (date,) = find_dates(parsed, dt.date(2020, 1, 8), country=country)
    assert date.value == value
    assert reason in date.why
    assert [other.why for other in date.alternatives] == ["day and month swapped"]


def test_a_storys_clear_date_outranks_the_custom_of_the_country() -> None:
    parsed = parse_story("Born on 10/28/1990, she wed on 6/7/2015.")
    dates = find_dates(parsed, dt.date(2020, 1, 8), country=("IE", "Ireland"))
    assert [date.value for date in dates] == ["1990-10-28", "2015-06-07"]
    assert "month first in the story's clear dates" in dates[1].why


def test_a_weekday_beside_a_date_outranks_the_custom_of_the_country() -> None:
    parsed = parse_story("The seal is dated Thu, 05/11/2023.")
    (date,) = find_dates(parsed, dt.date(2024, 1, 8), country=("US", "United States"))
    assert date.value == "2023-05-11"
