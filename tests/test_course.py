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


def run(folder: Path, *command: str) -> str:
    """Run a command of the environment, which calls others of it by their names."""
    bin_ = Path(sys.executable).parent
    done = subprocess.run(
        [sys.executable, "-m", *command],
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
    numbers = " ".join(path.stem[:2] for path in COURSE)
    assert numbers == "04 05 06 07 08 09 10 11"


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
def for_otter():
    """Return the script that marks a notebook as Otter-Grader does."""
    path = NOTEBOOKS / "for_otter.py"
    spec = importlib.util.spec_from_file_location("for_otter", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.for_otter


@pytest.mark.parametrize("path", COURSE, ids=lambda path: path.stem)
def test_the_same_exercises_are_marked_for_otter(path, for_otter) -> None:
    cells = for_otter(json.loads(path.read_text("utf-8")))["cells"]
    raw = [cell["source"] for cell in cells if cell["cell_type"] == "raw"]
    asked = [text for text in raw if text.startswith("# BEGIN QUESTION")]
    graded = [own for c in cells_of(path) if (own := nbgrader_of(c)).get("grade")]
    assert [f"points: {own['points']}" for own in graded] == [
        line for text in asked for line in text.splitlines() if "points" in line
    ]
    for what in ("QUESTION", "SOLUTION", "TESTS"):
        begun = sum(f"# BEGIN {what}" in text for text in raw)
        assert begun == raw.count(f"# END {what}") > 0
    assert not any("### " in s for c in cells if "# BEGIN" in (s := source_of(c)))


@pytest.mark.skipif(
    importlib.util.find_spec("otter") is None,
    reason="Otter-Grader is not installed (pip install otter-grader)",
)
def test_otter_makes_both_versions(tmp_path, for_otter) -> None:
    book = for_otter(json.loads(SHORT.read_text("utf-8")))
    (tmp_path / "short.ipynb").write_text(json.dumps(book), encoding="utf-8")
    run(tmp_path, "otter", "assign", "short.ipynb", "dist")
    student = tmp_path / "dist" / "student" / "short.ipynb"
    assert "SOLUTION" not in student.read_text("utf-8")
    assert list((tmp_path / "dist" / "autograder").glob("*.zip"))


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Path:
    """Return nbgrader's folder of a course whose one assignment is all notebooks."""
    folder = tmp_path_factory.mktemp("course")
    source = folder / "source" / "all"
    source.mkdir(parents=True)
    for path in COURSE:
        (source / path.name).write_bytes(path.read_bytes())
    run(folder, "nbgrader", "generate_assignment", "all", "--create")
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
    assert "passes all the tests" in run(course, "nbgrader", "validate", str(source))
    run(course, "nbgrader", "generate_assignment", "what", "--create")
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
    run(course, "nbgrader", "autograde", "what", "--create")
    run(course, "nbgrader", "export", "--to=grades.csv")
    rows = (course / "grades.csv").read_text("utf-8").splitlines()
    head = rows[0].split(",")
    grades = [dict(zip(head, row.split(","), strict=True)) for row in rows[1:]]
    points = {
        row["student_id"]: (float(row["score"]), float(row["max_score"]))
        for row in grades
        if row["assignment"] == "what"
    }
    assert points == {"ada": (9.0, 9.0), "ben": (2.0, 9.0)}
