"""A place of the gazetteer, and a mention that names one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Literal

from ..errors import BadOption, shown
from ..geo.sphere import distance_km
from .identifiers import Identifiers
from .mention import Mention

__all__ = [
    "LEVELS",
    "TOLD",
    "Candidate",
    "Doubt",
    "Place",
    "Term",
    "Toponym",
    "best_rival",
    "doubt_of",
    "share_spot",
]

ToponymKind = Literal["literal", "metonym", "demonym", "embedded"]

#: The rule of a name that the story's words make a place's, known or not: "the village
#: of X". Nobody else is called so.
TOLD = "told"

#: Why a placement may be wrong, in two different ways; empty where it is sure.
Doubt = Literal["", "cannot choose", "may be none"]

#: Probability with which a spot on the map is shown without doubt. Of such placements,
#: 97 % and more hold good on each of four marked sets, read with weights fitted on the
#: others, be the homes of local papers known or not.
SURE_FROM = 0.9

#: Rivals nearer than this raise no doubt: two sources put one place so far apart (km).
SAME_PLACE_KM = 20

#: The same where one of the two is an area, which may hold the other: a city and its
#: county share a spot on the map (kilometres; 100 miles, the usual accuracy radius in
#: geoparsing evaluations).
SAME_SPOT_KM = 161

#: Kinds that are called by a town without being one: its area, its airport.
_CALLED_BY_A_TOWN = frozenset(["country", "territory", "admin1", "admin2", "airport"])


#: Place kind (fine) -> level (coarse, the word used in JSON and by scorers).
LEVELS: dict[str, str] = {
    "country": "country",
    "territory": "country",
    "admin1": "admin1",
    "admin2": "admin2",
    "city": "city",
    "district": "suburb",
    "airport": "facility",
    "base": "facility",
    "building": "facility",
    "site": "facility",
    "ocean": "sea",
    "sea": "sea",
    "gulf": "sea",
    "strait": "sea",
    "continent": "region",
    "region": "region",
    "range": "region",
    "desert": "region",
    "peninsula": "region",
    "lake": "other",
    "river": "other",
    "canal": "other",
    "mountain": "other",
    "island": "other",
    "other": "other",
}


#: The identifiers of a place of which none are known.
_UNKNOWN = Identifiers()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of the gazetteer.

    ``id`` names its source (``geonames:128234``, ``iso:IR-08``, ``airport:ORBI``,
    ``dateline:kadhimiya``); ``kind`` is one of :data:`LEVELS`; ``country`` is ISO
    3166-1 alpha-2; ``admin1`` is ISO 3166-2 where known. ``ids`` are all identifiers
    by which other data know the place, that in ``id`` too.
    """

    id: str
    name: str
    kind: str
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    country_name: str | None = None
    admin1: str | None = None
    admin1_name: str | None = None
    population: int | None = None
    ids: Identifiers = _UNKNOWN

    @property
    def level(self) -> str:
        """The coarse kind: country, admin1, city, facility, sea, region or other."""
        return LEVELS.get(self.kind, "other")

    @property
    def is_whole_country(self) -> bool:
        """Whether it is all of its country, not a part or an earlier state of it.

        Abkhazia, Somaliland and Gaul have the code of the country they lie in.
        """
        return self.kind == "country" or (
            self.level == "country" and self.name == self.country_name
        )

    @property
    def label(self) -> str:
        """The name, division and country, each once: 'Kerman, Iran'."""
        parts = [self.name]
        for part in (self.admin1_name, self.country_name):
            if part and part not in parts:
                parts.append(part)
        return ", ".join(parts)

    def km_to(self, other: Place) -> float:
        """Return how far another place is (km); infinity where a point is missing.

        Raises
        ------
        BadOption
            The other is no place: a name has to be looked up first.

        """
        if not isinstance(other, Place):
            raise BadOption(
                f"{shown(other)} is no place; look it up with "
                "Gazetteer.default().find(…), or give the place of a mention"
            )
        if self.lat is None or self.lon is None:
            return math.inf
        if other.lat is None or other.lon is None:
            return math.inf
        return distance_km(self.lat, self.lon, other.lat, other.lon)

    def __str__(self) -> str:
        return self.label


@dataclass(frozen=True, slots=True)
class Term:
    """One named reason in a score: its value in this case times its weight."""

    name: str
    value: float
    weight: float

    @property
    def share(self) -> float:
        """What the term adds to the score."""
        return self.value * self.weight

    def __str__(self) -> str:
        return self.name

    def row(self) -> dict[str, Any]:
        """Return the term as one flat table row."""
        return {
            "term": self.name,
            "value": self.value,
            "weight": self.weight,
            "adds": round(self.share, 3),
        }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Candidate:
    """A place that a name could mean, with the reasons that speak for it.

    ``place`` is None for "none of these". ``score`` is the sum of the terms;
    ``probability`` is among all candidates of the mention (0 to 1).
    """

    place: Place | None
    score: float
    probability: float
    terms: tuple[Term, ...] = ()
    matched: str | None = None

    def __str__(self) -> str:
        return "none of these" if self.place is None else self.place.label

    def __repr__(self) -> str:
        """Show the place and how likely it is, on one line."""
        return f"<Candidate {self} ({round(self.probability, 3)})>"

    def row(self) -> dict[str, Any]:
        """Return the candidate as one flat table row."""
        place = self.place
        return {
            "candidate": str(self),
            "kind": place.kind if place else None,
            "population": place.population if place else None,
            "score": round(self.score, 3),
            "probability": round(self.probability, 3),
            "id": place.id if place else None,
        }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Toponym(Mention):
    """A mention that names a place; ``place`` is None where none was found."""

    kind: ToponymKind
    place: Place | None = None
    candidates: tuple[Candidate, ...] = ()

    @property
    def id(self) -> str:
        """What selections hold: the place's id, or one made from the phrase."""
        if self.place is not None:
            return self.place.id
        return f"unplaced:{'-'.join(self.phrase.casefold().split())}"

    @property
    def doubt(self) -> Doubt:
        """Whether the engine "cannot choose" or there "may be none", else empty.

        What the user has accepted or corrected is not doubtful.
        """
        if self.status != "suggested":
            return ""
        return doubt_of(self.place, self.candidates)

    def meaning(self) -> str:
        """Return the place and the doubt about it in a few words, for short views."""
        place = self.place.label if self.place else "no place"
        return f"{place}, {self.doubt}" if self.doubt else place

    def row(self) -> dict[str, Any]:
        """Return the mention as one flat table row."""
        place = self.place
        return {
            "phrase": self.phrase,
            "name": place.label if place else None,
            "kind": self.kind,
            "level": place.level if place else None,
            "country": place.country if place else None,
            "lat": place.lat if place else None,
            "lon": place.lon if place else None,
            "place_id": place.id if place else None,
            **(place.ids if place else _UNKNOWN).row(),
            "doubt": self.doubt or None,
            **self._evidence(),
        }


def doubt_of(place: Place | None, candidates: tuple[Candidate, ...]) -> Doubt:
    """Return how a placement may be wrong.

    It is doubtful where its spot on the map is less likely than :data:`SURE_FROM`: the
    engine "cannot choose" if the name rather means a place elsewhere, and there "may
    be none" if it rather means none that the gazetteer has. Where no place was chosen
    though one of them is likelier than none, it "cannot choose".

    Parameters
    ----------
    place
        The place chosen, None if none was.
    candidates
        What the name could mean, the place chosen among them.

    """
    none = sum(c.probability for c in candidates if c.place is None)
    if place is None:
        return "cannot choose" if candidates and none < 0.5 else ""
    here = [c for c in candidates if c.place and share_spot(place, c.place)]
    chosen = sum(c.probability for c in here) if here else 1.0
    if chosen >= SURE_FROM:
        return ""
    # Candidates that were left out are places too.
    return "cannot choose" if 1 - chosen - none >= none else "may be none"


def best_rival(place: Place, candidates: tuple[Candidate, ...]) -> Candidate | None:
    """Return the likeliest candidate that is somewhere else than a place, if any."""
    elsewhere = [c for c in candidates if c.place and not share_spot(place, c.place)]
    return max(elsewhere, key=lambda c: c.probability, default=None)


def share_spot(a: Place, b: Place) -> bool:
    """Tell whether two places are one on a map: a town and its area, or its airport.

    Two towns of one name are two, be they neighbours.
    """
    if a.id == b.id:
        return True
    called = (a.kind in _CALLED_BY_A_TOWN) != (b.kind in _CALLED_BY_A_TOWN)
    near = SAME_SPOT_KM if called and a.country == b.country else SAME_PLACE_KM
    return a.km_to(b) <= near
