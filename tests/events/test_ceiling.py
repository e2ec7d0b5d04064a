"""Numbers of victims have a ceiling, and what is beyond it is told."""

import pytest

import dateline as dl


@pytest.mark.parametrize(
    "number",
    ["9 billion", "8,500,000,000", "12 trillion", "123456789012345678901234567890"],
)
def test_more_people_than_there_are_is_no_count(number: str) -> None:
    reading = dl.read(f"On Friday the flood killed {number} people in Kano.")
    assert not [figure for figure in reading.figures if figure.value is not None]
    assert not [event for event in reading.events if event.killed]
    (notice,) = [said for said in reading.notices if "8.3 billion" in said]
    assert notice.startswith(f"“{number} people” was left out")


def test_a_large_part_of_mankind_is_one() -> None:
    reading = dl.read("About 2 billion people were infected in a year.")
    assert [figure.value for figure in reading.figures] == [2_000_000_000]
    assert not [said for said in reading.notices if "billion" in said]
