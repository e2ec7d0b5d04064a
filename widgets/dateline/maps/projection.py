"""Where a place stands on a map's sheet."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from ..geo.sphere import EARTH_KM
from ..geo.topology import Box

__all__ = ["Pair", "Projection", "Sheet", "lay_out", "placing"]

#: A sheet reaches beyond its frame so that it fills wide and high windows alike: at
#: least this many times as wide as the frame is high, and as high as it is wide.
WIDEST, HIGHEST, SPARE = 2.0, 0.8, 1.05

#: Beyond the inhabited world there is little but Antarctica.
HIGHEST_WORLD = 0.56

#: A point on a sheet, in units from its upper left corner.
Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Projection:
    """A cylindrical projection onto the sheet, centred on a meridian.

    ``lon0`` is in degrees, ``scale`` in units a radian, ``x0`` and ``y0`` in units.
    Mercator keeps shapes, Miller keeps the poles on the sheet.
    """

    name: str
    lon0: float
    scale: float = 1.0
    x0: float = 0.0
    y0: float = 0.0

    @classmethod
    def of(cls, payload: dict[str, Any]) -> Projection:
        """Return the projection that a basemap tells."""
        names = ("projection", "lon0", "scale", "x0", "y0")
        return cls(*(payload[name] for name in names))

    def __call__(self, lat: float, lon: float) -> Pair:
        """Place a point (degrees), turned to the side that is nearer."""
        return self.unturned(lat, (lon - self.lon0 + 180) % 360 - 180 + self.lon0)

    def unturned(self, lat: float, lon: float) -> Pair:
        """Place a point that may lie beyond the edge of the world."""
        x = math.radians(lon - self.lon0)
        return self.scale * x - self.x0, -self.scale * self._north(lat) - self.y0

    def _north(self, lat: float) -> float:
        phi = math.radians(max(-85.0, min(85.0, lat)))
        if self.name == "miller":
            return 1.25 * math.log(math.tan(math.pi / 4 + 0.4 * phi))
        return math.log(math.tan(math.pi / 4 + phi / 2))

    def km_per_unit(self, y: float) -> float:
        """Return how many kilometres a unit is at a height of the sheet."""
        # On Mercator's map a parallel is longer than in nature by 1 / cos(latitude).
        return EARTH_KM / (self.scale * math.cosh((y + self.y0) / self.scale))

    def inverse(self, x: float, y: float) -> Pair:
        """Return latitude and longitude of a point of the sheet (degrees)."""
        lon = self.lon0 + math.degrees((x + self.x0) / self.scale)
        north = -(y + self.y0) / self.scale
        if self.name == "miller":
            phi = 2.5 * (math.atan(math.exp(0.8 * north)) - math.pi / 4)
        else:
            phi = 2 * math.atan(math.exp(north)) - math.pi / 2
        return math.degrees(phi), lon


@dataclass(frozen=True, slots=True)
class Sheet:
    """A projection, the size of the sheet and the frame on it (units)."""

    projection: Projection
    width: int
    height: int
    frame: tuple[int, int, int, int]

    @property
    def edges(self) -> Box:
        """West, south, east and north of the sheet in degrees."""
        north, west = self.projection.inverse(0, 0)
        south, east = self.projection.inverse(self.width, self.height)
        return west, south, east, north


def lay_out(box: Box, units: int, *, world: bool, tight: bool = False) -> Sheet:
    """Lay out a sheet on which the frame is ``units`` wide or high.

    ``tight`` leaves out the land around the frame.
    """
    name = "miller" if world else "mercator"
    plain = Projection(name, (box[0] + box[2]) / 2)
    (left, top), (right, bottom) = (
        plain.unturned(box[3], box[0]),
        plain.unturned(box[1], box[2]),
    )
    scale = units / max(right - left, bottom - top)
    wide, high = (right - left) * scale, (bottom - top) * scale
    width, height = wide, high
    if not tight:
        # Nothing is drawn twice: the sheet is never wider than the world.
        width = min(max(wide, WIDEST * high) * SPARE, 2 * math.pi * scale)
        height = max(high, (HIGHEST_WORLD if world else HIGHEST) * wide) * SPARE
    aside, above = (width - wide) / 2, (height - high) / 2
    projection = Projection(
        name, plain.lon0, scale, left * scale - aside, top * scale - above
    )
    frame = (round(aside), round(above), round(wide), round(high))
    return Sheet(projection, round(width), round(height), frame)


def placing(sheet: Sheet) -> dict[str, Any]:
    """Tell how points are placed on a sheet."""
    projection = sheet.projection
    return {
        "projection": projection.name,
        "lon0": round(projection.lon0, 4),
        "scale": round(projection.scale, 3),
        "x0": round(projection.x0, 2),
        "y0": round(projection.y0, 2),
        "size": [sheet.width, sheet.height],
    }
