"""Damaged gazetteer files and queries of the wrong type raise Dateline's errors."""

import math
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from dateline.geodata import writer
from dateline.geodata.entries import Entry
from dateline.geodata.writer import Writer
from geopy.exc import GeopyError

from dateline import Gazetteer, GazetteerGeocoder, read
from dateline.errors import BadOption, GazetteerError


def city(number: int, name: str) -> Entry:
    place_id = f"geonames:{number}"
    return Entry(
        id=place_id, name=name, kind="city", lat=32.0, lon=44.3, population=1_000
    )


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """Return a gazetteer of a few hundred towns, to be damaged."""
    path = tmp_path / "damaged.sqlite"
    with Writer(path) as writer:
        for number in range(400):
            name = "Najaf" if number == 0 else f"Town {number}"
            writer.add(city(number, name), "cities")
        writer.add_division("IQ", "Iraq")
        writer.settle()
        writer.finish({"name": "small", "built": "2020-01-07", "sources": []})
    return path


def test_a_gazetteer_that_is_not_damaged_is_read(damaged: Path) -> None:
    assert Gazetteer(damaged).find("Najaf")
    assert Gazetteer(damaged).problems() == []


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM meta WHERE key = 'name'",
        "DELETE FROM meta WHERE key = 'sources'",
        "UPDATE meta SET value = '{' WHERE key = 'layers'",
        "UPDATE meta SET value = '[1]' WHERE key = 'layers'",
        "UPDATE meta SET value = '{\"a\": \"b\"}' WHERE key = 'layers'",
        "UPDATE meta SET value = '[5]' WHERE key = 'sources'",
        "UPDATE meta SET value = x'ff' WHERE key = 'built'",
        "DROP TABLE place",
        "DROP TABLE name",
        "UPDATE place SET lat = 'north' WHERE name = 'Najaf'",
        "UPDATE place SET population = 'many' WHERE name = 'Najaf'",
    ],
)
def test_a_file_that_no_build_writes_is_told(damaged: Path, statement: str) -> None:
    with closing(sqlite3.connect(damaged)) as file, file:
        file.execute(statement)
    with pytest.raises(GazetteerError, match=r"damaged.*gazetteer build"):
        Gazetteer(damaged).find("Najaf")


def test_a_file_with_overwritten_pages_is_told(damaged: Path) -> None:
    with damaged.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xaa" * (damaged.stat().st_size - 4096))
    with pytest.raises(GazetteerError, match=r"damaged|half built"):
        Gazetteer(damaged).find("Najaf")


def test_points_that_are_no_numbers_are_a_problem(damaged: Path) -> None:
    with closing(sqlite3.connect(damaged)) as file, file:
        file.execute("UPDATE place SET lon = 'east' WHERE name = 'Najaf'")
    assert any("no numbers" in problem for problem in Gazetteer(damaged).problems())


#: What no build writes, for each column of a place.
IMPOSSIBLE = [
    *[("lat", value) for value in (None, "north", 91, 1e300, math.inf, b"x")],
    *[("lon", value) for value in (None, "", -181, 10**18)],
    *[("population", value) for value in (-1, "many", 1e30, -math.inf)],
    *[("kind", value) for value in (b"city", "planet")],
    *[("name", value) for value in ("", b"Najaf")],
    *[("country", value) for value in (b"IQ", "?")],
]


@pytest.mark.parametrize(("column", "value"), IMPOSSIBLE)
def test_an_impossible_value_raises_our_errors_wherever_it_is_met(
    damaged: Path, column: str, value: object
) -> None:
    with closing(sqlite3.connect(damaged)) as file, file:
        file.execute(f"UPDATE place SET {column} = ? WHERE name = 'Najaf'", [value])
    found = Gazetteer(damaged)
    geocoder = GazetteerGeocoder(found)
    for meet in (
        lambda: found.near(32.0, 44.3),
        lambda: geocoder.geocode("Najaf"),
        lambda: geocoder.reverse((32.0, 44.3)),
        lambda: read("Floods hit Najaf on Friday.", gazetteer=found).to_json(),
    ):
        with suppress(GazetteerError, GeopyError):
            meet()
    assert found.problems()


@pytest.mark.parametrize("name", [5, None, b"Najaf", "\ud800"])
def test_a_name_is_text(gazetteer: Gazetteer, name: object) -> None:
    for look_up in (gazetteer.find, gazetteer.matches, gazetteer.get, gazetteer.place):
        with pytest.raises(BadOption):
            look_up(name)  # type: ignore[operator]


@pytest.mark.parametrize("value", ["30", None, math.nan, math.inf])
def test_a_point_is_two_numbers(gazetteer: Gazetteer, value: object) -> None:
    with pytest.raises(BadOption):
        gazetteer.near(value, 44.3)  # type: ignore[arg-type]


def test_a_limit_and_a_country_have_their_types(gazetteer: Gazetteer) -> None:
    with pytest.raises(BadOption, match="limit"):
        gazetteer.find("Najaf", limit="ten")  # type: ignore[arg-type]
    with pytest.raises(BadOption, match="country"):
        gazetteer.find("Najaf", country=5)  # type: ignore[arg-type]


def test_a_full_disk_leaves_the_old_file_whole(damaged: Path) -> None:
    before = damaged.read_bytes()

    def fill() -> None:
        with Writer(damaged) as writer:
            writer.add(city(0, "Kano"), "cities")
            writer._db.execute("PRAGMA max_page_count = 2")
            for number in range(20_000):
                writer.add(city(number + 1, "Kano"), "cities")
            writer.settle()

    with pytest.raises(GazetteerError, match=r"full.*make room"):
        fill()
    assert damaged.read_bytes() == before
    assert list(damaged.parent.iterdir()) == [damaged]


def test_a_disk_that_is_full_before_the_tables_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = f"PRAGMA max_page_count = 2; {writer.TABLES}"
    monkeypatch.setattr(writer, "TABLES", short)
    with pytest.raises(GazetteerError, match=r"full.*make room"):
        Writer(tmp_path / "places.sqlite").__enter__()
    assert list(tmp_path.iterdir()) == []
