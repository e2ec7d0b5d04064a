"""Chromium, pages that may not leave the machine, and a JupyterLab to look at."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from dateline import Reading, Stop, report

pytest.importorskip("playwright")

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Route, expect

from .browsers import chromium_browser
from .lab import Lab, close_widgets, end_kernels
from .servers import end

#: A machine that does much else at the same time is waited for (milliseconds).
PATIENCE = 90_000
expect.set_options(timeout=PATIENCE)

#: Addresses that open no connection.
LOCAL = ("file:", "data:", "blob:", "about:")


#: The tests of pictures, in which everything goes by the width of words. Others that
#: measure are marked one by one; notebooks only repeat what a report draws.
PICTURES = ("test_long_story", "test_map", "test_network", "test_timeline")


#: Whether the last step of a test failed.
FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    item.stash[FAILED] = report.failed
    return report


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            in_notebook = "jupyter_lab" in getattr(item, "fixturenames", ())
            # Server, kernel and browser may miss each other on a machine that does much
            # else; what is wrong is wrong twice, and each try is told.
            item.add_marker(pytest.mark.flaky(reruns=1))
            if item.path.stem in PICTURES and not in_notebook:
                item.add_marker(pytest.mark.layout)


# Playwright's event loop keeps others from running in this thread, so the browser is
# closed after the last test of this folder, not at the end of the session.
@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Return Chromium, started once for the tests of this folder."""
    with chromium_browser() as browser:
        yield browser


@dataclass
class Watched:
    """A page with what it asked for and what it complained about."""

    page: Page
    requests: list[str]
    complaints: list[str]

    def watch(self, allowed: tuple[str, ...]) -> None:
        """Stop and write down each request to anywhere else, and each error."""

        def on_request(route: Route) -> None:
            if route.request.url.startswith(allowed):
                route.continue_()
            else:
                self.requests.append(route.request.url)
                route.abort()

        def on_console(message: ConsoleMessage) -> None:
            if message.type == "error":
                self.complaints.append(message.text)

        def on_dialog(dialog: Dialog) -> None:
            # Whoever leaves a page with something unsaved means to; a dialog that
            # nobody answers would hold the page for ever.
            if dialog.type == "beforeunload":
                dialog.accept()
            else:
                self.complaints.append(dialog.message)
                dialog.dismiss()

        self.page.context.route("**/*", on_request)
        self.page.context.set_default_timeout(PATIENCE)
        self.page.on("console", on_console)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", on_dialog)


@pytest.fixture
def offline_page(chromium: Browser) -> Iterator[Page]:
    """Return a page; the test fails if it asks the network or logs an error."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    watched = Watched(context.new_page(), [], [])
    watched.watch(LOCAL)
    yield watched.page
    context.close()
    assert watched.requests == []
    assert watched.complaints == []


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Watched]]:
    """Return a function that opens an address; anything else is blocked, and noted."""
    contexts = []

    def open_it(address: str, *more: str) -> Watched:
        context = chromium.new_context(viewport={"width": 1366, "height": 1000})
        contexts.append(context)
        watched = Watched(context.new_page(), [], [])
        watched.watch((*LOCAL, address, *more))
        # Voilà's page is only whole when all cells have run.
        watched.page.goto(address, wait_until="commit")
        return watched

    yield open_it
    for context in contexts:
        context.close()


@pytest.fixture(scope="package")
def report_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Reading], Path]:
    """Return a function that writes a reading's report, once."""
    folder = tmp_path_factory.mktemp("reports")
    # Readings that differ in their tour alone are equal.
    written: dict[tuple[Reading, tuple[Stop, ...]], Path] = {}

    def write_it(reading: Reading) -> Path:
        key = reading, reading.tour
        if key not in written:
            written[key] = report(reading, folder / f"report-{len(written)}.html")
        return written[key]

    return write_it


@pytest.fixture
def open_report(
    offline_page: Page, report_of: Callable[[Reading], Path]
) -> Callable[[Reading], Page]:
    """Return a function that opens a reading's report."""

    def open_it(reading: Reading) -> Page:
        offline_page.goto(report_of(reading).as_uri())
        offline_page.wait_for_selector(".dl-evidence")
        return offline_page

    return open_it


@pytest.fixture(scope="package")
def jupyter_lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """Start JupyterLab with a folder and settings of its own."""
    pytest.importorskip("jupyterlab")
    home = tmp_path_factory.mktemp("lab")
    folder, settings = home / "notebooks", home / "settings"
    folder.mkdir()
    settings.mkdir()
    quiet = {"fetchNews": "false", "checkForUpdates": False}
    # Each page that is opened leaves threads behind in the kernel that all tests share.
    main_thread = {"commsOverSubshells": "disabled"}
    overrides = {
        "@jupyterlab/apputils-extension:notification": quiet,
        "@jupyterlab/apputils-extension:kernels-settings": main_thread,
    }
    (settings / "overrides.json").write_text(json.dumps(overrides))
    names = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
    environment = os.environ | {name: str(home / name) for name in names}
    environment["IPYTHONDIR"] = str(home / "ipython")
    # Before what is there already: a worktree names its own packages.
    paths = [str(Path(__file__).parents[1] / "support"), os.environ.get("PYTHONPATH")]
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    log = (home / "log.txt").open("w")
    server = subprocess.Popen(
        _lab_command(folder, settings), env=environment, stdout=log, stderr=log
    )
    try:
        address = _address(home / "JUPYTER_RUNTIME_DIR", server)
        yield Lab(address, folder, home / "log.txt")
    finally:
        end(server)
        log.close()


def _lab_command(folder: Path, settings: Path) -> list[str]:
    return [
        sys.executable,
        "-m",
        "jupyterlab",
        "--no-browser",
        "--allow-root",
        "--ip=127.0.0.1",
        "--port=0",
        f"--ServerApp.root_dir={folder}",
        "--IdentityProvider.token=",
        "--ServerApp.password=",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        f"--LabApp.app_settings_dir={settings}",
        "--LabApp.extension_manager=readonly",
        "--expose-app-in-browser",
        "--JupyterNotebookApp.expose_app_in_browser=True",
    ]


def _address(runtime: Path, server: subprocess.Popen[bytes]) -> str:
    """Wait until the server has written down where it listens."""
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline and server.poll() is None:
        for found in runtime.glob("jpserver-*.json"):
            written = found.read_text()
            if written.endswith("}"):
                return str(json.loads(written)["url"])
        time.sleep(0.2)
    raise RuntimeError("JupyterLab did not start; its log is beside its folder")


@pytest.fixture
def lab_page(
    chromium: Browser, jupyter_lab: Lab, request: pytest.FixtureRequest
) -> Iterator[Page]:
    """Return a page that may talk to the JupyterLab of these tests and to no other."""
    context = chromium.new_context(viewport={"width": 1400, "height": 1000})
    watched = Watched(context.new_page(), [], [])
    watched.watch((*LOCAL, jupyter_lab.url))
    yield watched.page
    if request.node.stash.get(FAILED, False):
        said = "\n".join([*watched.complaints, jupyter_lab.log.read_text()[-5000:]])
        request.node.add_report_section("teardown", "page and JupyterLab", said)
        end_kernels(watched.page)
    else:
        close_widgets(watched.page)
    context.close()
    assert watched.requests == []
