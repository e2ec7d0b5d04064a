"""What a reader changed in a story: noted, kept beside it, and found in it again.

A correction is an input to :func:`dateline.read`, like the day of publication: it
beats every rule, and the rest of the story is read in its light.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Any

from ..errors import CorrectionError
from ..model import (
    ActorCorrection,
    Correction,
    DateCorrection,
    NameCorrection,
    PlaceCorrection,
    Story,
    Target,
)
from .output import check_output, write_whole
from .sources import file_of

__all__ = [
    "beside",
    "corrections_for",
    "from_record",
    "load_corrections",
    "note",
    "place_again",
    "save_corrections",
]

#: The version of the file: it changes when a key changes meaning.
VERSION = 1

#: How many characters before and after a mention are noted with a correction.
CONTEXT = 24


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
        There is no such file, or it holds no corrections of ours.

    """
    source = Path(path).expanduser()
    try:
        document = json.loads(source.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CorrectionError(f"cannot read corrections from {source}: {error}") from (
            error
        )
    version = document.get("version") if isinstance(document, dict) else None
    if version != VERSION:
        raise CorrectionError(
            f"{source} holds no corrections of version {VERSION} (found {version!r}); "
            "they are written by save_corrections"
        )
    return tuple(from_record(record) for record in document.get("corrections", ()))


def corrections_for(
    story: str | os.PathLike[str] | Story,
    told: Iterable[Correction] | str | os.PathLike[str] | None,
) -> tuple[Correction, ...]:
    """Return the corrections to read a story with.

    Parameters
    ----------
    story
        What is to be read: a text, a path or a Story.
    told
        Corrections, or the path of their file. None takes those kept beside the
        story's file, if there are any.

    """
    if told is None:
        file = file_of(story)
        kept = None if file is None else beside(file)
        return load_corrections(kept) if kept and kept.is_file() else ()
    if isinstance(told, str | os.PathLike):
        return load_corrections(told)
    return tuple(told)


def from_record(record: Mapping[str, Any]) -> Correction:
    """Return the correction of a record as :meth:`Correction.record` makes it.

    Raises
    ------
    CorrectionError
        The record lacks a key, or its kind is not known.

    """
    try:
        target = _target(record)
        match record["kind"]:
            case "place":
                return PlaceCorrection(target=target, place=_word(record["place"]))
            case "date":
                return DateCorrection(target=target, value=_word(record["value"]))
            case "name":
                return NameCorrection(target=target, called=_kind(record["called"]))
            case "actor":
                other, same = _target(record["with"]), bool(record["same"])
                return ActorCorrection(target=target, other=other, same=same)
    except (KeyError, TypeError, ValueError) as error:
        raise CorrectionError(
            f"not a correction: {type(error).__name__} at {error} in {record!r}"
        ) from error
    raise CorrectionError(
        f"no kind of correction is called {record['kind']!r}; there are place, date, "
        "name and actor"
    )


def _word(value: Any) -> str | None:
    if value is None or (isinstance(value, str) and value.strip()):
        return value
    raise ValueError(f"{value!r}, which is neither a word nor null")


def _kind(value: Any) -> Any:
    if value in ("person", "organisation", "group", "none"):
        return value
    raise ValueError(f"{value!r}, which is no person, organisation, group or none")


def _target(record: Mapping[str, Any]) -> Target:
    start, end = int(record["start"]), int(record["end"])
    if not 0 <= start < end:
        raise ValueError(f"the offsets {start} and {end}")
    words = {name: str(record.get(name, "")) for name in ("phrase", "before", "after")}
    return Target(start=start, end=end, **words)


def note(text: str, start: int, end: int) -> Target:
    """Return a target with the words that will find it again in another edition."""
    return Target(
        start=start,
        end=end,
        phrase=text[start:end],
        before=text[max(0, start - CONTEXT) : start],
        after=text[end : end + CONTEXT],
    )


def place_again(
    corrections: Iterable[Correction], text: str
) -> tuple[tuple[Correction, ...], tuple[Correction, ...]]:
    """Find the words of corrections in a text that may have changed since.

    Returns
    -------
    tuple
        The corrections found, with the offsets of this text; and those whose words
        are no longer there. Of several about the same words the last one counts.

    """
    found: dict[Any, Correction] = {}
    lost = []
    for correction in corrections:
        here = _again(correction, text)
        if here is None:
            lost.append(correction)
        else:
            key = _key(here)
            found.pop(key, None)
            found[key] = here
    return tuple(found.values()), tuple(lost)


def _key(correction: Correction) -> tuple[Any, ...]:
    """Return what two corrections share when the later replaces the earlier."""
    spans = [(correction.target.start, correction.target.end)]
    if isinstance(correction, ActorCorrection):
        spans.append((correction.other.start, correction.other.end))
    return type(correction), *sorted(spans)


def _again(correction: Correction, text: str) -> Correction | None:
    target = _find(correction.target, text)
    if target is None:
        return None
    if isinstance(correction, ActorCorrection):
        other = _find(correction.other, text)
        return (
            None if other is None else replace(correction, target=target, other=other)
        )
    return replace(correction, target=target)


def _find(target: Target, text: str) -> Target | None:
    """Return the target with its offsets in a text, or None if it is not there.

    Among several places with the same words the one with most of the same words
    around it is taken, then the nearest to where it was.
    """
    if target.end <= len(text) and text[target.start : target.end] == target.phrase:
        return note(text, target.start, target.end)
    if not target.phrase:
        known = target.end <= len(text) and text[target.start : target.end].strip()
        return note(text, target.start, target.end) if known else None
    starts = _starts(text, target.phrase)
    if not starts:
        return None

    def likeness(start: int) -> tuple[int, int]:
        here = note(text, start, start + len(target.phrase))
        same = _shared(here.before[::-1], target.before[::-1])
        return same + _shared(here.after, target.after), -abs(start - target.start)

    best = max(starts, key=likeness)
    return note(text, best, best + len(target.phrase))


def _starts(text: str, phrase: str) -> list[int]:
    starts, at = [], text.find(phrase)
    while at >= 0:
        starts.append(at)
        at = text.find(phrase, at + 1)
    return starts


def _shared(one: str, other: str) -> int:
    """Count the characters that two strings begin with alike."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
