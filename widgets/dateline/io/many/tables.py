"""Tables with a story in each row: CSV, JSON Lines, Parquet, Excel."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from ...errors import (
    DatelineError,
    PackageMissing,
    StoryError,
    UnreadableStory,
    shown,
)
from ..damage import check_unpacked, told_as_damage, unpacked_gzip
from ..text_file import decode
from .columns import Columns, guess
from .entry import Entry, Failure

__all__ = ["TABLES", "columns_of", "entries", "is_table"]

#: How much a packed table may unpack to (bytes).
MOST_UNPACKED = 1_000_000_000

#: The names of columns are taken from so many rows: in JSON, each has its own.
_LOOKED_AT = 100

#: A row with its number, as a spreadsheet counts them; or what is wrong.
Row = tuple[int, dict[str, Any] | Exception]


def _csv_rows(path: Path) -> Iterator[Row]:
    text = _text(path)
    # A story may be longer than the 131,072 characters that the module allows.
    csv.field_size_limit(2**31 - 1)  # the most that every system has
    reader = csv.DictReader(
        io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True
    )
    try:
        for number, row in enumerate(reader, 2):  # the names of the columns are in 1
            cells = {name: cell for name, cell in row.items() if name is not None}
            yield number, cells
    except csv.Error as error:
        raise UnreadableStory(
            f"{path} is no CSV after line {reader.line_num} ({error}); save it again "
            "with quotation marks around its cells"
        ) from error


def _delimiter(text: str) -> str:
    """Return what parts the names in the first line: a comma, semicolon or tab."""
    header = text.partition("\n")[0]
    return max(",;\t", key=header.count)


def _json_rows(path: Path) -> Iterator[Row]:
    # Not splitlines: a story may hold other characters that end lines.
    for number, line in enumerate(_text(path).split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield number, StoryError(f"line {number} is not JSON ({error})")
            continue
        if not isinstance(row, dict):
            yield (
                number,
                StoryError(
                    f'line {number} is {shown(row)}, not an object ({{"text": …}})'
                ),
            )
        else:
            yield number, row


def _parquet_rows(path: Path) -> Iterator[Row]:
    import pyarrow.parquet as pq

    with told_as_damage(str(path), "a Parquet file"), pq.ParquetFile(path) as file:
        number = 0
        for batch in file.iter_batches(batch_size=256):
            for row in batch.to_pylist():
                number += 1
                yield number, row


def _excel_rows(path: Path) -> Iterator[Row]:
    try:
        import openpyxl
    except ModuleNotFoundError:
        raise PackageMissing(f"reading {path.name}", "openpyxl") from None
    # openpyxl leaves a file open that it opened itself and cannot read.
    with told_as_damage(str(path), "a workbook of Excel"), path.open("rb") as file:
        check_unpacked(path, str(path), MOST_UNPACKED)
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        with closing(book):
            rows = book.worksheets[0].iter_rows(values_only=True)
            header = [str(c) if c is not None else "" for c in next(rows, ())]
            for number, cells in enumerate(rows, 2):
                row = dict(zip(header, cells, strict=False))
                row.pop("", None)
                if any(cell is not None for cell in row.values()):
                    yield number, row


def _text(path: Path) -> str:
    if not path.name.lower().endswith(".gz"):
        return decode(path.read_bytes(), name=path.name)
    with told_as_damage(str(path), "a gzip file"):
        data = unpacked_gzip(path, MOST_UNPACKED)
    return decode(data, name=path.name)


#: The kinds of tables by the ending of their files.
TABLES: dict[str, Callable[[Path], Iterator[Row]]] = {
    ".csv": _csv_rows,
    ".csv.gz": _csv_rows,
    ".tsv": _csv_rows,
    ".jsonl": _json_rows,
    ".jsonl.gz": _json_rows,
    ".ndjson": _json_rows,
    ".parquet": _parquet_rows,
    ".xlsx": _excel_rows,
}


def is_table(path: Path) -> bool:
    """Tell whether a file is a table, by its ending."""
    return path.name.lower().endswith(tuple(TABLES))


def _rows(path: Path) -> Iterator[Row]:
    name = path.name.lower()
    reader = next(read for ending, read in TABLES.items() if name.endswith(ending))
    return reader(path)


def columns_of(path: Path, given: Mapping[str, str] | None = None) -> Columns:
    """Return which columns of a table hold what: by their names, or as given.

    Raises
    ------
    StoryError
        It has no rows, or no column that holds the text.
    BadOption
        A column that was given is not there.

    """
    names: dict[str, None] = {}
    for _, row in islice(_rows(path), _LOOKED_AT):
        names |= dict.fromkeys(row) if isinstance(row, dict) else {}
    if not names:
        raise StoryError(f"{path} has no rows with stories")
    try:
        return guess(names, given)
    except StoryError as error:
        raise type(error)(f"{path}: {error}") from None


def entries(
    path: Path, given: Mapping[str, str] | None = None
) -> Iterator[Entry | Failure]:
    """Yield the stories of a table, and what is wrong with rows that have none."""
    columns = columns_of(path, given)
    for number, row in _rows(path):
        origin = f"{path}, row {number}"
        try:
            if isinstance(row, Exception):
                raise row
            with told_as_damage(origin, "a row with a story"):
                entry = columns.entry(row, origin)
        except DatelineError as error:
            yield Failure.at(origin, error, key=_key(row, columns))
        else:
            yield entry


def _key(row: dict[str, Any] | Exception, columns: Columns) -> str | None:
    return columns.cell(row, "key") if isinstance(row, dict) else None
