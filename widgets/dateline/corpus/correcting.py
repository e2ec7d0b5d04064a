"""Corrections kept in a corpus: for one story, or for all that they touch."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import pyarrow.compute as pc

from ..io.many.entry import Entry
from ..model import Correction, Findings
from ..storage.decisions import keep_decision
from ..storage.folder import Folder
from ..storage.index import Index
from ..storage.parts import read_table
from ..storage.readings import find_reading
from ..storage.rewriting import rewrite
from ..storage.rows import rows_of
from ..storage.schema import READING
from ..storage.writer import writing, written
from .standing import Standing, check_named, holding, kept_standing, touched

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer

__all__ = ["correct_everywhere", "keep", "replay", "reread"]

#: So many stories are read again before they are written: each costs some 80 kB.
_AT_ONCE = 500

#: What returns the corrections of a story, given its reading.
Corrections = Callable[[Findings], tuple[Correction, ...]]


def keep(folder: Folder, record: Mapping[str, Any], told: str) -> None:
    """Keep a decision that belongs to no single story.

    Raises
    ------
    CorpusInUse, CorpusError
        The corpus cannot be written to.

    """
    with writing(folder), written(folder):
        keep_decision(folder, record, told)


def correct_everywhere(
    folder: Folder, standing: Standing, gazetteer: Gazetteer | None = None
) -> list[str]:
    """Keep a correction for all stories, and read again those that it touches.

    Returns
    -------
    list of str
        The ids of the stories that were read again, sorted.

    Raises
    ------
    CorrectionError
        No story has the words.
    CorpusInUse, CorpusError
        The corpus cannot be written to.

    """
    check_named(folder, standing)
    if standing not in holding(kept_standing(folder)):
        keep(folder, standing.record(), str(standing))
    return replay(folder, gazetteer)


def replay(folder: Folder, gazetteer: Gazetteer | None = None) -> list[str]:
    """Read again the stories that a correction for all still has to reach.

    Returns
    -------
    list of str
        Their ids, sorted.

    """
    standing = kept_standing(folder)
    if not standing:
        return []
    plans = touched(folder, standing)
    given: dict[str, Corrections] = {
        story: lambda found, make=make: make(found.story.text)  # type: ignore[misc]
        for story, make in plans.items()
    }
    reread(folder, given, gazetteer)
    return sorted(plans)


def reread(
    folder: Folder,
    stories: Mapping[str, Corrections],
    gazetteer: Gazetteer | None = None,
) -> None:
    """Read stories again with other corrections, and put them in their place.

    Parameters
    ----------
    folder
        The corpus.
    stories
        What returns the corrections of each story, by its id.
    gazetteer
        That with which they were read, if not the default one.

    """
    ids = sorted(stories)
    for start in range(0, len(ids), _AT_ONCE):
        with writing(folder), written(folder):
            index = Index(folder)
            some = ids[start : start + _AT_ONCE]
            rewrite(
                folder,
                {
                    story: _rows(folder, index, story, stories[story], gazetteer)
                    for story in some
                },
            )


def _rows(
    folder: Folder,
    index: Index,
    story: str,
    corrections: Corrections,
    gazetteer: Gazetteer | None,
) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of a story, read again."""
    from ..analysis.rerun import replayed

    _, part = index.find(story)
    before = find_reading(folder, part, story)
    after = replayed(before, corrections(before), gazetteer=gazetteer)
    known = _row(folder, "stories", part, story, _KNOWN)
    moment = known["published_as_written"]
    entry = Entry(
        story=after.story,
        origin=known["origin"],
        key=known["key"],
        published_at=moment and dt.datetime.fromisoformat(moment),
    )
    minhash = _row(folder, READING, part, story, ["minhash"])["minhash"]
    rows = rows_of(entry, after, minhash)
    return {
        table: [{**row, "story": story} for row in some] for table, some in rows.items()
    }


#: What a source says of a story beside what its reading holds.
_KNOWN = ["origin", "key", "published_as_written"]


def _row(
    folder: Folder, table: str, part: str, story: str, columns: list[str]
) -> dict[str, Any]:
    rows = read_table(folder, table, part, ["story", *columns])
    found: dict[str, Any] = rows.filter(pc.equal(rows["story"], story)).to_pylist()[0]
    return found
