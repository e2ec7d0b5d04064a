"""What stands behind a semicolon has its own subject."""

from __future__ import annotations

import pytest

import dateline as dl


def figures(text: str) -> dict[str, int]:
    """Return the numbers of a text by what became of whom."""
    reading = dl.read(text, published="2026-09-02", home=None)
    return {figure.outcome: figure.value for figure in reversed(reading.figures)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people were hurt, three of them badly; a tenth died.", {"injured": 9}),
        ("Two co-defendants, the brothers Paolo and Rino Vella, were each given four "
         "years; a third, Aldo Serra, died in Noto last December.", {}),
        ("Four soldiers were killed; nine, two of them officers, were wounded.",
         {"killed": 4, "injured": 9}),
        ("Three villagers, all women, were killed; nine were missing.",
         {"killed": 3, "missing": 9}),
    ],
)  # fmt: skip
def test_a_clause_counts_its_own_people(text, expected):
    assert figures(text) == expected
