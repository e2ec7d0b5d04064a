"""TimelineJS: a slide for what has a day, dated in words, with no markup in it."""

import dataclasses
import datetime as dt
import json
from html import unescape

import pytest
from readings import HOSTILE, empty_reading, hostile_reading, sample_reading

from dateline.exports import to_timelinejs
from dateline.exports.timelinejs import display_date
from dateline.model import DateExpression
from dateline.model.items import Items


def _slides(reading) -> list[dict]:
    return json.loads(to_timelinejs(reading))["events"]


def _shown(slides: list[dict]) -> list[str]:
    return [slide["display_date"] for slide in slides]


def test_dated_events_and_other_dates_are_slides() -> None:
    slides = _slides(sample_reading())
    headlines = [slide["text"]["headline"] for slide in slides]
    assert headlines == [
        "killing (Paris)",
        "Friday",
        "by 2021",
        "Washington · promised",
        "about a week",
        "1979",
    ]
    assert [slide["group"] for slide in slides[:2]] == ["accident", "dates"]
    assert len({slide["unique_id"] for slide in slides}) == len(slides)


def test_dates_are_shown_in_words_and_as_resolved() -> None:
    assert _shown(_slides(sample_reading())) == [
        "Friday morning: 3 January 2020",
        "Friday: 3 January 2020",
        "by 2021: until 31 December 2021",
        "Monday: 6 January 2020",
        "about a week: about 28 December 2019 – 1 January 2020",
        "1979",
    ]


def test_every_slide_has_days_that_exist_in_order() -> None:
    for slide in _slides(sample_reading()):
        start = dt.date(**slide["start_date"])
        end = dt.date(**slide.get("end_date", slide["start_date"]))
        assert start <= end
    by_2021 = _slides(sample_reading())[2]
    assert by_2021["start_date"] == {"year": 2021, "month": 12, "day": 31}


@pytest.mark.parametrize(
    ("first", "last", "edtf", "shown"),
    [
        ((2010, 1, 1), (2019, 12, 31), "201X", "x: 2010 – 2019"),
        ((2020, 1, 3), None, "2020-01-03/..", "x: from 3 January 2020"),
        (None, (2020, 1, 3), "../2020-01-03~", "x: until about 3 January 2020"),
        ((1979, 1, 1), (1979, 12, 31), "1979~", "x: about 1979"),
    ],
)
def test_display_dates_tell_open_ends_years_and_doubt(first, last, edtf, shown) -> None:
    days = (first and dt.date(*first), last and dt.date(*last))
    date = DateExpression(
        start=0,
        end=1,
        phrase="x",
        sentence=0,
        rule="hand",
        timex_type="DATE",
        form="x",
        edtf=edtf,
    )
    assert display_date(date, days) == shown


def test_what_did_not_happen_gives_its_day_no_event() -> None:
    reading = sample_reading()
    denied = dataclasses.replace(reading.events[0], factuality="denied")
    slides = _slides(reading.replace(events=Items([denied])))
    assert slides[0]["text"]["headline"] == "Friday morning"


@pytest.mark.parametrize(
    ("factuality", "headline"),
    [
        ("background", "killing (Paris)"),
        ("future", "killing (expected) (Paris)"),
        ("demanded", "Friday morning"),
        ("alleged", "Friday morning"),
    ],
)
def test_a_slide_says_what_is_expected(factuality: str, headline: str) -> None:
    reading = sample_reading()
    event = dataclasses.replace(reading.events[0], factuality=factuality)
    slides = _slides(reading.replace(events=Items([event])))
    assert slides[0]["text"]["headline"] == headline


def test_a_range_is_one_slide_with_the_events_on_all_of_it() -> None:
    reading = sample_reading()
    first, last = reading.dates[1], reading.dates[3]
    opens = dataclasses.replace(first, until=last.id)
    ranged = reading.replace(dates=Items([opens, last]), events=Items([]))
    (slide,) = _slides(ranged)
    assert slide["display_date"] == "Friday: 3 January 2020 – 6 January 2020"
    event = dataclasses.replace(reading.events[0], date_id=first.id, edtf=first.edtf)
    (slide,) = _slides(ranged.replace(events=Items([event])))
    assert slide["text"]["headline"] == "killing (Paris)"
    assert slide["end_date"] == {"year": 2020, "month": 1, "day": 6}


def test_what_happened_at_the_end_of_a_range_has_that_day() -> None:
    reading = sample_reading()
    first, last = reading.dates[1], reading.dates[3]
    opens = dataclasses.replace(first, until=last.id)
    event = dataclasses.replace(reading.events[0], date_id=last.id, edtf=last.edtf)
    ended = reading.replace(dates=Items([opens, last]), events=Items([event]))
    whole, slide = _slides(ended)
    assert whole["group"] == "dates"
    assert slide["start_date"] == {"year": 2020, "month": 1, "day": 6}
    assert "end_date" not in slide


def test_hostile_text_is_escaped_where_html_is_drawn() -> None:
    timeline = json.loads(to_timelinejs(hostile_reading()))
    headline = timeline["title"]["text"]["headline"]
    assert "<" not in headline
    assert unescape(headline) == HOSTILE[1]
    assert timeline["title"]["text"]["text"].count("<") == 2  # our own line breaks


def test_a_hostile_date_is_no_markup_raw_or_unescaped() -> None:
    reading = sample_reading()
    evil = "<img src=x onerror=alert(1)> &lt;b&gt;"
    date = dataclasses.replace(reading.dates[1], phrase=evil)
    event = dataclasses.replace(reading.events[0], date_id=date.id, type=evil)
    changed = reading.replace(dates=Items([date]), events=Items([event]))
    (slide,) = _slides(changed)
    for field in (slide["display_date"], slide["group"]):
        assert not set("<>&") & set(unescape(field))


def test_an_empty_reading_gives_a_title_alone() -> None:
    timeline = json.loads(to_timelinejs(empty_reading()))
    assert timeline["events"] == []
    assert timeline["title"]["text"]["headline"] == "Untitled story"
