"""The command ``dateline``, which a Ctrl-C ends in one sentence at any moment.

It stands beside the package, not in it: Python imports a package before any module in
it, and half a second is enough for an impatient user. So it imports next to nothing.
"""

from __future__ import annotations

import atexit
import os
import signal
import sys

__all__ = ["main"]

#: What a shell takes for the end by an interrupt.
_INTERRUPTED = 130


def main() -> None:
    """Run the command that the arguments name.

    While it imports there is nothing to clean up, so an interrupt ends it at once; the
    command itself may clean up (see ``dateline.cli.interrupts``); and what is done can
    no longer be interrupted, only ended a little sooner.
    """
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        return _run()  # who started it without interrupts gets none
    signal.signal(signal.SIGINT, _stop)
    sys.unraisablehook = _unraisable
    # The last of these callbacks: without a handler of Python's own there is a moment
    # in which an interrupt kills the process.
    atexit.register(signal.signal, signal.SIGINT, signal.SIG_IGN)
    try:
        _run()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 0
        signal.signal(signal.SIGINT, lambda *_: os._exit(code))
        if code == _INTERRUPTED:
            _end()  # what other packages do at the end fails on what was cut short
        raise
    except KeyboardInterrupt:
        _stop()


def _run() -> None:
    from dateline.cli import app

    app()


def _stop(*_: object) -> None:
    os.write(2, b"dateline: stopped\n")
    _end()


def _end() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError, RuntimeError):
            continue  # nobody reads it, or the interrupt came in the middle of a write
    os._exit(_INTERRUPTED)


def _unraisable(lost: sys.UnraisableHookArgs) -> None:
    """Stop on an interrupt that came in a destructor, where Python would forget it."""
    if issubclass(lost.exc_type, KeyboardInterrupt):
        _stop()
    sys.__unraisablehook__(lost)
