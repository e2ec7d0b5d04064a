"""Days before and after a named day: how many nobody knows, and of which year."""

from __future__ import annotations

import datetime as dt

import pytest
from parsed import parse_story

from dateline.dates import find_dates

PUBLISHED = dt.date(2026, 11, 12)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("A few days before May 5, rebels burned the mill.", "../2026-05-04"),
        ("Rebels burned the mill days before May 5.", "../2026-05-04"),
        ("Some weeks after May 5, rebels burned the mill.", "2026-05-06/.."),
        ("Two days before May 5, rebels burned the mill.", "2026-05-03"),
        ("The day before May 5, rebels burned the mill.", "2026-05-04"),
        # What is over was in the year of the story, and what is to come is in the next.
        ("Rebels burned the mill after May 5.", "2026-05-06/.."),
        ("Rebels must leave the mill before May 5.", "../2027-05-04"),
        ("The mill was to close after May 5.", "2027-05-06/.."),
    ],
)
def test_before_and_after(text: str, edtf: str) -> None:
    found = [date.edtf for date in find_dates(parse_story(text), PUBLISHED)]
    assert [each for each in found if each] == [edtf]
