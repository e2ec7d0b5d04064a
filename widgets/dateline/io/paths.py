"""Paths as users give them: "~" is the home folder, and wrong ones say so."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from ..errors import DatelineError, shown

__all__ = ["path_given"]


def path_given(value: object, what: str, error: type[DatelineError]) -> Path:
    """Return a value as a path, "~" at its beginning as the home folder.

    Parameters
    ----------
    value
        What was given.
    what
        What it is the path of, for the message: "the report".
    error
        The error to raise.

    Raises
    ------
    DatelineError
        It is no path, or one that no file can have, or in a folder that is closed.

    """
    if not isinstance(value, str | os.PathLike):
        raise error(f"the path of {what} is {shown(value)}; give text or a Path")
    if value == "":  # to Path, this is the folder that one is in
        raise error(f"the path of {what} is empty; give that of a file or folder")
    try:
        path = Path(value)
        os.fsencode(path)
    except (TypeError, UnicodeError) as wrong:
        raise error(f"no file can be called {shown(str(value))} ({wrong})") from wrong
    if "\0" in str(path):
        raise error(
            f"no file can be called {shown(str(path))}: it has a null character"
        )
    with suppress(RuntimeError):  # there is no such user: it is a name like any other
        path = path.expanduser()
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        pass  # what is missing the caller knows best
    except OSError as wrong:  # a name too long, a folder that may not be entered
        raise error(
            f"{what} cannot be at {shown(str(path))}: {wrong.strerror or wrong}"
        ) from wrong
    return path
