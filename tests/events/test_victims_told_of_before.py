"""Victims that a story takes up again, and days that a clause leaves to another."""

from __future__ import annotations

import dateline as dl

STORY = """\
A tanker was drifting off Lamu on Thursday after a blast in its hold killed one sailor \
and injured three, port officials said.

Rebels have struck more than 60 tankers since 2023. They denied any role.

The injured, two Finns and a Dane, were flown to Mombasa.
"""


def test_the_injured_are_those_told_of_before() -> None:
    reading = dl.read(STORY, published="2025-11-20")
    hurt = {e.phrase: e.injured for e in reading.events if e.injured is not None}
    assert "struck" not in hurt
    assert set(hurt.values()) == {3}


def test_a_row_of_attacks_has_no_toll_of_a_day() -> None:
    text = (
        "A ferry capsized near Lamu on Monday. Rebels have struck 60 tankers since "
        "2019. By noon the toll had reached 19."
    )
    reading = dl.read(text, published="2025-11-20")
    assert {e.phrase: e.killed for e in reading.events} == {
        "capsized": 19,
        "struck": None,
    }


def test_a_blast_was_probably_on_the_day_of_what_it_led_to() -> None:
    event = next(
        e for e in dl.read(STORY, published="2025-11-20").events if e.phrase == "killed"
    )
    assert (event.edtf, event.date_rule) == ("2025-11-20", "day of what it led to")
    assert event.date_confidence == 0.6


def test_a_toll_that_rose_gives_no_day_to_a_death() -> None:
    text = "The toll rose to 12 on Thursday after two men died in hospital."
    died = next(
        e for e in dl.read(text, published="2025-11-20").events if e.phrase == "died"
    )
    assert died.edtf is None


def test_a_day_behind_a_bare_gerund_is_that_of_the_verb() -> None:
    text = "The captain was detained for questioning on Monday."
    (event,) = dl.read(text, published="2025-11-20").events
    assert event.edtf == "2025-11-17"


def test_who_is_taken_along_is_not_fled_from() -> None:
    text = "Ana Ruiz had fled to Thomasville with four children."
    (event,) = dl.read(text).events
    assert (event.type, event.target) == ("RETREAT", None)


def test_all_that_was_told_of_a_day_was_then() -> None:
    text = "Police fought the crowd in May, when four men died and dozens were hurt."
    events = dl.read(text, published="2025-11-20").events
    assert {e.edtf for e in events} == {"2025-05"}


def test_the_day_of_a_dateline_is_no_day_of_an_event() -> None:
    text = (
        "BAGHDAD, Sept 3 - A fire tore through a hall crowded with guests late on "
        "Tuesday, killing 18 people, an official said."
    )
    events = dl.read(text, published="2025-09-03").events
    assert events
    assert "2025-09-03" not in {e.edtf for e in events}


def test_an_attack_that_one_survived_is_the_one_told_of() -> None:
    text = (
        "Gunmen ambushed a bus near Djibo on Tuesday, killing 14 people. “They shot at "
        "the tyres,” said Mariam Sawadogo, a trader who survived the attack."
    )
    ambush, *others = dl.read(text, published="2025-03-12").events
    assert {e.same_as for e in others} == {ambush.id}


def test_one_of_a_people_is_not_their_country() -> None:
    (event,) = dl.read("A Peruvian was shot in Quito on Monday.").events
    assert (event.target, event.target_id) == ("Peruvian", None)


def test_who_is_defeated_by_votes_lost_an_election() -> None:
    (event,) = dl.read("Candidate Neo Molefe defeated Thabo Kgosi by 900 votes.").events
    assert (event.type, event.actor, event.target) == (
        "VOTE",
        "Neo Molefe",
        "Thabo Kgosi",
    )
