"""The places of a reading as a plotly figure with its own outlines.

``Scattergeo`` fetches its coastlines from the network and draws nothing without it, so
this is a plain figure on the sheet of our basemap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..maps.arrangement import Pin, View, arranged, fitted, pins_of
from ..maps.basemap import clip
from ..maps.labelling import Box
from ..maps.palette import LIGHT
from ..maps.spots import Spot, spots_of
from ..model import Findings
from .ground import ground_shapes, scale_shapes
from .labels import annotation
from .pins import pin_traces
from .text import SANS, empty_figure, plain

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["WIDTH", "drawn", "place_map"]


#: The width for which names are placed (pixels); the figure itself is as wide as its
#: cell.
WIDTH = 720


def place_map(reading: Findings) -> go.Figure:
    """Return a map of the places that needs no network.

    Countries are areas, towns are pins sized by mentions; hovering shows the name, the
    number of mentions and the first sentence.

    Returns
    -------
    plotly.graph_objects.Figure
        Coordinates are units of the basemap's sheet, not degrees; each pin's
        ``customdata`` holds the place's id, label, mentions, latitude and longitude
        (degrees). Without places, an empty figure that says why.

    """
    ground = clip(reading)
    if "shapes" not in ground:
        return empty_figure(ground["reason"])
    spots = spots_of(reading)
    view = fitted(ground, WIDTH)
    pins = pins_of(ground, spots, view)
    return drawn(ground, spots, pins, view, pin_traces(reading, pins, view))


def drawn(
    ground: dict[str, Any],
    spots: list[Spot],
    pins: list[Pin],
    view: View,
    traces: list[dict[str, Any]],
) -> go.Figure:
    """Return the figure of a map: its ground, the traces of its pins, and names."""
    import plotly.graph_objects as go

    corner: list[Box] = [(0, view.height - 34, 170, 34)]
    labels = arranged(ground, pins, view, corner)
    figure = go.Figure(traces)
    context = [
        view.inverse(label.x, label.y) for label in labels if label.sort == "context"
    ]
    figure.add_scatter(
        x=[x for x, _ in context],
        y=[y for _, y in context],
        mode="markers",
        marker={"size": 3, "color": LIGHT["quiet"]},
        hoverinfo="skip",
    )
    bar, kilometres = scale_shapes(ground, view)
    figure.update_layout(
        _map_layout(view),
        shapes=ground_shapes(ground, spots) + bar,
        annotations=[annotation(label, view) for label in labels]
        + kilometres
        + _foot(ground, spots),
    )
    return figure


def _map_layout(view: View) -> dict[str, Any]:
    (left, top), (right, bottom) = (
        (-view.x / view.k, -view.y / view.k),
        ((view.width - view.x) / view.k, (view.height - view.y) / view.k),
    )
    axis = {"visible": False, "showgrid": False, "zeroline": False}
    return {
        "height": view.height + 26,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 26},
        "plot_bgcolor": LIGHT["sea"],
        "paper_bgcolor": "white",
        "showlegend": False,
        "dragmode": "pan",
        "hoverlabel": {"align": "left", "bgcolor": LIGHT["land"]},
        "font": {"family": SANS, "color": LIGHT["ink"]},
        "xaxis": {**axis, "range": [left, right], "constrain": "domain"},
        # The sheet counts downwards.
        "yaxis": {
            **axis,
            "range": [bottom, top],
            "scaleanchor": "x",
            "constrain": "domain",
        },
    }


def _foot(ground: dict[str, Any], spots: list[Spot]) -> list[dict[str, Any]]:
    """Return annotations with the places off the map, and the sources."""
    outside = set(ground["outside"])
    far = [spot.place.name for spot in spots if spot.id in outside]
    lines = [("right", 1.0, f"Map: {ground['credit']}")]
    if far:
        more = f" and {len(far) - 4} more" if len(far) > 4 else ""
        lines.append(("left", 0.0, f"Off the map: {plain(', '.join(far[:4]))}{more}"))
    return [
        {
            "xref": "paper",
            "yref": "paper",
            "x": x,
            "y": 0,
            "xanchor": side,
            "yanchor": "top",
            "yshift": -4,
            "text": text,
            "showarrow": False,
            "font": {"size": 11, "color": LIGHT["quiet"]},
        }
        for side, x, text in lines
    ]
