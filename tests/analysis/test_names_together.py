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
