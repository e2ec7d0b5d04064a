"""A geopy geocoder over the gazetteer: no network, no key, no server."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder

from ..errors import BadOption, quoted
from ..model import Candidate, Place
from .answers import location_at, location_of
from .asking import NoNetwork, NoNetworkAsync, as_asked, is_asynchronous
from .gazetteer import Gazetteer
from .given import gazetteer_given
from .nearest import country_around, division_around, towns_around
from .query import (
    Box,
    box_of,
    codes_of,
    is_in,
    kinds_of,
    limit_of,
    parts_of,
    point_of,
)
from .ranking import rank
from .structured import answer

__all__ = ["GazetteerGeocoder", "get_geocoder"]

#: The most places with the name of the first part of "Paris, Texas" to consider.
_NAMESAKES = 500

#: What a country of the bias, and a place inside the box, adds to a score: as much as
#: a population a million times as large and names in a hundred languages (ranking.py).
_BIAS = 5.0

#: The levels of Nominatim's zoom up to which a reverse look-up is for something larger
#: than a town.
_ZOOM_COUNTRY, _ZOOM_STATE = 4, 7


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]
    """Looks up places in the gazetteer, as a geopy geocoder.

    It takes the place of :class:`geopy.geocoders.Nominatim`: the options and arguments
    that code for it passes are accepted. It can be pickled and copied.

    Parameters
    ----------
    gazetteer
        The gazetteer to use; the default one if None.
    country_bias
        ISO 3166-1 alpha-2 codes of countries whose places go first.
    adapter_factory
        An asynchronous adapter of geopy (``AioHTTPAdapter``) makes ``geocode`` and
        ``reverse`` return awaitables; so does ``async with``. It is never asked for
        anything.
    timeout, user_agent, domain, scheme, proxies, ssl_context
        Ignored; they are there for geopy. A look-up takes less than a millisecond.

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
        adapter_factory: Callable[..., Any] | None = None,
        timeout: Any = DEFAULT_SENTINEL,
        user_agent: str | None = None,
        domain: str | None = None,  # noqa: ARG002 - Nominatim's option
        scheme: str | None = None,
        proxies: Any = DEFAULT_SENTINEL,
        ssl_context: Any = DEFAULT_SENTINEL,
    ) -> None:
        asynchronous = is_asynchronous(adapter_factory)
        super().__init__(
            timeout=timeout,
            user_agent=user_agent,
            scheme=scheme,
            proxies=proxies,
            ssl_context=ssl_context,
            adapter_factory=NoNetworkAsync if asynchronous else NoNetwork,
        )
        self.gazetteer = gazetteer_given(gazetteer)
        self.country_bias = codes_of(country_bias)
        self.asynchronous = asynchronous

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle and copy as what it was made with."""
        state = self.gazetteer, self.country_bias, self.asynchronous
        return _made_again, (type(self), *state)

    async def __aenter__(self) -> GazetteerGeocoder:
        """Return the geocoder, whose answers are awaitable from now on."""
        self.asynchronous = True
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close nothing: no connection was opened."""

    @as_asked
    def geocode(
        self,
        query: str | Mapping[str, str],
        *,
        exactly_one: bool = True,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ARG002 - geopy's signature
        limit: int | None = None,
        country_codes: str | Collection[str] | None = None,
        country_bias: str | Collection[str] | None = None,
        viewbox: Any = None,
        bounded: bool = False,
        featuretype: str | None = None,
        addressdetails: bool = False,  # noqa: ARG002
        language: str | bool = False,  # noqa: ARG002
        namedetails: bool = False,
        geometry: str | None = None,  # noqa: ARG002
        extratags: bool = False,  # noqa: ARG002
    ) -> Any:
        """Return the place that a query names.

        Parameters
        ----------
        query
            A name, "Kerman", or one with what it lies in, as a news story would say
            it: "Paris, Texas", "Tripoli (Lebanon)", "Najaf in Iraq", "Leeds LS1 4AP",
            "London, CA" (in California, then in Canada), "Nuuk, Denmark";
            or a mapping with the keys city, county, state and country, each of which
            means places of its own order. Street, postalcode and amenity are told in
            ``raw["unused"]``, for the gazetteer has none. An id may stand for a name:
            "wikidata:Q794", "Paris, iso:US-TX".
        exactly_one
            Whether to return one location or a list of them.
        limit
            How many locations at most.
        country_codes
            Only places in these countries (ISO 3166-1 alpha-2).
        country_bias
            Places in these countries come first; the others are kept.
        viewbox, bounded
            Two points, the corners of a box whose places come first; with ``bounded``
            there are no others.
        featuretype
            Only places of this type: "country", "state", "city" or "settlement".
        namedetails
            Whether ``raw`` has the place's name once more, as ``namedetails``.
        timeout, addressdetails, language, geometry, extratags
            Ignored; they are there for geopy. The address is always in ``raw``, names
            are in English or as their country writes them, shapes are not returned.

        Returns
        -------
        geopy.location.Location, list of Location, or None
            None if nothing is found, also where the larger place holds none of the
            name: a namesake elsewhere is no answer. ``raw`` has the place, Nominatim's
            fields (``display_name``, ``address``, ``boundingbox``), its score and the
            terms of the score. An awaitable of it in asynchronous use.

        Raises
        ------
        geopy.exc.GeocoderQueryError
            The query is empty or not a text, or an argument has a value of another
            kind than it should.
        geopy.exc.GeocoderServiceError
            The gazetteer's file is damaged.

        """
        parts = parts_of(query)
        wanted = limit_of(limit)
        only, kinds = codes_of(country_codes), kinds_of(featuretype)
        box = box_of(viewbox)
        candidates, unused = self._candidates(parts)
        kept = [
            candidate
            for candidate in candidates
            if _matches(_place(candidate), only, kinds, box if bounded else None)
        ]
        bias = codes_of(country_bias) or self.country_bias
        if bias or box:
            kept.sort(key=lambda c: -c.score - _preferred(_place(c), bias, box))
        extra: dict[str, Any] = {"unused": unused} if unused else {}
        found = [
            location_of(candidate, extra, namedetails=namedetails)
            for candidate in kept[: 1 if exactly_one else wanted or len(kept)]
        ]
        return (found[0] if exactly_one else found) if found else None

    @as_asked
    def reverse(
        self,
        query: Any,
        *,
        exactly_one: bool = True,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ARG002 - geopy's signature
        limit: int | None = None,
        zoom: int | None = None,
        addressdetails: bool = True,  # noqa: ARG002
        language: str | bool = False,  # noqa: ARG002
        namedetails: bool = False,
    ) -> Any:
        """Return the inhabited place nearest to a point.

        Parameters
        ----------
        query
            A point in any form that geopy takes: (latitude, longitude) in degrees,
            a :class:`geopy.point.Point`, or "30.28, 57.08".
        exactly_one
            Whether to return one location or a list, the nearest first.
        limit
            How many locations at most; 10 if None.
        zoom
            As Nominatim's: up to 4 the country, up to 7 its division, else a town.
        namedetails
            Whether ``raw`` has the place's name once more, as ``namedetails``.
        timeout, addressdetails, language
            Ignored; they are there for geopy.

        Returns
        -------
        geopy.location.Location, list of Location, or None
            Without an inhabited place within 50 kilometres, the country; on the open
            sea None. ``raw["distance_km"]`` is the distance from the point. An
            awaitable of it in asynchronous use.

        Raises
        ------
        geopy.exc.GeocoderQueryError
            The query is not a point, or the limit or the zoom is no such number.

        """
        wanted = limit_of(limit)
        if zoom is not None and (isinstance(zoom, bool) or not isinstance(zoom, int)):
            raise GeocoderQueryError(
                f"zoom is {quoted(zoom)}; give a number from 0 to 18"
            )
        point = point_of(query)
        count = 1 if exactly_one else wanted or 10
        near: list[tuple[Place, float]] = []
        if zoom is None or zoom > _ZOOM_STATE:
            near = towns_around(self.gazetteer, point, count)
        elif zoom > _ZOOM_COUNTRY:
            near = division_around(self.gazetteer, point)
        found = [
            location_at(place, {"distance_km": round(far, 3)}, namedetails=namedetails)
            for place, far in near or country_around(self.gazetteer, point)
        ]
        return (found[0] if exactly_one else found) if found else None

    def _candidates(
        self, query: str | Mapping[str, str]
    ) -> tuple[list[Candidate], dict[str, str]]:
        """Return the candidates of a query, and what of it could not be used."""
        if isinstance(query, str):
            return self.gazetteer.find(query, limit=_NAMESAKES), {}
        found = answer(query, self.gazetteer)
        return rank(found.matches), found.unused


def _made_again(
    kind: type[GazetteerGeocoder],
    gazetteer: Gazetteer,
    bias: Collection[str],
    asynchronous: bool,
) -> GazetteerGeocoder:
    geocoder = kind(gazetteer, country_bias=bias)
    geocoder.asynchronous = asynchronous
    return geocoder


def _place(candidate: Candidate) -> Place:
    # The gazetteer's own candidates always have a place.
    assert candidate.place is not None
    return candidate.place


def _matches(
    place: Place,
    countries: Collection[str],
    kinds: Collection[str] | None,
    box: Box | None,
) -> bool:
    """Tell whether a place has a point, and is one of those asked for."""
    return (
        place.lat is not None
        and (not countries or place.country in countries)
        and (kinds is None or place.kind in kinds)
        and (box is None or is_in(box, place))
    )


def _preferred(place: Place, countries: Collection[str], box: Box | None) -> float:
    """Return what a place gains by lying where the user looks first."""
    inside = box is not None and is_in(box, place)
    return _BIAS * ((place.country in countries) + inside)


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
