"""The one writer of a corpus: the lock, and clearing up after one that was killed."""

from __future__ import annotations

import datetime as dt
import json
import os
import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from ..errors import CorpusError, CorpusInUse, DatelineError
from .folder import Folder, write_durably
from .schema import TABLES

__all__ = ["Writer", "begun", "writing", "written"]

_LOCK = "writer.lock"
_WHO = "writer.json"


@dataclass(frozen=True, slots=True)
class Writer:
    """The right to write to a corpus, which workers check before they finish a part."""

    path: Path
    token: str

    def check(self) -> None:
        """Check that the right still holds.

        Raises
        ------
        CorpusInUse
            Somebody else writes now: this process was taken for dead.

        """
        if _who(self.path).get("token") != self.token:
            raise CorpusInUse(f"another process writes to {self.path} by now")


@contextmanager
def writing(folder: Folder) -> Iterator[Writer]:
    """Hold the right to write to a corpus, which only one process has at a time.

    The system takes it back when the process ends, however it ends. What an earlier
    writer left half done is removed first.

    Raises
    ------
    CorpusInUse
        Another process is writing.
    CorpusError
        Nothing can be written there.

    """
    lock = FileLock(folder.path / _LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise CorpusInUse(_in_use(folder.path)) from None
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        writer = Writer(folder.path, secrets.token_hex(8))
        with written(folder):
            write_durably(folder.path / _WHO, json.dumps(_me(writer.token)))
            _clear(folder)
        yield writer
    finally:
        lock.release()


@contextmanager
def begun(folder: Folder) -> Iterator[None]:
    """Make a corpus unless there is one, and take it back if nothing comes of it.

    A wrong option, a model that no worker has, or an interrupt before anything was read
    leaves no folder behind. What has been read stays, and so does a corpus that another
    process writes to by now.

    Raises
    ------
    CorpusError
        There is something else at the path, nothing can be written there, or the
        corpus has another version of the schema.

    """
    is_new, had_folder = not folder.exists(), folder.path.exists()
    folder.create()
    folder.check()
    try:
        yield
    except BaseException:
        if is_new:
            _take_back(folder, keep=had_folder)
        raise


def _take_back(folder: Folder, *, keep: bool) -> None:
    """Remove a corpus without stories; ``keep`` its folder if that was there before."""
    with suppress(OSError, CorpusError):  # it is in use, or stays as an empty one
        with writing(folder):
            if not folder.is_bare():
                return
            folder.take_back()
            for name in (_WHO, _LOCK):
                (folder.path / name).unlink(missing_ok=True)
        if not keep:
            folder.path.rmdir()


@contextmanager
def written(folder: Folder) -> Iterator[None]:
    """Say which corpus it is that the disk refuses: it is full, or read-only."""
    try:
        yield
    except DatelineError:  # some are errors of the system, too
        raise
    except OSError as error:
        raise _unwritable(folder, error) from error


def _unwritable(folder: Folder, error: OSError) -> CorpusError:
    return CorpusError(
        f"cannot write to the corpus {folder}: {error.strerror or error}. What it "
        "holds is kept, and can be read"
    )


def _me(token: str) -> dict[str, str | int]:
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    host = socket.gethostname()
    return {"token": token, "process": os.getpid(), "host": host, "since": now}


def _who(path: Path) -> dict[str, str | int]:
    try:
        known = json.loads((path / _WHO).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _in_use(path: Path) -> str:
    who = _who(path)
    by = (
        f" (process {who['process']} on {who['host']}, since {who['since']})"
        if {"process", "host", "since"} <= who.keys()
        else ""
    )
    return (
        f"the corpus {path} is being written by another process{by}; wait until it is "
        "done. Reading it is possible meanwhile"
    )


def _clear(folder: Folder) -> None:
    """Remove files of parts that were never finished, were merged, or are not whole."""
    for part in folder.incomplete():
        (folder.manifest / f"{part}.json").unlink(missing_ok=True)
    for name in (*TABLES, folder.manifest.name):  # a copy may lack an empty folder
        (folder.path / name).mkdir(exist_ok=True)
    live = {receipt.part for receipt in folder.receipts()}
    for name in (folder.manifest.name, *TABLES):
        for path in (folder.path / name).iterdir():
            if path.name.partition(".")[0] not in live or path.suffix == ".tmp":
                path.unlink(missing_ok=True)
