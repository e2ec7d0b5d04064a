"""What counts as the right place: the same record, or near and of the same level."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dateline.gazetteer import Gazetteer
from dateline.places.training.target import target_of

FOLDER = Path(__file__).parent


@pytest.fixture
def measure(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the measure's module, found as its folder finds it."""
    for path in FOLDER.glob("*.py"):
        monkeypatch.delitem(sys.modules, path.stem, raising=False)
    monkeypatch.syspath_prepend(FOLDER)
    import places

    return places


def _is_right(
    measure: ModuleType,
    found: str,
    kind: str,
    gold: dict[str, Any],
    phrase: str = "",
    way: str = "is_right_place",
) -> bool:
    gazetteer = Gazetteer.default()
    place = next(m.place for m in gazetteer.matches(found) if m.place.kind == kind)
    marked = {"phrase": phrase or found, **gold}
    target = target_of(marked, gazetteer)
    hit = {"id": place.id, "lat": place.lat, "lon": place.lon, "geonameid": None}
    return bool(getattr(measure, way)(marked, target, hit))


#: A record of GeoNames that the gazetteer lacks.
UNKNOWN = {"geonameid": "999999999"}


@pytest.mark.parametrize(
    ("name", "kind", "lat", "lon"),
    [
        ("Sahel", "region", 14.0, 12.0),
        ("Bering Sea", "sea", 60.0, 179.0),
        ("Caucasus", "region", 43.5, 41.0),
    ],
)
def test_a_wide_place_of_the_name_is_right_wherever_its_middle_is(
    measure: ModuleType, name: str, kind: str, lat: float, lon: float
) -> None:
    assert _is_right(measure, name, kind, {"lat": lat, "lon": lon, **UNKNOWN})


@pytest.mark.parametrize(
    ("found", "kind", "phrase", "gold"),
    [
        # It has another name.
        ("Sahel", "region", "Maghreb", {"lat": 16.0, "lon": 4.0, **UNKNOWN}),
        # It is on another continent.
        ("Sahel", "region", "Sahel", {"lat": 48.0, "lon": 100.0, **UNKNOWN}),
        # The marked record is known, and another.
        ("Sahel", "region", "Sahel", {"lat": 16.0, "lon": 4.0, "geonameid": "2440485"}),
        # A city is not wide.
        ("Bamako", "city", "Bamako", {"lat": 13.2, "lon": -8.0, **UNKNOWN}),
    ],
)
def test_what_has_another_name_or_is_elsewhere_or_no_wide_place_is_not(
    measure: ModuleType, found: str, kind: str, phrase: str, gold: dict[str, Any]
) -> None:
    assert not _is_right(measure, found, kind, gold, phrase)


def test_a_city_near_the_point_is_right_and_its_region_is_not(
    measure: ModuleType,
) -> None:
    gold = {"lat": 12.65, "lon": -8.0, "level": "city", **UNKNOWN}
    assert _is_right(measure, "Bamako", "city", gold)
    assert not _is_right(measure, "Bamako", "admin1", gold)


@pytest.mark.parametrize(
    ("found", "kind", "phrase", "gold", "holds"),
    [
        # The points of a country and of a state are far from ours.
        ("Chad", "country", "Chad", {"lat": 12.1, "lon": 15.0}, True),
        ("Bavaria", "admin1", "Bavaria", {"lat": 50.6, "lon": 11.0}, True),
        # Chad is not all that lies around N'Djamena, nor is it in Asia.
        ("Chad", "country", "N'Djamena", {"lat": 12.1, "lon": 15.0}, False),
        ("Chad", "country", "Chad", {"lat": 48.0, "lon": 100.0}, False),
        # A record was marked, and it is not the country.
        ("Chad", "country", "Chad", {"lat": 12.1, "lon": 15.0, **UNKNOWN}, False),
    ],
)
def test_a_bare_point_of_a_wide_place_holds_its_placement(
    measure: ModuleType,
    found: str,
    kind: str,
    phrase: str,
    gold: dict[str, Any],
    holds: bool,
) -> None:
    assert _is_right(measure, found, kind, gold, phrase, "holds") == holds


@pytest.mark.parametrize(
    ("found", "kind", "marked", "level"),
    [
        ("Berlin", "city", "Berlin", "admin1"),
        ("Vienna", "admin1", "Vienna", "city"),
        ("Washington", "city", "District of Columbia", "admin1"),
    ],
)
def test_a_city_and_its_own_division_are_one_ground_and_two_places(
    measure: ModuleType, found: str, kind: str, marked: str, level: str
) -> None:
    gold = _marked(marked, level)
    assert not _is_right(measure, found, kind, gold)
    assert _is_right(measure, found, kind, gold, way="is_right_ground")


@pytest.mark.parametrize(
    ("found", "kind", "marked", "level"),
    [
        ("New York City", "city", "New York", "admin1"),  # far from the state's middle
        ("Potsdam", "city", "Berlin", "admin1"),  # another name
        ("Germany", "country", "Berlin", "city"),
    ],
)
def test_what_is_elsewhere_or_called_otherwise_is_another_ground(
    measure: ModuleType, found: str, kind: str, marked: str, level: str
) -> None:
    gold = _marked(marked, level)
    assert not _is_right(measure, found, kind, gold, way="is_right_ground")


def _marked(name: str, kind: str) -> dict[str, Any]:
    matches = Gazetteer.default().matches(name)
    place = next(m.place for m in matches if m.place.kind == kind)
    return {"lat": place.lat, "lon": place.lon, "place": place.id}
