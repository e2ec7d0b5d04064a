"""The curated tables: complete, checkable, and where they say they are."""

from __future__ import annotations

from collections import Counter

import pytest
from dateline.geodata import curated
from dateline.geodata.curated import Row

from dateline import Gazetteer
from dateline.geo.countries import codes, country_at
from dateline.geo.countries import distance_km as km_to_country
from dateline.geo.sphere import distance_km
from dateline.model import LEVELS

#: A point may lie this far outside the shape it claims: harbours and islets.
NEAR_KM = 25.0

#: The tables that a script makes from a package.
TABLES = curated.tables()
PLACES = TABLES["places"]

#: Tables that a script makes: their source is the script's, for every row.
MADE = {
    "exonyms",
    "US counties",
    "US towns",
    "city quarters",
    "districts",
    "admin1 codes",
    "division seats",
    "languages",
    "English names",
    "Wikidata",
    "airports",
}


def where(row: Row) -> str:
    name = row.values.get("name") or row.values["seat"]
    return f"{row.file.rsplit('/', 1)[-1]}:{row.line} {name}"


def test_every_place_lies_where_it_claims() -> None:
    wrong = []
    for row in PLACES:
        lat, lon = float(row.values["lat"]), float(row.values["lon"])
        claims = [claim for claim in row.values["within"].split(";") if claim]
        if not claims:
            wrong.append(f"{where(row)}: claims nothing")
        elif "sea" in claims and country_at(lat, lon) is None:
            continue  # open water, or an islet too small for the shapes
        elif claims == ["sea"]:
            wrong.append(f"{where(row)}: claims the sea, lies on land")
        else:
            unknown = set(claims) - codes() - {"sea"}
            if unknown:
                wrong.append(f"{where(row)}: no shape for {unknown}")
                continue
            land = [claim for claim in claims if claim != "sea"]
            if not any(km_to_country(lat, lon, code) <= NEAR_KM for code in land):
                wrong.append(f"{where(row)}: not within {NEAR_KM} km of {claims}")
    assert wrong == []


def test_every_row_says_how_to_check_it() -> None:
    without = [
        f"{row.file}:{row.line}"
        for table, rows in TABLES.items()
        if table not in MADE
        for row in rows
        if len(row.values["source"]) < 3
    ]

    assert without == []


def test_ids_are_not_shared() -> None:
    ids = Counter(row.values["id"] for row in PLACES)

    assert [one for one, count in ids.items() if count > 1] == []


def test_kinds_and_levels_are_the_models() -> None:
    assert {row.values["kind"] for row in PLACES} <= LEVELS.keys()
    levels = {*LEVELS, *LEVELS.values()}
    for table in ("demonyms", "abbreviations", "former names", "other names"):
        assert {row.values["level"] for row in TABLES[table]} <= levels


@pytest.mark.parametrize(
    ("kinds", "least"),
    [
        ({"ocean", "sea", "gulf", "strait", "river", "lake", "canal"}, 150),
        ({"range", "desert", "peninsula", "region", "mountain"}, 100),
        ({"building", "site"}, 100),
        ({"base", "district"}, 100),
    ],
)
def test_the_tables_hold_what_the_news_names(kinds: set[str], least: int) -> None:
    assert sum(row.values["kind"] in kinds for row in PLACES) >= least


def test_every_country_has_a_demonym(gazetteer: Gazetteer) -> None:
    listed = {
        row.values["country"]
        for row in TABLES["demonyms"]
        if row.values["level"] == "country"
    }
    countries = {
        row.values["country"]
        for row in TABLES["admin1 codes"]
        if (place := gazetteer.country(row.values["country"])) is not None
        and place.kind == "country"
    }

    assert sorted(countries - listed) == []


@pytest.mark.parametrize(("country", "least"), [("US", 50), ("CA", 13), ("AU", 6)])
def test_states_and_provinces_have_abbreviations(country: str, least: int) -> None:
    listed = {
        row.values["name"]
        for row in TABLES["abbreviations"]
        if row.values["country"] == country and row.values["level"] == "admin1"
    }

    assert len(listed) >= least


def test_words_reach_what_they_stand_for(gazetteer: Gazetteer) -> None:
    lost = []
    for listed in curated.attachments(TABLES):
        found = [
            match
            for match in gazetteer.matches(listed.word)
            if listed.level in (match.place.kind, match.place.level)
            and (not listed.country or match.place.country == listed.country)
        ]
        if not found:
            lost.append(f"{listed.row.file}:{listed.row.line} {listed.word}")
    assert lost == []


def test_places_are_found_by_each_of_their_names(gazetteer: Gazetteer) -> None:
    lost = []
    for entry in curated.entries(PLACES):
        for name, _ in [(entry.name, "official"), *entry.names]:
            ids = {match.place.id for match in gazetteer.matches(name)}
            if entry.id not in ids:
                lost.append(f"{entry.id}: {name}")
    assert lost == []


def test_districts_lie_in_their_country() -> None:
    outside = [
        where(row)
        for row in TABLES["districts"]
        if (code := row.values["country"]) in codes()
        for lat, lon in [(float(row.values["lat"]), float(row.values["lon"]))]
        # The middle of an atoll's or a bay's towns can lie at sea, not abroad.
        if country_at(lat, lon) not in (code, None)
        and km_to_country(lat, lon, code) > NEAR_KM
    ]
    assert len(outside) < 5, outside


def test_us_counties_lie_in_the_us() -> None:
    outside = []
    for row in TABLES["US counties"]:
        lat, lon = float(row.values["lat"]), float(row.values["lon"])
        state = row.values["state"]
        code = state if state in ("AS", "GU", "MP", "PR", "VI") else "US"
        if country_at(lat, lon) != code and km_to_country(lat, lon, code) > NEAR_KM:
            outside.append(where(row))
    assert outside == []


def test_us_towns_lie_in_their_state(gazetteer: Gazetteer) -> None:
    """Few towns lie as far from the middle of their state as no state is wide."""
    states = {code: gazetteer.division(f"US-{code}") for code in ("OH", "KY", "VT")}
    far = []
    for row in TABLES["US towns"]:
        state = states.get(row.values["state"])
        if state is None or state.lat is None or state.lon is None:
            continue
        lat, lon = float(row.values["lat"]), float(row.values["lon"])
        if distance_km(lat, lon, state.lat, state.lon) > 420:
            far.append(where(row))
    assert far == []


def test_quarters_lie_in_their_country_and_near_their_city(
    gazetteer: Gazetteer,
) -> None:
    lost = []
    for row in TABLES["city quarters"][::25]:
        lat, lon = float(row.values["lat"]), float(row.values["lon"])
        cities = [
            match.place
            for match in gazetteer.matches(row.values["city"])
            if match.place.country == row.values["country"]
        ]
        if not any(
            distance_km(lat, lon, city.lat, city.lon) <= NEAR_KM
            for city in cities
            if city.lat is not None and city.lon is not None
        ):
            lost.append(where(row))
    assert lost == []


def test_seats_of_divisions_are_cities_in_them(gazetteer: Gazetteer) -> None:
    rows = TABLES["division seats"]
    assert len(rows) > 2_500
    wrong = []
    for row in rows[::20]:
        place = gazetteer.place(f"geonames:{row.values['geonames']}")
        if (place.kind, place.admin1) != ("city", row.values["admin1"]):
            wrong.append(where(row))
    assert wrong == []


def test_a_division_has_one_seat() -> None:
    listed = Counter(row.values["admin1"] for row in TABLES["division seats"])
    assert max(listed.values()) == 1


def test_geonames_divisions_are_near_their_iso_twin(gazetteer: Gazetteer) -> None:
    """Cities lie by the division that the table of codes gives them.

    The point of a division is its middle, so a city can lie far from it, but rarely
    farther than from the middle of the country's other divisions twice over.
    """
    far, all_cities = [], 0
    for place in gazetteer.cities((-180, -90, 180, 90), limit=4000):
        if place.admin1 is None or place.lat is None or place.lon is None:
            continue
        division = gazetteer.division(place.admin1)
        if division is None or division.lat is None or division.lon is None:
            continue
        all_cities += 1
        away = distance_km(place.lat, place.lon, division.lat, division.lon)
        if away > 1_500:
            far.append(f"{place.label}: {away:.0f} km")
    assert all_cities > 3_500
    assert len(far) < 10, far
