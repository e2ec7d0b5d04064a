"""The command that shows the workbench as a page: serve."""

from __future__ import annotations

from typing import Annotated

import typer

from ..errors import BadOption
from .setup import extra_command
from .shared import errors
from .stories import Corrections, Home, Published, Title, read_story

__all__ = ["serve"]


def serve(
    story: Annotated[
        str | None,
        typer.Argument(
            help="A file, or - for standard input; without one the page asks."
        ),
    ] = None,
    published: Published = None,
    title: Title = None,
    home: Home = "publisher",
    corrections: Corrections = None,
    port: Annotated[
        int, typer.Option(help="The port; by default any that is free.")
    ] = 0,
) -> None:
    """Show the workbench as a page in the browser, on this machine alone.

    It needs the extra 'serve'. Prints the address of the page; Ctrl-C ends it.
    """
    with errors():
        try:
            from ..served.run import serve as show
        except ModuleNotFoundError as error:
            raise BadOption(
                f"the page needs the package {error.name!r} of the extra "
                f"dateline[serve]; install what it takes: {extra_command('serve')}"
            ) from error
        from ..api.read import read
        from ..api.workbench import Workbench

        if story is None:
            if published or title or corrections:
                raise BadOption("a day, a title and corrections belong to a story")
            read("It rained.")  # loads all that reads the first story
            views = Workbench()
        else:
            views = Workbench(
                read_story(story, published, title, None, home, corrections)
            )
        show(views, port, typer.echo)
