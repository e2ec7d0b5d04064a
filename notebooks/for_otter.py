"""Make Otter-Grader's master notebook of one of the course: for_otter.py NOTEBOOK OUT.

Exercises are marked once, in the words and the metadata of nbgrader. Otter marks the
same by raw cells around them; ``otter assign OUT dist`` then makes both versions.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

Cell = dict[str, Any]

CONFIG = "# ASSIGNMENT CONFIG\nexport_cell: false\ncheck_all_cell: false"

#: What stands in the cell of a task, as the notebooks call it and as Otter does.
NBGRADERS_STUB, OTTERS_STUB = "`raise NotImplementedError()`", "`...`"


def for_otter(notebook: dict[str, Any]) -> dict[str, Any]:
    """Return a notebook with its exercises marked as Otter marks them."""
    points = {
        own["grade_id"].removesuffix("-check"): own["points"]
        for cell in notebook["cells"]
        if (own := _own(cell)).get("grade")
    }
    cells = [_raw(CONFIG)]
    for cell in notebook["cells"]:
        own = _own(cell)
        plain = {**cell, "metadata": {}}
        if own.get("solution"):
            name = own["grade_id"]
            plain["source"] = "".join(cell["source"]).replace("### ", "# ")
            cells += [
                _question(name, points[name], manual=own["grade"]),
                *_between("SOLUTION", plain),
                *([_raw("# END QUESTION")] if own["grade"] else []),
            ]
        elif own.get("grade"):
            cells += [*_between("TESTS", plain), _raw("# END QUESTION")]
        else:
            words = "".join(cell["source"]).replace(NBGRADERS_STUB, OTTERS_STUB)
            cells.append({**plain, "source": words})
    for number, cell in enumerate(cells):
        cell["id"] = f"otter-{number:03}"
    return {**notebook, "cells": cells}


def _own(cell: Cell) -> dict[str, Any]:
    own: dict[str, Any] = cell["metadata"].get("nbgrader", {})
    return own


def _question(name: str, points: float, *, manual: bool) -> Cell:
    words = [
        "# BEGIN QUESTION",
        f"name: {name.replace('-', '_')}",
        f"points: {points}",
        f"manual: {str(manual).lower()}",
    ]
    return _raw("\n".join(words))


def _between(what: str, cell: Cell) -> list[Cell]:
    return [_raw(f"# BEGIN {what}"), cell, _raw(f"# END {what}")]


def _raw(source: str) -> Cell:
    return {"cell_type": "raw", "metadata": {}, "source": source}


if __name__ == "__main__":
    given, out = map(Path, sys.argv[1:])
    book = for_otter(json.loads(given.read_text("utf-8")))
    out.write_text(json.dumps(book, ensure_ascii=False, indent=1), encoding="utf-8")
