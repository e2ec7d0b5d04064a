"""The gold that ships: made of its marks, and how far its annotators agreed."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

import dateline as dl
from dateline.errors import BadOption

STORIES = Path(__file__).parents[2] / "notebooks" / "stories"
GOLD = STORIES / "gold"
NAMES = sorted(path.stem for path in (*GOLD.glob("*.txt"), STORIES / "larijani.txt"))


@cache
def _marked(name: str, ending: str = "") -> dl.Reading:
    story = next(p for p in (GOLD, STORIES) if (p / f"{name}.txt").exists())
    return dl.gold(story / f"{name}.txt", GOLD / "marks" / f"{name}{ending}.jsonl")


@pytest.mark.parametrize("name", NAMES)
def test_the_gold_is_what_was_settled(name: str) -> None:
    """After a change of the marks: write dl.gold(story, marks).to_json() again."""
    kept, marked = dl.gold_sample(name), _marked(name)
    assert kept.replace(made_by=marked.made_by) == marked
    assert dl.compare(kept, marked).differences.empty
    assert {m.f1 for m in dl.score(kept, kept).measures if m.marked} == {1}


def test_every_gold_has_its_story_and_both_annotators() -> None:
    assert len(NAMES) >= 9
    kept = {path.name.removesuffix(".gold.json") for path in GOLD.glob("*.gold.json")}
    assert kept == set(NAMES)
    marks = {path.name for path in (GOLD / "marks").iterdir()}
    endings = (".jsonl", ".A.jsonl", ".B.jsonl")
    assert marks == {f"{name}{ending}" for name in NAMES for ending in endings}


def _mean(kappas: Iterable[float]) -> float:
    return statistics.fmean(kappa for kappa in kappas if not math.isnan(kappa))


def test_the_agreement_that_is_told_is_that_of_the_two_annotators() -> None:
    """The table of README.md: F1 of all mentions, κ as the mean over the stories."""
    told = (STORIES / "README.md").read_text("utf-8")
    agreed = [
        dl.compare(_marked(name, ".A"), _marked(name, ".B")).layers
        for name in NAMES
        if name != "larijani"
    ]
    for layers in zip(*agreed, strict=True):
        a, b, both = (sum(getattr(x, n) for x in layers) for n in ("a", "b", "both"))
        words = _mean(x.kappa_words for x in layers)
        meaning = _mean(x.kappa_meaning for x in layers)
        row = (
            f"| {layers[0].layer} | {a} | {b} | {2 * both / (a + b):.2f} "
            f"| {words:.2f} | {meaning:.2f} |"
        )
        assert row in told


def test_an_unknown_name_says_which_there_are() -> None:
    with pytest.raises(BadOption, match="there is: stadium-stand"):
        dl.gold_sample("stadium")
    with pytest.raises(BadOption, match="barge-trial, canal-gate"):
        dl.gold_sample("xyz")


def test_the_figures_that_are_told_have_the_gold_s_own_counts() -> None:
    """Of docs/accuracy.md: how many there are to be found."""
    told = (STORIES.parents[1] / "docs" / "accuracy.md").read_text("utf-8")
    golds = [dl.gold_sample(name) for name in NAMES if name != "larijani"]
    for layer in ("places", "dates", "quotes", "events"):
        many = sum(len(getattr(gold, layer)) for gold in golds)
        assert f"| {layer}, found | {many} |" in told
