"""The boxes that frame countries and divisions on a map, as they were worked out once.

A map of many places asks for a hundred of them, and working them out takes the shapes
at every scale, which take half a second to load. ``dateline.geodata.boxes`` tells how
they are chosen. Longitudes and latitudes are degrees, WGS 84.
"""

from __future__ import annotations

import gzip
import json
from functools import lru_cache
from importlib import resources
from typing import Any

from .topology import Box

__all__ = ["country_boxes", "division_boxes"]


def country_boxes() -> dict[str, Box]:
    """Return the box of each country that has a shape, by its ISO 3166-1 code."""
    return _stored()[0]


def division_boxes() -> dict[str, Box]:
    """Return the box of each division that has a shape, by its ISO 3166-2 code."""
    return _stored()[1]


@lru_cache(maxsize=1)
def _stored() -> tuple[dict[str, Box], dict[str, Box]]:
    file = resources.files("dateline.geodata") / "basemap" / "boxes.json.gz"
    stored: dict[str, Any] = json.loads(gzip.decompress(file.read_bytes()))
    countries, divisions = (
        {code: (w, s, e, n) for code, (w, s, e, n) in stored[kind].items()}
        for kind in ("countries", "divisions")
    )
    return countries, divisions
