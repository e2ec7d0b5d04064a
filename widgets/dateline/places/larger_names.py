"""What the gazetteer says of two names, one of which may lie in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..gazetteer.nesting import holds, wide_areas_of
from ..geo.countries import codes, distance_km
from .name_variants import SAME_NAME

if TYPE_CHECKING:
    from ..gazetteer import Match
    from ..lang.places import PlaceWords
    from ..nlp.tokens import Tokens
    from .recognition.proposal import Proposal

__all__ = [
    "are_of_a_rank",
    "is_claimed",
    "is_well_known_city",
    "may_be_in",
    "says_which",
]

#: A larger name that a city of this size bears, be it in that larger place or
#: elsewhere, may also go on a list of cities.
_WELL_KNOWN = {True: 100_000, False: 500_000}

#: Nearer to a country than this a town may be claimed by it, or be across its border
#: (kilometres): that the gazetteer has it elsewhere says little.
_CLAIMED_KM = 300.0

_COUNTRIES = frozenset({"country", "territory"})


def are_of_a_rank(here: Proposal, there: Proposal) -> bool:
    """Tell whether both names are those of countries, or of divisions of one."""
    if here.known == there.known == "country":
        return True
    return "division" in (here.known, there.known) and bool(
        _divided(here) & _divided(there)
    )


def may_be_in(small: Proposal, large: Proposal) -> bool:
    """Tell whether some place of one name is in some place of the other."""
    held = [m.place for m in small.matches]
    countries = {p.country for p in held if p.kind not in _COUNTRIES}
    divisions = {p.admin1 for p in held if p.kind not in (*_COUNTRIES, "admin1")}
    divisions -= {None}
    return any(
        match.place.country in countries
        if match.place.kind in _COUNTRIES
        else match.place.admin1 in divisions
        for match in large.matches
        if match.place.kind in (*_COUNTRIES, "admin1", "admin2") and match.form != "key"
    )


def _divided(span: Proposal) -> set[str | None]:
    """Return the countries of which a name is that of a division."""
    return {
        m.place.country
        for m in span.matches
        if m.place.kind == "admin1" and m.form in SAME_NAME and m.sort != "code"
    }


def says_which(larger: Proposal, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether a name may say which of several places the one right after it is.

    "The Pakistani Hyderabad" and "the Ohio Cleveland" do.
    """
    before = tokens.word(larger.first - 1)
    if before in words.definite_articles:
        return larger.known in ("demonym", "division")
    return larger.known == "demonym" and before in words.place_prepositions


def is_well_known_city(span: Proposal) -> bool:
    """Tell whether a name may mean a large city ("New York", "Washington")."""
    areas = [m.place for m in wide_areas_of(span.matches)]
    cities = (m for m in span.matches if m.place.kind == "city")
    for city in cities:
        within = any(holds(area, city.place) for area in areas)
        if (city.place.population or 0) < _WELL_KNOWN[within]:
            continue
        if city.form in SAME_NAME and (within or city.sort == "official"):
            return True
    return False


def is_claimed(here: Proposal, areas: list[Match], *, divisions: bool = False) -> bool:
    """Tell whether a place of the name is near a country that may be meant.

    ``divisions`` is whether divisions and the like claim what is near their point.
    """
    countries = {m.place.country for m in areas if m.place.kind in _COUNTRIES}
    shapes = [code for code in countries if code and code in codes()]
    if divisions and _is_near_point(here, areas):
        return True
    return any(
        distance_km(m.place.lat, m.place.lon, code) < _CLAIMED_KM
        for code in shapes
        for m in here.matches
        if m.form in SAME_NAME and m.place.lat is not None and m.place.lon is not None
    )


def _is_near_point(here: Proposal, areas: list[Match]) -> bool:
    """Tell whether a place of the name is near the point of a division or region."""
    middles = [m.place for m in areas if m.place.kind not in _COUNTRIES]
    return any(
        m.form in SAME_NAME and m.place.km_to(middle) < _CLAIMED_KM
        for middle in middles
        for m in here.matches
    )
