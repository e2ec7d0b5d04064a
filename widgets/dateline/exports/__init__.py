"""Export a reading to the formats of other tools: maps, tables, timelines, networks.

>>> from dateline.exports import export
>>> export(reading, "larijani.geojson")       # the ending decides the format
"""

from __future__ import annotations

import os
import warnings
from pathlib import Path
from typing import Any

from ..io.output import check_output, write_whole
from ..model import Findings
from ..model.findings import findings_given
from .annotations import to_annotations
from .content import KINDS, LAYERS, Gap
from .formats import FORMATS, Format, format_of, options_of
from .ftm import to_ftm
from .geofiles import to_geopackage, to_geoparquet
from .geojson import to_geojson
from .graphml import to_graphml
from .kml import to_kml
from .tables import to_csv, to_tables, to_tsv, to_zip
from .timelinejs import to_timelinejs
from .workbook import to_xlsx

__all__ = [
    "FORMATS",
    "KINDS",
    "LAYERS",
    "Format",
    "Gap",
    "LeftOut",
    "export",
    "format_of",
    "options_of",
    "to_annotations",
    "to_csv",
    "to_ftm",
    "to_geojson",
    "to_geopackage",
    "to_geoparquet",
    "to_graphml",
    "to_kml",
    "to_tables",
    "to_timelinejs",
    "to_tsv",
    "to_xlsx",
    "to_zip",
]


class LeftOut(UserWarning):
    """A file leaves out something that was found, because it cannot hold it."""


def export(
    reading: Findings,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002 - the word users look for
    force: bool = False,
    **options: Any,
) -> Path:
    """Write a reading in the format of another tool.

    Parameters
    ----------
    reading
        What :func:`dateline.read` returned.
    path
        The file to write. Its ending decides the format; see :data:`FORMATS`.
    format
        The name of a format in :data:`FORMATS`, if the ending is not to decide.
    force
        Whether to overwrite an existing file.
    **options
        ``layers`` ("places", "actors", "dates", "quotes", "events", "figures") and
        ``kinds`` (of mentions of places: "literal", "metonym", "demonym", "embedded")
        choose what the file holds; ``bom`` (csv, tables) whether it begins with the
        mark by which Excel knows UTF-8; ``offsets`` (annotations) is "code points" or
        "utf-16".

    Returns
    -------
    Path
        The file, absolute. It is written whole or not at all.

    Warns
    -----
    LeftOut
        The format cannot hold something that was found: how much, and why.

    Raises
    ------
    BadOption
        ``reading`` is none, neither ``format`` nor the ending names a format, or the
        format has no such option.
    OutputExists
        The file exists and ``force`` is false.
    PackageMissing
        The format needs a package that is not installed.
    ReportError
        The file cannot be written there.

    Examples
    --------
    >>> import dateline as dl
    >>> from dateline.exports import export
    >>> reading = dl.read("Floods hit Najaf.", published="2020-01-07")
    >>> export(reading, "flood.geojson")  # doctest: +SKIP

    """
    findings_given(reading)
    chosen = format_of(path, format)
    settled = options_of(chosen, options)
    target = check_output(path, force=force)
    write_whole(target, chosen.render(reading, **settled))
    for gap in chosen.left_out(reading, **settled):
        warnings.warn(f"{target.name}: {gap}", LeftOut, stacklevel=2)
    return target
