"""Names with articles and words of kind of another language in them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("Shells fell on Dayr az Zawr on Monday.", "Dayr az Zawr", "Deir ez-Zor"),
        ("Fighters entered Tal Rifaat and Kafr Nabl.", "Tal Rifaat", "Tall Rif‘at"),
        ("Trucks stopped in Madinat ash Shamal.", "Madinat ash Shamal", None),
    ],
)
def test_the_whole_name_is_the_place(toponyms_of, text, phrase, name) -> None:
    found = {t.phrase: t for t in toponyms_of(text)}
    assert found[phrase].place is not None
    assert name is None or found[phrase].place.name == name


def test_a_person_stays_one(toponyms_of) -> None:
    assert "Tal Becker" not in {t.phrase for t in toponyms_of("Tal Becker spoke.")}
