"""The places and events of a reading as KML 2.2."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from html import escape
from xml.etree import ElementTree as ET

from ..model import Findings
from ..model.columns import ColumnType
from .content import Choice
from .mapped import MAP_TABLES, Feature, map_layers
from .shared import credit_of, headline_of
from .xmltext import add, document

__all__ = ["to_kml"]

_NAMESPACE = "http://www.opengis.net/kml/2.2"

_TITLES = {"places": "Places", "events": "Events"}

#: What can be too large for a whole number of 32 bits: the people of a continent.
_LARGE = frozenset({"population"})

#: The types of KML's schemas. It has none for days: they are text.
_TYPES: dict[ColumnType, str] = {
    "string": "string",
    "date": "string",
    "integer": "int",
    "number": "double",
}


def to_kml(reading: Findings, *, layers: Choice = None, kinds: Choice = None) -> str:
    """Return a KML document with a folder of places and one of events.

    A place has one placemark, without a time. An event has one too, told once however
    often the story tells it, with a TimeSpan from the first to the last day if they
    are known, and a point if its place is; what is expected says so. Their data are
    typed by a Schema for each folder. The description of the document says what is
    left out: events that are denied, demanded, alleged or only supposed, and names
    without coordinates. What the user rejected is not there either.

    Parameters
    ----------
    reading
        The findings of a story.
    layers
        "places", "events"; both by default.
    kinds
        Which mentions count for places: "literal", "metonym", "demonym", "embedded";
        all by default.

    Raises
    ------
    BadOption
        There is no such layer or kind.

    Notes
    -----
    Viewers show a description as HTML. So the story's text is escaped for HTML first
    and then, like all text, for XML. Days are written whole: readers take a bare year
    or month for its first day, or for none.

    """
    found = map_layers(reading, layers, kinds)
    root = ET.Element("kml", {"xmlns": _NAMESPACE})
    whole = add(root, "Document")
    add(whole, "name", headline_of(reading.story))
    about = [f"{name}: {value}" for name, value in credit_of(reading.story).items()]
    add(whole, "description", _html([*about, *found.left_out]))
    for layer in found.features:
        _add_schema(whole, layer)
    for layer, features in found.features.items():
        folder = add(whole, "Folder")
        add(folder, "name", _TITLES[layer])
        if not features:
            add(folder, "description", f"The story has no {layer} that can be shown.")
        for feature in features:
            _add_placemark(folder, reading, layer, feature)
    return document(root)


def _html(lines: Iterable[str]) -> str:
    """Join lines of text for a viewer that shows them as HTML."""
    return "<br/>".join(escape(line) for line in lines)


def _add_schema(whole: ET.Element, layer: str) -> None:
    schema = add(whole, "Schema", name=layer, id=layer)
    for column in MAP_TABLES[layer].columns:
        type_ = "double" if column.name in _LARGE else _TYPES[column.type]
        add(schema, "SimpleField", name=column.name, type=type_)


def _add_placemark(
    folder: ET.Element, reading: Findings, layer: str, feature: Feature
) -> None:
    row = feature.row
    mark = add(folder, "Placemark")
    add(mark, "name", row["name"])
    add(mark, "description", _html(_lines(reading, feature)))
    days = (row.get("first"), row.get("last"))
    if any(days):
        span = add(mark, "TimeSpan")
        for tag, day in zip(("begin", "end"), days, strict=True):
            if day is not None:
                add(span, tag, day.isoformat())
    data = add(add(mark, "ExtendedData"), "SchemaData", schemaUrl=f"#{layer}")
    for name, value in row.items():
        if value not in (None, ""):
            add(data, "SimpleData", _plain(value), name=name)
    if feature.point is not None:
        lon, lat = feature.point
        add(add(mark, "Point"), "coordinates", f"{lon},{lat}")


def _lines(reading: Findings, feature: Feature) -> list[str]:
    if feature.event:
        row = feature.row
        when = [f"When: {row['counted']}"] if row["counted"] else []
        return [*row["evidence"].split("\n"), *when, feature.event.why]
    sentences = dict.fromkeys(m.sentence for m in feature.mentions)
    return [reading.sentence(at) for at in sentences]


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value
