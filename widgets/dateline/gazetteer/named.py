"""The one place that a user means by an id or a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..errors import GazetteerError, quoted
from .chain import chain_of
from .names import normalise

if TYPE_CHECKING:
    from ..model import Place
    from .gazetteer import Gazetteer

__all__ = ["place_named"]

#: An id: its source, a colon and what the source calls it ("geonames:128234").
_ID = re.compile(r"[a-z]+:\S+")


#: How many places a message offers of each sort.
_OFFERED = 3


def place_named(gazetteer: Gazetteer, name: str) -> Place:
    """Return the place of an id, or the likeliest one of those with a name.

    A name that only sounds like that of a place is no name of it.

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
    candidates = gazetteer.find(name, limit=_OFFERED) if name.strip() else []
    if candidates and not _is_guess(gazetteer, name):
        place = candidates[0].place
        assert place is not None  # the gazetteer's own candidates have one
        return place
    like = [candidate.place for candidate in candidates if candidate.place]
    like += [match.place for match in gazetteer.misspelt(name)[:_OFFERED]]
    like += _misspelt_within(gazetteer, name) if not like else []
    offered = dict.fromkeys(f"{place.label} ({place.id})" for place in like)
    perhaps = f", only what resembles it: {'; '.join(offered)}" if offered else ""
    what = "the gazetteer has no place with this name"
    raise GazetteerError(
        f"{quoted(name)}: {what if candidates else gazetteer.missing(name)}{perhaps}; "
        "give another name, or an id from 'dateline locate'"
    )


def _misspelt_within(gazetteer: Gazetteer, name: str) -> list[Place]:
    """Return the places in what a name lies in whose own names are nearly it."""
    own = chain_of(name, gazetteer.asked).name
    within = name.strip()[len(own) :]
    near = {match.place.name for match in gazetteer.misspelt(own)[:_OFFERED]}
    found = (c for each in sorted(near) for c in gazetteer.find(each + within, limit=1))
    return [candidate.place for candidate in found if candidate.place is not None]


def _is_guess(gazetteer: Gazetteer, name: str) -> bool:
    """Tell whether nothing is called so, but for some other transliteration.

    An airport that bears a name may be called by the name alone.
    """
    own = chain_of(name, gazetteer.asked).name
    key = normalise(own)
    return all(
        match.form == "key" and not normalise(match.name).startswith(key)
        for match in gazetteer.asked(own)
    )
