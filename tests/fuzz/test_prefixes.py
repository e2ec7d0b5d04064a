"""Every prefix of a story is read, cut at every token: headlines, feeds, pasted text.

Titles, names and dates are read by the words around them, and at a cut there are none.
"""

from __future__ import annotations

import os

import pytest

import dateline as dl

from .invariants import within
from .strategies import SAMPLES, SENTENCES, TOKENS

#: ``make fuzz`` cuts all paragraphs, the test suite the first of each story.
FIRST = None if os.environ.get("DATELINE_FUZZ_EXAMPLES") else 1

#: What ends in the middle of a title, a name or a number; each of these once crashed.
CUT = (
    "Thank you, Mr. President",
    "Thousands leave for the Haj",
    "Floods hit Najaf, said Tamim Ndlovu,",
    "By Lieutenant Gen",
    "14of2021,",
    "The army said it had freed another",
)

STORIES = (*SAMPLES, *SENTENCES, *CUT)


def test_there_are_more_than_fifty_stories_to_cut() -> None:
    assert len(set(STORIES)) > 50


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story[:20])
def test_every_prefix_is_read(story: str) -> None:
    paragraphs = [part for part in story.split("\n\n") if part.strip()]
    for paragraph in paragraphs[:FIRST]:
        for token in TOKENS.finditer(paragraph):
            text = paragraph[: token.end()]
            if not token[0].isspace() and any(map(str.isalnum, text)):
                with within():
                    assert dl.read(text).story.text == text
