"""What waits while stories are read: the search for garbage, and helping threads."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

from ..nlp.products import on_one_thread

__all__ = ["collected_later", "multiplied_alone"]


class _Held:
    """Something that is held from when the first reading begins until the last is done.

    Readings may go on at once, in threads.

    Parameters
    ----------
    hold
        Begins it, and returns what ends it.

    """

    def __init__(self, hold: Callable[[], Callable[[], object]]) -> None:
        self._hold = hold
        self._lock = Lock()
        self._readings = 0
        self._release: Callable[[], object] | None = None

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Hold it while something is done."""
        with self._lock:
            if not self._readings:
                self._release = self._hold()
            self._readings += 1
        try:
            yield
        finally:
            with self._lock:
                self._readings -= 1
                if not self._readings and self._release:
                    self._release()


def _no_collection() -> Callable[[], object]:
    was_on = gc.isenabled()
    gc.disable()
    return gc.enable if was_on else gc.isenabled


#: Put the search for garbage off. A reading makes many objects that refer to no others
#: in a circle and go when it is done, and Python looks through all of them each time
#: their number has grown by a quarter: a sixth of the time of a long story. What there
#: is of it, Python finds right after. Where the search is off already, it stays off.
collected_later = _Held(_no_collection)

#: Multiply matrices on one thread. Those of a story are so small that threads which
#: help take more time than they save: ten times as long, where other work goes on.
multiplied_alone = _Held(on_one_thread)
