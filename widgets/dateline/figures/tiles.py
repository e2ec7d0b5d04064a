"""The places of a reading on a street map or a picture from above, from the network.

Nothing else draws one, and this only if it is asked for by name: the page that shows
the figure loads its pieces from the servers that plotly names for the style.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ..errors import BadOption, shown
from ..maps.palette import LIGHT
from ..maps.spots import Spot, spots_of
from ..model import Findings
from .pins import customdata, hovers
from .text import SANS, empty_figure

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["BACKGROUNDS", "tile_map"]

#: The grounds that can be asked for, and plotly's names for them.
BACKGROUNDS: Mapping[str, str] = {
    "streets": "open-street-map",
    "satellite": "satellite",
}

#: The height of the figure, and the width for which its extent is chosen (pixels).
_HEIGHT, _WIDTH = 460, 720

#: The side of the whole earth at zoom 0 (pixels), and the nearest that one place is
#: shown (zoom).
_EARTH, _NEAREST = 512, 11.0

#: How much of the figure the places take.
_FILLED = 0.8


def tile_map(reading: Findings, background: str) -> go.Figure:
    """Return a map of the places on a ground that is loaded when it is shown.

    Parameters
    ----------
    reading
        The reading.
    background
        "streets" (OpenStreetMap) or "satellite" (Esri's pictures).

    Returns
    -------
    plotly.graph_objects.Figure
        Coordinates are degrees; each pin's ``customdata`` is as in the map without
        network. Without places, an empty figure that says why.

    Raises
    ------
    BadOption
        There is no such background; the message lists those there are.

    """
    import plotly.graph_objects as go

    if not isinstance(background, str) or background not in BACKGROUNDS:
        raise BadOption(
            f"no background {shown(background)}; there are "
            f"{', '.join(BACKGROUNDS)}, or None for the map that needs no network"
        )
    spots = spots_of(reading)
    if not spots:
        return empty_figure("No place of this story is on the map.")
    figure = go.Figure(
        go.Scattermap(
            lat=[spot.place.lat for spot in spots],
            lon=[spot.place.lon for spot in spots],
            mode="markers",
            marker={
                "size": [10 + 3 * math.sqrt(spot.mentions) for spot in spots],
                "color": LIGHT["pin"],
                "opacity": [0.45 if spot.doubt else 0.9 for spot in spots],
            },
            customdata=[customdata(spot) for spot in spots],
            hovertext=hovers(reading, spots),
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    figure.update_layout(
        height=_HEIGHT,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        font={"family": SANS, "color": LIGHT["ink"]},
        hoverlabel={"align": "left", "bgcolor": LIGHT["land"]},
        map={"style": BACKGROUNDS[background], **_view(spots)},
    )
    return figure


def _view(spots: Sequence[Spot]) -> dict[str, Any]:
    """Return the middle (degrees) and the zoom that show all places."""
    places = [spot.place for spot in spots]
    west, width = _span([place.lon for place in places if place.lon is not None])
    heights = [_northing(place.lat) for place in places if place.lat is not None]
    height = max(heights) - min(heights)
    middle = math.degrees(math.atan(math.sinh((max(heights) + min(heights)) / 2)))
    shares = (
        math.radians(width) / (2 * math.pi) * _EARTH / _WIDTH,
        height / (2 * math.pi) * _EARTH / _HEIGHT,
    )
    share = max(shares) / _FILLED
    zoom = _NEAREST if share <= 0 else min(_NEAREST, -math.log2(share))
    lon = (west + width / 2 + 180) % 360 - 180
    return {"center": {"lat": middle, "lon": lon}, "zoom": zoom}


def _span(lons: Sequence[float]) -> tuple[float, float]:
    """Return where the shortest arc that holds all longitudes begins, and its length.

    Degrees; Fiji's towns lie on both sides of the 180th meridian.
    """
    ordered = sorted(lons)
    gaps = [b - a for a, b in pairwise(ordered)]
    gaps.append(ordered[0] + 360 - ordered[-1])
    widest = max(range(len(gaps)), key=gaps.__getitem__)
    return ordered[(widest + 1) % len(ordered)], 360 - gaps[widest]


def _northing(lat: float) -> float:
    """Return the height of a latitude (degrees) on a Mercator map (radians)."""
    bounded = math.radians(max(-85.0, min(85.0, lat)))
    return math.asinh(math.tan(bounded))
