"""The command in a process of its own, for tests that interrupt it."""

from __future__ import annotations

import sys

__all__ = ["command"]

#: A process that a shell started in its background ignores interrupts, and so do those
#: that it starts.
_HEARD = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); {first}; "
    "from dateline_command import main; main()"
)


def command(*words: str, first: str = "pass") -> list[str]:
    """Return how to run a command, with a statement that is run before it."""
    return [sys.executable, "-c", _HEARD.format(first=first), *words]
