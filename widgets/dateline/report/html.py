"""One HTML file with a reading, its views and its data, which needs no network."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import zlib
from collections.abc import Iterable
from html import escape
from importlib import resources
from pathlib import Path
from string import Template

from ..errors import ReportError
from ..io.document import from_json, to_json
from ..model import Findings
from .method import method_html
from .static import plain_html

__all__ = ["findings_of", "html"]

#: The reading in a report: its JSON, compressed to a sixth and encoded as text.
_DATA = re.compile(
    r'<script type="application/x-deflate" id="dateline-reading">([\w+/=\s]*)</script>'
)

#: Deflate without a header, which the page inflates itself (see inflate.js).
_RAW = -15


def html(reading: Findings, *, notes: str | None = None) -> str:
    """Return the report as a string: a whole HTML page."""
    from ..maps.basemap import clip
    from ..workbench.bundle import loader, report_script, script_origins, style

    script = report_script()
    sheet = _resource("report.css")
    story = reading.story
    return Template(_resource("report.html")).substitute(
        language=escape(story.language or "en"),
        policy=_policy((loader(), script), (sheet, style()), script_origins()),
        generator=escape(f"Dateline {reading.made_by.dateline}"),
        title=escape(story.headline or "Untitled story"),
        sheet=sheet,
        plain=plain_html(reading),
        method=method_html(reading, notes),
        reading=_packed(to_json(reading, indent=None)),
        basemap=_packed(json.dumps(clip(reading), ensure_ascii=False)),
        style=_packed(style()),
        script=_packed(script),
        loader=loader(),
    )


def _resource(name: str) -> str:
    return (resources.files(__package__) / name).read_text(encoding="utf-8")


def _packed(text: str) -> str:
    """Compress to a third or less, always to the same bytes.

    Base64 also makes sure that no text of a story can close the element around it.
    """
    deflate = zlib.compressobj(9, wbits=_RAW)
    packed = deflate.compress(text.encode()) + deflate.flush()
    return base64.b64encode(packed).decode()


def _unpacked(data: str) -> str:
    return zlib.decompress(base64.b64decode(data), wbits=_RAW).decode()


def _policy(
    scripts: Iterable[str], sheets: Iterable[str], origins: Iterable[str]
) -> str:
    """Return a content security policy that allows only these scripts and sheets.

    Packed ones are checked as well: their hash is that of the unpacked text. There are
    origins only during work on the front end (see workbench/bundle.py).
    """
    rules = (
        "default-src 'none'",
        f"script-src {' '.join((*map(_hash, scripts), *origins))}",
        f"style-src {' '.join(map(_hash, sheets))}",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(rules)


def _hash(source: str) -> str:
    digest = hashlib.sha256(source.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def findings_of(path: str | os.PathLike[str]) -> Findings:
    """Return the findings that a report contains.

    Raises
    ------
    ReportError
        There is no such file, or it is not a report of Dateline.

    """
    source = Path(path).expanduser()
    try:
        page = source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ReportError(f"cannot read the report {source}: {error}") from error
    match = _DATA.search(page)
    if match is None:
        raise ReportError(
            f"{source} is not a report of Dateline: it contains no reading. Reports "
            "are written by dateline.report or 'dateline report'"
        )
    try:
        return from_json(_unpacked(match[1]))
    except (ValueError, zlib.error) as error:
        raise ReportError(f"{source} contains a damaged reading: {error}") from error
