"""People who are called by a day or night: "three day labourers"."""

from __future__ import annotations

import pytest

import dateline as dl


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Police arrested three day labourers.", []),
        ("The fire killed two night watchmen.", []),
        ("Labourers began a three day march.", ["a three day"]),
        ("They worked three days a week.", ["three days"]),
    ],
)
def test_no_time_is_counted(text: str, phrases: list[str]) -> None:
    assert [d.phrase for d in dl.read(text).dates][: len(phrases)] == phrases
    if not phrases:
        assert not dl.read(text).dates
