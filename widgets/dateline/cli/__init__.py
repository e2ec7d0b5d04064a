"""The command line: dateline read, report, serve, export, compare, corpus and more.

Exit codes: 0 success; 1 something is wrong with the input or the set-up (one line on
stderr says what, and how to fix it); 2 the command was not understood; 130 it was
interrupted. The command itself is ``dateline_command``, which imports this.
"""

from __future__ import annotations

from typing import Annotated

import typer

from .. import __version__
from . import comparison, corpus, places, serving, setup, stories
from .interrupts import Commands

__all__ = ["app"]

app = typer.Typer(
    cls=Commands,
    help="Read news stories: their places, actors and dates.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dateline {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Read news stories: their places, actors and dates."""


app.command()(stories.read)
app.command()(stories.report)
app.command()(stories.export)
app.command()(serving.serve)
app.command()(comparison.compare)
app.command()(stories.samples)
app.add_typer(corpus.corpus, name="corpus")
app.command()(places.locate)
app.add_typer(setup.gazetteer, name="gazetteer")
app.add_typer(setup.model, name="model")
app.command()(setup.lab)
