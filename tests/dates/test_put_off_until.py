"""What was put off until a day, which is still to come."""

from __future__ import annotations

import dateline as dl


def test_a_day_until_which_something_had_been_put_off_is_ahead() -> None:
    text = "The search had been suspended until the weekend."
    (date,) = dl.read(text, published="2025-07-30").dates
    assert date.edtf == "../2025-08-03"
