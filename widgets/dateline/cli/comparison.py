"""The command that reads several stories: compare."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import BadOption
from .shared import Format, errors

if TYPE_CHECKING:
    from ..api.comparison import Comparison
    from ..happenings import Happening

__all__ = ["compare"]

StoriesArgument = Annotated[
    list[str],
    typer.Argument(help="Files, folders of them, or patterns: at least two stories."),
]


def compare(
    stories: StoriesArgument,
    out: Annotated[
        Path | None, typer.Option(help="An HTML file to write, with both sides.")
    ] = None,
    title: Annotated[str, typer.Option(help="Its heading.")] = "What the stories tell",
    form: Annotated[
        Format,
        typer.Option("--format", help="Lines, or the disputes as csv or json."),
    ] = Format.text,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
) -> None:
    """Say what several stories tell of the same happenings, and where they differ.

    Publishers and days of publication come from the .json beside each story.
    """
    from ..api.comparison import compare_stories
    from ..api.read import read
    from ..io.output import check_output

    with errors():
        files = list(_files(stories))
        if len(files) < 2:
            raise BadOption(f"compare takes at least two stories; found {len(files)}")
        if out is not None:
            check_output(out, force=force)  # before the reading, which takes seconds
        comparison = compare_stories(read(path) for path in _with_progress(files))
        if out is not None:
            comparison.report(out, title=title, force=force)
    if form is Format.json:
        table = comparison.disputes.to_frame()
        typer.echo(table.to_json(orient="records", date_format="iso"))
    elif form is Format.csv:
        typer.echo(comparison.disputes.to_frame().to_csv(index=False), nl=False)
    else:
        typer.echo("\n".join(_lines(comparison)))
        if out is not None:
            typer.echo(f"Comparison: {out.resolve()}")


def _files(given: list[str]) -> Iterator[Path]:
    """Yield the stories of files, folders and patterns, sorted within each."""
    from ..io.formats import ENDINGS

    for name in given:
        path = Path(name)
        matched = sorted(path.parent.glob(path.name)) if "*" in path.name else []
        if path.is_dir():
            yield from sorted(p for p in path.iterdir() if p.suffix.lower() in ENDINGS)
        elif matched:
            yield from matched
        else:
            yield path


def _with_progress(files: list[Path]) -> Iterator[Path]:
    from tqdm import tqdm

    yield from tqdm(files, desc="reading", unit=" stories", disable=None)


def _lines(comparison: Comparison) -> Iterator[str]:
    several = [each for each in comparison if len(each.stories) > 1]
    yield repr(comparison).strip("<>")
    for happening in several:
        yield ""
        yield from _lines_of(happening)


def _lines_of(happening: Happening) -> Iterator[str]:
    yield f"{happening.label} ({len(happening.stories)} stories)"
    for dispute in happening.disputes:
        yield f"  {dispute}"
