"""A clock time of what is over is on no day that is still to come."""

from __future__ import annotations

import pytest

import dateline as dl


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Unions called off a strike planned for Friday, both sides said on Monday. "
         "The deal was struck at 3 a.m. in a hotel.", "2026-11-23"),
        ("The vote is due on Sunday. Ministers left the hall at 11 p.m.",
         "2026-11-24"),
        # what is ahead still is
        ("The match will be on Saturday. It starts at 7 p.m. in Lyon.", "2026-11-28"),
        ("The ferry sank on Sunday. It sent a call at 4 a.m. and was lost.",
         "2026-11-22"),
    ],
)  # fmt: skip
def test_the_day_of_a_clock_time_follows_its_verb(text: str, edtf: str) -> None:
    (clock,) = (d for d in dl.read(text, published="2026-11-24").dates if d.part)
    assert clock.edtf == edtf
