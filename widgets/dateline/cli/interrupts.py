"""Ctrl-C while a command runs: it cleans up, and says in one sentence that it ends."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import typer
from typer.core import TyperGroup

__all__ = ["Commands"]


class Commands(TyperGroup):
    """The commands, each of which can be interrupted.

    A command that has more to say than that it was stopped raises ``KeyboardInterrupt``
    with the rest of the sentence.
    """

    def invoke(self, ctx: Any) -> Any:
        """Run the command, and end with the code 130 if it is interrupted."""
        with _raised():
            try:
                return super().invoke(ctx)
            except KeyboardInterrupt as interrupt:
                _ignore()
                rest = f"; {interrupt}" if str(interrupt) else ""
                typer.echo(f"dateline: stopped{rest}", err=True)
                raise typer.Exit(130) from None


@contextmanager
def _raised() -> Iterator[None]:
    """Let an interrupt be raised, whatever it did before, unless it is ignored."""
    before = signal.getsignal(signal.SIGINT)
    ours = threading.current_thread() is threading.main_thread() and callable(before)
    if not ours:
        yield
        return
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _ignore() -> None:
    """Ignore a second interrupt: the first one is being told."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.SIG_IGN)
