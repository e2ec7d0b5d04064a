"""Reads GeoNames dumps: allCountries.zip, a country's, and alternateNamesV2.zip.

The format is told in https://download.geonames.org/export/dump/readme.txt. Files are
read line by line, so twelve million rows take no more memory than twelve.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from dateline.errors import GazetteerError

from .divisions import is_place
from .entries import Entry
from .geonames import Links, alternates, division_code
from .packages import arabic_speaking

__all__ = ["alternate_names", "kind_of", "places"]

_COLUMNS = 19

#: Read at once (bytes): zipfile's own reader is slow line by line.
_BUFFER = 1 << 20
_NAME_COLUMNS = 10

#: GeoNames' feature codes by the kind they stand for; a code with no entry falls
#: back on its class. https://www.geonames.org/export/codes.html
_KINDS = {
    "A": {"ADM1": "admin1", "ADM2": "admin2", "TERR": "territory", "": "admin2"},
    "H": {
        "OCN": "ocean", "SEA": "sea", "GULF": "gulf", "BAY": "gulf", "STRT": "strait",
        "CHN": "strait", "LK": "lake", "LKS": "lake", "RSV": "lake", "STM": "river",
        "STMS": "river", "CNL": "canal", "": "other",
    },
    "L": {"CONT": "continent", "RGN": "region", "MILB": "base", "": "site"},
    "P": {"PPLX": "district", "": "city"},
    "S": {
        "AIRP": "airport", "AIRF": "airport", "AIRB": "base", "INSM": "base",
        "NVB": "base", "BLDG": "building", "BDG": "building", "PAL": "building",
        "": "site",
    },
    "T": {
        "MTS": "range", "MT": "mountain", "PK": "mountain", "VLC": "mountain",
        "ISL": "island", "ISLS": "island", "PEN": "peninsula", "DSRT": "desert",
        "": "other",
    },
}  # fmt: skip

#: What alternateNames writes in place of a language: no names for people.
_NO_NAMES = frozenset({"link", "wkdt", "post", "phon", "piny", "fr_1793"})
_CODES = frozenset({"iata", "icao", "faac", "tcid", "unlc", "pnum"})


_GET_ONE = "get one from https://download.geonames.org/export/dump"


def kind_of(feature_class: str, code: str) -> str | None:
    """Return the kind of a GeoNames feature; None for roads, woods and the seabed."""
    kinds = _KINDS.get(feature_class)
    return None if kinds is None else kinds.get(code, kinds[""])


def places(path: Path, links: Links, *, progress: bool = False) -> Iterator[Entry]:
    """Give the places of a dump.

    Countries and linked first-order divisions are left to the layers that have
    them already, with better names; so are the counties of the US.

    Parameters
    ----------
    path
        A .zip as GeoNames gives it, or the .txt inside.
    links
        What GeoNames' admin1 codes mean.
    progress
        Whether to show a bar on stderr.

    Raises
    ------
    GazetteerError
        The file is no dump; the message tells the line.

    """
    arabic = arabic_speaking()
    found = False
    for number, row in _rows(path, _COLUMNS, progress=progress):
        feature_class, code, country, admin1 = row[6], row[7], row[8], row[10]
        kind = kind_of(feature_class, code)
        if kind is None or code.startswith("PCL") or not row[1]:
            continue
        link = links.get((country, admin1))
        if code == "ADM1" and link and is_place(country, link):
            continue
        if code == "ADM2" and country == "US":
            continue
        found = True
        try:
            lat, lon, population = float(row[4]), float(row[5]), int(row[14] or 0)
        except ValueError as error:
            raise GazetteerError(f"{path}:{number}: {error}") from error
        yield Entry(
            id=f"geonames:{row[0]}",
            name=row[1],
            kind=kind,
            lat=lat,
            lon=lon,
            country=country or None,
            admin1=division_code(links, country, admin1),
            population=population or None,
            seat="admin1" if code == "PPLA" else "country" if code == "PPLC" else None,
            names=alternates(row[1], filter(None, row[3].split(","))),
            arabic=country in arabic,
        )
    if not found:
        raise GazetteerError(f"{path} holds no place that Dateline keeps; {_GET_ONE}")


def alternate_names(
    path: Path, *, progress: bool = False
) -> Iterator[tuple[str, str, str]]:
    """Give (place id, name, sort) of the names in alternateNamesV2.zip."""
    for _, row in _rows(path, _NAME_COLUMNS, progress=progress):
        language, name, historic = row[2], row[3], row[7] == "1"
        if language in _NO_NAMES or not name:
            continue
        if language in _CODES:
            sort = "code"
        elif language == "abbr":
            sort = "abbreviation"
        else:
            sort = "former" if historic else "alternate"
        yield f"geonames:{row[1]}", name, sort


def _rows(
    path: Path, columns: int, *, progress: bool
) -> Iterator[tuple[int, list[str]]]:
    """Give each line with its number, cut at the tabs."""
    from tqdm import tqdm

    with _Source(path) as source:
        bar = tqdm(
            total=source.size,
            desc=path.name,
            unit="B",
            unit_scale=True,
            disable=None if progress else True,
            mininterval=0.5,
        )
        read = 0
        with bar:
            for number, line in enumerate(_whole(path, source.lines), 1):
                read += len(line)
                # A call for every line would cost as much as reading it.
                if number % 1_000 == 0:
                    bar.update(read - bar.n)
                try:
                    row = line.decode("utf-8").rstrip("\r\n").split("\t")
                except UnicodeDecodeError as error:
                    raise GazetteerError(f"{path}:{number}: {error}") from error
                # Older files of alternate names lack the two columns of years.
                if columns - 2 <= len(row) <= columns and (
                    len(row) == columns or columns == _NAME_COLUMNS
                ):
                    yield number, row
                    continue
                raise GazetteerError(
                    f"{path}:{number}: {len(row)} columns where a GeoNames dump has "
                    f"{columns}; {_GET_ONE}"
                )


def _whole(path: Path, lines: Iterable[bytes]) -> Iterator[bytes]:
    """Give the lines, and tell a .zip that breaks off or is damaged inside."""
    try:
        yield from lines
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise GazetteerError(f"{path} is damaged ({error}); {_GET_ONE}") from error


class _Source:
    """The lines of a dump, packed or not, and its size in bytes."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> _Source:
        if not self._path.is_file():
            raise GazetteerError(f"there is no GeoNames dump at {self._path}")
        if self._path.suffix.lower() != ".zip":
            self.size = self._path.stat().st_size
            self.lines: BinaryIO = self._path.open("rb", _BUFFER)
            return self
        try:
            self._zip = zipfile.ZipFile(self._path)
            inside = next(
                info
                for info in self._zip.infolist()
                if info.filename.endswith(".txt")
                and info.filename not in ("readme.txt", "iso-languagecodes.txt")
            )
        except (zipfile.BadZipFile, StopIteration) as error:
            raise GazetteerError(
                f"{self._path} is no GeoNames dump, or only a part of one: a .zip with "
                f"a .txt inside is wanted; {_GET_ONE}"
            ) from error
        self.size = inside.file_size
        self.lines = io.BufferedReader(self._zip.open(inside), _BUFFER)  # type: ignore[arg-type]
        return self

    def __exit__(self, *_: object) -> None:
        self.lines.close()
        if hasattr(self, "_zip"):
            self._zip.close()
