"""Any source of many stories, as one stream of entries."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from ...errors import StoryError, shown
from ...model import Story
from ..paths import path_given
from . import feeds, files, mailboxes, tables
from .columns import Columns
from .entry import Entry, Failure

__all__ = ["Source", "open_source", "paths_of"]

#: What can be read: a path or pattern, stories, or several of these.
Given = str | os.PathLike[str] | Iterable[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Stories to read.

    ``entries`` begins the stream anew each time it is called, unless the stories came
    from an iterator. ``count`` returns how many there are, None where only reading
    them would tell. ``columns`` are those of each table, by its path.
    """

    entries: Callable[[], Iterator[Entry | Failure]]
    count: Callable[[], int | None]
    columns: Mapping[str, Columns]


def open_source(
    given: Given | Source, columns: Mapping[str, str] | None = None
) -> Source:
    """Return the stories of a source.

    Parameters
    ----------
    given
        A folder, a pattern ("wire/*.txt"), a file: a story, a .zip of stories, a table
        with a story in each row, a feed, a mailbox; stories; or several of these. A
        source that is open already stays as it is.
    columns
        The columns of tables, for parts of a story whose column has an unusual name.

    Raises
    ------
    StoryError
        There is nothing at a path, or it is nothing that has stories.
    BadOption
        A table has no such column.

    """
    if isinstance(given, Source):
        return given
    if isinstance(given, str | os.PathLike):
        parts = [_at(path, columns) for path in paths_of(given)]
    elif isinstance(given, Story):
        parts = [_of_stories([given])]
    elif isinstance(given, Iterable):
        return _mixed(given, columns)
    else:
        raise StoryError(f"a source of stories cannot be {shown(given)}")
    return _joined(parts)


def _mixed(given: Iterable[Any], columns: Mapping[str, str] | None) -> Source:
    """Return what is in an iterable: stories, which are taken as they come, or paths.

    Its first item tells which.
    """
    items = given if isinstance(given, list | tuple) else iter(given)
    if isinstance(items, list | tuple) and any(not _is_story(i) for i in items):
        return _joined([open_source(item, columns) for item in items])
    return _of_stories(items)


def _is_story(item: object) -> bool:
    return isinstance(item, Story | Entry | Failure)


def _of_stories(stories: Iterable[Any]) -> Source:
    def entries() -> Iterator[Entry | Failure]:
        for number, item in enumerate(stories, 1):
            if isinstance(item, Entry | Failure):
                yield item
            elif isinstance(item, Story):
                yield Entry(story=item, origin=item.source or f"story {number}")
            else:
                raise StoryError(f"item {number} is {shown(item)}, not a Story")

    known = len(stories) if isinstance(stories, list | tuple) else None
    return Source(entries=entries, count=lambda: known, columns={})


def _joined(parts: list[Source]) -> Source:
    def count() -> int | None:
        known = [part.count() for part in parts]
        return None if None in known else sum(n for n in known if n is not None)

    return Source(
        entries=lambda: chain.from_iterable(part.entries() for part in parts),
        count=count,
        columns={path: found for part in parts for path, found in part.columns.items()},
    )


def paths_of(given: str | os.PathLike[str]) -> list[Path]:
    """Return the path, or those that a pattern stands for."""
    path = path_given(given, "the stories", StoryError)
    if path.exists():
        return [path]
    text = str(path)
    if text.startswith(("http:", "https:")):
        raise StoryError(
            f"{given} is a web address; save the feed or page and give the file"
        )
    found = sorted(map(Path, glob.glob(text, recursive=True)))  # noqa: PTH207
    if not found:
        raise StoryError(f"there is no file or folder {text!r} (from {Path.cwd()})")
    return found


def _at(path: Path, columns: Mapping[str, str] | None) -> Source:
    name = path.name.lower()
    if path.is_dir():
        found = files.stories_in(path)
        return _lazily(lambda: map(files.file_entry, found), lambda: len(found))
    if tables.is_table(path):
        known = tables.columns_of(path, columns)
        return _lazily(
            lambda: tables.entries(path, columns), columns={str(path): known}
        )
    if name.endswith(".zip"):
        return _lazily(lambda: files.zip_entries(path))
    if name.endswith(feeds.ENDINGS):
        return _lazily(lambda: feeds.entries(path))
    if name.endswith(mailboxes.ENDINGS):
        return _lazily(lambda: mailboxes.entries(path))
    if files.is_story(name):
        return _lazily(lambda: iter([files.file_entry(path)]), lambda: 1)
    known_endings = (*tables.TABLES, ".zip", *feeds.ENDINGS, *mailboxes.ENDINGS)
    raise StoryError(
        f"{path} ends in nothing that has stories; give a folder, a file of one story "
        f"({', '.join(files.ENDINGS)}) or of many ({', '.join(known_endings)})"
    )


def _lazily(
    entries: Callable[[], Iterator[Entry | Failure]],
    count: Callable[[], int | None] | None = None,
    columns: Mapping[str, Columns] | None = None,
) -> Source:
    return Source(
        entries=entries,
        # Files are quick to go through, next to the reading of their stories.
        count=count or (lambda: sum(1 for _ in entries())),
        columns=columns or {},
    )
