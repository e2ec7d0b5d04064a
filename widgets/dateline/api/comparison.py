"""Several stories at once: what they all tell, and where they differ."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..errors import BadOption, shown, text_given
from ..happenings import Happenings, Source, join
from ..io.many.entry import story_id
from ..model import Findings

__all__ = ["Comparison", "compare_stories", "joined", "named"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Comparison(Happenings):
    """What several stories tell, joined: a sequence of :class:`.Happening`.

    In a notebook it shows the happenings that several stories tell, with their
    disputes side by side. ``happenings``, ``tellings`` and ``disputes`` turn into
    tables by ``to_frame()``.
    """

    def report(
        self,
        path: str | os.PathLike[str],
        *,
        title: str = "What the stories tell",
        force: bool = False,
    ) -> Path:
        """Write the comparison as one HTML file without a script.

        Parameters
        ----------
        path
            The file to write, usually ending in ".html".
        title
            Its heading.
        force
            Whether to overwrite an existing file.

        Raises
        ------
        OutputExists
            The file is there already and ``force`` is false.
        ReportError
            The file cannot be written there.

        """
        from ..io.output import check_output, write_whole
        from ..report.comparison import comparison_page

        target = check_output(path, force=force)
        write_whole(target, comparison_page(self, title))
        return target

    def _repr_html_(self) -> str:
        from ..report.comparison import comparison_html

        return comparison_html(self)


def compare_stories(
    readings: Iterable[Findings] | Mapping[str, Findings],
) -> Comparison:
    """Join what several stories tell into happenings, and say where they differ.

    Parameters
    ----------
    readings
        Readings from :func:`dateline.read`. Their publishers and days of publication
        matter: without them no number is older than another. A story that is given
        twice counts once. A mapping gives the stories their ids; else these are
        digests of the stories.

    Returns
    -------
    Comparison
        What most stories tell comes first.

    Raises
    ------
    BadOption
        It is no pile of readings: a single one, say, or a corpus.

    Examples
    --------
    >>> stories = [dl.read(path) for path in sorted(folder.glob("*.txt"))]
    >>> dl.compare_stories(stories).disputes.to_frame()  # doctest: +SKIP

    """
    return joined(named(readings, "compare_stories"))


def joined(readings: Iterable[tuple[str, Findings]]) -> Comparison:
    """Join stories that have ids, one after the other: no reading is kept."""
    told = join((Source.of(found.story, id_), found) for id_, found in readings)
    return Comparison(happenings=told.happenings)


def named(
    readings: Iterable[Findings] | Mapping[str, Findings], asked: str
) -> Iterator[tuple[str, Findings]]:
    """Yield readings with the ids of their stories, each story once.

    Parameters
    ----------
    readings
        What the user gave.
    asked
        The function to which it was given, for the message.

    Raises
    ------
    BadOption
        It is no pile of readings.

    """
    if isinstance(readings, Findings):
        raise BadOption(
            f"{asked}() takes several readings and was given one; put them in a list"
        )
    if isinstance(readings, str) or not isinstance(readings, Iterable):
        raise BadOption(f"{asked}() was given {shown(readings)}; {_ADVICE}")
    if isinstance(readings, Mapping):
        for id_, reading in readings.items():
            yield text_given(id_, "the id of a story"), _reading(reading, asked)
        return
    seen = set()
    for item in readings:
        reading = _reading(item, asked)
        id_ = story_id(reading.story)
        if id_ not in seen:
            seen.add(id_)
            yield id_, reading


#: What to give, for messages.
_ADVICE = (
    "give a list of readings from dateline.read(), or a dict of them by the ids of "
    "their stories; a corpus has corpus.compare() and corpus.actors"
)


def _reading(item: object, asked: str) -> Findings:
    if not isinstance(item, Findings):
        raise BadOption(f"{asked}() was given {shown(item)} for a reading; {_ADVICE}")
    return item
