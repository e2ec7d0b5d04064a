"""The commands that ask and say who is who in a corpus, and which place a name is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .shared import Format, errors, print_rows

if TYPE_CHECKING:
    from ..api.corpus import Corpus
    from ..api.evidence import Evidence

__all__ = ["add_to"]

Path_ = Annotated[Path, typer.Argument(help="The folder of the corpus.")]
Form = Annotated[
    Format, typer.Option("--format", help="For reading, or for other programs.")
]
Everywhere = Annotated[
    bool, typer.Option("--everywhere", help="In all stories, and in later ones.")
]
Story_ = Annotated[str | None, typer.Option("--story", help="In this story alone.")]


def add_to(corpus: typer.Typer) -> None:
    """Add the commands to those for a corpus."""
    for command in (actor, place, join, split, relocate, call):
        corpus.command()(command)


def actor(
    path: Path_,
    name: Annotated[str, typer.Argument(help="Any of its names, or its id.")],
    form: Form = Format.text,
) -> None:
    """Print where the stories name a person or body, and why it is one."""
    with _opened(path) as found:
        _show(found.actor(name), form)


def place(
    path: Path_,
    name: Annotated[str, typer.Argument(help="Any of its names, or its id.")],
    form: Form = Format.text,
) -> None:
    """Print where the stories name a place, sentence by sentence."""
    with _opened(path) as found:
        _show(found.place(name), form)


def join(
    path: Path_,
    one: Annotated[str, typer.Argument(help="A name, or the id of an actor.")],
    other: Annotated[str, typer.Argument(help="The name or id that is the same.")],
) -> None:
    """Say that two actors are one, whatever the rules say."""
    with _opened(path) as found:
        made = found.join(one, other)
        typer.echo(f"{made.id}: {', '.join(made.names)} ({len(made.stories)} stories)")


def split(
    path: Path_,
    one: Annotated[str, typer.Argument(help="A name, or the id of an actor.")],
    other: Annotated[
        str | None, typer.Argument(help="The name or id that is somebody else.")
    ] = None,
    story: Annotated[
        list[str] | None,
        typer.Option("--story", help="The story in which it is somebody else."),
    ] = None,
) -> None:
    """Say that two actors are two, whatever the rules say."""
    with _opened(path) as found:
        found.split(one, other, stories=story or ())
        typer.echo(f"{one}: kept as two")


def relocate(
    path: Path_,
    phrase: Annotated[str, typer.Argument(help="The name as the stories write it.")],
    to: Annotated[
        str, typer.Argument(help='The place ("Kerman, Iran"), its id, or none.')
    ],
    story: Story_ = None,
    *,
    everywhere: Everywhere = False,
) -> None:
    """Say which place a name means; the stories that it touches are read again."""
    with _opened(path) as found:
        wanted = None if to == "none" else to
        _say(found.relocate(phrase, wanted, story=story, everywhere=everywhere))


def call(
    path: Path_,
    phrase: Annotated[str, typer.Argument(help="The name as the stories write it.")],
    kind: Annotated[str, typer.Argument(help="person, organisation, group or none.")],
    story: Story_ = None,
    *,
    everywhere: Everywhere = False,
) -> None:
    """Say what a name stands for; the stories that it touches are read again."""
    with _opened(path) as found:
        _say(found.call(phrase, kind, story=story, everywhere=everywhere))  # type: ignore[arg-type]


@contextmanager
def _opened(path: Path) -> Iterator[Corpus]:
    """Open a corpus, and tell what goes wrong in one line."""
    from ..api.corpus import Corpus

    with errors():
        yield Corpus(path)


def _show(evidence: Evidence[Any], form: Format) -> None:
    if form is not Format.text:
        print_rows(evidence.to_frame(), form)
        return
    typer.echo(repr(evidence)[1:-1])
    doubt = getattr(evidence.subject, "doubt", "")
    if doubt:
        typer.echo(f"in doubt: {doubt}")
    before = ""
    for row in evidence.rows():
        if row["story"] != before:
            known = (row["published"], row["publisher"], row["title"], row["why"])
            about = " · ".join(str(part) for part in known if part)
            typer.echo(f"{row['story']}  {about}")
            before = row["story"]
        typer.echo(f"    {' '.join((row['text'] or row['phrase']).split())}")


def _say(stories: list[str]) -> None:
    noun = "story" if len(stories) == 1 else "stories"
    typer.echo(f"{len(stories):,} {noun} read again")
