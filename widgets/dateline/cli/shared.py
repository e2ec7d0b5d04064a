"""What the commands share: output formats and the reporting of errors."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING

import typer

from ..errors import DatelineError

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Format", "errors", "print_rows", "told"]


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


@contextmanager
def told() -> Iterator[None]:
    """Print what is warned of on stderr: what a file does not hold."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield
    for warning in caught:
        typer.echo(f"dateline: {warning.message}", err=True)


def print_rows(rows: pd.DataFrame, form: Format) -> None:
    """Print a table."""
    if form is Format.json:
        typer.echo(
            rows.to_json(
                orient="records",
                force_ascii=False,
                date_format="iso",
                default_handler=str,  # a query may ask for an interval, say
            )
        )
    elif form is Format.csv:
        typer.echo(rows.to_csv(index=False), nl=False)
    elif len(rows):
        shown = rows.astype(object).where(rows.notna(), "")
        typer.echo(shown.to_string(index=False, max_colwidth=48))
