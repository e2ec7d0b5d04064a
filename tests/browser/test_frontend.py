"""The front end from its sources: it does what the bundle does, with no build."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from readings import sample_reading

from dateline import Reading, report
from dateline.workbench import sources

from .lab import Lab, open_notebook

DALLAS = "geonames:4684888"

SHOW = """
import os
from pathlib import Path
os.environ["DATELINE_FRONTEND"] = "source"
import dateline as dl
dl.Workbench(dl.Reading.from_json(Path("sample.json").read_text(encoding="utf-8")))
"""

NEW_TAB = """
import "./capitals.css";
import { element } from "../common/dom.js";
import { registerTab } from "./tab.js";

registerTab({
  id: "capitals",
  label: "Capitals",
  count: (story) => story.text.match(/[A-Z]/g).length,
  view: () => [element("p", { class: "dl-capitals" }, "Large letters")],
});
"""


@pytest.fixture
def open_source_report(
    offline_page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], Page]:
    """Return a function that opens the sample's report, made from the sources."""

    def open_it() -> Page:
        # Only here: other reports of these tests are made from the bundle, and kept.
        with monkeypatch.context() as patch:
            patch.setenv("DATELINE_FRONTEND", "source")
            path = report(sample_reading(), tmp_path / "source.html", force=True)
        assert "blob:" in path.read_text("utf-8")
        offline_page.goto(path.as_uri())
        offline_page.wait_for_selector(".dl-evidence")
        return offline_page

    return open_it


#: Whether nothing on the page is on its way to another look.
STILL = "() => document.getAnimations().every(one => one.playState === 'finished')"


@pytest.fixture
def own_sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the front end's sources, from which it is made in this test."""
    folder = tmp_path / "frontend"
    shutil.copytree(sources.FOLDER, folder)
    monkeypatch.setattr(sources, "FOLDER", folder)
    return folder


def test_a_report_from_the_sources_looks_like_one_from_the_bundle(
    open_report: Callable[[Reading], Page], open_source_report: Callable[[], Page]
) -> None:
    def looks(page: Page) -> bytes:
        page.locator(f'.dl-text [data-id="{DALLAS}"]').click()
        expect(page.locator(".dl-evidence h3")).to_have_text("Why “Dallas”?")
        page.mouse.move(0, 0)
        page.wait_for_function(STILL)
        return _until_still(page)

    for _ in range(3):  # on a busy machine a picture may come before the last list
        page = open_report(sample_reading())
        assert "blob:" not in page.content()
        bundled, made = looks(page), looks(open_source_report())
        if made == bundled:
            break
    assert made == bundled


def _until_still(page: Page) -> bytes:
    """Return the picture of a page, taken when two in a row are the same."""
    before = page.screenshot(full_page=True)
    for _ in range(20):
        page.wait_for_timeout(500)
        picture = page.screenshot(full_page=True)
        if picture == before:
            break
        before = picture
    return before


def test_an_edited_module_is_in_the_next_report(
    own_sources: Path, open_source_report: Callable[[], Page]
) -> None:
    headings = open_source_report().locator(".dl-evidence h3")
    expect(headings).to_have_text("Evidence")
    module = own_sources / "evidence" / "evidence.js"
    source = module.read_text("utf-8")
    assert source.count('"Evidence"') == 1
    module.write_text(source.replace('"Evidence"', '"Grounds </script>"'), "utf-8")
    open_source_report()
    expect(headings).to_have_text("Grounds </script>")


def test_a_notebook_shows_the_workbench_from_the_sources(
    lab_page: Page, jupyter_lab: Lab
) -> None:
    (jupyter_lab.folder / "sample.json").write_text(sample_reading().to_json(), "utf-8")
    open_notebook(lab_page, jupyter_lab, SHOW)
    lab_page.locator(f'.dl-text [data-id="{DALLAS}"]').click()
    expect(lab_page.locator(".dl-evidence h3")).to_have_text("Why “Dallas”?")
    assert lab_page.locator(".dl-workbench").evaluate(
        "node => getComputedStyle(node).containerName"
    ) == ("dl-workbench")


def test_a_tab_is_one_module_one_sheet_and_one_line(
    own_sources: Path, open_source_report: Callable[[], Page]
) -> None:
    tabs = own_sources / "tabs"
    (tabs / "capitals.js").write_text(NEW_TAB, "utf-8")
    (tabs / "capitals.css").write_text(".dl-capitals { color: #f00; }\n", "utf-8")
    with (tabs / "registry.js").open("a", encoding="utf-8") as registry:
        registry.write('import "./capitals.js";\n')
    page = open_source_report()
    text = sample_reading().story.text
    capitals = sum("A" <= letter <= "Z" for letter in text)
    tab = page.get_by_role("tab").last
    expect(tab).to_have_text(f"Capitals {capitals}")
    tab.click()
    expect(page.locator(".dl-panel:visible")).to_have_count(1)
    expect(page.locator(".dl-capitals")).to_have_css("color", "rgb(255, 0, 0)")
    page.locator(f'.dl-text [data-id="{DALLAS}"]').click()
    expect(page.locator('[data-tab="place"]')).to_have_attribute(
        "aria-selected", "true"
    )
