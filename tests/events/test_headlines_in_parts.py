"""Headlines whose parts a semicolon parts."""

from __future__ import annotations

import pytest

import dateline as dl


@pytest.mark.parametrize(
    ("headline", "place", "killed"),
    [
        ("Train derails near Sukkur, killing 14; engineers blame track", "Sukkur", 14),
        ("Coach plunges into ravine in Peru, killing 20; many hurt", "Peru", 20),
    ],
)
def test_the_first_part_has_its_verb(headline: str, place: str, killed: int) -> None:
    first, *_ = dl.read(headline).events
    assert (first.type, first.place, first.killed) == ("ACCIDENT", place, killed)
    assert "ASSAULT" not in {event.type for event in dl.read(headline).events}
