"""How stories come into a corpus."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ..analysis import MAX_CHARACTERS
from ..errors import BadOption, whole_number
from ..model import Home, Place
from .read import check_options

if TYPE_CHECKING:
    from ..corpus.adding import Added
    from ..corpus.progress import Progress
    from ..corpus.task import Task
    from ..gazetteer import Gazetteer
    from ..io.many.sources import Source as Opened
    from ..storage.folder import Folder

__all__ = ["CorpusAdding", "Source"]

#: What stories are read from: a path, a pattern, stories, or a list of these.
Source = str | os.PathLike[str] | Iterable[Any]


class CorpusAdding:
    """The part of a corpus that reads stories into it."""

    _folder: Folder

    if TYPE_CHECKING:  # the other parts of a corpus have them

        def _replay(self, gazetteer: Any = None) -> None: ...

        def _make_ready(self) -> None: ...

    def add(
        self,
        source: Source | Opened,
        *,
        columns: Mapping[str, str] | None = None,
        client: Any = None,
        scheduler: str | None = None,
        workers: int | None = None,
        model: str | None = None,
        gazetteer: Gazetteer | str | os.PathLike[str] | None = None,
        home: Place | Home | str | None = "publisher",
        max_characters: int = MAX_CHARACTERS,
        retry_failed: bool = False,
        progress: bool | Progress = True,
    ) -> Added:
        """Read the stories of a source that the corpus does not have yet.

        Parameters
        ----------
        source
            As for :func:`read_corpus`.
        columns
            Which column of a table holds what, where its name is unusual:
            ``{"text": "story", "published": "day"}``.
        client
            A ``distributed.Client`` of a cluster that exists.
        scheduler
            The address of its scheduler, if there is no client.
        workers
            How many processes to start on this machine if neither is given.
        model, gazetteer, home, max_characters
            As for :func:`dateline.read`. A gazetteer must lie at the same path on
            every worker.
        retry_failed
            Whether to try again what could not be read before.
        progress
            Whether to draw a bar; or a function that is called with how many stories
            are done and how many there are.

        Returns
        -------
        Added
            How many were read, failed, and were there before.

        Raises
        ------
        StoryError
            The source has no stories, or is nothing that can be read.
        BadOption
            An option, or a column, is wrong.
        CorpusInUse
            Another process is writing to the corpus.
        CorpusError
            Nothing can be written, or the cluster cannot read.

        """
        from ..corpus.adding import Engine, add_stories
        from ..io.many.sources import open_source

        given = open_source(source, columns)
        _show(given.columns, progress)
        if workers is not None:
            whole_number(workers, "workers")
        task = self._task(model, gazetteer, home, max_characters)
        added = add_stories(
            self._folder,
            given,
            task,
            Engine(client=client, scheduler=scheduler, workers=workers),
            retry_failed=retry_failed,
            progress=progress,
        )
        if added.read:
            self._replay(task.gazetteer)
            self._make_ready()
        return added

    def _task(
        self,
        model: str | None,
        gazetteer: Gazetteer | str | os.PathLike[str] | None,
        home: Place | Home | str | None,
        max_characters: int,
    ) -> Task:
        """Return what the workers are told, after checking it."""
        from ..corpus.task import Task
        from ..io.paths import path_given

        whole_number(max_characters, "max_characters")
        check_options(model=model, home=home)
        file: Any = getattr(gazetteer, "path", gazetteer)
        if file is not None:
            file = path_given(file, "the gazetteer", BadOption)
        return Task(
            folder=str(self._folder.path),
            model=model,
            gazetteer=None if file is None else os.fspath(file),
            home=home,
            max_characters=max_characters,
        )


def _show(columns: Mapping[str, Any], progress: object) -> None:
    """Tell which columns of each table are taken for what, before they are read."""
    if progress is True and columns:
        from tqdm import tqdm

        for path, found in columns.items():
            tqdm.write(f"{path}: {found}", file=sys.stderr)
