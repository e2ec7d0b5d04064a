"""What the user says a date means outranks the rules."""

from __future__ import annotations

import datetime as dt

import pytest
from parsed import parse_story

from dateline import DateExpression
from dateline.dates import anchor, find_dates, set_value
from dateline.errors import BadDate, BadOption, DatelineError

PUBLISHED = dt.date(2020, 1, 8)
STORY = (
    "The bridge fell on Friday. The next day it rained. The ferry Model 2018 sank "
    "at the Feast of Lanterns, and on Tuesday, January 7, divers came."
)
Spans = dict[tuple[int, int], str | None]


def span(phrase: str) -> tuple[int, int]:
    start = STORY.index(phrase)
    return start, start + len(phrase)


def dates(
    fixed: Spans, published: dt.date | None = PUBLISHED
) -> dict[str, DateExpression]:
    parsed = parse_story(STORY)
    found = find_dates(parsed, published, fixed=fixed)
    assert [d.start for d in found] == sorted(d.start for d in found)
    assert all(STORY[d.start : d.end] == d.phrase for d in found)
    return {d.phrase: d for d in found}


def test_a_day_set_by_the_user_wins_and_later_dates_count_from_it() -> None:
    found = dates({span("Friday"): "2019-12-27"})
    friday, after = found["Friday"], found["The next day"]
    assert friday.status == "corrected"
    assert (friday.value, friday.edtf) == ("2019-12-27", "2019-12-27")
    assert friday.first == friday.last == dt.date(2019, 12, 27)
    assert "Friday 27 December 2019, set by hand" in friday.why
    assert after.value == "2019-12-28"
    assert "‘Friday’ (Friday 27 December 2019)" in after.why


def test_what_the_rules_read_stays_on_offer() -> None:
    friday = dates({span("Friday"): "2019-12-27"})["Friday"]
    assert [a.edtf for a in friday.alternatives] == ["2020-01-03", "2020-01-10"]
    assert friday.alternatives[0].why == "as the rules read it"


def test_a_date_that_is_none_says_nothing_and_grounds_nothing() -> None:
    found = dates({span("Friday"): None})
    friday = found["Friday"]
    assert friday.status == "rejected"
    assert (friday.value, friday.edtf, friday.first, friday.last) == (None,) * 4
    assert [a.edtf for a in friday.alternatives] == ["2020-01-03", "2020-01-10"]
    assert found["The next day"].value == "2020-01-09"


def test_words_no_rule_knows_become_a_date() -> None:
    feast = dates({span("the Feast of Lanterns"): "2020-01-04/2020-01-05"})
    found = feast["the Feast of Lanterns"]
    assert (found.status, found.rule) == ("corrected", "set by the reader")
    assert (found.value, found.grain) == ("2020-W01-WE", "week")
    assert (found.first, found.last) == (dt.date(2020, 1, 4), dt.date(2020, 1, 5))
    assert found.alternatives == ()


def test_a_span_takes_the_place_of_what_it_overlaps_and_of_earlier_ones() -> None:
    whole, part = span("on Tuesday, January 7,"), span("January 7")
    found = dates({part: "2020-01-09", whole: "2020-01-06"})
    assert "January 7" not in found
    assert "Tuesday, January 7" not in found
    assert found["on Tuesday, January 7,"].value == "2020-01-06"


@pytest.mark.parametrize("day", [PUBLISHED, dt.date(2015, 6, 1), None])
def test_a_new_day_of_publication_leaves_what_was_set(day: dt.date | None) -> None:
    fixed: Spans = {
        span("Friday"): "2019-12-27",
        span("Tuesday, January 7"): None,
        span("Model 2018"): "2018",
    }
    again = anchor(dates(fixed).values(), day)
    assert again == tuple(dates(fixed, day).values())
    assert [d.value for d in again if d.status == "corrected"] == ["2019-12-27", "2018"]


@pytest.mark.parametrize(
    ("edtf", "value", "grain", "mod"),
    [
        ("2020-01", "2020-01", "month", None),
        ("2019-12-31~", "2019-12-31", "day", "APPROX"),
        ("2019-22", "2019-SU", "season", None),
        ("199X", "199", "decade", None),
        ("-0043", "BC0044", "year", None),
        ("2018/..", "2018", "year", None),
        ("../2020-01-05", "2020-01-05", "day", None),
        ("2019-10/2019-12", "2019-Q4", "quarter", None),
        ("2019-12-30/2020-01-05", "2020-W01", "week", None),
        ("2019-12-30/2020-01-02", None, "day", None),
        ("2020-01-03T09:30:00Z", "2020-01-03T09:30Z", "day", None),
    ],
)
def test_every_edtf_of_level_1_has_its_value_and_grain(
    edtf: str, value: str | None, grain: str, mod: str | None
) -> None:
    found = set_value(dates({})["Friday"], edtf)
    assert (found.value, found.grain, found.mod) == (value, grain, mod)
    assert found.edtf == edtf


@pytest.mark.parametrize(
    ("words", "edtf", "value", "part"),
    [
        ("on Friday morning", "2020-01-10", "2020-01-10TMO", "MO"),
        ("at 9 a.m. EST on Friday", "2020-01-10", "2020-01-10T09:00", "T09:00 EST"),
        ("on Friday morning", "2020-01", "2020-01", None),
    ],
)
def test_a_part_of_the_day_stays_with_the_day_set(
    words: str, edtf: str, value: str, part: str | None
) -> None:
    parsed = parse_story(f"He came {words}.")
    found = set_value(find_dates(parsed, PUBLISHED)[0], edtf)
    assert (found.value, found.part) == (value, part)
    assert found.timex_type == ("TIME" if part else "DATE")
    assert anchor([found], dt.date(2021, 1, 1))[0].value == value


def test_an_alternative_is_taken_by_its_edtf() -> None:
    friday = dates({})["Friday"]
    taken = set_value(friday, friday.alternatives[0].edtf)
    (found,) = anchor([taken], PUBLISHED)
    assert (found.first, found.last) == (dt.date(2020, 1, 10), dt.date(2020, 1, 10))
    assert [a.edtf for a in found.alternatives] == ["2020-01-03"]


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("last Friday", "not an EDTF date"),
        ("", "not an EDTF date"),
        ("2020-01-03T9", "not an EDTF date"),
        ("2020-22~", "not an EDTF date"),
        ("٢٠٢٠-٠١-٠٣", "not an EDTF date"),
        ("2020-02-31", "does not exist"),
        ("2020-33", "does not exist|not an EDTF date"),
        ("2020-01-05/2020-01-03", "ends before it begins"),
        ("../..", "open at both ends"),
        ("199X/200X", "not an EDTF interval"),
    ],
)
def test_a_value_that_is_no_edtf_is_refused_with_what_is_allowed(
    edtf: str, said: str
) -> None:
    with pytest.raises(BadDate, match=said) as caught:
        dates({span("Friday"): edtf})
    assert repr(edtf) in str(caught.value)
    assert "2020-01-03/2020-01-05" in str(caught.value)
    assert isinstance(caught.value, DatelineError)


@pytest.mark.parametrize("where", [(5, 5), (-3, 4), (0, 10_000), (3, 4)])
def test_a_span_without_words_is_refused(where: tuple[int, int]) -> None:
    with pytest.raises(BadOption, match="contain no words"):
        dates({where: "2020"})


def test_a_date_set_within_a_range_still_ends_it() -> None:
    text = "He stayed from Monday to Friday."
    parsed = parse_story(text)
    start = text.index("Friday")
    fixed = {(start, start + 6): "2020-01-17"}
    first, last = find_dates(parsed, PUBLISHED, fixed=fixed)
    assert (first.until, last.value) == (last.id, "2020-01-17")
