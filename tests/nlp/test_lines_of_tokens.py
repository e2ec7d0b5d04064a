"""The tokens of a story line by line."""

from __future__ import annotations

import pytest
import spacy

from dateline.nlp.tokens import Tokens

NLP = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Ferry late", [["Ferry", "late"]]),
        ("Ferry late\nIt came", [["Ferry", "late", "\n"], ["It", "came"]]),
        ("One\n\nTwo three", [["One", "\n\n"], ["Two", "three"]]),
        ("", []),
    ],
)
def test_lines(text, lines):
    tokens = Tokens(NLP(text))
    found = [[tokens.text[i] for i in line] for line in tokens.lines]
    assert [[w for w in line if w.strip()] for line in found] == [
        [w for w in line if w.strip()] for line in lines
    ]
