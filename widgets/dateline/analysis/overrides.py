"""Corrections as the engines take them: by span, with the gazetteer's places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..actors import Link
from ..errors import GazetteerError
from ..model import (
    ActorCorrection,
    Correction,
    DateCorrection,
    NameCorrection,
    Place,
    PlaceCorrection,
    Span,
    Target,
)

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer

__all__ = ["Fixes", "fixes_of"]


@dataclass(frozen=True)
class Fixes:
    """What the reader has settled, by the start and end of a mention (characters).

    ``lost`` are the corrections that name a place which the gazetteer lacks.
    """

    places: dict[tuple[int, int], Place | None]
    dates: dict[tuple[int, int], str | None]
    links: tuple[Link, ...]
    named: dict[tuple[int, int], str]
    lost: tuple[Correction, ...]


def fixes_of(corrections: Iterable[Correction], gazetteer: Gazetteer) -> Fixes:
    """Sort corrections by the engine that they are for."""
    places: dict[tuple[int, int], Place | None] = {}
    dates: dict[tuple[int, int], str | None] = {}
    named: dict[tuple[int, int], str] = {}
    links = []
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
            case NameCorrection(called=called):
                named[target.start, target.end] = called
            case ActorCorrection(other=other, same=same):
                links.append(Link(first=_span(target), second=_span(other), same=same))
    return Fixes(places, dates, tuple(links), named, tuple(lost))


def _span(target: Target) -> Span:
    return Span(target.start, target.end)
