"""A reading without a kernel: the one-file report, static HTML, a summary."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from ..model import Findings, Stop

__all__ = ["report"]


@runtime_checkable
class Reportable(Protocol):
    """What writes its own report: a corpus, or a comparison."""

    def report(self, path: str | os.PathLike[str], **options: Any) -> Path:
        """Write it as one HTML file, and return its absolute path."""


# It is here because ``import dateline`` needs it at once: the rest is loaded with use.
def report(
    reading: Findings | Reportable,
    path: str | os.PathLike[str],
    *,
    force: bool = False,
    notes: str | None = None,
    tour: Iterable[Stop] | None = None,
    **options: Any,
) -> Path:
    """Write a reading as one HTML file with the same linked views, without a kernel.

    Parameters
    ----------
    reading
        A reading from :func:`dateline.read`, or a corpus.
    path
        The file to write, usually ending in ".html".
    force
        Whether to overwrite an existing file.
    notes
        Your own remarks for the section on method, as plain text.
    tour
        The stops of a guided tour through the story, which the report plays; by
        default those of the reading (:meth:`dateline.Reading.with_tour`).
    **options
        For a corpus, those of :meth:`dateline.Corpus.report`: ``title``, and
        ``megabytes``, how large the file may become.

    Returns
    -------
    Path
        The absolute path of the file.

    Raises
    ------
    BadOption
        It is no reading, or has no such option; the tour is none, or is given with many
        stories.
    OutputExists
        The file is there already and ``force`` is false.
    ReportError
        The file cannot be written there.

    """
    from ..errors import BadOption, shown, text_given
    from ..io.output import check_output, write_whole
    from ..model import Findings
    from .html import html

    if notes is not None:
        text_given(notes, "the notes")
    if not isinstance(reading, Findings):
        if not isinstance(reading, Reportable):
            raise BadOption(
                f"report() was given {shown(reading)}; give a reading from "
                "dateline.read(), a corpus, a comparison or a quiz"
            )
        if tour is not None:
            raise BadOption("a tour goes through one story; give it with a reading")
        given = options | ({} if notes is None else {"notes": notes})
        _check_options(given, type(reading).__name__.lower(), reading.report)
        return reading.report(path, force=force, **given)
    _check_options(options, "story", None)

    target = check_output(path, force=force)
    write_whole(target, html(reading, notes=notes, tour=tour))
    return target


def _check_options(
    given: Iterable[str], what: str, write: Callable[..., Path] | None
) -> None:
    from inspect import signature

    from ..errors import BadOption

    known = signature(write).parameters if write else {}
    for name in given:
        if name not in known:
            raise BadOption(f"the report of a {what} has no option {name!r}")
