"""Paragraphs, items and headlines, which no sentence of the parser joins."""

from __future__ import annotations

import pytest

from dateline.nlp.pipeline import load_pipeline, parse


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (
            "Residents flee as river rises\n\nOfficials said two dams were full.",
            "Officials",
        ),
        ("Minister quits over vote\nLIMA — The minister resigned.", "LIMA"),
        ("10:15 Police say the road is open\n10:40 Trains are running again", "10:40"),
        ("They need:\n- Water for the camp\n- Tents for the hill", "-"),
    ],
)
def test_a_block_begins_a_sentence_and_no_word_hangs_over_it(text, begins) -> None:
    doc = parse(text, load_pipeline())
    gap = next(token.i for token in doc if "\n" in token.text)
    assert doc[gap + 1].text == begins
    assert doc[gap + 1].is_sent_start
    assert not any(
        min(token.i, token.head.i) < gap < max(token.i, token.head.i) for token in doc
    )


def test_a_list_ends_where_a_line_is_no_item() -> None:
    text = "They need:\n- water for the camp\n- tents\nPolice say that they have none."
    doc = parse(text, load_pipeline())
    police = next(token for token in doc if token.text == "Police")
    assert police.is_sent_start


@pytest.mark.parametrize(
    "text",
    [
        "The fire broke out\n\nin a warehouse near the port on Monday.",
        "Troops crossed the South\nAfrican border on Monday.",
    ],
)
def test_what_goes_on_is_one_sentence(text) -> None:
    doc = parse(text, load_pipeline())
    gap = next(token.i for token in doc if "\n" in token.text)
    assert not doc[gap + 1].is_sent_start
