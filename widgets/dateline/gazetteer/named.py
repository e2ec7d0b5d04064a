"""The one place that a user means by an id or a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..errors import GazetteerError

if TYPE_CHECKING:
    from ..model import Place
    from .gazetteer import Gazetteer

__all__ = ["place_named"]

#: An id: its source, a colon and what the source calls it ("geonames:128234").
_ID = re.compile(r"[a-z]+:\S+")


def place_named(gazetteer: Gazetteer, name: str) -> Place:
    """Return the place of an id, or the likeliest one of a name.

    Parameters
    ----------
    gazetteer
        Where it is looked up.
    name
        An id ("geonames:128234"), or a name, perhaps with what it lies in ("Cairo,
        Illinois").

    Raises
    ------
    GazetteerError
        There is no such place; the message says what of it there is, or offers ids
        that look like it.

    """
    if _ID.fullmatch(name.strip()):
        return gazetteer.place(name.strip())
    candidates = gazetteer.find(name, limit=1) if name.strip() else []
    place = candidates[0].place if candidates else None
    if place is None:
        raise GazetteerError(
            f"{name!r}: {gazetteer.missing(name)}; give another name, or an id from "
            "'dateline locate'"
        )
    return place
