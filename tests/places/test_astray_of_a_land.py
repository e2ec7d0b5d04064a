"""A town before a land and a comma, where the land holds no town of that name."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("A clinic in Bexley, Victoria, was closed.", "Bexley"),
        ("The blast was heard in Ouagadougou, Mali.", "Ouagadougou"),
        ("He has lived in Berlin, Bavaria, since May.", "Berlin"),
    ],
)
def test_the_town_is_doubtful(seen, text: str, phrase: str) -> None:
    assert seen(text)[phrase].doubt


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Riots in Nairobi, Kenya, spread to Mombasa.", "Nairobi"),
        ("Fans came from Turin, Naples and Sicily.", "Naples"),
        ("The tour visits Glasgow, Wales and Dublin.", "Glasgow"),
    ],
)
def test_it_is_sure_where_the_land_holds_it_or_a_list_goes_on(
    seen, text: str, phrase: str
) -> None:
    assert not seen(text)[phrase].doubt


def test_what_a_land_stands_for_does_not_lead_to_it(seen) -> None:
    alone = seen("Farmers in Punjab burned stubble.")["Punjab"]
    held = seen("The strike hit workers in Dayton, Punjab.")["Punjab"]

    assert "in the same state" not in held.why
    assert held.confidence < alone.confidence + 0.03


def test_a_country_is_no_hamlet_of_a_state_that_is_named(toponyms_of) -> None:
    text = "A man of Norfolk, Virginia, was shot dead in Obradina, Syria, on Monday."
    found = {t.phrase: t for t in toponyms_of(text)}

    assert found["Obradina"].place == found["Syria"].place
    assert not found["Syria"].doubt
