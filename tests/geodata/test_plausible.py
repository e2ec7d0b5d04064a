"""Every place of every layer lies where it can: in its country, near its twins.

Data packages err. What is wrong is put right in ``geodata/sources/corrections.csv``;
what only looks wrong stands in the two tables beside this file, with the reason.
"""

from __future__ import annotations

import csv
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import airportsdata
import numpy as np
import pytest
import shapely
from dateline.geodata import curated, packages

from dateline import Gazetteer
from dateline.geo.countries import codes, country_at, shape
from dateline.geo.countries import distance_km as km_to_country
from dateline.geo.sphere import distance_km

#: A point may lie this far outside the shape it claims: harbours and islets.
NEAR_KM = 25.0

#: Two layers may differ by this much: the seat of a region, and the middle of it.
APART_KM = 200.0

#: The length of a degree of latitude (kilometres).
DEGREE_KM = 111.2

TABLES = curated.tables()


def _table(name: str) -> list[dict[str, str]]:
    path = Path(__file__).parent / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ABROAD, FAR_APART = _table("places_abroad"), _table("far_apart")


@pytest.fixture(scope="module")
def places(gazetteer: Gazetteer) -> list[sqlite3.Row]:
    """Return every place with a point that claims a country, layer by layer.

    The curated places are checked with the countries that they claim (several, some)
    in test_curated.py.
    """
    with sqlite3.connect(gazetteer.path) as db:
        db.row_factory = sqlite3.Row
        return db.execute(
            "SELECT * FROM place WHERE lat IS NOT NULL AND country IS NOT NULL "
            "AND layer != 'curated' ORDER BY num"
        ).fetchall()


def _outside(places: list[sqlite3.Row]) -> Iterator[sqlite3.Row]:
    """Yield the places that are further than NEAR_KM from the country they claim."""
    by_country: dict[str, list[sqlite3.Row]] = defaultdict(list)
    for place in places:
        by_country[place["country"]].append(place)
    for country, claimed in by_country.items():
        ground = shape(country)
        shapely.prepare(ground)
        points = shapely.points([(p["lon"], p["lat"]) for p in claimed])
        for number in np.flatnonzero(~shapely.intersects(ground, points)):
            place = claimed[number]
            # A degree is never longer than one of latitude: most need no more.
            if shapely.distance(ground, points[number]) * DEGREE_KM <= NEAR_KM:
                continue
            if km_to_country(place["lat"], place["lon"], country) > NEAR_KM:
                yield place


def _excuse(place: sqlite3.Row) -> int | None:
    for number, row in enumerate(ABROAD):
        south, west, north, east = (
            float(row[side]) for side in ("south", "west", "north", "east")
        )
        inside = south <= place["lat"] <= north and west <= place["lon"] <= east
        if row["country"] == place["country"] and inside:
            return number
    return None


def test_a_point_lies_in_the_country_that_it_claims(places) -> None:
    assert {place["country"] for place in places} <= codes()
    assert len({place["layer"] for place in places}) == 8
    strangers, used = [], set()
    for place in _outside(places):
        excuse = _excuse(place)
        used.add(excuse)
        if excuse is None:
            spot = f"{place['lat']}, {place['lon']}"
            strangers.append(f"{place['id']} {place['name']} {spot}")
    assert strangers == []
    idle = [row for number, row in enumerate(ABROAD) if number not in used]
    assert idle == [], "these exceptions are not needed any more"


def _capitals(gazetteer: Gazetteer) -> dict[str, sqlite3.Row]:
    with sqlite3.connect(gazetteer.path) as db:
        db.row_factory = sqlite3.Row
        found = db.execute("SELECT * FROM place WHERE seat = 2").fetchall()
    by_country = {place["country"]: place for place in found}
    assert len(by_country) == len(found)  # one each
    return by_country


def _pairs(gazetteer: Gazetteer) -> Iterator[tuple[str, str, list[float], list[float]]]:
    """Yield what two layers say of one id: their names, the id and both points."""
    links = curated.links(TABLES["admin1 codes"])
    ours = {link.code: link for link in links.values() if link.lat is not None}
    for rows in packages.iso_divisions().values():
        for code, row in rows.items():
            if code in ours and row["latLng"]:
                here = [ours[code].lat, ours[code].lon]
                yield "iso3166-2 and GeoNames", code, row["latLng"], here
    known = airportsdata.load("ICAO")
    for row in TABLES["airports"]:
        values = row.values
        other = known.get(values["icao"] or values["code"])
        if other and values["lat"]:
            here = [float(values["lat"]), float(values["lon"])]
            there = [other["lat"], other["lon"]]
            yield "airportsdata and OurAirports", values["code"], there, here
    capitals = _capitals(gazetteer)
    for facts in packages.country_facts():
        capital = capitals.get(facts["ISO"]["alpha2"])
        if capital and facts.get("capital_latlng"):
            here = [capital["lat"], capital["lon"]]
            code = facts["ISO"]["alpha2"]
            yield "countryinfo and GeoNames", code, facts["capital_latlng"], here


def test_no_two_layers_put_one_id_far_apart(gazetteer) -> None:
    excused = {(row["layers"], row["id"]) for row in FAR_APART}
    far, seen = set(), set()
    for layers, id_, there, here in _pairs(gazetteer):
        seen.add(layers)
        if distance_km(*there, *here) > APART_KM:
            far.add((layers, id_))
    assert len(seen) == 3
    assert sorted(far - excused) == []
    assert sorted(excused - far) == [], "these exceptions are not needed any more"


def test_a_capital_lies_in_its_country_and_every_country_has_one(gazetteer) -> None:
    capitals = _capitals(gazetteer)
    for code, place in capitals.items():
        near = km_to_country(place["lat"], place["lon"], code) <= NEAR_KM
        assert near or _excuse(place) is not None, place["id"]
    # Antarctica and islets have none, Tokelau and Palau none that is in cities500,
    # and that of Bonaire, Sint Eustatius and Saba is not agreed on.
    without = {"AQ", "BQ", "BV", "HM", "PW", "TK", "UM"}
    assert codes() - capitals.keys() <= without


def test_no_division_of_iso_shares_its_point_with_others(gazetteer) -> None:
    """A package that does not know gives the point of what is above, to all parts."""
    with sqlite3.connect(gazetteer.path) as db:
        db.row_factory = sqlite3.Row
        rows = db.execute(
            "SELECT country, lat, lon, id FROM place WHERE layer = 'divisions' "
            "AND id LIKE 'iso:%' AND lat IS NOT NULL ORDER BY country, lat, lon"
        ).fetchall()
    assert len(rows) > 200
    # All of Monaco is two square kilometres.
    shared = [
        (a["id"], b["id"])
        for a, b in pairwise(rows)
        if tuple(a)[:3] == tuple(b)[:3] and a["country"] != "MC"
    ]
    assert shared == []


def test_names_have_no_spaces_too_many(gazetteer) -> None:
    with sqlite3.connect(gazetteer.path) as db:
        for table in ("place", "name", "division"):
            query = f"SELECT name FROM {table} WHERE name IS NOT NULL"
            for (name,) in db.execute(query):
                assert name == " ".join(name.split())


def test_every_correction_is_of_a_place_and_took_effect(gazetteer) -> None:
    for row in TABLES["corrections"]:
        place = gazetteer.place(row.required("place"))
        assert row.required("source")
        if row.values["lat"]:
            assert place.lat == pytest.approx(float(row.values["lat"]))
            assert place.lon == pytest.approx(float(row.values["lon"]))
        if row.values["country"]:
            assert place.country == row.values["country"]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        *(("Bonaire", "BQ"), ("Saba", "BQ"), ("Kosovo and Metohija", "XK")),
        *(("Saint Pierre and Miquelon", "PM"), ("Prizren", "XK")),
    ],
)
def test_parts_of_territories_are_not_put_into_their_owner(
    gazetteer, name, country
) -> None:
    found = [match.place for match in gazetteer.matches(name)]
    assert country in {place.country for place in found}
    owners = {"BQ": "NL", "XK": "RS", "PM": "FR"}
    divisions = [p for p in found if p.level == "admin1"]
    assert owners[country] not in {place.country for place in divisions}


def test_a_territory_has_its_second_code_as_an_id(gazetteer) -> None:
    assert gazetteer.place("iso:RS-KM").country == "XK"
    assert gazetteer.place("iso:FR-PM").country == "PM"


#: Capitals that are in no shape of their country, with the scale that lacks it.
UNSHAPED = {
    ("10m", "EH"),
    ("50m", "EH"),
    ("110m", "EH"),  # Laayoune is Morocco's in the shapes
    ("50m", "PN"),  # another of its islands
    ("50m", "TC"),
    ("110m", "BS"),
    ("110m", "VU"),
}


@pytest.mark.parametrize("scale", ["10m", "50m", "110m"])
def test_a_capital_lies_in_the_shape_of_its_country_at_every_scale(
    gazetteer, scale
) -> None:
    far = set()
    for code, place in _capitals(gazetteer).items():
        ground = shape(code, scale)
        assert ground.is_valid, code
        if not ground.is_empty:
            point = shapely.Point(place["lon"], place["lat"])
            if shapely.distance(ground, point) * DEGREE_KM > NEAR_KM:
                far.add((scale, code))
    assert far == {pair for pair in UNSHAPED if pair[0] == scale}


@pytest.mark.parametrize(
    ("lat", "lon", "country"),
    [
        (35.889, -5.316, "ES"),  # Ceuta
        (36.140, -5.353, "GI"),
        (31.502, 34.467, "PS"),  # Gaza City
        (68.970, 33.075, "RU"),  # Murmansk
        (4.175, 73.509, "MV"),  # Malé
        (0.0, 70.0, None),  # the sea beside the Maldives
        (42.663, 21.165, "XK"),
        (35.185, 33.382, "CY"),
    ],
)
def test_towns_at_borders_are_in_their_country(lat, lon, country) -> None:
    assert country_at(lat, lon) == country
