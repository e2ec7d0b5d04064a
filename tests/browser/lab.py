"""A JupyterLab of the tests' own, and a notebook opened and run in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import nbformat
from playwright.sync_api import Page, expect

__all__ = [
    "Lab",
    "close_widgets",
    "end_kernels",
    "open_notebook",
    "open_reading",
    "save_notebook",
    "unsaved",
]

#: Whether the notebook has changes that are not in its file.
UNSAVED = "() => jupyterapp.shell.currentWidget.context.model.dirty"


@dataclass(frozen=True)
class Lab:
    """A JupyterLab that runs for the tests: its address, its folder, what it prints."""

    url: str
    folder: Path
    log: Path


def open_notebook(page: Page, lab: Lab, *cells: str, at: str = "lab/tree") -> None:
    """Open a notebook of these cells, in JupyterLab or Notebook 7, and run them all."""
    # Without a kernel named in it, JupyterLab would ask for one.
    kernel = {"name": "python3", "display_name": "Python 3"}
    book = nbformat.v4.new_notebook(metadata={"kernelspec": kernel})
    book.cells = [nbformat.v4.new_code_cell(cell) for cell in cells]
    nbformat.write(book, lab.folder / "test.ipynb")
    page.goto(f"{lab.url}{at}/test.ipynb?reset")
    page.wait_for_function("window.jupyterapp?.shell?.currentWidget?.sessionContext")
    # A kernel that does not come up must fail the test, not hang it.
    page.evaluate(
        """() => {
          const ready = jupyterapp.shell.currentWidget.sessionContext.ready;
          const late = (_, fail) => setTimeout(() => fail(Error("no kernel")), 60000);
          return Promise.race([ready, new Promise(late)]);
        }"""
    )
    page.evaluate("() => { jupyterapp.commands.execute('notebook:run-all-cells'); }")


def open_reading(page: Page, lab: Lab, text: str, *, author: str | None = None) -> None:
    """Open a notebook whose one cell shows the reading of a text, without drafts."""
    signed = "" if author is None else f'os.environ["DATELINE_AUTHOR"] = {author!r}\n'
    cell = (
        'import os\nos.environ["DATELINE_DRAFTS"] = ""\n'
        f"{signed}import dateline as dl\n"
        f'reading = dl.read({text!r}, published="2020-01-07")\nreading\n'
    )
    open_notebook(page, lab, cell)
    page.wait_for_selector(".dl-evidence", timeout=90_000)
    # What is sent while the cell still runs may not be answered (ipykernel 7.4).
    prompt = page.locator(".jp-InputPrompt").first
    expect(prompt).to_have_text(re.compile(r"^\[\d+\]:$"), timeout=90_000)


#: What is asked of a page at its end is not waited for long: a cell may still run.
IN_TIME = """(asked) => Promise.race(
  [asked(), new Promise((go) => setTimeout(go, 5000))]
).then(() => null)"""


def close_widgets(page: Page) -> None:
    """Close what the cells of a page made, for the next page has the same kernel.

    Each page that opens asks for the state of all that is open: the more there is, the
    longer it takes, and the later it comes between what a test does.
    """
    code = "import ipywidgets; ipywidgets.Widget.close_all()"
    page.evaluate(
        f"""() => ({IN_TIME})(() => {{
          const panel = globalThis.jupyterapp?.shell?.currentWidget;
          const kernel = panel?.sessionContext?.session?.kernel;
          return kernel?.requestExecute({{ code: "{code}", silent: true }}).done;
        }})"""
    )


def end_kernels(page: Page) -> None:
    """End all kernels, so that what one test broke is not the next one's."""
    page.evaluate(
        f"""() => ({IN_TIME})(() => {{
          return globalThis.jupyterapp?.serviceManager.sessions.shutdownAll();
        }})"""
    )


def unsaved(page: Page, number: int) -> None:
    """Wait until the views tell so many corrections that are not saved."""
    words = f"{number} correction" + ("s" if number > 1 else "")
    changes = page.locator(".dl-keeping")
    expect(changes).to_contain_text(f"{words} · not saved", timeout=120_000)


def save_notebook(page: Page) -> None:
    """Save until nothing is unsaved: an output may come while the file is written."""
    for _ in range(30):
        page.evaluate("() => jupyterapp.commands.execute('docmanager:save')")
        if not page.evaluate(UNSAVED):
            return
        page.wait_for_timeout(1000)
    message = "JupyterLab still calls the notebook unsaved after 30 saves"
    raise AssertionError(message)
