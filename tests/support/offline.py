"""Commands that run with the network cut, and with them all that they start."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

__all__ = ["run_offline"]

#: Its ``sitecustomize`` refuses all that leaves this machine, wherever Python runs.
GUARD = Path(__file__).with_name("no_network")

#: A network of its own for a command, with nothing in it but 127.0.0.1, over which
#: Jupyter talks to its kernels.
ALONE = ("unshare", "-n", "-r", "sh", "-c", 'ip link set lo up && exec "$@"', "sh")


def run_offline(folder: Path, *words: str) -> str:
    """Run a command of this Python in a folder; return all that it printed.

    It finds the other programs of the environment by their names. It fails where
    anything asked for another machine, also if that was caught.
    """
    path = [str(Path(sys.executable).parent), os.environ["PATH"]]
    modules = [str(GUARD), os.environ.get("PYTHONPATH", "")]
    with TemporaryDirectory() as made:
        tried = Path(made) / "tried"
        done = subprocess.run(
            [*alone(), sys.executable, *words],
            cwd=folder,
            env=os.environ
            | {
                "PATH": os.pathsep.join(path),
                "PYTHONPATH": os.pathsep.join(filter(None, modules)),
                "DATELINE_TRIED": str(tried),
                "OMP_NUM_THREADS": "1",
            },
            capture_output=True,
            text=True,
            check=False,
        )
        asked = tried.read_text("utf-8") if tried.exists() else ""
    printed = done.stdout + done.stderr
    assert not asked, asked + printed
    assert done.returncode == 0, printed
    return printed


@cache
def alone() -> tuple[str, ...]:
    """Return what gives a command a network of its own; nothing where it is refused.

    Linux can, unless its owner forbids it. The guard holds everywhere.
    """
    try:
        tried = subprocess.run([*ALONE, "true"], capture_output=True, check=False)
    except OSError:
        return ()
    return () if tried.returncode else ALONE
