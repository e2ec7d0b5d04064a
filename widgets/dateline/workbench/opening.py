"""What the views of many stories start with: the first answer, and their ground."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..maps.basemap import clip
from ..maps.spots import Spot, spots_counted
from ..model import Place
from ..overview import Overview

__all__ = ["ground_of", "opening", "spots_in"]

#: The frame contains this share of the mentions: a pile is about more than one thing.
CORE = 0.85

#: How many times as large the lines of the map may be as for a single story.
FINER = 4


def opening(
    overview: Overview, *, title: str, path: str, left_out: Sequence[str] = ()
) -> dict[str, Any]:
    """Return what the views start with, as JSON has it.

    Parameters
    ----------
    overview
        What counts the stories.
    title
        What the pile is called.
    path
        The folder of the corpus, for code that opens it.
    left_out
        What the page does not contain, in words.

    """
    answer, axis = overview.answer(), overview.axis
    return {
        "title": title,
        "path": path,
        "axis": {
            "grain": axis.grain,
            "starts": [day.isoformat() for day in axis.starts],
            "ends": [day.isoformat() for day in axis.ends()],
        },
        "answer": answer,
        "rows": overview.page(),
        "basemap": ground_of(spots_in(answer["places"])),
        "copies": overview.has_copies,
        "left_out": list(left_out),
        "made_by": overview.made_by(),
        "licences": overview.licences(),
    }


def spots_in(places: Iterable[dict[str, Any]]) -> list[Spot]:
    """Return the places of an answer as a map has them."""
    return spots_counted((_place(row), max(1, row["named"])) for row in places)


def ground_of(spots: Sequence[Spot]) -> dict[str, Any]:
    """Return the basemap of a pile."""
    return clip(spots, core=CORE, finer=FINER)


def _place(row: dict[str, Any]) -> Place:
    names = ("id", "name", "kind", "lat", "lon", "country", "admin1", "population")
    return Place(**{name: row[name] for name in names})
