"""Distances on the globe."""

from __future__ import annotations

import math

__all__ = ["EARTH_KM", "distance_km"]

#: The mean radius of the Earth, in kilometres.
EARTH_KM = 6371.0088


def distance_km(lat: float, lon: float, lat2: float, lon2: float) -> float:
    """Return the great-circle distance between two points in kilometres."""
    a, b = math.radians(lat), math.radians(lat2)
    half = math.sin((b - a) / 2) ** 2 + (
        math.cos(a) * math.cos(b) * math.sin(math.radians(lon2 - lon) / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
