"""The sentence behind a dateline is told, and describes no town."""

from __future__ import annotations

import pytest
from parsed import parse_story, word

import dateline as dl


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        ("Warehouse fire kills two firefighters\n\n"
         "GDANSK, Poland — Two firefighters died and five were injured when a roof "
         "collapsed on Sunday night, the city's fire brigade said.",
         "Two firefighters died and five were injured when a roof collapsed on Sunday "
         "night", "city's fire brigade"),
    ],
)  # fmt: skip
def test_what_is_said_behind_a_dateline(text: str, said: str, speaker: str) -> None:
    assert [(q.phrase, q.speaker) for q in dl.read(text).quotes] == [(said, speaker)]


def test_a_town_does_nothing_before_the_dash() -> None:
    doc = parse_story(
        "AARHUS, Denmark, Nov 12 (Own report) - Danish police arrested a 24-year-old "
        "student on Wednesday on suspicion of flying drones near the airport."
    ).doc
    arrested = word(doc, "arrested")
    assert [t.text for t in arrested.lefts if t.dep_ == "nsubj"] == ["police"]


def test_the_lead_is_no_description_of_its_town() -> None:
    doc = parse_story(
        "TEHRAN – A number of Iranian grand clerics have called for people's mass "
        "participation in the rallies."
    ).doc
    called = word(doc, "called")
    assert called.dep_ == "ROOT"


def test_a_clause_that_describes_is_left_alone() -> None:
    doc = parse_story("LIMA — The town that rebels burned is empty.").doc
    burned = word(doc, "burned")
    assert (burned.dep_, burned.head.text) == ("relcl", "town")
