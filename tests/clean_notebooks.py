"""Keep committed notebooks clean: run as ``python tests/clean_notebooks.py FILE…``.

Executed notebooks carry a widget's state and view, which show nothing where there is
no kernel. What stays is what a reader on a code host sees: text, tables and pictures.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"

WIDGET = "application/vnd.jupyter.widget-view+json"
KEPT_METADATA = ("kernelspec", "language_info")
#: Of a cell: the parameters of a notebook, and what makes it an exercise.
KEPT_OF_CELLS = ("tags", "nbgrader")
LARGEST = 250_000


def clean(path: Path) -> None:
    """Drop from a notebook what only a running kernel can use."""
    notebook = json.loads(path.read_text("utf-8"))
    kept = {k: v for k, v in notebook["metadata"].items() if k in KEPT_METADATA}
    kept["language_info"] = {"name": "python"}
    notebook["metadata"] = kept
    for cell in notebook["cells"]:
        own = cell["metadata"]
        cell["metadata"] = {k: own[k] for k in KEPT_OF_CELLS if own.get(k)}
        for output in cell.get("outputs", []):
            output.get("data", {}).pop(WIDGET, None)
            output["metadata"] = {} if "metadata" in output else None
            if output["metadata"] is None:
                del output["metadata"]
    text = json.dumps(notebook, indent=1, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


def problems(path: Path) -> list[str]:
    """Return what should not be committed, in words."""
    text = path.read_text("utf-8")
    notebook: dict[str, Any] = json.loads(text)
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    ran = [cell["execution_count"] for cell in cells]
    outputs = [output for cell in cells for output in cell["outputs"]]
    found = {
        "carries widget state": "widgets" in notebook["metadata"],
        "was not run from top to bottom": ran != list(range(1, len(cells) + 1)),
        "shows an error": any(o["output_type"] == "error" for o in outputs),
        "holds a widget's view": any(WIDGET in o.get("data", {}) for o in outputs),
        "loads something from the web": bool(
            re.search(r'(?:src|href)=\\?"https?://(?!www\.w3\.org)', text)
        ),
        "shows a path of a machine": bool(
            re.search(r"[\" ](/home|/root|/Users)/", text)
        ),
        f"is larger than {LARGEST:,} bytes": len(text.encode()) > LARGEST,
        "has no prose": not any(
            c["cell_type"] == "markdown" for c in notebook["cells"]
        ),
    }
    return [problem for problem, is_there in found.items() if is_there]


if __name__ == "__main__":
    for name in sys.argv[1:]:
        clean(Path(name))
