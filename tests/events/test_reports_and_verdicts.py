"""Refuted reports, verdicts, fiction and drills: 40 own sentences, and their figures.

``reports_and_verdicts.csv`` has two sentences for each of 20 kinds, written before the
rules: the half "look" was looked at when they were made, the half "apart" was not.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from parsed import Parsed, parse_story

from dateline.events.counts import find_counts
from dateline.events.factuality import factuality_of
from dateline.events.factuality.judgement import Judgement, under
from dateline.lang import language

EN = language("en")

with (
    Path(__file__).with_name("reports_and_verdicts.csv").open(encoding="utf-8") as file
):
    SENTENCES = list(csv.DictReader(file))


def judged(text: str, word: str) -> str:
    """Return the factuality of the first token of a text that reads ``word``."""
    doc = parse_story(text).doc
    return factuality_of(next(t for t in doc if t.text == word), EN).value


@pytest.mark.parametrize(
    "row", [r for r in SENTENCES if r["half"] == "look"], ids=lambda r: r["text"]
)
def test_sentence_that_was_looked_at(row: dict[str, str]) -> None:
    assert judged(row["text"], row["trigger"]) == row["factuality"]


def test_most_sentences_kept_apart_have_the_right_value() -> None:
    apart = [r for r in SENTENCES if r["half"] == "apart"]
    right = [judged(r["text"], r["trigger"]) == r["factuality"] for r in apart]
    assert sum(right) >= 19


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("A claim that guards shot Ivan Reva was later found to be false.", "shot",
         "negated"),
        ("The firm apologised after reporting that a blast killed 50 people.",
         "killed", "denied"),
        ("There was no truth to rumours that 12 divers had been killed.", "killed",
         "negated"),
        ("Reports that 12 divers were killed were not true.", "killed", "negated"),
        ("Reports that 12 divers were killed were true.", "killed", "asserted"),
        ("It was not wrongly reported that the mayor was killed.", "killed",
         "asserted"),
        ("The ministry described reports that nine had died as false.", "died",
         "denied"),
        ("News of the king's death was a hoax.", "death", "negated"),
        ("The Post issued a retraction of its story that Reva shot two men.", "shot",
         "denied"),
        ("Contrary to reports that ten had died, all survived.", "died", "denied"),
        ("The king dismissed the general after rebels killed 12 people.", "killed",
         "asserted"),
        ("She had her conviction for murdering two men overturned.", "murdering",
         "negated"),
        ("He could be convicted of killing two men.", "killing", "alleged"),
        ("Police said Ivan Reva was stabbed by Karl Marsh.", "stabbed", "alleged"),
        ("Police said a gunman stabbed two men.", "stabbed", "asserted"),
        ("Police said officers shot Ivan Reva.", "shot", "asserted"),
        ("In the exercise, gunmen killed 20 hostages.", "killed", "hypothetical"),
        ("The play imagines that the queen has been shot.", "shot", "hypothetical"),
        ("An actor was injured in the film.", "injured", "asserted"),
        ("Why did the army bomb the school?", "bomb", "asserted"),
    ],
)  # fmt: skip
def test_neighbouring_constructions(text: str, word: str, value: str) -> None:
    assert judged(text, word) == value


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Earlier reports that 40 sailors had died were false.", ["denied"]),
        ("A previous version of this story said that 17 people had died.",
         ["denied"]),
        ("Ada Brook was acquitted of killing two tenants.", ["denied"]),
        ("Ada Brook was found not guilty of killing two tenants.", ["denied"]),
        ("Ada Brook was convicted of killing two tenants.", ["asserted"]),
        ("Ada Brook was charged with killing two tenants.", ["claimed"]),
        ("Divers fear that nine sailors have died.", ["feared"]),
        ("The drill imagined a quake that killed 2,000 people.", []),
        ("In the film, pirates kill 300 sailors.", []),
        ("The navy killed 20 sailors, right?", []),
        ("Zero people were killed in the crash.", ["asserted"]),
    ],
)  # fmt: skip
def test_figures_stand_as_their_event_does(text: str, status: list[str]) -> None:
    assert [count.status for count in find_counts(parse_story(text).doc)] == status


@pytest.mark.parametrize(
    "text",
    [
        "It was wrongly reported that rebels had killed 14 nurses.",
        "Ada Brook was cleared of killing two tenants.",
        "The army dismissed reports that rebels had killed 14 nurses.",
    ],
)
def test_what_did_not_happen_has_no_victims(text: str) -> None:
    events = Parsed(text).events
    assert any(event.factuality in ("negated", "denied") for event in events)
    assert {event.killed for event in events} == {None}


@pytest.mark.parametrize(
    ("above", "value"),
    [
        ("asserted", "asserted"),
        ("negated", "negated"),
        ("denied", "denied"),
        ("hypothetical", "alleged"),
        ("future", "alleged"),
    ],
)
def test_what_a_verdict_makes_of_a_crime(above, value) -> None:
    assert under("verdict", Judgement(above), "convicted").value == value
