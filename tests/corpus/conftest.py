"""A cluster inside the test process: it shares the pipeline, and starts at once."""

from collections.abc import Iterator
from typing import Any

import pytest
from corpora import STORIES, cluster_inside

import dateline as dl


@pytest.fixture(scope="session")
def inside() -> Iterator[Any]:
    with cluster_inside() as client:
        yield client


@pytest.fixture(scope="session")
def desk(inside: Any, tmp_path_factory: pytest.TempPathFactory) -> dl.Corpus:
    """Return a corpus of four stories, which no test changes."""
    path = tmp_path_factory.mktemp("corpora") / "desk.corpus"
    return dl.read_corpus(STORIES, path, client=inside, progress=False)
