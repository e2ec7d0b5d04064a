"""Names of bodies that GeoNames has among the other names of places."""

from __future__ import annotations

import pytest
from dateline.geodata import bodies, curated
from dateline.geodata.entries import Entry

from dateline import Gazetteer

KNOWN = frozenset({"Omex", "The Omex", "Red House", "FAO"})


@pytest.mark.parametrize(
    ("name", "own", "of_a_body"),
    [
        ("Omex", "Lakeville", True),
        ("Red House", "Casa Roja", True),
        ("Omex", "Omex-gun", False),  # a part of its own name
        ("Red House", "Redhouse", False),
        ("Fao", "Al Faw", False),  # written otherwise than the body
        ("Lakeside", "Lakeville", False),
    ],
)
def test_a_body_known_to_the_world_gives_no_place_its_name(
    name: str, own: str, of_a_body: bool
) -> None:
    assert bodies.is_of_a_body(name, own, KNOWN) is of_a_body


def test_only_other_names_from_geonames_go() -> None:
    names = [("Omex", "alternate"), ("OMX", "code"), ("Lakeside", "alternate")]
    city = Entry(id="geonames:1", name="Lakeville", kind="city", names=list(names))
    curated_city = Entry(id="dateline:x", name="Lakeville", kind="city", names=names)

    bodies.drop(city, KNOWN)
    bodies.drop(curated_city, KNOWN)

    assert city.names == names[1:]
    assert curated_city.names == names


def test_the_table_names_each_body_once() -> None:
    rows = curated.tables()["bodies"]

    assert len(bodies.bodies(rows)) == len(rows) > 200


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Google", "Topeka"),
        ("Hamas", "Hamm"),
        ("Taliban", "Bozhüyük"),
        ("White House", "Casablanca"),
        ("Cosco", "Cusco"),
        ("Bayer", "Leninskiy"),
    ],
)
def test_no_place_is_called_like_a_body(
    gazetteer: Gazetteer, name: str, place: str
) -> None:
    assert place not in {match.place.name for match in gazetteer.matches(name)}


@pytest.mark.parametrize("name", ["Fao", "Al-Mayadeen", "Nokia", "Ford", "Santander"])
def test_towns_called_like_a_body_stay(gazetteer: Gazetteer, name: str) -> None:
    assert any(match.place.kind == "city" for match in gazetteer.matches(name))
