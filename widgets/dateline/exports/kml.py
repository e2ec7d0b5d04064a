"""The places and dated events of a reading as KML 2.2."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from xml.etree import ElementTree as ET

from ..model import Event, Findings, Place, Toponym, happenings, kept
from .shared import (
    Days,
    credit_of,
    days_by_date,
    event_label,
    is_fact_or_expected,
    sentences_of,
    stated_events,
)
from .xmltext import add, document

__all__ = ["to_kml"]

_NAMESPACE = "http://www.opengis.net/kml/2.2"


def to_kml(reading: Findings) -> str:
    """Return a KML document with a folder of places and one of dated events.

    A place has one placemark, without a time. An event has one where it happened,
    with a TimeSpan, if its place has coordinates and its day is known; what is
    expected says so, and what is told several times is there once. Events that are
    denied, demanded, alleged or only supposed are left out, and so is what the user
    rejected.

    Notes
    -----
    Viewers show a description as HTML. So the story's text is escaped for HTML first
    and then, like all text, for XML.

    """
    root = ET.Element("kml", {"xmlns": _NAMESPACE})
    whole = add(root, "Document")
    add(whole, "name", reading.story.title or "Untitled story")
    about = credit_of(reading.story).items()
    add(whole, "description", _html(f"{name}: {value}" for name, value in about))
    points = _points(reading)
    places = add(whole, "Folder")
    add(places, "name", "Places")
    for place, mentions in points.values():
        _add_place(places, reading, place, mentions)
    events = add(whole, "Folder")
    add(events, "name", "Events")
    days = days_by_date(reading)
    for event in happenings(filter(is_fact_or_expected, stated_events(reading))):
        if event.date_id in days and event.place_id in points:
            place = points[event.place_id][0]
            _add_event(events, reading, event, place, days[str(event.date_id)])
    return document(root)


def _points(reading: Findings) -> dict[str, tuple[Place, list[Toponym]]]:
    """Return the places with coordinates and a mention that was not rejected."""
    return {
        id_: (place, remaining)
        for id_, (place, mentions) in reading.distinct_places().items()
        if (remaining := kept(mentions))
        and place.lat is not None
        and place.lon is not None
    }


def _html(lines: Iterable[str]) -> str:
    """Join lines of text for a viewer that shows them as HTML."""
    return "<br/>".join(escape(line) for line in lines)


def _add_place(
    folder: ET.Element, reading: Findings, place: Place, mentions: list[Toponym]
) -> None:
    mark = add(folder, "Placemark")
    add(mark, "name", place.name)
    sentences = dict.fromkeys(m.sentence for m in mentions)
    add(mark, "description", _html(map(reading.sentence, sentences)))
    _add_data(
        mark,
        id=place.id,
        label=place.label,
        kind=place.kind,
        country=place.country,
        population=place.population,
        **place.ids.row(),
        mentions=len(mentions),
        confidence=max(m.confidence for m in mentions),
    )
    _add_point(mark, place)


def _add_event(
    folder: ET.Element, reading: Findings, event: Event, place: Place, days: Days
) -> None:
    mark = add(folder, "Placemark")
    add(mark, "name", event_label(event))
    add(mark, "description", _html([*sentences_of(reading, event), event.why]))
    span = add(mark, "TimeSpan")
    for tag, day in zip(("begin", "end"), days, strict=True):
        if day is not None:
            add(span, tag, day.isoformat())
    _add_data(
        mark,
        id=event.id,
        type=event.type,
        factuality=event.factuality,
        mode=event.mode,
        date=event.edtf,
        object=event.object,
        place=place.label,
        killed=event.killed,
        injured=event.injured,
        missing=event.missing,
        toll=event.toll,
        victims=event.victims() or None,
        instrument=event.instrument,
        confidence=event.confidence,
    )
    _add_point(mark, place)


def _add_data(mark: ET.Element, **values: object) -> None:
    data = add(mark, "ExtendedData")
    for name, value in values.items():
        if value is not None:
            add(add(data, "Data", name=name), "value", value)


def _add_point(mark: ET.Element, place: Place) -> None:
    add(add(mark, "Point"), "coordinates", f"{place.lon},{place.lat}")
