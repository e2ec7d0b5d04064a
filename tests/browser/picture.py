"""Make the picture in the README: ``make picture``."""

from __future__ import annotations

import tempfile
from pathlib import Path

from browsers import chromium_browser

import dateline as dl

PICTURE = Path(__file__).parents[2] / "notebooks" / "report.png"


def main() -> None:
    """Read the sample story, open its report, choose Kerman and take a picture."""
    reading = dl.read(dl.samples()["larijani"])
    with tempfile.TemporaryDirectory() as folder, chromium_browser() as browser:
        path = dl.report(reading, Path(folder) / "report.html")
        page = browser.new_page(viewport={"width": 1280, "height": 860})
        page.goto(path.as_uri())
        page.get_by_text("Kerman", exact=True).first.click()
        page.wait_for_timeout(500)
        page.screenshot(path=PICTURE)
    print(PICTURE)  # noqa: T201


if __name__ == "__main__":
    main()
