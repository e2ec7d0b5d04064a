"""What a story's map shows: the frame, the clipped outlines, the size."""

import itertools
import json
import math

import pytest
from atlas import PLACES, named, reading_about

from dateline import Place
from dateline.errors import BadOption
from dateline.geo.countries import country_at
from dateline.maps.basemap import CREDIT, clip
from dateline.maps.framing import choose_frame
from dateline.maps.outlines import Outlines
from dateline.maps.projection import Projection
from dateline.maps.spots import spots_of

PROCESSION = (
    *("Baghdad", "Najaf", "Kadhimiya", "Baghdad International Airport", "Iraq"),
    *("Tehran", "Tehran", "Qom", "Ahvaz", "Mashhad", "Kerman"),
    ("United States", "metonym"),
    ("United States", "metonym"),
    ("United States", "metonym"),
    ("Iran", "demonym"),
)


def frame_of(*places):
    return choose_frame(spots_of(reading_about(*places)))


def names(spots):
    return {spot.place.name for spot in spots}


def test_the_frame_shows_where_it_happened_and_leaves_far_actors_outside():
    frame = frame_of(*PROCESSION)
    assert names(frame.outside) == {"United States"}
    west, south, east, north = frame.box
    # Iraq and Iran, whole, with some room; not the world.
    assert 30 < west < 39
    assert 63 < east < 72
    assert 18 < south < 26
    assert 39 < north < 46


def test_demonyms_and_embedded_names_are_not_drawn():
    spots = spots_of(reading_about("Qom", ("Iran", "demonym"), ("Paris", "embedded")))
    assert names(spots) == {"Qom"}


def test_rejected_mentions_are_not_drawn():
    from dataclasses import replace

    from dateline.model.items import Items

    reading = reading_about("Qom", "Paris")
    kept, wrong = reading.places
    reading = reading.replace(places=Items([kept, replace(wrong, status="rejected")]))
    assert names(spots_of(reading)) == {"Qom"}


def test_one_far_town_does_not_shrink_the_rest_to_dots():
    frame = frame_of("Baghdad", "Najaf", "Kadhimiya", "Iraq", "Geneva", "New York City")
    assert names(frame.outside) == {"Geneva", "New York City"}


def test_continents_neither_move_the_frame_nor_lie_off_the_map():
    europe = Place(id="test:e", name="Europe", kind="continent", lat=48.7, lon=9.1)
    alone, beside = frame_of("Baghdad", "Najaf"), frame_of("Baghdad", "Najaf", europe)
    assert beside.box == alone.box
    assert beside.outside == ()


def test_a_story_with_hundreds_of_places_has_a_frame():
    crowd = [
        Place(id=f"test:{i}", name=f"Town {i}", kind="city", lat=30 + i % 20, lon=i / 9)
        for i in range(300)
    ]
    west, south, east, north = frame_of(*crowd).box
    assert west < 0
    assert east > 30
    assert north - south > 10


def test_a_story_of_the_whole_world_gets_a_map_of_the_world():
    frame = frame_of(
        "Sydney", "Sao Paulo", "Nairobi", "New York City", "Tehran", "Suva"
    )
    assert frame.is_world
    assert frame.outside == ()


def test_a_single_town_is_shown_in_its_surroundings():
    west, south, east, north = frame_of("Paris").box
    assert 3 < east - west < 12
    assert 2 < north - south < 12


def test_a_country_alone_is_framed_by_its_mainland():
    west, south, east, north = frame_of("France").box
    assert west > -8
    assert south > 39
    assert east < 12
    assert north < 53


def texan(name, lat, lon, kind="city"):
    return Place(
        id=f"test:{name}",
        name=name,
        kind=kind,
        lat=lat,
        lon=lon,
        country="US",
        admin1="US-TX",
    )


def test_a_state_named_with_its_towns_is_shown_in_part_and_named_there():
    towns = texan("Paris", 33.66, -95.56), texan("Dallas", 32.78, -96.81)
    state = texan("Texas", 31.25, -99.25, "admin1")
    reading = reading_about(*towns, state)
    frame = choose_frame(spots_of(reading))
    west, _, east, _ = frame.box
    assert east - west < 8
    assert names(frame.inside) == {"Paris", "Dallas", "Texas"}
    ground = clip(reading)
    (area,) = ground["areas"]
    x, y, width, height = ground["frame"]
    assert x < area["label"][0] < x + width
    assert y < area["label"][1] < y + height


def test_a_state_alone_is_framed_whole():
    frame = choose_frame(
        spots_of(reading_about(texan("Texas", 31.25, -99.25, "admin1")))
    )
    west, south, east, north = frame.box
    assert (west, south) < (-106, 26.5)
    assert (east, north) > (-94, 36)


def test_fiji_and_samoa_are_framed_across_the_antimeridian():
    frame = frame_of("Suva", "Taveuni", "Fiji", "Apia")
    west, _, east, _ = frame.box
    assert east - west < 25
    assert west < 180 < east or west < -180 < east
    assert not frame.outside


def test_far_east_of_russia_is_near_alaska():
    nome = Place(id="test:nome", name="Nome", kind="city", lat=64.5, lon=-165.4)
    west, _, east, _ = frame_of("Anadyr", nome).box
    assert east - west < 40


@pytest.mark.parametrize(
    "places", [PROCESSION, ("Suva", "Fiji", "Apia"), ("Seychelles",)]
)
def test_every_place_inside_lies_on_the_sheet(places):
    reading = reading_about(*places)
    ground = clip(reading)
    width, height = ground["size"]
    place = Projection.of(ground)
    for spot in spots_of(reading):
        if spot.id in ground["places"] and not spot.is_country:
            x, y = place(spot.place.lat, spot.place.lon)
            assert 0 <= x <= width
            assert 0 <= y <= height


def test_the_procession_weighs_little():
    text = json.dumps(clip(reading_about(*PROCESSION)), separators=(",", ":"))
    assert len(text) < 25_000


def test_the_world_weighs_little_more():
    world = ("Sydney", "Sao Paulo", "Nairobi", "New York City", "Tehran", "Suva")
    text = json.dumps(clip(reading_about(*world)), separators=(",", ":"))
    assert len(text) < 32_000


def winding(rings, x, y):
    """Count how often the rings wind around a point."""
    turns = 0
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
            side = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1)
            if y1 <= y < y2 and side > 0:
                turns += 1
            elif y2 <= y < y1 and side < 0:
                turns -= 1
    return turns


@pytest.mark.parametrize(
    "places", [PROCESSION, ("Suva", "Taveuni", "Fiji", "Apia"), ("Anadyr", "Russia")]
)
def test_clipping_moves_nothing_across_a_border(places):
    """Points of the frame lie in the same country on the sheet as on the globe."""
    ground = clip(reading_about(*places))
    outlines, projection = Outlines.of(ground), Projection.of(ground)
    x, y, w, h = ground["frame"]
    wrong = checked = 0
    for i in range(1, 16):
        for j in range(1, 16):
            at = x + w * i / 16, y + h * j / 16
            lat, lon = projection.inverse(*at)
            drawn = {r["code"] for r, rings in outlines.shapes if winding(rings, *at)}
            expected = country_at(lat, lon)
            checked += 1
            wrong += drawn != ({expected} if expected else set())
    # Coarser coasts and dropped islets may cost a point or two.
    assert checked == 225
    assert wrong <= 5


def test_no_outline_is_smeared_over_the_sheet():
    ground = clip(reading_about("Suva", "Taveuni", "Fiji", "Apia"))
    width = ground["size"][0]
    for line in Outlines.of(ground).coast:
        for (x1, y1), (x2, y2) in itertools.pairwise(line):
            assert math.hypot(x2 - x1, y2 - y1) < width / 3


def test_countries_carry_code_name_and_a_label_within_the_frame():
    ground = clip(reading_about(*PROCESSION))
    x, y, w, h = ground["frame"]
    by_code = {shape["code"]: shape for shape in ground["shapes"]}
    for code, name in (("IQ", "Iraq"), ("IR", "Iran"), ("SA", "Saudi Arabia")):
        assert by_code[code]["name"] == name
        left, top, room = by_code[code]["label"]
        assert x <= left <= x + w
        assert y <= top <= y + h
        assert room > 20


def test_neighbours_share_their_border():
    shapes = {s["code"]: s for s in clip(reading_about(*PROCESSION))["shapes"]}
    arcs = {
        code: {max(n, ~n) for ring in shapes[code]["rings"] for n in ring}
        for code in ("IQ", "IR")
    }
    assert arcs["IQ"] & arcs["IR"]


def test_disputed_lines_are_marked_and_borders_explained():
    crimea = Place(
        id="test:s", name="Simferopol", kind="city", lat=44.95, lon=34.1, country="UA"
    )
    ground = clip(reading_about(crimea))
    assert Outlines.of(ground).disputed
    assert "de-facto" in ground["note"]
    assert ground["credit"] == CREDIT


def test_context_names_a_few_cities_and_none_twice(gazetteer):
    ground = clip(reading_about(*PROCESSION), gazetteer=gazetteer)
    cities = [name for name, _, _ in ground["cities"]]
    assert 3 <= len(cities) <= 20
    assert not {"Baghdad", "Tehran", "Mashhad"} & set(cities)
    points = [tuple(point) for _, *point in ground["cities"]]
    apart = [math.dist(a, b) for a in points for b in points if a < b]
    assert min(apart) > 100


def test_a_missing_gazetteer_costs_only_the_context(monkeypatch, tmp_path):
    from dateline.gazetteer import Gazetteer

    monkeypatch.setenv("DATELINE_GAZETTEER", str(tmp_path / "none.sqlite"))
    with pytest.raises(Exception, match="gazetteer"):
        Gazetteer.default()
    ground = clip(reading_about(*PROCESSION))
    assert ground["shapes"]
    assert ground["cities"] == []


def test_the_inset_shows_the_frame_and_what_is_named_far_off():
    inset = clip(reading_about(*PROCESSION))["inset"]
    assert "US" in inset["named"]
    x, y, w, h = inset["window"]
    width, height = inset["size"]
    assert 0 <= x < x + w <= width
    assert 0 <= y < y + h <= height
    assert w < width / 4


def test_nothing_to_show_says_why():
    assert "No place" in clip(reading_about())["reason"]
    assert "No place" in clip(reading_about(("Iran", "demonym")))["reason"]


def test_detail_can_be_asked_for_and_is_checked():
    fine = clip(reading_about("Paris"), detail="10m")
    coarse = clip(reading_about("Paris"), detail="110m")
    assert sum(map(len, fine["arcs"])) > 2 * sum(map(len, coarse["arcs"]))
    with pytest.raises(BadOption, match="'auto', 110m, 50m, 10m"):
        clip(reading_about("Paris"), detail="5m")


@pytest.mark.parametrize("name", ["mercator", "miller"])
def test_projections_can_be_undone(name):
    projection = Projection(name, 150.0, 300.0, 12.0, -40.0)
    for lat, lon in ((0.0, 150.0), (-60.0, 100.0), (80.0, 200.0)):
        assert projection.inverse(*projection(lat, lon)) == pytest.approx((lat, lon))


def test_a_mercator_unit_is_shorter_in_the_north():
    projection = Projection("mercator", 0.0, 1000.0)
    equator, oslo = (projection.km_per_unit(projection(lat, 0)[1]) for lat in (0, 60))
    assert equator == pytest.approx(6.371, abs=0.001)
    assert oslo == pytest.approx(equator / 2, rel=1e-3)


def test_places_at_the_poles_stay_on_the_sheet():
    pole = Place(id="test:p", name="South Pole", kind="site", lat=-90.0, lon=0.0)
    ground = clip(reading_about(pole))
    x, y = Projection.of(ground)(-90.0, 0.0)
    assert -1 <= x <= ground["size"][0] + 1
    assert -1 <= y <= ground["size"][1] + 1
    assert PLACES["Paris"].id not in ground["places"]


def test_a_part_of_a_country_is_not_framed_and_named_as_the_country():
    fields = {"kind": "territory", "country": "UA", "country_name": "Ukraine"}
    part = named("Aftonia", lat=46.8, lon=29.5, **fields)
    [spot] = [spot for spot in spots_of(reading_about(part)) if spot.id == part.id]
    assert not part.is_whole_country
    assert not spot.is_area
    west, south, east, north = spot.box
    assert east - west < 5
    assert north - south < 5
    # One with a code of its own is whole.
    assert named("Guam", **{**fields, "country_name": "Guam"}).is_whole_country
