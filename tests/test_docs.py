"""The documentation is true: its code runs, its commands work, its site builds."""

import doctest
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path

import pytest
from corpora import cluster_inside
from distributed import Client
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from typer.testing import CliRunner

import dateline as dl
from dateline.cli import app
from dateline.exports import FORMATS as EXPORTS
from dateline.io.formats import ENDINGS

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
PAGES += sorted((ROOT / "docs").rglob("*.md"))

#: Commands that need a network, a dump, minutes, a browser or a cluster: only their
#: options are checked.
NOT_RUN = ("gazetteer build", "model install", "lab", "serve")
NOT_RUN += ("corpus add desk.corpus stories --scheduler",)

#: What the commands that read standard input are given.
STDIN = "Floods hit Najaf on Friday."

_SAMPLE = re.compile(r'"\$\(dateline samples (\w+)\)"')
_FILE = re.compile(r'^```text title="([^"]+)"\n(.*?)^```$', re.M | re.S)
_CONSOLE = re.compile(r"^ *```console\n(.*?)^ *```$", re.M | re.S)


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def run_command(line: str) -> None:
    """Run a line that begins with "dateline" as the shell would."""
    sample = _SAMPLE.search(line)
    if sample:
        line = line.replace(sample[0], shlex.quote(str(dl.samples()[sample[1]])))
    words = shlex.split(line, comments=True)[1:]
    if " ".join(words).startswith(NOT_RUN):
        options = {word for word in words if word.startswith("--")}
        names = [word for word in words[:2] if word.isalpha()]
        shown = CliRunner().invoke(app, [*names, "--help"])
        assert shown.exit_code == 0, line
        assert options <= set(re.findall(r"--[a-z-]+", shown.output)), line
        return
    done = CliRunner().invoke(app, words, input=STDIN)
    assert done.exit_code == 0, f"{line}\n{done.output}"


def run_console(example: Example) -> None:
    for line in example.parsed.splitlines():
        if line.startswith("dateline "):
            run_command(line)


#: Sybil runs the examples of a page in order, in one namespace.
SYBIL = Sybil(
    [
        PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS),
        CodeBlockParser("console", run_console),
    ],
    pattern="*.md",
)


@pytest.fixture(scope="module")
def cluster() -> Iterator[Client]:
    with cluster_inside() as client:
        yield client


@pytest.fixture
def without_processes(cluster: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read piles in this process: each new one would load the pipeline once more."""

    @contextmanager
    def local(workers: int) -> Iterator[Client]:
        yield cluster

    monkeypatch.setattr("dateline.corpus.cluster._local", local)


@pytest.mark.usefixtures("without_processes")
@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_examples_of_a_page_run(page: Path, monkeypatch, tmp_path) -> None:
    # A copy: what the examples keep beside a story must not stay there.
    shutil.copytree(ROOT / "notebooks" / "stories", tmp_path / "stories")
    for name, text in _FILE.findall(page.read_text("utf-8")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for example in SYBIL.parse(page):
        example.evaluate()


def test_no_example_is_overlooked() -> None:
    """Every fence of Python and every dateline command is one that Sybil finds."""
    for page in PAGES:
        text = page.read_text("utf-8")
        fences = re.findall(r"^ *```(\S+)", text, re.M)
        assert not set(fences) - {"python", "console", "text"}, name_of(page)
        found = len(list(SYBIL.parse(page)))
        assert found >= fences.count("python") + fences.count("console"), page


def test_every_make_target_of_the_docs_exists() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    shown = "\n".join(
        block for page in PAGES for block in _CONSOLE.findall(page.read_text("utf-8"))
    )
    targets = set(re.findall(r"^ *make ([a-z-]+)", shown, re.M))
    assert {"report", "test", "lab", "docs", "accuracy"} <= targets
    for target in targets:
        assert re.search(rf"^{target}:", makefile, re.M), target


@pytest.mark.parametrize("page", [*PAGES, ROOT / "geodata" / "LICENSE.md"], ids=name_of)
def test_every_linked_file_exists(page: Path) -> None:
    text = page.read_text("utf-8")
    for link in re.findall(r"\]\((?!https?:)([^)#\s]+)", text):
        assert (page.parent / link).exists(), link
    for path in re.findall(r"`((?:widgets|geodata|tests|docs)/[\w/.-]+)`", text):
        assert (ROOT / path).exists(), path


def test_every_page_is_in_the_navigation() -> None:
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    for page in PAGES[2:]:
        assert f": {page.relative_to(ROOT / 'docs').as_posix()}\n" in config


# The site.


class Loads(HTMLParser):
    """What a page loads when it is opened: scripts, styles, fonts, pictures, frames."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "link" and given.get("rel") not in ("canonical", "next", "prev"):
            self.found.append(given.get("href") or "")
        if tag not in ("a", "link"):
            self.found += [
                given[key] or "" for key in ("src", "srcset") if key in given
            ]


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """Build the site, with warnings as errors."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    done = subprocess.run(
        [*command, "--site-dir", folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_site_fetches_nothing_from_the_network(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert len(pages) >= len(PAGES)
    for page in pages:
        loads = Loads(page.read_text("utf-8")).found
        assert len(loads) > 3, page
        for address in loads:
            assert not re.match(r"(?:https?:)?//", address), f"{page}: {address}"
    sheets = "".join(sheet.read_text("utf-8") for sheet in site.rglob("*.css"))
    assert not re.search(r"(?:@import|url\()\s*['\"]?(?:https?:)?//", sheets)


def test_nothing_is_left_to_generate(site: Path) -> None:
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        assert "generated:" not in text, page
        assert not re.search(r":(?:func|class|meth|data|exc):`", text), page


def test_the_reference_has_every_public_name(site: Path) -> None:
    page = (site / "reference" / "api.html").read_text("utf-8")
    for name in dl.__all__:
        assert re.search(rf'id="dateline\.(?:report\.)?{name}"', page), name
    exports = (site / "reference" / "exports.html").read_text("utf-8")
    for form in EXPORTS.values():
        assert f'id="dateline.exports.{form.render.__name__}"' in exports


def test_the_generated_pages_hold_what_the_code_holds(site: Path) -> None:
    commands = (site / "reference" / "cli.html").read_text("utf-8")
    for name in (
        "read",
        "report",
        "export",
        "gazetteer build",
        "model install",
        "corpus add",
    ):
        assert f"<code>dateline {name}</code>" in commands
    formats = (site / "how-to" / "exports.html").read_text("utf-8")
    for form in EXPORTS.values():
        assert f"<code>{form.ending}</code>" in formats
    inputs = (site / "how-to" / "command-line.html").read_text("utf-8")
    for ending in ENDINGS:
        assert f"<code>{ending}</code>" in inputs
    schema = (site / "reference" / "schema.html").read_text("utf-8")
    assert 'id="toponym"' in schema
    assert "<code>candidates</code>" in schema
    layers = re.findall(r"<b>(\w+)</b>", (site / "design.html").read_text("utf-8"))
    folders = {path.parent.name for path in (ROOT / "widgets/dateline").glob("*/*.py")}
    assert folders <= set(layers)
