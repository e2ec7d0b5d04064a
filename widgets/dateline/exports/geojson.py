"""The places of a reading as GeoJSON (RFC 7946)."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any, get_args

from ..errors import BadOption
from ..model import Findings, Place, Toponym, kept
from ..model.place import ToponymKind
from .shared import credit_of

__all__ = ["to_geojson"]


def to_geojson(
    reading: Findings, *, kinds: Collection[str] = ("literal", "metonym")
) -> str:
    """Return a FeatureCollection with a point for every distinct place.

    Each feature has the phrases that name the place, its identifiers, and for
    every mention its offsets (characters), sentence, confidence and reason.

    Parameters
    ----------
    reading
        The findings of a story. Places without coordinates, and mentions that the
        user rejected, are left out.
    kinds
        Which mentions are used: "literal", "metonym" (Tehran said), "demonym" (Iranian)
        and "embedded" (University of Tehran).

    Raises
    ------
    BadOption
        One of ``kinds`` is not one of these four.

    """
    unknown = sorted(set(kinds) - set(get_args(ToponymKind)))
    if unknown:
        raise BadOption(
            f"there is no kind of mention {', '.join(map(repr, unknown))}; "
            f"give some of {', '.join(get_args(ToponymKind))}"
        )
    features = []
    for place, mentions in reading.distinct_places().values():
        chosen = [m for m in kept(mentions) if m.kind in kinds]
        if chosen and place.lat is not None and place.lon is not None:
            features.append(_feature(reading, place, chosen))
    collection = {
        "type": "FeatureCollection",
        "story": credit_of(reading.story),
        "gazetteer": reading.made_by.gazetteer,
        "features": features,
    }
    return json.dumps(collection, ensure_ascii=False, indent=1)


def _feature(
    reading: Findings, place: Place, mentions: list[Toponym]
) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {
            "id": place.id,
            "uri": gazetteer_uri(place),
            "name": place.name,
            "label": place.label,
            "kind": place.kind,
            "level": place.level,
            "country": place.country,
            "admin1": place.admin1,
            "population": place.population,
            **place.ids.row(),
            "phrases": list(dict.fromkeys(m.phrase for m in mentions)),
            "tags": list(dict.fromkeys(m.kind for m in mentions)),
            "mentions": [_mention(reading, m) for m in mentions],
        },
    }


def gazetteer_uri(place: Place) -> str | None:
    """Return the linked-data URI of a GeoNames place, None for other places."""
    number = place.ids.geonames or place.id.removeprefix("geonames:")
    return f"https://sws.geonames.org/{number}/" if number.isdecimal() else None


def _mention(reading: Findings, mention: Toponym) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "phrase": mention.phrase,
        "kind": mention.kind,
        "sentence": reading.sentence(mention.sentence),
        "confidence": mention.confidence,
        "status": mention.status,
        "rule": mention.rule,
        "why": mention.why,
    }
