"""How the time for actors, quotes and events grows: run by ``--benchmark-only``."""

from __future__ import annotations

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from dateline.actors import find_actors
from dateline.statements import find_events, find_quotes
from parsed import NoGazetteer, Parsed

SENTENCE = (
    "“It is old,” Mayor Elena Marsh{0} said. Marsh{0} met Peter Adler{1} of the Delta "
    "Port Authority in May. Police arrested Adler{1} on Friday, killing two people. "
)


@pytest.mark.parametrize("mentions", [500, 5000])
def test_reading_time_grows_with_the_number_of_mentions(
    benchmark: BenchmarkFixture, mentions: int
) -> None:
    """Ten times the mentions take about ten times as long (compare the medians)."""
    text = "".join(
        SENTENCE.format("abcde"[n % 5], "fghij"[n // 5 % 5])
        for n in range(mentions // 5)
    )
    story = Parsed(text)

    def read() -> int:
        actors = find_actors(story.doc, story.layout, (), NoGazetteer())  # type: ignore[arg-type]
        quotes = find_quotes(story.doc, story.layout, actors, ())
        find_events(story.doc, story.layout, actors, (), (), quotes)
        return sum(len(actor.mentions) for actor in actors)

    assert benchmark(read) > mentions / 2
