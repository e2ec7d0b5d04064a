"""Reads GeoNames dumps: allCountries.zip, a country's, and alternateNamesV2.zip.

https://download.geonames.org/export/dump/readme.txt describes the format. Files are
read line by line, so twelve million rows take no more memory than twelve.
"""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

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

#: The longest line that is read (bytes); the names of a place take 10,000 characters.
_LONGEST_LINE = 1 << 20

#: What zipfile raises for what is broken, packed in a way it does not know
#: (NotImplementedError) or encrypted (RuntimeError).
_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, RuntimeError)

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
    """Yield the places of a dump.

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
        The file is not a dump; the message names the line.

    """
    arabic = arabic_speaking()
    has_places = False
    for number, row in _rows(path, _COLUMNS, progress=progress):
        kind = _kept_kind(row, links)
        if kind is None:
            continue
        has_places = True
        try:
            place = _place(row, kind, links, arabic)
        except ValueError as error:
            raise GazetteerError(f"{path}:{number}: {error}") from error
        yield place
    if not has_places:
        raise GazetteerError(f"{path} holds no place that Dateline keeps; {_GET_ONE}")


def _kept_kind(row: list[str], links: Links) -> str | None:
    """Return the kind of the place in a row; None if it is not taken from a dump."""
    code, country = row[7], row[8]
    if code.startswith("PCL") or not row[1]:
        return None
    link = links.get((country, row[10]))
    if code == "ADM1" and link and is_place(country, link):
        return None
    if code == "ADM2" and country == "US":
        return None
    return kind_of(row[6], code)


def _place(row: list[str], kind: str, links: Links, arabic: frozenset[str]) -> Entry:
    """Return the place in a row; ValueError if a number in it is not one."""
    code, country = row[7], row[8]
    return Entry(
        id=f"geonames:{row[0]}",
        name=row[1],
        kind=kind,
        lat=float(row[4]),
        lon=float(row[5]),
        country=country or None,
        admin1=division_code(links, country, row[10]),
        population=int(row[14] or 0) or None,
        seat={"PPLA": "admin1", "PPLC": "country"}.get(code),
        names=alternates(row[1], filter(None, row[3].split(","))),
        arabic=country in arabic,
    )


def alternate_names(
    path: Path, *, progress: bool = False
) -> Iterator[tuple[str, str, str]]:
    """Yield (place id, name, sort) of the names in alternateNamesV2.zip."""
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
    """Yield each line with its number, split at the tabs."""
    for number, line in enumerate(_lines(path, progress=progress), 1):
        try:
            row = line.decode("utf-8").rstrip("\r\n").split("\t")
        except UnicodeDecodeError as error:
            raise GazetteerError(f"{path}:{number}: {error}") from error
        # Older files of alternate names lack the two columns of years.
        if len(row) == columns or (
            columns == _NAME_COLUMNS and columns - 2 <= len(row) < columns
        ):
            yield number, row
            continue
        raise GazetteerError(
            f"{path}:{number}: {len(row)} columns where a GeoNames dump has "
            f"{columns}; {_GET_ONE}"
        )


def _lines(path: Path, *, progress: bool) -> Iterator[bytes]:
    """Yield the lines of a dump, and draw a bar of the bytes read."""
    from tqdm import tqdm

    with (
        _opened(path) as (lines, size),
        tqdm(
            total=size,
            desc=path.name,
            unit="B",
            unit_scale=True,
            disable=None if progress else True,
            mininterval=0.5,
        ) as bar,
    ):
        read = 0
        for number, line in enumerate(_whole(path, lines), 1):
            read += len(line)
            # A call for every line would cost as much as reading it.
            if number % 1_000 == 0:
                bar.update(read - bar.n)
            yield line


def _whole(path: Path, lines: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a dump, none of which may take all memory.

    Raises
    ------
    GazetteerError
        A .zip is damaged or breaks off, or a line is far longer than a row.

    """
    number = 0
    try:
        while line := lines.readline(_LONGEST_LINE):
            number += 1
            if len(line) == _LONGEST_LINE:
                raise GazetteerError(
                    f"{path}:{number}: the line has more than {_LONGEST_LINE:,} bytes, "
                    f"as no row of GeoNames has; {_GET_ONE}"
                )
            yield line
    except (*_DAMAGE, OSError) as error:
        raise GazetteerError(f"{path} is damaged ({error}); {_GET_ONE}") from error


@contextmanager
def _opened(path: Path) -> Iterator[tuple[BinaryIO, int]]:
    """Open a dump, packed or not, and give its lines and its size (bytes)."""
    if not path.is_file():
        raise GazetteerError(f"there is no GeoNames dump at {path}")
    if path.suffix.lower() != ".zip":
        try:
            lines = path.open("rb", _BUFFER)
        except OSError as error:
            raise GazetteerError(f"{path} cannot be read: {error.strerror}") from error
        with lines:
            yield lines, path.stat().st_size
        return
    try:
        packed = zipfile.ZipFile(path)
        inside = _table(packed)
    except (*_DAMAGE, StopIteration, OSError) as error:
        raise GazetteerError(
            f"{path} is no GeoNames dump, or only a part of one: a .zip with a .txt "
            f"inside is wanted; {_GET_ONE}"
        ) from error
    with packed:
        try:
            raw = cast("zipfile.ZipExtFile", packed.open(inside))
        except _DAMAGE as error:
            raise GazetteerError(
                f"{path} cannot be unpacked ({error}); {_GET_ONE}"
            ) from error
        with io.BufferedReader(raw, _BUFFER) as rows:
            yield rows, inside.file_size


def _table(packed: zipfile.ZipFile) -> zipfile.ZipInfo:
    """Return the file inside a .zip that holds the rows."""
    return next(
        info
        for info in packed.infolist()
        if info.filename.endswith(".txt")
        and info.filename not in ("readme.txt", "iso-languagecodes.txt")
    )
