"""One HTML file with a reading, its views and its data, which needs no network."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import zlib
from collections.abc import Iterable
from importlib import resources
from string import Template

from ..errors import ReportError
from ..io.checked_json import MOST_CHARACTERS
from ..io.document import from_json, to_json
from ..io.markup import escaped
from ..io.paths import path_given
from ..model import Findings
from .method import method_html
from .static import plain_html

__all__ = ["findings_of", "html", "packed", "policy_of", "resource"]

#: The reading in a report: its JSON, compressed to a sixth and encoded as text.
_DATA = re.compile(
    r'<script type="application/x-deflate" id="dateline-reading">([\w+/=\s]*)</script>'
)

#: The longest report that is read (bytes); that of a sample has half a million.
MOST_BYTES = 200_000_000

#: Deflate without a header, which the page inflates itself (see inflate.js).
_RAW = -15


def html(reading: Findings, *, notes: str | None = None) -> str:
    """Return the report as a string: a whole HTML page."""
    from ..maps.basemap import clip
    from ..workbench.bundle import loader, report_script, script_origins, style

    script = report_script()
    sheet = resource("report.css")
    story = reading.story
    return Template(resource("report.html")).substitute(
        language=escaped(story.language or "en"),
        policy=policy_of((loader(), script), (sheet, style()), script_origins()),
        generator=escaped(f"Dateline {reading.made_by.dateline}"),
        title=escaped(story.headline or "Untitled story"),
        sheet=sheet,
        plain=plain_html(reading),
        method=method_html(reading, notes),
        reading=packed(to_json(reading, indent=None)),
        basemap=packed(json.dumps(clip(reading), ensure_ascii=False)),
        style=packed(style()),
        script=packed(script),
        loader=loader(),
    )


def resource(name: str) -> str:
    """Return a file of this package."""
    return (resources.files(__package__) / name).read_text(encoding="utf-8")


def packed(text: str) -> str:
    """Compress to a third or less, always to the same bytes.

    Base64 also makes sure that no text of a story can close the element around it.
    """
    deflate = zlib.compressobj(9, wbits=_RAW)
    packed = deflate.compress(text.encode()) + deflate.flush()
    return base64.b64encode(packed).decode()


def _unpacked(data: str) -> str:
    """Unpack what :func:`packed` made.

    Raises
    ------
    ValueError, zlib.error
        It is damaged, or unpacks to more than the longest reading.

    """
    inflate = zlib.decompressobj(wbits=_RAW)
    text = inflate.decompress(base64.b64decode(data), MOST_CHARACTERS)
    if inflate.unconsumed_tail or not inflate.eof:
        too_long = len(text) >= MOST_CHARACTERS
        more = f"it unpacks to more than {MOST_CHARACTERS:,} bytes"
        raise ValueError(more if too_long else "it is cut")
    return text.decode()


def policy_of(
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
    source = path_given(path, "the report", ReportError)
    try:
        size = source.stat().st_size
        if size > MOST_BYTES:
            raise ReportError(
                f"{source} has {size / 1e6:,.0f} MB, more than the "
                f"{MOST_BYTES / 1e6:g} MB of the longest report that is read"
            )
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
