"""The tables of an overview, kept in the cache of the corpus until its stories change.

To make them of the tables of 33,000 stories takes more than a second, to read them a
small part of that.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from .._version import __version__
from ..io.many.entry import digest
from ..storage.database import connect, damage_told
from ..storage.folder import Folder
from ..storage.packed import keep_tables, kept_tables
from .identities import JoinedTables
from .tables import MADE, READ, fill

if TYPE_CHECKING:
    import duckdb

__all__ = ["filled", "keep_ready"]

#: Raised whenever these tables are made in another way.
_VERSION = 1


def filled(
    folder: Folder, joined: Callable[[], JoinedTables] | None = None
) -> duckdb.DuckDBPyConnection:
    """Return a database with the tables of an overview, and with the stories.

    Parameters
    ----------
    folder
        The corpus.
    joined
        Returns the actors of all stories, each once; None where one name is one actor.

    """
    path = _path(folder, joined=joined is not None)
    kept = kept_tables(path)
    if kept is None or set(kept) != set(MADE):
        return _made(folder, joined, path)
    with damage_told():
        database = connect(folder, only=("stories",))
    for name in MADE:
        database.register("kept", kept[name])
        database.execute(f"CREATE TABLE {name} AS SELECT * FROM kept")
    database.unregister("kept")
    return database


def keep_ready(folder: Folder) -> None:
    """Make the tables if they are not kept, so that the views open soon."""
    path = _path(folder, joined=False)
    if not path.is_file():
        _made(folder, None, path).close()


def _made(
    folder: Folder, joined: Callable[[], JoinedTables] | None, path: Path
) -> duckdb.DuckDBPyConnection:
    with damage_told():
        database = connect(folder, only=READ)
        if joined is not None:
            tables = joined()
            database.register("joined_actors", tables.actors)
            database.register("sightings", tables.sightings)
        fill(database, joined=joined is not None)
    keep_tables(path, {name: database.table(name).to_arrow_table() for name in MADE})
    return database


def _path(folder: Folder, *, joined: bool) -> Path:
    parts = [receipt.part for receipt in folder.receipts()]
    sort = "views_joined" if joined else "views"
    return folder.cache / f"{sort}-{digest(_VERSION, __version__, parts)}.parquet"
