"""Names to places: the SQLite gazetteer and a geopy geocoder on it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .gazetteer import Gazetteer
from .given import check_gazetteer, gazetteer_given
from .match import Match
from .named import place_named
from .names import normalise

if TYPE_CHECKING:
    from .geocoder import GazetteerGeocoder, get_geocoder

__all__ = [
    "Gazetteer",
    "GazetteerGeocoder",
    "Match",
    "check_gazetteer",
    "gazetteer_given",
    "get_geocoder",
    "normalise",
    "place_named",
]


def __getattr__(name: str) -> Any:
    # geopy is loaded only when a geocoder is asked for.
    if name in ("GazetteerGeocoder", "get_geocoder"):
        return getattr(import_module(".geocoder", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
