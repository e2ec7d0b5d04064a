"""How the time for actors, quotes and events grows: run by ``--benchmark-only``."""

from __future__ import annotations

import pytest
from parsed import NoGazetteer, Parsed
from pytest_benchmark.fixture import BenchmarkFixture

from dateline.actors import find_actors, find_groups
from dateline.events import find_events
from dateline.quotes import find_quotes

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
        actors = find_actors(story.parsed, (), NoGazetteer())  # type: ignore[arg-type]
        groups = find_groups(story.parsed, (), actors)
        anybody = (*actors, *groups)
        quotes = find_quotes(story.parsed, anybody, ())
        find_events(story.parsed, anybody, (), (), quotes)
        return sum(len(actor.mentions) for actor in actors)

    assert benchmark(read) > mentions / 2


#: Texts that would take quadratic time if each part were read for each other part.
ODD = {
    "one long quotation": lambda n: "“" + "It is old and it will fall. " * n + "”",
    "never closed": lambda n: "“" + "Police said it is old. " * n,
    "says that says": lambda n: "He said that " * n + "it was old.",
    "opening marks": lambda n: "“ " * n + "he said.",
}


@pytest.mark.parametrize("times", [100, 1000])
@pytest.mark.parametrize("kind", ODD)
def test_time_for_odd_quotations_grows_with_their_length(
    benchmark: BenchmarkFixture, kind: str, times: int
) -> None:
    """Ten times the text takes about ten times as long (compare the medians)."""
    story = Parsed(ODD[kind](times))
    benchmark(lambda: story.events)
