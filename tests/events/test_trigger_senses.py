"""Senses of triggers: for each a sentence where it tells an event, and one where not.

The sentences are in ``trigger_senses.csv``: lemma, pos, the class of the sense, a
sentence in which the word has it (``fires``), one in which it has not (``other``).
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from parsed import Parsed

from dateline.events.frames import find_frames
from dateline.events.participants import ParticipantResolver
from dateline.lang import language
from dateline.model import EVENT_CLASSES

with (Path(__file__).parent / "trigger_senses.csv").open(encoding="utf-8") as file:
    SENTENCES = list(csv.DictReader(file))
TABLE = language("en").table("triggers")


def classes_told(text: str, lemma: str, pos: str) -> set[str]:
    """Return the classes of the events that a word tells in a sentence."""
    story = Parsed(text)
    resolver = ParticipantResolver(story.parsed, story.actors, story.places)
    word = lemma.split()[0]
    told = set()
    for frame in find_frames(story.parsed, story.places):
        actors, _ = resolver.resolve(frame)
        its_own = any(
            token.lemma_.casefold() == word or token.lower_.startswith(word[:4])
            for token in story.doc[frame.first : frame.last]
        )
        needed = resolver.satisfies_needs(frame, actors[0] if actors else None)
        if its_own and needed and (frame.rule == pos or pos != "noun"):
            told.add(frame.type)
    return told


@pytest.mark.parametrize(
    "row", SENTENCES, ids=[f"{r['lemma']}-{r['pos']}-{r['class']}" for r in SENTENCES]
)
def test_a_trigger_tells_an_event_in_its_sense_only(row: dict[str, str]) -> None:
    lemma, pos = row["lemma"], row["pos"]
    assert row["class"] in classes_told(row["fires"], lemma, pos)
    assert row["class"] not in classes_told(row["other"], lemma, pos)


def test_every_sense_is_of_a_known_class_or_of_none() -> None:
    assert {row["class"] for row in TABLE} <= {*EVENT_CLASSES, ""}


def test_no_sense_is_hidden_behind_one_that_asks_for_nothing() -> None:
    conditions = ("needs", "subject", "object", "with")
    plain: set[tuple[str, str]] = set()
    for row in TABLE:
        for lemma in row["lemma"].split("|"):
            assert (lemma, row["pos"]) not in plain, row
            if not any(row[name] for name in conditions):
                plain.add((lemma, row["pos"]))
