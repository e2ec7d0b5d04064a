"""Files outside docs/ that the documentation links to: pages and downloads."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

__all__ = ["files", "rewrite"]

ROOT = Path(__file__).parents[2]

#: Markdown files of the repository that are pages of the site, by their path there.
PAGES = {
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
    "geodata/LICENSE.md": "data-licences.md",
    "geodata/sources/README.md": "curated-tables.md",
    "notebooks/stories/README.md": "sample-stories.md",
}

_LINK = re.compile(r"(?<=\]\()([^)#\s:]+)(?=[)#])")


def files(config: MkDocsConfig) -> Iterator[File]:
    """Yield the pages and the linked files that are outside docs/."""
    downloads: dict[str, Path] = {}
    pages = [ROOT / path for path in PAGES]
    for page in [*pages, *sorted(Path(config.docs_dir).rglob("*.md"))]:
        for target in _LINK.findall(page.read_text(encoding="utf-8")):
            path = (page.parent / target).resolve()
            if path.is_file() and _site_path(path).startswith("files/"):
                downloads[_site_path(path)] = path
    for path in pages:
        yield File.generated(config, _site_path(path), abs_src_path=str(path))
    for uri, path in downloads.items():
        yield File.generated(config, uri, abs_src_path=str(path))


def rewrite(markdown: str, source: Path, uri: str) -> str:
    """Return a page with its links as they must be in the site.

    Parameters
    ----------
    markdown
        The page.
    source
        The file it comes from, to which its links are relative.
    uri
        Its path in the site.

    """

    def moved(match: re.Match[str]) -> str:
        target = (source.parent / match[1]).resolve()
        if not target.is_relative_to(ROOT) or not target.is_file():
            return match[1]  # MkDocs reports it
        return os.path.relpath(_site_path(target), PurePosixPath(uri).parent)

    return _LINK.sub(moved, markdown)


def _site_path(path: Path) -> str:
    relative = path.relative_to(ROOT).as_posix()
    if relative.startswith("docs/"):
        return relative.removeprefix("docs/")
    return PAGES.get(relative, f"files/{relative}")
