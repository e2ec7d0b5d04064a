"""How long a report takes to write and to open, and how big it is (make bench)."""

from pathlib import Path

import pytest
from browser.conftest import chromium  # noqa: F401 - a fixture
from playwright.sync_api import Browser

import dateline as dl
from dateline.io.sources import samples
from dateline.report.html import html
from dateline.workbench.bundle import report_script, report_style


@pytest.fixture(scope="module")
def reading() -> dl.Reading:
    return dl.read(samples()["larijani"])


def test_writing_a_report(benchmark, reading: dl.Reading) -> None:
    page = benchmark(html, reading)
    benchmark.extra_info["report (bytes)"] = len(page.encode())
    benchmark.extra_info["script (bytes)"] = len(report_script().encode())
    benchmark.extra_info["style (bytes)"] = len(report_style().encode())


def test_opening_a_report(
    benchmark,
    reading: dl.Reading,
    chromium: Browser,  # noqa: F811
    tmp_path: Path,
) -> None:
    """From the address to the first key that has an effect."""
    address = dl.report(reading, tmp_path / "report.html").as_uri()
    page = chromium.new_page(viewport={"width": 1280, "height": 900})

    def open_and_use() -> None:
        page.goto(address)
        page.keyboard.press("n")
        page.wait_for_selector(".dl-text .dl-at")

    benchmark.pedantic(open_and_use, rounds=5, warmup_rounds=1)
    page.close()
