"""A geopy geocoder over the gazetteer: no network, no key, no server."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict
from typing import Any

from geopy.adapters import BaseSyncAdapter
from geopy.exc import GeocoderQueryError, GeocoderServiceError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from ..errors import BadOption
from ..geo.sphere import distance_km
from ..model import Candidate, Place
from .chain import Chain, matches_in
from .gazetteer import Gazetteer
from .query import codes_of, parts_of, point_of
from .ranking import rank

__all__ = ["GazetteerGeocoder", "get_geocoder"]

#: The most places with the name of the first part of "Paris, Texas" to consider.
_NAMESAKES = 500

#: The kinds of place that ``reverse`` returns, and how far they may be (kilometres).
_LIVED_IN = ("city", "district")
_REVERSE_KM = 50.0

#: What a country of the bias adds to a score: as much as a population a million times
#: as large (see ranking.py).
_BIAS = 3.0


class _NoNetwork(BaseSyncAdapter):  # type: ignore[misc]
    """An adapter that opens no connection and raises if it is asked to."""

    def get_json(self, url: str, **_: Any) -> Any:
        raise GeocoderServiceError(
            f"the gazetteer makes no network requests (to {url})"
        )

    get_text = get_json


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]
    """Looks up places in the gazetteer, as a geopy geocoder.

    Parameters
    ----------
    gazetteer
        The gazetteer to use; the default one if None.
    country_bias
        ISO 3166-1 alpha-2 codes of countries whose places go first.
    timeout
        Ignored; it is there for geopy. A look-up takes less than a millisecond.

    Examples
    --------
    >>> from dateline import GazetteerGeocoder
    >>> GazetteerGeocoder().geocode("Paris, Texas").address
    'Paris, Texas, United States'

    """

    def __init__(
        self,
        gazetteer: Gazetteer | None = None,
        *,
        country_bias: str | Collection[str] | None = None,
        timeout: Any = DEFAULT_SENTINEL,
    ) -> None:
        super().__init__(timeout=timeout, adapter_factory=_NoNetwork)
        self.gazetteer = gazetteer or Gazetteer.default()
        self.country_bias = codes_of(country_bias)

    def geocode(
        self,
        query: str | Mapping[str, str],
        *,
        exactly_one: bool = True,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ARG002 - geopy's signature
        limit: int | None = None,
        country_codes: str | Collection[str] | None = None,
        country_bias: str | Collection[str] | None = None,
    ) -> Location | list[Location] | None:
        """Return the place that a query names.

        Parameters
        ----------
        query
            A name, "Kerman", or one with what it lies in, as a news story would say
            it: "Paris, Texas", "Tripoli (Lebanon)", "Najaf in Iraq", "Leeds LS1 4AP";
            or a mapping with the keys city, county, state and country. An id may stand
            for a name: "wikidata:Q794", "Paris, iso:US-TX".
        exactly_one
            Whether to return one location or a list of them.
        timeout
            Ignored; it is there for geopy.
        limit
            How many locations at most.
        country_codes
            Only places in these countries (ISO 3166-1 alpha-2).
        country_bias
            Places in these countries come first; the others are kept.

        Returns
        -------
        geopy.location.Location, list of Location, or None
            None if nothing is found, also where the larger place holds none of the
            name: a namesake elsewhere is no answer. ``raw`` holds the place, its score
            and the terms of the score.

        Raises
        ------
        geopy.exc.GeocoderQueryError
            The query is empty or not a text, or the limit is below 1.

        """
        parts = parts_of(query)
        if limit is not None and limit < 1:
            raise GeocoderQueryError(f"limit is {limit}; it must be 1 or more")
        candidates = self._candidates(parts)
        only = codes_of(country_codes)
        if only:
            candidates = [c for c in candidates if _place(c).country in only]
        bias = codes_of(country_bias) or self.country_bias
        if bias:
            candidates.sort(
                key=lambda c: -c.score - _BIAS * (_place(c).country in bias)
            )
        locations = [_location(c) for c in candidates if _place(c).lat is not None]
        if exactly_one:
            return locations[0] if locations else None
        return locations[: limit or len(locations)] or None

    def reverse(
        self,
        query: Any,
        *,
        exactly_one: bool = True,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ARG002 - geopy's signature
        limit: int | None = None,
    ) -> Location | list[Location] | None:
        """Return the inhabited place nearest to a point.

        Parameters
        ----------
        query
            A point in any form that geopy takes: (latitude, longitude) in degrees,
            a :class:`geopy.point.Point`, or "30.28, 57.08".
        exactly_one
            Whether to return one location or a list, the nearest first.
        timeout
            Ignored; it is there for geopy.
        limit
            How many locations at most; 10 if None.

        Returns
        -------
        geopy.location.Location, list of Location, or None
            Without an inhabited place within 50 kilometres, the country; on the open
            sea None. ``raw["distance_km"]`` is the distance from the point.

        Raises
        ------
        geopy.exc.GeocoderQueryError
            The query is not a point, or the limit is below 1.

        """
        if limit is not None and limit < 1:
            raise GeocoderQueryError(f"limit is {limit}; it must be 1 or more")
        point = point_of(query)
        wanted = 1 if exactly_one else (limit or 10)
        near = self.gazetteer.near(
            point.latitude,
            point.longitude,
            limit=wanted,
            max_km=_REVERSE_KM,
            kinds=_LIVED_IN,
        ) or self._country_around(point)
        locations = [
            Location(
                place.label,
                (place.lat, place.lon),
                asdict(place) | {"distance_km": round(far, 3)},
            )
            for place, far in near
        ]
        if exactly_one:
            return locations[0] if locations else None
        return locations or None

    def _country_around(self, point: Point) -> list[tuple[Place, float]]:
        from ..geo.countries import country_at

        code = country_at(point.latitude, point.longitude)
        place = self.gazetteer.country(code) if code else None
        if place is None or place.lat is None or place.lon is None:
            return []
        far = distance_km(point.latitude, point.longitude, place.lat, place.lon)
        return [(place, far)]

    def _candidates(self, query: str | list[str]) -> list[Candidate]:
        """Return the candidates of a query: a text, or its parts."""
        if isinstance(query, str):
            return self.gazetteer.find(query, limit=_NAMESAKES)
        name, *containers = query
        chain = Chain(name, tuple(containers))
        return rank(matches_in(chain, self.gazetteer.asked))


def _place(candidate: Candidate) -> Place:
    # The gazetteer's own candidates always have a place.
    assert candidate.place is not None
    return candidate.place


def _location(candidate: Candidate) -> Location:
    place = _place(candidate)
    raw = asdict(place) | {
        "score": candidate.score,
        "matched": candidate.matched,
        "terms": {term.name: term.share for term in candidate.terms},
    }
    return Location(place.label, (place.lat, place.lon), raw)


def get_geocoder(name: str = "gazetteer", **options: Any) -> Geocoder:
    """Return a geocoder by name: the gazetteer's, or Nominatim over the network.

    Parameters
    ----------
    name
        "gazetteer" (no network) or "nominatim" (OpenStreetMap's service, which is
        never used unless it is named here).
    **options
        Options of the geocoder: see :class:`GazetteerGeocoder` and
        :class:`dateline.gazetteer.online.PoliteNominatim`.

    Raises
    ------
    BadOption
        No geocoder has this name, or Nominatim was chosen without a user agent.

    """
    if name == "gazetteer":
        return GazetteerGeocoder(**options)
    if name == "nominatim":
        from .online import PoliteNominatim

        return PoliteNominatim(**options)
    raise BadOption(f"there is no geocoder {name!r}; give 'gazetteer' or 'nominatim'")
