"""Speakers between commas are a parenthesis of what they said."""

from __future__ import annotations

import pytest
from parsed import parse_story, word


@pytest.mark.parametrize(
    ("text", "speaker", "told", "subject"),
    [
        ("Under the deal, said a clerk familiar with it, the mill will pay a fine.",
         "clerk", "pay", "mill"),
        ("In the hills, said General Lang, his men had built two roads.", "Lang",
         "built", "men"),
        ("The fire, said a tenant, began in the attic.", "tenant", "began", "fire"),
        ("By noon, said the mayor, Ana Paz, the square was full.", "mayor", "was",
         "square"),
        ("The minister, said Okello, resigned.", "Okello", "resigned", "minister"),
    ],
)  # fmt: skip
def test_a_speaker_between_commas_is_a_parenthesis(
    text: str, speaker: str, told: str, subject: str
) -> None:
    doc = parse_story(text).doc
    said, verb = word(doc, "said"), word(doc, told)
    assert (said.dep_, said.head, verb.dep_) == ("parataxis", verb, "ROOT")
    assert word(doc, speaker).head == said
    assert word(doc, subject).head == verb


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("He left, said Ana Ruiz.", "left"),
        ("It was late, said Ana Ruiz, and she went home.", "was"),
        ("It burned for a day, said Ana Ruiz, who saw it.", "burned"),
    ],
)
def test_a_speaker_behind_a_clause_reports_it(text: str, reported: str) -> None:
    doc = parse_story(text).doc
    assert word(doc, "said").dep_ == "ROOT"
    assert word(doc, reported).dep_ == "ccomp"
