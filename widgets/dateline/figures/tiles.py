"""The places of a reading on a street map or a picture from above, from the network.

Nothing else draws one, and this only if it is asked for by name: the page that shows
the figure loads its pieces from their servers. What cannot be loaded leaves our own
outlines, which are in the figure.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..errors import BadOption, shown
from ..maps.basemap import clip
from ..maps.framing import choose_frame
from ..maps.outlines import Outlines, Step
from ..maps.palette import LIGHT
from ..maps.projection import Projection
from ..maps.spots import Spot, spots_of
from ..model import Findings
from .pins import customdata, hovers
from .text import SANS, empty_figure

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["BACKGROUNDS", "tile_map"]

#: The grounds that can be asked for: where their pieces are, and whose they are.
BACKGROUNDS: Mapping[str, tuple[str, str]] = {
    "streets": (
        "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
        "© OpenStreetMap contributors",
    ),
    "satellite": (
        "https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer"
        "/tile/{z}/{y}/{x}",
        "Esri, Maxar, Earthstar Geographics and the GIS user community",
    ),
}

#: The height of the figure, and the width for which its extent is chosen (pixels).
_HEIGHT, _WIDTH = 460, 720

#: The side of the whole earth at zoom 0 (pixels), and the nearest that one place is
#: shown (zoom).
_EARTH, _NEAREST = 512, 11.0


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
        map={
            "style": _outlines(clip(spots)),
            "layers": [_pieces(*BACKGROUNDS[background])],
            **_view(spots),
        },
    )
    return figure


def _pieces(address: str, owner: str) -> dict[str, Any]:
    """Return the pieces as a layer of their own.

    A style of plotly's that cannot be loaded may keep the pins from being drawn, and
    its satellite pictures are asked of four servers.
    """
    return {
        "sourcetype": "raster",
        "type": "raster",
        "source": [address],
        "sourceattribution": owner,
        "below": "traces",
    }


def _outlines(ground: dict[str, Any]) -> dict[str, Any]:
    """Return our own map of the same stretch, as a style of MapLibre's."""
    outlines, place = Outlines.of(ground), Projection.of(ground)

    def degrees(line: Sequence[Step]) -> list[list[float]]:
        points = (place.inverse(x, y) for x, y in line)
        return [[round(lon, 3), round(lat, 3)] for lat, lon in points]

    rings = [degrees(ring) for _, shape in outlines.shapes for ring in shape]
    borders = [degrees(line) for line in (*outlines.borders, *outlines.disputed)]
    coast = [degrees(line) for line in outlines.coast]
    drawn: dict[str, tuple[str, str, list[Any]]] = {
        # A hole is a country of its own.
        "land": ("fill", "MultiPolygon", [[ring] for ring in rings]),
        "border": ("line", "MultiLineString", borders),
        "coast": ("line", "MultiLineString", coast),
    }
    sea = {"background-color": LIGHT["sea"]}
    layers: list[dict[str, Any]] = [{"id": "sea", "type": "background", "paint": sea}]
    sources = {}
    for name, (kind, sort, lines) in drawn.items():
        paint = {f"{kind}-color": LIGHT[name]}
        layers.append({"id": name, "type": kind, "source": name, "paint": paint})
        shape = {"type": sort, "coordinates": lines}
        sources[name] = {"type": "geojson", "data": shape}
    return {"version": 8, "sources": sources, "layers": layers}


def _view(spots: Sequence[Spot]) -> dict[str, Any]:
    """Return the middle (degrees) and the zoom that show what our own map shows."""
    frame = choose_frame(spots)
    assert frame is not None  # there are spots
    west, south, east, north = frame.box
    low, high = _northing(south), _northing(north)
    middle = math.degrees(math.atan(math.sinh((low + high) / 2)))
    shares = (
        math.radians(east - west) / (2 * math.pi) * _EARTH / _WIDTH,
        (high - low) / (2 * math.pi) * _EARTH / _HEIGHT,
    )
    zoom = min(_NEAREST, -math.log2(max(shares)))
    lon = (west + east + 360) / 2 % 360 - 180
    return {"center": {"lat": middle, "lon": lon}, "zoom": zoom}


def _northing(lat: float) -> float:
    """Return the height of a latitude (degrees) on a Mercator map (radians)."""
    bounded = math.radians(max(-85.0, min(85.0, lat)))
    return math.asinh(math.tan(bounded))
