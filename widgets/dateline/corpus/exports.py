"""Exports of a whole corpus: tables, places on a map, networks, all readings."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ..errors import BadOption, quoted, text_given
from ..exports import Gap
from ..exports.tables import spreadsheet_cell
from ..exports.workbook import sheets
from ..storage.database import connect, damage_told, query
from ..storage.folder import Folder
from ..storage.schema import READING, TABLES
from .datapackage import descriptor
from .exported_places import to_geojson, to_geopackage, to_kml
from .exported_stories import (
    to_annotation_list,
    to_entities,
    to_graphml,
    to_jsonl,
    to_timelinejs,
)
from .left_out import (
    MOST_ROWS,
    left_out_of_a_map,
    left_out_of_a_timeline,
    left_out_of_a_workbook,
    left_out_of_entities,
)

__all__ = ["FORMATS", "CorpusFormat", "format_of"]


@dataclass(frozen=True, slots=True)
class CorpusFormat:
    """An export format: how its files end, what they hold, and what makes them.

    ``left_out`` says what was found and is not in the file.
    """

    ending: str
    holds: str
    render: Callable[[Folder], bytes]
    left_out: Callable[[Folder], list[Gap]] = lambda _: []


def _rows(folder: Folder, table: str) -> pa.Table:
    with damage_told(), connect(folder) as database:
        order = ", ".join(["story", *_ORDER.get(table, ())])
        return query(database, f'SELECT * FROM "{table}" ORDER BY {order}')


#: What orders the rows of a story, as they are in its text.
_ORDER = {
    "sentences": ("sentence",),
    "places": ("mention",),
    "candidates": ("mention", "rank"),
    "mentions": ("start", '"end"', "actor"),
    "actors": ("actor",),
    "dates": ("start", '"end"'),
    "quotes": ("start", '"end"'),
    "events": ("start", '"end"'),
    "figures": ("start", '"end"', "figure"),
    "corrections": ("nth",),
}


def _csv_of(table: pa.Table, delimiter: str = ",") -> str:
    page = io.StringIO(newline="")
    writer = csv.writer(page, delimiter=delimiter)
    writer.writerow(table.column_names)
    for row in table.to_pylist():
        cells = (
            ", ".join(map(str, v)) if isinstance(v, list) else v for v in row.values()
        )
        writer.writerow([spreadsheet_cell(cell) for cell in cells])
    return page.getvalue()


def _csv(folder: Folder) -> bytes:
    return _csv_of(_rows(folder, "places")).encode()


def _zip(folder: Folder) -> bytes:
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        _pack(packed, "datapackage.json", descriptor(folder))
        for name in TABLES:
            if name != READING:
                _pack(packed, f"{name}.csv", _csv_of(_rows(folder, name)))
    return archive.getvalue()


def _pack(archive: zipfile.ZipFile, name: str, contents: str) -> None:
    # A fixed time (the earliest that ZIP has) keeps the bytes the same.
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, contents.encode())


def _parquet(folder: Folder) -> bytes:
    data = BytesIO()
    pq.write_table(_rows(folder, "places"), data, compression="zstd")
    return data.getvalue()


def _tsv(folder: Folder) -> bytes:
    return _csv_of(_rows(folder, "places"), "\t").encode()


def _xlsx(folder: Folder) -> bytes:
    def tables() -> Iterator[tuple[str, list[str], list[dict[str, Any]]]]:
        for name in TABLES:
            if name != READING:
                table = _rows(folder, name)
                rows = [
                    {key: _cell(value) for key, value in row.items()}
                    for row in table.slice(0, MOST_ROWS).to_pylist()
                ]
                yield name, table.column_names, rows

    return sheets(tables())


def _cell(value: Any) -> Any:
    """Return a value as a cell of a sheet has it."""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value) if isinstance(value, dt.datetime) else value


#: The formats by name; the command line takes them from here.
FORMATS: dict[str, CorpusFormat] = {
    "csv": CorpusFormat(".csv", "places, one row for each mention", _csv),
    "tsv": CorpusFormat(".tsv", "the same with tabs", _tsv),
    "xlsx": CorpusFormat(
        ".xlsx", "a sheet for every layer", _xlsx, left_out_of_a_workbook
    ),
    "tables": CorpusFormat(
        ".zip",
        "a CSV table for every layer, and what is in their columns (datapackage.json)",
        _zip,
    ),
    "parquet": CorpusFormat(".parquet", "places, one row for each mention", _parquet),
    "geojson": CorpusFormat(
        ".geojson",
        "places with the number of their stories, and the sentences",
        to_geojson,
        left_out_of_a_map,
    ),
    "kml": CorpusFormat(
        ".kml",
        "places with the number of their stories, and sentences",
        to_kml,
        left_out_of_a_map,
    ),
    "geopackage": CorpusFormat(
        ".gpkg",
        "a layer of places with the number of their stories",
        to_geopackage,
        left_out_of_a_map,
    ),
    "graphml": CorpusFormat(
        ".graphml", "who is named with whom, and in how many stories", to_graphml
    ),
    "timelinejs": CorpusFormat(
        ".timeline.json",
        "happenings that several stories tell",
        to_timelinejs,
        left_out_of_a_timeline,
    ),
    "ftm": CorpusFormat(
        ".ftm.json",
        "people, organisations and events of every story",
        to_entities,
        left_out_of_entities,
    ),
    "annotations": CorpusFormat(
        ".jsonld", "every mention as a W3C Web Annotation", to_annotation_list
    ),
    "jsonl": CorpusFormat(".jsonl", "every reading as a JSON document", to_jsonl),
}


def format_of(path: Path, name: str | None = None) -> CorpusFormat:
    """Return the format of that name, or the one that the path ends in.

    Raises
    ------
    BadOption
        There is no such format, or none has this ending.

    """
    if name is not None and text_given(name, "the format") in FORMATS:
        return FORMATS[name]
    if name is not None:
        known = ", ".join(FORMATS)
        raise BadOption(
            f"a corpus has no export format {quoted(name)}; give one of {known}"
        )
    for known_format in FORMATS.values():
        if path.name.lower().endswith(known_format.ending):
            return known_format
    endings = ", ".join(form.ending for form in FORMATS.values())
    raise BadOption(
        f"the ending of {path.name!r} belongs to no export of a corpus; use one of "
        f"{endings}"
    )
