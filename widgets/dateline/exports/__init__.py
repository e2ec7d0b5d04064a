"""A reading in the formats of other tools: maps, tables, timelines, networks.

>>> from dateline.exports import export
>>> export(reading, "larijani.geojson")       # the ending says which format
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
    """A format: how its files end, what it holds, and the function that writes it."""

    ending: str
    holds: str
    render: Callable[[Findings], str | bytes]


#: The formats by name.
FORMATS: dict[str, Format] = {
    "geojson": Format(".geojson", "places, for any map (RFC 7946)", to_geojson),
    "kml": Format(".kml", "places and dated events, for Google Earth", to_kml),
    "csv": Format(".csv", "places, one row a mention", to_csv),
    "tables": Format(".zip", "a CSV table of every layer", to_zip),
    "annotations": Format(
        ".jsonld", "every mention, W3C Web Annotation", to_annotations
    ),
    "timelinejs": Format(
        ".timeline.json", "dates and events, TimelineJS3", to_timelinejs
    ),
    "graphml": Format(".graphml", "who with whom, for Gephi or networkx", to_graphml),
    "ftm": Format(".ftm.json", "people, bodies and events, FollowTheMoney", to_ftm),
}


def format_of(path: str | os.PathLike[str], name: str | None = None) -> Format:
    """Return the format of that name, or the one the path's ending says.

    Raises
    ------
    BadOption
        There is no such format, or no format has this ending.

    """
    if name is not None:
        if name not in FORMATS:
            known = ", ".join(FORMATS)
            raise BadOption(f"no export format is called {name!r}; there are {known}")
        return FORMATS[name]
    file = Path(path).name.lower()
    for known_format in FORMATS.values():
        if file.endswith(known_format.ending):
            return known_format
    endings = ", ".join(form.ending for form in FORMATS.values())
    raise BadOption(
        f"the ending of {Path(path).name!r} names no export format; use one of "
        f"{endings}"
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
        The file to write. Its ending says the format: .geojson, .kml, .csv, .zip,
        .jsonld, .timeline.json, .graphml or .ftm.json.
    format
        The format by its name in :data:`FORMATS`, if the ending shall not decide.
    force
        Whether to overwrite a file that is there.

    Returns
    -------
    Path
        The file, absolute. It is written whole or not at all.

    Raises
    ------
    BadOption
        Neither ``format`` nor the ending names a format.
    OutputExists
        The file is there already and ``force`` is false.
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
