"""Senses of words about crowds and matches; drills and questions that tell nothing."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.model import Event


def told(text: str) -> list[Event]:
    """Return the events that a story tells as facts."""
    events = dl.read(text, published="2026-03-10", home=None).events
    return [event for event in events if event.is_fact]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Guards turned water cannon on the miners in Lusaka.", "miners"),
        ("Guards fired tear gas at the miners in Lusaka.", "miners"),
        ("Guards fired rubber bullets at the miners in Lusaka.", "miners"),
        ("Tear gas was fired at the miners in Lusaka.", "miners"),
    ],
)
def test_what_is_used_on_crowds_is_force_and_no_battle(text: str, target: str) -> None:
    assert [(e.type, e.target) for e in told(text)] == [("COERCE", target)]


def test_who_receives_help_is_whom_it_is_given_to() -> None:
    events = told("The rebels receiving military aid from Kenya fled.")
    assert [(e.actor, e.target) for e in events if e.type == "AID"] == [
        ("Kenya", "rebels")
    ]


def test_a_participle_with_a_doer_is_done_by_him() -> None:
    events = told("The city is under curfew and patrolled by Kenyan soldiers.")
    assert [(e.actor, e.target) for e in events if e.type == "MOBILIZE"] == [
        ("Kenyan soldiers", "city")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Another strike on Lusaka?",
        "Explosion in Lusaka?",
        "War or peace?",
        # Drills.
        "Nurses rehearsed evacuating a clinic in Lusaka.",
        "Divers practised rescuing tourists off Mombasa.",
        "Medics trained for treating victims of a gas attack.",
        # Matches, ideas and pictures.
        "The keeper was beaten from 30 yards.",
        "The bowlers demolished the visitors' top order.",
        "The mural shows a ship sinking off Mombasa.",
        "The premier was ambushed by reporters' questions.",
        "Banda agrees with the need for new schools.",
    ],
)
def test_questions_drills_and_matches_are_no_facts(text: str) -> None:
    assert told(text) == []


def test_a_question_for_the_reason_takes_a_deed_for_known() -> None:
    assert [e.type for e in told("Why the strike on Lusaka?")] == ["FIGHT"]


def test_a_match_is_won_and_a_robbery_is_none() -> None:
    (won,) = told("The striker beat two defenders.")
    (robbed,) = told("The striker was beaten by robbers in Lusaka.")
    assert (won.type, robbed.type) == ("CEREMONY", "ASSAULT")


def test_what_was_set_alight_was_so_in_the_past() -> None:
    (event,) = told("A van was set alight in Lusaka on Saturday.")
    assert (event.type, event.edtf) == ("ASSAULT", "2026-03-07")
