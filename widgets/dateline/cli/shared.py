"""What the commands share: output formats and the reporting of errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

import typer

from ..errors import DatelineError

__all__ = ["Format", "errors"]


class Format(StrEnum):
    """How a reading or a look-up is printed."""

    text = "text"
    json = "json"
    csv = "csv"


@contextmanager
def errors() -> Iterator[None]:
    """Turn Dateline's errors into one line on stderr and exit code 1."""
    try:
        yield
    except (DatelineError, OSError) as error:
        # Half characters in what was given could not be printed.
        message = str(error).encode(errors="backslashreplace").decode()
        typer.echo(f"dateline: {message}", err=True)
        raise typer.Exit(1) from None
