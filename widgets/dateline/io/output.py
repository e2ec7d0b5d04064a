"""Where a file may be written, and writing it whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from ..errors import OutputExists, ReportError, shown
from .paths import path_given

__all__ = ["check_output", "write_whole"]


def check_output(path: str | os.PathLike[str], *, force: bool = False) -> Path:
    """Return the absolute path of an output file, if it may be written there.

    Raises
    ------
    OutputExists
        The file is there already and ``force`` is false.
    ReportError
        It is a folder or a device, or its folder is missing or read-only.

    """
    target = path_given(path, "the file to write", ReportError).absolute()
    try:
        is_folder, is_there = target.is_dir(), target.exists()
        is_file = target.is_file()
    except OSError as error:  # a name too long, say
        raise ReportError(
            f"cannot write {shown(str(target))}: {error.strerror or error}"
        ) from error
    if is_folder:
        raise ReportError(f"{target} is a folder; give the name of a file in it")
    if is_there and not is_file:  # a file would take the place of /dev/null
        raise ReportError(f"{target} is a device or a pipe; give the name of a file")
    if is_there and not force:
        raise OutputExists(
            f"{target} exists already; choose another name, or overwrite it with "
            "force=True (--force on the command line)"
        )
    if not os.access(target.parent, os.W_OK):
        raise ReportError(
            f"cannot write into the folder {target.parent}; choose one that exists "
            "and that you may write to"
        )
    return target


def write_whole(target: Path, content: str | bytes) -> None:
    """Write a file beside the target, then rename it: nobody ever sees half a file.

    Text is written as UTF-8, with its line ends unchanged.

    Raises
    ------
    ReportError
        The file cannot be written there.

    """
    data = content.encode() if isinstance(content, str) else content
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(target)
    except OSError as error:
        raise ReportError(
            f"cannot write {target}: {error.strerror or error}; choose a folder that "
            "exists and that you may write to"
        ) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
