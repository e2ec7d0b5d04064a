"""The right place: what weights are fitted to, and what measures count as right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...errors import DatelineError
from ...geo.sphere import distance_km
from ...model.place import LEVELS

if TYPE_CHECKING:
    from ...gazetteer import Gazetteer
    from ...model import Place

__all__ = ["NEAR_KM", "RIGHT_KM", "Target", "level_of", "target_of"]

#: How near a place of the right level must be to be the right one (km).
RIGHT_KM = 20.0

#: How near counts as near in the literature: 100 miles (km).
NEAR_KM = 161.0

#: How far apart sources put the middles of places of a level (km), where it is more
#: than :data:`RIGHT_KM`. Their names are the same.
_MIDDLES_KM = {
    "country": 2500.0,
    "division": 300.0,
    "county": 80.0,
    "water": 1500.0,
    "region": 2500.0,
}

#: Levels as they are told apart: a city or its quarter, a division of the first or
#: second order, a country, a water, a facility, a region.
_ORDERS = {
    "city": "populated place",
    "suburb": "populated place",
    "admin1": "division",
    "admin2": "county",
    "sea": "water",
}
_WATERS = frozenset({"lake", "river", "canal"})

#: The levels by GeoNames' feature codes, the longer beginnings first. Divisions below
#: the second order are left out: the gazetteer has only the towns that they are of.
_CODES = (
    ("ADM1", "division"),
    ("ADM2", "county"),
    ("PCL", "country"),
    ("TERR", "country"),
    ("PPL", "populated place"),
    ("AIR", "facility"),
    ("CONT", "region"),
    ("RGN", "region"),
    ("SEA", "water"),
    ("OCN", "water"),
    ("GULF", "water"),
    ("STM", "water"),
    ("LK", "water"),
    ("STRT", "water"),
)


def level_of(kind: str) -> str:
    """Return the level of a kind of place, as levels are told apart here."""
    if kind in _WATERS:
        return "water"
    level = LEVELS.get(kind, "other")
    return _ORDERS.get(level, level)


@dataclass(frozen=True, slots=True)
class Target:
    """What an annotator says that a name means.

    Attributes
    ----------
    lat, lon
        Its point (degrees).
    id
        The place of the gazetteer that it is, None if it is not known as a record.
    level
        Its level, None where a bare point leaves it open.

    """

    lat: float
    lon: float
    id: str | None = None
    level: str | None = None

    def km_to(self, place: Place) -> float:
        """Return how far a place is (km); infinitely if it has no point."""
        if place.lat is None or place.lon is None:
            return float("inf")
        return distance_km(self.lat, self.lon, place.lat, place.lon)

    def is_right(self, place: Place) -> bool:
        """Tell whether it is the right place: the same record, or near and alike."""
        if self.id is not None and place.id == self.id:
            return True
        alike = self.level is None or level_of(place.kind) == self.level
        return alike and self.km_to(place) <= RIGHT_KM

    def is_near(self, place: Place) -> bool:
        """Tell whether it is right by the field's figure, whatever the level."""
        return place.id == self.id or self.km_to(place) <= NEAR_KM

    def is_alike(self, place: Place) -> bool:
        """Tell whether it may be the same wide place, its middle put elsewhere."""
        level = level_of(place.kind)
        if self.level is not None and level != self.level:
            return False
        return self.km_to(place) <= _MIDDLES_KM.get(level, RIGHT_KM)


def target_of(gold: Mapping[str, Any], gazetteer: Gazetteer) -> Target | None:
    """Return what an annotated mention means; None if it has no point.

    Parameters
    ----------
    gold
        ``lat`` and ``lon`` (degrees, or None) and, where the set gives them,
        ``place`` (an id of the gazetteer), ``geonameid``, ``fcode`` (GeoNames'
        feature code) and ``level`` (of :data:`dateline.model.place.LEVELS`).
    gazetteer
        Where the ids are known.

    """
    if gold.get("lat") is None:
        return None
    number = gold.get("geonameid")
    given = gold.get("place") or (f"geonames:{number}" if number else None)
    place = _known(given, gazetteer) if given else None
    level = level_of(place.kind) if place else _level_said(gold)
    return Target(gold["lat"], gold["lon"], place.id if place else None, level)


def _known(place_id: str, gazetteer: Gazetteer) -> Place | None:
    try:
        return gazetteer.place(place_id)
    except DatelineError:
        return None


def _level_said(gold: Mapping[str, Any]) -> str | None:
    """Return the level that an annotation gives, None if it gives none."""
    given = gold.get("level")
    if given:
        return _ORDERS.get(given, str(given))
    code = gold.get("fcode") or ""
    return next((level for head, level in _CODES if code.startswith(head)), None)
