"""Verbs that a parser takes for what describes the noun before them."""

from __future__ import annotations

import pytest
from parsed import parse_story, word

import dateline as dl


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("A wooden dhow carrying 40 traders capsized off Lamu early on Sunday, leaving "
         "seven dead, port officials said.", "capsized", "dhow"),
        ("A lorry loaded with melons collided with a van near Jinja on Friday, killing "
         "four, police said.", "collided", "lorry"),
        ("Oman, which had threatened to block the motion, abstained.",
         "abstained", "Oman"),
        ("The clerk said that a taxi ride cost her uncle $90 last week.",
         "cost", "ride"),
        ("A bus carrying nuns overturned in Ruse.", "overturned", "bus"),
        ("A minibus carrying mourners plunged into a ravine near Embu.",
         "plunged", "minibus"),
    ],
)  # fmt: skip
def test_a_noun_is_the_subject_of_its_verb(text: str, verb: str, subject: str) -> None:
    doc = parse_story(text).doc
    noun = word(doc, subject)
    assert (noun.head.text, noun.dep_) == (verb, "nsubj")


@pytest.mark.parametrize(
    "text",
    [
        "A man carrying a bag stolen by thieves ran off, police said.",
        "A report naming three men accused of fraud was leaked.",
    ],
)
def test_a_participle_with_a_verb_above_stays_one(text: str) -> None:
    doc = parse_story(text).doc
    told = [t for t in doc if t.text in ("stolen", "accused")]
    assert [t.dep_ for t in told] == ["acl"]


def test_what_officials_told_of_a_ferry_is_a_quote() -> None:
    told = "A wooden dhow carrying 40 traders capsized off Lamu on Sunday"
    reading = dl.read(f"{told}, port officials said.")
    (quote,) = reading.quotes
    assert (quote.phrase, quote.speaker) == (told, "port officials")


def test_a_reported_clause_with_a_ride_is_one_quote() -> None:
    reading = dl.read(
        "Ana Ruiz told the council that a taxi ride to Lima cost her $90."
    )
    assert [q.phrase for q in reading.quotes] == ["a taxi ride to Lima cost her $90"]
