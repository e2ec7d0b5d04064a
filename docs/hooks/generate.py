"""MkDocs hook: what is generated when the documentation is built.

A line ``<!-- generated: NAME -->`` in a page is replaced by what the function of that
name in :data:`GENERATED` returns, so that nothing in the documentation repeats what
the code, the schema or pyproject.toml already holds. Links to files outside docs/
work in the repository and in the site (see ``outside.py``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import commands
import event_classes
import formats
import layers
import outside
import schema

GENERATED: dict[str, Callable[[], str]] = {
    "commands": commands.markdown,
    "event classes": event_classes.table,
    "columns of tables": formats.columns,
    "export contents": formats.contents,
    "export formats": formats.exports,
    "export functions": formats.export_functions,
    "input formats": formats.inputs,
    "layers": layers.html,
    "reading": schema.reading,
    "definitions": schema.definitions,
}

_PLACEHOLDER = re.compile(r"^<!-- generated: ([a-z ]+) -->$", re.M)

#: Loaded by the search when a page is opened from disk; without it the offline
#: plugin would name an address on the network.
_POLYFILL = "assets/iframe-worker.js"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Name the script that lets search work offline."""
    config.extra["polyfills"] = [_POLYFILL]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add pages and downloads from outside docs/, and the schema."""
    for file in outside.files(config):
        files.append(file)
    return files


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Fill in what is generated, and make links to files outside docs/ work."""
    source = Path(page.file.abs_src_path or "")
    linked = outside.rewrite(markdown, source, page.file.src_uri)
    return _PLACEHOLDER.sub(_generated, linked)


def _generated(match: re.Match[str]) -> str:
    if match[1] not in GENERATED:
        known = ", ".join(GENERATED)
        raise PluginError(f"nothing is generated as {match[1]!r}; there are {known}")
    return GENERATED[match[1]]()
