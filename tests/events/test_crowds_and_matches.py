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
        "Was the mill set on fire by its owner?",
        "Were nine miners arrested in Lusaka?",
        "In the last scene of the film, a pilot bombs Lusaka.",
        # Drills.
        "Nurses rehearsed evacuating a clinic in Lusaka.",
        "Divers practised rescuing tourists off Mombasa.",
        "Medics trained for treating victims of a gas attack.",
        # What only accuses, dreams, and what was all but done.
        "According to the lawsuit, guards beat a miner in Lusaka.",
        "In her dream, the town was burning.",
        "The boy was practically kidnapped.",
        # Prices.
        "Tin crashed to a two-year low.",
        "The rules were drawn up after the 1987 crash, when investors fled the market.",
        "The photographer shot the bride by the lake.",
        "The couple agreed to disagree.",
        "The play is about a baker who poisons his brothers in Lusaka.",
        "The penalty that they demanded was the expulsion of Omar Banda.",
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


@pytest.mark.parametrize(
    "text",
    [
        "Two men were arrested after a house exploded in Lusaka.",
        "A woman was detained after a car hit three walkers in Lusaka.",
        "Omar Banda was charged when his ferry sank off Mombasa.",
        "A man was jailed for a fatal crash in Lusaka.",
    ],
)
def test_an_arrest_for_an_accident_is_an_arrest(text: str) -> None:
    assert told(text)[0].type == "COERCE"


def test_a_disaster_displaces_people() -> None:
    displaced, _ = told("Forty farmers were displaced when a river burst its banks.")
    assert displaced.type == "DISASTER"


def test_a_train_crash_is_none_of_prices() -> None:
    (event,) = told("Investors wept over the news of a train crash in Lusaka.")
    assert event.type == "ACCIDENT"


def test_charges_in_a_list_are_only_alleged() -> None:
    text = "Kone charged Banda with speeding, theft, fleeing police, and drunkenness."
    assert [event.type for event in told(text)] == ["COERCE"]


def test_past_forms_are_no_present() -> None:
    (event,) = told("Troops retook the town of Wajir on Monday.")
    assert (event.type, event.edtf) == ("FIGHT", "2026-03-09")


def test_a_road_is_left_and_suffers_nothing() -> None:
    (event,) = told("A bus skidded off an icy road near Lusaka.")
    assert (event.target, event.object) == ("bus", "bus")


def test_a_fire_that_is_fought_burns() -> None:
    (event,) = told("Crews tackled a blaze at a mill in Lusaka on Monday.")
    assert event.type == "ACCIDENT"


def test_an_age_in_a_headline_is_no_toll() -> None:
    (event,) = told("Boy, 4, dies in pool tragedy")
    assert (event.target, event.killed) == ("Boy", None)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Fire at Lusaka mill under control", "ACCIDENT"),
        ("A burglary at a bank in Lusaka shocked neighbours.", "COERCE"),
        ("There was a robbery at a shop in Lusaka.", "COERCE"),
        ("A body was pulled from the Zambezi on Monday.", "DEATH"),
        ("Ministers have revoked the firm's licence.", "SANCTION"),
        ("Mounted officers charged the crowd in Lusaka.", "COERCE"),
        ("The council approved the tram by a vote of 17 to 12.", "AGREE"),
        ("A police car was hit with petrol bombs in Lusaka.", "ASSAULT"),
        ("A truck was struck by a roadside bomb near Lusaka.", "ASSAULT"),
        ("Lifeboats picked up 31 migrants off Mombasa.", "AID"),
        ("Banda has attacked loopholes that help the rich.", "DISAPPROVE"),
    ],
)
def test_words_of_local_news_tell_events(text: str, type_: str) -> None:
    assert [event.type for event in told(text)] == [type_]


def test_robberies_in_general_are_none() -> None:
    assert told("Robberies in Lusaka are rising.") == []


def test_who_is_charged_is_no_place() -> None:
    events = told("A nurse appeared in court in Lusaka charged with murder.")
    assert [event.type for event in events] == ["INVESTIGATE"]


def test_whose_shooting_it_is_was_shot() -> None:
    (event,) = (
        e for e in told("Kone fled after Banda's shooting.") if e.phrase != "fled"
    )
    assert (event.actor, event.target) == (None, "Banda")


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A 19-year-old was stabbed in Lusaka.", "ASSAULT"),
        ("A 19-year-old has been charged with arson.", "COERCE"),
    ],
)
def test_who_is_of_an_age_is_a_person(text: str, type_: str) -> None:
    assert [(e.type, e.target) for e in told(text)] == [(type_, "19-year-old")]
