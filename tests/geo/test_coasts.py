"""How near to the sea a point lies."""

from __future__ import annotations

import pytest

from dateline.geo.coasts import is_near_sea


@pytest.mark.parametrize(
    ("lat", "lon"),
    [
        (41.12, 16.87),  # Bari
        (-18.14, 178.44),  # Suva
        (-18.14, 178.44 - 360),  # the same, counted westwards
        (40.40, 49.87),  # Baku, at the Caspian Sea
        (78.22, 15.65),  # Longyearbyen
        (8.95, -79.57),  # Balboa, at the canal
    ],
)
def test_what_lies_at_the_sea(lat: float, lon: float) -> None:
    assert is_near_sea(lat, lon, 15)


@pytest.mark.parametrize(
    ("lat", "lon"),
    [
        (48.86, 2.35),  # Paris
        (-17.80, -63.17),  # Santa Cruz de la Sierra
        (-0.10, 34.75),  # Kisumu, at a lake
        (46.20, 6.15),  # Geneva, at a border
    ],
)
def test_what_lies_inland(lat: float, lon: float) -> None:
    assert not is_near_sea(lat, lon, 15)


def test_the_distance_decides() -> None:
    lisbon_inland = (38.95, -8.90)

    assert not is_near_sea(*lisbon_inland, 5)
    assert is_near_sea(*lisbon_inland, 60)
