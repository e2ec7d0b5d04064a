"""Towns that companies are of, and towns in the names of companies."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Velmarkon of Basel bought Skarnholt of Oslo.", ["Basel", "Oslo"]),
        ("The yard was sold to Drostrand of Aarhus for a euro.", ["Aarhus"]),
        ("Prelloxia of Turin will build the trams.", ["Turin"]),
    ],
)
def test_the_town_of_a_coined_name_is_a_place(seen, text, towns):
    found = seen(text)
    assert {name: found[name].kind for name in towns} == dict.fromkeys(towns, "literal")


def test_a_town_in_the_name_of_a_body_is_only_a_part_of_it(toponyms_of):
    found = toponyms_of("The Bank of Baroda and Denver Instruments rose on Monday.")
    assert {t.kind for t in found if t.place} <= {"embedded"}


def test_a_town_before_a_trade_is_only_a_part_of_a_name(toponyms_of):
    found = toponyms_of("Shares of Toledo Glass slid on Monday.")
    assert {t.kind for t in found if t.place} <= {"embedded"}
