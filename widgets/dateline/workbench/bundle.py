"""The front end as one script and one style sheet, from its modules."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

__all__ = ["MODULES", "SHEETS", "report_script", "script", "style"]

#: The modules in the order in which they need one another; the workbench is last.
MODULES = (
    "words",
    "dom",
    "model",
    "state",
    "rows",
    "text",
    "map",
    "calendar",
    "timeline",
    "lists",
    "actors",
    "reasons",
    "evidence",
    "headline",
    "keyboard",
    "workbench",
)

#: The style sheets in the order in which they refine one another.
SHEETS = ("workbench", "text", "map", "timeline", "lists", "evidence", "print")

#: An import of a module of ours, over one line or several.
_IMPORT = re.compile(r'^import [^;]*? from "\./[^"]+";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?!default)", re.MULTILINE)
_COMMENT = re.compile(r"^\s*(?://.*|/\*(?:(?!\*/)[\s\S])*\*/)\n", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+|\n(?=\n)", re.MULTILINE)


@cache
def script() -> str:
    """Return all modules as one ES module with a default export ``{ render }``.

    Comments that fill whole lines and indentation are left out: the script travels
    with every widget and report.
    """
    joined = "".join(_source(f"{name}.js") for name in MODULES)
    return _bare(_EXPORT.sub("", _IMPORT.sub("", joined)))


def report_script() -> str:
    """Return the script of a report: the same modules, and a stand-in for the model."""
    return script().replace("export default { render };", "") + _bare(
        _source("shim.js")
    )


@cache
def style() -> str:
    """Return all style sheets as one."""
    return _bare("".join(_source(f"{name}.css") for name in SHEETS))


def _source(name: str) -> str:
    package = resources.files("dateline.workbench")
    return (package / name).read_text(encoding="utf-8")


def _bare(source: str) -> str:
    return _INDENT.sub("", _COMMENT.sub("", source))
