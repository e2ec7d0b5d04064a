"""Divisions in regions of which nobody knows the limits: the Amazon, the Arctic."""

from __future__ import annotations

import pytest

from dateline import read


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        (
            "Workers occupied a pipeline in the Amazon province of Sucumbíos.",
            "Sucumbíos",
            "Sucumbíos, Ecuador",
        ),
        ("A mine opened in the Andes department of Puno.", "Puno", "Puno, Peru"),
        (
            "Gold was found in the Arctic district of Chukotka.",
            "Chukotka",
            "Chukotka, Russia",
        ),
    ],
)
def test_a_division_is_itself_in_a_region_without_limits(
    text: str, name: str, label: str
) -> None:
    (found,) = (p for p in read(text).places if p.phrase == name)
    assert str(found.place) == label


def test_a_larger_place_with_limits_still_stands_for_what_is_not_in_it() -> None:
    (town,) = (p for p in read("He lives in the Malian town of Geneva.").places[1:])
    assert str(town.place) == "Mali"
