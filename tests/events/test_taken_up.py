"""Bodies that a description takes up, and those to whom something is done twice."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.model import Event


def last(text: str) -> Event:
    """Return the last event of a text."""
    return dl.read(text, published="2024-05-16", home=None).events[-1]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Boko Haram raided Maiduguri on Monday. The group killed nine farmers.",
         "Boko Haram"),
        ("Hezbollah met the envoy on Monday. The movement rejected his offer.",
         "Hezbollah"),
        # It is called so, or nothing says what it is.
        ("The Senate met on Monday. The company rejected the bill.", "company"),
        ("Airbus sued a lender in Lyon. The bank fined its clerk.", "bank"),
        # Two it could be, one who only reported, one that more is said of.
        ("Airbus sued Boeing in May. Boeing met the judge. The company rejected the "
         "claim.", "company"),
        ("Two men fled to Jos, Reuters said. The agency rejected the claim.",
         "agency"),
        ("Hezbollah met the envoy. The rival group rejected his offer.",
         "rival group"),
    ],
)  # fmt: skip
def test_the_body_that_a_description_takes_up(text: str, doer: str) -> None:
    assert last(text).actor == doer


@pytest.mark.parametrize(
    ("text", "suffers"),
    [
        ("Police stopped three suspects in Oslo. They were arrested on Monday.",
         "three suspects"),
        ("Rebels seized two nurses in Jos. They were killed on Friday.", "two nurses"),
        ("Rebels seized a bridge near Jos. They were killed on Friday.", "Rebels"),
        # Some of them: where nothing is done to people, of those who did it.
        ("Gunmen seized 24 nurses near Jos. Nineteen of them were freed on Sunday.",
         "Nineteen of 24 nurses"),
        ("Rebels stormed Torit and took away 15 men. Three of them were shot dead.",
         "Three of 15 men"),
        ("A coach carrying 30 tourists fell off a road. Five of them were killed.",
         "Five of 30 tourists"),
        ("The army arrested 40 activists. Most of them were released on Friday.",
         "Most of 40 activists"),
        ("Bandits attacked a convoy. Four of them were shot dead by soldiers.",
         "Four of Bandits"),
        ("Pirates boarded a tanker and seized nine sailors, two of whom were wounded.",
         "two of nine sailors"),
        ("Police seized three men in Lima, one of whom was charged.",
         "one of three men"),
        ("Nine nurses were held in Jos, two of whom were wounded.",
         "two of Nine nurses"),
    ],
)  # fmt: skip
def test_whom_they_means_where_something_is_done_to_them(
    text: str, suffers: str
) -> None:
    assert last(text).target == suffers


def test_a_day_counted_from_another_event_is_not_that_of_it() -> None:
    ferry = "The ferry sank off Bari on 10 May. "
    assert last(ferry + "A day after the sinking, the minister resigned.").edtf == (
        "2024-05-11"
    )
    # What the disaster was is not told in so many words: no day is counted from it.
    owner = last(ferry + "The day after the disaster, troops seized its owner.")
    assert owner.edtf is None
