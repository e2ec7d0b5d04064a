"""Towns that open a dateline and that the gazetteer lacks."""

from __future__ import annotations

import pytest

from dateline import read


@pytest.mark.parametrize(
    ("town", "stand_in", "story"),
    [
        ("KASHGURAN", "Iran", " — A quake destroyed 40 houses on Friday."),
        ("VELLINAMBA", "Kenya", " (AP) — Herders left the plain on Monday."),
        ("Ostrengowo", "Poland", " — Firemen saved nine cows on Monday night."),
    ],
)
def test_the_larger_place_stands_for_an_unknown_town(
    town: str, stand_in: str, story: str
) -> None:
    reading = read(f"{town}, {stand_in}{story}", published="2024-05-06")
    assert [(p.phrase, str(p.place)) for p in reading.places][:2] == [
        (town, stand_in),
        (stand_in, stand_in),
    ]
    assert town not in {actor.name for actor in reading.actors}


def test_the_town_is_the_same_later_on() -> None:
    text = (
        "VELLINAMBA, Kenya — Herders left on Monday.\n\nThe well at Vellinamba is dry."
    )
    reading = read(text, published="2024-05-06")
    assert [p.phrase for p in reading.places if str(p.place) == "Kenya"] == [
        "VELLINAMBA",
        "Kenya",
        "Vellinamba",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ANALYSIS — Kenya votes on Tuesday, and nobody knows who will win it.",
        "WATCH: Kenya votes on Tuesday.",
    ],
)
def test_the_head_of_a_column_is_no_town(text: str) -> None:
    assert [p.phrase for p in read(text, published="2024-05-06").places] == ["Kenya"]
