"""Evidence shows both spellings where the gazetteer writes a name otherwise."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "written", "known"),
    [
        ("Snow fell in Jalalabaad on Sunday.", "Jalalabaad", "Jalālābād"),
        ("A school burned in Maydugury, Nigeria.", "Maydugury", "Maiduguri"),
    ],
)
def test_another_transliteration_is_said_with_both_spellings(
    toponyms_of, text, written, known
) -> None:
    toponym = toponyms_of(text)[0]
    assert toponym.phrase == written
    assert toponym.why.startswith(
        f"The story writes “{written}”, the gazetteer “{known}”: the same name in "
        "another transliteration."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled Benghazi at dawn.",
        "Rebels shelled BENGHAZI at dawn, the army said on Monday.",
        "Snow fell on Reykjavik.",
        "Voters in Iraq stayed at home.",
    ],
)
def test_a_name_as_the_gazetteer_has_it_needs_no_remark(toponyms_of, text) -> None:
    assert "The story writes" not in toponyms_of(text)[0].why


def test_a_name_with_another_letter_is_no_place_of_that_name(toponyms_of) -> None:
    (town, state) = toponyms_of("A barn burned in Barlington, Vermont.")
    assert town.place.name != "Burlington"
    assert state.place.name == "Vermont"
