"""Done to: whom an event concerns, and what only looks like it."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.model import Event


def event(text: str, trigger: str) -> Event:
    """Return the event at a word of a passage."""
    events = dl.read(text, published="2020-07-22").events
    return next(one for one in events if trigger in one.phrase)


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        (
            "The king sent his condolences to the Ethiopian government on Monday.",
            "condolences",
            "Ethiopian government",
        ),
        ("Chad voiced anger over Niger's policies.", "voiced", "Niger"),
        ("The minister expressed concern about Libya's plans.", "concern", "Libya"),
        ("The envoy began a tour of Ghana on Monday.", "tour", "Ghana"),
        ("Rebels fired dozens of shells at an army base.", "fired", "army base"),
        ("Rebels fired rockets at a village on Monday.", "fired", "village"),
    ],
)
def test_noun_leads_to_whom_it_is_about(text: str, trigger: str, target: str) -> None:
    found = event(text, trigger).target or ""
    assert found.endswith(target)


def test_two_names_can_share_their_head() -> None:
    told = event("North and South Sudan exchanged fire on Monday.", "exchanged")
    assert (told.actors, told.targets) == (("North Sudan",), ("South Sudan",))
    told = event("Rebels attacked North and South Kivu on Monday.", "attacked")
    assert told.targets == ("North Kivu", "South Kivu")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The minister condemned it on Facebook on Monday.", "condemned"),
        ("Kenya fired rockets on Monday.", "fired"),
        ("The ferry exploded off Lamu, killing all nine aboard.", "killing"),
        ("The Ebola epidemic in Guinea worsened on Monday.", "epidemic"),
    ],
)
def test_means_and_places_and_names_of_things_suffer_nothing(
    text: str, trigger: str
) -> None:
    assert event(text, trigger).without_guesses().target is None


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The trawler left Vigo on Sunday. It sank on Monday.", "trawler"),
        ("The dam was built in 1911. It collapsed on Monday.", "dam"),
        ("We saw the helicopter. It came down on Monday.", "helicopter"),
    ],
)
def test_it_is_the_thing_that_was_told_of_before(text: str, thing: str) -> None:
    (told,) = dl.read(text, published="2020-07-22").events
    assert (told.type, told.object, told.edtf) == ("ACCIDENT", thing, "2020-07-20")


@pytest.mark.parametrize(
    "text",
    [
        "The trawler was late. It rained on Monday.",
        "The minister saw the ship and the trawler. It sank on Monday.",
        "Prices rose in May. They came down on Monday.",
    ],
)
def test_it_that_is_no_single_thing_tells_no_accident(text: str) -> None:
    found = dl.read(text, published="2020-07-22").events
    assert not [event for event in found if event.type == "ACCIDENT"]


def test_traveller_is_no_land() -> None:
    told = event("The president made a tour of Egypt on Monday.", "tour")
    assert told.actors == ("president",)


def test_who_imposes_a_measure_does_not_suffer_it() -> None:
    told = event("An embargo imposed by Kenya hurt the traders.", "imposed")
    assert told.target != "Kenya"


def test_talks_are_not_done_to_whom_their_topic_is_against() -> None:
    told = event("Ministers discussed the sanctions against Chad.", "discussed")
    assert told.target is None


def test_talks_have_a_topic() -> None:
    told = event("Ministers held a meeting on Libya on Monday.", "meeting")
    assert (told.target, told.place) == (None, None)


def test_two_exchange_something_with_each_other() -> None:
    told = event("Chad and Niger exchanged trade delegations.", "exchanged")
    assert (told.actors, told.targets) == (("Chad",), ("Niger",))
