"""The projection of a map: from degrees to units of its sheet."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from ..geo.sphere import EARTH_KM
from ..geo.topology import Box

__all__ = ["Pair", "Projection", "Sheet", "lay_out", "placing"]

#: A sheet extends beyond its frame to fill wide and high windows: its least width as a
#: multiple of the frame's height, its least height as a multiple of the frame's width,
#: and a factor on both.
WIDEST, HIGHEST, SPARE = 2.0, 0.8, 1.05

#: The least height of a map of the world: beyond it there is little but Antarctica.
HIGHEST_WORLD = 0.56

#: How much wider than its frame a sheet is: the buttons stand beside the frame.
ASIDE = 1.18

#: A point on a sheet: x and y in units from its upper left corner.
Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Projection:
    """A cylindrical projection onto the sheet, centred on a meridian.

    ``name`` is "mercator", which keeps shapes, or "miller", which keeps the poles on
    the sheet. ``lon0`` is in degrees, ``scale`` in units per radian, ``x0`` and ``y0``
    in units.

    References
    ----------
    J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395, 1987.
    """

    name: str
    lon0: float
    scale: float = 1.0
    x0: float = 0.0
    y0: float = 0.0

    @classmethod
    def of(cls, payload: dict[str, Any]) -> Projection:
        """Return the projection of a basemap's payload."""
        names = ("projection", "lon0", "scale", "x0", "y0")
        return cls(*(payload[name] for name in names))

    def __call__(self, lat: float, lon: float) -> Pair:
        """Return a point (degrees) on the sheet, shifted to the nearer side."""
        return self.unturned(lat, (lon - self.lon0 + 180) % 360 - 180 + self.lon0)

    def unturned(self, lat: float, lon: float) -> Pair:
        """Return a point (degrees) on the sheet, which may be beyond the edge."""
        x = math.radians(lon - self.lon0)
        return self.scale * x - self.x0, -self.scale * self._north(lat) - self.y0

    def _north(self, lat: float) -> float:
        phi = math.radians(max(-85.0, min(85.0, lat)))
        if self.name == "miller":
            return 1.25 * math.log(math.tan(math.pi / 4 + 0.4 * phi))
        return math.log(math.tan(math.pi / 4 + phi / 2))

    def km_per_unit(self, y: float) -> float:
        """Return the kilometres per unit at a height of the sheet (units)."""
        # On a Mercator map a parallel is stretched by 1 / cos(latitude).
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
    """Return the sheet for a frame.

    Parameters
    ----------
    box
        The frame: west, south, east, north (degrees).
    units
        The longer side of the frame on the sheet (units).
    world
        Whether it shows the whole world: Miller's projection, else Mercator's.
    tight
        Whether to leave out the land around the frame.

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
        # The sheet is never wider than the world, so that nothing is drawn twice.
        width = min(max(wide * ASIDE, WIDEST * high) * SPARE, 2 * math.pi * scale)
        height = max(high, (HIGHEST_WORLD if world else HIGHEST) * wide) * SPARE
    aside, above = (width - wide) / 2, (height - high) / 2
    projection = Projection(
        name, plain.lon0, scale, left * scale - aside, top * scale - above
    )
    frame = (round(aside), round(above), round(wide), round(high))
    return Sheet(projection, round(width), round(height), frame)


def placing(sheet: Sheet) -> dict[str, Any]:
    """Return the keys of the payload that describe a sheet and its projection."""
    projection = sheet.projection
    return {
        "projection": projection.name,
        "lon0": round(projection.lon0, 4),
        "scale": round(projection.scale, 3),
        "x0": round(projection.x0, 2),
        "y0": round(projection.y0, 2),
        "size": [sheet.width, sheet.height],
    }
