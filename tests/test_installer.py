"""The commands that messages name for installing: they run where they are shown."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest

from dateline import _installer
from dateline._installer import install_command, pinned_command, pipeline_command
from dateline.errors import ModelMissing, PackageMissing
from dateline.nlp import install as installing

#: What is there, and how commands begin then.
HERE = {
    "pip": "python -m pip install",
    "uv": f"uv pip install --python {sys.executable}",
    "pip uv": "python -m pip install",
    "": "python -m ensurepip && python -m pip install",
}


@pytest.fixture(params=HERE)
def tools(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let these tools be all that is there, with this Python first on the path."""
    there = {name: f"/opt/bin/{name}" for name in request.param.split()}
    there["python"] = str(Path(sys.executable).with_name("python"))
    monkeypatch.setattr(
        _installer, "find_spec", lambda n: n if n == "pip" and n in there else None
    )
    monkeypatch.setattr(_installer.shutil, "which", there.get)
    return request.param


def test_a_missing_package_is_asked_for_in_a_version_that_is_taken() -> None:
    message = str(PackageMissing("reading x.pdf", "PyPDF", "odd-name"))
    asked = shlex.split(message.partition(" install ")[2])
    assert asked[0].startswith("pypdf")
    assert set("<>") <= set(asked[0])
    assert asked[1:] == ["odd-name"]


def test_a_package_is_installed_by_what_is_there(tools: str) -> None:
    begin = HERE[tools]
    assert install_command("odd-name>=2,<3") == f"{begin} 'odd-name>=2,<3'"
    assert str(PackageMissing("a map", "geo")) == f"a map needs geo: {begin} geo"


def test_a_pipeline_of_spacy_is_fetched_with_pip(tools: str) -> None:
    command = pipeline_command("xx_small")
    assert command.endswith("python -m spacy download xx_small")
    fetched = {"uv": f"{HERE['uv']} pip && ", "": "python -m ensurepip && "}
    assert command.startswith(fetched.get(tools, "python"))


def test_the_pinned_pipeline_is_asked_for_by_hash(tools: str) -> None:
    command = pinned_command(Path("pins.txt"))
    if not tools:
        assert command is None
        return
    assert command is not None
    assert "--require-hashes" in command
    assert ("/opt/bin/uv" in command) is (tools == "uv")
    assert ("--ignore-requires-python" in command) is ("pip" in tools)
    # A file that was changed where it lies is no longer what uv's cache was given.
    assert ("--no-cache" in command) is (tools == "uv")


def test_without_pip_and_uv_installing_says_how_to_get_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(installing, "pinned_command", lambda _: None)
    monkeypatch.setattr(installing, "wrong_files", lambda _: ["config.cfg is missing"])
    with pytest.raises(ModelMissing, match=r"-m ensurepip.*dateline model install"):
        installing.install()


def test_another_python_on_the_path_is_not_meant(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(_installer.shutil, "which", lambda _: "/elsewhere/bin/python")
    monkeypatch.setattr(_installer, "find_spec", lambda name: name)
    monkeypatch.setattr(sys, "executable", "/my envs/one/bin/python")
    words = shlex.split(install_command("geopandas"))
    assert words == ["/my envs/one/bin/python", "-m", "pip", "install", "geopandas"]
