"""What other programs than JupyterLab show of a reading, with the network blocked."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Page, expect

from .conftest import Watched
from .lab import Lab, open_notebook
from .servers import free_port, host_server

TEXT = (
    "DALLAS — Floods hit Najaf on Friday, said Maria Lopez of the Red Cross. She will "
    "fly from Dallas to Baghdad on Sunday."
)

SHOW = f"""
import dateline as dl
reading = dl.read({TEXT!r}, published="2020-01-07")
reading
"""

PANEL = "workbench = dl.Workbench()\nworkbench"

MARIMO = """
import marimo
app = marimo.App(width="full")
@app.cell
def _():
{show}
    return (dl,)
@app.cell
def _(dl):
{panel}
    return
"""


def correct_and_paste(page: Page) -> None:
    """Correct a place in the first views; read a story in the panel of the others."""
    views, panel = page.locator(".dl-workbench").first, page.locator(".dl-workbench")
    views.locator(".dl-text .dl-is-place", has_text="Najaf").click(timeout=90_000)
    expect(views.locator(".dl-evidence h3")).to_have_text("Why “Najaf”?")
    views.locator(".dl-evidence").get_by_role("button", name="not a place").click()
    changes = views.locator(".dl-keeping")
    expect(changes).to_contain_text("1 correction · not saved", timeout=60_000)
    panel = panel.last
    panel.get_by_placeholder("Paste a news story here").fill("Hail fell on Pori.")
    panel.get_by_role("button", name="Read", exact=True).click()
    pori = panel.locator(".dl-text .dl-is-place", has_text="Pori")
    expect(pori).to_be_visible(timeout=60_000)
    expect(panel.locator(".dl-map svg").first).to_be_visible()


def test_marimo_draws_a_reading_and_the_panel(
    visit: Callable[..., Watched], tmp_path: Path
) -> None:
    pytest.importorskip("marimo")
    cells = {
        name: "\n".join(f"    {line}" for line in code.splitlines())
        for name, code in (("show", SHOW), ("panel", PANEL))
    }
    (tmp_path / "book.py").write_text(MARIMO.format(**cells), "utf-8")
    port = free_port()
    where = ("--host", "127.0.0.1", "--port", str(port))
    run = ("marimo", "-q", "run", "book.py", "--headless", "--no-token", *where)
    with host_server(tmp_path, port, *run) as address:
        watched = visit(address)
        correct_and_paste(watched.page)
        in_shadow = "node => node.getRootNode() instanceof ShadowRoot"
        assert watched.page.locator(".dl-workbench").first.evaluate(in_shadow)
        # The colours follow the page, though it cannot be asked from in there.
        scheme = "node => getComputedStyle(node).colorScheme"
        watched.page.evaluate("document.documentElement.style.colorScheme = 'dark'")
        watched.page.evaluate("document.body.style.colorScheme = 'dark'")
        assert "dark" in watched.page.locator(".dl-workbench").first.evaluate(scheme)
        assert watched.requests == []


def book_of(folder: Path, *cells: str) -> Path:
    kernel = {"name": "python3", "display_name": "Python 3"}
    book = nbformat.v4.new_notebook(metadata={"kernelspec": kernel})
    book.cells = [nbformat.v4.new_code_cell(cell) for cell in cells]
    path = folder / "book.ipynb"
    nbformat.write(book, path)
    return path


def test_voila_draws_both_behind_a_token_and_forgets_who_left(
    visit: Callable[..., Watched], tmp_path: Path
) -> None:
    pytest.importorskip("voila")
    book_of(tmp_path, SHOW, PANEL)
    port = free_port()
    options = (
        *("--no-browser", "--Voila.ip=127.0.0.1", f"--port={port}"),
        *("--token=s3cret", "--template=dateline"),
        "--MappingKernelManager.cull_interval=1",
        # Long enough for the page to be drawn and to connect.
        "--MappingKernelManager.cull_idle_timeout=15",
    )
    with host_server(tmp_path, port, "voila", "book.ipynb", *options) as address:
        stranger = visit(address)
        expect(stranger.page.locator("#password_input")).to_be_visible()
        assert stranger.page.locator(".dl-workbench").count() == 0
        watched = visit(f"{address}?token=s3cret", address)
        correct_and_paste(watched.page)
        assert watched.requests == []
        watched.page.close()
        deadline = time.monotonic() + 90
        while "Culling" not in (tmp_path / "log.txt").read_text("utf-8"):
            assert time.monotonic() < deadline
            time.sleep(1)


def test_notebook_7_draws_both(lab_page: Page, jupyter_lab: Lab) -> None:
    pytest.importorskip("notebook")
    open_notebook(lab_page, jupyter_lab, SHOW, PANEL, at="notebooks")
    correct_and_paste(lab_page)


@pytest.fixture(scope="module", params=[False, True], ids=["bare", "with state"])
def executed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Return a notebook that was run, without or with the state of its widgets."""
    nbclient = pytest.importorskip("nbclient")
    path = book_of(tmp_path_factory.mktemp("executed"), SHOW)
    book = nbformat.read(path, as_version=4)
    nbclient.NotebookClient(
        book, timeout=120, store_widget_state=request.param
    ).execute()
    assert ("widgets" in book.metadata) is request.param
    nbformat.write(book, path)
    return path


def shows_the_reading(page: Page) -> None:
    kept = page.locator(".dl-kept")
    expect(kept).to_contain_text("As read on")
    expect(kept.locator("mark", has_text="Baghdad")).to_be_visible()
    expect(kept.locator("table").first).to_be_visible()
    expect(kept.locator("img").first).to_be_visible()


def test_nbconvert_shows_the_reading(
    visit: Callable[..., Watched], executed: Path
) -> None:
    command = [sys.executable, "-m", "nbconvert", "--to", "html", executed]
    subprocess.run(command, check=True, capture_output=True)
    shows_the_reading(visit(executed.with_suffix(".html").as_uri()).page)


def test_a_book_of_myst_nb_shows_the_reading(
    visit: Callable[..., Watched], executed: Path, tmp_path: Path
) -> None:
    pytest.importorskip("myst_nb")
    (tmp_path / "index.ipynb").write_bytes(executed.read_bytes())
    conf = 'project = "Book"\nextensions = ["myst_nb"]\nnb_execution_mode = "off"\n'
    (tmp_path / "conf.py").write_text(conf, "utf-8")
    command = [sys.executable, "-m", "sphinx", "-q", tmp_path, tmp_path / "site"]
    subprocess.run(command, check=True, capture_output=True)
    shows_the_reading(visit((tmp_path / "site" / "index.html").as_uri()).page)
