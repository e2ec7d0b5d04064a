"""A happening is one event, however often it is told."""

from __future__ import annotations

import dataclasses

import pytest

from dateline.model import Event, happenings


def telling(start: int, **values: object) -> Event:
    event = Event(
        start=start,
        end=start + 6,
        phrase="raided",
        sentence=start // 10,
        rule="verb frame",
        type="ASSAULT",
    )
    return dataclasses.replace(event, **values)  # type: ignore[arg-type]


def test_a_later_telling_adds_what_the_first_lacks() -> None:
    first = telling(0, place="Lamar", place_id="test:lamar")
    second = telling(
        20, same_as=first.id, place="Garissa", edtf="2020-01-03", date_id="date:30"
    )
    (only,) = happenings([first, second])
    assert (only.id, only.place, only.edtf) == (first.id, "Lamar", "2020-01-03")
    assert only.date_id == "date:30"


def test_a_number_and_its_hedge_come_from_one_telling() -> None:
    first = telling(0, killed_hedge="dozens")
    second = telling(20, same_as=first.id, killed=12, killed_hedge="at least")
    (only,) = happenings([first, second])
    assert only.victims() == "dozens killed"


def test_a_telling_without_its_first_one_stands_for_itself() -> None:
    alone = telling(20, same_as="event:0")
    assert happenings([alone]) == [alone]


@pytest.mark.parametrize(
    ("trust", "guess"), [(None, False), (0.8, False), (0.79, True), (0.95, False)]
)
def test_what_is_too_often_wrong_is_a_guess(
    trust: float | None, *, guess: bool
) -> None:
    event = telling(0, place="Lamar", place_id="test:lamar", place_confidence=trust)
    assert event.is_guess("place") is guess
    stated = event.without_guesses()
    assert (stated.place is None) is guess
    assert (stated.place_id is None) is guess
    assert event.row()["guesses"] == ("place" if guess else "")


def test_a_telling_that_denies_it_adds_no_number() -> None:
    first = telling(0)
    denial = telling(20, same_as=first.id, factuality="denied", killed=7, place="Lamar")
    later = telling(40, same_as=first.id, killed=3)
    (only,) = happenings([first, denial])
    assert (only.victims(), only.place) == ("", "Lamar")
    (only,) = happenings([first, denial, later])
    assert only.victims() == "3 killed"
