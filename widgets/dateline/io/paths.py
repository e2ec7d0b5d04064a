"""Paths as users give them: "~" is the home folder, and wrong ones say so."""

from __future__ import annotations

import os
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
        It is no path, or one that no file can have.

    """
    if not isinstance(value, str | os.PathLike):
        raise error(f"the path of {what} is {shown(value)}; give text or a Path")
    try:
        path = Path(value)
        os.fsencode(path)
    except (TypeError, UnicodeError) as wrong:
        raise error(f"no file can be called {shown(str(value))} ({wrong})") from wrong
    if "\0" in str(path):
        raise error(
            f"no file can be called {shown(str(path))}: it has a null character"
        )
    try:
        return path.expanduser()
    except RuntimeError:  # there is no such user: it is a name like any other
        return path
