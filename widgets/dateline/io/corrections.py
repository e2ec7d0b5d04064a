"""Files of corrections: what a user changed in a story, kept beside it.

A correction is an input to :func:`dateline.read`, like the day of publication: it
beats every rule, and the rest of the story is analysed with it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

from ..errors import CorrectionError, shown
from ..model import Correction, Story
from ..model.correction import correction_of
from .checked_json import check, parse
from .output import check_output, write_whole
from .paths import path_given
from .sources import file_of

__all__ = ["beside", "corrections_for", "load_corrections", "save_corrections"]

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
    target = check_output(path, force=force)
    records = [correction.record() for correction in corrections]
    document = {"version": VERSION, "corrections": records}
    write_whole(target, json.dumps(document, ensure_ascii=False, indent=1) + "\n")
    return target


def load_corrections(path: str | os.PathLike[str]) -> tuple[Correction, ...]:
    """Return the corrections that a file holds.

    Raises
    ------
    CorrectionError
        There is no such file, or it is not a file of corrections.

    """
    source = path_given(path, "the corrections", CorrectionError)
    try:
        data = source.read_bytes()
    except OSError as error:
        raise CorrectionError(f"cannot read corrections from {source}: {error}") from (
            error
        )
    document = parse(data, str(source), CorrectionError)
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
    return tuple(map(correction_of, records))


def corrections_for(
    story: str | os.PathLike[str] | Story,
    given: Iterable[Correction] | str | os.PathLike[str] | None,
) -> tuple[Correction, ...]:
    """Return the corrections to read a story with.

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
        A file of corrections cannot be read, or is none.

    """
    if given is None:
        file = file_of(story)
        kept = None if file is None else beside(file)
        return load_corrections(kept) if kept and kept.is_file() else ()
    if isinstance(given, str | os.PathLike):
        return load_corrections(given)
    if not isinstance(given, Iterable):
        raise CorrectionError(
            f"the corrections are {shown(given)}; give a list of them, or their file"
        )
    return tuple(given)
