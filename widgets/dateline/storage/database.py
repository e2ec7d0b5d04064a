"""SQL over a corpus: DuckDB in memory, which only reads the files."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import duckdb
import pyarrow as pa

from ..errors import BadOption, CorpusError
from .folder import Folder
from .parts import damage
from .schema import READING, TABLES

__all__ = ["DERIVED", "connect", "damage_told", "query", "tables_in"]

_NAME = re.compile(r"\w+")

#: How much of DuckDB's message is told (characters): it repeats the whole query.
_LONGEST = 600

#: The failed stories that still count: not read since, neither they nor a later state
#: of the file that they were in.
_FAILED = """
CREATE VIEW failed AS
SELECT DISTINCT ON (story) * FROM failed_once AS f
WHERE NOT EXISTS (
  SELECT 1 FROM stories AS s WHERE s.story = f.story OR s.origin = f.origin
)
"""

#: Each story once: those that are no copies of another.
_ORIGINALS = """
CREATE VIEW originals AS SELECT * FROM stories WHERE story NOT IN (
  SELECT story FROM copies WHERE relation = 'copy of'
)
"""


#: Each place of the gazetteer once, with how many stories name it how often.
_JOINED_PLACES = """
CREATE VIEW joined_places AS
SELECT place_id AS id, min(label) AS label, min(place_kind) AS kind,
  min(country) AS country, min(lat) AS lat, min(lon) AS lon,
  list_sort(list_distinct(list(phrase))) AS names,
  count(DISTINCT story) AS stories, count(*) AS mentions
FROM places WHERE place_id IS NOT NULL GROUP BY place_id
ORDER BY stories DESC, mentions DESC, id
"""

#: What is made of the tables when it is asked for.
DERIVED = ("copies", "originals", "joined_actors", "sightings", "joined_places")


def connect(
    folder: Folder,
    extra: Mapping[str, pa.Table] | None = None,
    *,
    only: Collection[str] | None = None,
) -> duckdb.DuckDBPyConnection:
    """Return a database in memory with a view for each table of a corpus.

    Several may be open at once, in several processes; none of them locks anything.

    Parameters
    ----------
    folder
        The corpus.
    extra
        More tables, by name.
    only
        The tables that are needed; all by default.

    Raises
    ------
    CorpusError
        A file cannot be read: it is damaged, or was merged into another meanwhile.

    """
    # Extensions would be fetched from the network.
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
    }
    connection = duckdb.connect(":memory:", config=config)
    parts = [receipt.part for receipt in folder.receipts()]
    for name, schema in TABLES.items():
        if only is not None and name not in only:
            continue
        shown = "failed_once" if name == "failed" else name
        if parts:
            files = [str(folder.file(name, part)) for part in parts]
            _view(connection, shown, files)
        else:
            connection.register(shown, schema.empty_table())
    if only is None or "failed" in only:
        connection.execute(_FAILED)
    if only is None or "joined_places" in only:
        connection.execute(_JOINED_PLACES)
    for name, table in (extra or {}).items():
        connection.register(name, table)
    if "copies" in (extra or {}):
        connection.execute(_ORIGINALS)
    return connection


def _view(
    connection: duckdb.DuckDBPyConnection, name: str, files: Sequence[str]
) -> None:
    listed = ", ".join("'" + file.replace("'", "''") + "'" for file in files)
    try:
        connection.execute(
            f'CREATE VIEW "{name}" AS SELECT * '
            f"FROM read_parquet([{listed}], hive_partitioning=false)"
        )
    except duckdb.Error as error:  # it looks at the end of the first file
        raise CorpusError(damage(files[0], error)) from error


@contextmanager
def damage_told() -> Iterator[None]:
    """Raise CorpusError for what Dateline's own queries cannot read."""
    try:
        yield
    except duckdb.Error as error:
        raise CorpusError(
            f"a file of the corpus is damaged, or changed meanwhile "
            f"({str(error).strip()[:_LONGEST]}); try it once more, or copy the corpus "
            "again"
        ) from error


def tables_in(sql: str) -> set[str] | None:
    """Return the tables that a query may need, None if it may need any.

    Each view costs the time to open a file, and the copies have to be found.
    """
    words = set(_NAME.findall(sql.casefold()))
    named = words & {*TABLES, *DERIVED}
    if not named or words & {"show", "describe", "information_schema", "duckdb_views"}:
        return None
    return named | {"stories"} | ({"places"} if "joined_places" in named else set())


def query(
    connection: duckdb.DuckDBPyConnection,
    sql: str,
    parameters: Sequence[Any] | Mapping[str, Any] = (),
) -> pa.Table:
    """Return the rows that a query selects.

    Raises
    ------
    BadOption
        The query is not understood, or fails.
    CorpusError
        A file cannot be read: it is damaged, or was merged into another meanwhile.

    """
    try:
        found = connection.sql(sql, params=parameters or None)
        return pa.table({}) if found is None else found.to_arrow_table()
    except duckdb.IOException as error:
        raise CorpusError(
            f"{str(error).strip()[:_LONGEST]}: a file that the query names cannot be "
            "read, or one of the corpus changed meanwhile or is damaged; try it once "
            "more, or copy the corpus again"
        ) from error
    except duckdb.Error as error:
        names = ", ".join((*(name for name in TABLES if name != READING), *DERIVED))
        said = str(error).strip()[:_LONGEST]
        raise BadOption(f"{said}\n(the tables are {names})") from error
