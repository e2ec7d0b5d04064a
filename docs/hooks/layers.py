"""The layers of the package, drawn from the contract in pyproject.toml."""

from __future__ import annotations

import ast
import tomllib
from html import escape
from pathlib import Path

__all__ = ["html"]

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "widgets" / "dateline"


def html() -> str:
    """Return the layers as an HTML list, the highest first.

    Each module is shown with the first line of its docstring.
    """
    rows = "".join(
        f"<li>{''.join(_box(name) for name in layer)}</li>" for layer in _layers()
    )
    return f'<ol class="layers">{rows}</ol>'


def _layers() -> list[list[str]]:
    """Return the layers that import-linter checks, the highest first."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (contract,) = (
        c
        for c in contracts
        if c["type"] == "layers" and c.get("containers") == ["dateline"]
    )
    return [[name.strip() for name in row.split("|")] for row in contract["layers"]]


def _box(name: str) -> str:
    summary = escape(_summary(name))
    return f"<div><b>{escape(name)}</b><span>{summary}</span></div>"


def _summary(name: str) -> str:
    """Return the first line of a module's docstring."""
    path = PACKAGE / name / "__init__.py"
    source = path if path.is_file() else PACKAGE / f"{name}.py"
    docstring = ast.get_docstring(ast.parse(source.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n")[0]
