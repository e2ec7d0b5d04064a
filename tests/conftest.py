"""What many tests share."""

from __future__ import annotations

import shutil
import uuid
from pathlib import Path

import pytest

from dateline import Gazetteer

ROOT = Path(__file__).parents[1]


#: What takes minutes, the longest first, and what shares a browser. Begun in this
#: order, no process waits for another at the end, and each starts a browser once.
BEGUN_FIRST = (
    "test_packaging.py",
    "test_docs.py",
    "test_course.py",
    "fuzz/test_stories.py",
    "browser/",
    "corpus/",
    "accuracy/",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the longest files first, for those who run them side by side."""

    def place(item: pytest.Item) -> int:
        path = item.path.relative_to(ROOT / "tests").as_posix()
        return next(
            (at for at, begin in enumerate(BEGUN_FIRST) if path.startswith(begin)),
            len(BEGUN_FIRST),
        )

    # Notebooks are tests, too, but no files of this folder.
    if all(item.path.is_relative_to(ROOT / "tests") for item in items):
        items.sort(key=place)


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
