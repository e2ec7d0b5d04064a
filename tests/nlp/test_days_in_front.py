"""Days in front of a subject are of the verb, and no part of who acts."""

from __future__ import annotations

import pytest

import dateline as dl


@pytest.mark.parametrize(
    ("text", "actor", "day"),
    [
        ("On Monday night masked men threw stones at a picket in Kano.",
         "masked men", "2026-08-31"),
        ("Early on Sunday armed men attacked a bus in Kano.", "armed men",
         "2026-08-30"),
        ("Last week hooded gunmen shot a priest in Kano.", "hooded gunmen",
         "2026-08-24/2026-08-30"),
        ("The rain fell in May. On the 12th soldiers attacked Kano.", "soldiers",
         "2026-05-12"),
        ("On the 29th rebels were shot in Kano.", None, "2026-08-29"),
    ],
)  # fmt: skip
def test_a_day_is_no_part_of_who_acts(text, actor, day):
    event = dl.read(text, published="2026-09-02", home=None).events[-1]
    assert event.actor == actor
    assert event.edtf == day


def test_a_day_that_describes_people_stays_with_them():
    text = "Monday night football fans fled the stadium in Kano."
    event = dl.read(text, published="2026-09-02", home=None).events[0]
    assert event.actor.endswith("fans")
