"""Who says what no verb of their own reports, and what nobody says."""

from __future__ import annotations

import pytest

import dateline as dl


def spoken(text: str) -> dict[str, str | None]:
    quotes = dl.read(text, home=None).quotes
    return {quote.phrase.rstrip(".,"): quote.speaker for quote in quotes}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Mora said that the road was safe and Hassan that the bridge was not.",
            {"the road was safe": "Mora", "the bridge was not": "Hassan"},
        ),
        (
            "Okafor argued that the law was dead, Lindqvist that it had never lived.",
            {"the law was dead": "Okafor", "it had never lived": "Lindqvist"},
        ),
        (
            "As Paul Odhiambo put it, “the sea gives and the sea takes.”",
            {"the sea gives and the sea takes": "Paul Odhiambo"},
        ),
        (
            "“Where are the boats?” Amina Cole wanted to know.",
            {"Where are the boats?": "Amina Cole"},
        ),
        (
            "Police told reporters only that a man was in custody.",
            {"a man was in custody": "Police"},
        ),
        (
            "The coroner's finding was that the boy had drowned.",
            {"the boy had drowned": "coroner"},
        ),
        (
            "The union's position is that no jobs may go.",
            {"no jobs may go": "union"},
        ),
    ],
)
def test_the_source_is_found(text: str, said: dict[str, str]) -> None:
    assert spoken(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said that the bus was full.",
        "None of the guards said that the door was locked.",
        "The problem was that the bus was full.",
    ],
)
def test_what_nobody_says_is_no_quote(text: str) -> None:
    assert spoken(text) == {}


def test_two_clauses_of_one_source_stay_together() -> None:
    text = "The mayor said that she had met Ana Ruiz and that the road was safe."
    assert list(spoken(text).values()) == ["mayor"]


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        (
            "The union told its members in a letter that the offer was “an insult”.",
            "union",
            "the offer was “an insult”",
        ),
        (
            "The board warned the state in a note of 3 May that it was “at an end”.",
            "board",
            "it was “at an end”",
        ),
    ],
)
def test_whom_and_how_somebody_told_is_not_what_was_said(
    text: str, speaker: str, said: str
) -> None:
    assert spoken(text) == {said: speaker}
