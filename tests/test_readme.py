"""The README tells the truth: its code runs, its commands and files exist."""

import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

import dateline as dl
from dateline.cli import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.S)


def test_the_python_code_runs(monkeypatch, tmp_path) -> None:
    # A copy: what the code keeps beside a story must not stay there.
    shutil.copytree(ROOT / "notebooks" / "stories", tmp_path / "stories")
    monkeypatch.chdir(tmp_path)
    names: dict = {}
    for block in _blocks("python"):
        exec(compile(block, "README.md", "exec"), names)
    assert (tmp_path / "larijani.html").is_file()
    assert isinstance(names["reading"], dl.Reading)


def test_every_dateline_command_of_the_readme_exists() -> None:
    shown = "\n".join(_blocks("console"))
    commands = set(re.findall(r"^dateline ((?:gazetteer |model )?[a-z]+)", shown, re.M))
    assert len(commands) >= 5
    for command in commands:
        done = CliRunner().invoke(app, [*command.split(), "--help"])
        assert done.exit_code == 0, command


def test_every_make_target_of_the_docs_exists() -> None:
    docs = README + (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^make ([a-z]+)", docs, re.M))
    assert {"report", "test", "lab"} <= targets
    for target in targets:
        assert re.search(rf"^{target}:", makefile, re.M), target


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "geodata/LICENSE.md"])
def test_every_linked_file_exists(name) -> None:
    page = ROOT / name
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text("utf-8"))
    for link in links:
        assert (page.parent / link).exists(), link
    paths = re.findall(
        r"`((?:widgets|geodata|tests)/[\w/.-]+)`", page.read_text("utf-8")
    )
    for path in paths:
        assert (ROOT / path).exists(), path
