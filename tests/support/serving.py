"""The page of ``dateline serve``, served for a test and interrupted after it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Served", "served"]

COMMAND = [sys.executable, "-c", "from dateline_command import main; main()", "serve"]


@dataclass
class Served:
    """What serves the page: the address that it printed, and its process."""

    address: str
    process: subprocess.Popen[str]

    def interrupt(self) -> tuple[int, str]:
        """End it as Ctrl-C does; return its exit code and all else that it printed."""
        self.process.send_signal(signal.SIGINT)
        out, _ = self.process.communicate(timeout=60)
        return self.process.returncode, out


@contextmanager
def served(folder: Path, *words: str) -> Iterator[Served]:
    """Serve the page from a folder, with these words behind the command."""
    # Older requests warns of newer packages, before anything is printed.
    settings = {"DATELINE_DRAFTS": str(folder / "drafts"), "PYTHONWARNINGS": "ignore"}
    process = subprocess.Popen(
        [*COMMAND, *words],
        cwd=folder,
        env=os.environ | settings,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        assert process.stdout is not None
        yield Served(process.stdout.readline().strip(), process)
    finally:
        process.kill()
        process.communicate()
