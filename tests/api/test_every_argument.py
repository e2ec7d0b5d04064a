"""Whatever is given for any parameter of the public interface, no raw error comes.

What can be called is found in ``dateline.__all__`` and by the signatures, so that a new
function, method or parameter is tried by itself.
"""

from __future__ import annotations

import inspect
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from doors import Door, doors_of, methods_of, wrong_at
from readings import sample_reading

import dateline as dl

TEXT = "Floods hit Kano on Friday, Mayor Ana Ruiz said."

#: Classes that a user makes. The others are values, made by Dateline: they hold what
#: they are given, and what comes from a file is checked there.
MADE = ("Gazetteer", "GazetteerGeocoder", "Quiz", "Stop", "Story", "Workbench")

#: Tried with a corpus, in tests/corpus.
ELSEWHERE = ("Corpus", "read_corpus")


@cache
def given() -> dict[str, Any]:
    """Return a right value of every parameter that has no default."""
    reading = sample_reading()
    return {
        "a": reading,
        "b": reading,
        "bbox": (0, 0, 9, 9),
        "by": "Ada",
        "code": "IR",
        "data": b"{}",
        "document": "{}",
        "error": ValueError("what could not be done"),
        "event_class": None,
        "fields": lambda chooser: {},
        "filler": None,
        "findings": reading,
        "folder": ".",
        "gold": reading,
        "golds": [reading],
        "id": "iso:IR",
        "index": 0,
        "key": "paris",
        "kind": "person",
        "lat": 1.0,
        "layer": "places",
        "limit": 3,
        "lon": 1.0,
        "marks": "",
        "name": "Paris",
        "one": "Ana Ruiz",
        "other": "Ruiz",
        "path": "there.csv",
        "phrase": "Paris",
        "place": None,
        "published": None,
        "query": "Paris",
        "reading": reading,
        "readings": [reading],
        "slot": "place",
        "stops": (),
        "story": TEXT,
        "text": TEXT,
        "title": "Floods",
        "typed": "Par",
        "url": "http://127.0.0.1:9/story",
        "value": None,
        "without": (),
        "words": "Look here",
        "home": None,
        "Decision.against": None,
        "Place.km_to.other": reading.places[0].place,
        "Reading.differences.other": reading,
        "gold_sample.name": "larijani",
        "why.reading": dl.read(TEXT),
        "why.phrase": "Kano",
        "what_if.reading": dl.read(TEXT),
    }


@cache
def subjects() -> dict[str, object]:
    """Return an object of each class of the public interface, by its name."""
    reading = sample_reading()
    read = dl.read(TEXT)
    first = reading.places[0]
    return {
        "Ablation": dl.ablation(dl.gold_sample("stadium-stand")),
        "Actor": reading.actors[0],
        "Agreement": dl.compare(reading, reading),
        "Answers": dl.Answers(students=(), unread={}, folder=Path()),
        "Candidate": first.candidates[0],
        "Comparison": dl.compare_stories([read, reading]),
        "DateExpression": reading.dates[0],
        "Decision": dl.why(read, "Kano"),
        "Event": reading.events[0],
        "Figure": reading.figures[0],
        "Findings": reading,
        "Gazetteer": dl.Gazetteer.default(),
        "GazetteerGeocoder": dl.GazetteerGeocoder(),
        "Items": reading.places,
        "Mention": first,
        "Place": first.place,
        "Quiz": dl.quiz(reading, gold=reading),
        "Quote": reading.quotes[0],
        "Reading": reading,
        "Score": dl.score(reading, reading),
        "Stop": dl.Stop("Look here"),
        "Story": reading.story,
        "Toponym": first,
        "WhatIf": dl.what_if(read, home=None),
        "Workbench": dl.Workbench(reading),
    }


def every_door() -> Iterator[Door]:
    for name in dl.__all__:
        value = getattr(dl, name)
        if name in ELSEWHERE:
            continue
        if inspect.isclass(value):
            if name in MADE:
                yield from doors_of(name, value, given())
            if not issubclass(value, Exception):
                for method, bound in methods_of(name, subjects()[name]):
                    yield from doors_of(method, bound, given())
        elif callable(value):
            yield from doors_of(name, value, given())
    for name in dl.baselines.__all__:
        called = getattr(dl.baselines, name)
        yield from doors_of(f"baselines.{name}", called, given())


@pytest.mark.filterwarnings("ignore")
def test_no_value_of_any_parameter_raises_a_raw_error(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("there.csv").touch()
    with warnings.catch_warnings(action="ignore"):
        assert wrong_at(every_door()) == []


def test_there_is_an_object_of_every_class(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    classes = {name for name in dl.__all__ if inspect.isclass(getattr(dl, name))}
    assert classes - {"Corpus", "DatelineError"} == subjects().keys()
