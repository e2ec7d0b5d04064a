"""Whatever is given for any parameter of a corpus, no raw error comes."""

from __future__ import annotations

import shutil
import warnings
from pathlib import Path
from typing import Any

import pytest
from doors import doors_of, methods_of, wrong_at

import dateline as dl


@pytest.fixture
def copy(desk: dl.Corpus, tmp_path: Path) -> dl.Corpus:
    """Return a corpus that may be changed."""
    return dl.Corpus(shutil.copytree(desk.path, tmp_path / "copy.corpus"))


#: What a corpus gives, and what it is made of.
GIVEN = {
    "Corpus": lambda corpus: corpus,
    "Corpus.actors": lambda corpus: corpus.actors,
    "Corpus.overview()": lambda corpus: corpus.overview(),
    "Corpus.places": lambda corpus: corpus.places,
    "Corpus.views()": lambda corpus: corpus.views(),
}


@pytest.mark.parametrize("subject", GIVEN)
def test_no_value_of_any_parameter_of_a_corpus_raises_a_raw_error(
    copy: dl.Corpus, subject: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("there.jsonl").touch()
    right: dict[str, Any] = {
        "actor": copy.actors[0].id,
        "kind": "person",
        "message": {"want": "ask"},
        "name": "Najaf",
        "one": "Ali Hassan",
        "other": "Hanna Nowak",
        "path": "there.jsonl",
        "phrase": "Najaf",
        "place": "Najaf, Iraq",
        "query": "SELECT 1",
        "source": (),
        "stories": (),
        "story": next(iter(copy)),
        "wanted": None,
    }
    with warnings.catch_warnings(action="ignore"):
        found = GIVEN[subject](copy)
        doors = [
            door
            for name, method in methods_of(subject, found)
            for door in doors_of(name, method, right)
        ]
        assert doors
        assert wrong_at(doors) == []


@pytest.mark.parametrize("called", [dl.Corpus, dl.read_corpus])
def test_no_folder_or_source_raises_a_raw_error(
    called: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    right = {"path": "no.corpus", "source": ()}
    assert wrong_at(doors_of(called.__name__, called, right)) == []
