"""A score has the figures of the scorers by which Dateline is measured."""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from marked import marked_reading

import dateline as dl
from dateline.io.document import to_dict
from dateline.scoring import Score

ROOT = Path(__file__).parents[2]

#: Where the marked sets are, if they are here: they are no part of the project.
SETS = Path(os.environ.get("DATELINE_SETS", ROOT.parent / "shared" / "eval"))

TEXT = (
    "TRIPOLI, Lebanon — A ferry sank off Cyprus on Monday and 12 people drowned, "
    "Captain Nadia Haddad said.\n\n“We saw the lights of Tripoli,” Haddad told the "
    "Cedar Post. “Then came the wave.” The captain was taken to Larnaca on Tuesday. "
    "Haddad blamed the Harbour Board. At least 5 people were injured in Limassol last "
    "week, the Harbour Board said."
)


def _spec(path: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def measure(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the measure of whole stories, found as its folder finds it."""
    folder = ROOT / "tests" / "accuracy"
    for path in folder.glob("*.py"):
        monkeypatch.delitem(sys.modules, path.stem, raising=False)
    monkeypatch.syspath_prepend(folder)
    return _spec(folder / "stories.py", "stories_measure")


@pytest.fixture(scope="module")
def readings() -> tuple[dl.Reading, dl.Reading]:
    """Return a reading and a gold that differ in every layer."""
    reading = dl.read(TEXT, published="2020-01-09")
    other = dl.baselines.most_populous(reading)
    gold = reading.replace(
        places=other.places[1:],
        dates=reading.dates[1:],
        actors=other.actors[1:],
        quotes=reading.quotes[:-1],
        events=reading.events[1:],
    )
    return reading, gold


def test_a_score_has_the_figures_of_the_measure_of_stories(measure, readings) -> None:
    reading, gold = readings
    for one, other in (readings, readings[::-1], (reading, reading)):
        score = dl.score(one, other)
        counts = measure.count(_as_gold(other), to_dict(one))
        figures = measure.figures(counts)
        told = {name: 100 * value for name, value in _figures(score).items()}
        shown = {name: figures[name] for name in told}
        assert shown == pytest.approx(told, nan_ok=True)
    assert 0 < dl.score(reading, gold)["actors", "clusters (B³)"].f1 < 1


def _as_gold(reading: dl.Reading) -> dict[str, Any]:
    """Return a reading's document without doubts: scorers take those for options."""
    document = to_dict(reading)
    for place in document["places"]:
        place.pop("doubt", None)
    return document


def _figures(score: Score) -> dict[str, float]:
    return {
        "place F1": score["places", "found"].f1,
        "place resolved": score["places", "within 161 km"].recall,
        "date F1": score["dates", "found"].f1,
        "date value F1": score["dates", "right days or none"].f1,
        "date days": score["dates", "right days"].recall,
        "actor F1": score["actors", "found"].f1,
        "actor B3": score["actors", "clusters (B³)"].f1,
        "quote F1": score["quotes", "found"].f1,
        "quote speaker": score["quotes", "right speaker"].recall,
        "event recall": score["events", "found"].recall,
        "tolls": score["events", "killed or injured"].recall,
    }


#: The names of the figures in the scorer of the evaluation.
_THEIRS = {
    "place F1": "place.F1",
    "place resolved": "place.resolved",
    "date F1": "date.F1",
    "date value F1": "date.valueF1",
    "date days": "date.days",
    "actor F1": "actor.F1",
    "actor B3": "actor.B3",
    "quote F1": "quote.F1",
    "quote speaker": "quote.speaker",
    "event recall": "event.recall",
    "tolls": "event.casualties",
}


def _stories() -> list[Path]:
    return sorted((SETS / "stories").glob("*.json"))[:3]


@pytest.mark.skipif(not _stories(), reason="the marked stories are not here")
@pytest.mark.parametrize(
    "path", [pytest.param(path, id=path.stem) for path in _stories()]
)
def test_a_score_has_the_figures_of_the_scorer_of_the_sets(path: Path) -> None:
    record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    gold = marked_reading(text, record)
    reading = dl.read(dl.Story(text=text), published=record["published"])
    scorer = _spec(SETS / "stories" / "score.py", "stories_scorer")
    tally = scorer.Tally()
    scorer.score_story({**_as_gold(gold), "id": path.stem}, to_dict(reading), tally, [])
    theirs = scorer.figures(tally)
    ours = _figures(dl.score(reading, gold))
    for name, value in ours.items():
        if theirs[_THEIRS[name]] is not None:  # nothing to be right in
            assert theirs[_THEIRS[name]] == pytest.approx(value, abs=5e-5), name
