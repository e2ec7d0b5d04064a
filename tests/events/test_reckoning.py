"""Days counted from another event: "two days after the blast"."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.events.reckoning import RULE

PUBLISHED = "2023-08-09"


def days(text: str) -> dict[str, str | None]:
    """Return the counted days of a story by the words that tell their events."""
    events = dl.read(text, published=PUBLISHED, home=None).events
    return {event.phrase: event.edtf for event in events if event.date_rule == RULE}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("A bomb killed nine in Lima on August 3. Two days after the blast, police "
         "arrested a baker in Cusco.", {"arrested": "2023-08-05"}),
        ("The mayor was arrested in Lima on 1 August. Six days after he was arrested, "
         "protesters burned a police station.", {"burned": "2023-08-07"}),
        ("Police stormed the school in Lima three days after gunmen took hostages "
         "there on July 30.", {"stormed": "2023-08-02"}),
        # The day behind the other event is that event's.
        ("The strike began two days before the vote on Friday.",
         {"strike began": "2023-08-02"}),
        ("The day before the vote on 6 August, police in Lima arrested nine men.",
         {"arrested": "2023-08-05"}),
        ("A bomb killed nine in Lima on August 3. Police arrested a baker the day "
         "after the blast.", {"arrested": "2023-08-04"}),
        # The day beside the length is of the other event.
        ("Thousands marched in Lima on Monday, three days after police shot a student.",
         {"shot": "2023-08-04"}),
        ("On Friday, a day before gunmen attacked a school in Puno, parents met.",
         {"attacked": "2023-08-05"}),
        # Longer lengths are not meant to the day.
        ("The ferry sank off Lamu on 2 May 2023. A week after the accident, police "
         "arrested its captain.", {"arrested": "2023-05-07~/2023-05-11~"}),
    ],
)  # fmt: skip
def test_a_day_is_counted(text: str, counted: dict[str, str]) -> None:
    assert days(text) == counted


@pytest.mark.parametrize(
    "text",
    [
        # More or less than that.
        "Less than two days after the blast of 3 August, police arrested a man.",
        # The other event has no day, or only a month.
        "Rebels killed a mayor in Ituri. Two days after the killing, troops "
        "arrested his driver.",
        "Rebels killed a mayor in Ituri in May. Two days after the killing, troops "
        "arrested his driver.",
        # Either of two days can be meant.
        "Troops shelled Tripoli on Tuesday and again on Saturday. A day after the "
        "attacks, the mayor condemned them.",
        # It did not happen.
        "Rebels did not attack Goma on 2 July. Two days after the attack, the mayor "
        "resigned.",
    ],
)
def test_no_day_is_guessed(text: str) -> None:
    assert days(text) == {}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        # The clause has the day, the other event none.
        ("Peru ended the search on Friday, three days after a bridge fell on a bus "
         "near Cusco.", {"fell": "2023-08-01"}),
        ("The minister resigned on Monday, three days after a bus crash near Cusco "
         "killed nine.", {"bus crash": "2023-08-04", "killed": "2023-08-04"}),
        ("The mayor was freed on Friday, two days before a bomb hit his house.",
         {"hit": "2023-08-06"}),
        ("The army attacked a camp on Friday, two days after the raid on Gulu.",
         {"raid": "2023-08-02"}),
        # What "it" or "the blast" says to have come then is told before.
        ("A boiler exploded in Lima on Friday. It came two days after a dam burst near "
         "Cusco.", {"burst": "2023-08-02"}),
        ("A boiler exploded in Lima on Friday.\n\nThe blast came two days after a dam "
         "burst near Cusco.", {"burst": "2023-08-02"}),
        ("A storm hit Lima on Friday. It came a day after the tragedy at Cusco, where "
         "nine porters lost their lives.", {"lost their lives": "2023-08-03"}),
    ],
)  # fmt: skip
def test_a_day_is_counted_the_other_way(text: str, counted: dict[str, str]) -> None:
    assert days(text) == counted


def test_days_are_counted_in_later_paragraphs_too() -> None:
    text = (
        "Lima calm\n\nA bomb killed nine in Lima on August 3.\n\nTwo days after the "
        "blast, police arrested a baker in Cusco."
    )
    assert days(text) == {"arrested": "2023-08-05"}


def test_a_byline_that_gives_the_day_again_is_no_second_day() -> None:
    text = (
        "LIMA, Aug 4 (Andes Wire) - Peru called off the search on Friday, three days "
        "after a landslide buried a village near Cusco."
    )
    assert days(text) == {"landslide": "2023-08-01", "buried": "2023-08-01"}


@pytest.mark.parametrize(
    "text",
    [
        # The clause has no day, or it is that of a statement about it.
        "The minister resigned three days after a bus crash near Cusco killed nine.",
        "The minister said on Monday that a bus crashed near Cusco three days after "
        "police shot a man.",
        # The other event has a day of its own, or did not happen.
        "The mayor was freed on Friday, a week after a bomb hit his house in May.",
    ],
)
def test_no_day_is_counted_the_other_way(text: str) -> None:
    assert days(text) == {}


def test_a_counted_day_follows_the_day_of_publication() -> None:
    text = (
        "Rebels attacked Goma on Monday. Two days after the attack, the mayor resigned."
    )
    reading = dl.read(text, published="2023-08-09", home=None)
    event = next(e for e in reading.events if e.phrase == "resigned")
    assert event.edtf == "2023-08-09"
    again = reading.republished("2023-08-16")
    assert next(e for e in again.events if e.id == event.id).edtf == "2023-08-16"


def test_a_counted_day_says_from_what_it_counts() -> None:
    text = "A bomb hit Lima on 3 May 2023. Two days after the blast, a judge resigned."
    reading = dl.read(text, home=None)
    event = next(e for e in reading.events if e.phrase == "resigned")
    assert RULE in event.why
    date = next(d for d in reading.dates if d.id == event.date_id)
    assert "counted from ‘3 May 2023’" in date.why


def test_a_rejected_length_counts_nothing() -> None:
    text = "A bomb hit Lima on 3 May 2023. Two days after the blast, a judge resigned."
    reading = dl.read(text, home=None)
    reading = reading.redate("Two days", None)
    event = next(e for e in reading.events if e.phrase == "resigned")
    assert event.edtf is None


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        # No event is found that was then.
        ("Two days before the vote on 6 August, rivals quit.", "Two days",
         "2023-08-04"),
        ("The vote on 3 August was calm. Three days after the vote, the court met.",
         "Three days", "2023-08-06"),
        ("The vote on 3 August and the vote on 4 August were calm. Three days after "
         "the vote, the court met.", "Three days", None),
        ("The vote was calm. Three days after the vote, the court met.", "Three days",
         None),
    ],
)  # fmt: skip
def test_a_length_is_a_day_where_the_other_has_one(
    text: str, words: str, edtf: str | None
) -> None:
    dates = dl.read(text, published=PUBLISHED, home=None).dates
    assert next(d.edtf for d in dates if d.phrase == words) == edtf
