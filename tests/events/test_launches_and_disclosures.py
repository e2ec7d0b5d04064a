"""What sank, what was dropped, and what a paper says it can tell."""

from __future__ import annotations

import pytest

import dateline as dl


def read(text: str) -> dl.Reading:
    """Read a text with a day of publication."""
    return dl.read(text, published="2026-03-10", home=None)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A river launch sank in the Surma near Sylhet on Friday.", "ACCIDENT"),
        ("The launch Nil Dolphin sank off Bhola on Monday.", "ACCIDENT"),
        ("Two jets dropped four bombs on a clinic in Kalma on Monday.", "FIGHT"),
        ("A helicopter dropped barrel bombs on Idlib on Sunday.", "FIGHT"),
    ],
)
def test_is_told(text: str, type_: str) -> None:
    assert [event.type for event in read(text).events] == [type_]


@pytest.mark.parametrize(
    "text",
    [
        "The launch of a satellite was put off in Kourou on Monday.",
        "The singer dropped an album in Lagos on Sunday.",
    ],
)
def test_is_no_accident_and_no_raid(text: str) -> None:
    types = {event.type for event in read(text).events}
    assert not types & {"ACCIDENT", "FIGHT", "ASSAULT"}


@pytest.mark.parametrize(
    ("text", "is_fact"),
    [
        ("Rebels burned a school in Kalma on Sunday, the Post can reveal.", True),
        ("This newspaper can confirm that rebels burned a school in Kalma.", True),
        ("We cannot confirm that rebels burned a school in Kalma.", False),
        ("Nobody can confirm that rebels burned a school in Kalma.", False),
        ("Who can confirm that rebels burned a school in Kalma?", False),
    ],
)
def test_who_can_reveal_it_tells_it(text: str, is_fact: bool) -> None:
    (event,) = (e for e in read(text).events if e.phrase == "burned")
    assert event.is_fact is is_fact


@pytest.mark.parametrize(
    "text",
    [
        "Three more have died, bringing the number of people killed to 16.",
        "A boy died in hospital, taking the number of those killed in the blast to 16.",
    ],
)
def test_a_number_of_people_killed_is_a_toll(text: str) -> None:
    totals = [f.value for f in read(text).figures if f.kind == "total" and f.value > 1]
    assert totals == [16]


@pytest.mark.parametrize(
    ("text", "is_fact"),
    [
        ("The law will prevent fake news about the outbreak in Kano.", True),
        ("False reports about the flood in Kano spread on Monday.", True),
        ("False reports of an outbreak in Kano spread on Monday.", False),
        ("Police dismissed false rumours about an outbreak in Kano.", False),
        ("Reports about an outbreak in Kano on Monday were false.", False),
    ],
)
def test_a_lie_about_the_outbreak_leaves_it(text: str, is_fact: bool) -> None:
    (event,) = (e for e in read(text).events if e.phrase in ("outbreak", "flood"))
    assert event.is_fact is is_fact
