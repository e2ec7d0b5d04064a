"""Files of other programs' formats: read within limits, and damaged ones told as such.

The libraries for such formats raise anything on a damaged file, and a file of a few
kilobytes may unpack to gigabytes, or be a device without an end.
"""

from __future__ import annotations

import gzip
import io
import logging
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import DatelineError, UnreadableStory

__all__ = ["bytes_in", "check_unpacked", "told_as_damage", "unlogged", "unpacked_gzip"]

#: The longest part of what a library says that a message shows (characters).
_SHOWN = 160


def bytes_in(file: Path, most: int) -> bytes | None:
    """Return what a file holds, or None if that is more than ``most`` bytes.

    The file is never read further, whatever it says of its size: that of a device
    is 0.

    Raises
    ------
    OSError
        It cannot be read.

    """
    with file.open("rb") as opened:
        data = opened.read(most + 1)
    return data if len(data) <= most else None


@contextmanager
def told_as_damage(name: str, what: str) -> Iterator[None]:
    """Raise UnreadableStory for whatever a library says of a damaged file.

    Parameters
    ----------
    name
        What the file is called in the message.
    what
        What it should be, with an article: "a PDF".

    """
    try:
        yield
    except DatelineError:
        raise
    except Exception as error:  # such libraries raise anything on damaged files
        reason = " ".join(str(error).split())[:_SHOWN] or type(error).__name__
        raise UnreadableStory(f"{name} cannot be read as {what}: {reason}") from error


@contextmanager
def unlogged(library: str) -> Iterator[None]:
    """Let a library log nothing: without a handler, Python prints what it logs.

    Beside our message on a damaged file it would be a second one.
    """
    logger, handler = logging.getLogger(library), logging.NullHandler()
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagated


def check_unpacked(file: bytes | Path, name: str, most: int) -> None:
    """Check that an archive or a packed document can be unpacked, and to how much.

    Raises
    ------
    UnreadableStory
        It needs a password, or unpacks to more than ``most`` bytes.
    Exception
        It is damaged: see :func:`told_as_damage`.

    """
    opened = io.BytesIO(file) if isinstance(file, bytes) else file
    with zipfile.ZipFile(opened) as archive:
        members = archive.infolist()
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableStory(f"{name} needs a password; save a copy without one")
    if sum(member.file_size for member in members) > most:
        raise UnreadableStory(f"{name} unpacks to more than {most / 1e6:,g} MB")


def unpacked_gzip(file: Path, most: int) -> bytes:
    """Return what a gzip file holds.

    Raises
    ------
    UnreadableStory
        It unpacks to more than ``most`` bytes.
    Exception
        It is damaged: see :func:`told_as_damage`.

    """
    with gzip.open(file) as opened:
        data = opened.read(most + 1)
    if not data and not file.stat().st_size:
        raise EOFError("it is empty")
    if len(data) > most:
        raise UnreadableStory(f"{file} unpacks to more than {most / 1e6:,g} MB")
    return data
