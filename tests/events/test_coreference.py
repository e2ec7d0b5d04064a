"""Mentions of one event are joined where something says so, and only there."""

from __future__ import annotations

import pytest
from parsed import Parsed, day, literal

from dateline.events.measured import MEASURED, confidence
from dateline.model import Event

TOWNS = ("Garissa", "Mombasa", "Lamar")
DAYS = {"Friday": "2019-05-03", "Monday": "2019-05-06", "Sunday": "2019-05-05"}


def events_of(text: str) -> tuple[Event, ...]:
    places = [p for town in TOWNS if town in text for p in literal(text, town)]
    dates = [day(text, word, edtf) for word, edtf in DAYS.items() if word in text]
    return Parsed(text, places, dates).events


@pytest.mark.parametrize(
    "text",
    [
        # A named person dies once.
        "Gunmen killed Omar Haddad in Garissa. The town is calm. It is quiet. Police "
        "say that masked men murdered Haddad.",
        "Soldiers killed Omar Haddad on Friday. The town is calm. It is quiet. The "
        "assassination of Haddad shocked many.",
        # A noun or a pronoun takes the first one up.
        "Rebels attacked soldiers near Garissa. The attack killed 12 people.",
        "Bandits raided the Red Cross in Mombasa. Six nurses were killed in the raid.",
        "Rebels bombed the Red Cross in Lamar. It killed 12 people.",
        # The noun that it happened in.
        "A raid by soldiers in Lamar killed two people.",
    ],
)
def test_what_is_said_to_be_one_event_is_joined(text: str) -> None:
    first, *others = events_of(text)
    assert first.same_as is None
    assert [e.same_as for e in others] == [first.id] * len(others)
    assert others


@pytest.mark.parametrize(
    "text",
    [
        # What is not known is no agreement.
        "Soldiers killed two men in Garissa. It is quiet. Rebels killed nine women.",
        "Soldiers killed four farmers on Friday.\n\nIn a separate attack, rebels "
        "killed four farmers.",
        "Soldiers attacked rebels in Garissa. Another attack on rebels killed six.",
        "Omar Haddad visited Mombasa on Friday. Elena Marsh visited Mombasa.",
        "Soldiers shot Omar Haddad. Ana Ruiz was shot in the leg.",
    ],
)
def test_what_nothing_says_to_be_one_event_is_not_joined(text: str) -> None:
    events = events_of(text)
    assert len({event.sentence for event in events}) > 1
    assert all(len(event.told_in) < 2 for event in events)


def test_the_strike_that_killed_somebody_is_not_the_death_of_another() -> None:
    first, *others = events_of(
        "Omar Haddad died on Friday. He had ordered the strike that killed Ana Ruiz."
    )
    assert others
    assert all(event.same_as != first.id for event in others)


def test_a_later_telling_keeps_a_place_of_its_own() -> None:
    first, *_, last = events_of(
        "Soldiers killed Omar Haddad in Garissa on Friday. The town is calm. Haddad "
        "was killed at his house."
    )
    assert (last.same_as, last.place, last.edtf) == (first.id, "Garissa", "2019-05-03")
    assert last.date_rule == "date of the first telling"
    assert last.date_confidence == confidence("date of the first telling")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Parliament debated on Monday the murder of Omar Haddad.", "murder"),
        ("Two days after soldiers killed Omar Haddad, shops closed on Monday.", "kill"),
        ("The man who stabbed Omar Haddad appeared in court on Monday.", "stabbed"),
        ("Police said on Monday that rebels had killed Omar Haddad.", "killed"),
    ],
)
def test_the_day_of_another_deed_is_not_taken(text: str, phrase: str) -> None:
    found = next(event for event in events_of(text) if phrase in event.phrase)
    assert found.edtf is None


def test_every_rule_has_been_measured() -> None:
    text = (
        "Rebels attacked soldiers near Garissa on Friday. They killed 12 people.\n\n"
        "There was unrest in Mombasa. Police arrested Omar Haddad."
    )
    rules = {r for e in events_of(text) for r in (e.place_rule, e.date_rule) if r}
    assert rules <= set(MEASURED)
    assert all(0 < right <= of for right, of in MEASURED.values())
