"""The front end: what is bundled, what it may hold, and that it is current."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from readings import sample_reading

from dateline.errors import BadOption
from dateline.report.html import html
from dateline.workbench import sources
from dateline.workbench.bundle import (
    loader,
    pile_report_script,
    pile_script,
    pile_style,
    quiz_report_script,
    quiz_script,
    quiz_style,
    report_script,
    report_style,
    script,
    served_script,
    style,
)

ROOT = Path(__file__).parents[2]
WORKBENCH = ROOT / "widgets" / "dateline" / "workbench"

#: What a view's sheet cannot do without, in the order in which sheets refine others.
RULES = (
    "--dl-paper:",
    ".dl-text{",
    ".dl-map-window{",
    ".dl-timeline{",
    ".dl-lists{",
    ".dl-network{",
    ".dl-evidence h3{",
)

#: An import statement or expression, minified.
IMPORT = re.compile(r"\bimport[({\"'*]|\}from[\"']")


def test_the_widgets_have_one_export_statement_and_no_import() -> None:
    for source in (script(), pile_script(), quiz_script()):
        assert re.fullmatch(
            r".*\bexport\{[^}]* as default[^}]*\};\n", source, re.DOTALL
        )
        assert len(re.findall(r"\bexport\{", source)) == 1
        assert IMPORT.search(source) is None


def test_the_scripts_of_a_report_are_classic_and_strict() -> None:
    for source in (
        report_script(),
        pile_report_script(),
        quiz_report_script(),
        loader(),
    ):
        assert source.startswith('"use strict";(()=>{')
        assert "export{" not in source
        assert IMPORT.search(source) is None


def test_nothing_in_the_scripts_ends_or_garbles_an_inline_script() -> None:
    for source in (
        report_script(),
        pile_report_script(),
        quiz_report_script(),
        loader(),
    ):
        assert re.search(r"</?script|<!--", source, re.IGNORECASE) is None


def test_every_sheet_is_there_in_order() -> None:
    places = [style().index(rule) for rule in RULES]
    assert places == sorted(places)
    assert style().rindex("@media print") > places[-1]


def test_the_front_end_names_no_address_and_makes_no_markup() -> None:
    shipped = script() + report_script() + loader() + style()
    shipped += pile_script() + pile_report_script() + pile_style() + served_script()
    shipped += pile_script() + pile_report_script() + pile_style()
    shipped += quiz_script() + quiz_report_script() + quiz_style()
    addresses = set(re.findall(r"https?://[^\s\"'`]+", shipped))
    # The names of SVG and of a place in GeoNames; nothing is loaded from there.
    names = {"http://www.w3.org/2000/svg", "https://sws.geonames.org/"}
    assert {address.partition("$")[0] for address in addresses} <= names
    for risky in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write"):
        assert risky not in shipped
    assert re.search(r"\b(eval|Function|fetch|XMLHttpRequest)\(", shipped) is None


def test_the_front_end_is_small() -> None:
    assert len(script().encode()) < 167_000
    assert len(loader().encode()) < 3_000
    assert len(style().encode()) < 44_000
    assert len(report_script().encode()) < 160_000
    assert len(report_style().encode()) < len(style().encode())
    # The views of many stories contain those of one.
    assert len(pile_script().encode()) < 190_000
    assert len(pile_style().encode()) < 48_000
    assert len(quiz_script().encode()) < 60_000
    assert len(quiz_style().encode()) < 20_000


@pytest.fixture
def from_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the front end from its sources."""
    monkeypatch.setenv("DATELINE_FRONTEND", "source")


@pytest.mark.usefixtures("from_sources")
def test_every_module_and_every_sheet_is_used() -> None:
    made = script() + report_script() + loader() + pile_script() + pile_report_script()
    made += served_script()
    made += quiz_script() + quiz_report_script()
    used = set(re.findall(r"//# sourceURL=dateline/([\w./-]+\.js)", made))
    assert used == {
        path.relative_to(sources.FOLDER).as_posix()
        for path in sources.FOLDER.rglob("*.js")
    }
    sheets = style() + pile_style() + quiz_style()
    for path in sources.FOLDER.rglob("*.css"):
        assert path.read_text("utf-8") in sheets, path.name


@pytest.mark.usefixtures("from_sources")
def test_sheets_refine_one_another_as_in_the_bundle() -> None:
    rules = [rule.replace("{", " {") for rule in RULES]
    places = [style().index(rule) for rule in rules]
    assert places == sorted(places)
    assert style().rindex("@media print") > places[-1]


@pytest.mark.usefixtures("from_sources")
def test_no_import_of_a_file_is_left_to_the_browser() -> None:
    made = script() + loader()
    assert re.search(r'\\nimport [^;]*\\"dateline:', made)
    assert re.search(r'\\n(import|export) [^;]*\\"\.', made) is None
    assert ".css" not in script()
    assert "<" not in loader().split("load(", 1)[1]


def test_only_a_report_from_the_sources_may_load_scripts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "blob:" not in html(sample_reading())
    monkeypatch.setenv("DATELINE_FRONTEND", "source")
    assert re.search(
        r"script-src 'sha256-\S+ 'sha256-\S+ blob:;", html(sample_reading())
    )
    monkeypatch.setenv("DATELINE_FRONTEND", "")
    assert "blob:" not in html(sample_reading())


def test_an_unknown_mode_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_FRONTEND", "sources")
    with pytest.raises(BadOption, match=r"is 'sources'.*'bundle'.*'source'"):
        html(sample_reading())


def test_modules_that_import_each_other_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "FOLDER", tmp_path)
    (tmp_path / "views").mkdir()
    (tmp_path / "main.js").write_text('import "./views/one.js";\n', "utf-8")
    (tmp_path / "views" / "one.js").write_text(
        'import {\n  two,\n} from "../main.js";\n', "utf-8"
    )
    with pytest.raises(ImportError, match=re.escape("main.js -> views/one.js -> main")):
        sources.module_script("main.js")


def test_modules_are_short_enough_to_read() -> None:
    paths = list((WORKBENCH / "frontend").rglob("*.js"))
    assert len(paths) > 30
    for path in paths:
        assert len(path.read_text("utf-8").splitlines()) < 400, path.name


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a copy of the front end and of what bundles it."""
    if shutil.which("node") is None or not (ROOT / "node_modules" / "esbuild").exists():
        pytest.skip("needs Node.js and its packages (make bundle)")
    copy = tmp_path / WORKBENCH.relative_to(ROOT)
    shutil.copytree(WORKBENCH, copy)
    for name in ("bundle.mjs", "package.json"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


def bundle(checkout: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["node", "bundle.mjs", *words],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_bundle_is_the_same_wherever_it_is_built(checkout: Path) -> None:
    done = bundle(checkout, "--check")
    assert done.returncode == 0, done.stderr


def test_a_bundle_that_is_not_current_is_an_error_until_it_is_built(
    checkout: Path,
) -> None:
    static = checkout / WORKBENCH.relative_to(ROOT) / "static"
    (static / "style.css").write_text("/* by hand */", "utf-8")
    (static / "left.js").write_text("", "utf-8")
    done = bundle(checkout, "--check")
    assert done.returncode == 1
    assert "not current (style.css, left.js)" in done.stderr
    assert "Run 'make bundle'" in done.stderr
    assert bundle(checkout).returncode == 0
    assert bundle(checkout, "--check").returncode == 0
    assert not (static / "left.js").exists()
    assert (static / "style.css").read_text("utf-8") == style()
