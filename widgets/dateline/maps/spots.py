"""The places of a story as a map sees them: with mentions, extent and doubt."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..geo.countries import codes, extent
from ..geo.divisions import division_box
from ..geo.topology import Box
from ..model import Findings, Place, kept
from ..model.place import Doubt

__all__ = ["Spot", "spots_counted", "spots_of"]


#: The kinds of mention that get a pin: not demonyms or names inside other names.
DRAWN_KINDS = ("literal", "metonym")

#: The half-width of a place without a shape, by its kind (degrees).
REACH = {
    "admin1": 0.6,
    "admin2": 0.2,
    "ocean": 15.0,
    "sea": 3.0,
    "gulf": 2.0,
    "strait": 0.6,
    "continent": 18.0,
    "region": 2.0,
    "territory": 1.0,
    "range": 1.5,
    "desert": 2.0,
    "peninsula": 1.5,
    "river": 1.0,
    "lake": 0.4,
    "island": 0.2,
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the story with what a map needs.

    ``mentions`` counts the literal and metonym ones; ``box`` is a point for towns
    and the mainland for countries and divisions (degrees); ``doubt`` is that of the
    first doubtful mention.
    """

    place: Place
    mentions: int
    box: Box
    doubt: Doubt = ""

    @property
    def id(self) -> str:
        """The place's id, as selections hold it."""
        return self.place.id

    @property
    def is_country(self) -> bool:
        """Whether it is drawn as an area, by its country's shape."""
        return self.place.is_whole_country and self.place.country in codes()

    @property
    def is_area(self) -> bool:
        """Whether it is drawn as an area: a country, or a division with a shape."""
        return self.is_country or (
            self.place.kind == "admin1"
            and self.place.admin1 is not None
            and division_box(self.place.admin1) is not None
        )

    @property
    def weight(self) -> float:
        """Its weight in the choice: less for a country, which may be shown in part."""
        return min(2.0, self.mentions / 2) if self.is_country else self.mentions


def spots_counted(places: Iterable[tuple[Place, int]]) -> list[Spot]:
    """Return places of many stories as a map shows them, given how often each counts.

    Places without a point are left out.
    """
    placed = ((place, n) for place, n in places if None not in (place.lat, place.lon))
    spots = (Spot(place, count, _box(place)) for place, count in placed)
    return sorted(spots, key=lambda spot: -spot.mentions)


def spots_of(reading: Findings | Sequence[Spot]) -> list[Spot]:
    """Return the places that a map shows, the most mentioned first.

    Rejected mentions, demonyms and names inside names are left out. What has been
    counted already stays as it is.
    """
    if not isinstance(reading, Findings):
        return list(reading)
    spots: dict[str, Spot] = {}
    for mention in kept(reading.places):
        place = mention.place
        if (
            mention.kind not in DRAWN_KINDS
            or place is None
            or place.lat is None
            or place.lon is None
        ):
            continue
        seen = spots.get(place.id)
        count = 1 if seen is None else seen.mentions + 1
        box, doubt = (seen.box, seen.doubt) if seen else (_box(place), "")
        spots[place.id] = Spot(place, count, box, doubt or mention.doubt)
    return sorted(spots.values(), key=lambda spot: -spot.mentions)


def _box(place: Place) -> Box:
    if place.is_whole_country and place.country in codes():
        return extent(place.country)
    if place.kind == "admin1" and place.admin1:
        shaped = division_box(place.admin1)
        if shaped is not None:
            return shaped
    lat, lon = place.lat or 0.0, place.lon or 0.0
    reach = REACH.get(place.kind, 0.0)
    aside = reach / max(0.2, math.cos(math.radians(lat)))
    return lon - aside, max(-90.0, lat - reach), lon + aside, min(90.0, lat + reach)
