"""Shapes of provinces and states: where a point lies, and what a map draws."""

import json

import pytest
from readings import sample_reading

from dateline.gazetteer import Gazetteer
from dateline.geo.divisions import division_box, division_shape, divisions_at
from dateline.maps.areas import BUDGET
from dateline.maps.basemap import clip
from dateline.maps.picture import svg
from dateline.model import Toponym
from dateline.model.items import Items


def about(*codes: str):
    """Make a reading that names these divisions, once each."""
    reading, gazetteer = sample_reading(), Gazetteer.default()
    named = [
        Toponym(
            start=i, end=i + 1, phrase="x", sentence=0, rule="test", kind="literal",
            place=gazetteer.division(code),
        )
        for i, code in enumerate(codes)
    ]  # fmt: skip
    return reading.replace(places=Items(named))


@pytest.mark.parametrize(
    ("lat", "lon", "code"),
    [
        (30.28, 57.08, "IR-08"),  # Kerman
        (32.00, 44.33, "IQ-NA"),  # Najaf
        (32.78, -96.80, "US-TX"),  # Dallas
        (-33.87, 151.00, "AU-NSW"),  # Sydney
        (46.81, -71.30, "CA-QC"),  # Quebec
        (66.00, -173.00, "RU-CHU"),  # beyond 180°
        (0.0, 0.0, None),  # the Gulf of Guinea
    ],
)
def test_a_point_knows_its_division(lat, lon, code) -> None:
    assert divisions_at([(lat, lon)]) == [code]


def test_most_towns_lie_in_the_shape_of_their_division() -> None:
    found = Gazetteer.default().cities((-180, -60, 180, 75), limit=3_000)
    towns = [p for p in found if p.admin1 and division_shape(p.admin1) is not None]
    assert len(towns) > 2_500
    codes = divisions_at((p.lat, p.lon) for p in towns)
    wrong = [p.label for p, code in zip(towns, codes, strict=True) if code != p.admin1]
    assert len(wrong) < 0.08 * len(towns), wrong[:40]


def test_a_division_without_a_shape_is_told_as_such() -> None:
    assert division_shape("XX-1") is None
    assert division_box("XX-1") is None


def test_the_frame_of_a_division_may_cross_the_antimeridian() -> None:
    west, south, east, north = division_box("RU-CHU")
    assert 150 < west < 180 < east < 200
    assert 60 < south < north < 75


def test_named_divisions_are_areas_and_not_rings() -> None:
    reading = about("US-TX", "US-OK")
    ground = clip(reading)
    assert [area["id"] for area in ground["areas"]] == [t.id for t in reading.places]
    picture = svg(reading)
    assert picture.count('class="area"') == 2
    assert 'class="ring"' not in picture


def test_outlines_keep_to_their_budget() -> None:
    ground = clip(about(*(f"US-{s}" for s in "AK HI TX CA FL MI ME WA LA NC".split())))
    assert len(json.dumps(ground["areas"])) <= BUDGET * 1.1
    assert len(ground["areas"]) == len(set(ground["places"]))


def test_an_area_stays_on_the_sheet() -> None:
    ground = clip(about("RU-CHU", "US-AK"))
    wide, high = ground["size"]
    for area in ground["areas"]:
        for ring in area["rings"]:
            xs = [sum(ring[0 : i + 1 : 2]) for i in range(0, len(ring), 2)]
            ys = [sum(ring[1 : i + 2 : 2]) for i in range(0, len(ring), 2)]
            assert -1 <= min(xs) <= max(xs) <= wide + 1
            assert -1 <= min(ys) <= max(ys) <= high + 1
