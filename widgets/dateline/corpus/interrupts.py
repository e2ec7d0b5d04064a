"""Ctrl-C while a cluster starts or ends: it waits, and no worker hears of it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker
from typing import Any

__all__ = ["held", "unheard"]


@contextmanager
def held() -> Iterator[None]:
    """Put an interrupt off until the end of a block; a second one is not put off.

    Where interrupts are not raised, or by another thread, nothing changes.
    """
    handler = signal.getsignal(signal.SIGINT)
    in_main = threading.current_thread() is threading.main_thread()
    if not in_main or handler is not signal.default_int_handler:
        yield
        return
    came = False

    def hold(number: int, frame: Any) -> None:
        nonlocal came
        if came:
            signal.default_int_handler(number, frame)
        came = True

    signal.signal(signal.SIGINT, hold)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
        if came:
            raise KeyboardInterrupt


@contextmanager
def unheard() -> Iterator[None]:
    """Start processes and threads that hear of no interrupt, as do theirs.

    Where the system has no such thing (Windows), nothing changes.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # It lets interrupts through again when it starts, which it does with the first
    # process unless it runs already.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
