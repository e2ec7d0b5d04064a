"""Settings: how the days and places of two tellings lie to each other."""

from __future__ import annotations

import datetime as dt
from math import inf

from ..errors import BadDate
from ..geo.countries import distance_km
from ..model import Place
from ..model.day import as_civil
from ..model.edtf import edtf_days
from .records import Telling

__all__ = [
    "FAR_KM",
    "SLACK_DAYS",
    "breadth",
    "days_apart",
    "days_of",
    "ground_shared",
    "is_small",
    "is_spot",
    "km_apart",
]

#: Places nearer than this are one spot of the news (km).
NEAR_KM = 30

#: Places further apart than this are never one that was told wrongly (km).
FAR_KM = 150

#: How far from the point that stands for it something can be that was on it (km): a
#: boat sinks on a lake, off a town on its shore.
_REACH_KM = {
    **dict.fromkeys(("lake", "river", "canal", "mountain"), FAR_KM),
    "airport": 60,
    **dict.fromkeys(("sea", "gulf", "strait", "range", "desert", "peninsula"), 1000),
}

#: The same of a river of several countries, of which a point says next to nothing (km).
_LONG_RIVER_KM = 2000

#: Days that a night or a time zone can make of one (days).
SLACK_DAYS = 1

#: In a town of no more people the main news of a day is one thing (inhabitants).
MIDDLING_TOWN = 500_000

#: How much it says that two tellings share a town, a division, a country.
_NARROW = (1.0, 0.6, 0.3)


def days_of(edtf: str | None) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and last day of an EDTF string, None where it has none.

    It has none at an open end, before Christ, and where it cannot be read.
    """
    if edtf is None:
        return None, None
    try:
        first, last = edtf_days(edtf)
    except BadDate:
        return None, None
    return as_civil(first), as_civil(last)


def ground_shared(a: Place, b: Place) -> float:
    """Return how narrow the ground is that two places share: 1 for a town, 0 for none.

    A place shares its own breadth with what lies in it. Towns near by are one spot,
    unless a border parts them.
    """
    wider = max(breadth(a), breadth(b))
    one_land = a.country is None or b.country is None or a.country == b.country
    one_spot = a.id == b.id or (one_land and a.km_to(b) <= NEAR_KM)
    return _NARROW[wider] if one_spot or _holds(a, b) or _holds(b, a) else 0.0


def is_spot(place: Place) -> bool:
    """Tell whether a place is a town or a site, and no division, country or sea."""
    return breadth(place) == 0


def is_small(place: Place) -> bool:
    """Tell whether a place is a town of which there is one piece of news at a time."""
    return is_spot(place) and (place.population or 0) <= MIDDLING_TOWN


def breadth(place: Place) -> int:
    """Return 0 for a town or a site, 1 for a division, 2 for a country or more."""
    if place.level in ("country", "region", "sea"):
        return 2
    return 1 if place.level in ("admin1", "admin2") else 0


def _holds(whole: Place, part: Place) -> bool:
    if whole.level == "country":
        return whole.country is not None and whole.country == part.country
    if whole.level == "admin1":
        return whole.admin1 is not None and whole.admin1 == part.admin1
    return False


def km_apart(a: Telling, b: Telling) -> float:
    """Return how far apart the trusted places of two tellings are (km).

    0 where one holds the other, where they are one spot of the news, where one can be
    on the lake or mountain that is the other, and where one is not known for certain.
    """
    if a.place is None or b.place is None or not (a.place_sure and b.place_sure):
        return 0.0
    if ground_shared(a.place, b.place):
        return 0.0
    apart = _km_between(a.place, b.place)
    reach = max(_reach_km(place) for place in (a.place, b.place))
    return 0.0 if apart == inf or apart <= reach else apart


def _reach_km(place: Place) -> float:
    if place.kind == "river" and place.country is None:
        return _LONG_RIVER_KM
    return _REACH_KM.get(place.kind, 0)


def _km_between(a: Place, b: Place) -> float:
    """Return how far two places are apart, 0 for what lies in a country (km).

    A lake or river of several countries is as near as its point is to a border.
    """
    for land, other in ((a, b), (b, a)):
        of_several = other.kind in _REACH_KM and other.country is None
        if land.level != "country" or land.country is None or not of_several:
            continue
        if other.lat is not None and other.lon is not None:
            return distance_km(other.lat, other.lon, land.country)
    return a.km_to(b)


def days_apart(a: Telling, b: Telling) -> int:
    """Return how far apart the trusted days of two tellings are, 0 if not known."""
    if a.days is None or b.days is None or not (a.days.sure and b.days.sure):
        return 0
    return a.days.days_to(b.days)
