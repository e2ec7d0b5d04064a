"""Make a course of the notebooks: make_course.py FOLDER [NUMBER…].

The folder is one of nbgrader's: source/ has the notebooks with their solutions,
release/ the students' versions. Each notebook is an assignment of its own, by its name
(04-where); numbers (04 05) choose some. Run it again after a notebook has changed.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent

#: What links lead to from beside the notebooks, in the repository and in the course.
ANOTHER = re.compile(r"\]\(((\d\d-[\w-]+)\.ipynb)\)")
PAGE = re.compile(r"\[([^\]]+)\]\(\.\./[^)]*\)")

#: nbgrader gives a cell half a minute, and its output four seconds more. The first cell
#: that reads a story loads a language model, and a busy machine takes longer.
SETTINGS = """\
c = get_config()
c.ExecutePreprocessor.timeout = 300
c.ExecutePreprocessor.iopub_timeout = 120
"""


def main(folder: Path, numbers: list[str]) -> None:
    """Write the sources of a course and make the students' versions of them."""
    paths = chosen(numbers)
    # nbgrader calls alembic by its name, which is beside this Python.
    beside = str(Path(sys.executable).parent)
    os.environ["PATH"] = os.pathsep.join([beside, os.environ.get("PATH", "")])
    folder.mkdir(parents=True, exist_ok=True)
    settings = folder / "nbgrader_config.py"
    if not settings.exists():
        settings.write_text(SETTINGS, encoding="utf-8")
    for path in paths:
        source = folder / "source" / path.stem / path.name
        source.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(to_hand_out(json.loads(path.read_text("utf-8"))), indent=1)
        source.write_text(text + "\n", encoding="utf-8")
    release(folder, [path.stem for path in paths])
    print(f"{len(paths)} notebooks to hand out: {folder / 'release'}")


def chosen(numbers: list[str]) -> list[Path]:
    """Return the notebooks of these numbers; of none: all."""
    paths = {path.stem[:2]: path for path in sorted(HERE.glob("[0-9]*.ipynb"))}
    unknown = [number for number in numbers if number not in paths]
    if unknown:
        sys.exit(f"no notebook {', '.join(unknown)}; give some of: {', '.join(paths)}")
    return [paths[number] for number in numbers or paths]


def to_hand_out(notebook: dict[str, Any]) -> dict[str, Any]:
    """Return a notebook without what it showed, and with links that lead somewhere.

    nbgrader clears outputs, but keeps the state of widgets, and with it the answers
    that a view drew.
    """
    metadata = {k: v for k, v in notebook["metadata"].items() if k != "widgets"}
    cells = []
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell = {**cell, "outputs": [], "execution_count": None}
        else:
            words = PAGE.sub(r"\1", "".join(cell["source"]))
            cell = {**cell, "source": ANOTHER.sub(r"](../\2/\1)", words)}
        cells.append(cell)
    return {**notebook, "metadata": metadata, "cells": cells}


def release(folder: Path, names: list[str]) -> None:
    """Make the students' versions of these assignments."""
    try:
        from nbgrader.apps import NbGraderAPI
        from traitlets.config import Config
    except ImportError:
        sys.exit("nbgrader is not installed; give: pip install nbgrader")
    config = Config()
    config.CourseDirectory.root = str(folder.resolve())
    grader = NbGraderAPI(config=config)
    for name in names:
        shutil.rmtree(folder / "release" / name, ignore_errors=True)
        made = grader.generate_assignment(name, force=True, create=True)
        if not made["success"]:
            sys.exit(f"{name}: {made.get('error') or made.get('log')}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2:])
