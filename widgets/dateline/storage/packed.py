"""Several tables in one file of the cache, which is there whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from .folder import keep_in_cache

__all__ = ["keep_tables", "kept_tables"]


def keep_tables(path: Path, tables: Mapping[str, pa.Table]) -> None:
    """Keep tables in the cache, in place of older ones of their sort.

    Parameters
    ----------
    path
        A file of the cache, named as :func:`~.folder.keep_in_cache` wants it.
    tables
        The tables, by name.

    """
    cells = {
        name: pa.array([_bytes(table)], pa.large_binary())
        for name, table in tables.items()
    }
    sink = pa.BufferOutputStream()
    pq.write_table(pa.table(cells), sink, compression="zstd")
    keep_in_cache(path, sink.getvalue().to_pybytes())


def kept_tables(path: Path) -> dict[str, pa.Table] | None:
    """Return the tables that are kept in a file; None if there is none."""
    try:
        row = pq.ParquetFile(path).read()
        return {
            name: pa.ipc.open_stream(row[name][0].as_buffer()).read_all()
            for name in row.column_names
        }
    except (OSError, pa.ArrowException):  # it is only a cache
        return None


def _bytes(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    content: bytes = sink.getvalue().to_pybytes()
    return content
