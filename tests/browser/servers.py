"""Other programs that show notebooks, started for the tests on this machine."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

__all__ = ["end", "free_port", "host_server"]

ROOT = Path(__file__).parents[2]


def free_port() -> int:
    """Return a port that nothing listens to."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@contextmanager
def host_server(folder: Path, port: int, *words: str) -> Iterator[str]:
    """Start a module of Python's as a server, with a home of its own.

    Yields its address once it answers; what it prints is in ``log.txt``.
    """
    environment = os.environ | {
        "HOME": str(folder),
        "JUPYTER_PATH": str(ROOT / "notebooks" / "jupyter"),
        "JUPYTER_DATA_DIR": str(folder / "data"),
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        "IPYTHONDIR": str(folder / "ipython"),
        "DATELINE_DRAFTS": str(folder / "drafts"),
    }
    with (folder / "log.txt").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", *words],
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=log,
        )
        try:
            address = f"http://127.0.0.1:{port}/"
            _wait(server, address, folder)
            yield address
        finally:
            end(server)


def end(server: subprocess.Popen[bytes]) -> None:
    """End a server; one that still waits for its kernels is not waited for.

    They end by themselves when it is gone.
    """
    server.terminate()
    try:
        server.wait(timeout=20)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _wait(server: subprocess.Popen[bytes], address: str, folder: Path) -> None:
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urlopen(address, timeout=30).close()
        except HTTPError as answer:
            answer.close()
            return
        except OSError:
            time.sleep(0.3)
        else:
            return
    raise RuntimeError(f"it did not start:\n{(folder / 'log.txt').read_text()}")
