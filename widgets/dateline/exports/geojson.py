"""The places and events of a reading as GeoJSON (RFC 7946)."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from ..io.selectors import geonames_uri
from ..model import Findings, Place, Toponym
from .content import Choice
from .mapped import Feature, map_layers
from .shared import credit_of

__all__ = ["gazetteer_uri", "to_geojson"]


def to_geojson(
    reading: Findings, *, layers: Choice = None, kinds: Choice = None
) -> str:
    """Return a FeatureCollection with a feature for every place and every event.

    A feature of a place has the phrases that name it, its identifiers, and for
    every mention its offsets (characters), sentence, confidence and reason. An event
    is where it happened, told once however often the story tells it; its geometry is
    null where that is not known. ``layer`` tells the two apart. ``left_out`` says what
    the file does not hold: events that are denied, demanded, alleged or only supposed,
    and names without coordinates. What the user rejected is not there either.

    Parameters
    ----------
    reading
        The findings of a story.
    layers
        "places", "events"; both by default.
    kinds
        Which mentions count for places: "literal", "metonym" (Tehran said), "demonym"
        (Iranian) and "embedded" (University of Tehran); all by default.

    Raises
    ------
    BadOption
        There is no such layer or kind.

    """
    found = map_layers(reading, layers, kinds)
    collection = {
        "type": "FeatureCollection",
        "story": credit_of(reading.story),
        "gazetteer": reading.made_by.gazetteer,
        "left_out": found.left_out,
        "features": [
            _feature(reading, layer, feature)
            for layer, features in found.features.items()
            for feature in features
        ],
    }
    return json.dumps(collection, ensure_ascii=False, indent=1)


def _feature(reading: Findings, layer: str, feature: Feature) -> dict[str, Any]:
    point = feature.point
    geometry = {"type": "Point", "coordinates": point} if point else None
    about = _of_place(reading, feature) if feature.mentions else _of_event(feature)
    return {
        "type": "Feature",
        "id": feature.id,
        "geometry": geometry,
        "properties": {"layer": layer, **about},
    }


def _of_event(feature: Feature) -> dict[str, Any]:
    """Return the properties of an event.

    ``first`` and ``last`` are days, the date as told is an object: GDAL takes a text
    that looks like a date for one, and cannot open a file with a day before Christ; a
    clock time would make midnights of all days.
    """
    row, date = feature.row, feature.date
    told = {"phrase": date.phrase, "edtf": row["date"]} if date else None
    plain = {
        name: value.isoformat() if isinstance(value, dt.date) else value
        for name, value in row.items()
    }
    return plain | {"date": told}


def _of_place(reading: Findings, feature: Feature) -> dict[str, Any]:
    mentions = feature.mentions
    place = mentions[0].place
    return {
        **feature.row,
        "uri": gazetteer_uri(place) if place else None,
        "phrases": list(dict.fromkeys(m.phrase for m in mentions)),
        "tags": list(dict.fromkeys(m.kind for m in mentions)),
        "mentions": [_mention(reading, m) for m in mentions],
    }


def gazetteer_uri(place: Place) -> str | None:
    """Return the linked-data URI of a GeoNames place, None for other places."""
    number = place.ids.geonames or place.id.removeprefix("geonames:")
    return geonames_uri(number) if number.isdecimal() else None


def _mention(reading: Findings, mention: Toponym) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "phrase": mention.phrase,
        "kind": mention.kind,
        "sentence": reading.sentence(mention.sentence),
        "confidence": mention.confidence,
        "doubt": mention.doubt or None,
        "status": mention.status,
        "rule": mention.rule,
        "why": mention.why,
    }
