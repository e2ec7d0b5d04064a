"""The wheel: what it carries, and that it works in a fresh environment, offline."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import dateline as dl

pytestmark = pytest.mark.packaging

#: Run before anything else in the fresh environment: every connection fails.
CLOSED = """
import socket
def closed(*args, **kwargs):
    raise OSError("sockets are closed in this test")
socket.socket.connect = socket.socket.connect_ex = closed
socket.create_connection = socket.getaddrinfo = closed
from dateline.cli import app
app()
"""


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
    assert "dateline/geodata/places.sqlite" in names
    assert "dateline/geodata/LICENSE.md" in names
    assert "dateline/stories/larijani.txt" in names
    assert not [name for name in names if name.startswith(("tests/", "notebooks/"))]


def test_the_wheel_is_under_100_mb(wheel) -> None:
    assert wheel.stat().st_size < 100e6


def test_a_fresh_environment_makes_a_report_with_sockets_closed(
    wheel, tmp_path
) -> None:
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "env"], check=True)
    python = tmp_path / "env" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", wheel], check=True)

    def run(*words: str) -> str:
        done = subprocess.run(
            [python, "-c", CLOSED, *words],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    story = run("samples", "larijani").strip()
    assert str(tmp_path) in story
    run("report", story, "--out", "r.html")
    reading = dl.read_report(tmp_path / "r.html")
    assert "geonames:98860" in reading.distinct_places()  # Najaf
