"""Where Chromium is, and how it is started."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

import pytest
from playwright.sync_api import Browser, sync_playwright

__all__ = ["chromium_browser", "font_settings"]

#: Where a browser may be. The shell without windows, Debian's chromium-headless-shell,
#: lays out and runs pages as Chromium does, in a third of the processor's time.
BROWSERS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)

#: What would make it look things up on the network by itself.
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)

#: What fontconfig is told: these fonts and no others, and which stand for which names.
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <include ignore_missing="yes">/etc/fonts/conf.d</include>
</fontconfig>
"""


@contextmanager
def font_settings() -> Iterator[dict[str, str]]:
    """Return what the environment tells a browser about its fonts.

    It sees those of the folder that DATELINE_FONTS names and no others; without that,
    the machine's.
    """
    folder = os.environ.get("DATELINE_FONTS")
    if not folder:
        yield {}
        return
    fonts = Path(folder).resolve()
    if not next(fonts.rglob("*.ttf"), None):
        pytest.fail(f"no fonts (*.ttf) in {fonts}, which DATELINE_FONTS names")
    with TemporaryDirectory() as made:
        settings = Path(made) / "fonts.conf"
        cache = Path(made) / "cache"
        text = FONTS.format(fonts=escape(str(fonts)), cache=escape(str(cache)))
        settings.write_text(text, "utf-8")
        yield {"FONTCONFIG_FILE": str(settings)}


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
    with font_settings() as fonts, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=flags, env={**os.environ, **fonts}
        )
        yield browser
        browser.close()
