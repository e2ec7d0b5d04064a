"""What a worker does: it reads a batch and writes it to the corpus itself."""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from distributed import WorkerPlugin

from ..errors import CorpusError
from ..io.many.entry import Entry, Failure
from ..storage.folder import Folder
from ..storage.parts import part_name, write_part
from ..storage.receipt import Receipt
from ..storage.rows import failed_row, rows_of
from ..storage.schema import TABLES
from ..storage.writer import Writer
from .task import Task

if TYPE_CHECKING:
    from distributed import Worker

    from ..gazetteer import Gazetteer

__all__ = ["ReaderPlugin", "made_by", "read_batch"]

#: A pipeline is used by one thread at a time.
_ONE_AT_A_TIME = Lock()

#: New objects between two collections of young garbage: a parse makes very many.
_COLLECT_AFTER = 10_000


class ReaderPlugin(WorkerPlugin):
    """Loads the pipeline and the gazetteer in every worker, also in later ones."""

    name = "dateline"

    def __init__(self, task: Task) -> None:
        self._task = task

    def setup(self, worker: Worker) -> None:
        """Load what reads a story."""
        del worker
        made_by(self._task)
        if multiprocessing.parent_process() is not None:  # not in a user's process
            gc.collect()
            gc.freeze()  # the model stays: nobody need look for garbage in it
            gc.set_threshold(_COLLECT_AFTER)


def made_by(task: Task) -> dict[str, Any]:
    """Return what reads stories in this worker, after loading it.

    Raises
    ------
    ModelMissing, GazetteerError
        The worker lacks the pipeline or the gazetteer.
    CorpusError
        It does not see the corpus.

    """
    from ..analysis.batch import provenance

    if not Folder(Path(task.folder)).exists():
        raise CorpusError(
            f"there is no corpus at {task.folder} on this machine; it must lie on a "
            "disk that all workers share, under the same path"
        )
    found = provenance(model=task.model, gazetteer=_gazetteer(task.gazetteer))
    return {**asdict(found), **task.options()}


@lru_cache(maxsize=2)
def _gazetteer(path: str | None) -> Gazetteer | None:
    from ..gazetteer import Gazetteer

    return None if path is None else Gazetteer(path)


def read_batch(batch: Sequence[Entry], task: Task) -> Receipt:
    """Read a batch of stories, write the part, and return its receipt.

    A story that cannot be read is written as failed. The same batch gives the same
    part, so that it may run twice.

    Raises
    ------
    CorpusInUse
        Another run writes to the corpus by now.
    CorpusError
        This worker has another pipeline or gazetteer than the others.
    OSError
        Nothing can be written.

    """
    with _ONE_AT_A_TIME:
        here = made_by(task)
        if here != task.made_by:
            raise CorpusError(f"a worker has other versions ({here}) than the others")
        rows = _rows(batch, task)
    folder = Folder(Path(task.folder))
    Writer(folder.path, task.token).check()
    read, failed = ([r["story"] for r in rows[n]] for n in ("stories", "failed"))
    part = part_name(read, here, failed)
    receipt = write_part(folder, part, rows, here)
    del rows
    _give_back_memory()
    return receipt


def _give_back_memory() -> None:
    """Give what the batch took back to the system, lest the worker seem to grow."""
    gc.collect()  # parses refer to themselves
    with suppress(AttributeError, OSError, TypeError):  # the C library is another one
        ctypes.CDLL(None).malloc_trim(0)


def _rows(batch: Sequence[Entry], task: Task) -> dict[str, list[dict[str, Any]]]:
    from ..analysis.batch import analyse_batch
    from .copies.shingles import signature

    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    readings = analyse_batch(
        [(entry.story, entry.corrections) for entry in batch],
        model=task.model,
        gazetteer=_gazetteer(task.gazetteer),
        home=task.home,
        max_characters=task.max_characters,
    )
    for entry, found in zip(batch, readings, strict=True):
        if isinstance(found, Exception):
            rows["failed"].append(failed_row(Failure.of(entry, found)))
            continue
        of_story = rows_of(entry, found, signature(entry.story.text))
        for name, some in of_story.items():
            rows[name] += some
    return rows
