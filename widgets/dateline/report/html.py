"""One HTML file with a reading, its views and its data, which needs no network."""

from __future__ import annotations

import base64
import json
import os
import re
import zlib

from ..errors import ReportError
from ..exports import FORMATS, options_of
from ..io.checked_json import MOST_CHARACTERS
from ..io.document import from_json, to_json
from ..io.paths import path_given
from ..model import Findings
from .method import method_html
from .page import RAW, packed, page
from .static import plain_html

__all__ = ["findings_of", "html"]

#: The reading in a report: its JSON, compressed to a sixth and encoded as text.
_DATA = re.compile(
    r'<script type="application/x-deflate" id="dateline-reading">([\w+/=\s]*)</script>'
)

#: The formats that a report offers for download without Python, which made the files.
OFFERED = ("csv", "geojson")

#: The longest report that is read (bytes); that of a sample has half a million.
MOST_BYTES = 200_000_000


def html(reading: Findings, *, notes: str | None = None) -> str:
    """Return the report as a string: a whole HTML page."""
    from ..maps.basemap import clip
    from ..workbench.bundle import report_script, style

    story = reading.story
    return page(
        kind="report",
        language=story.language or "en",
        dateline=reading.made_by.dateline,
        title=story.headline or "Untitled story",
        plain=plain_html(reading),
        method=method_html(reading, notes),
        script=report_script(),
        style=style(),
        data={
            "reading": packed(to_json(reading, indent=None)),
            "basemap": packed(json.dumps(clip(reading), ensure_ascii=False)),
            "formats": packed(
                json.dumps([FORMATS[name].offer(name) for name in OFFERED])
            ),
            **{name: packed(_exported(reading, name)) for name in OFFERED},
        },
    )


def _exported(reading: Findings, name: str) -> str:
    """Return what a file in that format holds, which is text."""
    form = FORMATS[name]
    return str(form.render(reading, **options_of(form, {})))


def _unpacked(data: str) -> str:
    """Unpack what :func:`packed` made.

    Raises
    ------
    ValueError, zlib.error
        It is damaged, or unpacks to more than the longest reading.

    """
    inflate = zlib.decompressobj(wbits=RAW)
    text = inflate.decompress(base64.b64decode(data), MOST_CHARACTERS)
    if inflate.unconsumed_tail or not inflate.eof:
        too_long = len(text) >= MOST_CHARACTERS
        more = f"it unpacks to more than {MOST_CHARACTERS:,} bytes"
        raise ValueError(more if too_long else "it is cut")
    return text.decode()


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
