"""A pile of stories that all tests of this folder look at."""

from pathlib import Path

import pytest
from piles import pile_readings, write_pile

import dateline as dl


@pytest.fixture(scope="session")
def pile(tmp_path_factory: pytest.TempPathFactory) -> dl.Corpus:
    """Return a corpus of six stories, which no test changes."""
    folder: Path = tmp_path_factory.mktemp("piles")
    return write_pile(folder / "pile.corpus", pile_readings())
