"""EDTF strings are valid for other readers and say the same days as the dates."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import subprocess
import warnings
from pathlib import Path

import pytest
from parsed import parse_story

from dateline import DateExpression
from dateline.dates import find_dates
from dateline.exports.before_christ import ends_before_christ
from dateline.model.edtf import edtf_days, edtf_of
from dateline.model.intervals import days

with warnings.catch_warnings():  # both use names that pyparsing will drop
    warnings.simplefilter("ignore")
    import edtf
    from edtf_validate.valid_edtf import conformsLevel1

TEXT = """\
On Friday, last week, this weekend, in early December, mid-2018 and late 2017, in the \
fourth quarter, in the first half of 2019, in summer 2019, winter 2018, the 1990s, the \
late 1980s, the 19th century, since 2018, since last May, until Friday, almost a week \
ago, about two months ago, more than a week ago, two years ago, a decade ago, for the \
past three days, in about 1940, on Easter 2020, on Ashura, on 13 Dey 1398, in 44 BC, \
on 9999-12-31, on Jan. 3-5, 2020, recently, every Friday, for two hours, at 5 p.m. \
Monday, tomorrow night, next month, the next 24 hours and on 29 February, before \
Friday, after 2 January, by 2021, before late 2018, after the 1990s, before \
1 January 0001, after 31 December 9999, around Christmas, on 15 March 44 BC.
"""


Dates = tuple[DateExpression, ...]

#: The seasons as EDTF numbers them.
SEASONS = {"21", "22", "23", "24"}


@pytest.fixture(
    scope="module", params=[dt.date(2020, 1, 8), dt.date(2019, 6, 30), None]
)
def found(request: pytest.FixtureRequest) -> Dates:
    parsed = parse_story(TEXT)
    return find_dates(parsed, request.param)


def test_every_string_is_valid_level_1_for_two_other_readers(found: Dates) -> None:
    strings = {date.edtf for date in found if date.edtf}
    assert len(strings) > 10
    for string in strings:
        assert conformsLevel1(string), string
        assert edtf.parse_edtf(string) is not None


def test_the_string_says_the_same_days_as_the_date(found: Dates) -> None:
    for date in found:
        if date.edtf:
            assert edtf_days(date.edtf) == (date.first, date.last), date.phrase
        else:
            assert (date.first, date.last) == (None, None), date.phrase


def test_python_edtf_reads_the_same_days_except_for_winter(found: Dates) -> None:
    compared = 0
    for date in found:
        if date.edtf and not date.edtf.startswith("-") and date.edtf[5:7] != "24":
            read = edtf.parse_edtf(date.edtf)
            ends = [read.lower_strict(), read.upper_strict()]
            # An open end is no day there either.
            theirs = tuple(_day(end) for end in ends)
            assert theirs == (date.first, date.last), date.edtf
            compared += 1
    assert compared > 10


#: What edtf.js makes of the strings that it is given: the first and last day of each,
#: null at an open end.
READ_BY_NODE = """
import edtf from "edtf";
const day = (at) =>
  Number.isFinite(at) ? new Date(at).toISOString().split("T")[0] : null;
const read = JSON.parse(process.argv[1]).map((string) => edtf(string));
console.log(JSON.stringify(read.map(({min, max}) => [day(min), day(max)])));
"""


def test_edtf_js_reads_the_same_days_except_for_seasons(found: Dates) -> None:
    root = Path(__file__).parents[2]
    if not shutil.which("node") or not (root / "node_modules" / "edtf").is_dir():
        pytest.skip("edtf.js is not installed ('npm ci' in the root of the checkout)")
    dates = [d for d in found if d.edtf and d.edtf[5:7] not in SEASONS]
    # Among them years before Christ, which Python's edtf cannot give as days.
    assert any(date.edtf.startswith("-") for date in dates)
    strings = json.dumps([date.edtf for date in dates])
    command = ["node", "--input-type=module", "--eval", READ_BY_NODE, strings]
    told = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    for date, theirs in zip(dates, json.loads(told.stdout), strict=True):
        early = ends_before_christ(date.edtf)
        ours = [_iso(*day) for day in early or ()] or [
            day and day.isoformat() for day in (date.first, date.last)
        ]
        # What ends before the year 1 and begins nowhere has no day here.
        assert ours == theirs or date.edtf.startswith("../0000"), date.edtf


def _iso(year: int, month: int, day: int) -> str:
    """Return a day as JavaScript writes it: years before Christ have six digits."""
    return f"{year:0{7 if year < 0 else 4}d}-{month:02d}-{day:02d}"


def _day(end: object) -> dt.date | None:
    known = getattr(end, "tm_year", None)
    return dt.date(*end[:3]) if known else None  # type: ignore[index]


def test_days_enclose_or_meet_the_value(found: Dates) -> None:
    for date in found:
        span = days(date.value)
        if span and date.first and date.last:
            assert date.first <= span[1]
            assert date.last >= span[0]


@pytest.mark.parametrize(
    ("value", "string"),
    [
        ("2020-01-03", "2020-01-03"),
        ("2020-01-03TMO", "2020-01-03"),
        ("2020-01", "2020-01"),
        ("2020", "2020"),
        ("2020-W01", "2019-12-30/2020-01-05"),
        ("2020-W02-WE", "2020-01-11/2020-01-12"),
        ("2019-Q4", "2019-10/2019-12"),
        ("2019-WI", "2019-24"),
        ("199", "199X"),
        ("19", "19XX"),
        ("BC0001", "0000"),
        ("BC0044-03-15", "-0043-03-15"),
        ("BC0001-03", "0000-03"),
        ("P3D", None),
        ("PAST_REF", None),
        ("2019-02-31", None),
    ],
)
def test_values_are_written_as_edtf(value: str, string: str | None) -> None:
    assert edtf_of(value) == string


def test_a_winter_runs_into_the_next_year() -> None:
    assert days("2019-WI") == (dt.date(2019, 12, 1), dt.date(2020, 2, 29))


def test_an_unknown_string_is_refused_with_advice() -> None:
    with pytest.raises(ValueError, match="2020-W01"):
        edtf_days("2020-W01x")


@pytest.mark.parametrize(
    ("text", "string"),
    [
        ("They have talked since the 1990s.", "1990/.."),
        ("They have talked since summer 2019.", "2019-06/.."),
        ("They have talked since last May.", "2019-05/.."),
        ("They have talked since late 2018.", "2018-09-01~/.."),
        ("The road is closed until 15 January.", "../2020-01-15"),
        ("Aid must arrive by Friday.", "../2020-01-10"),
        ("The plant will close by 2150.", "../2150"),
        ("He must leave before Friday.", "../2020-01-09"),
        ("They ruled before 2015.", "../2014-12-31"),
        ("He fled after 2 January.", "2020-01-03/.."),
    ],
)
def test_an_open_end_is_written_as_level_1_allows(text: str, string: str) -> None:
    parsed = parse_story(text)
    (date,) = find_dates(parsed, dt.date(2020, 1, 8))
    assert date.edtf == string
    assert conformsLevel1(string)
