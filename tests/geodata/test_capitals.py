"""Which cities the builder takes for capitals."""

from __future__ import annotations

from typing import Any

import pytest
from dateline.geodata.geonames import Capitals


def _city(name: str, population: int, *others: str) -> Any:
    return {
        "countrycode": "NL",
        "name": name,
        "population": population,
        "alternatenames": list(others),
    }


#: The capital, a larger namesake in another language, villages of the name, others.
_CITIES = {
    "capital": _city("Amsterdam", 741_636, "Mokum"),
    "namesake": _city("Nieuw-Amsterdam", 900_000, "Amsterdam"),
    "village": _city("Amsterdam", 500),
    "port": _city("Rotterdam", 999_000, "Roffa"),
}


@pytest.mark.parametrize(
    ("order", "found"),
    [
        (["capital", "namesake", "village", "port"], "capital"),
        (["port", "village", "namesake", "capital"], "capital"),
        (["namesake", "village"], "village"),
        (["village", "namesake"], "village"),
        (["port", "namesake"], "namesake"),
    ],
)
def test_the_official_name_counts_before_the_size(order: list[str], found: str) -> None:
    capitals = Capitals()
    for key in order:
        capitals.see(key, _CITIES[key])
    assert capitals.ids() == [found]


def test_a_city_of_no_such_name_is_none() -> None:
    capitals = Capitals()
    capitals.see("port", _CITIES["port"])
    assert capitals.ids() == []
