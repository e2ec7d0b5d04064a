"""The course: what two graders make of the notebooks, and how they grade them.

All of it is done with the network cut (tests/support/offline.py).
"""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from clean_notebooks import NOTEBOOKS
from offline import alone
from offline import run_offline as run

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
    reason="nbgrader is not installed (pip install nbgrader)",
)
needs_otter = pytest.mark.skipif(
    importlib.util.find_spec("otter") is None,
    reason="Otter-Grader is not installed (pip install otter-grader)",
)


def cells_of(path: Path) -> list[dict]:
    return json.loads(path.read_text("utf-8"))["cells"]


def nbgrader_of(cell: dict) -> dict:
    return cell["metadata"].get("nbgrader", {})


def source_of(cell: dict) -> str:
    return "".join(cell["source"])


def script(name: str) -> ModuleType:
    """Return one of the scripts beside the notebooks."""
    spec = importlib.util.spec_from_file_location(name, NOTEBOOKS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


#: Asks for a page as a library does that can do without it: in a program of its own.
FETCH = """
import subprocess, sys
fetch = "import urllib.request as r; r.urlopen('http://example.org', timeout=5)"
subprocess.run([sys.executable, "-c", fetch], capture_output=True)
"""

#: Talks over 127.0.0.1, as Jupyter does with its kernels.
TALK = """
import socket
with socket.create_server(("127.0.0.1", 0)) as server:
    socket.create_connection(server.getsockname()).close()
print(*(name for _, name in socket.if_nameindex()))
"""


def test_what_runs_here_reaches_no_other_machine(tmp_path) -> None:
    with pytest.raises(AssertionError, match=r"socket.getaddrinfo example\.org by"):
        run(tmp_path, "-c", FETCH)
    run(tmp_path, "-c", TALK)


@pytest.mark.skipif(not alone(), reason="no command may have a network of its own here")
def test_what_is_no_python_is_cut_off_too(tmp_path) -> None:
    assert run(tmp_path, "-c", TALK).split() == ["lo"]


def test_there_is_a_course() -> None:
    numbers = " ".join(path.stem[:2] for path in COURSE)
    assert numbers == "01 02 03 04 05 06 07 08 09 10 11"


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


def test_the_plan_tells_the_points_of_every_notebook() -> None:
    plan = (NOTEBOOKS.parent / "docs" / "teaching.md").read_text("utf-8")
    told = re.findall(r"/([\w-]+)\.ipynb\) \|.*\| (\d+) \|$", plan, re.MULTILINE)
    graded = {
        path.stem: [own for c in cells_of(path) if (own := nbgrader_of(c)).get("grade")]
        for path in COURSE
    }
    points = {name: sum(own["points"] for own in all_) for name, all_ in graded.items()}
    assert {name: int(number) for name, number in told} == points


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
    prose = [source_of(c) for c in cells if c["cell_type"] == "markdown"]
    lines = "\n".join(prose).splitlines()
    assert any(line.startswith("> **What the machine cannot know.**") for line in lines)
    assert "on purpose" in "".join(prose)
    assert "?" in lines[0] or "asks **" in prose[0]
    assert source_of(cells[-1]).endswith(".static()")


@pytest.fixture(scope="module")
def for_otter():
    """Return the function that marks a notebook as Otter-Grader does."""
    return script("for_otter").for_otter


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
    words = "".join(source_of(c) for c in cells if c["cell_type"] == "markdown")
    assert "NotImplementedError" not in words  # Otter's stub is an ellipsis


@needs_otter
def test_otter_makes_both_versions_and_grades_what_comes_back(
    tmp_path, for_otter
) -> None:
    """The solutions get all points as they are assigned; Ben hands in what he got."""
    book = for_otter(json.loads(SHORT.read_text("utf-8")))
    (tmp_path / "short.ipynb").write_text(json.dumps(book), encoding="utf-8")
    told = run(tmp_path, "-m", "otter", "assign", "short.ipynb", "dist", "-v")
    assert "All autograder tests passed" in told
    student = tmp_path / "dist" / "student" / "short.ipynb"
    text = student.read_text("utf-8")
    assert "SOLUTION" not in text
    assert "asserted = {" not in text
    [autograder] = (tmp_path / "dist" / "autograder").glob("*.zip")
    folder = tmp_path / "ben"
    folder.mkdir()
    shutil.copy(student, folder)
    to_grade = ("-a", str(autograder), "-o", str(folder))
    run(folder, "-m", "otter", "run", *to_grade, str(folder / "short.ipynb"))
    tests = json.loads((folder / "results.json").read_text("utf-8"))["tests"]
    assert sum(test.get("score") or 0 for test in tests) == 0
    assert sum(test.get("max_score") or 0 for test in tests) == 9


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Path:
    """Return the course as a lecturer makes it, by the one command."""
    folder = tmp_path_factory.mktemp("course")
    run(folder, str(NOTEBOOKS / "make_course.py"), ".")
    return folder


@needs_nbgrader
def test_what_students_get_has_stubs_and_neither_solutions_nor_widgets(course) -> None:
    released = sorted((course / "release").glob("*/*.ipynb"))
    assert [path.name for path in released] == [path.name for path in COURSE]
    for path in released:
        assert path.parent.name == path.stem
        book = json.loads(path.read_text("utf-8"))
        assert "widgets" not in book["metadata"]
        for cell in book["cells"]:
            assert "BEGIN SOLUTION" not in source_of(cell)
            assert not cell.get("outputs")
            own = nbgrader_of(cell)
            if own.get("solution"):
                stub = "YOUR ANSWER" if own["grade"] else "NotImplementedError"
                assert stub in source_of(cell)


@needs_nbgrader
def test_the_settings_of_a_course_are_made_once_and_stay(course) -> None:
    settings = course / "nbgrader_config.py"
    assert "iopub_timeout" in settings.read_text("utf-8")
    settings.write_text(f"# Ours.\n{settings.read_text('utf-8')}", "utf-8")
    run(course, str(NOTEBOOKS / "make_course.py"), ".", "08")
    assert settings.read_text("utf-8").startswith("# Ours.\n")


@needs_nbgrader
def test_links_of_what_students_get_lead_somewhere(course) -> None:
    links = 0
    for path in (course / "release").glob("*/*.ipynb"):
        for cell in json.loads(path.read_text("utf-8"))["cells"]:
            for target in re.findall(r"\]\(([^)#:]+)\)", source_of(cell)):
                if cell["cell_type"] == "markdown":
                    assert (path.parent / target).exists(), target
                    links += 1
    assert links > 10


#: What a workbench that was saved holds of the answers.
DRAWN = {"state": {"1": {"state": {"_finding": "asserted = {12}"}}}}


@needs_nbgrader
def test_answers_that_a_view_drew_are_not_handed_out(tmp_path) -> None:
    """Nbgrader and --clear-output keep them, and the course does not."""
    book = json.loads(SHORT.read_text("utf-8"))
    book["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": DRAWN}
    drawn = json.dumps(DRAWN["state"]["1"]["state"]["_finding"])
    source = tmp_path / "source" / "plain" / SHORT.name
    source.parent.mkdir(parents=True)
    source.write_text(json.dumps(book), encoding="utf-8")
    run(tmp_path, "-m", "nbgrader", "generate_assignment", "plain", "--create")
    assert drawn in (tmp_path / "release" / "plain" / SHORT.name).read_text("utf-8")
    run(tmp_path, "-m", "nbconvert", "--clear-output", "--inplace", str(source))
    assert drawn in source.read_text("utf-8")
    assert "widgets" not in script("make_course").to_hand_out(book)["metadata"]


@needs_nbgrader
def test_a_number_without_a_notebook_is_told(tmp_path) -> None:
    make = [sys.executable, str(NOTEBOOKS / "make_course.py"), str(tmp_path), "99"]
    told = subprocess.run(make, capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert "no notebook 99; give some of: 01, 02" in told.stderr


@needs_nbgrader
def test_solutions_get_all_points_and_stubs_none(course) -> None:
    """Ada hands in the solutions, Ben what he was given with one exercise solved."""
    name = SHORT.stem
    release = course / "release" / name / SHORT.name
    book = json.loads(release.read_text("utf-8"))
    solved = {nbgrader_of(c).get("grade_id"): c["source"] for c in cells_of(SHORT)}
    for cell in book["cells"]:
        if nbgrader_of(cell).get("grade_id") == "own-failure":
            cell["source"] = solved["own-failure"]
    for student, text in (
        ("ada", SHORT.read_text("utf-8")),
        ("ben", json.dumps(book)),
    ):
        folder = course / "submitted" / student / name
        folder.mkdir(parents=True)
        (folder / SHORT.name).write_text(text, encoding="utf-8")
    run(course, "-m", "nbgrader", "autograde", name, "--create")
    run(course, "-m", "nbgrader", "export", "--to=grades.csv")
    rows = (course / "grades.csv").read_text("utf-8").splitlines()
    head = rows[0].split(",")
    grades = [dict(zip(head, row.split(","), strict=True)) for row in rows[1:]]
    points = {
        row["student_id"]: (float(row["score"]), float(row["max_score"]))
        for row in grades
        if row["assignment"] == name
    }
    assert points == {"ada": (9.0, 9.0), "ben": (2.0, 9.0)}
