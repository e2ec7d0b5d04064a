"""Days on which a condition is met: to come while what hangs on it is open."""

from __future__ import annotations

import pytest

import dateline as dl


def day(text: str) -> str | None:
    """Return the last day of a text published on Wednesday 2 September 2026."""
    return dl.read(text, published="2026-09-02", home=None).dates[-1].edtf[-10:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union said it would block the road unless talks resumed by Friday.",
         "2026-09-04"),
        ("The mayor would resign if the vote failed on Sunday.", "2026-09-06"),
        ("If the court ruled on Monday, she would appeal.", "2026-09-07"),
        ("The army said it would attack if the men were not freed by Saturday.",
         "2026-09-05"),
    ],
)  # fmt: skip
def test_what_would_follow_makes_it_a_day_to_come(text, expected):
    assert day(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He would have resigned if the vote had failed on Sunday.",
        "Asked if the vote was held on Sunday, she nodded.",
        "If the vote was held on Sunday, nobody came.",
    ],
)
def test_what_is_over_is_no_day_to_come(text):
    assert day(text) == "2026-08-30"


def test_another_day_of_the_sentence_is_not_counted_from_it():
    text = (
        "Teachers stayed away on Wednesday, and their union said it would block the "
        "road unless the government resumed talks by Friday noon."
    )
    first = dl.read(text, published="2026-09-02", home=None).dates[0]
    assert first.edtf == "2026-09-02"
