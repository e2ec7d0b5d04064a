"""The export formats: what each holds, for whom, and what it cannot hold."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..errors import BadOption, ReportError, quoted, text_given
from ..io.paths import path_given
from ..model import Findings
from .annotations import to_annotations
from .content import KINDS, LAYERS, Gap
from .ftm import FTM_LAYERS, ftm_gaps, to_ftm
from .geofiles import to_geopackage, to_geoparquet
from .geojson import to_geojson
from .graphml import GRAPH_LAYERS, graph_gaps, to_graphml
from .kml import to_kml
from .mapped import MAP_LAYERS, map_gaps
from .tables import to_csv, to_tsv, to_zip
from .timelinejs import TIMELINE_LAYERS, timeline_gaps, to_timelinejs
from .workbook import to_xlsx

__all__ = ["FORMATS", "Format", "format_of", "options_of"]

#: What a format makes of one layer where it is not every item of it.
PARTS: dict[str, dict[str, str]] = {
    "map": {
        "places": "those with coordinates, each once",
        "events": "what is told as a fact or expected, each once",
    },
    "timeline": {
        "events": "what is told as a fact or expected and has a day, each once",
        "dates": "those with a day, where no event has its day from them; no sets",
    },
    "graph": {
        "actors": "all, each a node",
        "places": "metonyms, and those that speak, act or are acted on, each a node",
        "events": "those with a sure actor and target, each once, as edges",
    },
    "ftm": {
        "actors": "all, each an entity",
        "places": "names in the article; those of events as addresses",
        "events": "what is told as a fact, each once",
    },
}


@dataclass(frozen=True, slots=True)
class Format:
    """An export format.

    Attributes
    ----------
    ending
        How its files end.
    holds
        What they contain.
    consumers
        Which tools read them.
    render
        Makes the contents of a file from the findings and the options.
    layers
        The layers that it can hold.
    parts
        What it holds of a layer, where that is not every item.
    takes_kinds
        Whether the kinds of mention can be chosen.
    single
        The layer that a file holds by default, if it can hold only one.
    options
        Its own options, with the values that files have by default.
    gaps
        Returns what a file with these options leaves out, apart from what the user
        rejected.

    """

    ending: str
    holds: str
    consumers: str
    render: Callable[..., str | bytes]
    layers: tuple[str, ...] = LAYERS
    parts: Mapping[str, str] = field(default_factory=dict)
    takes_kinds: bool = True
    single: str | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    gaps: Callable[..., list[Gap]] | None = None

    def offer(self, name: str) -> dict[str, str]:
        """Return what a list of formats to choose from says of it."""
        return {"name": name, "ending": self.ending, "holds": self.holds}

    def takes(self, option: str) -> bool:
        """Tell whether files of the format can be given an option of that name."""
        if option == "kinds":
            return self.takes_kinds
        return option == "layers" or option in self.options

    def left_out(self, reading: Findings, **options: Any) -> list[Gap]:
        """Return what a file with these options leaves out, and why."""
        own = {key: val for key, val in options.items() if key not in self.options}
        return [] if self.gaps is None else self.gaps(reading, **own)


#: The formats by name. A new one needs a function that renders it and an entry here:
#: the command line, its help and the documentation take them from this table.
FORMATS: dict[str, Format] = {
    "geojson": Format(
        ".geojson",
        "places with the words that name them and the reasons, and events (RFC 7946)",
        "QGIS, any web map",
        to_geojson,
        layers=MAP_LAYERS,
        parts=PARTS["map"],
        gaps=map_gaps,
    ),
    "kml": Format(
        ".kml",
        "places and events",
        "Google Earth, QGIS",
        to_kml,
        layers=MAP_LAYERS,
        parts=PARTS["map"],
        gaps=map_gaps,
    ),
    "geopackage": Format(
        ".gpkg",
        "a layer of places and one of events",
        "QGIS, GeoPandas",
        to_geopackage,
        layers=MAP_LAYERS,
        parts=PARTS["map"],
        gaps=map_gaps,
    ),
    "geoparquet": Format(
        ".parquet",
        "places, or another layer with points",
        "GeoPandas, DuckDB",
        to_geoparquet,
        layers=MAP_LAYERS,
        parts=PARTS["map"],
        single="places",
        gaps=map_gaps,
    ),
    "csv": Format(
        ".csv",
        "places, one row for each mention, or another layer",
        "Excel, R, pandas",
        to_csv,
        single="places",
        options={"bom": True},
    ),
    "tsv": Format(
        ".tsv",
        "the same with tabs",
        "R, awk, annotation tools",
        to_tsv,
        single="places",
    ),
    "xlsx": Format(".xlsx", "a sheet for every layer", "Excel, LibreOffice", to_xlsx),
    "tables": Format(
        ".zip",
        "a CSV table for every layer, described as a data package",
        "R, pandas, Frictionless",
        to_zip,
        options={"bom": False},
    ),
    "annotations": Format(
        ".jsonld",
        "every mention as a W3C Web Annotation",
        "annotation tools",
        to_annotations,
        options={"offsets": "code points"},
    ),
    "timelinejs": Format(
        ".timeline.json",
        "dated events, with the date in words",
        "TimelineJS 3",
        to_timelinejs,
        layers=TIMELINE_LAYERS,
        parts=PARTS["timeline"],
        takes_kinds=False,
        gaps=timeline_gaps,
    ),
    "graphml": Format(
        ".graphml",
        "who appears with whom, by sentence and by event",
        "Gephi, networkx",
        to_graphml,
        layers=GRAPH_LAYERS,
        parts=PARTS["graph"],
        gaps=graph_gaps,
    ),
    "ftm": Format(
        ".ftm.json",
        "people, organisations and events as FollowTheMoney entities",
        "OpenAleph",
        to_ftm,
        layers=FTM_LAYERS,
        parts=PARTS["ftm"],
        gaps=ftm_gaps,
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
        if text_given(name, "the format") not in FORMATS:
            known = ", ".join(FORMATS)
            raise BadOption(
                f"there is no export format {quoted(name)}; give one of {known}"
            )
        return FORMATS[name]
    given = path_given(path, "the file to write", ReportError)
    file = given.name.lower()
    for known_format in FORMATS.values():
        if file.endswith(known_format.ending):
            return known_format
    endings = ", ".join(form.ending for form in FORMATS.values())
    raise BadOption(
        f"the ending of {given.name!r} belongs to no export format; use one "
        f"of {endings}"
    )


def options_of(form: Format, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options of a file: those given, else the format's own defaults.

    What is None counts as not given.

    Raises
    ------
    BadOption
        The format has no such option, or no such layer or kind.

    """
    options: dict[str, Any] = dict(form.options)
    if form.single:
        options["layers"] = (form.single,)
    for name, value in given.items():
        if value is None:
            continue
        if not form.takes(name):
            raise BadOption(f"{form.ending} has no option {name!r}; leave it out")
        options[name] = value
    _check(form, options)
    return options


def _check(form: Format, options: Mapping[str, Any]) -> None:
    """Refuse what no file of the format can have, before anything is read."""
    for name, known in (("layers", form.layers), ("kinds", KINDS)):
        given = _listed(options.get(name) or ())
        wrong = [one for one in given if one not in known]
        if wrong:
            raise BadOption(
                f"{form.ending} cannot have the {name} {', '.join(map(repr, wrong))}; "
                f"give some of {', '.join(known)}"
            )
    if form.single and len({*_listed(options["layers"])}) != 1:
        raise BadOption(f"{form.ending} holds one layer; give one, or take .zip")


def _listed(given: Any) -> Collection[Any]:
    several = not isinstance(given, str) and isinstance(given, Collection)
    return given if several else [given]
