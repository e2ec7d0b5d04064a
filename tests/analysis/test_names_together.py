"""Names that places and actors must agree about: whose is which word."""

from __future__ import annotations

from functools import cache

import pytest

import dateline as dl


@cache
def reading(text: str) -> dl.Reading:
    return dl.read(text, published="2020-01-08")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "President of Zambia Hakainde Hichilema flew home.",
            "Hakainde Hichilema",
            "President of Zambia",
        ),
        (
            "Reporters asked the Mayor of Lima Rafael Quispe.",
            "Rafael Quispe",
            "Mayor of Lima",
        ),
        (
            "The envoy saw Prime Minister of Fiji Sitiveni Rabuka.",
            "Sitiveni Rabuka",
            "Prime Minister of Fiji",
        ),
    ],
)
def test_place_of_an_office_is_no_part_of_its_holders_name(
    text: str, name: str, role: str
) -> None:
    story = reading(text)
    (holder,) = story.actors
    assert holder.name == name
    assert holder.roles == (role,)
    (toponym,) = story.places
    assert toponym.place is not None
    assert role.endswith(f" of {toponym.phrase}")


def test_award_named_after_an_office_has_no_holder() -> None:
    story = reading("Pupils won the Duke of Norfolk Award on Monday.")
    assert "Award" not in [actor.name for actor in story.actors]


def test_surname_in_capitals_before_a_given_name_is_no_place() -> None:
    story = reading("VITORIA, Carmen, was elected. PERTH, Ana, came second.")
    assert [actor.name for actor in story.actors] == ["VITORIA, Carmen", "PERTH, Ana"]
    assert not any(toponym.place for toponym in story.places)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("TROY, Virginia - A barn burned down on Monday.", "TROY"),
        ("LIMA, April - Rains washed away a road.", "LIMA"),
    ],
)
def test_dateline_before_a_division_or_a_month_is_no_person(
    text: str, name: str
) -> None:
    story = reading(text)
    assert story.places[0].phrase == name
    assert not any(name in actor.name for actor in story.actors)
