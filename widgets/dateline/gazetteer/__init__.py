"""Names to places: the SQLite gazetteer and the geocoder over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .gazetteer import Gazetteer, distance_km
from .match import Match
from .names import TYPE_WORDS, normalise

if TYPE_CHECKING:
    from .geocoder import GazetteerGeocoder, geocoder

__all__ = [
    "TYPE_WORDS",
    "Gazetteer",
    "GazetteerGeocoder",
    "Match",
    "distance_km",
    "geocoder",
    "normalise",
]


def __getattr__(name: str) -> Any:
    # geopy is loaded only when a geocoder is asked for.
    if name in ("GazetteerGeocoder", "geocoder"):
        from . import geocoder as module

        return getattr(module, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
