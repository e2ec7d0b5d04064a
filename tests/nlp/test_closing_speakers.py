"""Several speakers behind what they said, at the end of a list only to a parser."""

from __future__ import annotations

import pytest

import dateline as dl


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        ("Gunmen seized 31 pupils, police and a teacher said.",
         "Gunmen seized 31 pupils", "police"),
        ("The fire destroyed 40 stalls, traders and police said on Monday.",
         "The fire destroyed 40 stalls", "traders"),
        ("Floods swept away cars, police and rescuers said on Friday.",
         "Floods swept away cars", "police"),
        ("Rebels entered Torit and seized 9 nurses, residents and a priest said, the "
         "second such raid in a week.", "Rebels entered Torit and seized 9 nurses",
         "residents"),
    ],
)  # fmt: skip
def test_speakers_at_the_end_are_no_objects(text: str, said: str, speaker: str) -> None:
    reading = dl.read(text)
    assert [(q.phrase, q.speaker) for q in reading.quotes] == [(said, speaker)]
    assert not any(speaker in (event.target or "") for event in reading.events)


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers arrested nurses, teachers and doctors.",
        "The mayor met nurses, teachers and a priest and said nothing.",
        "The mayor, a priest and two nurses said that the road was shut.",
    ],
)
def test_lists_that_have_their_verb_are_left_alone(text: str) -> None:
    assert [q.speaker for q in dl.read(text).quotes] in ([], ["mayor"])
