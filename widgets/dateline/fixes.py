"""Corrections as the engines take them: by span, with the gazetteer's places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .errors import GazetteerError
from .model import (
    ActorCorrection,
    Correction,
    DateCorrection,
    Place,
    PlaceCorrection,
)

if TYPE_CHECKING:
    from .gazetteer import Gazetteer

__all__ = ["Fixes", "fixes_of"]


@dataclass(frozen=True)
class Fixes:
    """What the reader has settled, by the start and end of a mention (characters).

    ``lost`` are the corrections that name a place which the gazetteer lacks.
    """

    places: dict[tuple[int, int], Place | None]
    dates: dict[tuple[int, int], str | None]
    lost: tuple[Correction, ...]


def fixes_of(corrections: Iterable[Correction], gazetteer: Gazetteer) -> Fixes:
    """Sort corrections by the engine that they are for."""
    places: dict[tuple[int, int], Place | None] = {}
    dates: dict[tuple[int, int], str | None] = {}
    lost = []
    for correction in corrections:
        target = correction.target
        match correction:
            case PlaceCorrection(place=place):
                try:
                    known = None if place is None else gazetteer.place(place)
                except GazetteerError:
                    lost.append(correction)
                    continue
                places[target.start, target.end] = known
            case DateCorrection(value=value):
                dates[target.start, target.end] = value
            case ActorCorrection():
                pass
    return Fixes(places=places, dates=dates, lost=tuple(lost))
