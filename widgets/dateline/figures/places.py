"""The places of a reading as a plotly figure that brings its own outlines.

``Scattergeo`` fetches its coastlines from the network and draws nothing without it, so
this is a plain figure over the sheet of our basemap.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, get_args

from ..maps.arrangement import Pin, View, arranged, fitted, pins_of, scale_bar
from ..maps.basemap import clip
from ..maps.framing import Spot, spots_of
from ..maps.labelling import Box, Label, lead_end
from ..maps.outlines import Outlines, rings_of
from ..maps.palette import LIGHT
from ..model import Findings
from ..model.place import Doubt
from .text import SANS, SERIF, empty_figure, plain, wrapped

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["place_map"]

#: The window that names are arranged for (pixels); the figure itself is as wide as
#: its cell.
WIDTH = 720

#: plotly's symbols for the marks of a map.
SYMBOLS = {
    "circle": "circle",
    "diamond": "diamond",
    "square": "square",
    "ring": "circle-open",
}

#: How names are set: colour, and whether in the serif of waters and regions.
STYLES = {
    "city": "ink",
    "minor": "ink",
    "story": "ink",
    "region": "ink",
    "water region": "water",
    "water": "water",
    "country": "country",
    "context": "quiet",
}
ITALIC = frozenset({"region", "water region", "water"})


def place_map(reading: Findings) -> go.Figure:
    """Return a map of the places that draws with no network.

    Countries are areas, towns are pins sized by mentions; hovering tells the name,
    the mentions and the first sentence.

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
    import plotly.graph_objects as go

    spots = spots_of(reading)
    view = fitted(ground, WIDTH)
    pins = pins_of(ground, spots, view)
    corner: list[Box] = [(0, view.height - 34, 170, 34)]
    labels = arranged(ground, pins, view, corner)
    figure = go.Figure(_pin_traces(reading, pins, view))
    context = [_sheet(label, view) for label in labels if label.sort == "context"]
    figure.add_scatter(
        x=[x for x, _ in context],
        y=[y for _, y in context],
        mode="markers",
        marker={"size": 3, "color": LIGHT["quiet"]},
        hoverinfo="skip",
    )
    bar, kilometres = _scale(ground, view)
    figure.update_layout(
        _map_layout(view),
        shapes=_ground(ground, spots) + bar,
        annotations=[_annotation(label, view) for label in labels]
        + kilometres
        + _foot(ground, spots),
    )
    return figure


def _sheet(label: Label | Pin, view: View) -> tuple[float, float]:
    """Return where a thing stands on the sheet."""
    return (label.x - view.x) / view.k, (label.y - view.y) / view.k


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


def _ground(ground: dict[str, Any], spots: list[Spot]) -> list[dict[str, Any]]:
    """Return countries and lines as shapes under the pins."""
    named = {spot.place.country for spot in spots if spot.is_country}
    outlines = Outlines.of(ground)
    shapes = []
    for record, rings in outlines.shapes:
        fill = LIGHT["named" if record["code"] in named else "land"]
        shapes.append(_shape(rings, fill, 0.6, fillcolor=fill, fillrule="evenodd"))
    for area in ground["areas"]:
        rings = rings_of(area["rings"])
        fill = LIGHT["named"]
        shapes.append(
            _shape(rings, LIGHT["border"], 0.6, fillcolor=fill, fillrule="evenodd")
        )
    shapes.append(_shape(outlines.coast, LIGHT["coast"], 0.9))
    shapes.append(_shape(outlines.borders, LIGHT["border"], 0.9))
    if outlines.disputed:
        shapes.append(_shape(outlines.disputed, LIGHT["border"], 0.9, dash="dot"))
    return shapes


def _shape(
    lines: list[list[tuple[int, int]]],
    colour: str,
    width: float,
    *,
    dash: str = "solid",
    **fill: str,
) -> dict[str, Any]:
    end = "Z" if fill else ""
    drawn = ("L".join(f"{x},{y}" for x, y in line) for line in lines)
    return {
        "type": "path",
        "path": "".join(f"M{data}{end}" for data in drawn),
        "layer": "below",
        "line": {"color": colour, "width": width, "dash": dash},
        **fill,
    }


def _pin_traces(reading: Findings, pins: list[Pin], view: View) -> list[dict[str, Any]]:
    """Return one trace a kind of mark and of doubt, so that each can be hovered."""
    first = {mention.id: mention.sentence for mention in reversed(reading.places)}
    traces = []
    for mark, doubt in product(SYMBOLS, get_args(Doubt)):
        kept = [p for p in reversed(pins) if (p.mark, p.spot.doubt) == (mark, doubt)]
        if not kept:
            continue
        at = [_sheet(pin, view) for pin in kept]
        told = [_hover(pin.spot, reading.sentence(first[pin.spot.id])) for pin in kept]
        traces.append(
            {
                "type": "scatter",
                "name": f"{mark}, {doubt}" if doubt else mark,
                "mode": "markers+text" if doubt == "may be none" else "markers",
                "x": [x for x, _ in at],
                "y": [y for _, y in at],
                "marker": _marker(mark, doubt, [2 * pin.r for pin in kept]),
                "customdata": [_told(pin.spot) for pin in kept],
                "text": "<b>?</b>",
                "textfont": {"color": LIGHT["pin"], "size": 10},
                "hovertext": told,
                "hovertemplate": "%{hovertext}<extra></extra>",
            }
        )
    return traces


def _marker(mark: str, doubt: Doubt, sizes: list[float]) -> dict[str, Any]:
    """Return how a mark looks: pale where it could be another, open where none."""
    hollow = mark == "ring" or doubt == "may be none"
    symbol = SYMBOLS[mark].removesuffix("-open")
    return {
        "symbol": f"{symbol}-open" if hollow else symbol,
        "size": sizes,
        "color": LIGHT["pin"],
        "opacity": 0.45 if doubt == "cannot choose" else 1,
        "line": {"width": 2} if hollow else {"color": LIGHT["land"], "width": 1.4},
    }


def _told(spot: Spot) -> list[Any]:
    place = spot.place
    return [place.id, plain(place.label), spot.mentions, place.lat, place.lon]


def _hover(spot: Spot, sentence: str) -> str:
    times = "1 mention" if spot.mentions == 1 else f"{spot.mentions} mentions"
    doubt = f", {spot.doubt}" if spot.doubt else ""
    head = f"<b>{plain(spot.place.label)}</b>, {times}{doubt}"
    return f"{head}<br>{wrapped(sentence)}"


def _annotation(label: Label, view: View) -> dict[str, Any]:
    """Return a name at its place, moved by pixels so that it stays beside its pin."""
    assert label.box is not None
    left, top, width, height = label.box
    x, y = _sheet(label, view)
    colour = LIGHT[STYLES[label.style]]
    text = plain(label.text)
    text = f"<b>{text}</b>" if label.bold else text
    serif = label.style in ITALIC
    base = {
        "x": x,
        "y": y,
        "text": f"<i>{text}</i>" if serif else text,
        "font": {
            "size": label.size,
            "color": colour,
            "family": SERIF if serif else SANS,
            # A halo, so that a name can be read over a border.
            "shadow": "0 0 3px " + LIGHT["sea" if "water" in label.style else "land"],
        },
        "borderpad": 0,
    }
    across, down = left + width / 2 - label.x, top + height / 2 - label.y
    if not label.lead:
        return {**base, "showarrow": False, "xshift": across, "yshift": -down}
    end_x, end_y = lead_end(label, label.box)
    lead = {"arrowhead": 0, "arrowwidth": 0.8, "arrowcolor": LIGHT["ink"]}
    side = (
        "left" if across > width / 2 else "right" if across < -width / 2 else "center"
    )
    return {
        **base,
        **lead,
        "showarrow": True,
        "xanchor": side,
        "yanchor": "middle",
        "ax": end_x - label.x,
        "ay": end_y - label.y,
    }


def _scale(
    ground: dict[str, Any], view: View
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return a scale bar that zooms with the map, and its text."""
    found = scale_bar(ground, view)
    if found is None:
        return [], []
    km, long = found
    left, base = (10 - view.x) / view.k, (view.height - 8 - view.y) / view.k
    tick, right = 5 / view.k, left + long / view.k
    line = [(left, base - tick), (left, base), (right, base), (right, base - tick)]
    bar = _shape([[(round(x), round(y)) for x, y in line]], LIGHT["quiet"], 1)
    text = {
        "x": (left + right) / 2,
        "y": base,
        "yshift": 12,
        "text": f"{km:,} km",
        "showarrow": False,
        "font": {"size": 10, "color": LIGHT["quiet"]},
    }
    return [bar | {"layer": "above"}], [text]


def _foot(ground: dict[str, Any], spots: list[Spot]) -> list[dict[str, Any]]:
    """Name what lies off the map, and the sources."""
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
