"""A story that kills whoever reads it, for tests of what becomes of the others."""

from __future__ import annotations

import os
import signal

from distributed import Worker, WorkerPlugin

__all__ = ["POISON", "Poison"]

#: The word that kills.
POISON = "Xyzzyplugh"


class Poison(WorkerPlugin):
    """Makes a worker kill itself when it analyses a text with the word."""

    name = "poison"

    def setup(self, worker: Worker) -> None:
        from dateline.analysis import batch

        analyse = batch._analyse

        def poisoned(story, *rest):
            if POISON in story.text:
                os.kill(os.getpid(), signal.SIGKILL)
            return analyse(story, *rest)

        batch._analyse = poisoned
