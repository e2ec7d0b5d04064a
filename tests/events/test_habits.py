"""Habits: what is done again and again is no event of its own."""

from __future__ import annotations

import pytest

import dateline as dl


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("Most villagers celebrate the feast on 6 January.", "celebrate", "generic"),
        ("Copts celebrate Christmas on 7 January.", "celebrate", "generic"),
        ("The president of the league is elected by the votes of its 40 clubs.",
         "elected", "generic"),
        ("The governor of the bank is appointed by the king.", "appointed",
         "generic"),
        ("Drivers who park in the lane are fined by the police.", "fined",
         "generic"),
        ("Many farmers attend the rallies in order to be seen.", "attend",
         "generic"),
        ("He met doctors who help refugees in Lesbos.", "help", "generic"),
        ("He met the doctors who help refugees in Lesbos.", "help", "asserted"),
        ("Peru celebrates 28 July as its national day.", "celebrates", "generic"),
        # A day of this week, or the past, makes it one event.
        ("Copts celebrate the feast today.", "celebrate", "asserted"),
        ("The speaker is elected on Monday by the senate.", "elected", "asserted"),
        ("Most villagers attended the funeral of Ada Obi.", "funeral", "asserted"),
        # What people hold is so today.
        ("Most senators condemn the raid on Gao.", "condemn", "asserted"),
    ],
)  # fmt: skip
def test_what_is_done_again_and_again(text: str, trigger: str, value: str) -> None:
    events = dl.read(text, home=None).events
    told = [e.factuality for e in events if trigger in e.phrase]
    assert told == [value]
