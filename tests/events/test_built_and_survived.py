"""What collapses and is buried are houses, and who survives is counted."""

import pytest

import dateline as dl


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Three houses collapsed in Lome on Monday.", [("destroyed", 3)]),
        ("A landslide buried 14 houses near Loja on Monday.", [("destroyed", 14)]),
        ("Sixty-four people survived the sinking.", [("rescued", 64)]),
        ("The prosecutor has 52 people in custody.", [("arrested", 52)]),
        ("Twelve people collapsed in the heat in Lome on Monday.", []),
        ("A landslide buried 30 people near Loja on Monday.", []),
        ("The company survived 12 strikes.", []),
    ],
)
def test_figures_of_what_is_destroyed_and_who_survives(
    sentence: str, figures: list[tuple[str, int]]
) -> None:
    reading = dl.read(dl.Story(text=sentence), published="2025-06-05", home=None)
    assert [(f.outcome, f.low) for f in reading.figures] == figures
