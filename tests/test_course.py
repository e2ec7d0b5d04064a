"""The course: what nbgrader makes of the notebooks, how it grades, and what is kept."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from clean_notebooks import NOTEBOOKS

#: The notebooks with exercises.
COURSE = [
    path
    for path in sorted(NOTEBOOKS.glob("*.ipynb"))
    if '"nbgrader"' in path.read_text("utf-8")
]
#: One that is quickly run.
SHORT = NOTEBOOKS / "08-what-happened.ipynb"

needs_nbgrader = pytest.mark.skipif(
    importlib.util.find_spec("nbgrader") is None,
    reason="nbgrader is not installed (pip install dateline[teaching])",
)


def cells_of(path: Path) -> list[dict]:
    return json.loads(path.read_text("utf-8"))["cells"]


def nbgrader_of(cell: dict) -> dict:
    return cell["metadata"].get("nbgrader", {})


def source_of(cell: dict) -> str:
    return "".join(cell["source"])


def nbgrader(folder: Path, *command: str) -> str:
    """Run nbgrader in a folder; it calls alembic by name, and the kernel python."""
    bin_ = Path(sys.executable).parent
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *command],
        cwd=folder,
        env=os.environ
        | {"PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}", "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_there_is_a_course() -> None:
    assert [path.stem[:2] for path in COURSE] == [
        *("04", "05", "06", "07", "08"),
        *(path.stem[:2] for path in COURSE if path.stem.startswith("09")),
        *("10", "11"),
    ]


@pytest.mark.parametrize("path", COURSE, ids=lambda path: path.stem)
def test_each_exercise_has_a_solution_and_a_locked_check_with_points(path) -> None:
    marked = [own for cell in cells_of(path) if (own := nbgrader_of(cell))]
    ids = [own["grade_id"] for own in marked]
    assert len(ids) == len(set(ids))
    graded = [own for own in marked if own["grade"]]
    assert 3 <= len(graded) <= 5
    assert all(own["points"] > 0 for own in graded)
    checks = {own["grade_id"] for own in graded if own["locked"]}
    tried = {own["grade_id"] for own in marked if own["solution"] and not own["grade"]}
    assert checks == {f"{id_}-check" for id_ in tried}


@pytest.mark.parametrize("path", COURSE, ids=lambda path: path.stem)
def test_each_check_says_what_is_missing(path) -> None:
    for cell in cells_of(path):
        if nbgrader_of(cell).get("locked"):
            asserts = [
                line
                for line in source_of(cell).splitlines()
                if line.lstrip().startswith("assert ")
            ]
            assert asserts
            assert sum('"' in line.rpartition(", ")[2] for line in asserts) >= 1


@pytest.mark.parametrize("path", COURSE, ids=lambda path: path.stem)
def test_each_says_what_the_machine_cannot_know_and_ends_in_a_static_view(path) -> None:
    cells = cells_of(path)
    prose = "".join(source_of(c) for c in cells if c["cell_type"] == "markdown")
    assert "**What the machine cannot know.**" in prose
    assert "on purpose" in prose
    assert source_of(cells[-1]).endswith(".static()")


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Path:
    """Return nbgrader's folder of a course whose one assignment is all notebooks."""
    folder = tmp_path_factory.mktemp("course")
    source = folder / "source" / "all"
    source.mkdir(parents=True)
    for path in COURSE:
        (source / path.name).write_bytes(path.read_bytes())
    nbgrader(folder, "generate_assignment", "all", "--create")
    return folder


@needs_nbgrader
def test_what_students_get_has_stubs_and_neither_solutions_nor_widgets(course) -> None:
    released = sorted((course / "release" / "all").glob("*.ipynb"))
    assert [path.name for path in released] == [path.name for path in COURSE]
    for path in released:
        book = json.loads(path.read_text("utf-8"))
        # nbgrader keeps them, and with them the answers that a view drew.
        assert "widgets" not in book["metadata"]
        for cell in book["cells"]:
            assert "BEGIN SOLUTION" not in source_of(cell)
            assert not cell.get("outputs")
            own = nbgrader_of(cell)
            if own.get("solution"):
                stub = "YOUR ANSWER" if own["grade"] else "NotImplementedError"
                assert stub in source_of(cell)


@needs_nbgrader
def test_solutions_get_all_points_and_stubs_none(course) -> None:
    """Ada hands in the solutions, Ben what he was given with one exercise solved."""
    (course / "source" / "what").mkdir()
    source = course / "source" / "what" / SHORT.name
    source.write_bytes(SHORT.read_bytes())
    assert "passes all the tests" in nbgrader(course, "validate", str(source))
    nbgrader(course, "generate_assignment", "what", "--create")
    release = course / "release" / "what" / SHORT.name
    book = json.loads(release.read_text("utf-8"))
    solved = {nbgrader_of(c).get("grade_id"): c["source"] for c in cells_of(SHORT)}
    for cell in book["cells"]:
        if nbgrader_of(cell).get("grade_id") == "own-failure":
            cell["source"] = solved["own-failure"]
    for name, text in (
        ("ada", SHORT.read_text("utf-8")),
        ("ben", json.dumps(book)),
    ):
        folder = course / "submitted" / name / "what"
        folder.mkdir(parents=True)
        (folder / SHORT.name).write_text(text, encoding="utf-8")
    nbgrader(course, "autograde", "what", "--create")
    nbgrader(course, "export", "--to=grades.csv")
    rows = (course / "grades.csv").read_text("utf-8").splitlines()
    head = rows[0].split(",")
    grades = [dict(zip(head, row.split(","), strict=True)) for row in rows[1:]]
    points = {
        row["student_id"]: (float(row["score"]), float(row["max_score"]))
        for row in grades
        if row["assignment"] == "what"
    }
    assert points == {"ada": (9.0, 9.0), "ben": (2.0, 9.0)}
