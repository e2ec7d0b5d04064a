"""A story analysed again with places, dates and actors as its user says they are."""

from __future__ import annotations

import datetime as dt
from typing import get_args

from ..errors import BadDate, CorrectionError, quoted, shown
from ..gazetteer.points import point_id, point_of
from ..model import (
    ActorCorrection,
    Candidate,
    DateCorrection,
    Findings,
    NameCorrection,
    Place,
    PlaceCorrection,
    Target,
)
from ..model.correction import Called
from ..model.mention import touch
from ..model.publication import day_written
from .mentions import mentions_of
from .rerun import corrected

__all__ = ["Meant", "called", "joined", "place_meant", "redated", "relocated"]

#: What a user may say that a name means: a name or an id, a place, a point (degrees).
Meant = str | Place | Candidate | tuple[float, float] | None


def relocated(
    reading: Findings,
    phrase: str,
    place: Meant,
    *,
    name: str | None = None,
    nth: int | None = None,
    alone: bool = False,
) -> Findings:
    """Analyse again with every mention of a name meaning another place, or none.

    Parameters
    ----------
    reading
        The reading to correct.
    phrase
        The name as the story writes it.
    place
        A name, perhaps with what it lies in ("Cairo, Illinois"), or an id as the
        gazetteer takes it; a place, or a candidate of a mention; a point (latitude and
        longitude in degrees); None for no place. The correction holds the gazetteer's
        own id.
    name
        What a point is called; None: by the words of the story.
    nth
        Which occurrence of the words in the text, counted from 1; None: all mentions.
    alone
        Whether the other mentions of the name are left to the rules.

    Raises
    ------
    CorrectionError
        The story does not have the name (the message suggests close ones), or the
        place is none, or what is no point is given a name.
    GazetteerError
        The gazetteer has no such place.

    """
    targets = mentions_of(reading, phrase, "places", nth)
    own = place_meant(phrase, place)
    is_point = own is not None and point_of(own) is not None
    if isinstance(place, Place) and is_point:
        name = name or place.name
    if name is not None and not is_point:
        raise CorrectionError(
            f"{quoted(name)} cannot name {shown(place)}: the gazetteer's places have "
            "their names; leave name out, or give a point as (latitude, longitude)"
        )
    return corrected(
        reading,
        [
            PlaceCorrection(target=target, place=own, name=name, alone=alone)
            for target in targets
        ],
    )


def place_meant(phrase: str, place: Meant) -> str | None:
    """Return the id of the place that a user says a name means, None for no place.

    Raises
    ------
    CorrectionError
        It is neither text nor a place.
    GazetteerError
        The gazetteer has no such place.

    """
    from ..gazetteer import Gazetteer, place_named

    meant = place.place if isinstance(place, Candidate) else place
    match meant:
        case None:
            return None
        case (int() | float() as lat, int() | float() as lon):
            try:
                return point_id(lat, lon)
            except ValueError as error:
                raise CorrectionError(
                    f"the place of {phrase!r} is no point: {error}; give latitude and "
                    "longitude in degrees"
                ) from error
        case Place():
            return Gazetteer.default().place(meant.id).id
        case str():
            return place_named(Gazetteer.default(), meant).id
    raise CorrectionError(
        f"the place of {phrase!r} is {shown(place)}; give its name or id as text, a "
        "Place, a point as (latitude, longitude), or None for no place"
    )


def redated(
    reading: Findings,
    phrase: str,
    value: str | dt.date | None,
    *,
    nth: int | None = None,
) -> Findings:
    """Analyse again with every mention of a date meaning other days, or none.

    Parameters
    ----------
    reading
        The reading to correct.
    phrase
        The words as the story writes them.
    value
        The days (EDTF, ISO 8601-2 level 1), a date, or None for no date.
    nth
        Which occurrence of the words in the text, counted from 1; None: all mentions.

    Raises
    ------
    CorrectionError
        The story does not have the words; the message suggests close ones.
    BadDate
        The value is neither a date nor text in EDTF.

    """
    targets = mentions_of(reading, phrase, "dates", nth)
    if isinstance(value, dt.date):
        value = day_written(value).isoformat()
    if not isinstance(value, str | None):
        raise BadDate(
            f"the day of {phrase!r} is {shown(value)}; give a date, EDTF as text such "
            "as '2020-01-03', or None for no date"
        )
    return corrected(
        reading, [DateCorrection(target=target, value=value) for target in targets]
    )


def joined(
    reading: Findings,
    name: str,
    other: str,
    *,
    same: bool,
    nth: tuple[int | None, int | None] = (None, None),
) -> Findings:
    """Analyse again with two names as one actor, or as two, whatever the rules say.

    Parameters
    ----------
    reading
        The reading to correct.
    name, other
        The names as the story writes them; their first mentions are corrected.
    same
        Whether they are the same actor.
    nth
        Which occurrence of each in the text, counted from 1; None: the first mention.

    Raises
    ------
    CorrectionError
        The story does not have one of them (the message suggests close names), they
        are the same mention, one names no actor, or ``nth`` is no pair.

    """
    if not isinstance(nth, tuple | list) or len(nth) != 2:
        raise CorrectionError(
            f"nth is {shown(nth)}; give a pair, one for each name, such as "
            "nth=(None, 2)"
        )
    first, second = (
        mentions_of(reading, words, "actors", which)[0]
        for words, which in zip((name, other), nth, strict=True)
    )
    if first == second:
        raise CorrectionError(
            f"{name!r} and {other!r} are the same words at {first.start}; give two "
            "names, or two mentions of one by nth=(1, 2)"
        )
    after = corrected(reading, [ActorCorrection(target=first, other=second, same=same)])
    one, two = _actors_at(after, first), _actors_at(after, second)
    for words, found in ((name, one), (other, two)):
        if not found:
            raise CorrectionError(
                f"{words!r} names no actor in this story; say first what it names, by "
                f"call({words!r}, 'person')"
            )
    if same is one.isdisjoint(two):
        verb = "joined with" if same else "parted from"
        raise CorrectionError(
            f"{name!r} cannot be {verb} {other!r}: other corrections, or what the two "
            "are, say the contrary"
        )
    return after


def _actors_at(reading: Findings, target: Target) -> set[str]:
    """Return the ids of the actors that are named by some words of a target."""
    return {
        id_ for id_, mention in reading.mentions("actors") if touch(mention, target)
    }


def called(
    reading: Findings, phrase: str, kind: Called, *, nth: int | None = None
) -> Findings:
    """Analyse again with every mention of a name as this kind of actor, or none.

    Parameters
    ----------
    reading
        The reading to correct.
    phrase
        The name as the story writes it.
    kind
        "person", "organisation", "group" or "none".
    nth
        Which occurrence of the words in the text, counted from 1; None: all mentions.

    Raises
    ------
    CorrectionError
        The story does not have the name (the message suggests close ones), or there is
        no such kind.

    """
    targets = mentions_of(reading, phrase, "actors", nth)
    if kind not in get_args(Called):
        raise CorrectionError(
            f"{phrase!r} cannot be called {shown(kind)}; give one of "
            f"{', '.join(get_args(Called))}"
        )
    return corrected(
        reading, [NameCorrection(target=target, called=kind) for target in targets]
    )
