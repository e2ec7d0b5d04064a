"""The front end as one script and one style sheet, from its modules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

__all__ = ["SHEETS", "loader", "modules", "report_script", "script", "style"]

#: The style sheets in the order in which they refine one another.
SHEETS = (
    "workbench",
    "text",
    "map",
    "timeline",
    "lists",
    "network",
    "evidence",
    "print",
)

#: An import of a module of ours, over one line or several.
_IMPORT = re.compile(r'^import [^;]*? from "\./([^"]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?!default)", re.MULTILINE)
_COMMENT = re.compile(r"^\s*(?://.*|/\*(?:(?!\*/)[\s\S])*\*/)\n", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+|\n(?=\n)", re.MULTILINE)

#: A literal that is kept as it is (string, or a regular expression, which stands
#: after an opening or an operator), or blanks that mean nothing.
_SCRIPT_TOKEN = re.compile(
    r"""("(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'
    | (?:(?<=[(=:,\[?]) | (?<=[(=:,\[?][ ]))
      /(?![/*])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/ [a-z]*)
    | [ ]*([{}()\[\];,:=<>?&|!*%/]+|[+-]=?(?![ ]*[+-]))[ ]*""",
    re.VERBOSE,
)
#: Every statement of ours ends in a semicolon or a brace, so breaks beside signs mean
#: nothing.
_NEEDLESS_BREAK = re.compile(r"(?<=[;,{}(\[])\n|\n(?=[.?:&|+)\]}])")
_STYLE_TOKEN = re.compile(r"""("[^"\n]*")|\s*([{};,])\s*|(?<=[a-z]:)[ ]""")


@cache
def script() -> str:
    """Return all modules as one ES module with a default export ``{ render }``.

    Comments that fill whole lines and needless blanks are left out: the script
    travels with every widget and report. Top-level names must differ between modules.
    """
    return _joined("workbench")


@cache
def report_script() -> str:
    """Return the script of a report: the same modules, and a stand-in for the model."""
    # A block of its own keeps the names of the modules out of the page's.
    body = _joined("shim").replace("export default{render};", "")
    return f'"use strict";{{{body}}}'


@cache
def loader() -> str:
    """Return what a report runs first: it unpacks the data and the script."""
    return _joined("loader")


@cache
def style() -> str:
    """Return all style sheets as one."""
    joined = "".join(_source(f"{name}.css") for name in SHEETS)
    return _squeezed(_bare(joined), _STYLE_TOKEN)


def modules(entry: str) -> tuple[str, ...]:
    """Return a module and all that it imports, each after what it needs."""
    return tuple(dict.fromkeys(_needed(entry, ())))


def _joined(entry: str) -> str:
    joined = "".join(_source(f"{name}.js") for name in modules(entry))
    return _script_squeezed(_EXPORT.sub("", _IMPORT.sub("", joined)))


def _needed(name: str, path: tuple[str, ...]) -> Iterator[str]:
    if name in path:
        raise ImportError(f"modules import each other: {' -> '.join((*path, name))}")
    for other in _IMPORT.findall(_source(f"{name}.js")):
        yield from _needed(other, (*path, name))
    yield name


def _source(name: str) -> str:
    package = resources.files("dateline.workbench")
    return (package / name).read_text(encoding="utf-8")


def _script_squeezed(source: str) -> str:
    # Template literals nest, so the lines that hold one are left as they are.
    pieces = re.split(r"(^.*`.*\n)", _bare(source), flags=re.MULTILINE)
    pieces[::2] = (_squeezed(piece, _SCRIPT_TOKEN) for piece in pieces[::2])
    return _NEEDLESS_BREAK.sub("", "".join(pieces))


def _bare(source: str) -> str:
    """Drop comment lines and indentation."""
    return _INDENT.sub("", _COMMENT.sub("", source))


def _squeezed(source: str, token: re.Pattern[str]) -> str:
    """Drop blanks around signs; keep literals whole."""
    return token.sub(lambda found: found[1] or found[2] or "", source)
