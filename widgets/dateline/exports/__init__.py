"""Export a reading to the formats of other tools: maps, tables, timelines, networks.

>>> from dateline.exports import export
>>> export(reading, "larijani.geojson")       # the ending decides the format
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..errors import BadOption
from ..io.output import check_output, write_whole
from ..model import Findings
from .annotations import to_annotations
from .ftm import to_ftm
from .geojson import to_geojson
from .graphml import to_graphml
from .kml import to_kml
from .tables import to_csv, to_tables, to_zip
from .timelinejs import to_timelinejs

__all__ = [
    "FORMATS",
    "Format",
    "export",
    "format_of",
    "to_annotations",
    "to_csv",
    "to_ftm",
    "to_geojson",
    "to_graphml",
    "to_kml",
    "to_tables",
    "to_timelinejs",
    "to_zip",
]


@dataclass(frozen=True, slots=True)
class Format:
    """An export format.

    ``ending`` is how its files end, ``holds`` what they contain, ``consumers`` which
    tools read them; ``render`` makes the contents of a file.
    """

    ending: str
    holds: str
    consumers: str
    render: Callable[[Findings], str | bytes]


#: The formats by name. A new one needs a function that renders it and an entry here:
#: the command line, its help and the documentation take them from this table.
FORMATS: dict[str, Format] = {
    "geojson": Format(
        ".geojson",
        "places with the words that name them and the reasons (RFC 7946)",
        "QGIS, any web map",
        to_geojson,
    ),
    "kml": Format(".kml", "places and dated events", "Google Earth, QGIS", to_kml),
    "csv": Format(
        ".csv", "places, one row for each mention", "Excel, R, pandas", to_csv
    ),
    "tables": Format(".zip", "a CSV table for every layer", "Excel, R, pandas", to_zip),
    "annotations": Format(
        ".jsonld",
        "every mention as a W3C Web Annotation",
        "annotation tools",
        to_annotations,
    ),
    "timelinejs": Format(
        ".timeline.json",
        "dated events, with the date in words",
        "TimelineJS 3",
        to_timelinejs,
    ),
    "graphml": Format(
        ".graphml",
        "who appears with whom, by sentence and by event",
        "Gephi, networkx",
        to_graphml,
    ),
    "ftm": Format(
        ".ftm.json",
        "people, organisations and events as FollowTheMoney entities",
        "OpenAleph",
        to_ftm,
    ),
}


def format_of(path: str | os.PathLike[str], name: str | None = None) -> Format:
    """Return the format of that name, or the one that the path ends in.

    Raises
    ------
    BadOption
        There is no such format, or no format has this ending.

    """
    if name is not None:
        if name not in FORMATS:
            known = ", ".join(FORMATS)
            raise BadOption(f"there is no export format {name!r}; give one of {known}")
        return FORMATS[name]
    file = Path(path).name.lower()
    for known_format in FORMATS.values():
        if file.endswith(known_format.ending):
            return known_format
    endings = ", ".join(form.ending for form in FORMATS.values())
    raise BadOption(
        f"the ending of {Path(path).name!r} belongs to no export format; use one "
        f"of {endings}"
    )


def export(
    reading: Findings,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002 - the word users look for
    force: bool = False,
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

    Returns
    -------
    Path
        The file, absolute. It is written whole or not at all.

    Raises
    ------
    BadOption
        Neither ``format`` nor the ending names a format.
    OutputExists
        The file exists and ``force`` is false.
    ReportError
        The file cannot be written there.

    Examples
    --------
    >>> import dateline as dl
    >>> from dateline.exports import export
    >>> reading = dl.read("Floods hit Najaf.", published="2020-01-07")
    >>> export(reading, "flood.geojson")  # doctest: +SKIP

    """
    chosen = format_of(path, format)
    target = check_output(path, force=force)
    write_whole(target, chosen.render(reading))
    return target
