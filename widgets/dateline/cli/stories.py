"""The commands that read a story: read, report, export; and samples."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import BadOption
from ..exports import FORMATS, KINDS, LAYERS, format_of, to_csv
from ..io.formats import ENDINGS
from .shared import Format, errors, told

if TYPE_CHECKING:
    from ..api.reading import Reading
    from ..model import Story

__all__ = [
    "Corrections",
    "Home",
    "Published",
    "Title",
    "export",
    "read",
    "read_story",
    "report",
    "samples",
]

StoryArgument = Annotated[
    str, typer.Argument(help=f"A file ({', '.join(ENDINGS)}), or - for standard input.")
]
Published = Annotated[
    str | None, typer.Option(help="Day of publication, YYYY-MM-DD.", metavar="DATE")
]
Title = Annotated[str | None, typer.Option(help="The headline.")]
Model = Annotated[
    str | None, typer.Option(help="A spaCy pipeline; the best installed by default.")
]
Home = Annotated[
    str,
    typer.Option(
        help="Where ambiguous names are looked for first: publisher, none, or a place."
    ),
]
Corrections = Annotated[
    Path | None,
    typer.Option(
        help="A file of corrections; by default the one beside the story, if any."
    ),
]


def read_story(
    story: str,
    published: str | None,
    title: str | None,
    model: str | None,
    home: str,
    corrections: Path | None,
) -> Reading:
    """Read a file or standard input, with a progress bar where it takes long."""
    from ..api.read import read
    from ..io.sources import check_no_address, story_in
    from ..io.text_file import decode
    from ..nlp.lean_import import spacy_without_commands

    check_no_address(story)  # of which a path keeps one slash only
    given: Path | Story = Path(story)
    if story == "-":
        text = decode(sys.stdin.buffer.read(), name="standard input")
        given = replace(story_in(text), source="standard input")
    with spacy_without_commands(), _bar("reading", "characters") as progress:
        return read(
            given,
            published=published,
            title=title,
            model=model,
            home=None if home == "none" else home,
            corrections=corrections,
            progress=progress,
        )


@contextmanager
def _bar(what: str, unit: str) -> Iterator[Callable[[int, int], None]]:
    """Yield a function (done, total) that draws a progress bar on long texts."""
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


def read(
    story: StoryArgument,
    published: Published = None,
    title: Title = None,
    model: Model = None,
    home: Home = "publisher",
    corrections: Corrections = None,
    form: Annotated[
        Format, typer.Option("--format", help="Five lines, everything, or the places.")
    ] = Format.text,
) -> None:
    """Read a story and print what was found.

    The format text is a summary; json is the whole reading, with offsets and
    reasons; csv has one row for each mention of a place.
    """
    with errors():
        reading = read_story(story, published, title, model, home, corrections)
    if form is Format.json:
        typer.echo(reading.to_json())
    elif form is Format.csv:
        typer.echo(to_csv(reading), nl=False)
    else:
        typer.echo(reading.summary())


def report(
    story: StoryArgument,
    published: Published = None,
    title: Title = None,
    model: Model = None,
    home: Home = "publisher",
    corrections: Corrections = None,
    out: Annotated[Path, typer.Option(help="The file to write.")] = Path("report.html"),
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
) -> None:
    """Write a story's report: one HTML file that opens anywhere, offline."""
    from ..io.output import check_output
    from ..report import report as write

    with errors():
        check_output(out, force=force)  # before the reading, which takes seconds
        reading = read_story(story, published, title, model, home, corrections)
        written = write(reading, out, force=force)
    typer.echo(reading.summary())
    typer.echo(f"Report: {written.resolve()} ({written.stat().st_size / 1000:.0f} kB)")


#: The formats of ``dateline export``, for its help.
_EXPORTS = "; ".join(f"{form.ending}: {form.holds}" for form in FORMATS.values())


def export(
    story: StoryArgument,
    to: Annotated[
        list[Path],
        typer.Option(help=f"The file to write; may be repeated. {_EXPORTS}."),
    ],
    published: Published = None,
    title: Title = None,
    model: Model = None,
    home: Home = "publisher",
    corrections: Corrections = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files.")] = False,
    layers: Annotated[
        list[str] | None,
        typer.Option(
            "--layer", help=f"Only this layer; may be repeated: {', '.join(LAYERS)}."
        ),
    ] = None,
    kinds: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            help=f"Only such mentions of places; may be repeated: {', '.join(KINDS)}.",
        ),
    ] = None,
    bom: Annotated[
        bool | None,
        typer.Option(
            "--bom/--no-bom", help="A mark by which Excel knows UTF-8 (.csv, .zip)."
        ),
    ] = None,
    offsets: Annotated[
        str | None,
        typer.Option(help="What offsets count: code points or utf-16 (.jsonld)."),
    ] = None,
) -> None:
    """Write what was found in the formats of other tools.

    The ending of a file decides its format. What a file cannot hold is told on
    standard error.
    """
    from ..exports import export as write
    from ..exports import options_of
    from ..io.output import check_output

    given = {"layers": layers, "kinds": kinds, "bom": bom, "offsets": offsets}
    with errors():
        _check_taken(to, given)
        for path in to:  # before the reading, which takes seconds
            options_of(format_of(path), _taken(path, given))
            check_output(path, force=force)
        reading = read_story(story, published, title, model, home, corrections)
        for path in to:
            with told():
                written = write(reading, path, force=force, **_taken(path, given))
            typer.echo(f"{written} ({written.stat().st_size / 1000:.0f} kB)")


def _taken(path: Path, given: dict[str, Any]) -> dict[str, Any]:
    """Return those options that the format of a file takes: files can differ."""
    form = format_of(path)
    return {name: value for name, value in given.items() if form.takes(name)}


def _check_taken(paths: list[Path], given: dict[str, Any]) -> None:
    """Refuse an option that no file takes."""
    for name, value in given.items():
        if value is not None and not any(format_of(p).takes(name) for p in paths):
            raise BadOption(f"no file to be written takes the option {name}")


def samples(
    name: Annotated[
        str | None, typer.Argument(help="Its name; all by default.")
    ] = None,
) -> None:
    """Print where the sample stories are.

    For example: dateline read "$(dateline samples larijani)"
    """
    from ..io.sources import samples as known

    with errors():
        if name is not None and name not in known():
            names = ", ".join(known())
            raise BadOption(f"no sample is called {name!r}; there are {names}")
    for stem, path in known().items():
        if name in (None, stem):
            typer.echo(path)
