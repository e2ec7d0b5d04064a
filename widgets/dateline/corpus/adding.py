"""Adding a source to a corpus: what is new is read, what is there is left alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from ..io.many.entry import Entry, Failure
from ..io.many.sources import Source
from ..storage.compaction import compact
from ..storage.folder import Folder
from ..storage.index import Index
from ..storage.writer import writing, written
from .cluster import connected
from .copies.table import kept_copies
from .progress import Progress, shown_progress
from .run import Done, keep_failures, read_all
from .task import Task

__all__ = ["Added", "Engine", "add_stories"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """What reads: a client or scheduler of a Dask cluster, or workers to start here."""

    client: Any = None
    scheduler: str | None = None
    workers: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What adding a source brought.

    ``read`` stories are new, ``failed`` could not be read and are kept as failed,
    ``known`` were there before or came twice. ``undated`` of the new ones have no day
    of publication.
    """

    read: int
    failed: int
    known: int
    undated: int = 0

    def __str__(self) -> str:
        parts = [f"{self.read:,} {'story' if self.read == 1 else 'stories'} read"]
        if self.failed:
            parts.append(f"{self.failed:,} failed")
        if self.known:
            parts.append(f"{self.known:,} were there")
        return ", ".join(parts)


class _New:
    """The entries of a source that a corpus does not have yet."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = set(known)
        self.skipped = 0
        self.undated = 0
        self.failures: list[Failure] = []

    def of(self, entries: Iterable[Entry | Failure]) -> Iterator[Entry]:
        for entry in entries:
            id_ = entry.id
            if id_ in self._known:
                self.skipped += 1
            elif isinstance(entry, Failure):
                self.failures.append(entry)
            else:
                empty = not entry.story.text.strip()  # fails, whatever its day
                self.undated += entry.story.published is None and not empty
                yield entry
            self._known.add(id_)


def add_stories(
    folder: Folder,
    source: Source,
    task: Task,
    engine: Engine,
    *,
    retry_failed: bool = False,
    progress: bool | Progress = True,
) -> Added:
    """Read the stories of a source that a corpus does not have, and add them.

    Parameters
    ----------
    folder
        The corpus.
    source
        The stories.
    task
        How to read them.
    engine
        What reads them. Nothing is started if no story is new.
    retry_failed
        Whether to read again what could not be read before.
    progress
        Whether to draw a bar, or a function to call instead.

    Raises
    ------
    CorpusInUse, CorpusError
        The corpus cannot be written to, or the cluster cannot read. What was finished
        is kept, and the same call goes on from there.

    """
    with writing(folder) as writer:
        index = Index(folder)
        new = _New(chain(index.ids(), () if retry_failed else index.failed()))
        entries = new.of(source.entries())
        first = next(entries, None)
        done = Done()
        if first is not None:
            task = replace(task, token=writer.token)
            todo = chain([first], entries)
            done = _read(folder, source, task, engine, todo, new, progress)
        if new.failures:
            keep_failures(folder, new.failures)
        with written(folder):
            compact(folder)
    if done.read:
        kept_copies(folder)
    failed = done.failed + len(new.failures)
    return Added(read=done.read, failed=failed, known=new.skipped, undated=new.undated)


def _read(
    folder: Folder,
    source: Source,
    task: Task,
    engine: Engine,
    todo: Iterator[Entry],
    new: _New,
    progress: bool | Progress,
) -> Done:
    total = source.count()

    def tell(done: Done) -> None:
        finished = done.read + done.failed + new.skipped + len(new.failures)
        show(finished, total)

    with (
        connected(engine.client, engine.scheduler, engine.workers) as client,
        shown_progress(progress) as show,
    ):
        return read_all(client, folder, task, todo, progress=tell, total=total)
