"""The front end as one script and one style sheet.

Usually they are what ``make bundle`` built. Where the environment variable
``DATELINE_FRONTEND`` is "source" they are made of the modules in ``frontend/`` each
time they are asked for, so that work on these needs neither Node.js nor a build.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import resources

from ..errors import BadOption
from . import sources

__all__ = [
    "loader",
    "pile_report_script",
    "pile_script",
    "pile_style",
    "quiz_report_script",
    "quiz_script",
    "quiz_style",
    "report_script",
    "report_style",
    "script",
    "script_origins",
    "served_script",
    "style",
]

#: Values of DATELINE_FRONTEND with what they mean.
MODES = {
    "bundle": "what 'make bundle' built, the default",
    "source": "the modules themselves, for development",
}


def script() -> str:
    """Return the widget: an ES module with a default export ``{ render }``."""
    if _is_source():
        return sources.module_script("widget.js")
    return _built("widget.js")


def report_script() -> str:
    """Return the script of a report: the same views, and a stand-in for the model."""
    if _is_source():
        return sources.classic_script("report.js", call="drawReport")
    return _built("report.js")


def report_style() -> str:
    """Return the style sheet of a report."""
    if _is_source():
        return sources.style("report.js")
    return _built("report.css")


def loader() -> str:
    """Return what a report runs first: it unpacks the data and the script."""
    if _is_source():
        return sources.classic_script("loader.js")
    return _built("loader.js")


def style() -> str:
    """Return the style sheet of the widget."""
    if _is_source():
        return sources.style("widget.js")
    return _built("style.css")


def served_script() -> str:
    """Return the script of the page of ``dateline serve``, which draws the widget."""
    if _is_source():
        return sources.alone("served.js")
    return _built("served.js")


def pile_script() -> str:
    """Return the widget for many stories; it contains that for one."""
    if _is_source():
        return sources.module_script("pile.js")
    return _built("pile.js")


def pile_report_script() -> str:
    """Return the script of a report of many stories."""
    if _is_source():
        return sources.classic_script("pile_report.js", call="drawReport")
    return _built("pile_report.js")


def pile_style() -> str:
    """Return the style sheet of the views of many stories, and of one."""
    if _is_source():
        return sources.style("pile.js")
    return _built("pile.css")


def quiz_script() -> str:
    """Return the widget of a quiz on a story."""
    if _is_source():
        return sources.module_script("quiz.js")
    return _built("quiz.js")


def quiz_report_script() -> str:
    """Return the script of a quiz that is mailed."""
    if _is_source():
        return sources.classic_script("quiz_report.js", call="drawReport")
    return _built("quiz_report.js")


def quiz_style() -> str:
    """Return the style sheet of a quiz."""
    if _is_source():
        return sources.style("quiz.js")
    return _built("quiz.css")


def script_origins() -> tuple[str, ...]:
    """Return the origins that a report may load scripts from: none for the bundle."""
    return ("blob:",) if _is_source() else ()


def _is_source() -> bool:
    mode = os.environ.get("DATELINE_FRONTEND") or "bundle"
    if mode not in MODES:
        known = "; ".join(f"{name!r}: {about}" for name, about in MODES.items())
        raise BadOption(
            f"the environment variable DATELINE_FRONTEND is {mode!r}; set it to one of "
            f"these, or unset it: {known}"
        )
    return mode == "source"


@cache
def _built(name: str) -> str:
    folder = resources.files("dateline.workbench") / "static"
    return (folder / name).read_text(encoding="utf-8")
