"""Conjecture: places and days that an event probably has. No more than guesses."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from ..model import DateExpression, Event, Toponym
from .preceding import Preceding
from .tellings import HARM

if TYPE_CHECKING:
    from .attachment import Attachments
    from .frame import Frame

__all__ = ["Conjecture"]

#: The rules by which a guess is made.
PLACE_BEFORE = "last place shortly before it in the paragraph"
DATE_BEFORE = "last date shortly before it in the paragraph"
DATE_BESIDE = "day of what it led to"
PLACE_OPENING = "place where it was said"
TARGET = "place of the target"

#: Classes of what is done to a country where it is.
_SUFFERED = HARM | frozenset(["AID", "COERCE"])


class Conjecture:
    """Guesses where and when an event was that nothing says it of.

    Parameters
    ----------
    preceding
        What the sentences before an event say.
    places
        The places that the story names.
    """

    def __init__(self, preceding: Preceding, places: Collection[Toponym]) -> None:
        self._preceding = preceding
        self._places = {place.id: place for place in places if place.place}

    def place(
        self, frame: Frame, event: Event, near: Attachments[Toponym]
    ) -> tuple[Toponym | None, str]:
        """Return where an event may have been, and by which rule."""
        place = self._preceding.last(frame, near)
        if place is not None:
            return place, PLACE_BEFORE
        place = self._preceding.opening(frame, near) if frame.mode == "told" else None
        if place is not None:
            return place, PLACE_OPENING
        done = frame.mode == "told" and frame.type in _SUFFERED
        if done and event.target_id in self._places:
            return self._places[event.target_id], TARGET
        return None, ""

    def date(
        self, frame: Frame, near: Attachments[DateExpression]
    ) -> tuple[DateExpression | None, str]:
        """Return when an event may have been, and by which rule."""
        date = self._preceding.beside(frame, near)
        if date is not None:
            return date, DATE_BESIDE
        return self._preceding.last(frame, near), DATE_BEFORE
