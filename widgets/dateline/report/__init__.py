"""A reading without a kernel: the one-file report, static HTML, a summary."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model import Findings

__all__ = ["report"]


# It is here because ``import dateline`` needs it at once: the rest is loaded with use.
def report(
    reading: Findings,
    path: str | os.PathLike[str],
    *,
    force: bool = False,
    notes: str | None = None,
) -> Path:
    """Write a reading as one HTML file with the same linked views, without a kernel.

    Parameters
    ----------
    reading
        A reading from :func:`dateline.read`.
    path
        The file to write, usually ending in ".html".
    force
        Whether to overwrite an existing file.
    notes
        Your own remarks for the section on method, as plain text.

    Returns
    -------
    Path
        The absolute path of the file.

    Raises
    ------
    OutputExists
        The file is there already and ``force`` is false.
    ReportError
        The file cannot be written there.

    """
    from ..io.output import check_output, write_whole
    from .html import html

    target = check_output(path, force=force)
    write_whole(target, html(reading, notes=notes))
    return target
