"""Whose death it is, and where and when the other of two deeds was."""

from __future__ import annotations

import pytest

import dateline as dl


def _events(text: str, published: str = "2026-03-18") -> dict[str, dl.Event]:
    reading = dl.read(text, published=published, home=None)
    return {event.phrase: event for event in reading.events}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("They mourned Ayen Deng, whose death shocked the town.", "death"),
        ("They buried Ayen Deng, whose killing in Wau set off riots.", "killing"),
    ],
)
def test_whose_death_is_that_of_who_was_named_before(text, phrase):
    assert _events(text)[phrase].target == "Ayen Deng"


def test_a_killing_was_not_where_what_is_joined_to_it_was():
    text = (
        "The elements behind the assassination of Musa Keita and the sabotage at "
        "Kariba dam are the same."
    )
    assert _events(text)["assassination"].place is None


def test_what_is_said_behind_a_blast_and_a_fire_is_said_of_both():
    text = "The blast and the fire at a mill in Aswan killed nine."
    place = _events(text)["fire"].place
    assert place is not None
    assert place.startswith("Asw")


def test_what_happened_in_between_has_not_the_day_of_what_was_before():
    text = (
        "Nine people were killed in Wau on Friday. In between, a mill in Juba "
        "collapsed."
    )
    assert _events(text)["collapsed"].is_guess("date")


def test_what_a_day_is_counted_from_was_not_on_the_day_of_the_sentence_before():
    text = (
        "Gunmen attacked a bank in Wau on Friday and killed nine people. The attack "
        "happened a day after blasts at a mill in Juba."
    )
    assert _events(text)["blasts"].edtf != "2026-03-13"
