"""The commands that install packages here: what a message names has to work.

An environment that uv made has no pip, and the ``python`` of a terminal need not be the
one that runs: that of a notebook is its kernel's.
"""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

__all__ = ["bounded", "install_command", "pinned_command", "pipeline_command"]

#: The version of Python for which the pinned pipeline is published, though it is data.
_PIPELINE_PYTHON = (3, 12)


def install_command(*requirements: str) -> str:
    """Return the command, for a terminal, that installs packages for this Python."""
    asked = " ".join(map(shlex.quote, requirements))
    if not _has_pip() and (uv := _uv()):
        here = shlex.join(["uv" if len(uv) == 1 else _python(), *uv[1:]])
        return f"{here} pip install --python {shlex.quote(sys.executable)} {asked}"
    return f"{_with_pip()} -m pip install {asked}"


def bounded(*packages: str) -> list[str]:
    """Return packages with the versions that Dateline takes: "pypdf<8,>=5".

    The name alone is returned of what no extra names.
    """
    # Here: it takes as long to load as all errors, and is seldom needed.
    from importlib.metadata import PackageNotFoundError, requires

    try:
        lines = requires("dateline") or []
    except PackageNotFoundError:  # a folder on the path, not installed
        lines = []
    stated: dict[str, str] = {}
    for line in lines:
        requirement = line.partition(";")[0].strip()
        stated.setdefault(_name_in(requirement), requirement)
    return [stated.get(_name_in(package), package) for package in packages]


def _name_in(requirement: str) -> str:
    """Return the name of a package as indexes compare it: lower case, hyphens."""
    name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def pipeline_command(name: str) -> str:
    """Return the command by which spaCy, with the help of pip, fetches a pipeline."""
    if not _has_pip() and _uv():
        python = f"{install_command('pip')} && {shlex.quote(_python())}"
    else:
        python = _with_pip()
    return f"{python} -m spacy download {shlex.quote(name)}"


def pinned_command(pins: Path) -> list[str] | None:
    """Return what to run to install files by their hashes, over what is there.

    Parameters
    ----------
    pins
        A file of requirements with hashes.

    Returns
    -------
    list of str or None
        None where there is neither pip nor uv.

    """
    asked = ["--quiet", "--no-deps", "--require-hashes", "-r", str(pins)]
    if _has_pip():
        # An installed one without its files counts as installed, too.
        asked += ["--ignore-requires-python", "--force-reinstall"]
        return [sys.executable, "-m", "pip", "install", *asked]
    if not (uv := _uv()):
        return None
    # uv links files to its cache: what was changed in place is changed there, too, and
    # it checks hashes of what it downloads only.
    asked += ["--no-cache", "--reinstall"]
    if sys.version_info < _PIPELINE_PYTHON:
        asked += ["--python-version", ".".join(map(str, _PIPELINE_PYTHON))]
    return [*uv, "pip", "install", "--python", sys.executable, *asked]


def _has_pip() -> bool:
    return find_spec("pip") is not None


def _uv() -> list[str]:
    """Return how uv is run, nothing where it is not installed."""
    if found := shutil.which("uv"):
        return [found]
    return [sys.executable, "-m", "uv"] if find_spec("uv") else []


def _with_pip() -> str:
    """Return how this Python is called where it must have pip, and gets it if not."""
    python = shlex.quote(_python())
    return python if _has_pip() else f"{python} -m ensurepip && {python}"


def _python() -> str:
    """Return how a terminal calls this Python: by its name if that is what it finds."""
    found = shutil.which("python")
    beside = found and Path(found).parent == Path(sys.executable).parent
    return "python" if beside else sys.executable
