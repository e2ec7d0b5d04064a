"""The ``raw`` of a location: the place's own fields, and those that Nominatim has."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from geopy.location import Location

from ..errors import BadOption
from ..model import Candidate, Place

__all__ = ["location_at", "location_of", "raw_of"]

#: Half the height of the box around a place without a shape (degrees): those that
#: Nominatim takes for its points.
_HALF = {"admin2": 0.5, "island": 0.2, "city": 0.16, "region": 1.0, "sea": 2.0}
_HALF |= {"district": 0.02, "ocean": 10.0, "continent": 20.0}
_LEAST = 0.01

#: What Nominatim calls the kinds of place in an address.
_IN_ADDRESS = {"admin2": "county", "city": "city", "district": "suburb"}


def raw_of(place: Place) -> dict[str, Any]:
    """Return a place as a flat dictionary, as users of Nominatim expect it.

    Returns
    -------
    dict
        The fields of :class:`dateline.model.Place`; ``place_id`` and ``ids``, which are
        no ids of OpenStreetMap; ``display_name``, ``address``, ``addresstype``, and
        ``boundingbox``: south, north, west and east (degrees, as text, as Nominatim has
        them).

    """
    own = asdict(place)
    return own | {
        "place_id": place.id,
        "display_name": place.label,
        "addresstype": place.kind,
        "address": _address(place),
        "boundingbox": [f"{side:.6f}".rstrip("0").rstrip(".") for side in _box(place)],
    }


def _address(place: Place) -> dict[str, str]:
    known: dict[str, str | None] = {
        _IN_ADDRESS.get(place.kind, ""): place.name,
        "state": place.name if place.kind == "admin1" else place.admin1_name,
        "ISO3166-2-lvl4": place.admin1,
        "country": place.country_name,
        "country_code": (place.country or "").lower(),
    }
    if place.kind not in (*_IN_ADDRESS, "admin1", "country", "territory"):
        known = {place.kind: place.name, **known}
    return {key: value for key, value in known.items() if key and value}


def _box(place: Place) -> tuple[float, float, float, float]:
    """Return south, north, west and east of a place (degrees)."""
    from ..geo.countries import extent
    from ..geo.divisions import division_box

    box = None
    if place.kind in ("country", "territory") and place.country:
        try:
            box = extent(place.country)
        except BadOption:  # Natural Earth draws no shape of it
            box = None
    elif place.kind == "admin1" and place.admin1:
        box = division_box(place.admin1)
    if box is not None:
        west, south, east, north = box
        return south, north, _turned(west), _turned(east)
    lat, lon = place.lat or 0.0, place.lon or 0.0
    half = _HALF.get(place.kind, _LEAST)
    wide = min(180.0, half / max(0.01, math.cos(math.radians(lat))))
    south, north = max(-90.0, lat - half), min(90.0, lat + half)
    return south, north, _turned(lon - wide), _turned(lon + wide)


def _turned(lon: float) -> float:
    """Return a longitude between −180 and 180 degrees."""
    return lon if -180 <= lon <= 180 else (lon + 180) % 360 - 180


def location_of(
    candidate: Candidate, extra: Mapping[str, Any], *, namedetails: bool
) -> Location:
    """Return a candidate as a location, its ``raw`` with its score and ``extra``."""
    own = {
        "score": candidate.score,
        "matched": candidate.matched,
        "terms": {term.name: term.share for term in candidate.terms},
    }
    assert candidate.place is not None  # the gazetteer's own candidates have one
    return location_at(candidate.place, own | dict(extra), namedetails=namedetails)


def location_at(
    place: Place, more: Mapping[str, Any], *, namedetails: bool
) -> Location:
    """Return a place as a location, its ``raw`` with ``more``."""
    raw = raw_of(place) | dict(more)
    if namedetails:
        raw["namedetails"] = {"name": place.name}
    return Location(place.label, (place.lat, place.lon), raw)
