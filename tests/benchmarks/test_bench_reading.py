"""How long importing and reading take, and how much memory (make bench)."""

import resource
import subprocess
import sys

import pytest

import dateline as dl
from dateline.io.sources import load, samples
from dateline.nlp.pipeline import load_pipeline

IMPORT = "from time import perf_counter as t; a = t(); import dateline; print(t() - a)"
MEMORY = (
    "import resource, dateline as dl;"
    "dl.read(dl.load(dl.samples()['larijani']));"
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)"
)


@pytest.fixture(scope="module")
def story() -> dl.Story:
    """Return a story of about 500 words."""
    sample = load(samples()["larijani"])
    words = len(sample.text.split())
    assert 350 < words < 600
    return sample


def _printed(code: str) -> float:
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout)


def test_importing_dateline(benchmark) -> None:
    """Whole process; the import alone is in the extra information (s)."""
    seconds = [_printed(IMPORT) for _ in range(5)]
    benchmark.extra_info["import alone, median (s)"] = sorted(seconds)[2]
    benchmark.pedantic(_printed, args=(IMPORT,), rounds=5, warmup_rounds=1)


@pytest.mark.benchmark(group="a story of 400 words")
def test_the_pipeline_alone(benchmark, story) -> None:
    nlp = load_pipeline()
    benchmark.pedantic(nlp, args=(story.text,), rounds=20, warmup_rounds=3)


@pytest.mark.benchmark(group="a story of 400 words")
def test_reading(benchmark, story) -> None:
    benchmark.pedantic(dl.read, args=(story,), rounds=20, warmup_rounds=3)


@pytest.mark.benchmark(group="a story of 400 words")
def test_a_new_publication_date(benchmark, story) -> None:
    reading = dl.read(story)
    benchmark.pedantic(reading.republished, args=("2020-01-08",), rounds=50)


def test_memory_of_a_reading(benchmark) -> None:
    """Peak resident memory of a process that reads one story (bytes)."""
    peak = _printed(MEMORY)
    benchmark.extra_info["peak of a reading (MB)"] = round(peak / 1e6)
    benchmark(resource.getrusage, resource.RUSAGE_SELF)
