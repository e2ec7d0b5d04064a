"""Storms by their names do harm as storms do, and nobody does."""

import pytest

import dateline as dl


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Typhoon Merpata killed nine people on Luzon.", "killed"),
        ("Typhoon Merpata hit Luzon on Sunday. Merpata killed nine people.", "killed"),
        ("Typhoon Merpata passed Okinawa on Tuesday, injuring 14 people.", "injuring"),
        ("Hurricane Odila hit Acapulco; Odila also killed six in Oaxaca.", "killed"),
    ],
)
def test_what_a_storm_by_name_does_is_a_disaster(text: str, phrase: str) -> None:
    events = dl.read(dl.Story(text=text)).events
    (event,) = [event for event in events if event.phrase == phrase]
    assert (event.type, event.actors) == ("DISASTER", ())


def test_who_has_the_name_of_a_storm_acts() -> None:
    text = "Storm Daniela hit Derna. Daniela Ortez killed two men in Tripoli."
    (event,) = [e for e in dl.read(dl.Story(text=text)).events if e.phrase == "killed"]
    assert (event.type, event.actors) == ("ASSAULT", ("Daniela Ortez",))
