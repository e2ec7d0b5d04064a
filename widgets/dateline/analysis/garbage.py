"""Garbage, collected before or after a story is read, and not meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

__all__ = ["collected_later"]

_LOCK = Lock()

#: How many readings go on at once, in threads; and whether to collect after the last.
_going_on = 0
_collects = False


@contextmanager
def collected_later() -> Iterator[None]:
    """Put the search for garbage off while something is done.

    A reading makes many objects that refer to no others in a circle and go when it is
    done, and Python looks through all of them each time their number has grown by a
    quarter: a sixth of the time of a long story. What garbage there is, it finds
    right after. Where the search is switched off already, it stays so.
    """
    global _going_on, _collects
    with _LOCK:
        _going_on += 1
        if _going_on == 1:
            _collects = gc.isenabled()
            gc.disable()
    try:
        yield
    finally:
        with _LOCK:
            _going_on -= 1
            if not _going_on and _collects:
                gc.enable()
