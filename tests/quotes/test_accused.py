"""Whoever is accused of something says nothing."""

from __future__ import annotations

import pytest

import dateline as dl


@pytest.mark.parametrize(
    "text",
    [
        "A doctor accused of poisoning six patients was acquitted.",
        "A priest charged with killing two nuns was freed.",
    ],
)
def test_the_accused_is_no_speaker(text: str) -> None:
    assert dl.read(text, home=None).quotes == ()


def test_who_accuses_is_a_speaker() -> None:
    (quote,) = dl.read(
        "Omar Haddad accused Petra Novak of hiding two clerks.", home=None
    ).quotes
    assert quote.speaker == "Omar Haddad"
