"""Each notebook of the course as a plain page by nbconvert, without a network."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from clean_notebooks import NOTEBOOKS
from playwright.sync_api import expect

from .conftest import Watched

PATHS = sorted(NOTEBOOKS.glob("*.ipynb"))

#: How many pictures of a page are broken.
BROKEN = """() => [...document.images].filter(
  (image) => !(image.complete && image.naturalWidth)).length"""


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_notebook_is_whole_as_a_plain_page(
    visit: Callable[..., Watched], tmp_path, path
) -> None:
    nbconvert = pytest.importorskip("nbconvert")
    body, _ = nbconvert.HTMLExporter().from_filename(str(path))
    written = tmp_path / f"{path.stem}.html"
    written.write_text(body, encoding="utf-8")
    page = visit(written.as_uri()).page
    cells = json.loads(path.read_text("utf-8"))["cells"]
    title = "".join(cells[0]["source"]).splitlines()[0].removeprefix("# ")
    expect(page.locator("h1").first).to_contain_text(title)
    shown = [cell for cell in cells if cell.get("outputs")]
    drawn = page.locator(".jp-Cell:has(.jp-OutputArea-output)")
    expect(drawn).to_have_count(len(shown))
    for n in range(len(shown)):
        assert drawn.nth(n).locator(".jp-OutputArea").inner_text().strip()
    # The static view at the end: the story with its marks, and a picture of its map.
    last = page.locator(".jp-Cell").last
    expect(last.locator("mark").first).to_be_visible()
    expect(last.locator("img").first).to_be_visible()
    assert page.evaluate(BROKEN) == 0
    assert page.get_by_text("text/plain").count() == 0
