"""The dated expressions of a reading as a plotly figure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..maps.palette import LIGHT
from ..model import DateExpression, Reading, kept
from .text import SANS, empty_figure, plain, wrapped

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["timeline"]

NO_DATES = "The story names no dates."
NO_DAYS = "No date of this story could be placed on the calendar."

DAY = dt.timedelta(days=1)

#: The axis grows from the publication day while the next date lies within this many
#: days, or within so many times what it covers so far.
NEAR_DAYS, NEAR_TIMES = 30, 4

MILLISECOND = dt.timedelta(milliseconds=1)

#: Hours of a part of the day, as in the workbench; a night runs into the morning.
PART_HOURS = {
    "MO": (6, 12),
    "MI": (11, 14),
    "AF": (12, 18),
    "DT": (8, 18),
    "EV": (18, 22),
    "NI": (20, 28),
}

#: Pixels a row, and around the rows.
ROW, AROUND = 26, 86


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: expressions of the same words and value, and the days they cover.

    ``first`` and ``end`` (excluded) are closed at the axis where ``is_open``.
    """

    dates: list[DateExpression]
    first: dt.date
    end: dt.date
    is_open: bool

    @property
    def phrase(self) -> str:
        """The words, and how often they come."""
        words, times = self.dates[0].phrase, len(self.dates)
        return words if times == 1 else f"{words} ×{times}"

    @property
    def is_soft(self) -> bool:
        """Whether its ends are not sharp: approximate, or open on one side."""
        date = self.dates[0]
        return self.is_open or date.mod is not None or "~" in (date.edtf or "")


def timeline(reading: Reading) -> go.Figure:
    """Return a timeline of the dated expressions that draws with no network.

    One row an expression, a bar over the days it covers; hatched where an end is
    approximate or open. What lies far from the story's own days is named at the edge.

    Returns
    -------
    plotly.graph_objects.Figure
        Each bar's ``customdata`` holds the expression's id, value, first and last day.
        Without dates, an empty figure that says why.

    """
    dates = kept(reading.dates)
    rows = _rows([date for date in dates if date.first or date.last])
    if not rows:
        return empty_figure(NO_DAYS if dates else NO_DATES)
    import plotly.graph_objects as go

    core = _core(rows, reading.story.published)
    near = [row for row in rows if row.end > core[0] and row.first < core[1]]
    far = [row for row in rows if row not in near]
    unplaced = [d for d in dates if not (d.first or d.last)]
    figure = go.Figure(_bars(reading, near))
    figure.update_layout(
        _layout(core, len(near)),
        shapes=_published(reading.story.published),
        annotations=_notes(reading.story.published, far, unplaced, core[0]),
    )
    return figure


def _rows(dates: Sequence[DateExpression]) -> list[_Row]:
    """Join what says the same in the same words, and sort by the first day."""
    groups: dict[tuple[Any, ...], list[DateExpression]] = {}
    for date in dates:
        key = (date.phrase.casefold(), date.first, date.last, date.part)
        groups.setdefault(key, []).append(date)
    rows = []
    for group in groups.values():
        first, last = group[0].first, group[0].last
        start, end = first or last, last or first
        assert start is not None
        assert end is not None
        is_open = first is None or last is None
        rows.append(_Row(group, min(start, end), _after(max(start, end)), is_open))
    return sorted(rows, key=lambda row: (row.first, row.end))


def _after(day: dt.date) -> dt.date:
    return day if day == dt.date.max else day + DAY


def _core(rows: Sequence[_Row], published: dt.date | None) -> tuple[dt.date, dt.date]:
    """Return the days that the axis shows, the last one excluded."""
    brief = sorted(rows, key=lambda row: row.end - row.first)
    start = (published, _after(published)) if published else None
    first, end = start or (brief[0].first, brief[0].end)
    grown = True
    while grown:
        grown = False
        reach = max(NEAR_DAYS * DAY, NEAR_TIMES * (end - first))
        for row in brief:
            gap = max(row.first - end, first - row.end)
            outside = row.first < first or row.end > end
            if outside and gap <= reach and row.end - row.first <= reach:
                first, end = min(first, row.first), max(end, row.end)
                grown = True
    return first, end


def _bars(reading: Reading, rows: Sequence[_Row]) -> dict[str, Any]:
    hours = [_hours(row) for row in rows]
    return {
        "type": "bar",
        "orientation": "h",
        "base": [
            _moment(row.first, start)
            for row, (start, _) in zip(rows, hours, strict=True)
        ],
        "x": [(end - start) / MILLISECOND for start, end in hours],
        "y": list(range(len(rows))),
        "width": 0.5,
        "marker": {
            "color": LIGHT["date"],
            "pattern": {
                "shape": ["/" if row.is_soft else "" for row in rows],
                "fgcolor": "white",
                "size": 6,
            },
        },
        "text": [plain(row.phrase) for row in rows],
        "textposition": "outside",
        "textfont": {"size": 12, "color": LIGHT["ink"]},
        "cliponaxis": False,
        "constraintext": "none",
        "customdata": [_told(row) for row in rows],
        "hovertext": [_hover(reading, row) for row in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _hours(row: _Row) -> tuple[dt.timedelta, dt.timedelta]:
    """Return from when to when a bar goes, counted from its first day."""
    part = (row.dates[0].part or "").removeprefix("T")
    if row.end - row.first == DAY and part in PART_HOURS:
        start, end = PART_HOURS[part]
        return dt.timedelta(hours=start), dt.timedelta(hours=end)
    return dt.timedelta(), row.end - row.first


def _told(row: _Row) -> list[Any]:
    date = row.dates[0]
    ends = (day.isoformat() if day else None for day in (date.first, date.last))
    return [date.id, date.value, *ends]


def _hover(reading: Reading, row: _Row) -> str:
    date = row.dates[0]
    days = " to ".join(
        dict.fromkeys(str(day or "…") for day in (date.first, date.last))
    )
    parts = [f"<b>{plain(row.phrase)}</b>: {days}"]
    if date.why:
        parts.append(wrapped(date.why))
    parts.append(f"<i>{wrapped(reading.sentence(date.sentence))}</i>")
    return "<br>".join(parts)


def _layout(core: tuple[dt.date, dt.date], rows: int) -> dict[str, Any]:
    first, end = core
    span = max(end - first, 2 * DAY)
    return {
        "height": AROUND + ROW * max(rows, 1),
        "margin": {"l": 12, "r": 12, "t": 26, "b": 60},
        "plot_bgcolor": "white",
        "paper_bgcolor": "white",
        "showlegend": False,
        "font": {"family": SANS, "color": LIGHT["ink"]},
        "hoverlabel": {"align": "left", "bgcolor": LIGHT["land"]},
        "xaxis": {
            "type": "date",
            # The words stand to the right of their bars.
            "range": [_moment(first, -span * 0.04), _moment(end, span * 0.3)],
            "gridcolor": "#e6e1d6",
            "ticklabelmode": "period",
            "tickformatstops": _TICKS,
        },
        "yaxis": {"visible": False, "range": [rows - 0.4, -0.6], "fixedrange": True},
    }


#: Ticks as a reader of news writes days; the year alone where days are too fine.
_TICKS = [
    {"dtickrange": [None, 86_400_000 * 27], "value": "%a %-d %b\n%Y"},
    {"dtickrange": [86_400_000 * 27, "M11"], "value": "%b\n%Y"},
    {"dtickrange": ["M11", None], "value": "%Y"},
]


def _moment(day: dt.date, shift: dt.timedelta) -> str:
    """Return a moment that plotly reads, within the years that it can."""
    try:
        return (dt.datetime.combine(day, dt.time()) + shift).isoformat()
    except OverflowError:
        return day.isoformat()


def _published(day: dt.date | None) -> list[dict[str, Any]]:
    if day is None:
        return []
    noon = _moment(day, DAY / 2)
    line = {"color": LIGHT["quiet"], "width": 1, "dash": "dot"}
    return [
        {
            "type": "line",
            "x0": noon,
            "x1": noon,
            "yref": "paper",
            "y0": 0,
            "y1": 1,
            "layer": "below",
            "line": line,
        }
    ]


def _notes(
    published: dt.date | None,
    far: Sequence[_Row],
    unplaced: Sequence[DateExpression],
    first: dt.date,
) -> list[dict[str, Any]]:
    """Say when the story was published, and what is not on the axis."""
    style = {"showarrow": False, "font": {"size": 11, "color": LIGHT["quiet"]}}
    notes: list[dict[str, Any]] = []
    if published is not None:
        noon = _moment(published, DAY / 2)
        place = {"x": noon, "y": 1, "yref": "paper", "yanchor": "bottom"}
        notes.append({**style, **place, "text": "published"})
    told = []
    before = [row for row in far if row.first < first]
    after = [row for row in far if row not in before]
    for side, rows in (("Earlier", before), ("Later", after)):
        if rows:
            told.append(f"{side}: {', '.join(_dated(row) for row in rows)}")
    if unplaced:
        phrases = dict.fromkeys(date.phrase for date in unplaced)
        told.append(f"Not placed: {', '.join(phrases)}")
    if told:
        text = wrapped(" · ".join(told), width=110, lines=2)
        place = {"x": 0, "y": 0, "xref": "paper", "yref": "paper", "align": "left"}
        anchors = {"xanchor": "left", "yanchor": "top", "yshift": -34}
        notes.append({**style, **place, **anchors, "text": text})
    return notes


def _dated(row: _Row) -> str:
    """Say a far-off date: its words, and its years where they do not say them."""
    years = dict.fromkeys((str(row.first.year), str((row.end - DAY).year)))
    told = "–".join(years)
    return row.phrase if told in row.phrase else f"{row.phrase} ({told})"
