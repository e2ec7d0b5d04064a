"""The dated expressions of a reading as a plotly figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..maps.palette import LIGHT
from ..model import Findings, kept
from ..model.date import counted_day
from .bars import DAY, bars, moment
from .notes import heading, notes
from .stretches import Axis, axes_of
from .text import SANS, empty_figure

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["timeline"]


NO_DATES = "The story names no dates."

NO_DAYS = "No date of this story could be placed on the calendar."

#: The height of a row, of the margins, and of the gap between two axes (pixels).
ROW, AROUND, BETWEEN = 26, 86, 60

#: The steps between ticks of an axis counted from publication (days), and the most
#: ticks.
STEPS = (1, 2, 7, 14, 28, 91, 364, 3640)

TICKS = 10


def timeline(reading: Findings) -> go.Figure:
    """Return a timeline of the dated expressions that needs no network.

    It has a row for each expression or range, with a bar over the days that it covers,
    hatched where an end is approximate or open. Dates far from the others are listed
    below. Without a day of publication, D, relative dates have an axis of their own:
    D−4, D−1.

    Returns
    -------
    plotly.graph_objects.Figure
        Each bar's ``customdata`` holds the expression's id, value, first and last day,
        and the id of the expression that ends the range, if it opens one. Without
        dates, an empty figure that says why.

    """
    dates = kept(reading.dates)
    published = reading.story.published
    axes = axes_of(dates, published.toordinal() if published else None)
    if not axes:
        return empty_figure(NO_DAYS if dates else NO_DATES)
    import plotly.graph_objects as go

    tails = ["" if i == 0 else str(i + 1) for i in range(len(axes))]
    named = list(zip(axes, tails, _domains(axes), strict=True))
    figure = go.Figure([bars(reading, axis, tail) for axis, tail, _ in named])
    figure.update_layout(_layout(axes))
    for axis, tail, domain in named:
        figure.update_layout(
            {f"xaxis{tail}": _x(axis, tail), f"yaxis{tail}": _y(axis, tail, domain)}
        )
    figure.update_layout(
        shapes=[_mark(axis, tail) for axis, tail, _ in named if axis.day is not None],
        annotations=[
            *(heading(axis, tail) for axis, tail, _ in named if axis.day is not None),
            *notes(reading, axes, dates),
        ],
    )
    return figure


def _layout(axes: Sequence[Axis]) -> dict[str, Any]:
    rows = sum(max(len(axis.near), 1) for axis in axes)
    return {
        "height": AROUND + ROW * rows + BETWEEN * (len(axes) - 1),
        "margin": {"l": 12, "r": 12, "t": 26, "b": 60},
        "plot_bgcolor": "white",
        "paper_bgcolor": "white",
        "showlegend": False,
        "font": {"family": SANS, "color": LIGHT["ink"]},
        "hoverlabel": {"align": "left", "bgcolor": LIGHT["land"]},
    }


def _domains(axes: Sequence[Axis]) -> list[tuple[float, float]]:
    """Return the vertical range of each axis (0 to 1, the first on top) by its rows."""
    rows = [ROW * max(len(axis.near), 1) for axis in axes]
    whole = sum(rows) + BETWEEN * (len(axes) - 1)
    domains, top = [], whole
    for height in rows:
        domains.append(((top - height) / whole, top / whole))
        top -= height + BETWEEN
    return domains


def _x(axis: Axis, tail: str) -> dict[str, Any]:
    first, end = axis.core
    span = max(end - first, 2)
    # The words are to the right of their bars.
    shown = first - span * 0.04, end + span * 0.3
    common = {"anchor": f"y{tail}", "gridcolor": "#e6e1d6"}
    if axis.is_counted:
        step = next((s for s in STEPS if span / s <= TICKS), STEPS[-1])
        ticks = range(-(-first // step) * step, end + 1, step)
        return {
            **common,
            "range": shown,
            "zeroline": False,
            "tickvals": [day + 0.5 for day in ticks],
            "ticktext": [counted_day(day) for day in ticks],
        }
    return {
        **common,
        "type": "date",
        "range": [moment(day, axis) for day in shown],
        "ticklabelmode": "period",
        "tickformatstops": _TICKS,
    }


def _y(axis: Axis, tail: str, domain: tuple[float, float]) -> dict[str, Any]:
    return {
        "anchor": f"x{tail}",
        "domain": domain,
        "visible": False,
        "range": [max(len(axis.near), 1) - 0.4, -0.6],
        "fixedrange": True,
    }


#: Ticks by the range that is visible: days with weekdays, months, or years.
_TICKS = [
    {"dtickrange": [None, DAY * 27], "value": "%a %-d %b\n%Y"},
    {"dtickrange": [DAY * 27, "M11"], "value": "%b\n%Y"},
    {"dtickrange": ["M11", None], "value": "%Y"},
]


def _mark(axis: Axis, tail: str) -> dict[str, Any]:
    """Return a line through the day of publication."""
    noon = moment((axis.day or 0) + 0.5, axis)
    return {
        "type": "line",
        "xref": f"x{tail}",
        "x0": noon,
        "x1": noon,
        "yref": f"y{tail} domain",
        "y0": 0,
        "y1": 1,
        "layer": "below",
        "line": {"color": LIGHT["quiet"], "width": 1, "dash": "dot"},
    }
