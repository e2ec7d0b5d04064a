"""The command line's help as Markdown."""

from __future__ import annotations

import re
from html import unescape

import typer
from typer.cli import get_docs_for_click
from typer.main import get_command

from dateline.cli import app

__all__ = ["markdown"]

#: The list of commands with their help cut short; each has its own section.
_LIST = re.compile(r"^\*\*Commands\*\*:\n\n(?:\* .*\n)+\n?", re.M)


def markdown() -> str:
    """Return a section for each command, without the heading of the page."""
    command = get_command(app)
    context = typer.Context(command, info_name="dateline")
    text = get_docs_for_click(obj=command, ctx=context, name="dateline")
    _, _, sections = text.partition("\n")
    return _LIST.sub("", unescape(sections)).strip()
