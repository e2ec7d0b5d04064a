"""The ground of a map of many stories, and the places on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..maps.basemap import clip
from ..maps.spots import Spot, spots_counted
from ..model import Place

__all__ = ["ground_of", "spots_in"]

#: The frame contains this share of the mentions: a pile is about more than one thing.
CORE = 0.85

#: How many times as large the lines of the map may be as for a single story.
FINER = 4


def spots_in(places: Iterable[Mapping[str, Any]]) -> list[Spot]:
    """Return the places of an answer as a map has them."""
    return spots_counted((_place(row), max(1, row["named"])) for row in places)


def ground_of(spots: Sequence[Spot], *, finer: int = FINER) -> dict[str, Any]:
    """Return the basemap of a pile, with lines so many times as large as a story's."""
    return clip(spots, core=CORE, finer=finer)


def _place(row: Mapping[str, Any]) -> Place:
    names = ("id", "name", "kind", "lat", "lon", "country", "admin1", "population")
    return Place(**{name: row[name] for name in names})
