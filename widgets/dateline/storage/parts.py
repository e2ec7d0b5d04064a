"""Writing a part of a corpus: all its tables, then its receipt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ..errors import CorpusError, DatelineError
from ..io.many.entry import digest
from .folder import Folder, write_durably
from .receipt import Receipt
from .schema import READING, SCHEMA_VERSION, TABLES

__all__ = ["damage", "opened", "part_name", "read_table", "write_part", "write_tables"]

#: How many rows make a group, which is read at once (a reading has some 80 kB).
_GROUP = {READING: 32}
_USUAL_GROUP = 100_000

#: The strength of the compression: higher ones save little and take much longer.
_LEVEL = 9

#: The longest part of what a library says that a message shows (characters).
_SAID = 200


def part_name(
    ids: Iterable[str], made_by: Mapping[str, Any], failed: Iterable[str] = ()
) -> str:
    """Return the name of the part with these stories, read in this way.

    The same batch, read again by another worker, has the same name and the same rows:
    writing it twice changes nothing. What failed is in the name, too: a part in which
    it has been read after all is another one.
    """
    return digest(SCHEMA_VERSION, sorted(ids), sorted(failed), dict(made_by))


def write_part(
    folder: Folder,
    part: str,
    rows: Mapping[str, list[dict[str, Any]]],
    made_by: Mapping[str, Any],
) -> Receipt:
    """Write rows as a part; it counts once all of them are on the disk.

    Parameters
    ----------
    folder
        The corpus.
    part
        The name of the part.
    rows
        The rows of the tables; a table without rows gets an empty file.
    made_by
        What read the stories.

    """
    tables = {
        name: pa.Table.from_pylist(rows.get(name, []), schema=schema)
        for name, schema in TABLES.items()
    }
    return write_tables(folder, part, tables, made_by)


def write_tables(
    folder: Folder,
    part: str,
    tables: Mapping[str, pa.Table],
    made_by: Mapping[str, Any],
    replaces: tuple[str, ...] = (),
) -> Receipt:
    """Write tables as a part, its receipt last."""
    sizes = {}
    for name, table in tables.items():
        data = _parquet(table.cast(TABLES[name]), _GROUP.get(name, _USUAL_GROUP))
        write_durably(folder.file(name, part), data)
        sizes[name] = len(data)
    receipt = Receipt(
        part=part,
        stories=tables["stories"].num_rows,
        failed=tables["failed"].num_rows,
        sizes=sizes,
        made_by=made_by,
        replaces=replaces,
    )
    write_durably(folder.manifest / f"{part}.json", receipt.to_json())
    return receipt


def _parquet(table: pa.Table, group: int) -> bytes:
    data = BytesIO()
    pq.write_table(
        table,
        data,
        compression="zstd",
        compression_level=_LEVEL,
        row_group_size=group,
        data_page_size=4 << 20,
    )
    return data.getvalue()


def read_table(
    folder: Folder, table: str, part: str, columns: list[str] | None = None
) -> pa.Table:
    """Return the rows of a part in a table."""
    with opened(folder, table, part) as file:
        return file.read(columns=columns)


@contextmanager
def opened(folder: Folder, table: str, part: str) -> Iterator[pq.ParquetFile]:
    """Yield the file of a part in a table.

    Raises
    ------
    CorpusError
        It is damaged.
    FileNotFoundError
        It was merged into another in this moment.

    """
    path = folder.file(table, part)
    try:
        # One file, by its own schema: pyarrow would take "table=x" in a path for a
        # column.
        with pq.ParquetFile(path) as file:
            yield file
    except (FileNotFoundError, DatelineError):
        raise
    except (pa.ArrowException, OSError, ValueError, LookupError) as error:
        raise CorpusError(damage(path, error)) from error


def damage(path: object, error: object) -> str:
    """Return what to say of a file of a corpus that cannot be read."""
    said = " ".join(str(error).split())[:_SAID]
    return (
        f"the file {path} of the corpus is damaged ({said}). Copy the corpus again, or "
        "delete the file and add its sources again: what is missing is then read anew"
    )
