"""Live blogs: entries under clock times, with headings of their own."""

from __future__ import annotations

import pytest

import dateline as dl

BLOG = """{first}
Good evening. Here is what we know:

16:40
Harbour reopens
The harbour of Holyhead will reopen at 20:15, Stena Line says.

15:52
A gust of 170 km/h was recorded at Valentia, forecasters said.

14.30 GMT
Two hurt in Swansea
Two people were taken to hospital after a wall collapsed in Swansea.

11:05
Trains will not run until Friday, the railway says.

9.20 am
Schools are shut in Galway, the ministry said.
"""


@pytest.fixture(scope="module")
def blog() -> dl.Reading:
    """Return the reading of a live blog."""
    return dl.read(BLOG.format(first="18:40"), published="2026-01-28", home=None)


def test_a_stamp_is_of_the_day_of_publication(blog):
    stamps = [date for date in blog.dates if date.timex_type == "TIME"]
    assert len(stamps) == 7
    assert {date.edtf[:10] for date in stamps} == {"2026-01-28"}


def test_no_quote_reaches_over_a_stamp_or_a_heading(blog):
    quotes = [quote.phrase for quote in blog.quotes]
    assert "The harbour of Holyhead will reopen at 20:15" in quotes
    assert "Trains will not run until Friday" in quotes
    assert not any("\n" in quote for quote in quotes)


def test_a_heading_counts_no_victims_of_what_stands_above_it(blog):
    gust = next(event for event in blog.events if "gust" in event.phrase.lower())
    assert gust.injured is None


def test_a_clock_time_within_a_line_counts_from_the_day_told():
    text = "The match on Tuesday was stopped at 20:15, police said."
    times = dl.read(text, published="2026-01-30", home=None).dates
    assert times[-1].edtf.startswith("2026-01-27")


def test_a_line_of_a_wrapped_paragraph_is_no_heading():
    text = (
        "Rescuers in Galway said on Monday that\n"
        "President Catherine Connolly had visited the families of the nine fishermen."
    )
    reading = dl.read(text, published="2026-01-30", home=None)
    assert len(reading.quotes) == 1
    assert reading.quotes[0].phrase.startswith("President Catherine Connolly")
