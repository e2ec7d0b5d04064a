"""Files of corrections: what a user changed in a story, kept beside it.

A correction is an input to :func:`dateline.read`, like the day of publication: it
beats every rule, and the rest of the story is analysed with it. The file also holds
the day, the home and the parts that are switched off, where the user set them, and the
stops of a guided tour.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..errors import BadDate, BadOption, CorrectionError, shown
from ..model import Correction, Story
from ..model.correction import correction_of
from ..model.parts import Part, parts_given
from ..model.publication import day_written
from ..model.revision import Revision
from ..model.stop import Stop, stop_of
from .checked_json import MOST_CHARACTERS, check, parse
from .damage import bytes_in
from .output import check_output, write_whole
from .paths import path_given
from .sources import file_of

__all__ = [
    "beside",
    "bytes_of",
    "document_in",
    "document_of",
    "load_corrections",
    "load_revision",
    "revision_for",
    "revision_of",
    "save_corrections",
    "save_revision",
]

#: The version of the file: it changes when a key changes meaning.
VERSION = 1


def beside(story: str | os.PathLike[str]) -> Path:
    """Return where the corrections of a story file are kept: beside it.

    >>> beside("stories/kerman.txt").name
    'kerman.corrections.json'
    """
    return Path(story).with_suffix(".corrections.json")


def save_corrections(
    corrections: Iterable[Correction],
    path: str | os.PathLike[str],
    *,
    force: bool = False,
) -> Path:
    """Write corrections to a file, whole or not at all.

    Parameters
    ----------
    corrections
        The corrections, in the order in which they were made.
    path
        The file; :func:`beside` returns the one that is found again.
    force
        Whether to overwrite an existing file.

    Raises
    ------
    OutputExists
        The file is there already and ``force`` is false.
    ReportError
        It cannot be written there.

    """
    revision = Revision(corrections=tuple(corrections))
    return save_revision(revision, path, force=force)


def save_revision(
    revision: Revision, path: str | os.PathLike[str], *, force: bool = False
) -> Path:
    """Write all that a user changed to a file, whole or not at all.

    Raises
    ------
    OutputExists
        The file is there already and ``force`` is false.
    ReportError
        It cannot be written there.

    """
    target = check_output(path, force=force)
    document = json.dumps(document_of(revision), ensure_ascii=False, indent=1)
    write_whole(target, document + "\n")
    return target


def document_of(revision: Revision) -> dict[str, Any]:
    """Return the document of a file of corrections."""
    document: dict[str, Any] = {"version": VERSION}
    if revision.published is not None:
        document["published"] = revision.published.isoformat()
    if revision.home != "publisher":
        document["home"] = revision.home
    if revision.without:
        document["without"] = list(revision.without)
    if revision.tour:
        document["tour"] = [stop.record() for stop in revision.tour]
    records = [correction.record() for correction in revision.corrections]
    return {**document, "corrections": records}


def load_corrections(path: str | os.PathLike[str]) -> tuple[Correction, ...]:
    """Return the corrections that a file holds.

    Raises
    ------
    CorrectionError
        There is no such file, or it is not a file of corrections.

    """
    return load_revision(path).corrections


def load_revision(path: str | os.PathLike[str]) -> Revision:
    """Return all that a user changed, from its file.

    Raises
    ------
    CorrectionError
        There is no such file, or it is not a file of corrections.

    """
    source, document = document_in(path, "the corrections")
    return revision_of(document, str(source))


def document_in(path: str | os.PathLike[str], what: str) -> tuple[Path, Any]:
    """Return a file and the JSON value in it.

    Raises
    ------
    CorrectionError
        It cannot be read, or is not JSON.

    """
    source, data = bytes_of(path, what)
    return source, parse(data, str(source), CorrectionError)


def bytes_of(path: str | os.PathLike[str], what: str) -> tuple[Path, bytes]:
    """Return a file and what it holds.

    Raises
    ------
    CorrectionError
        It cannot be read, or is longer than any file of corrections.

    """
    source = path_given(path, what, CorrectionError)
    try:
        data = bytes_in(source, MOST_CHARACTERS)
    except OSError as error:
        raise CorrectionError(f"cannot read {what} from {source}: {error}") from error
    if data is None:
        raise CorrectionError(f"{source} is longer than {MOST_CHARACTERS:,} bytes")
    return source, data


def revision_of(document: Any, source: str) -> Revision:
    """Return what the document of a file of corrections says.

    Parameters
    ----------
    document
        Any JSON value.
    source
        What to call it in a message: its file.

    Raises
    ------
    CorrectionError
        It is not such a document.

    """
    version = document.get("version") if isinstance(document, dict) else None
    if version != VERSION or isinstance(version, bool):
        raise CorrectionError(
            f"{source} is not a corrections file of version {VERSION} (found version "
            f"{shown(version)}); write one with Reading.save_corrections"
        )
    records = document.get("corrections", [])
    if not isinstance(records, list):
        raise CorrectionError(
            f"'corrections' in {source} is {shown(records)}, not a list of "
            "corrections; write the file with Reading.save_corrections"
        )
    for number, record in enumerate(records, 1):
        what = f"correction {number} in {source}"
        check(record, "reading", what, CorrectionError, part="correction")
    return Revision(
        corrections=tuple(map(correction_of, records)),
        published=_day_in(document, source),
        home=_home_in(document, source),
        without=_without_in(document, source),
        tour=_tour_in(document, source),
    )


def _day_in(document: dict[str, Any], source: str) -> dt.date | None:
    day = document.get("published")
    if day is None:
        return None
    try:
        return day_written(day)
    except BadDate as error:
        raise CorrectionError(f"'published' in {source}: {error}") from error


def _home_in(document: dict[str, Any], source: str) -> str | None:
    home = document.get("home", "publisher")
    if home is None or (isinstance(home, str) and home.strip()):
        return home
    raise CorrectionError(
        f"'home' in {source} is {shown(home)}; give the id or the name of a place, or "
        "null for no home"
    )


def _without_in(document: dict[str, Any], source: str) -> tuple[Part, ...]:
    try:
        return parts_given(document.get("without", ()))
    except BadOption as error:
        raise CorrectionError(f"'without' in {source}: {error}") from error


def _tour_in(document: dict[str, Any], source: str) -> tuple[Stop, ...]:
    stops = document.get("tour", [])
    if not isinstance(stops, list):
        raise CorrectionError(f"'tour' in {source} is {shown(stops)}, not a list")
    try:
        return tuple(map(stop_of, stops))
    except BadOption as error:
        raise CorrectionError(f"'tour' in {source}: {error}") from error


def revision_for(
    story: str | os.PathLike[str] | Story,
    given: Iterable[Correction] | str | os.PathLike[str] | None,
) -> Revision:
    """Return what the user changed in a story that is to be read.

    Parameters
    ----------
    story
        What is to be read: a text, a path or a Story.
    given
        Corrections, or the path of their file. None takes those kept beside the
        story's file, if there are any.

    Raises
    ------
    CorrectionError
        A file of corrections cannot be read, or is none; or a correction that was made
        by hand has a value that none can have.

    """
    if given is None:
        file = file_of(story)
        # "." and "/" have no name: they are refused where the story is read.
        kept = beside(file) if file and file.name else None
        return load_revision(kept) if kept and kept.is_file() else Revision()
    if isinstance(given, str | os.PathLike):
        return load_revision(given)
    if not isinstance(given, Iterable):
        raise CorrectionError(
            f"the corrections are {shown(given)}; give a list of them, or their file"
        )
    return Revision(corrections=tuple(map(_checked, given)))


def _checked(correction: Correction) -> Correction:
    """Check a correction that a program made as one that comes out of a file.

    Raises
    ------
    CorrectionError
        It is none, or one of its values has another type or is beyond its limits.

    """
    if not isinstance(correction, Correction):
        raise CorrectionError(
            f"not a correction: {shown(correction)}; give records of dateline.model"
        )
    try:
        record = correction.record()
    except (AttributeError, TypeError, ValueError) as error:
        raise CorrectionError(
            f"not a correction: {shown(correction)} cannot be written down ({error}); "
            "give its words as dateline.model.Target"
        ) from error
    check(record, "reading", "a correction", CorrectionError, part="correction")
    correction_of(record)
    return correction
