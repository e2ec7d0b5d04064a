"""The bars of a timeline figure, one for each stretch of days."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

from ..maps.palette import LIGHT
from ..model import Findings
from ..model.date import counted_day
from .stretches import Axis, Stretch
from .text import plain, wrapped

__all__ = ["DAY", "bars", "moment"]


#: A day in milliseconds, the unit of plotly's date axes.
DAY = 86_400_000

#: The hours of each part of the day, as in the workbench; a night ends after midnight.
PART_HOURS = {
    "MO": (6, 12),
    "MI": (11, 14),
    "AF": (12, 18),
    "DT": (8, 18),
    "EV": (18, 22),
    "NI": (20, 28),
}


def bars(reading: Findings, axis: Axis, tail: str) -> dict[str, Any]:
    """Return the trace of an axis: a bar for each stretch on it.

    ``tail`` is what plotly appends to the names of the axis ("", "2" …).
    """
    spans = [_span(row, axis) for row in axis.near]
    return {
        "type": "bar",
        "orientation": "h",
        "xaxis": f"x{tail}",
        "yaxis": f"y{tail}",
        "base": [moment(start, axis) for start, _ in spans],
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
        "customdata": [_customdata(row) for row in axis.near],
        "hovertext": [_hover(reading, row) for row in axis.near],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _span(row: Stretch, axis: Axis) -> tuple[float, float]:
    """Return the start and end of a bar (days); an open end is at the edge."""
    first = axis.core[0] if row.first is None else row.first
    end = axis.core[1] if row.end is None else row.end
    part = (row.dates[0].part or "")[-2:]
    if end - first == 1 and row.until is None and part in PART_HOURS:
        start, stop = PART_HOURS[part]
        return first + start / 24, first + stop / 24
    return first, max(end, first + 1)


def moment(day: float, axis: Axis) -> float | str:
    """Return a day (with its fraction) as plotly's axis takes it.

    That is a number of days on an axis counted from publication, else an ISO date;
    days outside the years 1 to 9999 are moved to the first or the last day.
    """
    if axis.is_counted:
        return day
    last = dt.date.max.toordinal()
    whole = min(max(math.floor(day), 1), last)
    midnight = dt.datetime.combine(dt.date.fromordinal(whole), dt.time())
    part = day - whole if 1 <= day < last else 0
    return (midnight + dt.timedelta(minutes=round(part * 1440))).isoformat()


def _customdata(row: Stretch) -> list[Any]:
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
