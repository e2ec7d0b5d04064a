"""The committed notebooks are clean; that they run is nbval's part (make test)."""

import json

import pytest
from clean_notebooks import NOTEBOOKS, clean, problems

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
            assert len("".join(cell["source"]).splitlines()) <= 5
    share = sum(cell["cell_type"] == "markdown" for cell in cells) / len(cells)
    assert 0.3 < share < 0.7


def test_the_report_notebook_takes_parameters() -> None:
    cells = json.loads((NOTEBOOKS / "02-report.ipynb").read_text("utf-8"))["cells"]
    tagged = [c for c in cells if "parameters" in c["metadata"].get("tags", [])]
    assert len(tagged) == 1
    assert "STORY" in "".join(tagged[0]["source"])


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
