"""One HTML file with a reading, its views and its data, which needs no network."""

from __future__ import annotations

import json
import lzma
import os
import re
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..errors import ReportError
from ..exports import FORMATS
from ..io.checked_json import MOST_CHARACTERS, parse
from ..io.damage import bytes_in
from ..io.document import from_json, to_dict
from ..io.drafts import digest_of
from ..io.markup import escaped
from ..io.paths import path_given
from ..model import Findings, Stop
from ..model.stop import stop_of
from .method import method_html
from .packing import BASE64, DEFLATED, PACKED, packed, unpacked
from .page import page
from .static import plain_html

__all__ = ["findings_of", "html", "offers_json", "tour_of"]

#: A part of a report: its JSON, compressed to a sixth and written as characters.
_KINDS = "|".join((BASE64, DEFLATED, PACKED))
_DATA = rf'<script type="({_KINDS})" id="dateline-%s">([^<]*)</script>'

#: The formats that a report makes without Python (see exports/formats.js).
OFFERED = ("csv", "geojson")

#: The longest report that is read (bytes); that of a sample has half a million.
MOST_BYTES = 200_000_000


def html(
    reading: Findings, *, notes: str | None = None, tour: Iterable[Stop] | None = None
) -> str:
    """Return the report as a string: a whole HTML page.

    Raises
    ------
    BadOption
        The tour selects what the reading does not have.

    """
    from ..maps.basemap import clip
    from ..maps.terse import terse
    from ..workbench.bundle import report_script, report_style
    from ..workbench.naming import with_ids

    story = reading.story
    # Findings that are no Reading have none.
    kept: tuple[Stop, ...] = getattr(reading, "tour", ())
    stops = kept if tour is None else with_ids(reading, tour)
    return page(
        kind="report",
        language=story.language or "en",
        dateline=reading.made_by.dateline,
        title=story.headline or "Untitled story",
        plain=plain_html(reading) + _tour_html(stops),
        method=method_html(reading, notes),
        script=report_script(),
        style=report_style(),
        data={
            "reading": packed(_json(to_dict(reading))),
            "basemap": packed(_json(terse(clip(reading)))),
            "digest": packed(digest_of(story)),
            "tour": packed(_json([stop.record() for stop in stops])),
            "formats": packed(offers_json()),
        },
    )


def offers_json() -> str:
    """Return what a page tells of the formats that it makes by itself."""
    return _json([FORMATS[name].offer(name) for name in OFFERED])


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _tour_html(stops: Iterable[Stop]) -> str:
    """Return the sentences of a tour as HTML; nothing without one."""
    items = "".join(f"<li>{escaped(stop.words)}</li>" for stop in stops)
    return f"<h4>Guided tour</h4><ol>{items}</ol>" if items else ""


def findings_of(path: str | os.PathLike[str]) -> Findings:
    """Return the findings that a report contains.

    Raises
    ------
    ReportError
        There is no such file, or it is not a report of Dateline.

    """
    source, page = _page_at(path)
    document = _part(page, "reading", source)
    if document is None:
        raise ReportError(
            f"{source} is not a report of Dateline: it contains no reading. Reports "
            "are written by dateline.report or 'dateline report'"
        )
    try:
        return from_json(document)
    except ValueError as error:
        raise ReportError(f"{source} contains a damaged reading: {error}") from error


def tour_of(path: str | os.PathLike[str]) -> tuple[Stop, ...]:
    """Return the stops of the guided tour that a report contains.

    Raises
    ------
    ReportError
        There is no such file, or its tour is damaged.

    """
    source, page = _page_at(path)
    try:
        tour = parse(
            _part(page, "tour", source) or "[]", f"the tour in {source}", ReportError
        )
        return tuple(map(stop_of, tour))
    except (ValueError, TypeError) as error:
        raise ReportError(f"{source} contains a damaged tour: {error}") from error


def _page_at(path: str | os.PathLike[str]) -> tuple[Path, str]:
    """Return the file of a report and its text.

    Raises
    ------
    ReportError
        There is no such file, or it is too large.

    """
    source = path_given(path, "the report", ReportError)
    try:
        data = bytes_in(source, MOST_BYTES)
        if data is None:
            raise ReportError(
                f"{source} has more than the {MOST_BYTES / 1e6:g} MB of the longest "
                "report that is read"
            )
        return source, data.decode()
    except (OSError, UnicodeDecodeError) as error:
        raise ReportError(f"cannot read the report {source}: {error}") from error


def _part(page: str, name: str, source: Path) -> str | None:
    """Return a part of a report, unpacked; None where it has none such.

    Raises
    ------
    ReportError
        It is damaged.

    """
    match = re.search(_DATA % name, page)
    try:
        if match is None:
            return None
        return unpacked(match[2].strip(), MOST_CHARACTERS, match[1])
    except (ValueError, lzma.LZMAError, zlib.error) as error:
        raise ReportError(f"{source} contains a damaged {name}: {error}") from error
