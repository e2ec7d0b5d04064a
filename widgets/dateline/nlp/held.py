"""What is held from when the first of several begins until the last of them is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

__all__ = ["Held"]


class Held:
    """A state of the whole process that some work needs, in one thread or in several.

    Parameters
    ----------
    hold
        Begins it, and returns what ends it; None if nothing has to be ended.

    """

    def __init__(self, hold: Callable[[], Callable[[], object] | None]) -> None:
        self._hold = hold
        self._lock = Lock()
        self._holders = 0
        self._release: Callable[[], object] | None = None

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Hold it while something is done."""
        with self._lock:
            if not self._holders:
                self._release = self._hold()
            self._holders += 1
        try:
            yield
        finally:
            with self._lock:
                self._holders -= 1
                if not self._holders and self._release:
                    self._release()
