"""Events that a story only calls something by."""

from __future__ import annotations

import pytest

import dateline as dl


@pytest.mark.parametrize(
    "text",
    [
        'The minister called the flights "an attack on our ports".',
        "The union called the reform an attack on workers.",
        "The law is an attack on judges, the bar said.",
        "The new tax was branded an assault on farmers.",
    ],
)
def test_what_something_is_called_did_not_happen(text: str) -> None:
    assert dl.read(text).events == ()


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Ministers called the stabbing in Lyon a terrorist attack.", "stabbing"),
        ("The incident in Lyon was an attack on a guard.", "attack"),
        ("It was an attack on a base near Lyon.", "attack"),
    ],
)
def test_events_that_have_a_name_are_told(text: str, phrase: str) -> None:
    assert phrase in [event.phrase for event in dl.read(text).events]
