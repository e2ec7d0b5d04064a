"""Piles of stories with planted differences: they are sound, and read as measured."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PILES = [ROOT / "notebooks" / "stories" / "many"]
PILES += sorted(path.parent for path in ROOT.glob("tests/accuracy/piles/*/planted.csv"))
INVENTED = "(This story is invented; the places are real.)"


@pytest.mark.parametrize("pile", PILES, ids=lambda pile: pile.name)
def test_every_planted_phrase_stands_in_its_story(pile: Path) -> None:
    texts = {path.stem: path.read_text("utf-8") for path in pile.glob("*.txt")}
    with (pile / "planted.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(texts) >= 9
    for row in rows:
        for side in "ab":
            assert row[f"phrase_{side}"] in texts[row[f"story_{side}"]], row["id"]
    assert len({row["id"] for row in rows}) == len(rows)
    told = pile / "tellings.csv"
    if told.exists():
        with told.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                assert texts[row["story"]].count(row["phrase"]) == 1, row["phrase"]


@pytest.mark.parametrize("pile", PILES, ids=lambda pile: pile.name)
def test_every_story_says_that_it_is_invented(pile: Path) -> None:
    for path in pile.glob("*.txt"):
        text = path.read_text("utf-8")
        facts = json.loads(path.with_suffix(".json").read_text("utf-8"))
        assert text.rstrip().endswith(INVENTED), path.name
        assert facts["title"] == text.split("\n", 1)[0]
        assert facts["licence"].startswith("CC BY 4.0")


def test_disputes_are_found_and_traps_are_not_walked_into(happenings) -> None:
    found = happenings.score(ROOT / "tests" / "accuracy" / "piles" / "crash")
    assert found["found"] >= 4
    assert found["trapped"] == []
    assert len(found["unlisted"]) <= 3
