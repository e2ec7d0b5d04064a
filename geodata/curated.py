"""Reads the curated tables in ``sources/``: what each is, its header tells."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import GazetteerError
from dateline.gazetteer.store import SORTS
from dateline.model import LEVELS

from .entries import MOST_PEOPLE, Entry
from .geonames import Link, Links

__all__ = [
    "SOURCES",
    "Attachment",
    "Row",
    "attachments",
    "correct",
    "corrections",
    "counties",
    "entries",
    "languages",
    "links",
    "read",
    "tables",
]

SOURCES = Path(__file__).parent / "sources"

#: A table is known by the first columns of its header.
_HEADERS = {
    "places": "id,name,kind,country,admin1,lat,lon,population,names,within,source",
    "demonyms": "word,name,country,level,source",
    "abbreviations": "abbr,name,country,level,style,source",
    "former names": "former,name,country,level,until,source",
    "other names": "other,name,country,level,source",
    "US counties": "fips,name,state,lat,lon",
    "US towns": "zip,name,state,lat,lon",
    "city quarters": "name,city,country,admin1,lat,lon",
    "districts": "geonames,country,admin1,name,names,iso,lat,lon",
    "admin1 codes": "country,code,name,iso,geonames,lat,lon",
    "seats": "seat,admin1,source",
    "languages": "geonames,languages",
    "exonyms": "place,language,name",
    "English names": "geonames,english",
    "Wikidata": "wikidata,name,place",
    "airports": "code,size,flights,icao,iata,name,names,country,municipality,lat,lon",
    "division seats": "geonames,seat,admin1",
    "corrections": "place,country,admin1,lat,lon,population,source",
    "bodies": "body,what,source",
}

_PREFIXES = {
    "abbr": "abbreviation",
    "demonym": "demonym",
    "former": "former",
    "code": "code",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a curated table, with its file and line for messages."""

    table: str
    file: str
    line: int
    values: dict[str, str]

    def wrong(self, what: str) -> GazetteerError:
        """Return an error that names the file and line and says what is wrong."""
        return GazetteerError(f"{self.file}:{self.line}: {what}")

    def number(self, column: str, most: float) -> float:
        """Return a number between -most and most."""
        text = self.values[column]
        try:
            value = float(text)
        except ValueError:
            value = most + 1
        if not abs(value) <= most:
            raise self.wrong(f"{column} is {text!r}; it must be a number to ±{most:g}")
        return value

    def required(self, column: str) -> str:
        """Return a value that must not be empty."""
        value = self.values[column]
        if not value:
            raise self.wrong(f"{column} is empty")
        return value


@dataclass(frozen=True, slots=True)
class Attachment:
    """Another word for a place that a data package brings: Iranian for Iran."""

    row: Row
    word: str
    sort: str
    name: str
    country: str
    level: str


def tables(folder: Path = SOURCES) -> dict[str, list[Row]]:
    """Return every row of every table in a folder, by what the table is."""
    rows: dict[str, list[Row]] = {name: [] for name in _HEADERS}
    for path in sorted(folder.glob("*.csv")):
        for row in read(path):
            rows[row.table].append(row)
    return rows


def read(path: Path) -> Iterator[Row]:
    """Yield the rows of one table.

    Raises
    ------
    GazetteerError
        The header is none of the known ones, or a row has too few or too many
        cells; the message names the file and the line.

    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        header = next(reader, [])
        table = next(
            (name for name, known in _HEADERS.items() if ",".join(header) == known),
            None,
        )
        if table is None:
            raise GazetteerError(
                f"{path}:1: the header {','.join(header)!r} is none of "
                + "; ".join(_HEADERS.values())
            )
        for cells in reader:
            if not any(cells):
                continue
            if len(cells) != len(header):
                raise GazetteerError(
                    f"{path}:{reader.line_num}: {len(cells)} cells where the header "
                    f"has {len(header)}; quote a cell that holds a comma"
                )
            values = {
                key: cell.strip() for key, cell in zip(header, cells, strict=True)
            }
            yield Row(table, str(path), reader.line_num, values)


def links(rows: list[Row]) -> Links:
    """Return the first-order divisions by country and GeoNames' admin1 code."""
    return {
        (row.values["country"], row.values["code"]): _link(row.values, row)
        for row in rows
    }


def _link(values: dict[str, str], row: Row) -> Link:
    number, located = values["geonames"], bool(values["lat"])
    return Link(
        name=row.required("name"),
        code=values["iso"] or f"{values['country']}.{values['code']}",
        iso=bool(values["iso"]),
        place_id=f"geonames:{number}" if number else "",
        lat=row.number("lat", 90) if located else None,
        lon=row.number("lon", 180) if located else None,
    )


def languages(rows: list[Row]) -> dict[str, int]:
    """Return in how many languages places have a name, by their ids."""
    return {
        f"geonames:{row.required('geonames')}": int(row.number("languages", 999))
        for row in rows
    }


def corrections(rows: list[Row]) -> dict[str, Row]:
    """Return what is wrong in the packages, by the id of the place."""
    return {row.required("place"): row for row in rows}


def correct(entry: Entry, known: dict[str, Row]) -> None:
    """Put right what a package says of a place; what a cell leaves empty stays."""
    row = known.get(entry.id)
    if row is None:
        return
    if row.values["lat"] or row.values["lon"]:
        entry.lat, entry.lon = row.number("lat", 90), row.number("lon", 180)
    if row.values["population"]:
        entry.population = int(row.number("population", MOST_PEOPLE))
    if row.values["country"]:
        entry.country = row.values["country"]
        # The old one is a division of another country.
        entry.admin1 = row.values["admin1"] or None
    elif row.values["admin1"]:
        entry.admin1 = row.values["admin1"]


def entries(rows: list[Row]) -> Iterator[Entry]:
    """Yield the places of the curated place tables."""
    for row in rows:
        kind = row.required("kind")
        if kind not in LEVELS:
            raise row.wrong(
                f"no kind is called {kind!r}; there are {', '.join(LEVELS)}"
            )
        identity = row.required("id")
        if not identity.startswith("dateline:"):
            raise row.wrong(f"id is {identity!r}; it must begin with 'dateline:'")
        population = row.values["population"]
        if population and not population.isdigit():
            raise row.wrong(f"population is {population!r}; it must be a whole number")
        yield Entry(
            id=identity,
            name=row.required("name"),
            kind=kind,
            lat=row.number("lat", 90),
            lon=row.number("lon", 180),
            country=row.values["country"] or None,
            admin1=row.values["admin1"] or None,
            population=int(population) if population else None,
            names=list(_names(row)),
            arabic=True,
        )


def _names(row: Row) -> Iterator[tuple[str, str]]:
    for written in filter(None, row.values["names"].split("|")):
        prefix, colon, name = written.partition(":")
        if not colon:
            yield written.strip(), "alternate"
        elif prefix.strip() in _PREFIXES:
            yield name.strip(), _PREFIXES[prefix.strip()]
        else:
            raise row.wrong(
                f"the name {written!r} has an unknown prefix; the prefixes are "
                + ", ".join(f"{known}:" for known in _PREFIXES)
            )


#: Where the "state" of a county is a territory with a country code of its own. (KY,
#: MO, MS and NC are states, and country codes of others.)
_US_TERRITORIES = frozenset({"AS", "GU", "MP", "PR", "UM", "VI"})


def counties(rows: list[Row]) -> Iterator[Entry]:
    """Yield the counties of the US, those of its territories under their own code."""
    for row in rows:
        state = row.required("state")
        territory = state in _US_TERRITORIES
        name = row.required("name")
        yield Entry(
            id=f"fips:{row.required('fips')}",
            # "Falls Church city" is written small to tell it from a county.
            name=f"{name[:-5]} City" if name.endswith(" city") else name,
            kind="admin2",
            lat=row.number("lat", 90),
            lon=row.number("lon", 180),
            country=state if territory else "US",
            admin1=None if territory else f"US-{state}",
            names=_county_names(name),
        )


def _county_names(name: str) -> list[tuple[str, str]]:
    """Return the bare name: local news says Gwinnett for Gwinnett County."""
    bare, _, word = name.rpartition(" ")
    return [(bare, "alternate")] if bare and word in ("County", "Parish") else []


_WORDS = {
    "demonyms": ("word", "demonym"),
    "abbreviations": ("abbr", "abbreviation"),
    "former names": ("former", "former"),
    "other names": ("other", "alternate"),
}


def attachments(rows: dict[str, list[Row]]) -> Iterator[Attachment]:
    """Yield the demonyms, abbreviations and former names with what they stand for."""
    for table, (column, sort) in _WORDS.items():
        assert sort in SORTS
        for row in rows[table]:
            yield Attachment(
                row=row,
                word=row.required(column),
                sort=sort,
                name=row.required("name"),
                country=row.values["country"],
                level=row.required("level"),
            )
