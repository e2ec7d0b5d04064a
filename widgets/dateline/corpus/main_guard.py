"""Scripts that cannot start processes, because each would run the script again."""

from __future__ import annotations

import ast
import multiprocessing
import sys
from types import FrameType

from ..errors import CorpusError

__all__ = ["check_guard"]

_ADVICE = """\
reading a corpus starts processes, and each of them runs {script} again from its top.
Put what the script does under a guard:

    if __name__ == "__main__":
        dateline.read_corpus(…)"""


def check_guard() -> None:
    """Check that the running script can start processes.

    Raises
    ------
    CorpusError
        It would be run again by each of them, since it has no guard, or it is read from
        a pipe, which cannot be read again.

    """
    script = getattr(sys.modules.get("__main__"), "__file__", None)
    if multiprocessing.parent_process() is not None and _top_level() is not None:
        raise CorpusError(_ADVICE.format(script=script or "the script"))
    if script is None:  # a notebook, an interactive session, python -c
        return
    if script == "<stdin>":
        raise CorpusError(
            "reading a corpus starts processes, and they cannot read a script from "
            "standard input again; save it to a file, or use python -c"
        )
    frame = _top_level()
    if frame is not None and not _guarded(script, frame.f_lineno):
        raise CorpusError(_ADVICE.format(script=script))


def _top_level() -> FrameType | None:
    """Return the frame in which the script itself runs, if that is what called."""
    frame: FrameType | None = sys._getframe()
    while frame is not None:
        name = frame.f_globals.get("__name__")
        if frame.f_code.co_name == "<module>" and name in ("__main__", "__mp_main__"):
            return frame
        frame = frame.f_back
    return None


def _guarded(script: str, line: int) -> bool:
    """Tell whether a line of a script is under a test of its name."""
    try:
        with open(script, "rb") as file:  # noqa: PTH123 - as Python itself opened it
            tree = ast.parse(file.read())
    except (OSError, SyntaxError, ValueError):  # no script: a zipped program
        return True
    return any(
        isinstance(node, ast.If)
        and "__name__" in ast.dump(node.test)
        and node.lineno <= line <= (node.end_lineno or node.lineno)
        for node in ast.walk(tree)
    )
