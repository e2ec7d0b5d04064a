"""The command that reads several stories: compare."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import BadOption
from .shared import Format, errors

if TYPE_CHECKING:
    from ..api.comparison import Comparison
    from ..happenings import Happening

__all__ = ["HEADING", "Force", "Form", "Heading", "Out", "compare", "show"]

#: The heading of a comparison that is given none.
HEADING = "What the stories tell"

StoriesArgument = Annotated[
    list[str],
    typer.Argument(help="Files, folders of them, or patterns: at least two stories."),
]


Out = Annotated[
    Path | None, typer.Option(help="An HTML file to write, with both sides.")
]
Heading = Annotated[str, typer.Option(help="Its heading.")]
Form = Annotated[
    Format, typer.Option("--format", help="Lines, or the disputes as csv or json.")
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite the file.")]


def compare(
    stories: StoriesArgument,
    out: Out = None,
    title: Heading = HEADING,
    form: Form = Format.text,
    force: Force = False,
) -> None:
    """Say what several stories tell of the same happenings, and where they differ.

    Publishers and days of publication come from the .json beside each story.
    """
    from ..api.comparison import compare_stories
    from ..api.read import read

    def compared() -> Comparison:
        files = list(_files(stories))
        if len(files) < 2:
            raise BadOption(f"compare takes at least two stories; found {len(files)}")
        return compare_stories(read(path) for path in _with_progress(files))

    show(compared, out, title, form, force=force)


def show(
    compared: Callable[[], Comparison],
    out: Path | None,
    title: str,
    form: Format,
    *,
    force: bool,
) -> None:
    """Print a comparison, and write it where a file is asked for."""
    from ..io.output import check_output

    with errors():
        if out is not None:
            check_output(out, force=force)  # before the reading, which takes seconds
        comparison = compared()
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
    from ..io.many.files import stories_in
    from ..io.many.sources import paths_of

    for name in given:
        for path in paths_of(name):
            yield from stories_in(path) if path.is_dir() else [path]


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
    told = _courses(happening)
    for dispute in happening.disputes:
        if not (dispute.moved_on and dispute.topic in told):
            yield f"  {dispute}"
    for topic, values in told.items():
        yield f"  {topic} moved on: {values}"


def _courses(happening: Happening) -> dict[str, str]:
    """Return the numbers that moved on from day to day, in a line for each topic.

    Those of a part (the children, one town) make no course of two steps.
    """
    lines = {}
    for topic in dict.fromkeys(d.topic for d in happening.disputes if d.moved_on):
        steps = [s for s in happening.course if s.outcome == topic and not s.is_feared]
        values = list(dict.fromkeys(step.value for step in steps))
        if len(values) > 1:
            lines[topic] = " → ".join(values)
    return lines
