"""Many stories as plotly figures: their places on a map, their days as bars."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..maps.arrangement import Pin, fitted, pins_of
from ..maps.palette import LIGHT
from ..maps.spots import Spot
from ..overview.axis import Axis
from ..overview.ground import ground_of, spots_in
from .pins import traces_of
from .places import WIDTH, drawn
from .text import SANS, empty_figure, plain

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["pile_map", "pile_timeline"]

#: The radius of the least circle, and how much the largest adds (pixels).
_LEAST, _GROWTH = 3.6, 15.0

_Answer = Mapping[str, Any]

#: The charts of days: their key, their name and their colour.
_CHARTS = (("told", "tell of it", "#b0548a"), ("published", "published", LIGHT["ink"]))


def pile_map(answer: _Answer) -> go.Figure:
    """Return a map of the places that stories tell of, which needs no network.

    Parameters
    ----------
    answer
        What the stories tell (:mod:`dateline.overview.answers`).

    Returns
    -------
    plotly.graph_objects.Figure
        Circles are sized by the number of stories that name a place. Coordinates are
        units of the basemap's sheet, not degrees; each pin's ``customdata`` holds the
        place's id, label, stories, latitude and longitude (degrees). Without places,
        an empty figure that says why.

    """
    spots = spots_in(answer["places"])
    ground = ground_of(spots)
    if "shapes" not in ground:
        return empty_figure("No place of these stories could be put on the map.")
    labels = {row["id"]: row for row in answer["places"]}
    view = fitted(ground, WIDTH)
    pins = _sized(pins_of(ground, spots, view))
    # The largest first, and all of them pale: a large circle hides no small one.
    traces = traces_of(pins[::-1], view, lambda spot: _hover(labels[spot.id]))
    for trace in traces:
        trace["marker"]["opacity"] = 0.75
        for row in trace["customdata"]:
            row[1] = plain(labels[row[0]]["label"])
    return drawn(ground, spots, pins, view, traces)


def _sized(pins: list[Pin]) -> list[Pin]:
    """Return pins whose areas grow with the stories."""
    most = max((pin.spot.mentions for pin in pins if pin.mark != "none"), default=1)
    growth = _GROWTH * min(1.0, most / 12 + 0.25)
    return [
        pin
        if pin.mark == "none"
        else replace(pin, r=_LEAST + growth * math.sqrt(_share(pin.spot, most)))
        for pin in pins
    ]


def _share(spot: Spot, most: int) -> float:
    return spot.mentions / most


def _hover(row: Mapping[str, Any]) -> str:
    stories = "1 story" if row["stories"] == 1 else f"{row['stories']:,} stories"
    return f"<b>{plain(row['label'])}</b>, {stories}"


def pile_timeline(answer: _Answer, axis: Axis) -> go.Figure:
    """Return how many stories tell of each day, and were published on it, as bars.

    Parameters
    ----------
    answer
        What the stories tell (:mod:`dateline.overview.answers`).
    axis
        The bins in which days are counted.

    Returns
    -------
    plotly.graph_objects.Figure
        Two charts on one axis; each bar's ``customdata`` holds the first and the last
        day of its bin. Without days, an empty figure that says so.

    """
    if not axis.starts:
        return empty_figure("No story tells of a day that is known.")
    import plotly.graph_objects as go

    ends = axis.ends()
    days = [[str(a), str(b)] for a, b in zip(axis.starts, ends, strict=True)]
    figure = go.Figure()
    for (key, words, colour), tail in zip(_CHARTS, ("", "2"), strict=True):
        figure.add_bar(
            x=[start.isoformat() for start in axis.starts],
            y=answer[key],
            width=[
                86_400_000 * ((last - first).days + 1) * 0.92
                for first, last in zip(axis.starts, ends, strict=True)
            ],
            offset=0,
            name=words,
            marker={"color": colour},
            customdata=days,
            yaxis=f"y{tail}",
            hovertemplate="%{customdata[0]} to %{customdata[1]}: %{y} stories "
            f"{words}<extra></extra>",
        )
    figure.update_layout(_layout())
    return figure


def _layout() -> dict[str, Any]:
    upright = {"gridcolor": "#e6e1d6", "rangemode": "tozero", "tickformat": ",d"}
    heads = (("Days told of", 1.0), ("Published", 0.45))
    return {
        "height": 320,
        "margin": {"l": 40, "r": 12, "t": 26, "b": 30},
        "plot_bgcolor": "white",
        "paper_bgcolor": "white",
        "showlegend": False,
        "font": {"family": SANS, "color": LIGHT["ink"]},
        "xaxis": {"type": "date", "anchor": "y2", "gridcolor": "#e6e1d6"},
        "yaxis": {**upright, "domain": [0.56, 0.97]},
        "yaxis2": {**upright, "domain": [0.0, 0.41]},
        "annotations": [
            {
                "text": f"<b>{words}</b>",
                "xref": "paper",
                "yref": "paper",
                "x": 0,
                "y": y,
                "xanchor": "left",
                "yanchor": "bottom",
                "showarrow": False,
                "font": {"size": 12},
            }
            for words, y in heads
        ],
    }
