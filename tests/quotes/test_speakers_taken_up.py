"""Speakers called he or she whom the sentence before is about as well."""

from __future__ import annotations

import pytest

import dateline as dl


def test_she_is_whom_the_sentence_before_is_about() -> None:
    text = (
        "Grace Achieng died on Friday. In 1999 she was beaten by guards while planting "
        "trees with the campaigner Mary Otieno. “They broke my arm,” she told a paper "
        "in 2011."
    )
    (quote,) = dl.read(text, published="2024-09-15").quotes
    assert quote.speaker == "Grace Achieng"


def test_a_subject_with_a_name_is_nearer() -> None:
    text = (
        "Grace Achieng left early because she was ill. Mary Otieno stayed. “It was a "
        "long night,” she said."
    )
    (quote,) = dl.read(text).quotes
    assert quote.speaker == "Mary Otieno"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Drivers will strike, their union said. “We are tired,” it said.",
            ["union", "union"],
        ),
        ("“We are ready,” a rebel known as Captain Moto said.", ["Captain Moto"]),
        (
            "Two guards said the gate was shut; a third said it was open.",
            ["Two guards", "third"],
        ),
        (
            "Omar Farah said his brother had called, adding that he was well.",
            ["Omar Farah", "Omar Farah"],
        ),
        (
            "Wages have not been paid since June, according to the secretary, Ada Obi.",
            ["Ada Obi"],
        ),
    ],
)
def test_who_is_meant_by_a_description(text: str, speakers: list[str]) -> None:
    assert [quote.speaker for quote in dl.read(text).quotes] == speakers


def test_it_is_no_single_member() -> None:
    text = "The plan is dead, a member said. “It is too dear,” it said."
    assert dl.read(text).quotes[1].speaker != "member"
