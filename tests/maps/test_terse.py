"""Lines as short texts: each number comes back, and a page gets smaller."""

import json

import pytest
from atlas import reading_about

from dateline.maps.basemap import clip
from dateline.maps.terse import terse

CLIPPED = clip(
    reading_about("Baghdad", "Khuzestan Province", "Kadhimiya", "Iraq", "Tehran")
)


def undone(text: str) -> list[int]:
    """Return the steps that a text holds, as the front end does (map/sheet.js)."""
    numbers, times = [], 0
    for code in map(ord, text):
        if code > 119:
            times = 7 * times + code - 123
        else:
            numbers.append(81 * times + code - 78 - (code > 92))
            times = 0
    half = len(numbers) // 2
    pairs = zip(numbers[:half], numbers[half:], strict=True)
    return [step for pair in pairs for step in pair]


@pytest.mark.parametrize("middle", [0, 40, 81, 283, 284, 1600, 9_999])
def test_every_number_comes_back(middle: int) -> None:
    steps = [sign * (middle + by) for by in range(-90, 90) for sign in (1, -1)]
    (text,) = terse({**CLIPPED, "arcs": [steps]})["arcs"]
    assert undone(text) == steps
    assert json.dumps(text) == f'"{text}"'


def test_lines_of_all_parts_come_back_and_take_half() -> None:
    short = terse(CLIPPED)
    assert [undone(arc) for arc in short["arcs"]] == CLIPPED["arcs"]
    for area, whole in zip(short["areas"], CLIPPED["areas"], strict=True):
        assert [undone(ring) for ring in area["rings"]] == whole["rings"]
    land = [undone(ring) for ring in short["inset"]["land"]]
    assert land == CLIPPED["inset"]["land"]
    assert list(short["inset"]["named"]) == list(CLIPPED["inset"]["named"])
    whole = json.dumps(CLIPPED["arcs"], separators=(",", ":"))
    assert sum(map(len, short["arcs"])) < len(whole) / 2


def test_what_is_no_map_stays_as_it_is() -> None:
    nothing = clip(reading_about())
    assert terse(nothing) == nothing
