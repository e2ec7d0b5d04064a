"""Days and places of passages of many kinds, marked before the rules were written.

``days_and_places.csv`` marks the trigger between asterisks, and the right day (EDTF)
and place, empty where the passage tells none. The half "look" may be looked at to
write rules; of the half "report" only the sums count.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import dateline as dl
from dateline.model import Event

PUBLISHED = "2020-07-22"
with (Path(__file__).parent / "days_and_places.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
LOOK = [row for row in ROWS if row["half"] == "look"]
REPORT = [row for row in ROWS if row["half"] == "report"]

#: Of the 42 passages of the half "report", how many days and places may be wrong, and
#: how many more may be missing, with an event that was not found at all.
WRONG, MISSING = 1, 6


def told(row: dict[str, str]) -> Event | None:
    """Return the event at the marked trigger, without what is only guessed."""
    start = row["text"].index("*")
    text = row["text"].replace("*", "")
    reading = dl.read(text, published=PUBLISHED)
    found = (event for event in reading.events if event.start <= start < event.end)
    event = next(found, None)
    return None if event is None else event.without_guesses()


def is_place(found: str | None, name: str) -> bool:
    return (found or "").split(" ")[0] == name.split(" ")[0]


@pytest.mark.parametrize("row", LOOK, ids=[row["text"][:50] for row in LOOK])
def test_day_and_place_are_those_of_the_event(row: dict[str, str]) -> None:
    event = told(row)
    assert event is not None
    assert (event.edtf or "") == row["day"]
    assert is_place(event.place, row["place"])


def test_passages_not_looked_at_are_read_as_well() -> None:
    wrong = missing = 0
    for row in REPORT:
        event = told(row)
        if event is None:
            missing += 1
            continue
        wrong += bool(event.edtf) and event.edtf != row["day"]
        wrong += bool(event.place) and not is_place(event.place, row["place"])
        missing += bool(row["day"]) and not event.edtf
        missing += bool(row["place"]) and not event.place
    assert wrong <= WRONG
    assert missing <= MISSING


def test_a_region_that_only_situates_a_town_is_no_place_of_an_event() -> None:
    reading = dl.read(
        "Six people have died and two are missing in a landslide in Gulu, in the north "
        "of Uganda's Northern Region. Soldiers shelled Gulu, in the north of Uganda."
    )
    assert {event.place for event in reading.events} == {None, "Gulu"}
