"""Saints of churches and of schools, and the towns that are called after saints."""

from __future__ import annotations

import pytest

from dateline import read


def found(text: str) -> list[str]:
    return [place.phrase for place in read(text).places]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The choir sings at St Mary's Church, Gdańsk, on Sunday.", ["Gdańsk"]),
        ("He was buried behind St. James Church in Accra.", ["Accra"]),
        ("Pupils of St. George's College, Harare, marched.", ["Harare"]),
        ("Monks left Saint Anthony Monastery near Suez.", ["Suez"]),
    ],
)
def test_a_saint_of_a_house_is_no_town(text: str, places: list[str]) -> None:
    assert found(text) == places


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("The school in St. Albans was shut on Friday.", "St. Albans"),
        ("Doctors at a hospital in St. Louis walked out.", "St. Louis"),
        ("The St. Petersburg court freed the two men.", "St. Petersburg"),
    ],
)
def test_a_town_called_after_a_saint_stays_one(text: str, town: str) -> None:
    assert town in found(text)
