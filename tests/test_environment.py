"""environment.yml and pyproject.toml: one list of packages, kept in step."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
ENVIRONMENT = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))
CONDA = [d for d in ENVIRONMENT["dependencies"] if isinstance(d, str)]
PIP = next(d["pip"] for d in ENVIRONMENT["dependencies"] if isinstance(d, dict))


def test_conda_brings_only_python_and_pip() -> None:
    rattler = pytest.importorskip("rattler")
    specs = {spec.name.normalized: spec for spec in map(rattler.MatchSpec, CONDA)}
    assert set(specs) == {"python", "pip"}


def test_the_python_of_conda_is_one_the_project_accepts() -> None:
    python = next(spec for spec in CONDA if spec.startswith("python="))
    assert f"{python.removeprefix('python=')}.1" in SpecifierSet(
        PROJECT["requires-python"]
    )


def test_the_pip_section_is_the_project_with_everything() -> None:
    assert PIP == ["-e .[all]"]
    extras = set(PROJECT["optional-dependencies"]) - {"all"}
    (everything,) = PROJECT["optional-dependencies"]["all"]
    assert Requirement(everything).extras == extras


def test_the_packages_of_the_card_are_in_it() -> None:
    lists = [PROJECT["dependencies"], *PROJECT["optional-dependencies"].values()]
    names = {Requirement(line).name for lines in lists for line in lines}
    assert {"jupyterlab", "ipywidgets", "plotly", "geopy", "spacy", "nbval"} <= names


@pytest.mark.packaging
def test_the_pip_section_can_be_installed_into_a_fresh_environment(
    tmp_path, tree
) -> None:
    """Whether it works then, all other tests say: theirs is this environment."""
    home = tmp_path / "env"
    uv = [sys.executable, "-m", "uv"]
    subprocess.run([*uv, "venv", "-q", "--python", sys.executable, home], check=True)
    flags = [word for line in PIP for word in line.split()]
    asked = [*uv, "pip", "install", "--dry-run", "--python", home / "bin" / "python"]
    done = subprocess.run(
        [*asked, *flags], cwd=tree, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    for name in ("jupyterlab", "ipywidgets", "plotly", "geopy", "spacy", "nbval"):
        assert f" + {name}==" in done.stderr


def test_the_tests_run_in_the_environment_that_it_describes() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert PIP == ["-e .[all]"]
    assert "uv pip install --quiet --python $(BIN)/python -e '.[$(EXTRAS)]'" in makefile
    assert "$(TOOLS): EXTRAS := all\n" in makefile
