"""Numbers of victims in sentences without an event are of the story's happening."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline import Reading


def read(text: str) -> Reading:
    """Read a text with a day of publication."""
    return dl.read(text, published="2024-05-10", home=None)


@pytest.mark.parametrize(
    ("text", "killed", "missing"),
    [
        ("A quake struck Lamu on Monday. The dead numbered 41 at noon.", 41, None),
        ("A bus plunged into a ravine near Split. The death toll rose to 17.", 17,
         None),
        ("Fire swept through a market in Accra. The toll stands at six, police said.",
         6, None),
        ("A ferry capsized off Lamu, killing at least 12. Officials put the number of "
         "missing at 30.", 12, 30),
        ("Rebels attacked a village near Gao. A local doctor put the toll at 25.", 25,
         None),
        ("A quake struck Lamu. The death toll rose to 12 000.", 12_000, None),
        ("A bridge collapsed near Wau. Rescuers searched the mud. Families waited by "
         "the road. Tents were sent. Ministers met. The toll reached 80.", 80, None),
    ],
)  # fmt: skip
def test_a_toll_is_of_what_was_told_before(
    text: str, killed: int, missing: int | None
) -> None:
    reading = read(text)
    first = reading.events[0]
    assert (first.killed, first.missing) == (killed, missing)
    tolls = [f for f in reading.figures if f.sentence > 0]
    assert {f.event_id for f in tolls} == {first.id}


def test_a_toll_does_not_replace_the_number_that_an_event_was_told_with() -> None:
    events = read(
        "A ferry sank off Lamu, killing 12. The toll later rose to 19."
    ).events
    assert events[0].killed == 12


def test_a_toll_is_of_the_last_of_two_happenings() -> None:
    bomb, flood = read(
        "A bomb killed four in Lamu. In Gao, floods swept away a bridge. The toll "
        "there rose to nine."
    ).events
    assert (bomb.killed, flood.killed) == (4, 9)


@pytest.mark.parametrize(
    ("text", "class_"),
    [
        ("A quake struck Lamu on Monday. Forty people died.", "DISASTER"),
        ("A train derailed near Pune. Nine people are known to have died.", "ACCIDENT"),
        ("Gunmen attacked a market in Gao. Nine people died.", "ASSAULT"),
        ("A storm hit Lamu. The old king died.", "DEATH"),
        ("A storm hit Lamu. Nine patients died of cancer.", "DEATH"),
    ],
)
def test_who_died_is_counted_with_what_was_told_before(text: str, class_: str) -> None:
    died = next(e for e in read(text).events if "died" in e.phrase)
    assert died.type == class_


def test_what_a_relative_clause_tells_was_not_done_by_a_day() -> None:
    text = "A quake struck Lamar county on Friday, which killed six people."
    assert {event.type for event in read(text).events} == {"DISASTER"}


@pytest.mark.parametrize(
    ("end", "of_now"),
    [
        ("The Red Cross said 22 people were missing.", True),
        ("The toll stands at 60, officials say.", True),
        ("The toll was later put at 310.", False),
    ],
)
def test_who_is_missing_now_was_in_no_accident_of_long_ago(
    end: str, of_now: bool
) -> None:
    reading = read(
        "A ferry capsized off Lamu on Tuesday. In 1996, a ferry sank off Tanga. " + end
    )
    (toll,) = (f for f in reading.figures if f.sentence == 2)
    by_id = {event.id: event for event in reading.events}
    assert by_id[toll.event_id or ""].sentence == (0 if of_now else 1)


def test_a_number_of_another_year_is_of_no_happening_of_now() -> None:
    reading = read(
        "A ferry capsized off Lamu on Monday, killing 12. The last such toll, in 2019, "
        "was 103 dead, the governor recalled."
    )
    (old,) = [f for f in reading.figures if f.low == 103]
    assert old.event_id is None
