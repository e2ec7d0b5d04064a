"""Country shapes: points in countries, distances, and boxes that frame well."""

import csv
from importlib import resources

import pytest
from dateline.geodata.boxes import country_box, division_box

from dateline.errors import BadOption
from dateline.geo.boxes import country_boxes, division_boxes
from dateline.geo.countries import codes, country_at, distance_km, extent, shape
from dateline.geo.divisions import division_codes
from dateline.geo.topology import SCALES, load_world


@pytest.mark.parametrize(
    ("lat", "lon", "code"),
    [
        (30.28, 57.08, "IR"),  # Kerman
        (31.50, 34.46, "PS"),  # Gaza City, 50 km wide in all
        (22.35, 114.15, "HK"),
        (42.66, 21.16, "XK"),  # Pristina: no ISO code, GeoNames' is used
        (-21.10, 55.50, "RE"),  # drawn as France by Natural Earth
        (78.20, 15.60, "SJ"),
        (-10.50, 105.65, "CX"),
        (41.9022, 12.4534, "VA"),  # lies within Italy
        (66.00, -172.0, "RU"),  # Chukotka, beyond the antimeridian
        (66.00, 188.0, "RU"),  # the same point, counted the other way round
        (44.95, 34.10, "UA"),  # Simferopol: a disputed piece keeps GeoNames' code
        (9.56, 44.06, "SO"),
        (40.0, -40.0, None),
    ],
)
def test_a_point_lies_in_the_country_the_gazetteer_would_say(lat, lon, code):
    assert country_at(lat, lon) == code


def test_every_country_of_the_table_has_a_shape_and_no_other():
    folder = resources.files("dateline.geodata") / "basemap"
    with (folder / "countries.csv").open(encoding="utf-8", newline="") as table:
        listed = {row["code"] for row in csv.DictReader(table)}
    assert codes() == listed


def test_distance_is_zero_inside_and_kilometres_outside():
    assert distance_km(30.28, 57.08, "IR") == 0
    assert distance_km(52.0, 4.0, "NL") == pytest.approx(7, abs=7)
    # Dover Strait: 33 km at its narrowest.
    assert distance_km(50.87, 1.58, "GB") == pytest.approx(33, abs=4)


def test_distance_is_measured_across_the_antimeridian():
    # Nuku'alofa to the nearest of Fiji's Lau islands, which lie west of 180.
    assert distance_km(-17.0, -179.9, "FJ") < 60
    assert distance_km(65.6, -168.1, "RU") < 90  # Cape Prince of Wales, Alaska


@pytest.mark.parametrize("scale", SCALES)
def test_shapes_are_valid_and_cut_at_the_antimeridian(scale):
    for code in ("RU", "FJ", "US", "NO", "AQ"):
        whole = shape(code, scale)
        assert whole.is_valid
        for part in getattr(whole, "geoms", [whole]):
            west, _, east, _ = part.bounds
            # Smeared polygons are as wide as the world; only Antarctica is.
            assert east - west < 200 or code == "AQ"


@pytest.mark.parametrize(
    ("code", "box"),
    [
        ("FR", (-5, 41, 10, 51)),  # with Corsica, without Réunion
        ("US", (-125, 25, -67, 49)),  # without Alaska and Hawaii
        ("RU", (27, 41, 190, 80)),  # in one piece, past 180
        ("MY", (100, 1, 119, 7)),  # both halves
        ("ES", (-9, 36, 4, 44)),  # without the Canaries
        ("JP", (130, 31, 146, 46)),  # with Hokkaido
        ("NZ", (167, -47, 179, -34)),  # without the subantarctic islands
    ],
)
def test_a_country_is_framed_by_its_mainland(code, box):
    assert [round(edge) for edge in extent(code)] == pytest.approx(list(box), abs=1)


def test_boxes_are_those_of_the_shapes():
    """They were worked out once: they must be made again when shapes are."""
    assert codes() == {p.code for p in load_world("10m").pieces if p.code}
    assert {code: country_box(code) for code in codes()} == country_boxes()
    some = division_codes()[::20]
    assert {c: division_box(c) for c in some} == {c: division_boxes()[c] for c in some}
    assert sorted(division_codes()) == list(division_boxes())


def test_fiji_is_framed_in_one_piece_across_the_antimeridian():
    west, _, east, _ = extent("FJ")
    assert 170 < west < 180 < east < 190


def test_every_country_can_be_framed():
    for code in codes():
        west, south, east, north = extent(code)
        assert -180 <= west < 180
        assert west < east <= west + 360
        assert -90 <= south < north <= 90


def test_an_unknown_country_or_scale_says_what_to_give():
    with pytest.raises(BadOption, match="ISO 3166-1 alpha-2"):
        extent("Iran")
    with pytest.raises(BadOption, match="110m, 50m, 10m"):
        load_world("5m")


def test_borders_are_shared_arcs():
    """Both sides of a border are one line, so that it can be drawn once."""
    world = load_world("50m")
    used = {}
    for piece in world.pieces:
        for polygon in piece.polygons:
            for ring in polygon:
                for number in ring:
                    used.setdefault(max(number, ~number), set()).add(piece.code)
    assert any(owners == {"IR", "IQ"} for owners in used.values())


@pytest.mark.parametrize("code", ["MT", "FJ", "BJ"])
def test_the_box_of_a_ring_is_that_of_its_points(code):
    world = load_world("10m")
    (piece,) = (piece for piece in world.pieces if piece.code == code)
    for rings in piece.polygons:
        lons, lats = zip(*world.ring(rings[0]), strict=True)
        box = (min(lons), min(lats), max(lons), max(lats))
        assert world.box(rings[0]) == box


def test_no_more_polygons_are_made_than_a_point_may_lie_in(monkeypatch):
    from dateline.geo import countries

    made = []
    polygon = countries._polygon
    countries._filled.cache_clear()
    monkeypatch.setattr(
        countries, "_polygon", lambda rings: made.append(rings) or polygon(rings)
    )
    assert country_at(-25.30, -57.64) == "PY"
    assert 0 < len(made) < 20
