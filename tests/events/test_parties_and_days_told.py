"""Who and when: first of their sort, after talks, some of those who are known."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.model import Event


def _event(text: str, trigger: str) -> Event:
    events = dl.read(text, published="2024-03-14", home=None).events
    (found,) = (event for event in events if trigger in event.phrase)
    return found


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("Peru was the first country that sent troops to Haiti.", "troops", "Peru"),
        ("Ivo Petkov said after talks with Ana Ruiz that the border would open.",
         "talks", "Ivo Petkov"),
        ("Ivo Petkov went home after a meeting with Ana Ruiz.", "meeting",
         "Ivo Petkov"),
        ("Ivo Petkov in a meeting with Ana Ruiz praised the nurses.", "meeting",
         "Ivo Petkov"),
        ("No group has admitted carrying out the attack on Ruse.", "attack", None),
        ("In addition to arresting his son, the army beat Ivo Petkov.",
         "arresting", "army"),
        # Who is told to have resigned need not have met anybody.
        ("Prices rose in Ruse after talks with the bank.", "talks", None),
    ],
)  # fmt: skip
def test_who_did_it(text: str, trigger: str, actor: str | None) -> None:
    assert _event(text, trigger).actor == actor


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Two of the crew were rescued off Ruse.", "rescued", "Two of the crew"),
        ("The gang killed two of the guards.", "killed", "two of the guards"),
        ("Two guards were killed in Ruse.", "killed", "Two guards"),
        ("One reason so many children died was the flood.", "died", "children"),
        ("A tourist visiting Uganda was killed by a virus.", "killed", "tourist"),
        (
            "Ana Ruiz left early. She was the first woman appointed as envoy to Peru.",
            "appointed",
            "Ana Ruiz",
        ),
    ],
)
def test_some_of_those_who_are_known(text: str, trigger: str, target: str) -> None:
    assert _event(text, trigger).target == target


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Farmers lifted their siege of the depot in Ruse on Tuesday.", "lifted",
         "2024-03-12"),
        ("Farmers lifted their siege of the depot in Ruse on Tuesday.", "siege", None),
        ("Miners in Ruse ended their strike on Monday.", "strike", None),
        ("Miners in Ruse began their strike on Monday.", "strike", "2024-03-11"),
    ],
)  # fmt: skip
def test_the_day_of_an_end_is_not_that_of_what_ends(
    text: str, trigger: str, day: str | None
) -> None:
    assert _event(text, trigger).edtf == day


@pytest.mark.parametrize(
    ("text", "trigger", "type_"),
    [
        ("Chad sent tanks to the border town of Adre on Friday.", "sent", "MOBILIZE"),
        ("Chad sent tanks to Niger on Friday.", "sent", "AID"),
        ("A hunter accidentally shot his son near Ruse.", "shot", "ACCIDENT"),
        ("A hunter shot his son near Ruse.", "shot", "ASSAULT"),
    ],
)
def test_the_class(text: str, trigger: str, type_: str) -> None:
    assert _event(text, trigger).type == type_


def test_a_street_is_where_it_was() -> None:
    assert (
        _event("He was held after a shooting on Elm Street.", "shooting").target is None
    )
