"""What the checks of exercises say to answers that students give.

``answers/NOTEBOOK.txt`` has them: below ``## EXERCISE`` each answer ends in what the
check says of it (``# says: …``), or in ``# passes``. The solutions themselves are tried
with the notebooks by nbval.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from clean_notebooks import NOTEBOOKS

FILES = sorted(Path(__file__).with_name("answers").glob("*.txt"))


def answers_in(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Return answers and what is said of them, by exercise."""
    _, *parts = re.split(r"^## (.+)\n", path.read_text("utf-8"), flags=re.MULTILINE)
    return {
        exercise: [(answer.strip(), told) for answer, told in pairs(text)]
        for exercise, text in zip(parts[::2], parts[1::2], strict=True)
    }


def pairs(text: str) -> list[tuple[str, str]]:
    """Return the answers of an exercise; nothing is said of those that pass."""
    found: list[tuple[str, str]] = []
    lines: list[str] = []
    for line in text.splitlines():
        if line == "# passes" or line.startswith("# says: "):
            found.append(("\n".join(lines), line.removeprefix("# says: ")))
            lines = []
        else:
            lines.append(line)
    assert not "".join(lines).strip(), f"nothing is said of {lines}"
    return [(answer, "" if told == "# passes" else told) for answer, told in found]


def said(check: str, known: dict[str, Any], answer: str) -> str:
    """Return what a check says to an answer; nothing where it is right."""
    tried = dict(known)
    exec(answer, tried)
    try:
        exec(check, tried)
    except (AssertionError, NameError, ZeroDivisionError) as told:
        return str(told) or "nothing at all"
    return ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_check_helps_who_is_wrong_and_lets_other_right_answers_pass(path) -> None:
    notebook = (NOTEBOOKS / path.stem).with_suffix(".ipynb")
    answers = answers_in(path)
    now: dict[str, Any] = {}
    before: dict[str, Any] = {}
    checked = []
    for cell in json.loads(notebook.read_text("utf-8"))["cells"]:
        if cell["cell_type"] != "code":
            continue
        source = "".join(cell["source"])
        own = cell["metadata"].get("nbgrader", {})
        if own.get("locked"):
            checked.append(own["grade_id"].removesuffix("-check"))
            for answer, expected in answers[checked[-1]]:
                # As it was before the cell with the solution.
                told = said(source, before, answer)
                assert expected in told if expected else not told, (answer, told)
        before = dict(now)
        exec(source, now)
    assert checked == list(answers)
    for exercise, given in answers.items():
        assert sum(bool(told) for _, told in given) >= 2, exercise
        assert not all(told for _, told in given), exercise
