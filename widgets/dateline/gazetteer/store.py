"""The gazetteer file: its format, its location, and opening it."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from ..errors import DatelineError, GazetteerError, GazetteerMissing, shown
from .key_filter import KeyFilter

__all__ = [
    "APPLICATION_ID",
    "BUILD",
    "FORMS",
    "KEY_BITS",
    "SCHEMA_VERSION",
    "SORTS",
    "Damage",
    "Meta",
    "connect",
    "default_path",
    "key_filter_of",
    "meta_of",
    "output_path",
    "user_path",
]

#: "DLNE", which tells a gazetteer from the SQLite files of other programs.
APPLICATION_ID = 0x444C4E45

#: Raised whenever a file built by older code can no longer be read.
SCHEMA_VERSION = 4

#: The sorts of names, in the order of their codes in the file.
SORTS = (
    "official", "alternate", "abbreviation", "demonym", "former", "code", "exonym",
)  # fmt: skip

#: How the words looked up may differ from the stored name, best first.
FORMS = ("exact", "folded", "saint", "article", "type-word", "bare", "key")

#: The row of the meta table with the bits of the names' keys.
KEY_BITS = "keys"

_META = "SELECT key, value FROM meta WHERE key != ?"

#: What to do about a file that is missing or damaged.
BUILD = "build it with 'dateline gazetteer build'"


@dataclass(frozen=True, slots=True)
class Meta:
    """What a gazetteer file says of itself.

    ``built`` is a day (ISO 8601); ``layers`` and ``countries`` count places.
    ``speaking`` has the countries of each language (ISO 639), its own first.
    """

    name: str
    built: str
    layers: dict[str, int]
    sources: list[dict[str, str]]
    countries: dict[str, int]
    speaking: dict[str, tuple[str, ...]]


def user_path() -> Path:
    """Return where ``dateline gazetteer build`` puts a user's own gazetteer."""
    import platformdirs

    return Path(platformdirs.user_data_dir("dateline")) / "places.sqlite"


def default_path() -> Path:
    """Return the file that is used when none is named.

    That is ``$DATELINE_GAZETTEER``, else the user's own build if there is one, else
    the file that comes with the package.
    """
    named = os.environ.get("DATELINE_GAZETTEER")
    if named:
        return Path(named)
    own = user_path()
    if own.exists():
        return own
    return Path(str(resources.files("dateline.geodata"))) / "places.sqlite"


def output_path() -> Path:
    """Return where a build is written when no file is named.

    It replaces the gazetteer in use. If there is none, it goes beside the package's
    data or, where that folder is read-only, into the user's data folder.
    """
    path = default_path()
    if os.environ.get("DATELINE_GAZETTEER") or os.access(path.parent, os.W_OK):
        return path
    return user_path()


class _Connection(sqlite3.Connection):
    """Closes when nobody has it any more: a gazetteer is used, not opened and closed.

    Each thread has one, and ends without telling. Since Python 3.13 a connection that
    is left open is a ResourceWarning, which is an error in the tests of many.
    """

    def __del__(self) -> None:
        with suppress(sqlite3.Error):  # it may never have been opened
            self.close()


def connect(path: Path) -> sqlite3.Connection:
    """Open a gazetteer file for reading, after checking that it is one.

    Raises
    ------
    GazetteerMissing
        There is no such file.
    GazetteerError
        It is not an SQLite file, not a gazetteer, half built, or of another version.

    """
    try:
        is_there = path.is_file()
    except OSError as error:  # a name too long, a folder that may not be entered
        raise GazetteerMissing(
            f"no gazetteer can be at {shown(str(path))} ({error.strerror or error}); "
            "name another file"
        ) from error
    if not is_there:
        raise GazetteerMissing(f"there is no gazetteer at {path}; {BUILD}")
    # immutable: a build replaces the whole file and never writes into it, so SQLite
    # needs neither locks nor a writable folder.
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        connection = sqlite3.connect(
            uri, uri=True, check_same_thread=False, factory=_Connection
        )
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    except (sqlite3.Error, OSError) as error:
        raise GazetteerError(
            f"{path} is not a gazetteer ({error}); {BUILD}, or name another file"
        ) from error
    _check(path, application, version, connection)
    return connection


def _check(
    path: Path, application: int, version: int, connection: sqlite3.Connection
) -> None:
    if application != APPLICATION_ID:
        raise GazetteerError(
            f"{path} is an SQLite file but not a gazetteer of Dateline; {BUILD}, "
            "or name another file"
        )
    if version == 0 or _is_cut(path) or not _complete(connection):
        raise GazetteerError(f"the gazetteer {path} is only half built; {BUILD}")
    if version != SCHEMA_VERSION:
        raise GazetteerError(
            f"the gazetteer {path} has format {version}, and this Dateline reads "
            f"format {SCHEMA_VERSION}; {BUILD}"
        )


def _is_cut(path: Path) -> bool:
    """Return whether a file is shorter than its header says (a broken copy)."""
    with path.open("rb") as file:
        header = file.read(32)
    page = int.from_bytes(header[16:18])
    pages = int.from_bytes(header[28:32])
    # 1 means 65,536, which does not fit into two bytes.
    return path.stat().st_size < pages * (65_536 if page == 1 else page)


def _complete(connection: sqlite3.Connection) -> bool:
    try:
        row = connection.execute(
            "SELECT value FROM meta WHERE key = 'complete'"
        ).fetchone()
    except sqlite3.DatabaseError:
        return False
    return row is not None


def meta_of(connection: sqlite3.Connection, path: Path) -> Meta:
    """Return what a gazetteer file says of itself.

    Raises
    ------
    GazetteerError
        It says nothing, or something that no build writes.

    """
    with Damage(path):
        meta = dict(connection.execute(_META, (KEY_BITS,)))
        values = Meta(
            name=meta["name"],
            built=meta["built"],
            layers=json.loads(meta["layers"]),
            sources=json.loads(meta["sources"]),
            # Files built before the counts were kept in them have none.
            countries=json.loads(meta.get("countries", "{}")),
            speaking={
                code: tuple(held)
                for code, held in json.loads(meta.get("speaking", "{}")).items()
            },
        )
        for text in (values.name, values.built):
            if not isinstance(text, str):
                raise TypeError("a name or day in it is not text")
        for counts in (values.layers, values.countries):
            if not all(isinstance(count, int) for count in counts.values()):
                raise TypeError("a count in it is no number")
        if not all(isinstance(source, dict) for source in values.sources):
            raise TypeError("a source in it is no record")
        return values


def key_filter_of(connection: sqlite3.Connection, path: Path) -> KeyFilter:
    """Return which keys of names a gazetteer file may have.

    Raises
    ------
    GazetteerError
        What it has is no filter.

    """
    with Damage(path):
        row = connection.execute(
            "SELECT value FROM meta WHERE key = ?", (KEY_BITS,)
        ).fetchone()
        # Files built before there was a filter have none.
        return KeyFilter(row[0] if row else None)


#: What reading a file raises that is no gazetteer, or has been tampered with.
_BROKEN = (
    sqlite3.Error,
    AttributeError,
    IndexError,
    KeyError,
    RecursionError,
    TypeError,
    ValueError,
)


class Damage:
    """In its block, raise GazetteerError where a file cannot be read as a gazetteer.

    Parameters
    ----------
    path
        The file.

    """

    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Begin the block."""

    def __exit__(
        self, sort: object, error: BaseException | None, trace: object
    ) -> None:
        """End the block; raise what is to be said of the file instead of an error."""
        if error is not None and isinstance(error, _BROKEN):
            if isinstance(error, DatelineError):
                return
            raise GazetteerError(
                f"the gazetteer {self._path} is damaged ({error}); {BUILD}"
            ) from error
