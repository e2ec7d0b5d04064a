"""What many tests share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dateline import Gazetteer

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the checkout to build in: no leftovers get into a wheel."""
    copy = tmp_path_factory.mktemp("tree") / "dateline"
    leftovers = (".*", "__pycache__", "*.egg-info", "build", "dist", "report.html")
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*leftovers))
    return copy


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """Return the gazetteer as it was built for this checkout."""
    return Gazetteer.default()
