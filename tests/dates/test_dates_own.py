"""What a story says of its own day is offered with its ground, never assumed."""

from __future__ import annotations

import datetime as dt

import pytest

from dateline.dates import own_date
from dateline.lang import language

ENGLISH = language("en")
DAY = dt.date(2020, 1, 8)


@pytest.mark.parametrize(
    "line",
    [
        "January 8, 2020",
        "Wednesday, January 8, 2020",
        "8 January 2020",
        "2020-01-08",
        "Published: Wed, 8 Jan 2020 10:30 GMT",
    ],
)
def test_a_line_that_is_only_a_date_comes_first(line: str) -> None:
    best = own_date(
        f"Floods hit Najaf\n{line}\n\nHe was born on March 3, 1970.", ENGLISH
    )[0]
    assert (best.day, best.bound) == (DAY, "on")
    assert best.confidence > 0.9
    assert "only a date" in best.ground


def test_a_date_inside_a_sentence_is_not_the_day_of_the_story() -> None:
    (found,) = own_date(
        "The bridge was opened on March 3, 1970, and closed again.", ENGLISH
    )
    assert (found.day, found.bound) == (dt.date(1970, 3, 3), "on or after")
    assert found.confidence < 0.5


def test_a_dateline_without_its_year_asks_for_it() -> None:
    (found,) = own_date(
        "BAGHDAD, Jan. 8 (AP) — Ten people were hurt on Friday.", ENGLISH
    )
    assert (found.day, found.written) == (None, "Jan. 8")
    assert "no year" in found.ground


def test_a_page_and_its_address_speak_for_a_day() -> None:
    found = own_date(
        "Ten people were hurt.",
        ENGLISH,
        metadata=dt.date(2020, 1, 9),
        address="https://example.org/world/2020/01/08/najaf-floods",
    )
    assert {(one.day, one.ground) for one in found} == {
        (dt.date(2020, 1, 9), "the page's own data"),
        (DAY, "the web address"),
    }


@pytest.mark.parametrize("text", ["", "Ten people were hurt on Friday.", "\n\n"])
def test_a_story_that_says_nothing_gets_no_day_and_never_today(text: str) -> None:
    assert own_date(text, ENGLISH) == ()


def test_a_number_in_an_address_is_no_day() -> None:
    address = "https://example.org/20209999/443904"
    assert own_date("Ten.", ENGLISH, address=address) == ()
