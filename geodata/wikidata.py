"""Makes ``sources/wikidata.csv``: Wikidata's ids of countries, territories and regions.

It is run by hand when the package changes, so that set-up needs no npm::

    npm pack @rapideditor/country-coder@5.6.1 && tar xzf rapideditor-country-coder-*.tgz
    python -m dateline.geodata.wikidata package/src/data/borders.json

Only ids are taken. The package's ``country`` says who controls an area, and it calls
areas otherwise than the gazetteer, so they are matched by ISO codes, and else by name.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NotRequired, TypedDict

from . import curated, packages
from .curated import Row

__all__ = ["Area", "main", "rows"]

_TARGET = curated.SOURCES / "wikidata.csv"

_DIVISION = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")


class Area(TypedDict):
    """An area of country-coder, as far as it is used; ``m49`` marks UN regions."""

    wikidata: str
    nameEn: str
    iso1A2: NotRequired[str]
    country: NotRequired[str]
    aliases: NotRequired[list[str]]
    m49: NotRequired[str]


def rows(
    areas: Iterable[Area], countries: dict[str, str], others: dict[str, str]
) -> Iterator[tuple[str, str, str]]:
    """Yield (Wikidata id, name, id of the place) of areas.

    Parameters
    ----------
    areas
        The areas of country-coder; those without a place in the gazetteer are left out.
    countries
        What GeoNames calls countries, by their ISO 3166-1 codes.
    others
        Ids of continents and curated places by their names.

    """
    known = list(areas)
    proper = _proper(known, countries)
    for area in known:
        codes = [a for a in area.get("aliases", ()) if _DIVISION.fullmatch(a)]
        place = proper.get(area["wikidata"]) or others.get(area["nameEn"])
        if place is None and codes and "iso1A2" not in area:
            place = f"iso:{codes[0]}"
        if place is not None:
            yield area["wikidata"], area["nameEn"], place


def _proper(areas: list[Area], countries: dict[str, str]) -> dict[str, str]:
    """Return the places of Wikidata ids that are countries.

    DK and NL are codes of the Kingdoms in the package. The country that GeoNames
    means is the part that has its name.
    """
    chosen: dict[str, str] = {}
    for area in areas:
        code = area.get("iso1A2")
        if code in countries:
            chosen[code] = area["wikidata"]
    for area in areas:
        code = area.get("country")
        whole = countries.get(code or "", "").removeprefix("The ")
        if code in chosen and "iso1A2" not in area and area["nameEn"] == whole:
            chosen[code] = area["wikidata"]
    return {wikidata: f"iso:{code}" for code, wikidata in chosen.items()}


def _others(places: Iterable[Row]) -> dict[str, str]:
    """Return the ids of continents and curated places by names that only one has."""
    found: dict[str, set[str]] = {}
    for row in packages.continents():
        found.setdefault(row["name"], set()).add(f"geonames:{row['geonameId']}")
    for place in places:
        for name in (place.values["name"], *place.values["names"].split("|")):
            found.setdefault(name, set()).add(place.values["id"])
    return {name: ids.pop() for name, ids in found.items() if len(ids) == 1}


def main(borders: str) -> None:
    """Write the table from country-coder's borders.json."""
    areas = [
        feature["properties"]
        for feature in json.loads(Path(borders).read_text("utf-8"))["features"]
    ]
    countries = {code: row["name"] for code, row in packages.countries().items()}
    found = sorted(rows(areas, countries, _others(curated.tables()["places"])))
    with _TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["wikidata", "name", "place"])
        writer.writerows(found)
    print(f"{_TARGET}: {len(found)} of {len(areas)} areas")


if __name__ == "__main__":
    main(sys.argv[1])
