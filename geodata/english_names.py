"""Makes ``sources/english-names.csv``: what English calls a city, if GeoNames does not.

It is run by hand when the package changes, so that set-up needs no Debian::

    apt-get download libgeonames-common && dpkg -x libgeonames-common_*.deb names
    python -m dateline.geodata.english_names names/usr/share/locale

GeoNames' own name of a city is the local one: Hannover, Köln, Madīnah. What English
news call it is an alternate name there among dozens, most of which no English text has.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.gazetteer.names import fold

from . import curated, packages
from .curated import Row
from .entries import Entry
from .languages import translations

__all__ = ["add", "english_names", "main", "rows"]

_TARGET = curated.SOURCES / "english-names.csv"


def rows(
    translated: Iterable[tuple[str, str]], cities: dict[str, str]
) -> Iterator[tuple[int, str]]:
    """Yield (GeoNames id, English name) of cities with another name than GeoNames'.

    Parameters
    ----------
    translated
        English names by GeoNames id; what has a code for an id is left out.
    cities
        GeoNames' names of cities by their ids.

    """
    for number, name in translated:
        known = cities.get(number)
        if known is not None and fold(name) != fold(known):
            yield int(number), name


def english_names(table: Iterable[Row]) -> dict[str, str]:
    """Return the English names of places, by their ids."""
    return {
        f"geonames:{row.required('geonames')}": row.required("english") for row in table
    }


def add(entry: Entry, known: dict[str, str]) -> None:
    """Give a place its English name, which is as good as its own in English texts."""
    name = known.get(entry.id)
    if name is not None:
        entry.names = [(name, "official"), *entry.names]


def main(locales: str) -> None:
    """Write the table from the package's folder of locales."""
    catalogue = Path(locales, "en", "LC_MESSAGES", "geonames.mo").read_bytes()
    cities = {key: row["name"] for key, row in packages.cities()}
    found = sorted(rows(translations(catalogue), cities))
    with _TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["geonames", "english"])
        writer.writerows(found)
    print(f"{_TARGET}: {len(found):,} cities")


if __name__ == "__main__":
    main(sys.argv[1])
