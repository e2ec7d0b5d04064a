"""Days told by a day with a name, and weekdays counted in a month or a year."""

from __future__ import annotations

import pytest

from dateline import read


def days_of(text: str, published: str = "2025-06-12") -> list[tuple[str, str | None]]:
    """Return the dates of a text without its brackets."""
    plain = text.replace("[", "").replace("]", "")
    return [(date.phrase, date.edtf) for date in read(plain, published=published).dates]


@pytest.mark.parametrize(
    ("told", "edtf"),
    [
        ("The jury sits on [the fourth Wednesday of the month].", "2025-06-25"),
        ("Sirens are tested on [the last Monday in the month].", "2025-06-30"),
        ("Two trams collided on [the last Sunday of 2023].", "2023-12-31"),
        ("Shots fell on [the first Saturday of 2022].", "2022-01-01"),
        ("The bank shuts on [the last Friday of the year].", "2025-12-26"),
        ("She sang on [the second Sunday of last month].", "2025-05-11"),
    ],
)
def test_weekdays_are_counted_in_a_month_or_a_year(told: str, edtf: str) -> None:
    assert days_of(told) == [(told[told.index("[") + 1 : told.index("]")], edtf)]


@pytest.mark.parametrize(
    ("told", "edtf"),
    [
        ("The choir sang on [the Tuesday before Easter].", "2025-04-15"),
        ("He flew home on [the Monday after Christmas 2022].", "2022-12-26"),
        ("The fair opened on [the second Saturday after Easter].", "2025-05-03"),
        ("Rain came on [the last Thursday before 1 May].", "2025-04-24"),
        ("They met on [the first Monday after May 9, 2021].", "2021-05-10"),
        (
            "Americans vote on [the Tuesday after the first Monday in November].",
            "2025-11-04",
        ),
        ("The roof caved in [the weekend before Easter].", "2025-04-12/2025-04-13"),
        ("Two ferries sank [the weekend after 25 May].", "2025-05-31/2025-06-01"),
        ("Prices jumped in [the week before Christmas].", "2024-12-18~/2024-12-24~"),
        ("The camp filled in [the week after 3 May].", "2025-05-04~/2025-05-10~"),
        ("Guards left [the day before 3 May].", "2025-05-02"),
        ("He wrote [three days after 3 May 2024].", "2024-05-06"),
    ],
)
def test_a_day_is_told_by_another(told: str, edtf: str) -> None:
    assert days_of(told) == [(told[told.index("[") + 1 : told.index("]")], edtf)]


def test_a_day_of_the_month_is_no_count_of_things() -> None:
    assert days_of("Wages are due on the first of the month.") == [
        ("the first of the month", "2025-06-01")
    ]
    assert days_of("The raid was the first of the month.") == []
    assert days_of("It was the second of the month's strikes.") == []


def test_a_weekday_before_what_is_no_date_stays_the_last_one() -> None:
    assert days_of("He resigned on Friday before the vote.") == [
        ("Friday", "2025-06-06")
    ]


@pytest.mark.parametrize("day", ["Thursday", "Friday", "Saturday", "Tuesday"])
def test_what_has_lasted_since_a_weekday_began_before_it_is_told(day: str) -> None:
    # 9 October 2019 was a Wednesday: Thursday is tomorrow, and was six days ago.
    (found,) = read(f"Two people have died since {day}.", published="2019-10-09").dates
    assert found.first is not None
    assert found.first.isoformat() < "2019-10-09"


def test_the_day_of_saying_so_is_not_before_what_is_told() -> None:
    text = (
        "Forty passengers spent Sunday night in a gym after a pier gave way, the "
        "operator said on Monday."
    )
    assert [edtf for _, edtf in days_of(text, "2026-03-02")] == [
        "2026-03-01",
        "2026-03-02",
    ]


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("The board meets at 2pm on the 26th.", ["2025-06-26", "2025-06-26"]),
        (
            "The vote is on 20 June. Lists close at noon the day before.",
            ["2025-06-20", "2025-06-19", "2025-06-19"],
        ),
        (
            "He fell on Tuesday. Divers found him at 6am the following day.",
            ["2025-06-10", "2025-06-11", "2025-06-11"],
        ),
        (
            "The strike began on 3 May. By 4am two days later it was over.",
            ["2025-05-03", "2025-05-05", "2025-05-05"],
        ),
    ],
)
def test_a_clock_time_is_on_the_day_that_is_counted_behind_it(
    told: str, days: list[str]
) -> None:
    assert [edtf for _, edtf in days_of(told)] == days


def test_seasons_of_several_years_are_one_each() -> None:
    assert days_of("Wells ran dry in [the summers of 2003, 2018, and 2022].") == [
        ("the summers of 2003", "2003-22"),
        ("2018", "2018-22"),
        ("2022", "2022-22"),
    ]
    assert days_of("It snowed in Chile in the winters of 2007 and 2011.")[1] == (
        "2011",
        "2011-06/2011-08",
    )


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The board looked into a wreck in 2011. Winds rose on the 7th.", "2025-06-07"),
        (
            "Talks began on 3 May. The pact is from 1998. They met on the 12th.",
            "2025-05-12",
        ),
        ("In March 1998 he fled. He came back on the 9th.", "1998-03-09"),
    ],
)
def test_a_bare_day_is_of_a_month_told_and_no_year(told: str, day: str) -> None:
    assert days_of(told)[-1][1] == day
