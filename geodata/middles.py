"""The middle of an area: the point at which a country or a division is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import shapely

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    #: Points as rows of longitude and latitude (degrees).
    Points = NDArray[np.float64]

__all__ = ["Mainland", "mainland", "middle"]


@dataclass(frozen=True, slots=True)
class Mainland:
    """The largest piece of an area.

    ``lat`` and ``lon`` are its middle (degrees), ``share`` is its share of the whole
    (0 to 1), and ``inside`` tells whether the middle lies in it.
    """

    lat: float
    lon: float
    share: float
    inside: bool


def middle(area: BaseGeometry) -> tuple[float, float]:
    """Return the centre of gravity of an area on the globe.

    Parameters
    ----------
    area
        Polygons in longitude and latitude (degrees); those cut at 180° are put
        together again.

    Returns
    -------
    tuple of (lat, lon)
        In degrees.

    """
    whole = _joined(area)
    point = _flat(whole, _between(whole)).centroid
    return point.y, _wrapped(_unflat(point, _between(whole)))


def mainland(area: BaseGeometry) -> Mainland:
    """Return where the largest piece of an area has its middle."""
    pieces = [
        piece
        for piece in shapely.get_parts(shapely.make_valid(_joined(area)))
        if piece.geom_type == "Polygon"
    ]
    sizes = [_flat(piece, _between(piece)).area for piece in pieces]
    largest = pieces[sizes.index(max(sizes))]
    lat, lon = middle(largest)
    return Mainland(
        lat=lat,
        lon=lon,
        share=max(sizes) / sum(sizes),
        inside=any(
            largest.contains(shapely.Point(lon + turn, lat)) for turn in (0, 360)
        ),
    )


def _flat(area: BaseGeometry, centre: float) -> BaseGeometry:
    """Lay an area out so that every square kilometre has one size (sinusoidal).

    In plain degrees the north of Canada would count twice.
    """
    import numpy as np

    def lay(points: Points) -> Points:
        east = (points[:, 0] - centre) * np.cos(np.radians(points[:, 1]))
        return np.column_stack([east, points[:, 1]])

    return shapely.make_valid(shapely.transform(area, lay))


def _unflat(point: shapely.Point, centre: float) -> float:
    import numpy as np

    return float(centre + point.x / np.cos(np.radians(point.y)))


def _joined(area: BaseGeometry) -> BaseGeometry:
    """Put the halves of an area that was cut at 180° side by side."""
    import numpy as np

    # Antarctica goes all the way round: it has no halves.
    if _width(area) <= 180 or any(_width(p) > 180 for p in shapely.get_parts(area)):
        return area

    def turned(points: Points) -> Points:
        east = np.where(points[:, 0] < 0, points[:, 0] + 360, points[:, 0])
        return np.column_stack([east, points[:, 1]])

    # The hair's breadth closes the cut itself.
    return shapely.transform(area, turned).buffer(1e-6)


def _width(area: BaseGeometry) -> float:
    west, _, east, _ = area.bounds
    return float(east - west)


def _between(area: BaseGeometry) -> float:
    west, _, east, _ = area.bounds
    return float(west + east) / 2


def _wrapped(lon: float) -> float:
    return (lon + 180) % 360 - 180
