"""The dated expressions of a reading as a plotly figure."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..maps.palette import LIGHT
from ..model import DateExpression, Findings, kept
from ..model.date import counted_day
from .stretches import Axis, Stretch, axes_of, years_before
from .text import SANS, empty_figure, plain, wrapped

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["timeline"]

NO_DATES = "The story names no dates."
NO_DAYS = "No date of this story could be placed on the calendar."

DAY = 86_400_000

#: Hours of a part of the day, as in the workbench; a night runs into the morning.
PART_HOURS = {
    "MO": (6, 12),
    "MI": (11, 14),
    "AF": (12, 18),
    "DT": (8, 18),
    "EV": (18, 22),
    "NI": (20, 28),
}

#: Pixels a row, around the rows, and between two axes.
ROW, AROUND, BETWEEN = 26, 86, 60

#: Days between the ticks of an axis counted from the day of publication.
STEPS = (1, 2, 7, 14, 28, 91, 364, 3640)
TICKS = 10


def timeline(reading: Findings) -> go.Figure:
    """Return a timeline of the dated expressions that draws with no network.

    One row an expression or a range, a bar over the days it covers; hatched where an
    end is approximate or open. What lies far from the story's own days is named at the
    edge. Without a day of publication, D, relative dates stand on an axis of their
    own: D−4, D−1.

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
    figure = go.Figure([_bars(reading, axis, tail) for axis, tail, _ in named])
    figure.update_layout(_layout(axes))
    for axis, tail, domain in named:
        figure.update_layout(
            {f"xaxis{tail}": _x(axis, tail), f"yaxis{tail}": _y(axis, tail, domain)}
        )
    figure.update_layout(
        shapes=[_mark(axis, tail) for axis, tail, _ in named if axis.day is not None],
        annotations=[
            *(_heading(axis, tail) for axis, tail, _ in named if axis.day is not None),
            *_notes(reading, axes, dates),
        ],
    )
    return figure


def _bars(reading: Findings, axis: Axis, tail: str) -> dict[str, Any]:
    spans = [_span(row, axis) for row in axis.near]
    return {
        "type": "bar",
        "orientation": "h",
        "xaxis": f"x{tail}",
        "yaxis": f"y{tail}",
        "base": [_at(start, axis) for start, _ in spans],
        "x": [(end - start) * (1 if axis.is_counted else DAY) for start, end in spans],
        "y": list(range(len(spans))),
        "width": 0.5,
        "marker": {
            "color": LIGHT["date"],
            "pattern": {
                "shape": ["/" if row.is_soft else "" for row in axis.near],
                "fgcolor": "white",
                "size": 6,
            },
        },
        "text": [plain(row.phrase) for row in axis.near],
        "textposition": "outside",
        "textfont": {"size": 12, "color": LIGHT["ink"]},
        "cliponaxis": False,
        "constraintext": "none",
        "customdata": [_told(row) for row in axis.near],
        "hovertext": [_hover(reading, row) for row in axis.near],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _span(row: Stretch, axis: Axis) -> tuple[float, float]:
    """Return from when to when a bar goes, in days: an open end goes to the edge."""
    first = axis.core[0] if row.first is None else row.first
    end = axis.core[1] if row.end is None else row.end
    part = (row.dates[0].part or "")[-2:]
    if end - first == 1 and row.until is None and part in PART_HOURS:
        start, stop = PART_HOURS[part]
        return first + start / 24, first + stop / 24
    return first, max(end, first + 1)


def _at(day: float, axis: Axis) -> float | str:
    """Return a moment as plotly reads it: a number of days, or within its years."""
    if axis.is_counted:
        return day
    last = dt.date.max.toordinal()
    whole = min(max(math.floor(day), 1), last)
    moment = dt.datetime.combine(dt.date.fromordinal(whole), dt.time())
    # Beyond the years that there are, the first or the last day stands for all.
    part = day - whole if 1 <= day < last else 0
    return (moment + dt.timedelta(minutes=round(part * 1440))).isoformat()


def _told(row: Stretch) -> list[Any]:
    date, last = row.dates[0], row.until or row.dates[0]
    ends = (day.isoformat() if day else None for day in (date.first, last.last))
    return [date.id, date.value, *ends, row.until.id if row.until else None]


def _hover(reading: Findings, row: Stretch) -> str:
    date, last = row.dates[0], row.until or row.dates[0]
    if date.days_from_publication and last.days_from_publication:
        ends = [date.days_from_publication[0], last.days_from_publication[1]]
        days = " to ".join(dict.fromkeys(map(counted_day, ends)))
    else:
        days = " to ".join(
            dict.fromkeys(str(day or "…") for day in (date.first, last.last))
        )
    parts = [f"<b>{plain(row.phrase)}</b>: {days}"]
    if date.why:
        parts.append(wrapped(date.why))
    parts.append(f"<i>{wrapped(reading.sentence(date.sentence))}</i>")
    return "<br>".join(parts)


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
    """Share out the height (0 to 1, the first axis on top) by the number of rows."""
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
    # The words stand to the right of their bars.
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
        "range": [_at(day, axis) for day in shown],
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


#: Ticks as a reader of news writes days; the year alone where days are too fine.
_TICKS = [
    {"dtickrange": [None, DAY * 27], "value": "%a %-d %b\n%Y"},
    {"dtickrange": [DAY * 27, "M11"], "value": "%b\n%Y"},
    {"dtickrange": ["M11", None], "value": "%Y"},
]


def _mark(axis: Axis, tail: str) -> dict[str, Any]:
    """Return a line through the day of publication."""
    noon = _at((axis.day or 0) + 0.5, axis)
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


_QUIET = {"showarrow": False, "font": {"size": 11, "color": LIGHT["quiet"]}}


def _heading(axis: Axis, tail: str) -> dict[str, Any]:
    """Say over the line what it is."""
    place = {"x": _at((axis.day or 0) + 0.5, axis), "xref": f"x{tail}", "y": 1}
    text = "published, D" if axis.is_counted else "published"
    up = {"yref": f"y{tail} domain", "yanchor": "bottom"}
    return {**_QUIET, **place, **up, "text": text}


def _notes(
    reading: Findings, axes: Sequence[Axis], dates: Sequence[DateExpression]
) -> list[dict[str, Any]]:
    """Ask when the story was published, and say what is not on an axis."""
    told = [*_question(reading), *_off(axes, dates)]
    if not told:
        return []
    text = wrapped(" · ".join(told), width=110, lines=2)
    place = {"x": 0, "y": 0, "xref": "paper", "yref": "paper", "align": "left"}
    anchors = {"xanchor": "left", "yanchor": "top", "yshift": -34}
    return [{**_QUIET, **place, **anchors, "text": text}]


def _question(reading: Findings) -> Iterator[str]:
    """Ask for the day of publication, with the days that the story offers."""
    if reading.story.published is not None:
        return
    days = [f"{own.day or own.written} ({own.ground})" for own in reading.own_dates]
    yield "Published when?" + (f" Perhaps {'; '.join(days)}" if days else "")


def _off(axes: Sequence[Axis], dates: Sequence[DateExpression]) -> Iterator[str]:
    before = [
        date.phrase if years in date.phrase else f"{date.phrase} ({years})"
        for date in dates
        if (years := years_before(date))
    ]
    after: list[str] = []
    for axis in axes:
        for row in axis.far:
            side = before if row.known[0] < axis.core[0] else after
            side.append(row.phrase if axis.is_counted else _dated(row))
    if before:
        yield f"Earlier: {', '.join(before)}"
    if after:
        yield f"Later: {', '.join(after)}"
    unplaced = [
        date.phrase
        for date in dates
        if not (date.first or date.last or date.days_from_publication)
        and not years_before(date)
    ]
    if unplaced:
        yield f"Not placed: {', '.join(dict.fromkeys(unplaced))}"


def _dated(row: Stretch) -> str:
    """Say a far-off date: its words, and its years where they do not say them."""
    days = (row.known[0], row.known[1] - 1)
    told = "–".join(dict.fromkeys(str(dt.date.fromordinal(day).year) for day in days))
    return row.phrase if told in row.phrase else f"{row.phrase} ({told})"
