"""What many tests share."""

from __future__ import annotations

import shutil
import uuid
from pathlib import Path

import pytest

from dateline import Gazetteer

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the checkout to build in: no leftovers get into a wheel."""
    copy = tmp_path_factory.mktemp("tree") / "dateline"
    leftovers = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info")
    made_here = {"build", "dist", "node_modules", "report.html", "site"}

    def ignored(folder: str, names: list[str]) -> set[str]:
        return leftovers(folder, names) | (made_here if Path(folder) == ROOT else set())

    shutil.copytree(ROOT, copy, ignore=ignored)
    return copy


@pytest.fixture(autouse=True)
def drafts_apart(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Keep what tests change and do not save out of the user's folder."""
    folder = tmp_path_factory.getbasetemp() / "drafts" / uuid.uuid4().hex
    monkeypatch.setenv("DATELINE_DRAFTS", str(folder))


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """Return the gazetteer as it was built for this checkout."""
    return Gazetteer.default()
