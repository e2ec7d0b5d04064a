"""The annotations of a timeline figure: the day of publication, and dates off it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from ..maps.palette import LIGHT
from ..model import DateExpression, Findings
from .bars import moment
from .stretches import Axis, Stretch, years_before
from .text import wrapped

__all__ = ["heading", "notes"]


_QUIET = {"showarrow": False, "font": {"size": 11, "color": LIGHT["quiet"]}}


def heading(axis: Axis, tail: str) -> dict[str, Any]:
    """Return the label of the line through the day of publication."""
    place = {"x": moment((axis.day or 0) + 0.5, axis), "xref": f"x{tail}", "y": 1}
    text = "published, D" if axis.is_counted else "published"
    up = {"yref": f"y{tail} domain", "yanchor": "bottom"}
    return {**_QUIET, **place, **up, "text": text}


def notes(
    reading: Findings, axes: Sequence[Axis], dates: Sequence[DateExpression]
) -> list[dict[str, Any]]:
    """Return the question for the day of publication, and the dates off the axes.

    Parameters
    ----------
    reading
        The reading, whose story may lack a day of publication.
    axes
        The axes of the figure.
    dates
        All dates of the reading that were not rejected.

    Returns
    -------
    list of dict
        One annotation of plotly below the figure, or none.

    """
    texts = [*_question(reading), *_off(axes, dates)]
    if not texts:
        return []
    text = wrapped(" · ".join(texts), width=110, lines=2)
    place = {"x": 0, "y": 0, "xref": "paper", "yref": "paper", "align": "left"}
    anchors = {"xanchor": "left", "yanchor": "top", "yshift": -34}
    return [{**_QUIET, **place, **anchors, "text": text}]


def _question(reading: Findings) -> Iterator[str]:
    """Yield the question for the day of publication, with the story's suggestions."""
    if reading.story.published is not None:
        return
    days = [f"{own.day or own.written} ({own.ground})" for own in reading.own_dates]
    yield "Published when?" + (f" Perhaps {'; '.join(days)}" if days else "")


def _off(axes: Sequence[Axis], dates: Sequence[DateExpression]) -> Iterator[str]:
    """Yield lists of the dates before and after the axes, and of those without days."""
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
    """Return the words of a date off the axis, with its years if they lack them."""
    days = (row.known[0], row.known[1] - 1)
    years = "–".join(dict.fromkeys(str(dt.date.fromordinal(day).year) for day in days))
    return row.phrase if years in row.phrase else f"{row.phrase} ({years})"
