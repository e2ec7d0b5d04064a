"""The points of countries and divisions: the middle of their area, by one rule."""

from __future__ import annotations

import pytest
import shapely
from dateline.geodata.district_points import Town, names_apart
from dateline.geodata.division_points import points
from dateline.geodata.middles import mainland, middle

from dateline import Gazetteer
from dateline.geo import countries as shapes
from dateline.geo.sphere import distance_km


def test_a_middle_counts_area_on_the_globe() -> None:
    # As wide at 60° north as at the equator in degrees, but half as wide in fact.
    lat, lon = middle(shapely.box(10, 0, 20, 60))

    assert lat < 28
    assert lon == pytest.approx(15)


def test_halves_cut_at_180_degrees_are_one_area() -> None:
    halves = shapely.union(shapely.box(170, 0, 180, 10), shapely.box(-180, 0, -178, 10))

    assert middle(halves)[1] == pytest.approx(176, abs=0.01)
    assert mainland(halves).share == pytest.approx(1, abs=0.001)


def test_an_area_round_the_pole_is_left_whole() -> None:
    lat, lon = middle(shapely.box(-180, -90, 180, -70))

    assert lat < -75
    assert lon == pytest.approx(0, abs=0.01)


def test_a_mainland_knows_its_share_and_whether_it_is_bent() -> None:
    bent = shapely.box(0, 0, 10, 10).difference(shapely.box(1, 1, 10, 10))
    both = mainland(shapely.union(shapely.box(0, 0, 3, 1), shapely.box(8, 0, 9, 1)))

    assert not mainland(bent).inside
    assert both.inside
    assert both.share == pytest.approx(0.75, abs=0.01)
    assert both.lon == pytest.approx(1.5)


def test_a_division_is_made_of_the_shapes_that_hold_its_towns() -> None:
    areas = [shapely.box(west, 0, west + 1, 1) for west in range(4)]
    towns = {
        "XX.1": [(0.5, 0.5), (1.5, 0.5)],  # two shapes that are now one division
        "XX.2": [(2.5, 0.2), (2.5, 0.4)],  # half of a shape since parted
        "XX.3": [(2.5, 0.6), (2.5, 0.8)],
        "XX.4": [(9.0, 0.5), (9.5, 0.7), (3.5, 0.5)],  # mostly where no shape is
    }

    found = points(areas, towns)

    assert found["XX.1"] == pytest.approx((0.5, 1.0), abs=0.01)
    assert found["XX.2"] == pytest.approx((0.3, 2.5), abs=0.01)
    assert found["XX.3"] == pytest.approx((0.7, 2.5), abs=0.01)
    assert found["XX.4"] == pytest.approx((0.6, 6.5), abs=0.01)


def test_a_district_has_names_that_its_towns_have_not() -> None:
    towns = [Town("Hebron", 35.1, 31.5), Town("Halhul", 35.1, 31.6)]

    assert names_apart(("Kent", "Caint"), towns) == ["Kent", "Caint"]
    assert names_apart(("Hebron", "Al Khalil", "Hebron Governorate"), towns) == [
        "Hebron Governorate",
        "Al Khalil",
    ]
    assert names_apart(("Halhul", "حلحول"), towns) == []


@pytest.mark.parametrize(
    ("name", "country", "place_id"),
    [
        ("Kent", "GB", "geonames:3333158"),  # ISO 3166-2 has it too: it is there once
        ("County Cork", "IE", "geonames:2965139"),
        ("Hebron Governorate", "PS", "geonames:7870658"),
        ("Lower Franconia", "DE", "geonames:2819564"),
    ],
)
def test_districts_of_the_world_are_found(
    gazetteer: Gazetteer, name: str, country: str, place_id: str
) -> None:
    found = [
        one.place for one in gazetteer.matches(name) if one.place.level == "admin2"
    ]

    assert [one.id for one in found if one.country == country] == [place_id]


@pytest.mark.parametrize(
    ("code", "south", "north", "west", "east"),
    [
        ("CA-QC", 50, 55, -75, -69),  # not Montreal, where its people live
        ("CA-ON", 48, 52, -90, -83),
        ("AU-NSW", -34, -30, 145, 149),
        ("RU-CHU", 64, 69, 165, 180),  # cut at 180°
        ("FR-OCC", 43, 45, 1, 3.5),  # of departments, joined in 2016
    ],
)
def test_divisions_lie_at_their_middle(
    gazetteer: Gazetteer,
    code: str,
    south: float,
    north: float,
    west: float,
    east: float,
) -> None:
    place = gazetteer.division(code)

    assert place is not None
    assert place.id.startswith("geonames:")
    assert place.lat is not None
    assert place.lon is not None
    assert south < place.lat < north
    assert west < place.lon < east


def test_countries_lie_in_or_off_their_shape(gazetteer: Gazetteer) -> None:
    far = []
    for code in sorted(shapes.codes()):
        place = gazetteer.country(code)
        if place is not None and place.lat is not None and place.lon is not None:
            away = shapes.distance_km(place.lat, place.lon, code)
            if away > 25:
                far.append(f"{place.name}: {away:.0f} km")
    assert far == []


def test_a_country_of_one_piece_lies_at_the_middle_of_it(gazetteer: Gazetteer) -> None:
    for code in ("US", "CD", "BR", "LY", "AU", "PL"):
        place, land = gazetteer.country(code), mainland(shapes.shape(code))
        assert place is not None
        assert place.lat is not None
        assert place.lon is not None
        assert distance_km(place.lat, place.lon, land.lat, land.lon) < 5


def test_an_archipelago_does_not_lie_on_its_largest_island(
    gazetteer: Gazetteer,
) -> None:
    indonesia = gazetteer.country("ID")
    sumatra_or_borneo = mainland(shapes.shape("ID"))

    assert indonesia is not None
    assert indonesia.lat is not None
    assert indonesia.lon is not None
    assert sumatra_or_borneo.share < 0.5
    away = distance_km(
        indonesia.lat, indonesia.lon, sumatra_or_borneo.lat, sumatra_or_borneo.lon
    )
    assert away > 375


def test_a_division_is_had_by_the_id_it_once_had(gazetteer: Gazetteer) -> None:
    assert gazetteer.place("iso:IR-08").id == "geonames:128231"
