"""The committed notebooks are clean; that they run is nbval's part (make test)."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from clean_notebooks import NOTEBOOKS, clean, problems

import dateline as dl

PATHS = sorted(NOTEBOOKS.glob("*.ipynb"))


def test_there_are_notebooks() -> None:
    assert [path.stem for path in PATHS][:2] == ["01-read-a-story", "02-report"]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_committed_notebook_is_clean(path) -> None:
    assert problems(path) == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_cells_are_short_and_prose_stands_between(path) -> None:
    cells = json.loads(path.read_text("utf-8"))["cells"]
    for cell in cells:
        if cell["cell_type"] == "code":
            lines = "".join(cell["source"]).splitlines()
            # What marks a solution is no line to read.
            assert 1 <= sum(not line.startswith("### ") for line in lines) <= 4
    share = sum(cell["cell_type"] == "markdown" for cell in cells) / len(cells)
    assert 0.3 < share < 0.7


def test_the_report_notebook_takes_parameters() -> None:
    cells = json.loads((NOTEBOOKS / "02-report.ipynb").read_text("utf-8"))["cells"]
    tagged = [c for c in cells if "parameters" in c["metadata"].get("tags", [])]
    assert len(tagged) == 1
    assert "STORY" in "".join(tagged[0]["source"])


def _papermill(folder: Path, *parameters: str) -> subprocess.CompletedProcess[str]:
    """Run the notebook of a report in a folder, with papermill's flags."""
    notebook = str(NOTEBOOKS / "02-report.ipynb")
    command = [sys.executable, "-m", "papermill", notebook, "run.ipynb", *parameters]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )


def test_papermill_makes_the_report_of_another_story(tmp_path: Path) -> None:
    (tmp_path / "flood.txt").write_text("A flood hit Rabat on Monday.", "utf-8")
    flags = [*("-r", "STORY", "flood.txt"), *("-r", "PUBLISHED", "2020-01-07")]
    run = _papermill(tmp_path, *flags, *("-r", "TITLE", "1984"), "-r", "OUT", "f.html")
    assert run.returncode == 0, run.stderr
    reading = dl.read_report(tmp_path / "f.html")
    assert reading.story.title == "1984"
    assert [date.edtf for date in reading.dates] == ["2020-01-06"]


def test_a_parameter_of_the_wrong_type_is_told(tmp_path: Path) -> None:
    run = _papermill(tmp_path, "-r", "STORY", "A flood hit Rabat.", "-p", "TITLE", "7")
    assert run.returncode != 0
    assert "the title is 7 (int); give text" in run.stderr


def test_cleaning_drops_state_and_views_and_keeps_the_rest(tmp_path) -> None:
    output = {
        "output_type": "execute_result",
        "execution_count": 1,
        "metadata": {},
        "data": {
            "text/plain": "<x>",
            "application/vnd.jupyter.widget-view+json": {"model_id": "1"},
        },
    }
    cell = {
        "cell_type": "code",
        "execution_count": 1,
        "metadata": {"execution": {"when": "now"}},
        "source": "x",
        "outputs": [output],
    }
    prose = {"cell_type": "markdown", "metadata": {}, "source": "words"}
    notebook = {"metadata": {"widgets": {"state": {}}}, "cells": [prose, cell]}
    path = tmp_path / "n.ipynb"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    assert problems(path) == ["carries widget state", "holds a widget's view"]
    clean(path)
    assert problems(path) == []
    assert "<x>" in path.read_text("utf-8")
