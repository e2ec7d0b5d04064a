"""Ctrl-C at any moment: one sentence, the code 130, no traceback."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from interrupted import command
from typer.testing import CliRunner

from dateline.cli import app

STORY = "Floods hit Kano on Friday, police said. Ten people were killed."

#: Interrupts the process as soon as a module is looked for.
AT_IMPORT = """
import os, signal, sys

class Interrupt:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            sys.meta_path.remove(self)
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupt())
"""

#: Interrupts it in a callback of the end of the process.
AT_EXIT = "import atexit, os, signal; atexit.register(os.kill, os.getpid(), {number})"

#: Interrupts it in a destructor, where Python would print the error and go on.
IN_A_DESTRUCTOR = """
import os, signal, sys

class Interrupt:
    def find_spec(self, name, path=None, target=None):
        if name == "spacy":
            sys.meta_path.remove(self)
            Last()

class Last:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        sum(range(100_000))

sys.meta_path.insert(0, Interrupt())
"""

#: Interrupts it twice, and then once more when the command has been stopped.
AGAIN = AT_IMPORT.format(module="spacy") + AT_EXIT.format(number=int(signal.SIGINT))


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return str(path)


def run(first: str, *words: str) -> subprocess.CompletedProcess[str]:
    asked = command(*words, first=f"exec({first!r})")
    return subprocess.run(asked, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "module",
    [
        "dateline",
        "dateline.model.findings",
        "typer",
        "rich.console",
        "spacy",
        "thinc.api",
    ],
)
def test_an_import_can_be_interrupted(module: str, story: str) -> None:
    words = ["--help"] if module == "rich.console" else ["read", story]
    done = run(AT_IMPORT.format(module=module), *words)
    assert (done.returncode, done.stdout, done.stderr) == (
        130,
        "",
        "dateline: stopped\n",
    )


@pytest.mark.parametrize("first", [IN_A_DESTRUCTOR, AGAIN], ids=["lost", "again"])
def test_no_interrupt_is_lost_and_none_tells_twice(first: str, story: str) -> None:
    done = run(first, "read", story)
    assert (done.returncode, done.stdout, done.stderr) == (
        130,
        "",
        "dateline: stopped\n",
    )


def test_what_is_done_ends_as_it_would_have(story: str, tmp_path: Path) -> None:
    first = AT_EXIT.format(number=int(signal.SIGINT))
    done = run(first, "read", story)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 5
    missing = run(first, "read", str(tmp_path / "none.txt"))
    assert missing.returncode == 1
    assert len(missing.stderr.splitlines()) == 1


def test_a_report_is_whole_or_not_there(story: str, tmp_path: Path) -> None:
    out = tmp_path / "out" / "report.html"
    out.parent.mkdir()
    before = "import pathlib, os, signal; replace = pathlib.Path.replace\n"
    during = (
        "def interrupted(self, target):\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    return replace(self, target)\n"
        "pathlib.Path.replace = interrupted\n"
    )
    done = run(before + during, "report", story, "--out", str(out))
    assert (done.returncode, done.stderr) == (130, "dateline: stopped\n")
    assert not list(out.parent.iterdir())


def test_who_asked_for_no_interrupts_gets_none(story: str) -> None:
    first = "import os, signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    done = run(first + AT_IMPORT.format(module="spacy"), "read", story)
    assert (done.returncode, done.stderr) == (0, "")


def test_an_interrupt_does_as_before_when_a_command_has_ended() -> None:
    before = signal.getsignal(signal.SIGINT)
    assert CliRunner().invoke(app, ["samples"]).exit_code == 0
    assert signal.getsignal(signal.SIGINT) is before


#: JupyterLab in small: it asks at the first interrupt and ends at the second.
LAB = """
import signal, time

asked = []

def ask(*_):
    asked.append(1)
    print("Shut down?" if len(asked) == 1 else "Shutting down", flush=True)

signal.signal(signal.SIGINT, ask)
print("ready", flush=True)
while len(asked) < 2:
    time.sleep(0.01)
time.sleep(0.5)
print("saved", flush=True)
raise SystemExit(7)
"""


def test_the_lab_answers_interrupts_itself(tmp_path: Path, monkeypatch) -> None:
    package = tmp_path / "jupyterlab"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(LAB)
    path = os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")]))
    monkeypatch.setenv("PYTHONPATH", path)
    process = subprocess.Popen(
        command("lab"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        cwd=tmp_path,
    )
    printed = []
    with process:
        assert process.stdout is not None
        for line in process.stdout:
            printed.append(line.strip())
            if printed[-1] in ("ready", "Shut down?"):
                os.killpg(process.pid, signal.SIGINT)
    assert printed[-4:] == ["ready", "Shut down?", "Shutting down", "saved"]
    assert process.returncode == 7


def test_the_package_is_the_command_where_no_script_is_on_the_path() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "dateline", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.startswith("dateline ")
    lost = [sys.executable, "-m", "dateline", "read", "no such story.txt"]
    failed = subprocess.run(lost, capture_output=True, text=True, check=False)
    assert failed.returncode == 1
    assert "no such story.txt" in failed.stderr
