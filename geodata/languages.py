"""Makes ``sources/languages.csv``: in how many languages places have a name.

It is run by hand when the package changes, so that set-up needs no Debian::

    apt-get download libgeonames-common && dpkg -x libgeonames-common_*.deb names
    python -m dateline.geodata.languages names/usr/share/locale

The package has a catalogue of translations for each language. In it cities go by
their GeoNames ids, countries by their ISO 3166-1 codes ("IR"), and divisions by
GeoNames' admin1 codes ("IR.29").
"""

from __future__ import annotations

import csv
import struct
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.errors import GazetteerError

from . import curated, packages
from .curated import Row

__all__ = ["by_place", "counts", "main", "messages", "translations"]

_TARGET = curated.SOURCES / "languages.csv"

#: The first word of a catalogue in the byte order of this package.
_MAGIC = 0x950412DE


def messages(catalogue: bytes) -> Iterator[str]:
    """Yield what a catalogue (a ``.mo`` file of gettext) translates.

    Raises
    ------
    GazetteerError
        It is not such a file.

    """
    return (message for message, _ in translations(catalogue))


def translations(catalogue: bytes) -> Iterator[tuple[str, str]]:
    """Yield the messages of a catalogue (a ``.mo`` file of gettext), each translated.

    The module ``gettext`` translates one message, but does not list them.

    Raises
    ------
    GazetteerError
        It is not such a file.

    """
    if len(catalogue) < 20 or struct.unpack_from("<I", catalogue)[0] != _MAGIC:
        raise GazetteerError("this is not a catalogue of gettext (little-endian .mo)")
    count, *tables = struct.unpack_from("<III", catalogue, 8)
    for number in range(count):
        message, translation = (
            catalogue[start : start + length].decode()
            for length, start in (
                struct.unpack_from("<II", catalogue, table + 8 * number)
                for table in tables
            )
        )
        # The empty message holds the catalogue's header.
        if message:
            yield message, translation


def counts(folder: Path) -> dict[str, int]:
    """Return in how many languages each message of a folder of locales is.

    Regional forms (zh_TW, zh_HK) are one language.
    """
    languages: defaultdict[str, set[str]] = defaultdict(set)
    for path in folder.glob("*/LC_MESSAGES/geonames.mo"):
        language = path.parts[-3].split("_")[0]
        for message in messages(path.read_bytes()):
            languages[message].add(language)
    return {message: len(those) for message, those in languages.items()}


def by_place(counted: dict[str, int], ids: dict[str, str]) -> list[tuple[int, int]]:
    """Return (GeoNames id, languages) in the order of the ids.

    Parameters
    ----------
    counted
        Languages by GeoNames id or code.
    ids
        GeoNames ids by code; what has another code is left out.

    """
    numbers = {
        message if message.isdecimal() else ids.get(message, ""): languages
        for message, languages in counted.items()
    }
    return sorted((int(number), count) for number, count in numbers.items() if number)


def _ids(divisions: Iterable[Row]) -> dict[str, str]:
    """Return the GeoNames ids of countries and divisions by their codes."""
    ids = {code: str(row["geonameid"]) for code, row in packages.countries().items()}
    for row in divisions:
        values = row.values
        ids[f"{values['country']}.{values['code']}"] = values["geonames"]
    return ids


def main(locales: str) -> None:
    """Write the table from the package's folder of locales."""
    counted = counts(Path(locales))
    ids = _ids(curated.tables()["admin1 codes"])
    rows = by_place(counted, ids)
    with _TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["geonames", "languages"])
        writer.writerows(rows)
    print(f"{_TARGET}: {len(rows):,} places; {len(counted) - len(rows)} without an id")


if __name__ == "__main__":
    main(sys.argv[1])
