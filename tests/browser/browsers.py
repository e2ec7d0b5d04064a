"""Where Chromium is, and how it is started."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

__all__ = ["chromium_browser"]

#: Where a browser may be; Debian's is /usr/bin/chromium.
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

#: What would make it look things up on the network by itself.
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


@contextmanager
def chromium_browser() -> Iterator[Browser]:
    """Start Chromium, and stop it at the end.

    Without one the test is skipped, or fails where DATELINE_REQUIRE_CHROMIUM is set.
    """
    found = os.environ.get("DATELINE_CHROMIUM") or next(
        filter(None, map(shutil.which, BROWSERS)), None
    )
    if found is None:
        missing = "no Chromium; install it, or name it in DATELINE_CHROMIUM"
        if os.environ.get("DATELINE_REQUIRE_CHROMIUM"):
            pytest.fail(missing)
        pytest.skip(missing)
    # Chromium's own sandbox does not run as root, as in most containers.
    flags = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else [*QUIET]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=flags)
        yield browser
        browser.close()
