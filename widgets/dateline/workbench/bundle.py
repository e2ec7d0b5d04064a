"""The front end as one script and one style sheet, built by ``make bundle``."""

from __future__ import annotations

from functools import cache
from importlib import resources

__all__ = ["loader", "report_script", "script", "style"]


def script() -> str:
    """Return the widget: an ES module with a default export ``{ render }``."""
    return _built("widget.js")


def report_script() -> str:
    """Return the script of a report: the same views, and a stand-in for the model."""
    return _built("report.js")


def loader() -> str:
    """Return what a report runs first: it unpacks the data and the script."""
    return _built("loader.js")


def style() -> str:
    """Return the style sheet of the widget and of the report."""
    return _built("style.css")


@cache
def _built(name: str) -> str:
    folder = resources.files("dateline.workbench") / "static"
    return (folder / name).read_text(encoding="utf-8")
