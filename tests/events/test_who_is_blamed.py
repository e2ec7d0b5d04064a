"""Whose deed it is that somebody is blamed for."""

from __future__ import annotations

import pytest

import dateline as dl


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Kenya condemned Uganda for its air strike on Busia on Monday.", "Uganda"),
        ("Ethiopia criticised Eritrea over its shelling of Badme.", "Eritrea"),
        ("Kenya defended its air strike on Kismayo.", "Kenya"),
    ],
)
def test_the_deed_is_of_who_is_blamed_for_it(text: str, doer: str) -> None:
    (deed,) = (e for e in dl.read(text).events if e.type == "FIGHT")
    assert deed.actors == (doer,)
