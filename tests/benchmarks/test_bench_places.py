"""How fast places are found and resolved: ``make bench``.

Bounds of the house, to be read off the extra information: 100,000 resolutions a
minute on one core with warm caches, and at most 20 % of the pipeline's own time.
"""

from __future__ import annotations

import time
from statistics import median

import pytest
from parsed import parse_story

import dateline as dl
from dateline.gazetteer import Gazetteer
from dateline.io.sources import load, samples
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places import find_places
from dateline.places.inference import infer
from dateline.places.pipeline import load_weights
from dateline.places.resolution.ranking import resolve

STORIES = [load(path) for path in samples().values()]


@pytest.fixture(scope="module")
def parsed():
    nlp = load_pipeline()
    return [(parse(story.text, nlp), story) for story in STORIES]


def _find(parsed, gazetteer) -> int:
    found = (find_places(s, ParsedStory(doc), gazetteer) for doc, s in parsed)
    return sum(len(places) for places in found)


def _noted(benchmark, found: int) -> None:
    seconds = benchmark.stats.stats.median
    benchmark.extra_info["mentions a minute"] = round(60 * found / seconds)


@pytest.mark.benchmark(group="places of the sample stories")
def test_resolving_alone(benchmark, parsed) -> None:
    """Weighing the candidates of names that are gathered already."""
    weights, gazetteer = load_weights(), Gazetteer.default()
    gathered = [infer(ParsedStory(doc), gazetteer, weights).names for doc, _ in parsed]
    mentions = sum(len(name.mentions) for names in gathered for name in names)
    benchmark(lambda: [resolve(names, weights) for names in gathered])
    _noted(benchmark, mentions)


@pytest.mark.benchmark(group="places of the sample stories")
def test_finding_and_resolving(benchmark, parsed) -> None:
    """The whole layer: spans, candidates, resolution and reasons in words."""
    found = benchmark(_find, parsed, Gazetteer.default())
    _noted(benchmark, found)


@pytest.mark.benchmark(group="places of the sample stories")
def test_share_of_the_pipelines_time(benchmark, parsed) -> None:
    nlp, gazetteer = load_pipeline(), Gazetteer.default()
    shares = []
    for _ in range(5):
        start = time.perf_counter()
        for story in STORIES:
            nlp(story.text)
        middle = time.perf_counter()
        _find(parsed, gazetteer)
        shares.append((time.perf_counter() - middle) / (middle - start))
    benchmark.extra_info["share of the pipeline's time (%)"] = round(
        100 * median(shares), 1
    )
    benchmark.pedantic(_find, args=(parsed, gazetteer), rounds=3)


def test_a_story_of_2000_mentions(benchmark) -> None:
    """A long list of floods: 2,100 mentions of three places."""
    parsed = parse_story("Rain fell on Najaf, Iraq, and on Kerman. " * 700)
    story = dl.Story(text=parsed.text)
    found = benchmark.pedantic(
        _find, args=([(parsed.doc, story)], Gazetteer.default()), rounds=3
    )
    assert found == 2100
