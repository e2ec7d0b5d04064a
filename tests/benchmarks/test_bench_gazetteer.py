"""How fast the gazetteer opens, answers and is built: ``make bench``.

Bounds of the house, to be read off the table: opening with the first look-up 20 ms,
a look-up 0.2 ms (median), a build 3 minutes.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from dateline.geodata.build import build
from pytest_benchmark.fixture import BenchmarkFixture
from synthetic_dump import write_dump

from dateline import Gazetteer

#: Rows of the synthetic dump; ``synthetic_dump.py`` measures one of millions.
ROWS = int(os.environ.get("DATELINE_BENCH_ROWS", "20000"))

#: Names of every sort: frequent, shared by a hundred places, and unknown.
NAMES = (
    "Najaf", "Iran", "U.S.", "San Jose", "Springfield", "Kerman Province", "Iraq’s",
    "al-Kadhimiya", "St. Louis", "Xyzzyqua", "Soleimani", "Orange County", "Paris",
    "Baghdad’s international airport", "the Red Sea", "Parliament",
)  # fmt: skip


@pytest.fixture
def names() -> Iterator[str]:
    return cycle(NAMES)


def test_open_and_first_look_up(benchmark: BenchmarkFixture) -> None:
    path = Gazetteer.default().path

    assert benchmark(lambda: Gazetteer(path).matches("Najaf"))


def test_look_up(benchmark: BenchmarkFixture, names: Iterator[str]) -> None:
    gazetteer = Gazetteer.default()

    # Past the cache of the object: each look-up goes to the file.
    look_up = gazetteer._matches.__wrapped__
    benchmark(lambda: look_up(next(names)))


def test_look_up_again(benchmark: BenchmarkFixture, names: Iterator[str]) -> None:
    gazetteer = Gazetteer.default()

    benchmark(lambda: gazetteer.matches(next(names)))


def test_find(benchmark: BenchmarkFixture) -> None:
    assert benchmark(Gazetteer.default().find, "Kerman")


def test_near(benchmark: BenchmarkFixture) -> None:
    assert benchmark(Gazetteer.default().near, 30.28, 57.08)


def test_build(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    path = benchmark.pedantic(
        build, args=(tmp_path / "g.sqlite",), kwargs={"progress": False}, rounds=1
    )

    assert Gazetteer(path).problems() == []


def test_build_with_a_dump(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    dump = write_dump(tmp_path / "allCountries.zip", ROWS)
    path = benchmark.pedantic(
        build,
        args=(tmp_path / "g.sqlite",),
        kwargs={"progress": False, "geonames": dump, "replace": True},
        rounds=1,
    )

    assert Gazetteer(path).layers["GeoNames dump"] > 0.9 * ROWS
