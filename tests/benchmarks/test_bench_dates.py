"""How fast dates are found and anchored anew."""

from __future__ import annotations

import datetime as dt

import pytest
from parsed import parse_story
from pytest_benchmark.fixture import BenchmarkFixture

from dateline.dates import anchor, find_dates
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory

DAY = dt.date(2020, 1, 8)
STORY = (
    "Two men were killed Friday morning near the port, police said on Tuesday. It was "
    "the second such attack since late 2018, and the third in almost a week. The court "
    "will meet next month, a spokesman said; it last sat on December 3. "
) * 8


@pytest.mark.parametrize("count", [500, 5000])
def test_reading_time_grows_with_the_number_of_dates(
    benchmark: BenchmarkFixture, count: int
) -> None:
    text = "They met on Friday and on May 5, 2018. " * (count // 2)
    nlp = load_pipeline()
    doc = parse(text, nlp)
    found = benchmark(find_dates, ParsedStory(doc), DAY)
    assert len(found) == count


def test_dates_of_a_story(benchmark: BenchmarkFixture) -> None:
    parsed = parse_story(STORY)
    assert benchmark(find_dates, parsed, DAY)


def test_anchoring_a_story_anew(benchmark: BenchmarkFixture) -> None:
    parsed = parse_story(STORY)
    found = find_dates(parsed, DAY)
    assert benchmark(anchor, found, dt.date(2021, 1, 8))
