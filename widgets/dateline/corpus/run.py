"""One run over a source: batches out to the workers, receipts back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from distributed import KilledWorker, as_completed
from distributed.client import FutureCancelledError
from distributed.comm.core import CommClosedError

from ..errors import CorpusError, DatelineError
from ..io.many.entry import Entry, Failure
from ..storage.folder import Folder
from ..storage.index import Index
from ..storage.parts import part_name, write_part
from ..storage.receipt import Receipt
from ..storage.rows import failed_row
from ..storage.writer import written
from .batches import MOST, Batch, batches, halves
from .task import Task
from .worker import ReaderPlugin, made_by, read_batch

__all__ = ["Done", "keep_failures", "read_all"]

#: How many batches each worker has waiting: enough never to be idle.
_AHEAD = 3


@dataclass(frozen=True, slots=True)
class Done:
    """How many stories a run has read, and how many could not be read."""

    read: int = 0
    failed: int = 0

    def __add__(self, other: Done) -> Done:
        return Done(self.read + other.read, self.failed + other.failed)


def read_all(
    client: Any,
    folder: Folder,
    task: Task,
    entries: Iterable[Entry],
    *,
    progress: Callable[[Done], None],
    total: int | None = None,
) -> Done:
    """Read all stories of a stream on a cluster, into a corpus.

    Parameters
    ----------
    client
        A client of the cluster.
    folder
        The corpus, which must be locked for writing.
    task
        How to read.
    entries
        The stories, which are taken as they are needed.
    progress
        Told what is done, batch by batch.
    total
        How many stories there are, if that is known: of few, batches are small.

    Raises
    ------
    CorpusError
        The workers cannot read, or the cluster is gone. What was finished is kept.

    """
    task, workers = _prepared(client, task)
    run = _Run(client, folder, task)
    done = Done()
    try:
        todo = batches(entries, most=_size(total, workers))
        for finished in run.results(todo, ahead=_AHEAD * workers):
            done += finished
            progress(done)
    finally:
        run.stop()
    return done


def _size(total: int | None, workers: int) -> int:
    """Return how many stories make a batch: small ones where there are few stories."""
    return MOST if total is None else min(MOST, max(1, total // (4 * workers)))


def _prepared(client: Any, task: Task) -> tuple[Task, int]:
    """Let the workers load what they need; return the task with what they are.

    And how many have answered: what a client remembers of its cluster can lag behind.

    Raises
    ------
    CorpusError
        There are no workers, one cannot read, or they would read differently.

    """
    try:
        client.wait_for_workers(1, timeout=60)
    except TimeoutError as error:
        raise CorpusError("the cluster has no workers; start some") from error
    try:
        client.register_plugin(ReaderPlugin(task))
        found = client.run(made_by, task)
    except Exception as error:
        raise CorpusError(
            f"a worker cannot read stories: {type(error).__name__}: {error}"
        ) from error
    if not found:
        raise CorpusError("the cluster has lost its workers; start some")
    kinds = list(found.values())
    if any(made != kinds[0] for made in kinds):
        listed = "; ".join(f"{worker}: {made}" for worker, made in found.items())
        raise CorpusError(f"the workers would read differently: {listed}")
    return replace(task, made_by=kinds[0]), len(kinds)


class _Run:
    """The batches that are out, and what to do with what comes back."""

    def __init__(self, client: Any, folder: Folder, task: Task) -> None:
        self._client = client
        self._folder = folder
        self._task = task
        self._out: dict[Any, Batch] = {}
        #: Stories whose worker died. Others were waiting for the same worker, so each
        #: is tried once more, when nothing else is out: then its death tells.
        self._suspects: list[Batch] = []
        self._alone = False
        self._completed = as_completed(loop=client.loop)

    def results(self, todo: Iterator[Batch], *, ahead: int) -> Iterator[Done]:
        """Yield what was done, batch by batch."""
        self._fill(todo, ahead)
        for future in self._completed:
            batch = self._out.pop(future)
            yield self._finished(future, batch)
            future.release()
            self._fill(todo, ahead)
            if not self._out and self._suspects:
                self._alone = True
                self._submit(self._suspects.pop())

    def _fill(self, todo: Iterator[Batch], ahead: int) -> None:
        while len(self._out) < ahead and (batch := next(todo, None)):
            self._submit(batch)

    def _submit(self, batch: Batch) -> None:
        # Not pure: Dask would answer a second try with the first one's error.
        future = self._client.submit(read_batch, batch, self._task, pure=False)
        self._out[future] = batch
        self._completed.add(future)

    def _finished(self, future: Any, batch: Batch) -> Done:
        """Return what a batch brought; send it out again in halves if it failed.

        Raises
        ------
        CorpusError
            Nothing more can be read.

        """
        try:
            receipt: Receipt = future.result()
        except DatelineError:
            raise
        except (FutureCancelledError, CommClosedError, TimeoutError) as error:
            raise CorpusError(
                "the connection to the cluster was lost; what was read is kept, and "
                "the same call goes on from there"
            ) from error
        except OSError as error:
            with written(self._folder):
                raise error
        except Exception as error:
            return self._again(batch, error)
        return Done(receipt.stories, receipt.failed)

    def _again(self, batch: Batch, error: Exception) -> Done:
        """Try a batch again in halves, until the story that is the cause is alone."""
        index = Index(self._folder)
        if {entry.id for entry in batch} <= {*index.ids(), *index.failed()}:
            return Done(len(batch))  # its worker died when all was written
        if len(batch) > 1:
            for half in halves(batch):
                self._submit(half)
            return Done()
        if isinstance(error, KilledWorker):
            if not self._alone:
                self._suspects.append(batch)
                return Done()
            error = RuntimeError(
                "its worker died while reading it: it needs too much memory, or crashes"
            )
        keep_failures(self._folder, [Failure.of(batch[0], error)])
        return Done(failed=1)

    def stop(self) -> None:
        """Forget the batches that are still out, without waiting for anything."""
        for future in self._out:
            future.release()
        self._out.clear()


def keep_failures(folder: Folder, failures: list[Failure]) -> None:
    """Write what could not be read as a part of its own."""
    made = {"failed": True}
    part = part_name((), made, (failure.id for failure in failures))
    rows = {"failed": [failed_row(failure) for failure in failures]}
    with written(folder):
        write_part(folder, part, rows, made)
